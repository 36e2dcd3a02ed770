import { cleftAt } from '../reading/references/clefts.ts';
import { clauseOfTokens } from './halves.ts';
import { range } from './range.ts';
import type { Statement } from './statement.ts';

/** So many words may be brought out; behind more its clause is lost. */
const longest = 14;
const some = /^(an?|this|that|these)$/i;

/** "The spillway gave way" of "It was the spillway that gave way", "the idea found its use in Japan" of "It was in Japan that ...". */
export function withoutCleft(whole: Statement): Statement[] {
  const { tokens } = whole;
  const cleft = cleftAt(tokens, 0);
  if (cleft === undefined || cleft.to - cleft.from > longest) return [];
  const stop = tokens.findIndex(({ text }, at) => at >= cleft.clause && /^[.;:,—–]$/.test(text));
  const end = stop < 0 ? tokens.length : stop;
  const brought = range(cleft.from, cleft.to);
  const has = (pattern: RegExp) => brought.some((at) => pattern.test(tokens[at]?.text ?? ''));
  const first = tokens[cleft.from]?.text ?? '';
  // What a remark beside it says ("or so she told it") and what is denied is left alone.
  if (has(/^(or|not|never|only|partly|while|because|[()“”"'])$/i)) return [];
  // "It was in a valley that is deep", "it is the company that built the Titanic": which valley, and what it is.
  if (cleft.isSetting ? has(some) || has(/^,$/) : some.test(first)) return [];
  if (!cleft.isSetting && /^the$/i.test(first) && !has(/^of$/)) return [];
  const clause = range(cleft.clause, end);
  const doer = has(/^,$/) ? [...brought, cleft.to] : brought;
  const plain = clauseOfTokens(
    whole,
    cleft.isSetting ? [...clause, ...brought] : [...doer, ...clause],
  );
  return plain === undefined ? [] : [plain];
}
