import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { nounLemma } from '../reading/lemma.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';
import { asidesOf } from './asides.ts';
import { wholeSentence } from './clauses/whole-sentence.ts';
import { isSelfContained } from './clear-pronouns.ts';
import type { Stem } from './draft.ts';
import { gapStems } from './gap-stems.ts';
import { isPlacedInLife, keepsSetting } from './kept-settings.ts';
import { withTerms } from './key-terms.ts';
import { askable } from './prepare.ts';
import { arrange, renderTokens, type Statement, withoutStop } from './statement.ts';

/** Longer sentences to be read before the one with the gap are a burden. */
const mostContextWords = 22;

const personal = /^(he|him|his|she|her|it|its|they|them|their)$/i;
const thinking =
  /^(say|said|estimated?|found|conclude[ds]?|argued?|believed?|suggest(ed)?|report(ed)?|hope[ds]?|want(ed)?|think|thought|write|wrote|claim(ed)?|note[ds]?|showed?|observed?)$/i;
const demonstrative = /^(this|these|that|those|such)$/i;

/**
 * Gaps in a sentence that goes on from the one before it, with that one in front: "The mechanism was found in
 * 1901. It was built around _____ BC." So nothing has to be guessed of what "it" and "the device" stand for.
 * `before` is the statement of the sentence before.
 */
export function passageStems(
  sentence: ReadSentence,
  before: Statement | undefined,
  document: ReadDocument,
): Stem[] {
  if (before === undefined || !follows(sentence, before.sentence, document)) return [];
  if (!goesOn(sentence, before)) return [];
  const [context] = wholeSentence(before);
  if (context === undefined || context.tokens.length > mostContextWords) return [];
  if (!isSelfContained(context)) return [];
  if (!keepsSetting(context) || !isPlacedInLife(context, document)) return [];
  const words = renderTokens(context.tokens);
  return wholeSentence(asWritten(sentence, before.evidenceStart))
    .map((statement) => withTerms({ ...statement, context: words }, document))
    .flatMap((statement) => gapStems(statement));
}

/** "It ...", "this device" and "the device" after "a device"; but nothing that may go back further: "This was ...". */
function goesOn({ tokens }: ReadSentence, before: Statement): boolean {
  const nouns = new Set(
    before.tokens.filter(({ pos }) => pos === 'NOUN').map((token) => nounLemma(token)),
  );
  const links = tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    const isKnown = next?.pos === 'NOUN' && nouns.has(nounLemma(next));
    if (demonstrative.test(token.text)) return [isKnown];
    if (/^the$/i.test(token.text)) return isKnown ? [true] : [];
    const isOpen = tokens.slice(0, at).every(({ pos }) => pos !== 'PROPN');
    if (!personal.test(token.text) || !isOpen) return [];
    // "Several scenarios were compared. They estimated ...": somebody who was named further up.
    if (/^they$/i.test(token.text) && thinking.test(next?.text ?? '')) return [false];
    return /^(it|its|they|them|their)$/i.test(token.text)
      ? [isSeveral(before) === /^the/i.test(token.text)]
      : [before.facts.filter(({ kind }) => kind === 'person').length < 2];
  });
  return links.length > 0 && links.every(Boolean);
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
