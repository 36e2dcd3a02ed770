import { rootOf } from '../reading/tree.ts';
import { askInverted, type Clause, clauseOf } from './clause.ts';
import { isSelfContained } from './clear-pronouns.ts';
import { clauseBetween } from './halves.ts';
import { type Opening, type Reason, reasonOf } from './reasons.ts';
import { arrange, type Statement } from './statement.ts';

/** Where a sentence splits into what is and why or how it is. */
type Split = {
  readonly main: readonly [number, number];
  readonly reason: readonly [number, number];
  readonly opening: Opening;
  readonly word: 'Why' | 'How';
};

/**
 * What the sentence `whole` says outright of why and how: "M because C", "Because C, M", "M due to N", "C, so M",
 * "M by doing", "To do, M". The main clause is read again as a sentence of its own, since the parser often hangs
 * the reason where it does not belong.
 */
export function statedReasons(whole: Statement): Reason[] {
  return [
    ...behind(whole),
    ...ahead(whole),
    ...purposeAhead(whole),
    ...consequences(whole),
  ].flatMap((split) => {
    const clause = mainClause(whole, split);
    if (clause === undefined || !isReason(whole, split)) return [];
    const prompt = askInverted(clause, split.word, { from: clause.end, to: clause.end });
    if (prompt === undefined) return [];
    const tokens = whole.tokens.slice(...split.reason);
    return reasonOf({ clause, tokens, opening: split.opening, prompt });
  });
}

const limiting =
  /^(mainly|partly|largely|simply|just|only|probably|perhaps|especially|either|both)$/i;

/** "since they regard milk as too heavy", not "since the war". */
function isReason(whole: Statement, { opening, reason: [from, to] }: Split): boolean {
  return opening !== 'since' || clauseBetween(whole, from + 1, to) !== undefined;
}

function mainClause(whole: Statement, { main: [from, to], word }: Split): Clause | undefined {
  const main = clauseBetween(whole, from, to) ?? behindFront(whole, from, to);
  if (main === undefined || main.tokens.some(({ text }) => limiting.test(text))) return undefined;
  // "struggle to recover bodies swept out by ...": what follows another verb belongs to that.
  const first = rootOf(main) + 1;
  const behindVerb = main.tokens.slice(main.tokens[first]?.tag === 'TO' ? first + 2 : first);
  if (word === 'How' && behindVerb.some(({ pos, tag }) => pos === 'VERB' || tag === 'TO'))
    return undefined;
  // What the reason belongs to is not sure where two things are said.
  if (main.tokens.some(({ text, pos }) => text === 'that' && pos === 'SCONJ')) return undefined;
  if (main.tokens.some(({ text }) => /^(and|but|because|since|if|n['’]t)$/i.test(text))) {
    const verbs = main.tokens.filter(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
    if (verbs.length > 1 || main.tokens.some(({ text }) => /^(but|n['’]t)$/i.test(text)))
      return undefined;
  }
  const clause = clauseOf(
    arrange(main, {
      order: main.tokens.map((_, index) => index),
      root: rootOf(main),
      kind: 'main',
    }),
    { denying: true },
  );
  if (clause === undefined || !isSelfContained(clause.statement)) return undefined;
  // "They did not come because of the rain": came, for another reason?
  const isDenied = clauseOf(clause.statement) === undefined;
  return isDenied && clause.statement.tokens[clause.finite]?.tag === 'VBD' ? undefined : clause;
}

/** "Contrary to a common belief, an espresso contains ...": a front that the parser stumbles over is left out. */
function behindFront(whole: Statement, from: number, to: number): Statement | undefined {
  const comma = whole.tokens.findIndex(({ text }, at) => at > from && text === ',');
  const isFront = /^(ADP|ADV|ADJ)$/.test(whole.tokens[from]?.pos ?? '');
  return isFront && comma > 0 && comma < to ? clauseBetween(whole, comma + 1, to) : undefined;
}

/** "M because C", "M, since C", "M due to N", "M by doing". */
function behind({ tokens }: Statement): Split[] {
  return tokens.flatMap(({ text, pos }, at): Split[] => {
    const opening = at < 3 ? undefined : openingAt(tokens, at);
    if (opening === undefined || pos === 'PUNCT') return [];
    const before = tokens[at - 1]?.text ?? '';
    if (limiting.test(before) || /^(not|and|or|but)$/.test(before)) return [];
    const to = endOfReason(tokens, at);
    if (to === undefined) return [];
    const main = [startOfMain(tokens, at), before === ',' ? at - 1 : at] as const;
    const word = text === 'by' ? 'How' : 'Why';
    return [{ main, reason: [at, to], opening, word }];
  });
}

function openingAt(tokens: Statement['tokens'], at: number): Opening | undefined {
  const [word, next] = [tokens[at], tokens[at + 1]];
  const text = word?.text ?? '';
  if (text === 'because') return next?.text === 'of' ? 'because of' : 'because';
  if (/^(due|owing)$/.test(text) && next?.text === 'to') return 'because of';
  if (text === 'since' && tokens[at - 1]?.text === ',' && isPresent(tokens)) return 'since';
  const isMeans =
    text === 'by' &&
    next?.tag === 'VBG' &&
    /ing$/.test(next.text) &&
    !/^(including|being|according)$/.test(next.text);
  return isMeans ? 'by' : undefined;
}

/** In the present "since" gives a reason; in the past it may be a time. */
function isPresent(tokens: Statement['tokens']): boolean {
  const finite = tokens.filter(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  return finite.every(({ tag }) => tag !== 'VBD') && finite.length > 1;
}

/** The reason's end; undefined where a list or a second thing goes on behind its comma. */
function endOfReason(tokens: Statement['tokens'], at: number): number | undefined {
  const stop = tokens.findIndex(({ text }, index) => index > at && /^[,;:.]$/.test(text));
  if (stop < 0) return tokens.length;
  if (tokens[stop]?.text !== ',') return stop;
  const rest = tokens.slice(stop + 1);
  const goesOn = /^(which|who|where|but|although|though|whereas|while|an?|the)$/.test(
    rest[0]?.text ?? '',
  );
  const isClause =
    /^(because|since)$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text !== 'of';
  // "because a thick coating of wax, called the cuticle, protects them"
  if (isClause && !tokens.slice(at, stop).some(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag)))
    return undefined;
  return goesOn || isNewClause(rest) || !rest.some(({ text }) => /^(and|or)$/.test(text))
    ? stop
    : undefined;
}

/** "and Historic England has it on its register": something else, with a subject of its own. */
function isNewClause([word, ...rest]: Statement['tokens']): boolean {
  const verb = rest.findIndex(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  return (
    word?.text === 'and' &&
    verb > 0 &&
    rest.slice(0, verb).every(({ pos }) => /^(DET|ADJ|NUM|NOUN|PROPN|PRON|AUX)$/.test(pos))
  );
}

/** Behind the last "; ", ": " or ", and " before `at`. */
function startOfMain(tokens: Statement['tokens'], at: number): number {
  for (let index = at - 3; index > 2; index -= 1) {
    if (/^[;:]$/.test(tokens[index]?.text ?? '')) return index + 1;
    if (tokens[index]?.text === ',' && /^(and|but|so)$/.test(tokens[index + 1]?.text ?? ''))
      return index + 2;
  }
  return 0;
}

/** "Because C, M", "By doing, M". */
function ahead({ tokens }: Statement): Split[] {
  const first = tokens[0]?.text ?? '';
  const isMeans = first === 'By' && tokens[1]?.tag === 'VBG';
  const isCause = first === 'Because' || (first === 'Since' && isPresent(tokens));
  const comma = tokens.findIndex(({ text }) => text === ',');
  if ((!isMeans && !isCause) || comma < 3) return [];
  const stop = tokens.findIndex(({ text }, index) => index > comma && /^[,;:.]$/.test(text));
  const to = stop < 0 ? tokens.length : stop;
  if (tokens[to]?.text === ',' && !/^(and|but|which)$/.test(tokens[to + 1]?.text ?? '')) return [];
  const opening =
    first === 'Since'
      ? 'since'
      : isMeans
        ? 'by'
        : tokens[1]?.text === 'of'
          ? 'because of'
          : 'because';
  return [{ main: [comma + 1, to], reason: [0, comma], opening, word: isMeans ? 'How' : 'Why' }];
}

/** "To house the sewer he built the embankment", with a comma or without: where a subject comes, the purpose ends. */
function purposeAhead({ tokens }: Statement): Split[] {
  if (tokens[0]?.text !== 'To' || tokens[1]?.tag !== 'VB') return [];
  const from = tokens.findIndex(
    ({ filling, pos }, at) =>
      at > 2 &&
      (tokens[at - 1]?.text === ',' || (filling !== undefined && pos === 'PROPN')) &&
      tokens.slice(at, at + 5).some(({ tag }) => /^(VBD|VBZ|VBP)$/.test(tag)),
  );
  if (from < 0) return [];
  const stop = tokens.findIndex(({ text }, at) => at > from && /^[,;:.]$/.test(text));
  const to = stop < 0 ? tokens.length : stop;
  if (tokens[to]?.text === ',' && !/^(and|but|which|who|where)$/.test(tokens[to + 1]?.text ?? ''))
    return [];
  const end = tokens[from - 1]?.text === ',' ? from - 1 : from;
  return [{ main: [from, to], reason: [0, end], opening: 'to', word: 'Why' }];
}

/** "C, so M" and "C, which is why M": the reason in the words of the sentence, without "because". */
function consequences({ tokens }: Statement): Split[] {
  return tokens.flatMap(({ text }, comma): Split[] => {
    if (text !== ',' || comma < 4) return [];
    const words = tokens.slice(comma + 1, comma + 4).map((token) => token.text);
    const isSo = words[0] === 'so' && words[1] !== 'that' && words[1] !== 'as';
    const isWhy = words.join(' ') === 'which is why';
    if (!isSo && !isWhy) return [];
    const from = comma + (isSo ? 2 : 4);
    const stop = tokens.findIndex((token, index) => index > from && /^[,;:.]$/.test(token.text));
    const to = stop < 0 ? tokens.length : stop;
    const start = startOfMain(tokens, comma);
    return [{ main: [from, to], reason: [start, comma], opening: 'so', word: 'Why' }];
  });
}
