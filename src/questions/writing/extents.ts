import { altered, type Claim } from './altered.ts';
import { isPersonNoun } from './people.ts';
import type { Statement } from './statement.ts';

const sizes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dozen: 'thousand',
    hundred: 'thousand',
    thousand: 'million',
    million: 'thousand',
  }),
);

const shares: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'a third': 'two thirds',
    'two thirds': 'a third',
    'a quarter': 'three quarters',
    'three quarters': 'a quarter',
    'almost all': 'hardly any',
    'nearly all': 'hardly any',
  }),
);

/** "Only a few dozen" to "a few thousand", "only a few flights" to "hundreds of flights", "most" to "few". */
export function otherExtents(statement: Statement): Claim[] {
  const { tokens } = statement;
  const text = (at: number) => tokens[at]?.text.toLowerCase() ?? '';
  const put = (from: number, to: number, words: string) => [
    altered(statement, { from, to }, words),
  ];
  return tokens.flatMap((token, at): Claim[] => {
    const isFew = text(at) === 'a' && text(at + 1) === 'few';
    const isOnly = text(at - 1) === 'only';
    const size = sizes.get(text(at + 2));
    if (isFew && size !== undefined) return put(isOnly ? at - 1 : at, at + 3, `a few ${size}`);
    if (isFew && isOnly && tokens[at + 2]?.tag === 'NNS') return put(at - 1, at + 2, 'hundreds of');
    if (text(at) === 'more' && text(at + 1) === 'than' && text(at + 2) === 'half')
      return put(at, at + 3, 'less than a tenth');
    const share = shares.get(`${text(at)} ${text(at + 1)}`);
    const isHedged = /^(about|over|than|nearly|almost)$/.test(text(at - 1));
    if (share !== undefined && text(at + 2) === 'of' && !isHedged) return put(at, at + 2, share);
    // "Most travellers stay in a guesthouse": what people like to do is told in passing.
    const isShare =
      at === 0 &&
      /^(Most|Few)$/.test(token.text) &&
      tokens[1]?.tag === 'NNS' &&
      !isPersonNoun(text(1).replace(/s$/, ''));
    return isShare ? put(0, 1, token.text === 'Most' ? 'few' : 'most') : [];
  });
}
