import { UserFailure } from '../failures.ts';
import { put } from '../storage/store.ts';
import { editedForm, requireFit, type TypedCard, tagsIn } from './card-draft.ts';
import { type CardPlace, cardKey } from './keys.ts';
import { changeMember } from './member.ts';
import { cardRecords, type Face, faceRecords } from './records.ts';
import type { Study } from './study.ts';

/**
 * Changes what a card of the member's own shows; what is known of it stays. The gap of a cloze card is `_____`.
 *
 * @throws {UserFailure} `card-gone`, `card-of-a-bank`, `card-unfit`.
 */
export async function editCard(
  study: Study,
  { front, back, tags, isTyped, ...place }: CardPlace & TypedCard,
): Promise<Face> {
  return changeMember(study, place.userId, async (open) => {
    const card = await open.requireCard(place);
    if (card.questionId !== undefined) throw new UserFailure('card-of-a-bank', {});
    const before = await open.read(faceRecords, cardKey(place));
    if (before === undefined) throw new UserFailure('card-gone', {});
    const words = { front: front.trim(), back: back.trim(), tags: tagsIn(tags) };
    requireFit(words);
    const form = editedForm(before.form, isTyped);
    const face: Face = { ...before, ...words, form };
    open.also(put(faceRecords, cardKey(place), face));
    return face;
  });
}

/** What a card of the member's own shows, to be edited. @throws {UserFailure} `card-gone`, `card-of-a-bank`. */
export async function faceToEdit({ store }: Study, place: CardPlace): Promise<Face> {
  const card = await store.get(cardRecords, cardKey(place));
  if (card?.questionId !== undefined) throw new UserFailure('card-of-a-bank', {});
  const face = await store.get(faceRecords, cardKey(place));
  if (face === undefined) throw new UserFailure('card-gone', {});
  return face;
}
