import { z } from 'zod';
import { clozeSides } from '../../banks/formats/anki/cloze.ts';
import { claimMark } from '../../banks/formats/anki/note.ts';
import { noteDrafts, ownQuestion } from '../../banks/formats/anki/note-drafts.ts';
import type { StoredNote } from '../../banks/formats/anki/read-notes.ts';
import type { Draft } from '../../banks/formats/drafts.ts';
import { htmlText } from '../../banks/formats/html-text.ts';
import type { QuestionKind } from '../../questions/question.ts';
import { type CardContent, type CardForm, cardForms } from '../card.ts';
import { backLimit, frontLimit, tagCountLimit, tagLimit } from '../card-draft.ts';
import { ankiTag, ownTag } from './card-note.ts';
import { leechTag } from './codes.ts';
import { renderedSides } from './render-template.ts';

/** What a card shows, or why it cannot be taken over; and what of it got lost. */
export type ContentFromAnki =
  | {
      readonly content: CardContent;
      readonly hasSeveralGaps: boolean;
      /** What the card was called here, if it comes from here. */
      readonly id?: string | undefined;
    }
  | { readonly problem: string };

const longest = { front: frontLimit, back: backLimit, quotation: 2_000, explanation: 2_000 };

/** What we write beside the question into the hidden field. */
const ownSchema = z.object({
  card: z.object({
    id: z
      .string()
      .regex(/^[\w-]{1,20}$/)
      .optional(),
    form: z.enum(cardForms),
    source: z.object({ title: z.string(), address: z.string().optional() }).optional(),
    tags: z.array(z.string()).default([]),
  }),
});
/** How a question of a bank is asked. */
const forms: Readonly<Record<QuestionKind, CardForm>> = {
  'multiple-choice': 'basic',
  'true-false': 'basic',
  cloze: 'cloze',
  'short-answer': 'typed',
};
type Own = z.infer<typeof ownSchema>['card'];

/**
 * What card number `ord` of a note shows. A note of ours gives the card back as it was, and where it was
 * edited in Anki, the edit wins; another shows what its template makes of it.
 */
export function contentFromAnki(note: StoredNote, ord: number): ContentFromAnki {
  const [draft] = noteDrafts(note).drafts;
  if (draft === undefined) return { problem: 'there is nothing on it; fill it in Anki.' };
  const own = ownQuestion(note) === undefined ? undefined : ownPart(note);
  const sides = ownQuestion(note) === undefined ? sidesOf(note, ord, draft) : ownSides(draft, own);
  const content: CardContent = {
    form: sides.form,
    front: sides.front,
    back: sides.back,
    accepted: draft.accepted ?? [],
    choices: draft.choices ?? [],
    ...present('quote', draft.evidence?.quote),
    ...present('explanation', sides.isWhole ? undefined : draft.explanation),
    ...(own?.source === undefined ? {} : { source: own.source }),
    tags: tagsOf(note, own),
  };
  const problem = faultOf(content);
  if (problem !== undefined) return { problem };
  return { content, hasSeveralGaps: sides.hasSeveralGaps, id: own?.id };
}

type Shown = Pick<CardContent, 'form' | 'front' | 'back'> & {
  readonly hasSeveralGaps: boolean;
  /** All that the note says is on the two sides. */
  readonly isWhole: boolean;
};

function ownSides({ kind, prompt, answer }: Draft, own: Own | undefined): Shown {
  const form = own?.form ?? forms[kind ?? 'short-answer'];
  const isClaim = kind === 'true-false';
  const front = isClaim ? `${claimMark}${prompt}` : prompt;
  const back = isClaim ? (answer === 'true' ? 'True' : 'False') : answer;
  return { form, front, back, hasSeveralGaps: false, isWhole: false };
}

function sidesOf(note: StoredNote, ord: number, { prompt, answer }: Draft): Shown {
  if (note.isCloze) return gapSides(note, ord);
  const template = note.type?.templates[ord];
  if (template === undefined)
    return { form: 'basic', front: prompt, back: answer, hasSeveralGaps: false, isWhole: false };
  const { front, back, isTyped } = renderedSides(template, new Map(note.fields));
  const form = isTyped ? 'typed' : 'basic';
  return { form, front, back, hasSeveralGaps: false, isWhole: true };
}

/** The field with the gaps is the first that has one of this number. */
function gapSides({ fields }: StoredNote, ord: number): Shown {
  for (const [, html] of fields) {
    const sides = clozeSides(html, ord + 1);
    if (sides === undefined) continue;
    const { prompt: front, answers } = sides;
    const hasSeveralGaps = answers.length > 1;
    return { form: 'cloze', front, back: answers.join('; '), hasSeveralGaps, isWhole: false };
  }
  return { form: 'cloze', front: '', back: '', hasSeveralGaps: false, isWhole: false };
}

function ownPart({ fields }: StoredNote): Own | undefined {
  const data = new Map(fields).get('Quizzical') ?? '';
  return parsedOwn(data) ?? parsedOwn(htmlText(data));
}

function parsedOwn(text: string): Own | undefined {
  try {
    return ownSchema.safeParse(JSON.parse(text)).data?.card;
  } catch {
    return undefined;
  }
}

/** Without the tags that Anki and we give for purposes of our own; as they were written before Anki took their blanks. */
function tagsOf({ tags }: StoredNote, own: Own | undefined): readonly string[] {
  const written = new Map(own?.tags.map((tag) => [ankiTag(tag), tag]));
  return tags
    .filter((tag) => tag !== leechTag && tag !== 'marked' && !tag.startsWith(ownTag))
    .map((tag) => (written.get(tag) ?? tag).slice(0, tagLimit))
    .slice(0, tagCountLimit);
}

function present<K extends string>(key: K, text: string | undefined) {
  return text === undefined || text === '' ? {} : { [key]: text };
}

function faultOf({ form, front, back, quote = '', explanation = '' }: CardContent) {
  if (front.trim() === '')
    return form === 'cloze'
      ? 'its gap cannot be found in the note; mend it in Anki.'
      : 'there is no text on its front; pictures and sounds alone are not taken over.';
  if (back.trim() === '')
    return 'there is no text on its back; pictures and sounds alone are not taken over.';
  return (
    lengthFault('front', front) ??
    lengthFault('back', back) ??
    lengthFault('quotation', quote) ??
    lengthFault('explanation', explanation)
  );
}

function lengthFault(name: keyof typeof longest, text: string): string | undefined {
  const most = longest[name];
  if (text.length <= most) return undefined;
  return `its ${name} has ${text.length.toLocaleString('en')} characters; shorten it to ${most.toLocaleString('en')}.`;
}
