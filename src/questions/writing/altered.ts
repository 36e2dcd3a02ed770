import type { Span } from '../reading/tree.ts';
import { indefiniteArticle } from '../text.ts';
import { renderTokens, type Statement, type StatementToken } from './statement.ts';

/** A claim that fails, and the words of the statement that were altered. */
export type Claim = { readonly prompt: string; readonly about: string };

/** The claim with `text` in the place of the tokens of the span; nothing there where it is empty. "A" and "an" go by what follows. */
export function altered(
  { tokens }: Pick<Statement, 'tokens'>,
  { from, to }: Span,
  text: string,
): Claim {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const about = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  const put =
    first === undefined || text === '' ? [] : [{ ...first, text, end: last?.end ?? first.end }];
  const before = tokens
    .slice(0, from)
    .map((token, at) => (at === from - 1 ? withSound(token, text) : token));
  return { prompt: renderTokens([...before, ...put, ...tokens.slice(to)]), about };
}

function withSound(token: StatementToken, next: string): StatementToken {
  if (!/^an?$/i.test(token.text) || next === '') return token;
  const article = indefiniteArticle(next);
  return { ...token, text: `${token.text.charAt(0)}${article.slice(1)}` };
}
