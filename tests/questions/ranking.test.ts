import { describe, expect, it } from 'vitest';
import type { QuotedQuestion } from '../../src/questions/question.ts';
import { chooseQuestions, type Ranked } from '../../src/questions/ranking.ts';
import type { Proposal } from '../../src/questions/writing/draft.ts';
import { makeQuestion } from './make-question.ts';
import { statementsOf } from './writing/read-statements.ts';

const towns = ['Lisbon', 'Bergen', 'Oslo', 'Dublin', 'Vienna', 'Boston', 'Nairobi', 'Sydney'];
const animals = ['wolves', 'otters', 'falcons', 'beetles', 'turtles', 'camels', 'spiders', 'bears'];
/** One statement a sentence, each of another paragraph. */
const statements = statementsOf(
  towns.map((town) => `Ada Okafor founded the school of ${town} in 1901.`).join('\n\n'),
);

type Wish = {
  readonly sentence: number;
  readonly quality: number;
  readonly kind?: Proposal['kind'];
  readonly answer?: string;
  readonly about?: string;
  readonly prompt?: string;
};

function ranked(wish: Wish): Ranked {
  const { sentence, quality, kind = 'short-answer', answer = String(1000 + quality * 100) } = wish;
  const statement = statements[sentence];
  if (statement === undefined) throw new Error(`no statement ${sentence}`);
  const animal = animals[sentence] ?? '';
  const prompt = wish.prompt ?? `How many ${animal} live near ${towns[sentence]} in winter?`;
  const proposal: Proposal = {
    kind,
    asks: kind === 'true-false' ? 'claim' : 'count',
    prompt,
    answer,
    statement,
    about: wish.about ?? answer,
    difficulty: 0.5,
    complete: () => ({ accepted: [], choices: [] }),
  };
  return { proposal, quality };
}

function questionOf({ kind, prompt, answer, statement }: Proposal): QuotedQuestion {
  const { start, end, text } = statement.sentence;
  return makeQuestion({
    id: `${kind} ${prompt} ${answer}`,
    kind,
    prompt,
    answer,
    evidence: { quote: text, start, end },
  });
}

const choose = (wishes: readonly Wish[], count: number) =>
  chooseQuestions(wishes.map(ranked), { count, write: questionOf });

describe('the best are chosen', () => {
  const wishes = towns.map((_, sentence) => ({ sentence, quality: 0.9 - sentence * 0.1 }));

  it('as many as asked for, in the order of the article', () => {
    const backwards = wishes.map(({ sentence, quality }) => ({ sentence, quality: 1 - quality }));
    const chosen = choose(backwards, 3);
    const places = chosen.map(({ prompt }) => towns.findIndex((town) => prompt.includes(town)));
    expect(places).toEqual([5, 6, 7]);
  });

  it('and written only when their turn comes', () => {
    const written: Proposal[] = [];
    const write = (proposal: Proposal) => {
      written.push(proposal);
      return questionOf(proposal);
    };
    expect(chooseQuestions(wishes.map(ranked), { count: 3, write })).toHaveLength(3);
    expect(written).toHaveLength(3);
  });

  it('and one that is refused leaves its place to the next', () => {
    const all = wishes.map(ranked);
    const write = (proposal: Proposal) =>
      proposal === all[0]?.proposal ? undefined : questionOf(proposal);
    const chosen = chooseQuestions(all, { count: 2, write });
    expect(chosen.map(({ prompt }) => prompt)).toEqual([
      'How many otters live near Bergen in winter?',
      'How many falcons live near Oslo in winter?',
    ]);
  });
});

describe('the choice is spread', () => {
  const prompts = [
    'How many wolves live near Lisbon in winter?',
    'Which river flows through the valley of the Tagus?',
    'Who painted the ceiling of the old cathedral?',
    'In which year did the earthquake destroy the harbour?',
  ];

  it('at most two about a sentence', () => {
    const wishes = prompts.map((prompt, index) => ({
      sentence: 0,
      quality: 0.9 - index / 100,
      answer: `answer ${index}`,
      prompt,
    }));
    expect(choose(wishes, 4)).toHaveLength(2);
  });

  it('at most two with the same answer', () => {
    const wishes = prompts.map((prompt, sentence) => ({
      sentence,
      quality: 0.9,
      answer: 'Norway',
      prompt,
    }));
    expect(choose(wishes, 4)).toHaveLength(2);
  });

  it('not two of a sentence where one prompt tells the answer of the other', () => {
    const wishes = [
      { sentence: 0, quality: 0.9, answer: 'Tagus', prompt: 'Which river flows through Lisbon?' },
      { sentence: 0, quality: 0.8, answer: '1755', prompt: 'When did the Tagus flood the town?' },
    ];
    expect(choose(wishes, 2).map(({ answer }) => answer)).toEqual(['Tagus']);
  });

  it('true and false claims differ by one at most, however good the one sort is', () => {
    const wishes = towns.map((town, sentence) => ({
      sentence,
      kind: 'true-false' as const,
      quality: sentence === 7 ? 0.2 : 0.9,
      answer: sentence === 7 ? 'false' : 'true',
      about: '',
      prompt: `The ${animals[sentence]} of ${town} sleep in winter.`,
    }));
    const answers = choose(wishes, 8).map(({ answer }) => answer);
    const holds = answers.filter((answer) => answer === 'true').length;
    expect(answers).toContain('false');
    expect(2 * holds - answers.length).toBeLessThanOrEqual(1);
  });

  describe('a true claim gives way to the false one of the same statement', () => {
    const claim = (sentence: number, answer: string, quality: number) =>
      ranked({
        sentence,
        kind: 'true-false',
        quality,
        answer,
        about: answer === 'true' ? '' : 'founded',
        prompt: `The ${animals[sentence]} ${answer === 'true' ? 'sleep' : 'dance'} in winter.`,
      });
    const holding = towns.map((_, sentence) => claim(sentence, 'true', 0.9));
    const failing = towns.map((_, sentence) => claim(sentence, 'false', 0.2));
    const twinsFrom = (all: readonly Ranked[]) => (one: Proposal) =>
      all.map(({ proposal }) => proposal).filter(({ statement }) => statement === one.statement);
    const answersOf = (falseTwins: (claim: Proposal) => readonly Proposal[], refused = '') =>
      chooseQuestions(holding, {
        count: 8,
        claimGap: 8,
        falseTwins,
        write: (one) => (one.answer === refused ? undefined : questionOf(one)),
      }).map(({ answer }) => answer);

    it('so that half of the claims are false, and as many are asked', () => {
      expect(answersOf(() => [])).toEqual(new Array(8).fill('true'));
      expect(answersOf(twinsFrom(failing)).sort()).toEqual([
        ...new Array(4).fill('false'),
        ...new Array(4).fill('true'),
      ]);
    });

    it('where there is one, and it is not refused', () => {
      const few = answersOf(twinsFrom(failing.slice(0, 2)));
      expect(few.filter((answer) => answer === 'false')).toHaveLength(2);
      expect(few).toHaveLength(8);
      expect(answersOf(twinsFrom(failing), 'false')).toEqual(new Array(8).fill('true'));
    });

    it('even where another true one would be too many', () => {
      const twins = twinsFrom(failing);
      const chosen = chooseQuestions(holding, {
        count: 8,
        claimGap: 1,
        falseTwins: twins,
        write: questionOf,
      });
      const answers = chosen.map(({ answer }) => answer);
      expect(answers.filter((answer) => answer === 'true')).toHaveLength(4);
      expect(answers.filter((answer) => answer === 'false')).toHaveLength(4);
    });
  });
});
