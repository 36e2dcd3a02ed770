import type { QuotedQuestion } from '../question.ts';
import { rivalLimit } from '../question-shape.ts';
import type { Entity, ReadDocument } from '../reading/document.ts';
import { type CalendarDate, readDate } from './dates.ts';
import { likeness } from './slips.ts';
import { bareWordingOf } from './wording.ts';

type Rival = { readonly text: string; readonly wording: string; readonly entity: Entity };

const rivalsByDocument = new WeakMap<ReadDocument, readonly Rival[]>();

/**
 * The question with those other names of its article that a typed answer could be forgiven into
 * ("Lorentz" beside "Lorenz", July 6 beside June 7), at most `rivalLimit`. Options need none.
 */
export function withRivals(question: QuotedQuestion, document: ReadDocument): QuotedQuestion {
  if (question.kind !== 'cloze' && question.kind !== 'short-answer') return question;
  const own = new Set([question.answer, ...question.accepted].map(bareWordingOf));
  const forms = [...own];
  const day = readDate(question.answer);
  const rivals = allNames(document)
    .filter(({ wording, entity }) => !own.has(wording) && !entity.forms.includes(question.answer))
    .filter(
      ({ text, wording, entity }) =>
        forms.some((form) => likeness(wording, form) !== 'other') ||
        (entity.kind === 'date' && isSwapped(readDate(text), day)),
    )
    .map(({ text }) => text);
  return rivals.length === 0
    ? question
    : { ...question, rivals: [...new Set(rivals)].slice(0, rivalLimit) };
}

function allNames(document: ReadDocument): readonly Rival[] {
  const known = rivalsByDocument.get(document);
  if (known !== undefined) return known;
  const names = document.entities.flatMap((entity) =>
    namesOf(entity).map((text) => ({ text, wording: bareWordingOf(text), entity })),
  );
  rivalsByDocument.set(document, names);
  return names;
}

/** With the last word of a full name, which stands for the person as well as for a title or a brand. */
function namesOf({ kind, forms }: Entity): string[] {
  const hasSurname = kind === 'person' || kind === 'name';
  const surnames = forms.flatMap((form) =>
    hasSurname ? (/ (\S{4,})$/.exec(form)?.[1] ?? []) : [],
  );
  return [...new Set([...forms, ...surnames])];
}

/** July 6 beside June 7: both can be written 6/7. */
function isSwapped(a: CalendarDate | undefined, b: CalendarDate | undefined): boolean {
  return a?.day !== undefined && a.day === b?.month && a.month === b.day;
}
