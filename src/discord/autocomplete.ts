import type { AutocompleteInteraction } from 'discord.js';
import { approvedCount, type BankSummary, draftCount } from '../banks/bank.ts';
import { countIn } from '../banks/counts.ts';
import { personalOwner } from '../banks/owner.ts';
import type { App } from './app.ts';
import { restorableBanks } from './bank-restoring.ts';
import { limits } from './limits.ts';
import { mayManage } from './rights.ts';
import { plain, plural, shortened } from './text.ts';
import { iconOf } from './views/bank-view.ts';
import { viewerOf } from './who.ts';

/** Answers what is typed into an option. */
export type Suggest = (interaction: AutocompleteInteraction, app: App) => Promise<void>;

/** Offers the banks whose names hold what has been typed. */
export const suggestBanks: Suggest = (interaction, app) => offerThose(interaction, app, () => true);

/** Offers the banks that this person may change. */
export const suggestManagedBanks: Suggest = (interaction, app) =>
  offerThose(interaction, app, ({ owner }) => owner !== undefined && mayManage(interaction, owner));

/** Offers the banks that are this person’s alone. */
export const suggestPersonalBanks: Suggest = (interaction, app) =>
  offerThose(interaction, app, ({ owner }) => owner === personalOwner(interaction.user.id));

/** Offers the deleted banks that this person can bring back. */
export const suggestDeletedBanks: Suggest = async (interaction, app) => {
  const typed = interaction.options.getFocused().trim().toLowerCase();
  const deleted = await restorableBanks(interaction, app);
  const fitting = deleted.filter(({ bank }) => bank.title.toLowerCase().includes(typed));
  await offer(
    interaction,
    fitting.map(({ bank }) => bank),
    ({ counts }) => countIn(counts, {}),
  );
};

async function offerThose(
  interaction: AutocompleteInteraction,
  { banks }: App,
  isOffered: (bank: BankSummary) => boolean,
): Promise<void> {
  const typed = interaction.options.getFocused();
  const found = await banks.suggest(viewerOf(interaction, true), typed);
  await offer(
    interaction,
    found.filter(isOffered),
    (bank) => approvedCount(bank) + draftCount(bank),
  );
}

async function offer(
  interaction: AutocompleteInteraction,
  banks: readonly BankSummary[],
  countOf: (bank: BankSummary) => number,
): Promise<void> {
  const choices = banks.slice(0, limits.choiceCount).map((bank) => {
    const count = ` (${plural(countOf(bank), 'question')})`;
    const title = `${iconOf(bank)} ${plain(bank.title) || 'Untitled'}`;
    const name = shortened(title, limits.choiceName - count.length) + count;
    return { name, value: shortened(bank.id, limits.choiceName) };
  });
  await interaction.respond(choices);
}
