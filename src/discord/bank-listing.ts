import type { BaseInteraction } from 'discord.js';
import { countIn, type QuestionStatus } from '../banks/counts.ts';
import {
  type Difficulty,
  difficulties,
  type SearchPage,
  searchQuestions,
} from '../banks/searching.ts';
import { UserFailure } from '../failures.ts';
import { type QuestionKind, questionKinds } from '../questions/question.ts';
import type { App } from './app.ts';
import { type CustomId, customId, numberArg, textArg } from './custom-id.ts';
import { maySeeAnswers } from './rights.ts';
import { viewerOf } from './who.ts';

/** Together with the id of a bank, longer words would not fit into a custom id. */
export const longestSearch = 40;
const pageSize = 8;
const quicklySearchedCount = 5_000;
/** In the order in which people care for them. */
export const statuses = [
  'approved',
  'draft',
  'retired',
] as const satisfies readonly QuestionStatus[];

/** What a list of questions shows. It stands in the ids of its buttons, so that they work after a restart. */
export type Listing = {
  /** Absent: all banks. */
  readonly bankId?: string | undefined;
  /** Empty: every question. */
  readonly text: string;
  readonly kind?: QuestionKind | undefined;
  readonly status?: QuestionStatus | undefined;
  readonly difficulty?: Difficulty | undefined;
  /** From 0. */
  readonly page: number;
};

/** `bank:find:<page>:<a digit for each filter>:<bank>:<words>`. */
export function listingId(action: string, listing: Listing): string {
  const { bankId = '', text, kind, status, difficulty, page } = listing;
  const digits = [
    digitOf(questionKinds, kind),
    digitOf(statuses, status),
    digitOf(difficulties, difficulty),
  ];
  return customId(action, page, digits.join(''), bankId, text);
}

/** @throws {UserFailure} `button-out-of-date`. */
export function listingIn(id: CustomId): Listing {
  const [kind = '', status = '', difficulty = ''] = textArg(id, 1);
  const [, , bankId = '', ...words] = id.args;
  return {
    bankId: bankId === '' ? undefined : bankId,
    text: words.join(':'),
    kind: valueAt(questionKinds, kind),
    status: valueAt(statuses, status),
    difficulty: valueAt(difficulties, difficulty),
    page: numberArg(id, 0),
  };
}

/** Whether so many questions are looked through that Discord has to be asked to wait: 20,000 take up to 2 s. */
export async function isLong(
  interaction: BaseInteraction,
  { bankId }: Listing,
  { banks }: App,
): Promise<boolean> {
  const seen = await banks.list(viewerOf(interaction, true));
  const searched = seen.filter(({ id }) => bankId === undefined || id === bankId);
  const count = searched.reduce((sum, { counts }) => sum + countIn(counts, {}), 0);
  return count > quicklySearchedCount;
}

/** The questions of a listing, as far as this person may see them. */
export async function findListed(
  interaction: BaseInteraction,
  listing: Listing,
  { banks }: App,
): Promise<SearchPage> {
  return searchQuestions(banks.library, {
    ...listing,
    viewer: viewerOf(interaction, true),
    seesAnswers: (bank) => maySeeAnswers(interaction, bank),
    pageSize,
  });
}

/** 0: any. */
function digitOf<T>(values: readonly T[], value: T | undefined): number {
  return value === undefined ? 0 : values.indexOf(value) + 1;
}

function valueAt<T>(values: readonly T[], digit: string): T | undefined {
  if (digit === '0') return undefined;
  const value = /^\d$/.test(digit) ? values[Number(digit) - 1] : undefined;
  if (value === undefined) throw new UserFailure('button-out-of-date', {});
  return value;
}
