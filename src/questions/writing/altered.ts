import type { Span } from '../reading/tree.ts';
import { indefiniteArticle } from '../text.ts';
import { renderTokens, type Statement, type StatementToken } from './statement.ts';

/** A claim that fails, and the words of the statement that were altered. */
export type Claim = { readonly prompt: string; readonly about: string };

/** The claim with `text` in the place of the tokens of the span; nothing there where it is empty. "A" and "an" go by what follows. */
export function altered({ tokens }: Pick<Statement, 'tokens'>, span: Span, text: string): Claim {
  return { prompt: renderTokens(replaced(tokens, span, text)), about: wordsIn({ tokens }, span) };
}

type Phrase = Span & { readonly text: string };

/** The claim in which two phrases, the first in front, change places. */
export function exchanged(
  { tokens }: Pick<Statement, 'tokens'>,
  one: Phrase,
  other: Phrase,
): Claim {
  const turned = replaced(replaced(tokens, other, one.text), one, other.text);
  return { prompt: renderTokens(turned), about: one.text };
}

/** The words of a span with a blank between each two. */
export function wordsIn({ tokens }: Pick<Statement, 'tokens'>, { from, to }: Span): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

function replaced(
  tokens: readonly StatementToken[],
  { from, to }: Span,
  text: string,
): readonly StatementToken[] {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const put =
    first === undefined || text === '' ? [] : [{ ...first, text, end: last?.end ?? first.end }];
  const before = tokens
    .slice(0, from)
    .map((token, at) => (at === from - 1 ? withSound(token, text) : token));
  return [...before, ...put, ...tokens.slice(to)];
}

function withSound(token: StatementToken, next: string): StatementToken {
  if (!/^an?$/i.test(token.text) || next === '') return token;
  const article = indefiniteArticle(next);
  return { ...token, text: `${token.text.charAt(0)}${article.slice(1)}` };
}
