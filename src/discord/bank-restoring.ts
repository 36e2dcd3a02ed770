import type { BaseInteraction } from 'discord.js';
import { type DeletedBank, deletedBanks, restoreBank } from '../banks/keeping.ts';
import type { Owner } from '../banks/owner.ts';
import { ownerHere, ownersSeenBy } from '../banks/owner.ts';
import type { App } from './app.ts';
import { mayManage, requireManager } from './rights.ts';
import { titleOf } from './views/bank-view.ts';
import { keptView } from './views/keeping-view.ts';
import type { View } from './views/view.ts';
import { actorOf, viewerOf } from './who.ts';

/** A deleted bank that this person can bring back, and whose it is. */
export type Restorable = DeletedBank & { readonly owner: Owner };

/** The deleted banks that this person can bring back here, their own first. */
export async function restorableBanks(
  interaction: BaseInteraction,
  { banks }: App,
): Promise<readonly Restorable[]> {
  const owners = ownersSeenBy(viewerOf(interaction, true));
  const managed = owners.filter((owner) => mayManage(interaction, owner));
  const found = managed.map(async (owner) =>
    (await deletedBanks(banks.library, owner)).map((deleted) => ({ ...deleted, owner })),
  );
  return (await Promise.all(found)).flat();
}

/**
 * Brings a deleted bank back. To whoever presses twice it is there already.
 *
 * @param asked its id or title.
 * @throws {UserFailure} `no-deleted-bank`, `managers-only`, `bank-limit`, `question-limit`.
 */
export async function restoreDeleted(
  interaction: BaseInteraction,
  asked: string,
  app: App,
): Promise<View> {
  const { banks } = app;
  const viewer = viewerOf(interaction, true);
  const present = (await banks.list(viewer)).find(({ id }) => id === asked);
  if (present !== undefined) return restoredView(present);
  const wanted = asked.trim().toLowerCase();
  const found = (await restorableBanks(interaction, app)).find(
    ({ bank }) => bank.id === asked || bank.title.toLowerCase() === wanted,
  );
  const owner = found?.owner ?? ownerHere(viewer);
  requireManager(interaction, owner);
  const by = actorOf(interaction);
  return restoredView(await restoreBank(banks.library, { owner, by, asked }));
}

function restoredView(bank: DeletedBank['bank']): View {
  return keptView(bank, `**${titleOf(bank)}** is back as it was.`);
}
