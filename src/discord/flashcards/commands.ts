import type { ChatInputCommandInteraction } from 'discord.js';
import { approvedCount, draftCount } from '../../banks/bank.ts';
import { UserFailure } from '../../failures.ts';
import { browsedStates } from '../../flashcards/browsing.ts';
import { deckCalled, decksOf, usualDeckTitle } from '../../flashcards/decks.ts';
import { faceToEdit } from '../../flashcards/editing.ts';
import { memberOf } from '../../flashcards/member.ts';
import { beginStudy, pick } from '../../flashcards/picking.ts';
import { remindAt, reminderOf, stopReminding } from '../../flashcards/reminders.ts';
import { resume, suspend } from '../../flashcards/resting.ts';
import { choose, chosenBy } from '../../flashcards/settings.ts';
import { copyShared } from '../../flashcards/sharing.ts';
import { subscribe } from '../../flashcards/subscribing.ts';
import { Table } from '../../flashcards/table.ts';
import { waitingAt } from '../../flashcards/waiting.ts';
import type { App } from '../app.ts';
import { customId } from '../custom-id.ts';
import { deferPrivately, fillIn, openModal, replyPrivately } from '../respond.ts';
import { resetQuestionView } from '../views/card-list-view.ts';
import { addedView, type DueDeck, deckListView, dueView, titleOf } from '../views/deck-view.ts';
import { reminderSettingView, remindersOffView } from '../views/reminder-view.ts';
import { studySettingsView } from '../views/study-settings-view.ts';
import { notice } from '../views/view.ts';
import { scoreGuild, viewerOf } from '../who.ts';
import { detailsView, listView, placeIn } from './card-actions.ts';
import { cardForm, linesForm } from './card-form.ts';
import { deckDetails } from './deck-actions.ts';
import { exportDeckFile, importDeckFile } from './deck-exchange.ts';
import { drawnStatsView } from './drawing.ts';
import { everything, scopeOf, viewOfNext } from './showing.ts';
import { undoneView } from './study-actions.ts';

type Command = (interaction: ChatInputCommandInteraction, app: App) => Promise<void>;

/** What the subcommands of `/flashcards` do. */
export const flashcardCommands: Readonly<Record<string, Command>> = {
  study: async (interaction, app) => {
    const { study } = app;
    const userId = interaction.user.id;
    const asked = interaction.options.getString('bank');
    const { scope, note } =
      asked === null
        ? { scope: everything, note: undefined }
        : await scopeCalled(interaction, app, asked);
    if (asked === null && (await decksOf(study, userId)).length === 0)
      throw new UserFailure('no-decks', {});
    const studying = { userId, scope, note };
    const next = await beginStudy(study, scopeOf(studying));
    await replyPrivately(interaction, await viewOfNext(study, studying, next));
    app.fits.consider(userId);
  },

  due: async (interaction, { study }) => {
    const userId = interaction.user.id;
    const decks: DueDeck[] = [];
    for (const deck of await decksOf(study, userId)) {
      const table = await Table.of(study, { userId, deckId: deck.id });
      decks.push({ deck, waiting: await waitingAt(table) });
    }
    const all = await waitingAt(await Table.of(study, { userId }));
    await replyPrivately(interaction, dueView(all, decks));
  },

  add: async (interaction) => {
    const { options } = interaction;
    const deckTitle = options.getString('deck') ?? usualDeckTitle;
    const modal = options.getBoolean('many')
      ? linesForm(customId('flashcards:pasted'), deckTitle)
      : cardForm(customId('flashcards:added'), { deckTitle });
    await openModal(interaction, modal);
  },

  browse: async (interaction, app) => {
    const { options, user } = interaction;
    const asked = options.getString('deck');
    const scope = asked === null ? everything : (await deckCalled(app.study, user.id, asked)).id;
    const state = browsedStates.find((each) => each === options.getString('show')) ?? 'all';
    const query = { scope, state, text: options.getString('search') ?? '' };
    await replyPrivately(interaction, await listView(app, user.id, { query, page: 0 }));
  },

  edit: async (interaction, { study }) => {
    const place = placeIn(interaction.options.getString('card', true), interaction.user.id);
    const face = await faceToEdit(study, place);
    const id = customId('flashcards:edited', place.deckId, place.cardId);
    await openModal(interaction, cardForm(id, { face }));
  },

  suspend: async (interaction, app) => {
    const place = placeIn(interaction.options.getString('card', true), interaction.user.id);
    const picked = await pick(app.study, place);
    const isResting = picked?.card.rest !== undefined;
    await (isResting ? resume(app.study, place) : suspend(app.study, place));
    const note = isResting ? '-# ▶️ Back in study, as you knew it.' : '-# ⏸️ Suspended.';
    await replyPrivately(interaction, await detailsView(app, place, note));
  },

  undo: async (interaction, app) => {
    const studying = { userId: interaction.user.id, scope: everything };
    await replyPrivately(interaction, await undoneView(app, studying));
  },

  stats: async (interaction, app) => {
    // All cards are looked at, which can take longer than Discord waits.
    await deferPrivately(interaction);
    await fillIn(interaction, await drawnStatsView(app, interaction.user.id));
  },

  remind: async (interaction, { study }) => {
    const { options, user } = interaction;
    const [hour, zone] = [options.getInteger('hour'), options.getString('timezone')];
    if (zone !== null) await choose(study, user.id, { zone });
    if (options.getBoolean('off')) {
      await stopReminding(study, user.id);
      return replyPrivately(interaction, remindersOffView());
    }
    if (hour !== null) await remindAt(study, user.id, hour);
    const { settings } = await memberOf(study, user.id);
    const reminder = await reminderOf(study, user.id);
    await replyPrivately(interaction, reminderSettingView(reminder, settings.zone));
  },

  reset: async (interaction, app) => {
    const { options, user } = interaction;
    const card = options.getString('card');
    const asked = options.getString('deck');
    if (card !== null) {
      const place = placeIn(card, user.id);
      const { deckId, cardId } = place;
      if ((await pick(app.study, place)) === undefined) throw new UserFailure('card-gone', {});
      return replyPrivately(interaction, resetQuestionView('this card', ['card', deckId, cardId]));
    }
    const deck = asked === null ? undefined : await deckCalled(app.study, user.id, asked);
    const what = deck ? `every card of “${titleOf(deck)}”` : 'all your cards';
    await replyPrivately(interaction, resetQuestionView(what, ['deck', deck?.id ?? everything]));
  },

  decks: async (interaction, app) => {
    const userId = interaction.user.id;
    const asked = interaction.options.getString('deck');
    if (asked === null)
      return replyPrivately(interaction, deckListView(await decksOf(app.study, userId)));
    const { id: deckId } = await deckCalled(app.study, userId, asked);
    await replyPrivately(interaction, await deckDetails(app, { userId, deckId }));
  },

  copy: async (interaction, { study }) => {
    const code = interaction.options.getString('code', true);
    await deferPrivately(interaction);
    const { deck, isOwn, ...added } = await copyShared(study, {
      userId: interaction.user.id,
      code,
    });
    const own = notice('This is the code of a deck of yours; give it to others.');
    await fillIn(interaction, isOwn ? own : addedView({ deck, ...added }));
  },

  export: exportDeckFile,

  import: importDeckFile,

  settings: async (interaction, { study }) => {
    await replyPrivately(
      interaction,
      studySettingsView(await chosenBy(study, interaction.user.id)),
    );
  },
};

/**
 * The deck that a member means: one that they have, or the bank of this name, which becomes a deck.
 *
 * @throws {UserFailure} `unknown-bank`, `no-banks`, `nothing-approved`, `deck-limit`.
 */
async function scopeCalled(
  interaction: ChatInputCommandInteraction,
  { study, banks }: App,
  asked: string,
): Promise<{ readonly scope: string; readonly note: string | undefined }> {
  const userId = interaction.user.id;
  const decks = await decksOf(study, userId);
  const wanted = asked.trim().toLowerCase();
  const known = decks.find(
    ({ id, title, bank }) =>
      id === asked || bank?.bankId === asked || title.toLowerCase() === wanted,
  );
  if (known && (known.cardCount > 0 || !known.bank)) return { scope: known.id, note: undefined };
  const bank = await banks.summary(viewerOf(interaction, true), known?.bank?.bankId ?? asked);
  const { id: bankId, title } = bank;
  const guildId = scoreGuild(interaction);
  const deck = await subscribe(study, { userId, guildId, bankId, title });
  if (approvedCount(bank) === 0)
    throw new UserFailure('nothing-approved', { bank: title, draftCount: draftCount(bank) });
  const note = `-# 🆕 **${titleOf(deck)}** is one of your decks now. Questions that are approved later arrive by themselves, and answers in quizzes count as reviews of what you know; \`/flashcards settings\` changes that.`;
  return { scope: deck.id, note };
}
