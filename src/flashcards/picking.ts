import { contentOf, type Shown } from './content.ts';
import { cardKey } from './keys.ts';
import { changeMember } from './member.ts';
import type { CardRecord, DeckRecord } from './records.ts';
import { cardRecords } from './records.ts';
import type { Study } from './study.ts';
import { receive, restRetired } from './subscribing.ts';
import { type Scope, type Spot, Table } from './table.ts';
import { firstNew, type HeldBack, heldBackAt, type Waiting, waitingAt } from './waiting.ts';

const minuteMs = 60 * 1000;
/** So many cards without anything to show are put to rest in a row before a member is told that there is none. */
const mostRested = 100;

/** So many of each sort are counted beside a card: who has more to do need not know how much more. */
export const mostShown = 300;

/** A card with all that is needed to show it. */
export type Picked = {
  readonly deck: DeckRecord;
  readonly card: CardRecord;
  readonly shown: Shown;
};

export type Next =
  | ({ readonly kind: 'card'; readonly waiting: Waiting } & Picked)
  | ({
      readonly kind: 'done';
      /** When the next step is due, in ms since 1970, and the day of the next review. */
      readonly nextAt: number | undefined;
      readonly nextDay: number | undefined;
    } & HeldBack);

/** Lets new questions arrive, then finds the first card. To be called when somebody sits down to study. */
export async function beginStudy(study: Study, scope: Scope): Promise<Next> {
  const { userId, decks } = await Table.of(study, scope);
  for (const { id: deckId, bank } of decks) if (bank) await receive(study, { userId, deckId });
  return nextCard(study, scope);
}

/**
 * The next card: steps that are due, then reviews, then new cards as the limits of the day allow, then steps
 * that are due soon. Reads a few records, however many cards there are.
 *
 * @throws {UserFailure} `deck-gone`.
 */
export async function nextCard(study: Study, scope: Scope): Promise<Next> {
  const table = await Table.of(study, scope);
  for (let count = 0; count < mostRested; count += 1) {
    const spot = (await nextSpot(table)) ?? (await arrived(study, table));
    if (spot === undefined) break;
    const picked = await pickedAt(study, table, spot);
    if (picked !== undefined)
      return { kind: 'card', ...picked, waiting: await waitingAt(table, mostShown) };
  }
  const step = await table.first('steps');
  const behind = { behind: table.day };
  const days = [await table.first('reviews', behind), await table.first('later', behind)];
  const nextDay = Math.min(...days.map((spot) => spot?.order ?? Number.POSITIVE_INFINITY));
  const held = await heldBackAt(table);
  return {
    kind: 'done',
    nextAt: step?.order,
    nextDay: Number.isFinite(nextDay) ? nextDay : undefined,
    ...held,
  };
}

/** A card by its place; `undefined` when it or its question is gone. */
export async function pick(
  study: Study,
  { userId, deckId, cardId }: { userId: string; deckId: string; cardId: string },
): Promise<Picked | undefined> {
  const { decks } = await Table.of(study, { userId, deckId });
  const [deck] = decks;
  const card = await study.store.get(cardRecords, cardKey({ userId, deckId, cardId }));
  if (deck === undefined || card === undefined) return undefined;
  const shown = await contentOf(study, userId, { deck, card });
  return shown && { deck, card, shown };
}

async function nextSpot(table: Table): Promise<Spot | undefined> {
  const { now, day, member } = table;
  const aheadMs = member.settings.learnAheadMinutes * minuteMs;
  return (
    (await table.first('steps', { upTo: now })) ??
    (table.reviewsLeft > 0 ? await table.first('reviews', { upTo: day }) : undefined) ??
    (table.newLeft > 0 ? await firstNew(table) : undefined) ??
    (await table.first('steps', { upTo: now + aheadMs }))
  );
}

/** Nothing is in line: perhaps questions have not arrived yet. */
async function arrived(study: Study, table: Table): Promise<Spot | undefined> {
  if (table.newLeft === 0) return undefined;
  for (const { id: deckId, bank } of table.decks)
    if (bank) await receive(study, { userId: table.userId, deckId });
  return firstNew(table);
}

async function pickedAt(
  study: Study,
  { userId }: Table,
  { deck, cardId }: Spot,
): Promise<Picked | undefined> {
  const place = { userId, deckId: deck.id, cardId };
  const card = await study.store.get(cardRecords, cardKey(place));
  if (card === undefined) return undefined;
  const shown = await contentOf(study, userId, { deck, card });
  if (shown !== undefined) return { deck, card, shown };
  await changeMember(study, userId, (open) => restRetired(open, place));
  return undefined;
}
