import { knownOrganisations } from '../gazetteer/organisations.ts';
import { demonyms, knownPlaces } from '../gazetteer/places.ts';
import { contentWords, normaliseText, normalWords } from '../normalise.ts';
import { numberValue } from '../numbers.ts';
import { areApart } from '../options/term-options.ts';
import type { QuotedQuestion } from '../question.ts';
import { clozeGap } from '../question-kinds.ts';
import { type ReadDocument, type ReadSentence, resolveName } from '../reading/document.ts';
import type { Refusal } from './refusals.ts';

/** What is wrong with the options of a multiple-choice question beside its answer. */
export function optionRefusals(question: QuotedQuestion, document: ReadDocument): Refusal[] {
  const { choices, answer, prompt } = question;
  const found = new Set<Refusal>();
  const others = choices.filter((choice) => choice !== answer);
  const meanings = choices.map((choice) => meaningOf(choice, document));
  if (new Set(meanings).size < choices.length || others.some((one) => isKin(one, answer)))
    found.add('option-repeated');
  if (new Set(choices.map(formOf)).size > 1 || new Set(granularities(choices)).size > 1)
    found.add('options-unlike');
  if (standsOut(answer, choices)) found.add('right-option-stands-out');
  const padded = ` ${normaliseText(prompt)} `;
  if (others.some((choice) => padded.includes(` ${normaliseText(choice)} `)))
    found.add('option-in-prompt');
  if (others.some((choice) => isAlsoRight(choice, question, document)))
    found.add('option-also-right');
  return [...found];
}

/** A common noun beside its class, a sort of it or another word for it: "poem" beside "sonnet" is right, too. */
function isKin(option: string, answer: string): boolean {
  return formOf(answer) === 'phrase' && formOf(option) === 'phrase' && !areApart(option, answer);
}

/** Two texts with the same meaning give the same string: aliases, digits and words, marks and case. */
export function meaningOf(text: string, document: ReadDocument): string {
  const value = numberValue(text.replace(/%|percent|per cent/i, '').trim());
  if (value !== undefined) return String(value);
  return normaliseText(resolveName(document, text.replace(/^the /i, '')));
}

/** The form of an option: options of different forms give themselves away. */
export function formOf(text: string): string {
  const bare = text.trim();
  if (/^\d{4}$/.test(bare)) return 'year';
  if (/^\d{3,4}s$/.test(bare)) return 'decade';
  if (/%|per ?cent$/i.test(bare)) return 'percentage';
  if (/^[A-Z]{0,3}[$£€¥]/.test(bare)) return 'money';
  if (/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(bare)) return 'weekday';
  if (
    /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      bare,
    ) &&
    /\d/.test(bare)
  ) {
    return /^\D*\d{4}$/.test(bare) ? 'month' : /\d{4}/.test(bare) ? 'date with year' : 'date';
  }
  if (numberValue(bare) !== undefined) return /\d/.test(bare) ? 'figure' : 'number word';
  if (/\d/.test(bare) && /^[\d.,]+ /.test(bare)) return 'measure';
  return /^(the |an? )?\p{Lu}/u.test(bare) ? 'name' : 'phrase';
}

function granularities(choices: readonly string[]): string[] {
  return choices.flatMap((choice) => {
    const bare = choice.replace(/^the /i, '');
    const place = knownPlaces.get(bare)?.kind;
    const kind =
      place ??
      (knownOrganisations.has(bare) ? 'organisation' : demonyms.has(bare) ? 'people' : undefined);
    return kind === undefined ? [] : [kind];
  });
}

function standsOut(answer: string, choices: readonly string[]): boolean {
  const others = choices.filter((choice) => choice !== answer).map((choice) => choice.length);
  const longest = Math.max(...others);
  const shortest = Math.min(...others);
  const { length } = answer;
  return (
    (length > longest * 1.6 && length - longest > 6) ||
    (length < shortest * 0.5 && shortest - length > 6)
  );
}

/** A sentence is compared with many prompts, and its words never change. */
const wordsBySentence = new WeakMap<ReadSentence, ReadonlySet<string>>();

function wordsOf(sentence: ReadSentence): ReadonlySet<string> {
  const words = wordsBySentence.get(sentence) ?? contentWords(sentence.text);
  wordsBySentence.set(sentence, words);
  return words;
}

/** The option stands in the evidence, or in a sentence that says much of what the prompt says. */
function isAlsoRight(
  choice: string,
  { evidence, prompt }: QuotedQuestion,
  document: ReadDocument,
): boolean {
  const holds = (text: string) => ` ${normaliseText(text)} `.includes(` ${normaliseText(choice)} `);
  if (holds(evidence.quote)) return true;
  const asked = contentWords(prompt.replace(clozeGap, ''));
  const [word = ''] = normalWords(choice.replace(/^the /i, ''));
  return (document.sentencesWith.get(word) ?? []).some((index) => {
    const sentence = document.sentences[index];
    if (sentence === undefined || !sentence.text.includes(choice)) return false;
    if (sentence.start >= evidence.start && sentence.end <= evidence.end) return false;
    const words = wordsOf(sentence);
    const shared = [...asked].filter((one) => words.has(one)).length;
    return shared >= Math.max(3, asked.size * 0.5);
  });
}
