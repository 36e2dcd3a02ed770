import { describe, expect, it } from 'vitest';
import { contextRefusals } from '../../../src/questions/checking/self-contained.ts';
import { tagText } from '../../../src/questions/reading/sentences.ts';

const refused = (prompt: string) =>
  contextRefusals(tagText(prompt), { title: 'A test', isPerson: () => false });

describe('a prompt that hangs on the sentence before', () => {
  it.each([
    ['inside what', 'Inside, a gallery of Lisbon is lined with captured guns.'],
    ['ahead of whom', 'Ahead, between rows of trees, a wall of Lisbon Castle rises.'],
    ['which water', 'Across the water, Mount Pico lets off a small grey puff.'],
    ['how far from where', 'Half a mile to the south, Lord Okafor was giving a dinner in Lisbon.'],
    ['how far from where, by bus', 'Bachkovo Monastery is half an hour south by bus.'],
    ['after what', 'Thereafter the Kingdom of Lisbon existed only at intervals.'],
    ['before what', 'Ada Okafor had planned risings before, at Spa Fields in 1816.'],
    ['how close', 'When two hands get that close, a weak force of Ada Okafor’s acts.'],
    ['which rival', 'Lusitania Airlines leases 38 crewed planes from its rival.'],
    ['which states', 'The dam was paid for by customers of Okafor Power in both states.'],
    ['separate from what', 'Ada Okafor made a separate excursion to Lisbon.'],
    ['from what', 'The cake that emerges is filled with Lisbon cream.'],
    ['getting where', 'Getting there will require lasers from Lisbon.'],
  ])('is refused: %s', (_, prompt) => {
    expect(refused(prompt)).toContain('vague-reference');
  });

  it('is refused where "that morning" or "the following year" is all that says when', () => {
    expect(refused('The ships of Lisbon had left the port of Sines that morning.')).toContain(
      'relative-time',
    );
    expect(refused('The following year Ada Okafor married a soldier.')).toContain(
      'unresolved-pronoun',
    );
  });

  it('is refused where a disease has no name, for all that a town stands beside it', () => {
    expect(refused('Ada Okafor described wounds consistent with the disease at Lisbon.')).toContain(
      'vague-reference',
    );
  });

  it.each([
    'There will be three trains from Lisbon to Porto.',
    'In 1964 Ada Okafor left Lisbon that autumn.',
    'Almada lies half a mile to the south of Lisbon.',
    'Cells that fall silent in Lisbon’s bats may have time to recover.',
    'Ada Okafor lost to her rival Inês Sousa in Lisbon.',
  ])('may speak of what it names: %s', (prompt) => {
    expect(refused(prompt)).not.toContain('vague-reference');
    expect(refused(prompt)).not.toContain('relative-time');
  });
});

it.each([
  ['a clause behind "that"', 'The drawback of Lisbon is that many birds migrate to Alaska.'],
  ['a kingdom of its own', 'In 1905 Norway became a separate kingdom.'],
])('hangs on nothing: %s', (_, prompt) => {
  expect(refused(prompt)).toEqual([]);
});
