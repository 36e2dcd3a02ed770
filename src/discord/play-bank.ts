import { UserFailure } from '../failures.ts';
import { modes } from '../quiz/session.ts';
import type { App } from './app.ts';
import { anyBank, type CustomId, textArg } from './custom-id.ts';
import type { Press } from './dispatch.ts';
import { play, titleOf } from './play.ts';
import { isInstalledHere, viewerOf } from './who.ts';

/**
 * Starts a quiz of a bank from a button.
 *
 * @param id `bank:play:<bank>[:<mode>]`; without a mode as `/quiz start`: together in a server, else private.
 * @throws {UserFailure} as `BankService.select` and `play`.
 */
export async function playBank(interaction: Press, id: CustomId, app: App): Promise<void> {
  if (!interaction.isButton()) throw new UserFailure('button-out-of-date', {});
  const asked = textArg(id, 0);
  const bankId = asked === anyBank ? undefined : asked;
  const usual = isInstalledHere(interaction) ? 'together' : 'private';
  const mode = modes.find((each) => each === id.args[1]) ?? usual;
  const viewer = viewerOf(interaction, mode === 'private');
  const picks = await app.banks.select({ viewer, bankId, chance: app.chance });
  const settings = { mode, pace: 'normal', speedBonus: false } as const;
  await play(interaction, { ...settings, title: titleOf(picks), picks }, app);
}
