import type { ChatInputCommandInteraction } from 'discord.js';
import { named } from '../banks/looking.ts';
import { suggestQuestions } from '../banks/suggesting.ts';
import { targetOf } from '../banks/target.ts';
import { UserFailure } from '../failures.ts';
import type { QuestionKind } from '../questions/question.ts';
import type { App } from './app.ts';
import { askedBank } from './bank-places.ts';
import { historyScreen } from './history-actions.ts';
import { openAddForm, openEditForm } from './question-editing.ts';
import { replyPrivately } from './respond.ts';
import { managedPlace, reviewScreen } from './review-screen.ts';
import { requireManager, requireManagerHere } from './rights.ts';
import { noQuestion } from './views/history-view.ts';
import { viewerOf } from './who.ts';

/** As `/quiz start` calls the kinds. */
export const kindChoices: Readonly<Record<string, QuestionKind>> = {
  'multiple-choice': 'multiple-choice',
  'true-false': 'true-false',
  'fill-in': 'cloze',
  typed: 'short-answer',
};

/** `/question review [bank]` */
export async function review(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  requireManagerHere(interaction);
  const asked = interaction.options.getString('bank');
  const bankId = asked === null ? undefined : (await askedBank(interaction, asked, app)).id;
  await replyPrivately(interaction, await reviewScreen(interaction, { bankId }, app));
}

/** `/question add kind: bank:` */
export async function add(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  requireManagerHere(interaction);
  const { options } = interaction;
  const kind = kindChoices[options.getString('kind', true)];
  if (kind === undefined) throw new UserFailure('button-out-of-date', {});
  const viewer = viewerOf(interaction, true);
  const target = await targetOf(app.banks.library, viewer, options.getString('bank', true));
  requireManager(interaction, target.owner);
  await openAddForm(interaction, { target, kind }, app);
}

/** `/question edit question: [bank]` */
export async function edit(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  requireManagerHere(interaction);
  const { bankId, questionId } = await askedQuestion(interaction, app);
  const place = await managedPlace(interaction, bankId, app);
  await openEditForm(interaction, { place, questionId }, app);
}

/** `/question history bank: [question]` */
export async function history(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  requireManagerHere(interaction);
  const bank = await askedBank(interaction, interaction.options.getString('bank', true), app);
  const isOfOne = interaction.options.getString('question') !== null;
  const { bankId, questionId } = isOfOne
    ? await askedQuestion(interaction, app)
    : { bankId: bank.id, questionId: noQuestion };
  const asked = { bankId, questionId, page: 0 };
  await replyPrivately(interaction, await historyScreen(interaction, asked, app));
}

/**
 * The question that was picked from the list, or whose words were typed and that is the only one with them.
 *
 * @throws {UserFailure} `no-such-question`.
 */
async function askedQuestion(
  interaction: ChatInputCommandInteraction,
  { banks }: App,
): Promise<{ readonly bankId: string; readonly questionId: string }> {
  const asked = interaction.options.getString('question', true);
  const viewer = viewerOf(interaction, true);
  const [bankId = '', questionId = ''] = asked.split(':');
  const isPicked = /^[\w-]+:[\w-]+$/.test(asked);
  if (isPicked && named(await banks.list(viewer), bankId)) return { bankId, questionId };
  const bank = interaction.options.getString('bank') ?? undefined;
  const [found, ...others] = await suggestQuestions(banks.library, {
    viewer,
    bank,
    typed: asked,
    mostCount: 2,
    isOwnOnly: false,
  });
  if (found === undefined || others.length > 0)
    throw new UserFailure('no-such-question', { asked });
  return { bankId: found.bank.id, questionId: found.question.id };
}
