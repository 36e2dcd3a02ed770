import { range } from './range.ts';
import type { Split } from './reason-splits.ts';
import type { Statement } from './statement.ts';

type Tokens = Statement['tokens'];

const feeling =
  /^(fearing|hoping|believing|wanting|wishing|thinking|suspecting|knowing|realising|realizing|lacking|seeking|convinced|determined|anxious|eager|desperate|afraid|worried|alarmed|unable|unwilling|reluctant|keen|tired|weary|short|inspired)$/i;
const felt =
  /^(feared|hoped|believed|wanted|wished|thought|suspected|knew|lacked|needed|disliked|distrusted|hated|resented|doubted|sought|felt)$/i;
const longestSubject = 8;

/** What moved somebody, said in passing: "Weavers, who feared for their work, burned the looms", "Fearing for ..., weavers ...". */
export function motiveSplits({ tokens }: Statement): Split[] {
  return [...inFront(tokens), ...behindSubject(tokens), ...behindClause(tokens)];
}

/** "Unable to pay, the company ..." */
function inFront(tokens: Tokens): Split[] {
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (!feeling.test(tokens[0]?.text ?? '') || comma < 3) return [];
  return split(range(comma + 1, endOfClause(tokens, comma + 1)), [0, comma]);
}

/** "Weavers, who feared ..., burned", "The crew, unable to fight the fire, abandoned ship". */
function behindSubject(tokens: Tokens): Split[] {
  const open = tokens.findIndex(({ text }) => text === ',');
  const close = tokens.findIndex(({ text }, at) => at > open && text === ',');
  if (open < 1 || open > longestSubject || close - open < 4) return [];
  const [first, second] = [tokens[open + 1]?.text ?? '', tokens[open + 2]?.text ?? ''];
  const isRelative = first === 'who' && felt.test(second);
  if (!isRelative && !feeling.test(first)) return [];
  // "The owner of the mill, unable to pay": who that is told of stands last only with "who".
  const apart = isRelative ? /^(VERB|AUX)$/ : /^(VERB|AUX|ADP)$/;
  if (tokens.slice(0, open).some(({ pos }) => apart.test(pos))) return [];
  const verb = tokens[close + 1];
  if (!/^(VBD|VBZ|VBP|MD|RB|VBN)$/.test(verb?.tag ?? '')) return [];
  const main = [...range(0, open), ...range(close + 1, endOfClause(tokens, close + 1))];
  return split(main, [open + (isRelative ? 2 : 1), close]);
}

/** "The government banned the trade, fearing that prices would rise." */
function behindClause(tokens: Tokens): Split[] {
  return tokens.flatMap(({ text }, at): Split[] => {
    if (tokens[at - 1]?.text !== ',' || at < 4 || !trailing.test(text)) return [];
    if (isState(tokens.slice(0, at))) return [];
    return split(range(0, at - 1), [at, endOfMotive(tokens, at)]);
  });
}

/** Behind a clause only what its subject thinks of the future, or of how things are. */
const trailing =
  /^(fearing|hoping|believing|wanting|wishing|suspecting|convinced|determined|anxious|eager|afraid|worried|reluctant|unwilling)$/;

/** "She was not an opponent, believing ...": what somebody was or was not is no deed with a motive. */
function isState(clause: Tokens): boolean {
  const be = clause.findIndex(({ text }) => /^(is|was|are|were)$/.test(text));
  const said = clause.slice(be + 1).filter(({ text }) => !/^(not|never|no)$/.test(text));
  return be >= 0 && said[0]?.pos === 'DET';
}

function endOfMotive(tokens: Tokens, from: number): number {
  const stop = tokens.findIndex(({ text }, at) => at > from && /^[,;:.—–]$/.test(text));
  return stop < 0 ? tokens.length : stop;
}

function split(main: readonly number[], reason: Split['reason']): Split[] {
  return [{ main, reason, opening: 'motive', word: 'Why' }];
}

/** Up to the next mark, or an "and" that goes on with another verb or clause. */
function endOfClause(tokens: Tokens, from: number): number {
  const stop = tokens.findIndex(
    ({ text }, at) =>
      at > from &&
      (/^[,;:.—–]$/.test(text) ||
        (/^(and|but)$/.test(text) && /^(VBD|VBZ|VBP)$/.test(tokens[at + 1]?.tag ?? ''))),
  );
  return stop < 0 ? tokens.length : stop;
}
