import { describe, expect, it } from 'vitest';
import { draftsAbout } from './read-proposals.ts';

function asked(text: string): string[] {
  return draftsAbout(text, ['why', 'how'])
    .filter(({ kind }) => kind === 'short-answer')
    .map(({ prompt, answer }) => `${prompt} [${answer}]`);
}

describe('why and how are asked where the sentence says so', () => {
  it.each([
    [
      'The bay is shallow, and because the tide is strong, few ships enter the harbour.',
      'Why do few ships enter the harbour? [because the tide is strong]',
    ],
    [
      'In 1904 the city council banned the export of wheat, fearing that prices would rise.',
      'Why did the city council ban the export of wheat in 1904? [fearing that prices would rise]',
    ],
    [
      'The lower part of the valley was flooded in 1959, so that the bridge stands above a lake.',
      'Why does the bridge stand above a lake? [the lower part of the valley was flooded in 1959]',
    ],
    [
      'In the 1950s the valley was flooded to supply Liverpool with water.',
      'Why was the valley flooded in the 1950s? [to supply Liverpool with water]',
    ],
    [
      'In 2018, New Jersey’s highest court threw out 20,000 tests because of a technician who had skipped a step.',
      'In 2018, why did New Jersey’s highest court throw out 20,000 tests? [because of a technician who had skipped a step]',
    ],
    [
      'To save money, the engine was built from old parts, which broke after a year.',
      'Why was the engine built from old parts? [to save money]',
    ],
    [
      'The tablets can stop a fever but are dangerous for small children because they contain caffeine.',
      'Why are the tablets dangerous for small children? [because they contain caffeine]',
    ],
    [
      'The Romans brought the stones from Egypt, as there was no granite nearby.',
      'Why did the Romans bring the stones from Egypt? [as there was no granite nearby]',
    ],
    [
      'Because the harbour stayed free of ice, the town grew quickly.',
      'Why did the town grow quickly? [because the harbour stayed free of ice]',
    ],
    [
      'Doctors recommend a flu vaccination, since infections are frequent causes of attacks.',
      'Why do doctors recommend a flu vaccination? [since infections are frequent causes of attacks]',
    ],
    [
      'The early machines used steam, so the coffee tasted burnt.',
      'Why did the coffee taste burnt? [the early machines used steam]',
    ],
    [
      'Diffusion is slow over long distances, which is why insects cannot grow to the size of mammals.',
      'Why can insects not grow to the size of mammals? [diffusion is slow over long distances]',
    ],
    [
      'Central banks fight inflation by raising interest rates.',
      'How do central banks fight inflation? [by raising interest rates]',
    ],
    [
      'The flight was cancelled because of a heavy storm.',
      'Why was the flight cancelled? [because of a heavy storm]',
    ],
    [
      'Black holes cannot be seen directly because they emit no light of their own.',
      'Why can black holes not be seen directly? [because they emit no light of their own]',
    ],
    [
      'Many survivors lost their sight, since they had been watching the fire from behind windows that shattered.',
      'Why did many survivors lose their sight? [since they had been watching the fire from behind windows that shattered]',
    ],
    [
      'A star shines because hydrogen in its core is fused into helium.',
      'Why does a star shine? [because hydrogen in its core is fused into helium]',
    ],
    [
      'Because acetaldehyde is poisonous, heavy drinking damages liver cells over time.',
      'Why does heavy drinking damage liver cells over time? [because acetaldehyde is poisonous]',
    ],
    [
      'Railways can carry only some grain, because the lines along the valley are already full.',
      'Why can railways carry only some grain? [because the lines along the valley are already full]',
    ],
    [
      'Central banks aim for 2 percent, because a small rise in prices encourages people to spend rather than to hoard cash.',
      'Why do central banks aim for 2 percent? [because a small rise in prices encourages people to spend]',
    ],
    [
      'The economist Milton Friedman argued that inflation is a monetary phenomenon, since it can only last if the supply of money grows.',
      'According to Milton Friedman, why is inflation a monetary phenomenon? [since it can only last if the supply of money grows]',
    ],
    [
      'Sea ice does not raise the sea level when it melts. This is because it already displaces its own weight of water.',
      'Why does sea ice not raise the sea level when it melts? [because it already displaces its own weight of water]',
    ],
    [
      'Luigi Bezzera lacked the money to build a business, so he sold the patent to Desiderio Pavoni in 1903.',
      'Why did Luigi Bezzera sell the patent to Desiderio Pavoni in 1903? [Luigi Bezzera lacked the money to build a business]',
    ],
    [
      'Weavers in Lyon, who feared for their livelihood, burned many looms in 1802.',
      'Why did weavers in Lyon burn many looms in 1802? [feared for their livelihood]',
    ],
    [
      'Fearing that the dam would burst, engineers opened the sluices in March 1975.',
      'Why did engineers open the sluices in March 1975? [fearing that the dam would burst]',
    ],
    [
      'The chapel was never finished, as the ground beneath it was too soft.',
      'Why was the chapel never finished? [as the ground beneath it was too soft]',
    ],
    [
      'Bakers add salt to dough so that the yeast works more slowly.',
      'Why do bakers add salt to dough? [so that the yeast works more slowly]',
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toContain(expected);
  });

  it.each([
    [
      'which of two clauses it belongs to',
      'Hawking proposed that black holes lose mass by giving off particles.',
    ],
    ['what was denied', 'Egypt did not use poison gas against Yemen because of Israel.'],
    [
      'where a list goes on',
      'The king won the war by raising taxes, hiring soldiers and building ships.',
    ],
    ['a time', 'The town has grown quickly, since the war.'],
    ['what has lasted since then', 'The town had grown quickly, since the war had ended.'],
    [
      'what only went on meanwhile',
      'Sparks set off the oil, as the ship pulled away from the pier.',
    ],
    ['what something is due to', 'The colour of the crust is due to the Maillard reaction.'],
    [
      'whose name is no clause',
      'Because the volcano is steady, the Erebus Volcano Observatory, which opened in 1972, was able to study it.',
    ],
    [
      'somebody of another sentence',
      'The town of Lund grew rich, because their brother ran the port.',
    ],
    [
      'half a reason',
      'Conifers keep their needles because a thick coating of wax, called the cuticle, protects them.',
    ],
  ])('not where it is not sure: %s', (_, text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe('no means is asked for', () => {
  it.each([
    [
      'that belong to another verb',
      'Antonio Piaggio built a machine that unrolled the scrolls by pulling on threads of silk.',
    ],
    [
      'that name who did it',
      'Rescue teams struggled to recover the bodies of people swept out by raging floodwater from the hills.',
    ],
  ])('%s', (_, text) => {
    expect(asked(text)).toEqual([]);
  });

  it('nor why of what somebody did next', () => {
    expect(asked('In 1800 Ada Okafor went on to gather the testimony of prisoners.')).toEqual([]);
  });

  it('nor why of what somebody was told to do, nor by a word for something said before', () => {
    expect(asked('In 1800 Ada Okafor persuaded the king to approve a voyage to China.')).toEqual(
      [],
    );
    expect(
      asked('In 1881 it was given to women who owned land, so that Jersey became a famous island.'),
    ).toEqual([]);
  });

  it('but of what somebody aims to do', () => {
    expect(asked('Central banks try to fight inflation by raising interest rates.')).toEqual([
      'How do central banks try to fight inflation? [by raising interest rates]',
    ]);
  });
});
