import { setImmediate } from 'node:timers/promises';
import { normaliseText } from '../questions/normalise.ts';
import type { Question, QuestionKind } from '../questions/question.ts';
import { type BankSummary, playedStatuses } from './bank.ts';
import type { QuestionStatus } from './counts.ts';
import type { Library } from './library.ts';
import { banksSeenBy, contentsOf } from './looking.ts';
import { ownerHere, type Viewer } from './owner.ts';

export const difficulties = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof difficulties)[number];

/** What is looked for; what is absent does not matter. */
export type Search = {
  readonly viewer: Viewer;
  /**
   * Whether whoever searches may see the answers of a bank. Of the others only questions that are played
   * are found, and by their prompts alone: to be found by an answer would tell it.
   */
  readonly seesAnswers: (bank: BankSummary) => boolean;
  readonly bankId?: string | undefined;
  /** Stands in the prompt, the answers or the options; case, accents and punctuation do not matter. */
  readonly text?: string | undefined;
  readonly kind?: QuestionKind | undefined;
  readonly status?: QuestionStatus | undefined;
  readonly difficulty?: Difficulty | undefined;
  /** From 0; clamped to the pages that there are. */
  readonly page: number;
  readonly pageSize: number;
};

export type Match = {
  readonly bank: BankSummary;
  readonly question: Question;
  readonly isAnswerSeen: boolean;
};

export type SearchPage = {
  readonly matches: readonly Match[];
  /** How many come before this page. */
  readonly beforeCount: number;
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
  const { drafts } = await library.settings.of(ownerHere(viewer));
  const found: Match[] = [];
  for (const bank of banks) {
    const isAnswerSeen = search.seesAnswers(bank);
    const isWanted = fits(search, isAnswerSeen ? undefined : playedStatuses(drafts));
    const { questions } = await contentsOf(library, viewer, bank);
    for (const [at, question] of questions.entries()) {
      if (at % atOnce === atOnce - 1) await setImmediate();
      if (isWanted(question)) found.push({ bank, question, isAnswerSeen });
    }
  }
  const pageCount = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(Math.max(0, search.page), pageCount - 1);
  const beforeCount = page * pageSize;
  const matches = found.slice(beforeCount, beforeCount + pageSize);
  return { matches, beforeCount, page, pageCount, matchCount: found.length };
}

/** @param played which questions players may see; `undefined`: all of them, and their answers. */
function fits(
  { text, kind, status, difficulty }: Search,
  played: readonly QuestionStatus[] | undefined,
): (question: Question) => boolean {
  const asked = (text ?? '').trim();
  const wanted = normaliseText(asked);
  // Nothing is left of an emoji or a sign in normal form, and nothing stands in every question.
  const isIn = (each: string) =>
    wanted === '' ? each.includes(asked) : normaliseText(each).includes(wanted);
  const holds = ({ prompt, answer, accepted, choices }: Question) => {
    const searched = played === undefined ? [prompt, answer, ...accepted, ...choices] : [prompt];
    return searched.some(isIn);
  };
  return (question) =>
    (kind === undefined || question.kind === kind) &&
    (status === undefined || question.status === status) &&
    (played === undefined || played.includes(question.status)) &&
    (difficulty === undefined || difficultyOf(question) === difficulty) &&
    (asked === '' || holds(question));
}
