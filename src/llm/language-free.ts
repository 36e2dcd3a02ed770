import type { Refusal } from '../questions/checking/refusals.ts';
import { normaliseText } from '../questions/normalise.ts';
import { clozeGap, type QuotedQuestion, questionSchema } from '../questions/question.ts';
import type { SourceText } from '../questions/source-text.ts';

/** Scripts that put no blanks between words. */
const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The part of the verifier that holds in every language. It is all that checks a question in another
 * language than English; an English one passes the whole verifier as well.
 *
 * Checked: the shape of its kind; the evidence stands in the article word for word and holds the answer; the
 * answer, or an accepted form, does not stand in the prompt or the title; the options are distinct, and
 * none but the answer stands in the evidence or the prompt; a false statement is not the evidence itself; it
 * does not repeat one of `others`.
 *
 * Not checked, because it takes the language's grammar: pronouns and vague references, inflections and
 * acronyms of the answer, whether the prompt is well formed, the type of the options.
 */
export function languageFreeRefusals(
  question: QuotedQuestion,
  { title, text }: SourceText,
  others: readonly QuotedQuestion[],
): Refusal[] {
  if (!hasShape(question)) return ['bad-shape'];
  const { kind, prompt, answer, accepted, choices, evidence } = question;
  const found = new Set<Refusal>();
  if (text.slice(evidence.start, evidence.end) !== evidence.quote)
    found.add('evidence-not-verbatim');
  if (kind === 'true-false') {
    if (answer === 'false' && holds(evidence.quote, prompt)) found.add('claim-not-decidable');
  } else {
    if (!holds(evidence.quote, answer)) found.add('answer-not-in-evidence');
    if ([answer, ...accepted].some((form) => holds(prompt, form))) found.add('answer-in-prompt');
    if (holds(title, answer)) found.add('answer-in-title');
  }
  const wrong = choices.filter((choice) => choice !== answer);
  if (new Set(choices.map(normaliseText)).size < choices.length) found.add('option-repeated');
  if (wrong.some((choice) => holds(evidence.quote, choice) && !holds(answer, choice)))
    found.add('option-also-right');
  if (wrong.some((choice) => holds(prompt, choice))) found.add('option-in-prompt');
  if (others.some((other) => other.id !== question.id && repeats(question, other)))
    found.add('duplicate');
  return [...found];
}

function hasShape(question: QuotedQuestion): boolean {
  if (!questionSchema.safeParse(question).success) return false;
  const { kind, prompt, answer, choices } = question;
  const gapCount = prompt.split(clozeGap).length - 1;
  if (prompt.replaceAll(clozeGap, '').includes('_')) return false;
  if (normaliseText(answer) === '' || choices.some((choice) => normaliseText(choice) === ''))
    return false;
  if (kind === 'multiple-choice')
    return choices.length >= 3 && choices.length <= 4 && choices.includes(answer) && gapCount <= 1;
  if (choices.length > 0) return false;
  if (kind === 'true-false') return gapCount === 0 && (answer === 'true' || answer === 'false');
  return gapCount === (kind === 'cloze' ? 1 : 0);
}

/** True if `text` holds `part`, whole words only, in normal form. */
function holds(text: string, part: string): boolean {
  const whole = normaliseText(text);
  const words = normaliseText(part);
  if (words === '') return false;
  return withoutBlanks.test(words) ? whole.includes(words) : ` ${whole} `.includes(` ${words} `);
}

/** The same words, or the same answer out of the same sentence. */
function repeats(a: QuotedQuestion, b: QuotedQuestion): boolean {
  if (normaliseText(a.prompt) === normaliseText(b.prompt)) return true;
  if (a.kind === 'true-false' || b.kind === 'true-false') return false;
  const overlap = a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end;
  return overlap && normaliseText(a.answer) === normaliseText(b.answer);
}
