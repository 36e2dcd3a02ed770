import type { ChatInputCommandInteraction } from 'discord.js';
import { createBank } from '../banks/adding.ts';
import { placeOf } from '../banks/content.ts';
import { copyBank, shareBank } from '../banks/copying.ts';
import { renameBank } from '../banks/keeping.ts';
import { titleLimit } from '../banks/new-bank.ts';
import { difficulties } from '../banks/searching.ts';
import { UserFailure } from '../failures.ts';
import { questionKinds } from '../questions/question.ts';
import type { App } from './app.ts';
import { findListed, isLong, longestSearch, statuses } from './bank-listing.ts';
import { askedBank, listBanks, type Managed, managed, showBank } from './bank-places.ts';
import { restoreDeleted } from './bank-restoring.ts';
import { deferPrivately, fillIn, replyPrivately } from './respond.ts';
import { requireManager, requireManagerHere } from './rights.ts';
import { plain } from './text.ts';
import { titleOf } from './views/bank-view.ts';
import { deleteQuestionView, keptView, mergeQuestionView } from './views/keeping-view.ts';
import { listingView } from './views/listing-view.ts';
import { actorOf, isInstalledHere, viewerOf } from './who.ts';

type Run = (interaction: ChatInputCommandInteraction, app: App) => Promise<void>;

export const list: Run = async (interaction, app) =>
  replyPrivately(interaction, await listBanks(interaction, 0, app));

export const show: Run = async (interaction, app) =>
  replyPrivately(
    interaction,
    showBank(interaction, await askedBank(interaction, askedFor(interaction), app)),
  );

export const search: Run = async (interaction, app) => {
  const { options } = interaction;
  const asked = options.getString('bank');
  const bank = asked === null ? undefined : await askedBank(interaction, asked, app);
  const listing = {
    bankId: bank?.id,
    text: wordsIn(options.getString('text', true)),
    kind: questionKinds.find((each) => each === options.getString('kind')),
    status: statuses.find((each) => each === options.getString('status')),
    difficulty: difficulties.find((each) => each === options.getString('difficulty')),
    page: 0,
  };
  const isDeferred = await isLong(interaction, listing, app);
  if (isDeferred) await deferPrivately(interaction);
  const view = listingView(listing, await findListed(interaction, listing, app));
  await (isDeferred ? fillIn : replyPrivately)(interaction, view);
};

export const create: Run = async (interaction, { banks }) => {
  const acting = { owner: requireManagerHere(interaction), by: actorOf(interaction) };
  const bank = await createBank(banks.library, { ...acting, title: titleIn(interaction) });
  const more = 'Fill it with `/question add`, or from a file with `/question import`.';
  await replyPrivately(
    interaction,
    keptView(bank, `**${titleOf(bank)}** has been created. ${more}`),
  );
};

export const rename: Run = async (interaction, app) => {
  const { bank, doing } = await managedBank(interaction, app);
  const title = titleIn(interaction);
  const renamed = await renameBank(app.banks.library, { ...doing, title });
  const what = `**${titleOf(bank)}** is called **${titleOf(renamed)}** now.`;
  await replyPrivately(interaction, keptView(renamed, what));
};

export const merge: Run = async (interaction, app) => {
  const from = await managedBank(interaction, app, 'from');
  const into = await managedBank(interaction, app, 'into');
  if (from.bank.id === into.bank.id) throw new UserFailure('merge-with-itself', {});
  if (from.doing.owner !== into.doing.owner)
    throw new UserFailure('merge-of-two-owners', {
      from: from.bank.title,
      into: into.bank.title,
    });
  await replyPrivately(interaction, mergeQuestionView(from.bank, into.bank));
};

export const remove: Run = async (interaction, app) => {
  const { bank } = await managedBank(interaction, app);
  await replyPrivately(interaction, deleteQuestionView(bank));
};

export const restore: Run = async (interaction, app) =>
  replyPrivately(interaction, await restoreDeleted(interaction, askedFor(interaction), app));

/** The copy belongs to the server; the original stays with its owner, who goes on with it alone. */
export const share: Run = async (interaction, app) => {
  const { guildId } = interaction;
  if (guildId === null || !isInstalledHere(interaction))
    throw new UserFailure('share-needs-a-server', {});
  requireManager(interaction, guildId);
  const { doing } = await managedBank(interaction, app);
  await deferPrivately(interaction);
  const copying = { from: doing, to: guildId, by: doing.by };
  const bank = await shareBank(app.banks.library, copying);
  const what = `This server has its own copy of **${titleOf(bank)}** now. Yours stays as it is.`;
  await fillIn(interaction, keptView(bank, what));
};

export const copy: Run = async (interaction, app) => {
  const { banks } = app;
  const to = requireManagerHere(interaction);
  const { id } = await askedBank(interaction, askedFor(interaction), app);
  const from = await placeOf(banks.library, viewerOf(interaction, true), id);
  if (from.owner !== to && !banks.library.shipped.has(id)) requireManager(interaction, from.owner);
  await deferPrivately(interaction);
  const bank = await copyBank(banks.library, { from, to, by: actorOf(interaction) });
  const what = `**${titleOf(bank)}** is a copy that can be changed.`;
  await fillIn(interaction, keptView(bank, what));
};

/** @throws {UserFailure} as `BankService.bank`; `shipped-bank`, `managers-only`. */
async function managedBank(
  interaction: ChatInputCommandInteraction,
  app: App,
  name = 'bank',
): Promise<Managed> {
  return managed(interaction, await askedBank(interaction, askedFor(interaction, name), app));
}

function askedFor({ options }: ChatInputCommandInteraction, name = 'bank'): string {
  return options.getString(name, true);
}

/** What is looked for, so that it fits into a custom id and splits no character. */
function wordsIn(typed: string): string {
  return plain(typed)
    .slice(0, longestSearch)
    .replace(/\p{Surrogate}$/u, '');
}

/** @throws {UserFailure} `bank-title-unfit` when there is nothing to see in it. */
function titleIn({ options }: ChatInputCommandInteraction): string {
  const title = plain(options.getString('title', true));
  if (title === '') throw new UserFailure('bank-title-unfit', { length: 0, limit: titleLimit });
  return title;
}
