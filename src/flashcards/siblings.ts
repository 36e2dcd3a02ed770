import { put, remove } from '../storage/store.ts';
import { readSiblingKey, siblingPrefix } from './keys.ts';
import type { OpenMember } from './open-member.ts';
import { type CardRecord, sentenceRecords, siblingEntries } from './records.ts';
import type { Study } from './study.ts';

/** More cards of one sentence than these are no siblings but copies. */
const mostSiblings = 50;

/**
 * A card is met on a day: the others of its sentence that would come on that day wait until the next.
 *
 * @returns whether it is the first of its sentence to be met; `undefined` for a card without a sentence.
 */
export async function meet(
  study: Study,
  open: OpenMember,
  { card, day }: { readonly card: CardRecord; readonly day: number },
): Promise<boolean | undefined> {
  const { sentence, id } = card;
  if (sentence === undefined) return undefined;
  if (await isMet(open, sentence, day)) return false;
  const key = `${open.opening.userId}.${sentence}`;
  open.also(put(sentenceRecords, key, { version: 1, day, cardId: id }));
  for (const sibling of await siblingsOf(study, open, card))
    if (comesBy(sibling, day))
      await open.changeCard(sibling, { ...sibling, buried: { day, by: id } });
  return true;
}

/** Takes back that a card was met as the first of its sentence. */
export async function unmeet(
  study: Study,
  open: OpenMember,
  { card, day }: { readonly card: CardRecord; readonly day: number },
): Promise<void> {
  const { sentence, id } = card;
  if (sentence === undefined) return;
  const key = `${open.opening.userId}.${sentence}`;
  const met = await open.read(sentenceRecords, key);
  if (met?.cardId !== id || met.day !== day) return;
  open.also(remove(sentenceRecords, key));
  for (const sibling of await siblingsOf(study, open, card)) {
    const { buried, ...free } = sibling;
    if (buried?.by === id && buried.day === day) await open.changeCard(sibling, free);
  }
}

/** Whether a card of a sentence was met on a day. */
export async function isMet(open: OpenMember, sentence: string, day: number): Promise<boolean> {
  const met = await open.read(sentenceRecords, `${open.opening.userId}.${sentence}`);
  return met?.day === day;
}

/** Why a card has to wait for tomorrow: another of its sentence was met today. */
export async function burial(
  open: OpenMember,
  { id, sentence }: Pick<CardRecord, 'id' | 'sentence'>,
): Promise<CardRecord['buried']> {
  if (sentence === undefined) return undefined;
  const met = await open.read(sentenceRecords, `${open.opening.userId}.${sentence}`);
  if (met === undefined || met.day !== open.day || met.cardId === id) return undefined;
  return { day: met.day, by: met.cardId };
}

async function siblingsOf(
  { store }: Study,
  open: OpenMember,
  { id, deckId, sentence = '' }: CardRecord,
): Promise<readonly CardRecord[]> {
  const siblings: CardRecord[] = [];
  const prefix = siblingPrefix(open.opening.userId, sentence);
  // Cards come and go only together with the member's record, so these are safe to decide on.
  for await (const key of store.keys(siblingEntries, prefix, { mostCount: mostSiblings })) {
    const place = readSiblingKey(key);
    if (place.cardId === id && place.deckId === deckId) continue;
    const card = await open.card(place);
    if (card !== undefined) siblings.push(card);
  }
  return siblings;
}

function comesBy({ memory, buried }: CardRecord, day: number): boolean {
  if (buried !== undefined && buried.day >= day) return false;
  return memory.state !== 'review' || (memory.dueDay ?? 0) <= day;
}
