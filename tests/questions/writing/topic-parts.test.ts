import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

const pangolin =
  'The pangolin is a mammal of Africa and Asia that eats ants. Pangolins roll up when a predator comes.';

describe('a part of what an entry is about', () => {
  it('is that of one of a kind where the article counts them', () => {
    const text =
      'Coelacanth, any of the lobe-finned bony fishes. Coelacanths appeared long ago. The skull is divided by a joint.';
    expect(textsOf(text, 'Coelacanth')).toContain(
      'The skull of the coelacanth is divided by a joint.',
    );
  });

  it('is a mine by what it gives, and one that is told apart stays as it is', () => {
    const text =
      'Cinnabar is a mineral of Spain. Cinnabar is mined for its cinnabar red. The mine was closed in 1987. The mine at Ivrea was opened in 1854.';
    const found = textsOf(text, 'Cinnabar');
    expect(found).toContain('The cinnabar mine was closed in 1987.');
    expect(found).toContain('The mine at Ivrea was opened in 1854.');
  });

  it('says whose it is', () => {
    const text = `${pangolin} The flesh is eaten as a delicacy in parts of China and Vietnam.`;
    expect(textsOf(text, 'Pangolin')).toContain(
      'The flesh of the pangolin is eaten as a delicacy in parts of China and Vietnam.',
    );
  });

  it('has an article before one of a kind that the text counts, and "the fish" is no other animal', () => {
    const text =
      'Coelacanth, any of the lobe-finned fishes of an old order. Living coelacanths weigh as much as 90 kg. The fish does not walk on the seafloor. The tail has three lobes.';
    expect(textsOf(text, 'Coelacanth')).toContain('The tail of the coelacanth has three lobes.');
  });

  it('says what is hunted', () => {
    const text = `${pangolin} Poaching has shifted from Vietnam to Nigeria.`;
    expect(textsOf(text, 'Pangolin')).toContain(
      'Poaching of the pangolin has shifted from Vietnam to Nigeria.',
    );
  });

  it('names the kind that individuals and males are of', () => {
    const text = `${pangolin} Individuals have lived for 20 years in captivity. Males weigh about 30 kilograms.`;
    const found = textsOf(text, 'Pangolin');
    expect(found).toContain('Individual pangolins have lived for 20 years in captivity.');
    expect(found).toContain('Male pangolins weigh about 30 kilograms.');
  });

  it('counts the species of it', () => {
    const text = `${pangolin} In 2016 the United Nations banned trade in the eight species.`;
    expect(textsOf(text, 'Pangolin')).toContain(
      'In 2016 the United Nations banned trade in the eight species of pangolin.',
    );
  });

  it('says it once in a statement', () => {
    const text = `${pangolin} The snout is long, and the eyes are small.`;
    const found = textsOf(text, 'Pangolin').filter((one) => /of the pangolin.*of the p/.test(one));
    expect(found).toEqual([]);
  });

  it('knows a mineral, which takes no article, and keeps what follows', () => {
    const text =
      'Cinnabar is a red mineral from which mercury is won. The richest deposit ever worked is at Almadén in Spain.';
    expect(textsOf(text, 'Cinnabar')).toContain(
      'The richest deposit of cinnabar ever worked is at Almadén in Spain.',
    );
  });

  it('knows an illness and a machine', () => {
    const gout = 'Gout is a form of arthritis. The cause is a substance called uric acid.';
    expect(textsOf(gout, 'What causes gout?')).toContain(
      'The cause of gout is a substance called uric acid.',
    );
    const loom =
      'The Jacquard machine is a device that is fitted to a loom. The reception in Lyon was hostile.';
    expect(textsOf(loom, 'Jacquard machine')).toContain(
      'The reception of the Jacquard machine in Lyon was hostile.',
    );
  });

  it('knows the attacks of an illness wherever they stand, and a life span in captivity', () => {
    const gout = 'Gout is a form of arthritis. Beer and meat can set off an attack.';
    expect(textsOf(gout, 'Gout')).toContain('Beer and meat can set off an attack of gout.');
    const text = `${pangolin} The life span in captivity is about 20 years.`;
    expect(textsOf(text, 'Pangolin')).toContain(
      'The life span of the pangolin in captivity is about 20 years.',
    );
  });

  it('is not of the topic where another animal stands before it', () => {
    const text = `${pangolin} Leopards hunt in the same woods. The flesh is eaten in Gabon.`;
    expect(textsOf(text, 'Pangolin')).not.toContain('The flesh of the pangolin is eaten in Gabon.');
  });

  it('is of the topic where other animals stand behind it, as what it eats', () => {
    const text = `${pangolin} The diet consists of ants in Gabon.`;
    expect(textsOf(text, 'Pangolin')).toContain(
      'The diet of the pangolin consists of ants in Gabon.',
    );
  });

  it('stays as it is where an owner is named, or the article is about a person', () => {
    const owned = `${pangolin} The flesh of antelopes is eaten in Gabon.`;
    expect(textsOf(owned, 'Pangolin')).toContain('The flesh of antelopes is eaten in Gabon.');
    const person =
      'Ada Okafor (born 1950) is a Nigerian painter. The population of Lagos grew. The skin is painted red in her pictures.';
    expect(textsOf(person, 'Ada Okafor').join(' ')).not.toContain('The skin of');
  });
});

describe('a part of a building, a lake, a moon, a body', () => {
  const bridge =
    'The Sines Transporter Bridge is a bridge across the river Douro. Traffic is light today.';

  it('is that of the bridge wherever it stands', () => {
    const text = `${bridge} The towers are 73.6 m in height. Inspectors found a crack in one of the foundations in 2009.`;
    const found = textsOf(text, 'Sines Transporter Bridge');
    expect(found).toContain('The towers of the Sines Transporter Bridge are 73.6 m in height.');
    expect(found.join(' ')).toContain('one of the foundations of the Sines Transporter Bridge');
  });

  it('may be another bridge’s where another was spoken of', () => {
    const text = `${bridge} The Porto Viaduct was built by Ada Okafor. The towers are 73.6 m in height.`;
    expect(textsOf(text, 'Sines Transporter Bridge')).toContain('The towers are 73.6 m in height.');
  });

  it('is not put behind what the article only counts', () => {
    const text =
      'The sinela is a bowed string instrument of Portugal. There are usually 37 keys under the strings.';
    expect(textsOf(text, 'Sinela').join(' ')).not.toContain('keys of the sinela');
  });

  it('needs no article for what is done to it', () => {
    const text = `${bridge} Construction began with the masonry of the piers in 1902.`;
    expect(textsOf(text, 'Sines Transporter Bridge').join(' ')).toContain(
      'Construction of the Sines Transporter Bridge began',
    );
  });

  it('is a side of a moon or an island', () => {
    const moon =
      'Sinetus, third largest of Saturn’s moons, is remarkable for its two halves. The leading hemisphere is as dark as tar.';
    expect(textsOf(moon, 'Sinetus')).toContain(
      'The leading hemisphere of Sinetus is as dark as tar.',
    );
  });

  it('is the people of an island that the title does not name', () => {
    const text =
      'The boat to Sines leaves at dawn. The people of Sines keep sheep. On Sines there is one road. Life in Sines is slow. The islanders did not observe a leap day in 1900.';
    expect(textsOf(text, 'The remote island that keeps its own calendar')).toContain(
      'The islanders of Sines did not observe a leap day in 1900.',
    );
  });

  it('is the name of what a headword names', () => {
    const text =
      'Cinnabar is a red mineral from which mercury is won. The name derives from a Greek word.';
    expect(textsOf(text, 'Cinnabar')).toContain('The name of cinnabar derives from a Greek word.');
  });

  it('is a grain or a vocabulary', () => {
    const grass =
      'Barley is an annual grass native to the east. Many eat it every day. The grain is ground into flour.';
    expect(textsOf(grass, 'Barley')).toContain('The grain of barley is ground into flour.');
    const tongue =
      'Sinesh is an extinct language once spoken by the coast. Few people wrote it down. The vocabulary includes borrowings from Turkish.';
    expect(textsOf(tongue, 'Sinesh language')).toContain(
      'The vocabulary of Sinesh includes borrowings from Turkish.',
    );
  });
});
