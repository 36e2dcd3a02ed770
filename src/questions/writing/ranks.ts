import { rootOf } from '../reading/tree.ts';
import { capitalised } from '../text.ts';
import { altered, type Claim } from './altered.ts';
import type { Statement } from './statement.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
const serial =
  /^(War|Wars|Republic|Crusade|Empire|Symphony|Partition|Amendment|Army|Fleet|Coalition)$/;

/** "The first woman" to "the second woman", "second-largest" to "largest", "Third Italian War" to "Second Italian War". */
export function otherRanks(statement: Statement): Claim[] {
  return statement.tokens.flatMap(
    (_, at): Claim[] =>
      withoutRank(statement, at) ??
      afterTheFirst(statement, at) ??
      otherOfSeries(statement, at) ??
      [],
  );
}

function withoutRank(statement: Statement, at: number): Claim[] | undefined {
  const { tokens } = statement;
  const word = tokens[at]?.text ?? '';
  const superlative = /^(second|third|fourth)-(\p{Ll}+est)$/u.exec(word)?.[2];
  if (superlative !== undefined) return [altered(statement, { from: at, to: at + 1 }, superlative)];
  const isRank =
    /^(second|third|fourth)$/.test(word) &&
    tokens[at - 1]?.text === 'the' &&
    /^\p{Ll}{2,}est$/u.test(tokens[at + 1]?.text ?? '');
  return isRank ? [altered(statement, { from: at, to: at + 1 }, '')] : undefined;
}

/** What "was the first" of its kind. */
function afterTheFirst(statement: Statement, at: number): Claim[] | undefined {
  const { tokens, heads } = statement;
  const root = rootOf(statement);
  const isSaid =
    tokens[at]?.text === 'first' &&
    tokens[at - 1]?.text === 'the' &&
    /^(is|was|became)$/.test(tokens[at - 2]?.text ?? '') &&
    (heads[at] === root || root === at - 2 || at === root);
  const after = tokens[at + 1]?.text ?? '';
  return isSaid && !/^(ever|and|of|recorded|known)$/.test(after)
    ? [altered(statement, { from: at, to: at + 1 }, 'second')]
    : undefined;
}

/** Another of the wars or crusades that are counted; with a year it would be no riddle. */
function otherOfSeries(statement: Statement, at: number): Claim[] | undefined {
  const { tokens, facts } = statement;
  const word = tokens[at]?.text ?? '';
  const place = ordinals.indexOf(word.toLowerCase());
  const isName = at > 0 && /^\p{Lu}/u.test(word) && place >= 0;
  const isSerial = tokens.slice(at + 1, at + 5).some(({ text }) => serial.test(text));
  if (!isName || !isSerial || facts.some(({ kind }) => kind === 'year')) return undefined;
  const other = ordinals[place === 0 ? 1 : place - 1] ?? '';
  // "The First and Second Silesian Wars".
  const isJoined = [at - 1, at + 1].some((one) => /^(and|or|,)$/.test(tokens[one]?.text ?? ''));
  if (isJoined || tokens.some(({ text }) => text.toLowerCase() === other)) return undefined;
  return [altered(statement, { from: at, to: at + 1 }, capitalised(other))];
}
