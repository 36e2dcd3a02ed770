import { countIn } from '../banks/counts.ts';
import { deleteBank } from '../banks/keeping.ts';
import { mergeBanks } from '../banks/merging.ts';
import type { App } from './app.ts';
import { findListed, isLong, type Listing, listingIn } from './bank-listing.ts';
import { bankWithId, listBanks, managed, showBank } from './bank-places.ts';
import { restoreDeleted } from './bank-restoring.ts';
import { numberArg, parseCustomId, textArg } from './custom-id.ts';
import type { Action, Press } from './dispatch.ts';
import { playBank } from './play-bank.ts';
import { asComponent, chosenFrom } from './press.ts';
import { deferUpdate, fillIn, update } from './respond.ts';
import { deletedView, mergedView, unchangedView } from './views/keeping-view.ts';
import { listingView } from './views/listing-view.ts';
import { notice, type View } from './views/view.ts';

/** To merge more questions can take longer than Discord waits for an answer. */
const quicklyMergedCount = 2_000;

/** What the buttons and menus of banks do. Each changes the message that it stands in. */
export const bankActions: Readonly<Record<string, Action>> = {
  'bank:page': async (interaction, id, app) =>
    change(interaction, await listBanks(interaction, numberArg(id, 0), app)),

  'bank:open': async (interaction, _, app) =>
    change(interaction, await opened(interaction, chosenFrom(interaction), app)),

  'bank:show': async (interaction, id, app) =>
    change(interaction, await opened(interaction, textArg(id, 0), app)),

  'bank:find': async (interaction, id, app) => turn(interaction, listingIn(id), app),

  /** Every option of these menus is the id of the list that it leads to. */
  'bank:narrow': async (interaction, _, app) =>
    turn(interaction, listingIn(parseCustomId(chosenFrom(interaction))), app),

  'bank:play': playBank,

  'bank:delete': async (interaction, id, app) => {
    const { doing } = managed(interaction, await bankWithId(interaction, textArg(id, 0), app));
    await change(interaction, deletedView(await deleteBank(app.banks.library, doing)));
  },

  'bank:restore': async (interaction, id, app) =>
    change(interaction, await restoreDeleted(interaction, textArg(id, 0), app)),

  'bank:merge': async (interaction, id, app) => {
    const from = managed(interaction, await bankWithId(interaction, textArg(id, 0), app));
    const into = managed(interaction, await bankWithId(interaction, textArg(id, 1), app));
    const isSlow = countIn(from.bank.counts, {}) > quicklyMergedCount;
    // The buttons must be gone meanwhile.
    if (isSlow) await change(interaction, notice('Merging the two banks…'));
    const ids = { fromId: from.bank.id, intoId: into.bank.id };
    const merged = await mergeBanks(app.banks.library, { ...into.doing, ...ids });
    const view = mergedView(await bankWithId(interaction, into.bank.id, app), merged);
    await (isSlow ? fillIn : change)(interaction, view);
  },

  'bank:cancel': async (interaction) => change(interaction, unchangedView),
};

async function turn(interaction: Press, listing: Listing, app: App): Promise<void> {
  const isDeferred = await isLong(interaction, listing, app);
  if (isDeferred) await deferUpdate(asComponent(interaction));
  const view = listingView(listing, await findListed(interaction, listing, app));
  await (isDeferred ? fillIn : change)(interaction, view);
}

async function opened(interaction: Press, bankId: string, app: App): Promise<View> {
  return showBank(interaction, await bankWithId(interaction, bankId, app));
}

async function change(interaction: Press, view: View): Promise<void> {
  await update(asComponent(interaction), view);
}
