import type { AutocompleteInteraction } from 'discord.js';
import { approvedCount, draftCount } from '../banks/bank.ts';
import type { App } from './app.ts';
import { limits } from './limits.ts';
import { plain, plural, shortened } from './text.ts';
import { viewerOf } from './who.ts';

/** Offers the banks whose names hold what has been typed. */
export async function suggestBanks(
  interaction: AutocompleteInteraction,
  { banks }: App,
): Promise<void> {
  const typed = interaction.options.getFocused();
  const choices = (await banks.suggest(viewerOf(interaction, true), typed))
    .slice(0, limits.choiceCount)
    .map((bank) => {
      const count = ` (${plural(approvedCount(bank) + draftCount(bank), 'question')})`;
      const title = shortened(plain(bank.title), limits.choiceName - count.length);
      return { name: title + count, value: shortened(bank.id, limits.choiceName) };
    });
  await interaction.respond(choices);
}
