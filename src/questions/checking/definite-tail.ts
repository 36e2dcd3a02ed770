import { monthName } from '../month-name.ts';
import type { Token } from '../reading/sentences.ts';

// What follows the noun of a definite phrase, which ends before `end`, and tells it apart.

/** "The capital and largest city of Suriname": of Suriname both. */
export function isSharedOf(tokens: readonly Token[], end: number): boolean {
  if (tokens[end]?.text !== 'and' || /^(DET|PRON)$/.test(tokens[end + 1]?.pos ?? '')) return false;
  const of = tokens.findIndex(({ text }, at) => at > end && text === 'of');
  const between = tokens.slice(end + 1, of);
  return (
    of > 0 &&
    between.length < 4 &&
    between.every(({ pos }) => /^(ADJ|NOUN|ADV)$/.test(pos)) &&
    between.at(-1)?.pos === 'NOUN'
  );
}

/** "The quarter beside the Vasa Museum", "the radio station at Point Arguello"; "fixed the clock at Vasa" places the deed. */
export function isPlacedByName(tokens: readonly Token[], end: number): boolean {
  if (!placing.test(tokens[end]?.text ?? '')) return false;
  // "Rebuilt the road from London to Holyhead".
  const isRoute = tokens[end]?.text === 'from' && tokens[end + 2]?.text === 'to';
  if (!isRoute && isPlainObject(tokens, end)) return false;
  // "Ulcers consistent with the disease at Mengo": what has no place of its own.
  if (placeless.test(tokens[end - 1]?.text ?? '')) return false;
  const next = /^the$/i.test(tokens[end + 1]?.text ?? '') ? tokens[end + 2] : tokens[end + 1];
  return next?.pos === 'PROPN' && !monthName.test(next.text);
}

const placing = /^(at|near|from|beside|behind|opposite|outside|inside|along|around|beneath|above)$/;

const placeless =
  /^(disease|illness|infection|condition|disorder|syndrome|problem|question|subject|topic|issue|matter|idea|theory|method|technique|principle|phenomenon|effect)$/;

/** "The threat posed by ISIS-K is", "the case involving Daniel Montalvo was": what follows names somebody. */
export function isSaidByParticiple(tokens: readonly Token[], end: number): boolean {
  const [participle, next] = [tokens[end], tokens[end + 1]];
  const isTied =
    (participle?.tag === 'VBN' &&
      /^(by|in|to|at|from|as|on|about|with|under)$/.test(next?.text ?? '')) ||
    (participle?.tag === 'VBG' && next?.pos === 'PROPN');
  if (!isTied) return false;
  const name = tokens.findIndex(({ pos }, at) => at > end && pos === 'PROPN');
  const verb = tokens.findIndex(
    ({ pos, tag }, at) => at > end && (pos === 'AUX' || /^VB[DZP]$/.test(tag)),
  );
  return name > 0 && name <= end + 5 && verb > name;
}

/** "the first human in space", "the last king to rule": what follows says which. */
export function isFollowed(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return (
    /^(of|in|to|for|on|at|from|with|that|who|which|whose|outside|ever|known|between|by|against|_____)$/.test(
      next?.text ?? '',
    ) || next?.tag === 'VBN'
  );
}

/** "the entrance to the fjord", "the answer to the riddle". */
const leading =
  /^(entrance|approach|gateway|way|road|route|access|door|path|answer|solution|key|exit|response|threat|end)$/;

function isYear(token: Token | undefined): boolean {
  return /^\d{4}$/.test(token?.text ?? '') || (token?.pos === 'NUM' && /^_/.test(token.text));
}

/** "the mosque in order to" and "the team to win" say no more of the mosque and the team. */
export function isModifier(tokens: readonly Token[], at: number, head: Token): boolean {
  const word = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  if (word === 'for' && isDuration(tokens, at + 1)) return false;
  // "What is a form of the element called?"
  if (/^(called|known|named)$/.test(word) && /^[?.]$/.test(next?.text ?? '?')) return false;
  // "off the island in 1972": the time of the whole.
  if (/^(in|by)$/.test(word) && (monthName.test(next?.text ?? '') || isYear(next))) return false;
  // "began to produce the machine in a small workshop", "remedy the situation by using": said of the verb.
  if (/^(in|by|when|where)$/.test(word) && isPlainObject(tokens, at)) return false;
  // "got around the problem with a code": the means.
  if (
    /^(with|by|through)$/.test(word) &&
    /^(problem|task|challenge|issue|situation|difficulty|obstacle|ban|shortage)$/.test(head.text)
  )
    return false;
  if (word === 'to' && leading.test(head.text)) return true;
  // "a tunnel from the mosque to the palace", "second place in the constituency with 50,000 votes".
  if (/^(to|with|by)$/.test(word) && isPlainPlace(tokens, at)) return false;
  if (word === 'of' && isPlainObject(tokens, at) && charging.test(tokens[at - 3]?.text ?? ''))
    return false;
  if (word === 'in')
    return !/^(order|addition|fact|particular|general|part|turn)$/.test(next?.text ?? '');
  if (word !== 'to' || next?.pos !== 'VERB') return true;
  return /^(ability|right|decision|attempt|plan|need|way|effort|power|chance|opportunity|tendency|permission|duty|desire)$/.test(
    head.text,
  );
}

/** "for three years": how long it all lasted. */
function isDuration(tokens: readonly Token[], from: number): boolean {
  return tokens
    .slice(from, from + 4)
    .some(({ text }) =>
      /^(seconds|minutes|hours|days|weeks|months|years|decades|centuries)$/.test(text),
    );
}

const charging = /^(accus|robb|depriv|convinc|inform|warn|remind|assur|rid)(e|es|ed|s|ing)?$/i;

/** One noun after its verb, such as "the machine" in "produce the machine". */
function isPlainObject(tokens: readonly Token[], end: number): boolean {
  const [verb, article] = tokens.slice(Math.max(0, end - 3), end);
  return verb?.pos === 'VERB' && /^the$/i.test(article?.text ?? '');
}

/** One noun after its preposition, such as "the mosque" in "from the mosque". */
function isPlainPlace(tokens: readonly Token[], end: number): boolean {
  const [before, article, noun] = tokens.slice(Math.max(0, end - 3), end);
  const isAfter = /^(from|in|at)$/.test(before?.text ?? '') && /^the$/i.test(article?.text ?? '');
  return isAfter && noun?.pos === 'NOUN';
}

/** "The study by", "the group that": still vague when it says too little; people and papers need a name. */
export function isAttribution(head: Token): boolean {
  return /^(study|report|researchers|officials|group|team|person|article|company|firm|paper|authors|scientists|man|woman|tournament|game|match|competition|event|contest|race|season|meeting|conference|festival|show|exhibit|exhibition)$/i.test(
    head.text,
  );
}
