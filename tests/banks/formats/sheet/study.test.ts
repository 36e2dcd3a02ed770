import { describe, expect, test } from 'vitest';
import { deal, knownCount, moved, topOf } from '../../../../src/banks/formats/sheet/page/deck.ts';
import {
  openProgress,
  type Shelf,
  shelfOf,
} from '../../../../src/banks/formats/sheet/page/progress.ts';
import {
  answer,
  canOverrule,
  currentOf,
  goOn,
  missedIn,
  overrule,
  rightCount,
  startQuiz,
} from '../../../../src/banks/formats/sheet/page/quiz.ts';
import { questionKinds } from '../../../../src/questions/question.ts';
import { seededRandom } from '../../../../src/questions/random.ts';
import { makeQuestion } from '../../../questions/make-question.ts';

const year = makeQuestion({ id: 'year' });
const builder = makeQuestion({
  id: 'builder',
  kind: 'multiple-choice',
  prompt: 'Who built Bell Rock Lighthouse?',
  answer: 'Robert Stevenson',
  accepted: ['John Gille'],
  choices: ['Robert Stevenson', 'Edward Lorenz', 'John Gille'],
});
const claim = makeQuestion({
  id: 'claim',
  kind: 'true-false',
  prompt: 'It stands.',
  answer: 'true',
});
const name = makeQuestion({
  id: 'name',
  kind: 'short-answer',
  prompt: 'Who visited Norway in 1991?',
  answer: 'Edward Norton Lorenz',
});
const questions = [year, builder, claim, name];
const random = seededRandom('sheet');
const all = new Set(questionKinds);

/** Keeps what it is given, as a browser does. */
function memoryShelf(content?: string): Shelf & { content: string | null } {
  return {
    content: content ?? null,
    getItem() {
      return this.content;
    },
    setItem(_, value) {
      this.content = value;
    },
  };
}

describe('a pile of cards', () => {
  test('has all cards, or those that are not known, in the order of the bank', () => {
    const marks = new Map([
      ['year', 'known'],
      ['claim', 'learning'],
    ] as const);
    const ids = (scope: 'all' | 'learning') =>
      deal(questions, { scope, marks, random: undefined }).cards.map(({ id }) => id);
    expect(ids('all')).toEqual(['year', 'builder', 'claim', 'name']);
    expect(ids('learning')).toEqual(['builder', 'claim', 'name']);
    expect(knownCount(questions, marks)).toBe(1);
  });

  test('is gone through to its end and back to its beginning, and no further', () => {
    let deck = deal([year, claim], { scope: 'all', marks: new Map(), random: undefined });
    expect(topOf(moved(deck, -1))?.id).toBe('year');
    deck = moved(moved(deck, 1), 1);
    expect(topOf(deck)).toBeUndefined();
    expect(topOf(moved(moved(deck, 1), -1))?.id).toBe('claim');
  });

  test('that is shuffled holds the same cards', () => {
    const many = Array.from({ length: 30 }, (_, index) => makeQuestion({ id: `q${index}` }));
    const { cards } = deal(many, { scope: 'all', marks: new Map(), random });
    expect(cards).not.toEqual(many);
    expect(new Set(cards)).toEqual(new Set(many));
  });
});

describe('a quiz on a sheet', () => {
  const only = (question: (typeof questions)[number]) =>
    startQuiz([question], { count: 1, kinds: all }, random);

  test('asks as many questions of the wished kinds as there are, each once', () => {
    const quiz = startQuiz(
      questions,
      { count: 3, kinds: new Set(['cloze', 'true-false']) },
      random,
    );
    expect(new Set(quiz.asked.map(({ question }) => question.id))).toEqual(
      new Set(['year', 'claim']),
    );
    expect(startQuiz(questions, { count: 3, kinds: all }, random).asked).toHaveLength(3);
  });

  test('takes a further option that a moderator has accepted', () => {
    const verdict = (given: string) => answer(only(builder), given).attempts[0]?.grade.verdict;
    expect(verdict('Robert Stevenson')).toBe('right');
    expect(verdict('John Gille')).toBe('right');
    expect(verdict('Edward Lorenz')).toBe('wrong');
  });

  test('grades typed answers as Discord does: by meaning, forgiving slips', () => {
    const verdict = (given: string) => answer(only(name), given).attempts[0]?.grade.verdict;
    expect(verdict('  edward nörton LORENZ. ')).toBe('right');
    expect(verdict('Edward Norton Lorens')).toBe('right');
    expect(verdict('Lorenz')).toBe('near');
    expect(verdict('Margaret Hamilton')).toBe('wrong');
    expect(verdict('')).toBe('wrong');
  });

  test('counts an answer once, however often it is given', () => {
    const first = answer(only(claim), 'true');
    expect(answer(first, 'false')).toBe(first);
    expect(rightCount(goOn(first))).toBe(1);
    expect(currentOf(goOn(first))).toBeUndefined();
  });

  test('lets a reader insist on what they typed, not on an option nor on nothing', () => {
    const near = answer(only(name), 'Lorenz');
    expect(missedIn(near)).toHaveLength(1);
    expect(missedIn(overrule(near))).toHaveLength(0);
    expect(canOverrule(overrule(near))).toBe(false);
    expect(canOverrule(answer(only(name), ''))).toBe(false);
    expect(canOverrule(answer(only(claim), 'false'))).toBe(false);
    expect(canOverrule(goOn(near))).toBe(false);
  });
});

describe('progress', () => {
  test('is there again when the sheet is opened again', () => {
    const shelf = memoryShelf();
    const first = openProgress(shelf, 'k');
    first.mark('year', 'learning');
    first.mark('year', 'known');
    first.mark('__proto__', 'learning');
    expect([...openProgress(shelf, 'k').marks()]).toEqual([
      ['year', 'known'],
      ['__proto__', 'learning'],
    ]);
    first.forget();
    expect(openProgress(shelf, 'k').marks().size).toBe(0);
  });

  test('of two windows is kept from both', () => {
    const shelf = memoryShelf();
    const [one, other] = [openProgress(shelf, 'k'), openProgress(shelf, 'k')];
    one.mark('year', 'known');
    other.mark('claim', 'known');
    expect([...one.marks().keys()]).toEqual(['year', 'claim']);
  });

  test.each(['{', '7', 'null', '{"marks":{}}', '{"marks":[1,["a"],["a","best"],[2,"known"]]}'])(
    'begins anew where the shelf holds %s',
    (content) => {
      const progress = openProgress(memoryShelf(content), 'k');
      expect(progress.marks().size).toBe(0);
      progress.mark('year', 'known');
      expect(progress.marks().get('year')).toBe('known');
    },
  );

  test('lasts as long as the page where the browser keeps nothing', () => {
    const full: Shelf = {
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const forbidden = shelfOf({
      get localStorage(): Shelf {
        throw new Error('SecurityError');
      },
    });
    for (const shelf of [full, forbidden]) {
      const progress = openProgress(shelf, 'k');
      progress.mark('year', 'known');
      progress.mark('claim', 'learning');
      expect(progress.marks().size).toBe(2);
      expect(progress.isKept()).toBe(false);
    }
    expect(openProgress(memoryShelf(), 'k').isKept()).toBe(true);
  });
});
