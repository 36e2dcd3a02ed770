import { MessageFlags } from 'discord.js';
import { type ArticleBank, articleBanks } from '../banks/article-banks.ts';
import { deleteBank, deletedBanks, restoreBank } from '../banks/keeping.ts';
import { type Owner, ownerHere } from '../banks/owner.ts';
import { UserFailure } from '../failures.ts';
import type { Outcome } from '../intake/intake.ts';
import type { Run } from '../intake/intake-steps.ts';
import type { App } from './app.ts';
import { addArticle, articlesHere } from './article-commands.ts';
import { givenIn, wishOf } from './article-wish.ts';
import { type CustomId, numberArg, textArg } from './custom-id.ts';
import type { Action, Press } from './dispatch.ts';
import { asForm } from './form.ts';
import { runIntake } from './intake-flow.ts';
import { asButton, asComponent, chosenFrom } from './press.ts';
import { update } from './respond.ts';
import { mayManage, requireManagerHere } from './rights.ts';
import {
  articleListView,
  articleView,
  existingView,
  removedView,
  removeQuestionView,
  restoredView,
} from './views/article-view.ts';
import { outcomeView } from './views/outcome-view.ts';
import { refusalView } from './views/refusal-view.ts';
import { notice } from './views/view.ts';
import { actorOf, displayName, viewerOf } from './who.ts';

/** What the buttons, menus and forms around articles do. */
export const articleActions: Readonly<Record<string, Action>> = {
  'article:send': async (interaction, _, app) => {
    const sent = asForm(interaction);
    await addArticle(sent, wishOf(givenIn(sent)), app);
  },

  'article:cancel': async (interaction, id, app) => {
    const jobId = textArg(id, 0);
    const asker = app.intake.askerOf(jobId);
    if (asker === undefined) return showLost(interaction, jobId, app);
    const { user, guildId } = interaction;
    if (asker.userId !== user.id && !mayManage(interaction, guildId ?? ''))
      throw new UserFailure('not-the-asker', { askedBy: asker.name });
    const by = displayName(interaction);
    if (!app.intake.cancel(jobId, by)) throw new UserFailure('intake-committed', {});
    // The job will show the same, so it does not matter which of the two comes last.
    await update(
      asComponent(interaction),
      refusalView(new UserFailure('intake-cancelled', { by })),
    );
  },

  'article:update': (interaction, id, app) =>
    takeOffer(interaction, { id, app, work: (run, owner) => app.intake.update(run, owner) }),

  'article:anyway': (interaction, id, app) =>
    takeOffer(interaction, { id, app, work: (run, owner) => app.intake.addAnyway(run, owner) }),

  'article:open': async (interaction, id, app) =>
    update(asComponent(interaction), existingView(await found(interaction, textArg(id, 0), app))),

  'article:pick': async (interaction, _, app) => {
    const article = await found(interaction, chosenFrom(interaction), app);
    await update(asComponent(interaction), articleView(article));
  },

  'article:page': async (interaction, id, app) => {
    const articles = await articlesHere(interaction, app);
    await update(asComponent(interaction), articleListView(articles, numberArg(id, 0)));
  },

  'article:remove': async (interaction, id, app) =>
    update(
      asComponent(interaction),
      removeQuestionView(await found(interaction, textArg(id, 0), app)),
    ),

  'article:drop': async (interaction, id, app) => {
    const { library } = app.banks;
    const owner = requireManagerHere(interaction);
    const bankId = textArg(id, 0);
    // Somebody may have pressed twice, or somewhere else.
    const gone = (await deletedBanks(library, owner)).find(({ bank }) => bank.id === bankId);
    const removed =
      gone ?? (await deleteBank(library, { owner, bankId, by: actorOf(interaction) }));
    await update(asComponent(interaction), removedView(removed));
  },

  'article:keep': async (interaction) =>
    update(asComponent(interaction), notice('Nothing was changed.')),

  'article:restore': async (interaction, id, app) => {
    const owner = requireManagerHere(interaction);
    const asked = textArg(id, 0);
    const present = (await articlesHere(interaction, app)).find(({ bank }) => bank.id === asked);
    const by = actorOf(interaction);
    const bank = present?.bank ?? (await restoreBank(app.banks.library, { owner, by, asked }));
    await update(asComponent(interaction), restoredView(bank));
  },
};

type Taking = {
  readonly id: CustomId;
  readonly app: App;
  readonly work: (run: Run, owner: Owner) => Promise<Outcome>;
};

/** Does what somebody has chosen for an article that is known already. */
async function takeOffer(interaction: Press, { id, app, work }: Taking): Promise<void> {
  const button = asButton(interaction);
  const owner = requireManagerHere(button);
  const offerId = textArg(id, 0);
  // Before the message is touched: whoever comes second must not replace what the first one is shown.
  await app.intake.requireOffer(offerId, owner);
  const { drafts } = await app.banks.library.settings.of(owner);
  const job = {
    id: offerId,
    isPrivate: button.message.flags.has(MessageFlags.Ephemeral),
    work: async (run: Run) => outcomeView(await work(run, owner), drafts),
  };
  await runIntake(button, job, app);
}

/** Nothing is under way any more: the bot was restarted, or its last word could not be shown. */
async function showLost(interaction: Press, jobId: string, app: App): Promise<void> {
  const owner = ownerHere(viewerOf(interaction, true));
  const articles = await articleBanks(app.banks.library, owner);
  const made = articles.find(({ bank }) => bank.id === jobId);
  const view = made ? existingView(made) : refusalView(new UserFailure('intake-gone', {}));
  await update(asComponent(interaction), view);
}

/** @throws {UserFailure} `managers-only`, `bank-gone`. */
async function found(interaction: Press, bankId: string, app: App): Promise<ArticleBank> {
  const article = (await articlesHere(interaction, app)).find(({ bank }) => bank.id === bankId);
  if (article === undefined) throw new UserFailure('bank-gone', {});
  return article;
}
