import type { BaseInteraction } from 'discord.js';
import type { BankPlace } from '../banks/bank-keys.ts';
import { bankLog, history } from '../banks/history.ts';
import { bankWithId } from '../banks/looking.ts';
import { UserFailure } from '../failures.ts';
import type { App } from './app.ts';
import { numberArg, textArg } from './custom-id.ts';
import type { Action } from './dispatch.ts';
import { asComponent } from './press.ts';
import { replyPrivately, update } from './respond.ts';
import { managedPlace } from './review-screen.ts';
import {
  bankHistoryView,
  eventsPerPage,
  noQuestion,
  questionHistoryView,
} from './views/history-view.ts';
import type { View } from './views/view.ts';
import { viewerOf } from './who.ts';

/** What leads to a history, and what turns its pages. */
export const historyActions: Readonly<Record<string, Action>> = {
  'log:of': async (interaction, id, app) => {
    const asked = { bankId: textArg(id, 0), questionId: textArg(id, 1), page: 0 };
    await replyPrivately(interaction, await historyScreen(interaction, asked, app));
  },

  'log:page': async (interaction, id, app) => {
    const page = numberArg(id, 2);
    const asked = { bankId: textArg(id, 0), questionId: textArg(id, 1), page };
    await update(asComponent(interaction), await historyScreen(interaction, asked, app));
  },
};

export type Asked = {
  readonly bankId: string;
  /** `noQuestion`: the bank as a whole. */
  readonly questionId: string;
  /** From 0. */
  readonly page: number;
};

/**
 * The audit log of a question or of a bank, for those who manage it.
 *
 * @throws {UserFailure} `bank-gone`, `managers-only`, `unknown-question`.
 */
export async function historyScreen(
  interaction: BaseInteraction,
  { bankId, questionId, page }: Asked,
  app: App,
): Promise<View> {
  const { library } = app.banks;
  const { owner } = await managedPlace(interaction, bankId, app);
  const place: BankPlace = { owner, bankId };
  const bank = await bankWithId(library, viewerOf(interaction, true), bankId);
  if (bank === undefined) throw new UserFailure('bank-gone', {});
  if (questionId === noQuestion) {
    const log = await bankLog(library, place, { page, pageSize: eventsPerPage });
    const prompts = new Map(bank.questions.map(({ id, prompt }) => [id, prompt]));
    return bankHistoryView({ bank, log, prompts });
  }
  const question = bank.questions.find(({ id }) => id === questionId);
  if (question === undefined) throw new UserFailure('unknown-question', {});
  const events = await history(library, { ...place, questionId });
  return questionHistoryView({ bank, question, events, page });
}
