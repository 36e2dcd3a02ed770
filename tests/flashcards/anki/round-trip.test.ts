import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeckCard } from '../../../src/flashcards/anki/deck.ts';
import { readDeck } from '../../../src/flashcards/anki/read-deck.ts';
import { writeDeck } from '../../../src/flashcards/anki/write-deck.ts';
import { type CardContent, cardForms, type Memory } from '../../../src/flashcards/card.ts';
import { openCollection, packageOf } from '../../banks/formats/anki/packages.ts';
import { anyLine } from '../../banks/formats/any-question.ts';
import { anyAnswers, content, deckOf, nowMs, plan, studiedCard } from './decks.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];
const anyZone = fc.constantFrom(...zones);

async function roundTrip(cards: readonly DeckCard[], zone: string) {
  const { bytes } = writeDeck(deckOf(cards, zone), nowMs);
  return readDeck(bytes, { zone, plan, nowMs });
}

/** Anki keeps steps by the second. */
function bySeconds(memory: Memory): Memory {
  const { dueAt } = memory;
  return dueAt === undefined ? memory : { ...memory, dueAt: Math.floor(dueAt / 1000) * 1000 };
}

describe('a deck that goes to Anki and comes back', () => {
  test('has the same schedule, to the second and to the last digit of its memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAnswers, { maxLength: 6 }), anyZone, async (decks, zone) => {
        const cards = decks.map((answers, index) => ({
          ...studiedCard(`card${index}`, answers, zone),
          content: { ...content, front: `Card ${index}` },
          place: index,
        }));
        const { cards: back, problems, losses } = await roundTrip(cards, zone);
        expect({ problems, losses }).toEqual({ problems: [], losses: [] });
        const memories = new Map(back.map(({ content: { front }, memory }) => [front, memory]));
        for (const { content: shown, memory } of cards)
          expect(memories.get(shown.front)).toEqual(bySeconds(memory));
        expect(memories.size).toBe(cards.length);
      }),
      { seed: 5, numRuns: 120 },
    );
  });

  test('has the same history since it was last made new, computed to the same memories', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, anyZone, async (answers, zone) => {
        const card = studiedCard('card', answers, zone);
        const [back] = (await roundTrip([card], zone)).cards;
        const lastReset = card.events.findLastIndex(({ kind }) => kind === 'reset');
        const events = card.events.slice(lastReset + 1);
        expect(back?.history.map(({ at, rating }) => [at, rating])).toEqual(
          events.map(({ at, rating }) => [at, rating]),
        );
        for (const [index, review] of (back?.history ?? []).entries()) {
          const after = events[index + 1]?.before.memory ?? card.memory;
          expect(review.after.stabilityDays).toBeCloseTo(after.stabilityDays, 6);
          expect(review.after.difficulty).toBeCloseTo(after.difficulty, 6);
        }
      }),
      { seed: 6, numRuns: 120 },
    );
  });

  test('shows the same, whatever is written on it', async () => {
    const anyContent: fc.Arbitrary<CardContent> = fc
      .record({
        form: fc.constantFrom(...cardForms),
        front: anyLine,
        back: anyLine,
        accepted: fc.array(anyLine, { maxLength: 2 }),
        quote: anyLine,
        explanation: anyLine,
        source: fc.option(fc.record({ title: anyLine, address: anyLine }), { nil: undefined }),
        tags: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}( [a-z]{1,5})?$/), { maxLength: 3 }),
      })
      .map((each) => ({
        ...each,
        choices: [],
        front: each.form === 'cloze' ? `${each.front} _____.` : each.front,
      }));
    await fc.assert(
      fc.asyncProperty(anyContent, async (written) => {
        const [back] = (await roundTrip([{ ...studiedCard('card', []), content: written }], 'UTC'))
          .cards;
        expect(back?.content).toEqual({
          ...written,
          tags: written.tags.filter((tag) => tag !== 'leech' && tag !== 'marked'),
        });
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('keeps cards out of study, and says why', async () => {
    const card = studiedCard('card', [{ rating: 'good', waitMs: 0 }]);
    const resting = (['suspended', 'leech'] as const).map((rest) => ({ ...card, id: rest, rest }));
    const { cards } = await roundTrip(resting, 'UTC');
    expect(cards.map(({ rest }) => rest)).toEqual(['suspended', 'leech']);
  });

  test('lets an edit made in Anki win, and keeps the rest', async () => {
    const card = { ...studiedCard('card', []), content: { ...content, tags: ['geo graphy'] } };
    const collection = openCollection(writeDeck(deckOf([card]), nowMs).bytes);
    collection.exec(
      `UPDATE notes SET flds = replace(flds, 'Paris\u001f', '<b>Paris</b>!\u001f'), tags = tags || 'europe '`,
    );
    const edited = packageOf({ 'collection.anki2': collection.serialize() });
    const [back] = (await readDeck(edited, { zone: 'UTC', plan, nowMs })).cards;
    expect(back?.content).toEqual({
      ...content,
      back: 'Paris!',
      tags: ['geo graphy', 'europe'],
    });
  });
});
