/** Which bank of whom. */
export type BankPlace = { readonly owner: string; readonly bankId: string };

export function bankKey({ owner, bankId }: BankPlace): string {
  return `${owner}.${bankId}`;
}

export function questionKey(place: BankPlace, questionId: string): string {
  return `${bankKey(place)}.${questionId}`;
}

/** Stands in keys of events for the bank as a whole, where others have a question's id. */
export const wholeBank = '~';

/** @param questionId `wholeBank` for what concerns the bank as a whole. */
export function eventKey(place: BankPlace, questionId: string, revision: number): string {
  return `${questionKey(place, questionId)}.${ordered(revision)}`;
}

/** A number so that the order of the keys is the order of the numbers. */
export function ordered(revision: number): string {
  return String(revision).padStart(12, '0');
}
