import type { Fact } from '../reading/facts.ts';
import type { Token } from '../reading/sentences.ts';
import type { Statement } from './statement.ts';

/** True of one of two or more things that stand side by side, whatever the parser makes of them: the other gives it away, or chance does. */
export function isOneOfPair(fact: Fact, statement: Statement): boolean {
  return [isBesideName, isBesideNoun, isInRow].some((isSo) => isSo(fact, statement));
}

/** "to _____ or Venezuela", "between Obama and _____": one of two names behind a preposition, whichever comes first. */
function isBesideName({ kind, value, from, to }: Fact, { tokens }: Statement): boolean {
  if (value !== undefined || kind === 'term') return false;
  const isName = (at: number) => /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  const isAnd = (at: number) => /^(and|or|nor|&)$/.test(tokens[at]?.text ?? '');
  const skipped = (at: number, step: number) => {
    let end = at;
    // "around the Australian couple George Johnston and ...".
    while (isName(end) ? tokens[end]?.pos !== 'ADP' : describing.test(tokens[end]?.pos ?? ''))
      end += step;
    return end;
  };
  const isAfter =
    isAnd(from - 1) && isName(from - 2) && tokens[skipped(from - 2, -1)]?.pos === 'ADP';
  const lead = skipped(from - 1, -1);
  const next = /^(the)$/.test(tokens[to + 1]?.text ?? '') ? to + 2 : to + 1;
  const isBefore = isAnd(to) && isName(next) && tokens[lead]?.pos === 'ADP';
  return isAfter || isBefore;
}

const describing = /^(DET|ADJ|NOUN)$/;

/** "to monitor _____ and fires": one bare noun of two. */
function isBesideNoun({ kind, text, from, to }: Fact, { tokens }: Statement): boolean {
  if (kind !== 'term' || text.includes(' ') || !/^(and|or)$/.test(tokens[to]?.text ?? ''))
    return false;
  const isBare = !/^(DET|ADJ|NUM|NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? '');
  return isBare && tokens[to + 1]?.pos === 'NOUN' && tokens[to + 2]?.pos !== 'VERB';
}

/** "blamed Le Médec, the pilot _____ and the officer Wyatt": a row that the parser may take for an aside. */
function isInRow({ value, from }: Fact, { tokens }: Statement): boolean {
  if (value !== undefined || tokens[from]?.pos !== 'PROPN') return false;
  let shape = '';
  let at = -1;
  for (const [index, token] of tokens.entries()) {
    if (index === from) at = shape.endsWith('N') ? shape.length - 1 : shape.length;
    const sign = signOf(token);
    if (sign !== 'N' || !shape.endsWith('N')) shape += sign;
  }
  return [...shape.matchAll(/(?<!P)N(,N)+,?&N/g)].some(
    ({ index, 0: row }) => index <= at && at < index + row.length,
  );
}

/** Names are N, prepositions P; what describes a name is left out. */
function signOf({ text, pos }: Token): string {
  if (pos === 'PROPN') return 'N';
  if (pos === 'ADP') return 'P';
  if (/^(DET|NOUN|ADJ)$/.test(pos)) return '';
  return text === 'and' ? '&' : text === ',' ? ',' : 'x';
}
