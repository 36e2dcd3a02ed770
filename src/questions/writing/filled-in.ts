import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { type Substitution, unresolvedReferences } from '../reading/references.ts';
import { joinTokens } from '../reading/sentences.ts';
import { headOfSpan } from '../reading/tree.ts';
import { withOneSubject } from './mended.ts';
import type { Statement, StatementToken } from './statement.ts';

export function withSubstitutions(
  sentence: ReadSentence,
  substitutions: readonly Substitution[],
  document: ReadDocument,
): Pick<Statement, 'tokens' | 'heads' | 'relations'> & { readonly dropped: readonly number[] } {
  const tokens: StatementToken[] = [...sentence.tokens];
  for (const { from, to, within } of unresolvedReferences(sentence, document)) {
    const refersTo = sentence.tokens[within?.from ?? -1]?.start;
    for (const [at, token] of tokens.entries())
      if (from <= at && at < to)
        tokens[at] = {
          ...token,
          isUnresolved: true,
          ...(refersTo === undefined ? {} : { refersTo }),
          ...cannotBe(token.text, document),
        };
  }
  const { heads, relations } = withOneSubject(sentence);
  const dropped: number[] = [];
  for (const { from, to, text, again, isCommon = false } of substitutions) {
    // The mended heads, in which what was filled in before already stands for its phrase.
    const head = headOfSpan({ ...sentence, heads }, { from, to });
    const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
    if (first === undefined || last === undefined) continue;
    const outer = heads[head] ?? -1;
    const original = again ?? joinTokens(sentence.tokens.slice(from, to));
    const filling = { original, name: text, isCommon };
    const isMany =
      /^(NNS|NNPS)$/.test(sentence.tokens[head]?.tag ?? '') || /^the[ym]$/i.test(first.text);
    tokens[from] = {
      text,
      pos: 'PROPN',
      tag: isMany ? 'NNPS' : 'NNP',
      start: first.start,
      end: last.end,
      filling,
    };
    spellOut(tokens, to, relations[to] ?? '');
    heads[from] = outer;
    relations[from] = relations[head] ?? 'dep';
    for (let at = from + 1; at < to; at += 1) {
      dropped.push(at);
      heads[at] = from;
    }
    for (const [at, above] of heads.entries())
      if (above >= from && above < to && (at < from || at >= to)) heads[at] = from;
  }
  return { tokens, heads, relations, dropped };
}

/** "Her" in an article about a man is somebody else. */
function cannotBe(word: string, { protagonist }: ReadDocument): { readonly cannotBe?: string } {
  const isMale = /^(he|him|his|himself)$/i.test(word);
  if (protagonist === undefined || !(isMale || /^(she|hers?|herself)$/i.test(word))) return {};
  return isMale === (protagonist.sex === 'male') ? {} : { cannotBe: protagonist.name };
}

/** "She's the director" with a name for "she": "Katie Allen is", not the owner of something. */
function spellOut(tokens: StatementToken[], at: number, relation: string): void {
  const token = tokens[at];
  if (token === undefined || !/^['’]s$/.test(token.text) || token.tag !== 'VBZ') return;
  const next = tokens[at + 1];
  const isHas = next?.tag === 'VBN' && (next.text === 'been' || relation === 'aux');
  tokens[at] = { ...token, text: isHas ? 'has' : 'is', start: token.start + 1 };
}
