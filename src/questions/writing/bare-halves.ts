import { contentWords } from '../normalise.ts';
import type { ReadDocument } from '../reading/document.ts';
import { joinTokens } from '../reading/sentences.ts';
import type { Statement } from './statement.ts';

/** A half of more words mostly says enough. */
const mostWords = 10;

/**
 * "The ship sags, and a new support is built": a half without a name, a time or a word of what the article is
 * about has these in the other half, and is any support without it.
 */
export function isBareHalf(statement: Statement, document: ReadDocument): boolean {
  const { kind, tokens, facts, sentence } = statement;
  if (!/^(main|conjunct)$/.test(kind) || tokens.length > mostWords + 1) return false;
  if (facts.some((fact) => fact.kind !== 'term' && fact.value === undefined)) return false;
  if (facts.some(({ kind: sort }) => /^(year|date|month|decade|century)$/.test(sort))) return false;
  if (tokens.some(({ filling, isAdded }) => filling !== undefined || isAdded === true))
    return false;
  const own = contentWords(joinTokens(tokens));
  const known = contentWords(
    `${document.source.title} ${document.topic ?? ''} ${document.mainSubject?.text ?? ''}`,
  );
  if ([...own].some((word) => known.has(word))) return false;
  const kept = new Set(tokens.map(({ start }) => start));
  const rest = sentence.tokens.filter(({ start }) => !kept.has(start));
  const isHalf = rest.some(({ text }) => /^(and|but|while|;)$/.test(text)) && rest.length > 5;
  return isHalf;
}
