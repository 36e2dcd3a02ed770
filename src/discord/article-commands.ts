import type {
  AutocompleteInteraction,
  BaseInteraction,
  ChatInputCommandInteraction,
} from 'discord.js';
import { type ArticleBank, articleBanks } from '../banks/article-banks.ts';
import { named } from '../banks/looking.ts';
import { UserFailure } from '../failures.ts';
import type { Wish } from '../intake/intake.ts';
import type { Run } from '../intake/intake-steps.ts';
import type { App } from './app.ts';
import { givenWith, isUnfinished, wishOf } from './article-wish.ts';
import { type Asking, isOpenPlace, runIntake } from './intake-flow.ts';
import { limits } from './limits.ts';
import { openModal, replyPrivately } from './respond.ts';
import { requireManagerHere } from './rights.ts';
import { plain, shortened } from './text.ts';
import { articleForm, articleListView, removeQuestionView } from './views/article-view.ts';
import { outcomeView } from './views/outcome-view.ts';

export async function add(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  requireManagerHere(interaction);
  const given = givenWith(interaction);
  if (isUnfinished(given)) return openModal(interaction, articleForm(given));
  await addArticle(interaction, wishOf(given), app);
}

export async function list(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  const articles = await articlesHere(interaction, app);
  await replyPrivately(interaction, articleListView(articles, 0));
}

export async function remove(interaction: ChatInputCommandInteraction, app: App): Promise<void> {
  const asked = interaction.options.getString('article', true);
  const articles = await articlesHere(interaction, app);
  const bank = named(
    articles.map((each) => each.bank),
    asked,
  );
  const found = articles.find((each) => each.bank.id === bank?.id);
  if (found === undefined) {
    const known = articles.map((each) => each.bank.title);
    throw new UserFailure('unknown-article', { asked, known });
  }
  await replyPrivately(interaction, removeQuestionView(found));
}

/** Offers the articles whose titles hold what has been typed, the latest first. */
export async function suggestArticles(
  interaction: AutocompleteInteraction,
  app: App,
): Promise<void> {
  const typed = interaction.options.getFocused().trim().toLowerCase();
  const articles = await articlesHere(interaction, app);
  const fitting = articles.filter(({ bank }) => bank.title.toLowerCase().includes(typed));
  await interaction.respond(
    fitting.slice(0, limits.choiceCount).map(({ bank }) => ({
      name: shortened(plain(bank.title) || 'Untitled', limits.choiceName),
      value: bank.id,
    })),
  );
}

/** Reads an article and makes a bank of it. @throws {UserFailure} before anything is shown. */
export async function addArticle(interaction: Asking, wish: Wish, app: App): Promise<void> {
  const owner = requireManagerHere(interaction);
  await app.intake.check(wish, owner);
  const { drafts } = await app.banks.library.settings.of(owner);
  const isPrivate = !isOpenPlace(interaction);
  const work = async (run: Run) => outcomeView(await app.intake.add(run, owner, wish), drafts);
  await runIntake(interaction, { id: app.newId(), wish, isPrivate, work }, app);
}

/** @throws {UserFailure} `managers-only`. */
export async function articlesHere(
  interaction: BaseInteraction,
  { banks }: App,
): Promise<readonly ArticleBank[]> {
  return articleBanks(banks.library, requireManagerHere(interaction));
}
