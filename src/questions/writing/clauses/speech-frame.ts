import { demonyms } from '../../gazetteer/places.ts';
import { verbLemma } from '../../reading/lemma.ts';
import { sortOfNoun } from '../../reading/references/noun-sorts.ts';
import type { Token } from '../../reading/sentences.ts';
import { childrenIn, relationAt, rootOf, type Span } from '../../reading/tree.ts';
import type { Statement } from '../statement.ts';
import { coreOf } from './phrases.ts';
import { speechVerbs } from './speech-verbs.ts';

/** Who says it (nobody where that is a pronoun without a name), and the words that are said, as positions in the sentence. */
export type SpeechFrame = { readonly speaker: readonly number[]; readonly said: readonly number[] };

/** A speaker of more words is a clause by himself. */
const longestSpeaker = 8;
/** "told reporters in London that": so many words may stand between verb and "that". */
const mostAddressed = 7;

/**
 * Reads off the words who says what: "X said (that) Y", "Y, X said", "Y, said X", "According to X, Y" and
 * "Y, according to X". Of a long sentence the parser often misreads the part that is said, but seldom who
 * says it.
 */
export function speechFrameOf(whole: Statement): SpeechFrame | undefined {
  const frame =
    accordingFrame(whole.tokens) ??
    framesOf(whole).find(
      ({ said }) => isTensed(whole.tokens, said) && isBalanced(whole.tokens, said),
    );
  if (frame === undefined || frame.speaker.length > longestSpeaker) return undefined;
  // "Swiss": half of "Swiss Finance Minister Karin Keller-Sutter", or of nobody.
  if (frame.speaker.every((at) => demonyms.has(whole.tokens[at]?.text ?? ''))) return undefined;
  if (!isSomebody(frame.speaker.flatMap((at) => whole.tokens[at] ?? []))) return undefined;
  const isPronoun = frame.speaker.some((at) => whole.tokens[at]?.pos === 'PRON');
  return isPronoun ? { ...frame, speaker: [] } : frame;
}

/** Names, people, bodies and works say something; a bare noun ("declared war on both allies") does not. */
function isSomebody(speaker: readonly Token[]): boolean {
  const [word, ...others] = speaker;
  if (word === undefined || others.length > 0 || word.tag !== 'NN') return true;
  return (
    bareSpeakers.test(word.text) || /^(person|group)$/.test(sortOfNoun(word.text.toLowerCase()))
  );
}

const bareSpeakers =
  /^(police|staff|management|research|evidence|data|legend|tradition|folklore|law|scripture|mythology|history|science|doctrine|custom|myth|theory|intelligence|counsel|crew)$/i;

function framesOf(whole: Statement): SpeechFrame[] {
  return whole.tokens.flatMap((token, at) => {
    if (!isSpeech(token) || isQuoted(whole.tokens, at)) return [];
    return [
      ...closingFrame(whole.tokens, at),
      ...invertedFrame(whole.tokens, at),
      ...middleFrame(whole.tokens, at),
      ...openingFrame(whole, at),
    ];
  });
}

function isSpeech(token: Token): boolean {
  return (
    /^(VERB|AUX)$/.test(token.pos) &&
    /^(VBD|VBZ|VBP|VBN)$/.test(token.tag) &&
    speechVerbs.test(verbLemma(token))
  );
}

/** "X said (that) Y." */
function openingFrame(whole: Statement, verb: number): SpeechFrame[] {
  const { tokens } = whole;
  if (verb !== rootOf(whole)) return [];
  if (tokens[verb]?.tag === 'VBN' && !/^(has|have|had)$/.test(tokens[verb - 1]?.text ?? ''))
    return [];
  const [subject] = childrenIn(whole, verb, 'nsubj');
  const isPassive =
    relationAt(whole, verb) === 'root' && childrenIn(whole, verb, 'aux:pass').length > 0;
  if (subject === undefined || subject > verb || isPassive) return [];
  const speaker =
    nameBefore(whole, verb) ?? coreOf(whole, subject).filter((at) => tokens[at]?.text !== ',');
  // "A team using [a telescope in China] reports": half of the speaker is no speaker.
  const next = tokens[(speaker.at(-1) ?? -1) + 1];
  if (/^(DET|ADJ|NOUN|PROPN|NUM)$/.test(next?.pos ?? '')) return [];
  const ahead = tokens.slice(verb + 1, verb + 2 + mostAddressed);
  const that = ahead.findIndex(({ text }) => text === 'that');
  const isAddressed = ahead
    .slice(0, Math.max(0, that))
    .every(({ pos, text }) => pos !== 'VERB' && pos !== 'AUX' && text !== ',');
  if (that >= 0 && isAddressed)
    return [{ speaker, said: positions({ from: verb + 2 + that, to: tokens.length }) }];
  const says = tokens[verb];
  const takesClause = says !== undefined && bare.test(verbLemma(says));
  const hasObject = childrenIn(whole, verb, 'obj').length > 0;
  if (!takesClause || (hasObject && !/^sa(y|ys|id)$/.test(says.text))) return [];
  return [{ speaker, said: positions({ from: verb + 1, to: tokens.length }) }];
}

/** "Its chief executive, Helen Smout, said": the person named last. */
function nameBefore({ facts, tokens }: Statement, verb: number): number[] | undefined {
  const comma = tokens[verb - 1]?.text === ',' ? verb - 1 : -1;
  const person = facts.find(({ kind, to }) => kind === 'person' && to === comma);
  const isApposed =
    person !== undefined && person.from > 1 && tokens[person.from - 1]?.text === ',';
  return isApposed ? positions(person) : titledBefore({ facts, tokens }, verb);
}

/** "Swiss Finance Minister Karin Keller-Sutter said": the name with all that leads up to it, wherever the parser saw the subject. */
function titledBefore(
  { facts, tokens }: Pick<Statement, 'facts' | 'tokens'>,
  verb: number,
): number[] | undefined {
  const person = facts.find(({ kind, to }) => kind === 'person' && to === verb);
  if (person === undefined || !demonyms.has(tokens[0]?.text ?? '')) return undefined;
  const isTitle = tokens
    .slice(0, person.from)
    .every(({ pos, text }) => /^(NOUN|PROPN|ADJ)$/.test(pos) && /^\p{Lu}/u.test(text));
  return isTitle ? positions({ from: 0, to: verb }) : undefined;
}

/** Verbs that bring a clause without "that" more often than an object. */
const bare =
  /^(say|admit|add|state|believe|think|argue|estimate|insist|announce|confirm|acknowledge|claim|suggest|explain|note|concede)$/;

/** "Y, X said." and "Y, X, the chief of Z, said on television." */
function closingFrame(tokens: readonly Token[], verb: number): SpeechFrame[] {
  if (!tokens.slice(verb + 1).every(({ pos, tag }) => isPlain(pos) && !/^(WP|WDT)$/.test(tag)))
    return [];
  if (tokens[verb + 1]?.text === 'that') return [];
  const start = /^(has|have|had)$/.test(tokens[verb - 1]?.text ?? '') ? verb - 1 : verb;
  const commas = tokens.flatMap(({ text }, at) => (at < verb && text === ',' ? [at] : []));
  const last = commas.at(-1) ?? -1;
  const comma = last === start - 1 ? (commas.at(-3) ?? -1) : last;
  const end = last === start - 1 ? (commas.at(-2) ?? -1) : start;
  if (comma < 0 || end <= comma + 1) return [];
  return frameAround(tokens, { from: comma + 1, to: end }, comma);
}

/** "Y, said X, the chief of Z." */
function invertedFrame(tokens: readonly Token[], verb: number): SpeechFrame[] {
  if (tokens[verb - 1]?.text !== ',' && !/^[”"]$/.test(tokens[verb - 1]?.text ?? '')) return [];
  if (/^(that|,)$/.test(tokens[verb + 1]?.text ?? ',')) return [];
  const stop = tokens.findIndex(
    ({ text, pos }, at) =>
      at > verb && (text === ',' || (pos === 'ADP' && text !== 'of') || !isPlain(pos)),
  );
  const to = stop < 0 ? tokens.length : stop;
  // "Chile, having learned of the treaty, declared war on both allies": what is declared, not who declares it.
  if (tokens.slice(verb + 1, to).every(({ tag }) => /^(NN|JJ)$/.test(tag))) return [];
  return frameAround(tokens, { from: verb + 1, to }, verb - 1);
}

/** "Y, said X, goes on" and "Y, X said, goes on". */
function middleFrame(tokens: readonly Token[], verb: number): SpeechFrame[] {
  const isComma = (at: number) => tokens[at]?.text === ',';
  const from = tokens.findLastIndex((_, at) => at < verb && isComma(at));
  const to = tokens.findIndex((_, at) => at > verb && isComma(at));
  if (from < 1 || to < 0 || (verb !== from + 1 && verb !== to - 1)) return [];
  const name = verb === from + 1 ? { from: verb + 1, to } : { from: from + 1, to: verb };
  // "Jon Worth, a campaigner said," and "the king, they said,": what goes on must have its verb.
  const rest = positions({ from: to + 1, to: tokens.length });
  if (!isTensed(tokens, rest) || /^(who|which|and|but)$/.test(tokens[to + 1]?.text ?? ''))
    return [];
  return frameAround(tokens, name, from).map(({ speaker, said }) => ({
    speaker,
    said: [...said, ...rest],
  }));
}

/** `speaker` says what stands before `comma`; a quotation mark behind the comma is part of it. */
function frameAround(tokens: readonly Token[], name: Span, comma: number): SpeechFrame[] {
  const isClosed = (at: number) => /^(”|"|'')$/.test(tokens[at]?.text ?? '');
  const from = isClosed(name.from) ? name.from + 1 : name.from;
  const end = isClosed(comma) || isClosed(comma + 1) ? from : comma;
  const words = tokens.slice(from, name.to);
  if (words.length === 0 || !words.every(({ pos, text }) => isPlain(pos) && text !== ','))
    return [];
  if (!words.some(({ pos }) => /^(NOUN|PROPN)$/.test(pos)) || words[0]?.pos === 'ADP') return [];
  const said = positions({ from: 0, to: isClosed(comma) ? comma + 1 : end });
  return [{ speaker: positions({ from, to: name.to }), said }];
}

/** "According to X, Y" and "Y, according to X". */
function accordingFrame(tokens: readonly Token[]): SpeechFrame | undefined {
  const at = tokens.findIndex(
    ({ text }, index) => /^according$/i.test(text) && tokens[index + 1]?.text === 'to',
  );
  if (at < 0 || (at > 0 && tokens[at - 1]?.text !== ',')) return undefined;
  // "Locals are called so because, according to legend, the city gave ...": only the second clause is told by it.
  if (
    /^(because|and|but|or|that|although|though|while|when|since|as|so)$/.test(
      tokens[at - 2]?.text ?? '',
    )
  )
    return undefined;
  const comma = tokens.findIndex(({ text }, index) => index > at && text === ',');
  const to = comma < 0 ? tokens.length : comma;
  if (at === 0 && comma < 0) return undefined;
  const said = positions(
    at === 0 ? { from: comma + 1, to: tokens.length } : { from: 0, to: at - 1 },
  );
  if (tokens.slice(at, to).some(({ pos }, index) => index > 1 && pos === 'VERB')) return undefined;
  return { speaker: positions({ from: at + 2, to }), said };
}

function isPlain(pos: string): boolean {
  return /^(DET|ADJ|NOUN|PROPN|PART|NUM|ADP|PUNCT|PRON|ADV|SYM)$/.test(pos);
}

function positions({ from, to }: Span): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

const quote = /^(“|”|"|``|'')$/;

function isQuoted(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).filter(({ text }) => quote.test(text)).length % 2 === 1;
}

/** "Steve Reed, the secretary," before "told" is nothing that somebody says. */
function isTensed(tokens: readonly Token[], said: readonly number[]): boolean {
  return said.some((at) => /^(VBD|VBZ|VBP|MD)$/.test(tokens[at]?.tag ?? ''));
}

function isBalanced(tokens: readonly Token[], said: readonly number[]): boolean {
  return said.filter((at) => quote.test(tokens[at]?.text ?? '')).length % 2 === 0;
}
