import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import { verbLemma } from '../reading/lemma.ts';
import { genderOfName } from '../reading/references/gender.ts';
import type { Substitution } from '../reading/references.ts';
import { speechVerbs } from './clauses/speech-verbs.ts';

/**
 * "If a flood happens ...," he said: the "he" behind a quotation is whoever spoke last in that paragraph. A name that was
 * found elsewhere gives way to that one, or goes where it cannot be.
 */
export function withLastSpeaker(
  substitution: Substitution,
  sentence: ReadSentence,
  document: ReadDocument,
): Substitution[] {
  const { from, to, text } = substitution;
  const pronoun = sentence.tokens[from]?.text ?? '';
  if (!/^["“]/.test(sentence.text) || to > from + 1 || !/^(he|she)$/i.test(pronoun))
    return [substitution];
  if (!isSpeech(sentence, from + 1) && !isSpeech(sentence, from - 1)) return [substitution];
  const last = lastSpeaker(sentence, document);
  if (last === undefined || last.name === resolveName(document, text)) return [substitution];
  const gender = genderOfName(last.name.split(' ')[0] ?? '', '');
  const fits = gender === undefined || (gender === 'male') === /^he$/i.test(pronoun);
  return fits ? [{ ...substitution, text: last.name, sentence: last.sentence }] : [];
}

function isSpeech({ tokens }: ReadSentence, at: number): boolean {
  const token = tokens[at];
  return token?.tag === 'VBD' && speechVerbs.test(verbLemma(token));
}

type Speaker = { readonly name: string; readonly sentence: number };

/** The last person of the paragraph before `sentence` who said or wrote something. */
function lastSpeaker(
  { index, paragraph }: ReadSentence,
  document: ReadDocument,
): Speaker | undefined {
  for (let at = index - 1; document.sentences[at]?.paragraph === paragraph; at -= 1) {
    const before = document.sentences[at];
    const says = before?.tokens.findIndex(
      (token) => token.tag === 'VBD' && speechVerbs.test(verbLemma(token)),
    );
    // Of a long sentence the parser often misreads the subject; who is "of" or "with" something did not say it.
    const person = before?.facts.findLast(
      ({ kind, from }) =>
        kind === 'person' &&
        says !== undefined &&
        says >= 0 &&
        !/^(ADP|PART)$/.test(before.tokens[from - 1]?.pos ?? ''),
    );
    if (person !== undefined) return { name: resolveName(document, person.text), sentence: at };
  }
  return undefined;
}
