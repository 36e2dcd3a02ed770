import { UserFailure } from '../../failures.ts';
import { addCards } from '../../flashcards/adding.ts';
import { draftsFrom } from '../../flashcards/card-draft.ts';
import {
  type DoingToDeck,
  deckTitleLimit,
  deckWithId,
  deleteDeck,
  ownDeck,
  renameDeck,
  restoreDeck,
  shareDeck,
  stopSharing,
  usualDeckTitle,
} from '../../flashcards/decks.ts';
import { pastedLines } from '../../flashcards/pasted-lines.ts';
import type { DeckRecord } from '../../flashcards/records.ts';
import { Table } from '../../flashcards/table.ts';
import { waitingAt } from '../../flashcards/waiting.ts';
import type { App } from '../app.ts';
import { type CustomId, customId, textArg } from '../custom-id.ts';
import type { Action, Press } from '../dispatch.ts';
import { form, typedIn } from '../form.ts';
import { asComponent } from '../press.ts';
import { openModal, updateOrReply } from '../respond.ts';
import { addedView, deckView, deletedDeckView } from '../views/deck-view.ts';
import type { View } from '../views/view.ts';
import { cardForm, cardIn, deckTitleIn, linesIn } from './card-form.ts';
import { everything } from './showing.ts';

const titleField = 'title';

/** What the forms for new cards, the list of decks and the buttons below one deck do. */
export const deckActions: Readonly<Record<string, Action>> = {
  'flashcards:add': async (interaction, id, { study }) => {
    const asked = textArg(id, 0);
    const deck = asked === everything ? undefined : await deckWithId(study, doing(interaction, id));
    const deckTitle = deck?.title ?? usualDeckTitle;
    await openModal(
      asComponent(interaction),
      cardForm(customId('flashcards:added'), { deckTitle }),
    );
  },

  'flashcards:added': async (interaction, _, { study }) => {
    const drafts = draftsFrom(cardIn(interaction));
    const deck = await ownDeck(study, interaction.user.id, deckTitleIn(interaction));
    const place = { userId: interaction.user.id, deckId: deck.id };
    const added = await addCards(study, { ...place, drafts });
    await updateOrReply(interaction, addedView({ deck, ...added }));
  },

  'flashcards:pasted': async (interaction, _, { study }) => {
    const { drafts, problems } = pastedLines(linesIn(interaction));
    const deck = await ownDeck(study, interaction.user.id, deckTitleIn(interaction));
    const place = { userId: interaction.user.id, deckId: deck.id };
    const added = await addCards(study, { ...place, drafts });
    await updateOrReply(interaction, addedView({ deck, ...added, problems }));
  },

  'flashcards:deck': async (interaction, _, app) => {
    if (!interaction.isStringSelectMenu()) throw new UserFailure('button-out-of-date', {});
    const place = { userId: interaction.user.id, deckId: interaction.values[0] ?? '' };
    await updateOrReply(interaction, await deckDetails(app, place));
  },

  'flashcards:rename': async (interaction, id, { study }) => {
    const { id: deckId, title } = await deckWithId(study, doing(interaction, id));
    await openModal(asComponent(interaction), renameForm(deckId, title));
  },

  'flashcards:renamed': async (interaction, id, app) => {
    const place = doing(interaction, id);
    await renameDeck(app.study, { ...place, title: typedIn(interaction, titleField) });
    await updateOrReply(interaction, await deckDetails(app, place));
  },

  'flashcards:share': async (interaction, id, app) => {
    const place = doing(interaction, id);
    await shareDeck(app.study, place);
    await updateOrReply(interaction, await deckDetails(app, place));
  },

  'flashcards:unshare': async (interaction, id, app) => {
    const place = doing(interaction, id);
    await stopSharing(app.study, place);
    const note = '-# The code works no more. Copies that others have made stay theirs.';
    await updateOrReply(interaction, await deckDetails(app, place, note));
  },

  'flashcards:remove': async (interaction, id, { study }) => {
    const deck = await deleteDeck(study, doing(interaction, id));
    await updateOrReply(interaction, deletedDeckView(deck));
  },

  'flashcards:restore': async (interaction, id, app) => {
    const place = doing(interaction, id);
    await restoreDeck(app.study, place);
    await updateOrReply(interaction, await deckDetails(app, place));
  },
};

/** One deck with what is due of it. @throws {UserFailure} `deck-gone`. */
export async function deckDetails(
  { study }: App,
  place: DoingToDeck,
  note?: string,
): Promise<View> {
  const table = await Table.of(study, place);
  const [deck] = table.decks;
  if (deck === undefined) throw new UserFailure('deck-gone', {});
  return deckView({ deck, waiting: await waitingAt(table) }, note);
}

function renameForm(deckId: DeckRecord['id'], title: string) {
  return form(customId('flashcards:renamed', deckId), 'Rename the deck', [
    { id: titleField, kind: 'line', label: 'Name', value: title, longest: deckTitleLimit },
  ]);
}

function doing({ user }: Press, id: CustomId): DoingToDeck {
  return { userId: user.id, deckId: textArg(id, 0) };
}
