import { range } from './range.ts';
import { endOfAside, endOfList, mainWords, startOfMain, withoutAside } from './reason-mains.ts';
import { intended, isCausalAs, isInOrder, isOfCause, openingAt } from './reason-openings.ts';
import type { Opening } from './reasons.ts';
import type { Statement } from './statement.ts';

type Tokens = Statement['tokens'];

/** Where a sentence splits into what is and why or how it is. */
export type Split = {
  /** The positions of the main clause. */
  readonly main: readonly number[];
  readonly reason: readonly [number, number];
  readonly opening: Opening;
  readonly word: 'Why' | 'How';
};

/** Words that make a reason one of several. */
const limiting =
  /^(mainly|partly|largely|simply|just|only|probably|possibly|perhaps|especially|not|and|or|but)$/i;

/** Every way in which the words of `whole` give a reason or a means; the clauses themselves are not read yet. */
export function reasonSplits(whole: Statement): Split[] {
  return [...behind(whole), ...ahead(whole), ...purposeAhead(whole), ...consequences(whole)];
}

/** "M because C", "M, since C", "M due to N", "M so that C", "M by doing". */
function behind({ tokens }: Statement): Split[] {
  return tokens.flatMap(({ pos }, at): Split[] => {
    const opening = at < 2 ? undefined : openingAt(tokens, at);
    if (opening === undefined || pos === 'PUNCT') return [];
    const before = tokens[at - 1]?.text ?? '';
    if (limiting.test(before)) return [];
    const to = endOfReason(tokens, at);
    if (to === undefined) return [];
    // "until health problems due to a poor diet forced him to leave"
    const isNoun = opening === 'because of' || opening === 'by';
    if (isNoun && hasLooseVerb(tokens.slice(at, to))) return [];
    // "The colour is due to iron" asks what it is due to, not why it is.
    if (opening !== 'to' && /^(is|are|was|were|be|been)$/.test(before)) return [];
    if (isInSetting(tokens, at)) return [];
    const main = mainWords(tokens, startOfMain(tokens, at), before === ',' ? at - 1 : at);
    if (main.length === 0) return [];
    return [{ main, reason: [at, to], opening, word: opening === 'by' ? 'How' : 'Why' }];
  });
}

/** A finite verb that belongs to no "who" or "that": "due to a technician who skipped a step" has none. */
function hasLooseVerb(reason: Tokens): boolean {
  const verb = reason.findIndex(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  return verb >= 0 && !reason.slice(0, verb).some(({ tag }) => /^(WP|WDT)$/.test(tag));
}

/** ", with Peru being drawn in due to ...": the reason of what goes along with it, not of the main clause. */
function isInSetting(tokens: Tokens, at: number): boolean {
  const comma = tokens.findLastIndex(({ text }, one) => one < at && text === ',');
  return (
    tokens[comma + 1]?.text === 'with' &&
    tokens.slice(comma + 1, at).some(({ tag }) => /^(VBG|VBN)$/.test(tag))
  );
}

/** The reason's end; undefined where a list or a second thing goes on behind its comma. */
function endOfReason(tokens: Tokens, at: number, from = at): number | undefined {
  const stop = tokens.findIndex(
    ({ text }, index) =>
      index > from &&
      (/^[,;:.—–]$/.test(text) ||
        (text === 'rather' && tokens[index + 1]?.text === 'than') ||
        // "due to injury and was replaced"
        (text === 'and' &&
          isOfCause(tokens, at) &&
          /^(VBD|VBZ)$/.test(tokens[index + 1]?.tag ?? ''))),
  );
  if (stop < 0) return tokens.length;
  if (tokens[stop]?.text !== ',') return stop;
  const list = endOfList(tokens, stop);
  if (list !== undefined && tokens[at]?.text !== 'by') return endOfReason(tokens, at, list);
  const rest = tokens.slice(stop + 1);
  // "Known as the Cat because he walked softly, Ada won gold and silver": the clause itself.
  if (tokens[0]?.tag === 'VBN') return stop;
  const goesOn = /^(which|who|where|but|although|though|whereas|while|an?|the)$/.test(
    rest[0]?.text ?? '',
  );
  const isClause =
    /^(because|since|as|so)$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text !== 'of';
  // "because a thick coating of wax, called the cuticle, protects them"
  if (isClause && !tokens.slice(at, stop).some(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag)))
    return undefined;
  // "by running grain, and hired architects": what is not done by running.
  const isNextDeed =
    tokens[at + 1]?.tag === 'VBG' &&
    /^(and|but)$/.test(rest[0]?.text ?? '') &&
    rest[1]?.tag === 'VBD';
  return goesOn ||
    isNextDeed ||
    isNewClause(rest) ||
    !rest.some(({ text }) => /^(and|or)$/.test(text))
    ? stop
    : undefined;
}

/** "and Historic England has it on its register": something else, with a subject of its own. */
function isNewClause([word, ...rest]: Tokens): boolean {
  const verb = rest.findIndex(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  return (
    word?.text === 'and' &&
    verb > 0 &&
    rest.slice(0, verb).every(({ pos }) => /^(DET|ADJ|NUM|NOUN|PROPN|PRON|AUX)$/.test(pos))
  );
}

/** "Because C, M", "By doing, M", "S, and because C, M". */
function ahead(whole: Statement): Split[] {
  const { tokens } = whole;
  return tokens.flatMap((_, from) => {
    const opensClause = from === 0 || isClauseBorder(tokens, from);
    return opensClause ? aheadAt(whole, from) : [];
  });
}

/** Behind ", and", "but" or a semicolon. */
function isClauseBorder(tokens: Tokens, at: number): boolean {
  const [second, first] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text ?? ''];
  return first === ';' || (/^(and|but)$/.test(first) && /^[,;]$/.test(second));
}

function aheadAt(whole: Statement, from: number): Split[] {
  const { tokens } = whole;
  const first = tokens[from]?.text ?? '';
  const next = tokens[from + 1];
  const isMeans = /^by$/i.test(first) && next?.tag === 'VBG';
  const isPresent = !tokens.some(({ tag }) => tag === 'VBD');
  const isNoun = isOfCause(tokens, from);
  const isAs = /^as$/i.test(first) && isCausalAs(tokens, from);
  const isCause =
    isNoun || isAs || /^because$/i.test(first) || (/^since$/i.test(first) && isPresent);
  const comma = tokens.findIndex(({ text }, at) => at > from && text === ',');
  if ((!isMeans && !isCause) || comma < from + 3) return [];
  // "for his service to Sweden, Poland and Russia"
  if (endOfList(tokens, comma) !== undefined) return [];
  const to = endOfMain(tokens, comma);
  if (to === undefined) return [];
  if (isNoun && hasLooseVerb(tokens.slice(from, comma))) return [];
  const isSince = /^since$/i.test(first);
  const clausal = isSince ? 'since' : isAs ? 'as' : 'because';
  const opening = isMeans ? 'by' : isNoun ? 'because of' : clausal;
  const word = isMeans ? 'How' : 'Why';
  const order = {
    main: withoutAside(tokens, range(comma + 1, to)),
    from: from + 1,
    to: comma,
  };
  const main = withNamedSubject(whole, order);
  return [{ main, reason: [from, comma], opening, word }];
}

/** What goes on behind the comma of a clause that is whole without it. */
const addition =
  /^(and|but|so|which|who|where|whose|although|though|while|whereas|a|an|chiefly|mainly|mostly|partly|especially|including|rather|not|to|in|on|at|with|without|by|after|before|until|as|when)$/;

/** The end of the main clause behind the comma at `at`; undefined where a list goes on. */
function endOfMain(tokens: Tokens, at: number): number | undefined {
  const stop = tokens.findIndex(({ text }, index) => index > at && /^[,;:.]$/.test(text));
  if (stop < 0) return tokens.length;
  const close = endOfAside(tokens, stop);
  if (close !== undefined) return endOfMain(tokens, close);
  if (tokens[stop]?.text !== ',') return stop;
  const next = tokens[stop + 1];
  return addition.test(next?.text ?? '') || next?.tag === 'VBG' ? stop : undefined;
}

/** "To house the sewer he built the embankment", with a comma or without: where a subject comes, the purpose ends. */
function purposeAhead({ tokens }: Statement): Split[] {
  const isPurpose = tokens[0]?.text === 'To' && tokens[1]?.tag === 'VB';
  const isPlain = isInOrder(tokens, 0);
  if (!isPurpose && !isPlain) return [];
  const from = tokens.findIndex(
    ({ filling, pos }, at) =>
      at > (isPlain ? 4 : 2) &&
      (tokens[at - 1]?.text === ',' || (filling !== undefined && pos === 'PROPN')),
  );
  // "To reach the hills, ride": no subject, no statement.
  const isSubject = /^(DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(tokens[from]?.pos ?? '');
  if (from < 0 || !isSubject) return [];
  const to = endOfMain(tokens, from);
  if (to === undefined) return [];
  const end = tokens[from - 1]?.text === ',' ? from - 1 : from;
  return [{ main: range(from, to), reason: [0, end], opening: 'to', word: 'Why' }];
}

/**
 * "C, so M", "C, so that M" and "C, which is why M": the reason in the words of the sentence, without "because".
 */
function consequences(whole: Statement): Split[] {
  const { tokens } = whole;
  return tokens.flatMap(({ text }, comma): Split[] => {
    if (text !== ',' || comma < 4) return [];
    const words = tokens.slice(comma + 1, comma + 4).map((token) => token.text);
    const isThat = words[0] === 'so' && words[1] === 'that';
    const isSo = words[0] === 'so' && words[1] !== 'as';
    const isAndSo = /^and (so|therefore|thus)$/.test(words.slice(0, 2).join(' '));
    const isWhy = /^which (is|explains) why/.test(words.join(' '));
    if (!isSo && !isWhy && !isAndSo) return [];
    const from = comma + (isThat || isAndSo ? 3 : isSo ? 2 : 4);
    const finite = tokens.slice(from).find(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
    if (isThat && intended.test(finite?.text ?? '')) return [];
    const stop = tokens.findIndex((token, index) => index > from && /^[,;:.]$/.test(token.text));
    const start = behindSetting(tokens, startOfMain(tokens, comma), comma);
    const order = range(from, stop < 0 ? tokens.length : stop);
    const main = withNamedSubject(whole, { main: order, from: start, to: comma });
    return [{ main, reason: [start, comma], opening: 'so', word: 'Why' }];
  });
}

/** A longer reason is told without the phrase that sets its time or place. */
const longestWithSetting = 12;

/** "Since the completion of the dam, | the gorge has been flooded": where the clause itself starts. */
function behindSetting(tokens: Tokens, from: number, to: number): number {
  const comma = tokens.findIndex(({ text }, at) => at > from && at < to && text === ',');
  const isSetting = comma > 0 && tokens[from]?.pos === 'ADP' && to - from > longestWithSetting;
  const isPhrase = !tokens
    .slice(from, Math.max(from, comma))
    .some(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  return isSetting && isPhrase ? comma + 1 : from;
}

const longestName = 5;

/** "Bezzera lacked the money, so he sold the patent": the main clause with Bezzera for "he". */
function withNamedSubject(
  whole: Statement,
  part: { readonly main: readonly number[]; readonly from: number; readonly to: number },
): readonly number[] {
  const [first = -1, ...rest] = part.main;
  const word = whole.tokens[first]?.text ?? '';
  const verb = whole.tokens.findIndex(
    ({ tag }, at) => at > part.from && at < part.to && /^(VBD|VBZ|VBP|MD)$/.test(tag),
  );
  const span = verb < 0 ? [] : range(part.from, verb);
  const words = span.flatMap((at) => whole.tokens[at] ?? []);
  const noun = words.findLast(({ pos }) => /^(NOUN|PROPN)$/.test(pos));
  const isPlain = words.every(({ pos }) => /^(NOUN|PROPN|ADJ|DET|NUM)$/.test(pos));
  if (noun === undefined || !isPlain || words.length > longestName) return part.main;
  const isMany = /^(NNS|NNPS)$/.test(noun.tag);
  const isPerson = whole.facts.some(
    ({ kind, from, to }) => kind === 'person' && from <= verb - 1 && verb - 1 < to,
  );
  const meant = isMany ? /^they$/i : isPerson ? /^s?he$/i : /^it$/i;
  return meant.test(word) ? [...span, ...rest] : part.main;
}
