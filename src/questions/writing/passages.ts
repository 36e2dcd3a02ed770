import { isVague } from '../checking/definite-phrase.ts';
import { hasLooseEnd } from '../checking/loose-ends.ts';
import { personNouns } from '../gazetteer/people.ts';
import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { nounLemma } from '../reading/lemma.ts';
import type { Token } from '../reading/sentences.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';
import { asidesOf } from './asides.ts';
import { readSentence, wholeSentence } from './clauses/whole-sentence.ts';
import { isSelfContained } from './clear-pronouns.ts';
import type { Stem } from './draft.ts';
import { gapStems } from './gap-stems.ts';
import { isPlacedInLife, keepsSetting } from './kept-settings.ts';
import { withTerms } from './key-terms.ts';
import { askable } from './prepare.ts';
import { arrange, renderTokens, type Statement, withoutStop } from './statement.ts';
import { isAnyEvent, isPlaced, isTied } from './tied-to-topic.ts';

/** More words to be read before the sentence with the gap are a burden. */
const mostContextWords = 50;
/** So many sentences may stand in front. */
export const mostSentences = 2;

const personal = /^(he|him|his|she|her|it|its|they|them|their)$/i;
const thinking =
  /^(say|said|estimated?|found|conclude[ds]?|argued?|believed?|suggest(ed)?|report(ed)?|hope[ds]?|want(ed)?|think|thought|write|wrote|claim(ed)?|note[ds]?|showed?|observed?)$/i;
const demonstrative = /^(this|these|that|those|such)$/i;

/**
 * Gaps in a sentence that goes on from those before it, with these in front: "The mechanism was found in 1901. It
 * was built around _____ BC." So nothing has to be guessed of what "it" and "the device" stand for. `earlier` are the
 * statements of the sentences before, the latest last.
 */
export function passageStems(
  whole: Statement,
  earlier: readonly Statement[],
  document: ReadDocument,
): Stem[] {
  const { sentence } = whole;
  if (standsAlone(whole, document)) return [];
  const context = contextOf(sentence, earlier, document);
  if (context === undefined) return [];
  const words = context.map(({ tokens }) => renderTokens(tokens)).join(' ');
  const start = context[0]?.evidenceStart ?? sentence.start;
  return wholeSentence(asWritten(sentence, start))
    .map((statement) => withTerms({ ...statement, context: words }, document))
    .flatMap((statement) => gapStems(statement));
}

/** Names that were filled in are surer than this, or the article's own words are shown instead. */
const sureEnough = 0.9;

/** Whether nothing in it has to be looked for in the sentence before. */
function standsAlone(whole: Statement, document: ReadDocument): boolean {
  const { source } = document;
  return (
    isSelfContained(whole) &&
    !isAnyEvent(whole, document) &&
    whole.confidence >= sureEnough &&
    !whole.tokens.some(
      ({ text, filling }, at) =>
        (/^the$/i.test(text) && isVague(whole.tokens, at, source.title)) ||
        // "The fishing boat" says as little as "the boat".
        (filling?.isCommon !== true && /^the \p{Ll}/iu.test(filling?.name ?? '')),
    )
  );
}

/** The fewest sentences before `sentence` that say what it points to; undefined where none do, or none is needed. */
function contextOf(
  sentence: ReadSentence,
  earlier: readonly Statement[],
  document: ReadDocument,
): Statement[] | undefined {
  let next = sentence;
  const between: Statement[] = [];
  for (const before of earlier.slice(-mostSentences).reverse()) {
    if (!follows(next, before.sentence, document)) return undefined;
    const [opening] = readSentence(before).filter(
      (one) =>
        isSelfContained(one) &&
        keepsSetting(one) &&
        isPlacedInLife(one, document) &&
        !hasLooseEnd(one.tokens, one.tokens.map(({ text }) => text).join(' ')),
    );
    const whole = opening === undefined ? undefined : [opening, ...between];
    if (
      whole !== undefined &&
      length(whole) <= mostContextWords &&
      whole.some((one) => isPlaced(one, document)) &&
      (!isAnyEvent(sentence, document) || whole.slice(-1).some((one) => isTied(one, document))) &&
      goesOn(sentence, whole, document)
    )
      return whole;
    const [written] = readSentence(asWritten(before.sentence, before.evidenceStart));
    if (written === undefined) return undefined;
    between.unshift(written);
    next = before.sentence;
  }
  return undefined;
}

function length(statements: readonly Statement[]): number {
  return statements.reduce((sum, { tokens }) => sum + tokens.length, 0);
}

/**
 * "It ...", "this device", "the device" after "a device" and "the crew" after a ship; but nothing that may go back
 * further: "the company" that another sentence than those of `context` is about.
 */
function goesOn(
  sentence: ReadSentence,
  context: readonly Statement[],
  document: ReadDocument,
): boolean {
  const { tokens } = sentence;
  const [last] = context.slice(-1);
  if (last === undefined) return false;
  const said = context.flatMap(({ tokens }) => tokens);
  const nouns = new Set(said.filter(({ pos }) => pos === 'NOUN').map((token) => nounLemma(token)));
  const people = new Set(
    context.flatMap(({ facts }) =>
      facts.flatMap(({ kind, text }) => (kind === 'person' ? [text.split(' ').at(-1)] : [])),
    ),
  );
  const links = tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    // "A boat that sank" points to nothing before it.
    const isRelative = token.pos === 'SCONJ' || token.tag === 'WDT';
    if (demonstrative.test(token.text) && !isRelative) return [true];
    if (/^the$/i.test(token.text) && isVague(tokens, at, document.source.title)) {
      const noun = nounBehind(tokens, at);
      if (noun === undefined) return [false];
      return nouns.has(nounLemma(noun)) ? [true] : [!isKnownFurtherUp(noun, context, document)];
    }
    const isOpen = tokens.slice(0, at).every(({ pos }) => pos !== 'PROPN');
    if (!personal.test(token.text) || !isOpen) return [];
    // "Several scenarios were compared. They estimated ...": somebody who was named further up.
    if (/^they$/i.test(token.text) && thinking.test(next?.text ?? '')) return [false];
    return /^(it|its|they|them|their)$/i.test(token.text)
      ? [isSeveral(last) === /^the/i.test(token.text)]
      : [
          people.size === 1 ||
            (people.size === 0 && said.some(({ text }) => personNouns.has(text))),
        ];
  });
  const isOpen = links.length === 0 && !isAnyEvent(sentence, document);
  return !isOpen && links.every(Boolean);
}

/** "the old stone harbour": its noun. */
function nounBehind(tokens: ReadSentence['tokens'], at: number): Token | undefined {
  let end = at + 1;
  while (/^(ADJ|NUM|NOUN)$/.test(tokens[end]?.pos ?? '')) end += 1;
  const noun = tokens[end - 1];
  return noun?.pos === 'NOUN' ? noun : undefined;
}

/** Whether a sentence before those of `context` speaks of such a thing. */
function isKnownFurtherUp(
  noun: Token,
  context: readonly Statement[],
  { sentencesWith }: ReadDocument,
): boolean {
  const first = context[0]?.sentence.index ?? 0;
  const places = sentencesWith.get(noun.text.toLowerCase()) ?? [];
  return places.some((index) => index < first);
}

/** Whether the sentence is about several: a plural, or a list. */
function isSeveral(statement: Statement): boolean {
  const [subject = -1] = childrenIn(statement, rootOf(statement), 'nsubj');
  const isPlural = /^(NNS|NNPS)$/.test(statement.tokens[subject]?.tag ?? '');
  return isPlural || childrenIn(statement, subject, 'conj').length > 0;
}

/** Whether `sentence` stands right after `before`: in its paragraph, or where every sentence is a paragraph. */
function follows(
  { index, paragraph }: ReadSentence,
  before: ReadSentence,
  { sentences }: ReadDocument,
) {
  if (before.index !== index - 1) return false;
  return paragraph === before.paragraph || sentences[index - 2]?.paragraph !== before.paragraph;
}

/** The sentence with its own pronouns, without brackets and connectives; no final mark. */
function asWritten(sentence: ReadSentence, evidenceStart: number): Statement {
  const base: Statement = {
    ...sentence,
    sentence,
    facts: sentence.facts.flatMap((fact) => askable(fact, sentence)),
    kind: 'main',
    evidenceStart,
    confidence: 1,
  };
  const dropped = new Set(asidesOf(base));
  const order = base.tokens.flatMap((_, at) => (dropped.has(at) ? [] : [at]));
  return withoutStop(arrange(base, { order, root: rootOf(base), kind: 'main' }));
}
