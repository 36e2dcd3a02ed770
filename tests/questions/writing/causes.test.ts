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

  it('but of what somebody aims to do', () => {
    expect(asked('Central banks try to fight inflation by raising interest rates.')).toEqual([
      'How do central banks try to fight inflation? [by raising interest rates]',
    ]);
  });
});
