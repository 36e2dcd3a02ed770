import { type Question, questionSchema } from '../../../questions/question.ts';
import { type Draft, quotation, truthOf } from '../drafts.ts';
import { htmlText } from '../html-text.ts';
import { clozeCards } from './cloze.ts';
import { claimMark, type FieldName, type Fields, fieldNames, noteOf } from './note.ts';

/** A note of anybody's, its fields by name, in order. */
export type ForeignNote = {
  readonly place: string;
  readonly isCloze: boolean;
  readonly fields: readonly (readonly [name: string, html: string])[];
};

export type NoteDrafts = {
  readonly drafts: readonly Draft[];
  /** Names of fields that hold something and were not taken over. */
  readonly unused: readonly string[];
};

/** What fields of other people's note types hold, by their names. */
const quoteNames = /^(?:quote|quotation|sentence|context)$/i;
const explanationNames = /^(?:extra|back extra|explanation|notes?|comments?|remarks?)$/i;

/**
 * The questions that a note is: one, or one for each gap of a cloze. A note that we wrote gives the very
 * question back; where it was edited in Anki, the edit wins.
 */
export function noteDrafts(note: ForeignNote): NoteDrafts {
  const own = ownQuestion(note);
  if (own === undefined) return foreignDrafts(note);
  const named = new Map(note.fields);
  const fields = Object.fromEntries(fieldNames.map((name) => [name, named.get(name) ?? '']));
  return { drafts: [mended(own, fields, note)], unused: [] };
}

/** The question that our field of a note holds; `undefined` where there is none. */
export function ownQuestion({ fields }: Pick<ForeignNote, 'fields'>): Question | undefined {
  const data = fields.find(([, html]) => html.trimStart().startsWith('{"quizzical":1'));
  return data && dataQuestion(data[1]);
}

/** @param data as `machineData` wrote it. */
export function dataQuestion(data: string): Question | undefined {
  // As it was written, and as an editor of HTML leaves it.
  return parsedQuestion(data) ?? parsedQuestion(htmlText(data));
}

function parsedQuestion(text: string): Question | undefined {
  try {
    return questionSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** `question` with what was changed in Anki since we wrote it. */
function mended(question: Question, fields: Partial<Fields>, note: ForeignNote): Draft {
  const written = noteOf(question, '').fields;
  const isChanged = (name: FieldName) => alike(fields[name] ?? '') !== alike(written[name]);
  const shown = (name: FieldName) => htmlText(fields[name] ?? '');
  const lines = (name: FieldName) => shown(name).split('\n').filter(Boolean);
  const isGapped = /\{\{c\d+::/.test(written.Front);
  const [card] = isGapped && isChanged('Front') ? clozeCards(fields.Front ?? '') : [];
  const front = shown('Front');
  const prompt = front.startsWith(claimMark) ? front.slice(claimMark.length) : front;
  const back = shown('Back');
  return {
    ...question,
    place: note.place,
    ...(isChanged('Front') ? { prompt: card?.prompt ?? prompt } : {}),
    ...(isChanged('Back') ? { answer: truthOf(back) ?? back } : {}),
    ...(card === undefined ? {} : { answer: card.answer }),
    ...(isChanged('Choices') ? { choices: lines('Choices') } : {}),
    ...(isChanged('Also right') ? { accepted: lines('Also right') } : {}),
    ...(isChanged('Explanation') ? { explanation: shown('Explanation') } : {}),
    ...(isChanged('Quote') ? { evidence: quotation(shown('Quote')) } : {}),
  };
}

/** A field as Anki stores it: letters normalised, control characters taken out. */
export function alike(html: string): string {
  return html.replace(/(?![\t\n])\p{Cc}/gu, '').normalize('NFC');
}

function foreignDrafts({ place, isCloze, fields }: ForeignNote): NoteDrafts {
  const [first, second] = fields;
  const front = first?.[1] ?? '';
  const quote = fields.slice(1).find(([name]) => quoteNames.test(name));
  const remark = fields.slice(1).find(([name]) => explanationNames.test(name));
  const back = isCloze || second === quote || second === remark ? undefined : second;
  const used = [first, back, quote, remark];
  const extras = {
    place,
    evidence: quotation(htmlText(quote?.[1] ?? '')),
    explanation: htmlText(remark?.[1] ?? ''),
  };
  const drafts: readonly Draft[] = isCloze
    ? clozeDrafts(front).map((card) => ({ ...extras, ...card }))
    : [{ ...extras, prompt: htmlText(front), answer: htmlText(back?.[1] ?? '') }];
  const unused = fields.filter((field) => !used.includes(field) && htmlText(field[1]) !== '');
  return { drafts, unused: unused.map(([name]) => name) };
}

/** Without a gap, the note is told of as one that has no answer. */
function clozeDrafts(html: string): readonly Pick<Draft, 'kind' | 'prompt' | 'answer'>[] {
  const cards = clozeCards(html);
  if (cards.length === 0) return [{ kind: 'cloze', prompt: htmlText(html), answer: '' }];
  return cards.map((card) => ({ kind: 'cloze', ...card }));
}
