import type { BaseInteraction } from 'discord.js';
import { UserFailure } from '../failures.ts';
import { type Period, periods } from '../scores/period.ts';
import type { App } from './app.ts';
import { numberArg, textArg } from './custom-id.ts';
import type { Action } from './dispatch.ts';
import { update } from './respond.ts';
import { escaped } from './text.ts';
import { boardView } from './views/score-view.ts';
import type { View } from './views/view.ts';
import { isInstalledHere } from './who.ts';

/** What the buttons below a leaderboard do: they turn the page. */
export const listActions: Readonly<Record<string, Action>> = {
  'board:page': async (interaction, id, app) => {
    const period = periods.find((each) => each === textArg(id, 0));
    if (period === undefined || !interaction.isButton()) throw new UserFailure('no-such-page', {});
    await update(
      interaction,
      await boardPage(interaction, { period, page: numberArg(id, 1) }, app),
    );
  },
};

/** @throws {UserFailure} `board-needs-a-server` in direct messages. */
export async function boardPage(
  interaction: BaseInteraction,
  { period, page }: { readonly period: Period; readonly page: number },
  { room }: App,
): Promise<View> {
  const { guildId, guild, user } = interaction;
  if (guildId === null || !isInstalledHere(interaction))
    throw new UserFailure('board-needs-a-server', {});
  const board = await room.scores.board(guildId, { period, page, askedBy: user.id });
  return boardView(escaped(guild?.name ?? 'this server'), period, board);
}
