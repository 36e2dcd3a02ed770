import type { ReadDocument } from '../reading/document.ts';
import { timeKinds } from '../reading/facts.ts';
import { verbLemma } from '../reading/lemma.ts';
import type { Token } from '../reading/sentences.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';
import { renderTokens, type Statement } from './statement.ts';

/** False where what makes the statement a fact was cut off or stands in the sentence before: the condition, the time. */
export function keepsSetting(statement: Statement): boolean {
  return keepsFrame(statement) && isSettled(statement);
}

/** False where a cut took what the rest is true of: the condition that opens the sentence, what was paid for. */
export function keepsFrame(statement: Statement): boolean {
  return keepsOpening(statement) && keepsComplement(statement);
}

/** False where only the article around the sentence can tell under what condition, when or at which games. */
export function isSettled(statement: Statement): boolean {
  return hasCondition(statement) && isDatedChange(statement) && namesGames(statement);
}

/** An opening of more words is no phrase. */
const longestOpening = 16;

/**
 * "Under the plans, the charity would return", "When light strikes it, an electron jumps", "From there a path
 * leads up": true only of what the opening says.
 */
function keepsOpening(statement: Statement): boolean {
  const { sentence, tokens, kind } = statement;
  if (!/^(main|conjunct|whole)$/.test(kind)) return true;
  const comma = sentence.tokens.findIndex(({ text }) => text === ',');
  const first = sentence.tokens[0]?.text ?? '';
  if (isMoment(sentence.tokens) && !keeps(statement, 0) && keeps(statement, 3)) return false;
  if (/^from$/i.test(first) && /^(there|here)$/.test(sentence.tokens[1]?.text ?? ''))
    return tokens.some(({ start }) => start === sentence.tokens[0]?.start);
  if (comma < 1 || comma > longestOpening) return true;
  const end = sentence.tokens[comma]?.start ?? 0;
  if (tokens.some(({ start }) => start >= sentence.start && start < end)) return true;
  const finite = finiteOf(statement);
  if (/^(under|with|without|once|in)$/i.test(first)) return !isConditional(finite);
  return !(/^(when|whenever|once|as|where|wherever)$/i.test(first) && /^VB[ZP]$/.test(finite.tag));
}

/** "By the time Europeans came, the city was empty": when they came, and not that they came. */
function isMoment(tokens: readonly Token[]): boolean {
  const words = tokens.slice(0, 3).map(({ text }) => text.toLowerCase());
  return /^(by the time|each time|every time|the (moment|day|year|first time|last time))\b/.test(
    words.join(' '),
  );
}

function keeps({ sentence, tokens }: Statement, at: number): boolean {
  return tokens.some(({ start }) => start === sentence.tokens[at]?.start);
}

function isConditional({ text }: Token): boolean {
  return /^(would|could|might)$/i.test(text);
}

function finiteOf(statement: Statement): Token {
  const root = rootOf(statement);
  const [first = root] = childrenIn(statement, root, 'aux', 'cop');
  return statement.tokens[first] ?? { text: '', pos: 'X', tag: 'X', start: 0, end: 0 };
}

/** "paid 1,500 dollars, left to him by his grandmother, for a house": paid for what? */
function keepsComplement(statement: Statement): boolean {
  const { sentence, tokens } = statement;
  const verb = statement.tokens[rootOf(statement)];
  if (verb?.pos !== 'VERB') return true;
  if (!giving.test(verbLemma(verb)) && !pledging.test(verbLemma(verb))) return true;
  const last = Math.max(...tokens.map(({ start, end }) => (start >= 0 ? end : 0)));
  const rest = sentence.tokens.filter(({ start }) => start >= last);
  // "pledged €100m | towards the reconstruction"
  if (pledging.test(verbLemma(verb)) && /^(to|towards?|for|on|into)$/.test(rest[0]?.text ?? ''))
    return false;
  if (rest[0]?.text !== ',') return true;
  const close = rest.findIndex(({ text }, at) => at > 0 && text === ',');
  const isAside = rest[1]?.pos !== 'CCONJ';
  return !(isAside && close > 0 && /^(for|to|on|into|from)$/.test(rest[close + 1]?.text ?? ''));
}

const giving =
  /^(pay|sell|buy|give|offer|lend|spend|donate|leave|charge|trade|exchange|swap|send|bring|award|present|hand|add|invest|owe|earn|receive|win)$/;

const pledging = /^(pledge|donate|offer|raise|spend|contribute|commit|grant|allocate|promise)$/;

/** "The pier would be open to visitors": if what? What a person would do or become is told of the past. */
function hasCondition(statement: Statement): boolean {
  const { kind, tokens, facts } = statement;
  if (kind === 'reported' || !/^would$/i.test(finiteOf(statement).text)) return true;
  const [subject = -1] = childrenIn(statement, rootOf(statement), 'nsubj');
  const isPersons =
    tokens[subject]?.filling !== undefined ||
    facts.some(({ kind: sort, from, to }) => sort === 'person' && from <= subject && subject < to);
  const verb = tokens[rootOf(statement)];
  return (
    isPersons ||
    hasTime(statement) ||
    /^(become|prove|remain|last|follow)$/.test(verb === undefined ? '' : verbLemma(verb)) ||
    tokens.some(({ text }) => /^(if|under|unless|without|otherwise|when|whether)$/i.test(text))
  );
}

function hasTime({ facts }: Statement): boolean {
  return facts.some(({ kind }) => timeKinds.includes(kind));
}

const change =
  /^(rise|fall|drop|jump|climb|slump|surge|plunge|gain|decline|increase|decrease|shrink|grow|double|triple|halve|soar|tumble|slide|slip|dip|rebound|recover|edge|close)$/;
const amount =
  /\bby (about |around |some |nearly |almost |more than |at least |up to )?[£$€]?\d|\d ?(%|percent|per cent)/i;
const occasion =
  /\b(after|before|during|when|since|while|as|because|between|following|amid|over|until|once|every|each|from)\b/i;

/** "Oil prices fell by about 1%": when, and after what? */
function isDatedChange(statement: Statement): boolean {
  const verb = statement.tokens[rootOf(statement)];
  if (verb?.tag !== 'VBD' || !change.test(verbLemma(verb))) return true;
  const text = renderTokens(statement.tokens);
  return !amount.test(text) || hasTime(statement) || occasion.test(text);
}

/** "His team-mate took the silver medal": in what, and at which games? */
function namesGames(statement: Statement): boolean {
  const text = renderTokens(statement.tokens);
  const isMedal = /\b(gold|silver|bronze) medals?\b|\b(gold|silver|bronze)[.,]/i.test(text);
  return (
    !isMedal ||
    hasTime(statement) ||
    /\b(Olympi\p{L}+|Games|Championships?|World|Cup|medal (at|in|for|from) )/iu.test(text)
  );
}

const dwelling = /^(settle|move|live|return|emigrate|relocate|reside|stay)$/;
const term =
  /^(until|till|after|before|when|while|since|from|because|where|with|for|all|as|whole|during|to|and)$/i;

/** "She settled in Stockholm": when? People live in one place after another. */
export function isPlacedInLife(
  statement: Statement,
  { protagonist, mainSubject }: ReadDocument,
): boolean {
  const root = rootOf(statement);
  const verb = statement.tokens[root];
  const person = protagonist?.name ?? (mainSubject?.isPerson === true ? mainSubject.text : '');
  if (person === '' || verb?.tag !== 'VBD' || !dwelling.test(verbLemma(verb))) return true;
  const [subject = -1] = childrenIn(statement, root, 'nsubj');
  const isOwn = statement.tokens[subject]?.text.includes(person.split(' ').at(-1) ?? person);
  const isTold = statement.tokens.some(
    ({ text }, at) => term.test(text) && (at > root + 1 || at < subject),
  );
  return isOwn !== true || hasTime(statement) || isTold;
}
