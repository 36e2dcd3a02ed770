import type { BaseInteraction } from 'discord.js';
import type { BankSummary } from '../banks/bank.ts';
import type { Doing } from '../banks/library.ts';
import { usageOf } from '../banks/looking.ts';
import { ownerHere } from '../banks/owner.ts';
import { UserFailure } from '../failures.ts';
import type { App } from './app.ts';
import { mayManage, maySeeAnswers, requireManager } from './rights.ts';
import { type BankRights, bankListView, bankView } from './views/bank-view.ts';
import type { View } from './views/view.ts';
import { actorOf, isInstalledHere, viewerOf } from './who.ts';

/** A bank that somebody may change. */
export type Managed = { readonly bank: BankSummary; readonly doing: Doing };

/** The bank that somebody has named in a command, by id or title. @throws {UserFailure} as `BankService.bank`. */
export async function askedBank(
  interaction: BaseInteraction,
  asked: string,
  { banks }: App,
): Promise<BankSummary> {
  return banks.summary(viewerOf(interaction, true), asked);
}

/** The bank that a button names. @throws {UserFailure} `bank-gone`. */
export async function bankWithId(
  interaction: BaseInteraction,
  bankId: string,
  { banks }: App,
): Promise<BankSummary> {
  const bank = (await banks.list(viewerOf(interaction, true))).find(({ id }) => id === bankId);
  if (bank === undefined) throw new UserFailure('bank-gone', {});
  return bank;
}

/** A bank, if this person may change it. @throws {UserFailure} `shipped-bank`, `managers-only`. */
export function managed(interaction: BaseInteraction, bank: BankSummary): Managed {
  const { id: bankId, owner, title } = bank;
  if (owner === undefined) throw new UserFailure('shipped-bank', { title });
  requireManager(interaction, owner);
  return { bank, doing: { owner, bankId, by: actorOf(interaction) } };
}

/** A bank as this person sees it here. */
export function showBank(interaction: BaseInteraction, bank: BankSummary): View {
  return bankView(bank, rightsTo(interaction, bank));
}

/** @param page from 0. */
export async function listBanks(
  interaction: BaseInteraction,
  page: number,
  { banks }: App,
): Promise<View> {
  const viewer = viewerOf(interaction, true);
  const owner = ownerHere(viewer);
  const isManager = mayManage(interaction, owner);
  const usage = isManager ? await usageOf(banks.library, owner) : undefined;
  return bankListView({ banks: await banks.list(viewer), page, usage });
}

function rightsTo(interaction: BaseInteraction, bank: BankSummary): BankRights {
  const owner = bank.owner ?? ownerHere(viewerOf(interaction, true));
  return {
    mayManage: mayManage(interaction, owner),
    seesAnswers: maySeeAnswers(interaction, bank),
    isTogether: isInstalledHere(interaction) && !owner.startsWith('@'),
  };
}
