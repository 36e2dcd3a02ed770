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
