import { cleftAt } from '../reading/references/clefts.ts';
import { clauseOfTokens } from './halves.ts';
import { range } from './range.ts';
import type { Statement } from './statement.ts';

/** So many words may be brought out; behind more its clause is lost. */
const longest = 14;

/** "The spillway gave way" of "It was the spillway that gave way", "the idea found its use in Japan" of "It was in Japan that ...". */
export function withoutCleft(whole: Statement): Statement[] {
  const { tokens } = whole;
  const cleft = cleftAt(tokens, 0);
  if (cleft === undefined || cleft.to - cleft.from > longest) return [];
  const stop = tokens.findIndex(({ text }, at) => at >= cleft.clause && /^[.;:,—–]$/.test(text));
  const end = stop < 0 ? tokens.length : stop;
  const brought = range(cleft.from, cleft.to);
  // What a remark beside it says ("or so she told it") and what is denied is left alone.
  const isPlain = brought.every(
    (at) => !/^(or|not|never|only|partly|while|because|[()“”"'])$/i.test(tokens[at]?.text ?? ''),
  );
  const isSome = /^(an?|this|that|these)$/i.test(tokens[cleft.from]?.text ?? '');
  // "It is the company that built the Titanic", "it was in a valley that is deep": what it is, and which valley.
  const isKind =
    !cleft.isSetting &&
    /^the$/i.test(tokens[cleft.from]?.text ?? '') &&
    !brought.some((at) => tokens[at]?.text === 'of');
  const isAnySetting =
    cleft.isSetting &&
    brought.some((at) => /^(an?|this|that|these)$/i.test(tokens[at]?.text ?? ''));
  if (!isPlain || isSome || isKind || isAnySetting) return [];
  const clause = range(cleft.clause, end);
  if (cleft.isSetting && brought.some((at) => tokens[at]?.text === ',')) return [];
  const isEnclosed = brought.some((at) => tokens[at]?.text === ',');
  const doer = isEnclosed ? [...brought, cleft.to] : brought;
  const plain = clauseOfTokens(
    whole,
    cleft.isSetting ? [...clause, ...brought] : [...doer, ...clause],
  );
  return plain === undefined ? [] : [plain];
}
