import type { AutocompleteInteraction } from 'discord.js';
import { type BankSummary, draftCount } from '../banks/bank.ts';
import { countIn } from '../banks/counts.ts';
import { ownerHere } from '../banks/owner.ts';
import { suggestQuestions } from '../banks/suggesting.ts';
import type { App } from './app.ts';
import { limits } from './limits.ts';
import { mayManage } from './rights.ts';
import { plain, plural, shortened } from './text.ts';
import { viewerOf } from './who.ts';

/** What a subcommand of `/question` offers for its options. */
export type Offering = {
  /** Banks that came with the bot, which cannot be changed but reviewed. */
  readonly withShipped: boolean;
  /** Whether a name that no bank has makes a new one. */
  readonly withNew: boolean;
  /** What is said of a bank beside its title. */
  readonly says: 'size' | 'waiting';
};

/** Offers banks or questions while somebody types; to those who may manage them only. */
export async function suggestForQuestion(
  interaction: AutocompleteInteraction,
  offering: Offering,
  app: App,
): Promise<void> {
  const owner = ownerHere(viewerOf(interaction, true));
  if (!mayManage(interaction, owner)) return interaction.respond([]);
  const { name } = interaction.options.getFocused(true);
  const choices =
    name === 'question'
      ? await questionChoices(interaction, offering, app)
      : await bankChoices(interaction, offering, app);
  await interaction.respond(choices.slice(0, limits.choiceCount));
}

/** `<bank>:<question>`, as an option holds it. */
export function questionValue(bankId: string, questionId: string): string {
  return `${bankId}:${questionId}`;
}

async function questionChoices(
  interaction: AutocompleteInteraction,
  { withShipped }: Offering,
  { banks }: App,
) {
  const matches = await suggestQuestions(banks.library, {
    viewer: viewerOf(interaction, true),
    bank: interaction.options.getString('bank') ?? undefined,
    typed: interaction.options.getFocused(),
    mostCount: limits.choiceCount,
    isOwnOnly: !withShipped,
  });
  return matches.map(({ bank, question }) => ({
    name: shortened(plain(question.prompt) || '…', limits.choiceName),
    value: questionValue(bank.id, question.id),
  }));
}

async function bankChoices(
  interaction: AutocompleteInteraction,
  { withShipped, withNew, says }: Offering,
  { banks }: App,
) {
  const typed = interaction.options.getFocused();
  const found = await banks.suggest(viewerOf(interaction, true), typed);
  const offered = found.filter(({ owner }) => withShipped || owner !== undefined);
  const inOrder =
    says === 'waiting' ? offered.toSorted((a, b) => waitingIn(b) - waitingIn(a)) : offered;
  const choices = inOrder.map((bank) => choice(bank, says));
  const title = plain(typed);
  const isTaken = found.some((bank) => bank.title.toLowerCase() === title.toLowerCase());
  if (!withNew || title === '' || isTaken) return choices;
  const name = shortened(`New bank: ${title}`, limits.choiceName);
  return [...choices.slice(0, limits.choiceCount - 1), { name, value: shortened(title, 100) }];
}

function choice(bank: BankSummary, says: Offering['says']) {
  const count =
    says === 'waiting'
      ? `${waitingIn(bank).toLocaleString('en')} to review`
      : plural(countIn(bank.counts, {}), 'question');
  const end = ` (${count})`;
  const title = shortened(plain(bank.title) || 'Untitled', limits.choiceName - end.length);
  return { name: title + end, value: bank.id };
}

function waitingIn(bank: BankSummary): number {
  // The drafts of a bank that came with the bot are their maker's to approve.
  return (bank.owner === undefined ? 0 : draftCount(bank)) + bank.pulledCount;
}
