import { setImmediate } from 'node:timers/promises';
import { normaliseText } from '../questions/normalise.ts';
import type { Question, QuestionKind } from '../questions/question.ts';
import type { BankSummary } from './bank.ts';
import type { QuestionStatus } from './counts.ts';
import type { Library } from './library.ts';
import { banksSeenBy, contentsOf } from './looking.ts';
import type { Viewer } from './owner.ts';

export const difficulties = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof difficulties)[number];

/** What is looked for; what is absent does not matter. */
export type Search = {
  readonly viewer: Viewer;
  readonly bankId?: string | undefined;
  /** Stands in the question, its answers or its options; case, accents and punctuation do not matter. */
  readonly text?: string | undefined;
  readonly kind?: QuestionKind | undefined;
  readonly status?: QuestionStatus | undefined;
  readonly difficulty?: Difficulty | undefined;
  /** From 0; clamped to the pages that there are. */
  readonly page: number;
  readonly pageSize: number;
};

export type Match = { readonly bank: BankSummary; readonly question: Question };

export type SearchPage = {
  readonly matches: readonly Match[];
  readonly page: number;
  readonly pageCount: number;
  readonly matchCount: number;
};

/** So many questions are looked at before other work gets its turn: some 20 ms. */
const atOnce = 1_000;

/** How hard a question is, in words: thirds of the scale. */
export function difficultyOf({ difficulty }: Question): Difficulty {
  return difficulty < 1 / 3 ? 'easy' : difficulty < 2 / 3 ? 'medium' : 'hard';
}

/** Questions that fit, in the order of the banks and of their articles. One bank is read at a time. */
export async function searchQuestions(library: Library, search: Search): Promise<SearchPage> {
  const { viewer, bankId, pageSize } = search;
  const seen = await banksSeenBy(library, viewer);
  const banks = seen.filter(({ id }) => bankId === undefined || id === bankId);
  const isWanted = fits(search);
  const found: Match[] = [];
  for (const bank of banks) {
    const { questions } = await contentsOf(library, viewer, bank);
    for (const [at, question] of questions.entries()) {
      if (at % atOnce === atOnce - 1) await setImmediate();
      if (isWanted(question)) found.push({ bank, question });
    }
  }
  const pageCount = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(Math.max(0, search.page), pageCount - 1);
  const matches = found.slice(page * pageSize, (page + 1) * pageSize);
  return { matches, page, pageCount, matchCount: found.length };
}

function fits({ text, kind, status, difficulty }: Search): (question: Question) => boolean {
  const wanted = text === undefined ? '' : normaliseText(text);
  const holds = ({ prompt, answer, accepted, choices }: Question) =>
    [prompt, answer, ...accepted, ...choices].some((each) => normaliseText(each).includes(wanted));
  return (question) =>
    (kind === undefined || question.kind === kind) &&
    (status === undefined || question.status === status) &&
    (difficulty === undefined || difficultyOf(question) === difficulty) &&
    (wanted === '' || holds(question));
}
