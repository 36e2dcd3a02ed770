import { UserFailure } from '../failures.ts';
import type { App } from './app.ts';
import type { Press } from './dispatch.ts';
import { play } from './play.ts';
import { isInstalledHere, viewerOf } from './who.ts';

/**
 * Starts a quiz from a button, as `/quiz start` does by default: together in a server, else private.
 *
 * @param bankId absent: all banks.
 * @throws {UserFailure} as `BankService.select` and `play`.
 */
export async function playBank(
  interaction: Press,
  bankId: string | undefined,
  app: App,
): Promise<void> {
  if (!interaction.isButton()) throw new UserFailure('button-out-of-date', {});
  const mode = isInstalledHere(interaction) ? 'together' : 'private';
  const viewer = viewerOf(interaction, mode === 'private');
  const picks = await app.banks.select({ viewer, bankId, chance: app.chance });
  const titles = new Set(picks.map(({ bank }) => bank.title));
  const title = titles.size === 1 ? ([...titles][0] ?? '') : 'Everything here';
  await play(interaction, { mode, pace: 'normal', speedBonus: false, title, picks }, app);
}
