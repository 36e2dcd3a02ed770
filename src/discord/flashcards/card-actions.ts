import { UserFailure } from '../../failures.ts';
import { browse, browsedStates } from '../../flashcards/browsing.ts';
import { editCard, faceToEdit } from '../../flashcards/editing.ts';
import type { CardPlace } from '../../flashcards/keys.ts';
import { memberOf } from '../../flashcards/member.ts';
import { pick } from '../../flashcards/picking.ts';
import {
  deleteCard,
  resetAll,
  resetCard,
  resetDeck,
  resume,
  suspend,
} from '../../flashcards/resting.ts';
import type { App } from '../app.ts';
import { type CustomId, customId, numberArg, textArg } from '../custom-id.ts';
import type { Action, Press } from '../dispatch.ts';
import { asComponent } from '../press.ts';
import { deferPrivately, fillIn, openModal, updateOrReply } from '../respond.ts';
import { plural } from '../text.ts';
import {
  cardDetailsView,
  cardListView,
  cardsPerPage,
  type ListQuery,
  longestSearch,
  resetQuestionView,
} from '../views/card-list-view.ts';
import { cardName } from '../views/card-words.ts';
import { card as cardView, notice, type View } from '../views/view.ts';
import { cardForm, cardIn } from './card-form.ts';
import { everything } from './showing.ts';

type Change = (study: App['study'], place: CardPlace) => Promise<unknown>;

const changes: Readonly<Record<string, { readonly change: Change; readonly note: string }>> = {
  suspend: { change: suspend, note: '-# ⏸️ Suspended: it does not come until you resume it.' },
  resume: { change: resume, note: '-# ▶️ Back in study, as you knew it.' },
};

/** What the lists of cards and the buttons below one card do. */
export const cardActions: Readonly<Record<string, Action>> = {
  'flashcards:page': async (interaction, id, app) => {
    const state = browsedStates.find((each) => each === textArg(id, 2)) ?? 'all';
    const text = id.args.slice(3).join(':');
    const query = { scope: textArg(id, 1), state, text };
    await updateOrReply(
      interaction,
      await listView(app, interaction.user.id, { query, page: numberArg(id, 0) }),
    );
  },

  'flashcards:pick': async (interaction, _, app) => {
    if (!interaction.isStringSelectMenu()) throw new UserFailure('button-out-of-date', {});
    const place = placeIn(interaction.values[0] ?? '', interaction.user.id);
    await updateOrReply(interaction, await detailsView(app, place));
  },

  'flashcards:do': async (interaction, id, app) => {
    const place = placeFrom(interaction, id, 1);
    const what = textArg(id, 0);
    if (what === 'delete') return updateOrReply(interaction, await deletedView(app, place));
    const meant = changes[what];
    if (meant === undefined) throw new UserFailure('button-out-of-date', {});
    await meant.change(app.study, place);
    await updateOrReply(interaction, await detailsView(app, place, meant.note));
  },

  'flashcards:edit': async (interaction, id, { study }) => {
    const place = placeFrom(interaction, id, 0);
    const face = await faceToEdit(study, place);
    await openModal(
      asComponent(interaction),
      cardForm(customId('flashcards:edited', place.deckId, place.cardId), { face }),
    );
  },

  'flashcards:edited': async (interaction, id, app) => {
    const place = placeFrom(interaction, id, 0);
    await editCard(app.study, { ...place, ...cardIn(interaction) });
    await updateOrReply(
      interaction,
      await detailsView(app, place, '-# ✏️ Changed; what you know of it stays.'),
    );
  },

  'flashcards:ask': async (interaction, id) => {
    await updateOrReply(interaction, resetQuestionView('this card', id.args));
  },

  'flashcards:keep': async (interaction) => {
    await updateOrReply(interaction, notice('Nothing was changed.'));
  },

  'flashcards:reset': async (interaction, id, app) => {
    const { user } = interaction;
    if (textArg(id, 0) === 'card') {
      const place = placeFrom(interaction, id, 1);
      await resetCard(app.study, place);
      return updateOrReply(interaction, await detailsView(app, place, '-# 🔄 New again.'));
    }
    // Thousands of cards take longer than Discord waits.
    await deferPrivately(interaction);
    const deckId = textArg(id, 1);
    const count =
      deckId === everything
        ? await resetAll(app.study, user.id)
        : await resetDeck(app.study, { userId: user.id, deckId });
    await fillIn(interaction, notice(`🔄 ${plural(count, 'card')} made new again.`));
  },
};

/** A page of a member's cards. @throws {UserFailure} `deck-gone`. */
export async function listView(
  { study }: App,
  userId: string,
  { query, page }: { readonly query: ListQuery; readonly page: number },
): Promise<View> {
  // A colon would end the search in the buttons that turn the pages.
  const text = query.text.replaceAll(':', ' ').slice(0, longestSearch).trim();
  const deckId = query.scope === everything ? undefined : query.scope;
  const { state } = query;
  const found = await browse(study, { userId, deckId, text, state, page, pageSize: cardsPerPage });
  return cardListView(found, { ...query, text });
}

/** One card. @throws {UserFailure} `card-gone`. */
export async function detailsView({ study }: App, place: CardPlace, note?: string): Promise<View> {
  const picked = await pick(study, place);
  if (picked === undefined) throw new UserFailure('card-gone', {});
  const { zone } = (await memberOf(study, place.userId)).settings;
  return cardDetailsView({ picked, zone, note });
}

/** `<deck>.<card>`, as menus and autocompletion name a card. @throws {UserFailure} `card-gone`. */
export function placeIn(value: string, userId: string): CardPlace {
  const [deckId = '', cardId = ''] = value.split('.');
  if (!/^[\w-]+$/.test(deckId) || !/^[\w-]+$/.test(cardId)) throw new UserFailure('card-gone', {});
  return { userId, deckId, cardId };
}

async function deletedView(app: App, place: CardPlace): Promise<View> {
  const picked = await pick(app.study, place);
  await deleteCard(app.study, place);
  return cardView('quiet', [
    `🗑️ “${cardName(picked?.shown.content.front)}” is deleted.`,
    [{ id: customId('flashcards:undo', everything), label: 'Undo' }],
  ]);
}

function placeFrom({ user }: Press, id: CustomId, from: number): CardPlace {
  return { userId: user.id, deckId: textArg(id, from), cardId: textArg(id, from + 1) };
}
