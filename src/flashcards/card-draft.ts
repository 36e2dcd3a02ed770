import { clozeCards } from '../banks/formats/anki/cloze.ts';
import { escapeHtml } from '../banks/formats/html-text.ts';
import { type CardProblem, UserFailure } from '../failures.ts';
import { hashText } from '../questions/random.ts';
import type { CardContent, CardForm, Memory, Rating, RestReason } from './card.ts';
import type { Face } from './records.ts';

export const frontLimit = 1_000;
export const backLimit = 2_000;
export const tagLimit = 40;
export const tagCountLimit = 10;
const gapLimit = 20;

/** A card that is about to enter a deck; whoever makes it keeps to the limits above. */
export type CardDraft = {
  readonly face: Face;
  /** Tells a card that is imported again; absent: its own words do. */
  readonly key?: string | undefined;
  /** What it was called in the deck that it comes back to. */
  readonly id?: string | undefined;
  /** Cards of one sentence or note are never shown on one day. */
  readonly sentence?: string | undefined;
  /** What is known of it already. */
  readonly memory?: Memory | undefined;
  /** The reviews that led there, as far as they are known; oldest first. */
  readonly past?: readonly PastReview[] | undefined;
  readonly rest?: RestReason | undefined;
};

/** A review that was somewhere else. */
export type PastReview = {
  /** Ms since 1970, and the study day. */
  readonly at: number;
  readonly day: number;
  readonly rating: Rating;
  /** What the card was like after it. */
  readonly after: Memory;
};

/** What a person has typed. */
export type TypedCard = {
  readonly front: string;
  readonly back: string;
  /** Parted by commas or blanks. */
  readonly tags: string;
  /** Whether the answer is typed before it is shown. */
  readonly isTyped: boolean;
};

/**
 * The cards that a person means: one, or one for each gap of a front such as `{{Paris}} lies on the {{Seine}}`,
 * also in Anki's words: `{{c1::Paris::a city}}`.
 *
 * @throws {UserFailure} `card-unfit`, naming everything that is wrong.
 */
export function draftsFrom(typed: TypedCard): readonly CardDraft[] {
  const front = typed.front.trim();
  const back = typed.back.trim();
  const tags = tagsIn(typed.tags);
  const gaps = gapsOf(front);
  const problems = problemsOf({ front, back, tags, gaps });
  if (problems.length > 0) throw new UserFailure('card-unfit', { problems });
  const about = { version: 1, accepted: [], tags } as const;
  if (gaps === undefined)
    return [{ face: { ...about, form: typed.isTyped ? 'typed' : 'basic', front, back } }];
  const sentence = gaps.length > 1 ? hashText(front) : undefined;
  const explanation = back === '' ? {} : { explanation: back };
  return gaps.map(({ prompt, answer }) => ({
    face: { ...about, form: 'cloze', front: prompt, back: answer, ...explanation },
    sentence,
  }));
}

/** What a card of a member's own is made of, from what it shows. */
export function faceOf(content: CardContent): Face {
  const { form, front, back, accepted, choices, quote, explanation, source, tags } = content;
  return {
    version: 1,
    form,
    front,
    back,
    accepted: [...accepted],
    tags: [...tags],
    ...(choices.length === 0 ? {} : { choices: [...choices] }),
    ...(quote === undefined ? {} : { quote }),
    ...(explanation === undefined ? {} : { explanation }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Tags as they were typed: `history, #rome` gives `history` and `rome`. Letter case is kept, repetitions go. */
export function tagsIn(text: string): readonly string[] {
  const tags = text
    .split(/[\s,;]+/u)
    .map((tag) => tag.replace(/^#+/, '').normalize('NFC'))
    .filter((tag) => tag !== '');
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()];
}

/** How a card is asked whose words have been edited. */
export function editedForm(before: CardForm, isTyped: boolean): CardForm {
  if (before === 'cloze') return 'cloze';
  return isTyped ? 'typed' : 'basic';
}

/** @throws {UserFailure} `card-unfit`. */
export function requireFit(face: Pick<Face, 'front' | 'back' | 'tags'>): void {
  const problems = problemsOf({ ...face, gaps: undefined });
  if (problems.length > 0) throw new UserFailure('card-unfit', { problems });
}

type Gap = { readonly prompt: string; readonly answer: string };

/** `undefined` for a text without gaps. */
function gapsOf(front: string): readonly Gap[] | undefined {
  if (!/\{\{[\s\S]*?\}\}/.test(front)) return undefined;
  let number = 0;
  // A gap without a number is a card of its own.
  const numbered = front.replace(/\{\{(?!c\d{1,3}::)/g, () => `{{c${100 + number++}::`);
  return clozeCards(escapeHtml(numbered));
}

function problemsOf({
  front,
  back,
  tags,
  gaps,
}: {
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
  readonly gaps: readonly Gap[] | undefined;
}): readonly CardProblem[] {
  const problems: readonly (readonly [CardProblem, boolean])[] = [
    ['front-empty', front === ''],
    ['front-too-long', front.length > frontLimit],
    ['back-empty', back === '' && gaps === undefined],
    ['back-too-long', back.length > backLimit],
    ['gap-empty', gaps !== undefined && (gaps.length === 0 || gaps.some(isEmpty))],
    ['too-many-gaps', (gaps?.length ?? 0) > gapLimit],
    ['too-many-tags', tags.length > tagCountLimit],
    ['tag-too-long', tags.some((tag) => tag.length > tagLimit)],
  ];
  return problems.filter(([, isSo]) => isSo).map(([problem]) => problem);
}

function isEmpty({ answer }: Gap): boolean {
  return answer.trim() === '';
}
