import { asksReason } from '../answers/reason-answers.ts';
import { knownPlaces } from '../gazetteer/places.ts';
import { monthName } from '../month-name.ts';
import { contentWords, normaliseText, sharedRatio } from '../normalise.ts';
import { numberValue } from '../numbers.ts';
import { homeCountry } from '../options/home-country.ts';
import { countryNamed, countryOf } from '../options/told-places.ts';
import type { QuotedQuestion } from '../question.ts';
import { clozeGap } from '../question-kinds.ts';
import { isWellShaped } from '../question-shape.ts';
import { type ReadDocument, readDocument } from '../reading/document.ts';
import type { SourceText } from '../source-text.ts';
import { givesAway, kindInTitle } from './giveaway.ts';
import { isCapitalTold, isGivenFigure, isGivenPlace, tellsOutcome } from './given-answers.ts';
import { isAdvice, isMinorDetail } from './minor-details.ts';
import { formOf, optionRefusals } from './options.ts';
import { asksOfAnybody, asksTooLittle, isPassing } from './passing.ts';
import { promptRefusals } from './prompt-form.ts';
import type { Refusal } from './refusals.ts';
import { repeats } from './repetition.ts';
import { isTurnOfPhrase } from './turns-of-phrase.ts';

/** Judges one question against its article and the questions it would stand beside: [] or reason codes. */
export type Verifier = (question: QuotedQuestion, others: readonly QuotedQuestion[]) => Refusal[];

/**
 * Every question, whoever wrote it, passes here before it enters a bank. `others` are the questions it
 * must not repeat; `question` itself (same id) among them is ignored. For many questions about one
 * article use `createVerifier`, which reads the article once.
 */
export function verifyQuestion(
  article: SourceText,
  question: QuotedQuestion,
  others: readonly QuotedQuestion[],
): Refusal[] {
  return createVerifier(article)(question, others);
}

/** Reads `article` once and gives a verifier for questions about it. */
export function createVerifier(article: SourceText): Verifier {
  return documentVerifier(readDocument(article));
}

/** The same for an article that has been read already. */
export function documentVerifier(document: ReadDocument): Verifier {
  const context = {
    title: document.source.title,
    isPerson: personWords(document),
  };
  // The tagger is the dear part, and the same prompt comes back as cloze, as choice and when chosen.
  const judged = new Map<string, readonly Refusal[]>();
  return (question, others) => {
    if (!hasShape(question)) return ['bad-shape'];
    const found = new Set<Refusal>(evidenceRefusals(question, document));
    const key = `${formOf(question.answer)} ${question.prompt}`;
    const ofPrompt = judged.get(key) ?? promptRefusals(question, context);
    judged.set(key, ofPrompt);
    for (const code of ofPrompt) found.add(code);
    if (isTurnOfPhrase(question) || isMinorDetail(question) || isAdvice(question))
      found.add('weak-answer');
    if (question.kind === 'true-false')
      for (const code of claimRefusals(question, document.source.title)) found.add(code);
    else for (const code of answerRefusals(question, document)) found.add(code);
    if (question.kind === 'multiple-choice')
      for (const code of optionRefusals(question, document)) found.add(code);
    if (others.some((other) => other.id !== question.id && repeats(question, other)))
      found.add('duplicate');
    return [...found];
  };
}

function personWords(document: ReadDocument): (word: string) => boolean {
  const people = document.entities.filter((entity) => entity.kind === 'person');
  const words = new Set(
    people.flatMap(({ forms }) => forms.flatMap((form) => [form, ...form.split(' ')])),
  );
  for (const word of document.protagonist?.name.split(' ') ?? []) words.add(word);
  return (word) => words.has(word);
}

function hasShape(question: QuotedQuestion): boolean {
  if (!isWellShaped(question)) return false;
  const { kind, prompt, answer, choices } = question;
  const gaps = prompt.split(clozeGap).length - 1;
  if (/_{6,}/.test(prompt) || prompt.replaceAll(clozeGap, '').includes('_')) return false;
  if (kind === 'multiple-choice') {
    const inRange = choices.length >= 3 && choices.length <= 4;
    return (
      inRange && choices.includes(answer) && (gaps === 1 || (gaps === 0 && prompt.endsWith('?')))
    );
  }
  if (choices.length > 0) return false;
  if (kind === 'true-false')
    return gaps === 0 && (answer === 'true' || answer === 'false') && prompt.endsWith('.');
  return kind === 'cloze' ? gaps === 1 : gaps === 0 && prompt.endsWith('?');
}

function evidenceRefusals(
  { kind, prompt, evidence, answer, accepted }: QuotedQuestion,
  { source }: ReadDocument,
): Refusal[] {
  if (source.text.slice(evidence.start, evidence.end) !== evidence.quote)
    return ['evidence-not-verbatim'];
  if (isUndated(prompt, evidence.quote)) return ['relative-time'];
  if (kind === 'true-false') return [];
  const quote = ` ${normaliseText(evidence.quote)} `;
  const stands = [answer, ...accepted].some((form) => quote.includes(` ${normaliseText(form)} `));
  return stands && !isHalfAddress(answer, evidence.quote) ? [] : ['answer-not-in-evidence'];
}

/** "Wikinews" where only "Wikinews.org" stands. */
function isHalfAddress(answer: string, quote: string): boolean {
  const parts = quote.split(answer).slice(1);
  return parts.length > 0 && parts.every((rest) => /^\.\p{L}/u.test(rest));
}

/** "Hours after the interview, a gunman opened fire": an attack that the prompt tells without its occasion is any. */
function isUndated(prompt: string, quote: string): boolean {
  const sentence = quote.split(/[.!?]["”]? (?=\p{Lu})/u).at(-1) ?? '';
  return (
    isOccasion.test(sentence) &&
    isAttack.test(prompt) &&
    !/\b(\d{4}|when|after|before|during|which year)\b/i.test(prompt)
  );
}

const isOccasion =
  /\b(hours|minutes|days|weeks|months|moments|shortly) (after|before|later)\b|\b(last|this) (week|month|night)\b|\byesterday\b/i;
const isAttack =
  /\b(open(s|ed)? fire|attack(s|ed)?|kill(s|ed)?|shot|shoot|wound(ed|s)?|injur(ed|es?)|bomb(ed|s)?|died?|arrest(ed|s)?)\b/i;

/** "To visit the scene", "to inspect the site": which? */
const loosePurpose =
  /^(in order )?to .*\bthe (scene|site|buildings?|situation|area|place|spot|matter|problem|damage|victims|wounded|others?|group|event|move)$/i;

/** A reason may share a word with what it is the reason for, but must say something new. */
function repeatsPrompt(prompt: string, answer: string): boolean {
  return sharedRatio(contentWords(answer), contentWords(prompt)) >= 0.5;
}

/** So many words may be typed: of a reason with the word it opens with, and of anything else. */
const mostOfReason = 13;
const mostOfAnswer = 10;

function answerRefusals(question: QuotedQuestion, document: ReadDocument): Refusal[] {
  const { answer, prompt } = question;
  const found: Refusal[] = [];
  const bare = answer.replace(/^the /i, '');
  const forms = document.entityOf.get(bare)?.forms ?? [];
  const value = numberValue(answer);
  // A figure also stands in other figures of the same worth only; "two" in the title is no giveaway.
  if (asksReason(prompt) ? repeatsPrompt(prompt, answer) : givesAway(prompt, answer, forms))
    found.push('answer-in-prompt');
  if (
    value === undefined &&
    !asksReason(prompt) &&
    (givesAway(document.source.title, answer, forms) || kindInTitle(document.source.title, bare))
  )
    found.push('answer-in-title');
  if (/^1\d{3}$|^20\d\d$/.test(answer) && document.source.title.split(/\D+/).includes(answer))
    found.push('answer-in-title');
  if (/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(today|yesterday|tomorrow)$/i.test(answer))
    found.push('relative-time');
  // "June 25" and "June" of which year?
  if (formOf(answer) === 'date' || monthName.test(answer)) found.push('relative-time');
  if (
    /^(he|she|it|they|one|this|that|some|many|yes|no)$/i.test(answer) ||
    !/[\p{L}\p{N}]/u.test(answer)
  )
    found.push('weak-answer');
  if (isPassing(question)) found.push('weak-answer');
  if (isGivenFigure(question, document.source.title)) found.push('answer-in-prompt');
  if (isGivenPlace(question)) found.push('weak-answer');
  if (asksReason(prompt) && loosePurpose.test(answer)) found.push('vague-reference');
  // "Which country was losing transit fees?" in a text on the Suez Canal.
  const country = countryNamed(bare);
  if (country !== undefined && country === homeCountry(document)) found.push('answer-in-title');
  if (country !== undefined && holdsCityOf(prompt, country)) found.push('answer-in-prompt');
  if (isCapitalTold(bare, prompt, document)) found.push('answer-in-prompt');
  if (asksOfAnybody(prompt)) found.push('unresolved-pronoun');
  if (asksTooLittle(prompt)) found.push('vague-reference');
  if (question.kind !== 'multiple-choice' && fitsElsewhere(question, document))
    found.push('several-answers');
  const most =
    asksReason(prompt) || /^(Why|How)\b(?! (many|much))|, (why|how) (?!(many|much)\b)/.test(prompt)
      ? mostOfReason
      : mostOfAnswer;
  // What is typed in one's own words need not fit a button.
  const longest = asksReason(prompt) && question.kind === 'short-answer' ? 100 : 80;
  if (answer.length > longest || answer.split(/\s+/).length > most) found.push('wrong-length');
  return found;
}

/** "The cathedral of Notre-Dame in Paris, one of _____'s landmarks." */
function holdsCityOf(prompt: string, country: string): boolean {
  return [...prompt.matchAll(/\b(?:in|at|of|near|to|from) (\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}*)?)/gu)]
    .flatMap(([, name = '']) => [name, name.split(' ')[0] ?? ''])
    .some((name) => knownPlaces.get(name)?.kind === 'city' && countryOf(name) === country);
}

/** A word in more sentences than this tells none of them apart; so a book takes no longer a page than an article. */
const placesRead = 60;

/** Another sentence says nearly all that the prompt says, of something else ("... won the award"). */
function fitsElsewhere(
  { prompt, answer, evidence }: QuotedQuestion,
  document: ReadDocument,
): boolean {
  // The other sentence may say "he" of whom the article is about.
  const named = contentWords(document.protagonist?.name ?? document.topic ?? '');
  const asked = [...contentWords(prompt.replace(clozeGap, ''))].filter(
    (word) => !asking.test(word) && !named.has(word),
  );
  if (asked.length < leastAsked) return false;
  const places = asked.map((word) => document.sentencesWith.get(word) ?? []);
  // The word in most sentences, since another form of a rarer one ("returned") is not found by it.
  const widest = places
    .filter(({ length }) => length <= placesRead)
    .reduce((a, b) => (b.length > a.length ? b : a), []);
  const form = normaliseText(answer);
  return widest.some((index) => {
    const sentence = document.sentences[index];
    if (
      sentence === undefined ||
      (sentence.start >= evidence.start && sentence.end <= evidence.end)
    )
      return false;
    const words = [...contentWords(sentence.text)];
    return (
      asked.every((word) => words.some((other) => isSameWord(word, other))) &&
      !` ${normaliseText(sentence.text)} `.includes(` ${form} `)
    );
  });
}

/** With fewer words of its own nearly every sentence would say as much. */
const leastAsked = 2;

/** "return" and "returned". */
function isSameWord(a: string, b: string): boolean {
  const stem = Math.max(5, Math.min(a.length, b.length) - 2);
  return a === b || (Math.min(a.length, b.length) >= stem && a.slice(0, stem) === b.slice(0, stem));
}

const asking = /^(year|date|country|city|state|organisation|company|region|many|named)$/;

/** A claim with so much of the title in it is settled by the title. */
const toldByTitle = 0.7;

const year = /\b(1\d{3}|20\d\d)\b/g;

/** A true claim says what the evidence says; a false one must not be the evidence itself. */
function claimRefusals({ prompt, answer, evidence }: QuotedQuestion, title: string): Refusal[] {
  const claim = contentWords(prompt);
  const ofTitle = contentWords(title);
  if (ofTitle.size >= 4 && sharedRatio(claim, ofTitle) >= toldByTitle) return ['answer-in-title'];
  if (tellsOutcome(title, prompt)) return ['answer-in-title'];
  // "She died in 1815" under "Coade, Eleanor (1733–1821)".
  const told = (evidence.quote.match(year) ?? []).filter((one) => !prompt.includes(one));
  if (answer === 'false' && told.some((one) => title.includes(one))) return ['answer-in-title'];
  const words = contentWords(evidence.quote);
  const covered = [...claim].filter((word) => words.has(word)).length / Math.max(1, claim.size);
  const verbatim = normaliseText(evidence.quote).includes(normaliseText(prompt));
  if (answer === 'false' && verbatim) return ['claim-not-decidable'];
  // A short claim of which one word is turned shares no more.
  return covered < (answer === 'false' ? 0.34 : 0.5) ? ['claim-not-decidable'] : [];
}
