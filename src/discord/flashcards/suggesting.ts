import type { AutocompleteInteraction } from 'discord.js';
import { browse } from '../../flashcards/browsing.ts';
import { decksOf } from '../../flashcards/decks.ts';
import type { App } from '../app.ts';
import { limits } from '../limits.ts';
import { plain, plural, shortened } from '../text.ts';
import { viewerOf } from '../who.ts';

type Choice = { readonly name: string; readonly value: string };
type Suggest = (
  interaction: AutocompleteInteraction,
  app: App,
  typed: string,
) => Promise<readonly Choice[]>;

/** What is offered while somebody types, by the name of the option. */
const suggestions: Readonly<Record<string, Suggest>> = {
  bank: async (interaction, app, typed) => [
    ...(await decksHolding(interaction, app, typed)),
    ...(await otherBanks(interaction, app, typed)),
  ],
  deck: decksHolding,
  card: async ({ user }, { study }, typed) => {
    const query = { userId: user.id, state: 'all', page: 0, pageSize: limits.choiceCount } as const;
    const { cards } = await browse(study, { ...query, text: typed });
    return cards.map(({ card, content }) => ({
      name: nameOf(content?.front ?? 'A card whose question is gone'),
      value: `${card.deckId}.${card.id}`,
    }));
  },
  timezone: async (_, __, typed) => {
    const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
    const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
    return zones
      .filter((zone) => zone.toLowerCase().includes(wanted))
      .map((zone) => ({ name: zone, value: zone }));
  },
};

/** Offers decks, banks, cards or time zones, whichever option is being typed. */
export async function suggestForFlashcards(
  interaction: AutocompleteInteraction,
  app: App,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const choices = (await suggestions[name]?.(interaction, app, value)) ?? [];
  await interaction.respond(choices.slice(0, limits.choiceCount));
}

async function decksHolding(
  { user }: AutocompleteInteraction,
  { study }: App,
  typed: string,
): Promise<readonly Choice[]> {
  const wanted = typed.trim().toLowerCase();
  return (await decksOf(study, user.id))
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .map(({ id, title, cardCount }) => ({
      name: nameOf(title, ` (${plural(cardCount, 'card')})`),
      value: id,
    }));
}

/** Banks that are no decks of the member yet. */
async function otherBanks(
  interaction: AutocompleteInteraction,
  { study, banks }: App,
  typed: string,
): Promise<readonly Choice[]> {
  const known = new Set(
    (await decksOf(study, interaction.user.id)).map(({ bank }) => bank?.bankId),
  );
  return (await banks.suggest(viewerOf(interaction, true), typed))
    .filter(({ id }) => !known.has(id))
    .map(({ id, title }) => ({
      name: nameOf(title, ' (a bank)'),
      value: shortened(id, limits.choiceName),
    }));
}

function nameOf(text: string, more = ''): string {
  return (shortened(plain(text), limits.choiceName - more.length) || '–') + more;
}
