import { personNouns } from '../gazetteer/people.ts';
import type { Fact } from '../reading/facts.ts';
import type { Token } from '../reading/sentences.ts';
import type { Statement } from './statement.ts';

/** Nouns that a place completes: "the capital of ___", "a region in ___"; not "tensions in ___". */
const placeNouns =
  /^(capital|city|town|village|port|suburb|district|province|county|region|island|coast|border|north|south|east|west|university|embassy|embassies|ambassador|president|king|queen|emperor|bay|part)$/i;
const owned = /^(airport|capital|parliament|currency|border|coast|port|president|king|queen)$/;
const groups =
  /^(minority|majority|tribe|people|dynasty|empire|religion|faith|language|party|movement|treaty|war|prize|award|members?|fighters|insurgents|militants|army|festival|deadline|bomb|system|effect|theorem|law|theory|award|scale|river|desert|mountains|province|region|regime)$/;
const places: readonly Fact['kind'][] = ['country', 'city', 'state', 'continent', 'place'];

/**
 * True if the words around the gap ask for this fact and little else: a place after a verb of place
 * or a noun that it completes, a person beside what they are or did, a name before the noun that says
 * its kind. "Tensions in ___", "a header from ___'s assist" and the third year of a row do not.
 */
export function isTightGap(fact: Fact, statement: Statement): boolean {
  if (places.includes(fact.kind)) return isTightPlace(fact, statement);
  if (namesGroup(fact, statement.tokens)) return true;
  if (fact.kind === 'person') return isTightPerson(fact, statement.tokens);
  if (fact.kind === 'people') return false;
  if (fact.kind === 'organisation') return isTightOrganisation(fact, statement.tokens);
  return fact.value === undefined && !/^(date|month)$/.test(fact.kind)
    ? true
    : isTightFigure(fact, statement);
}

/** "members of the _____ minority": the noun after the gap says what is wanted. */
export function namesGroup(fact: Fact, tokens: readonly Token[]): boolean {
  const [noun, next] = tokens.slice(fact.to, fact.to + 2);
  const before = tokens[fact.from - 1];
  const isNamed = ['name', 'organisation', 'date'].includes(fact.kind);
  const opens = ['DET', 'ADJ', 'ADP', 'VERB'].includes(before?.pos ?? '');
  return (
    isNamed && opens && groups.test(noun?.text ?? '') && !/^(NOUN|PROPN)$/.test(next?.pos ?? '')
  );
}

function isTightPlace(fact: Fact, { tokens, facts }: Statement): boolean {
  const lead = tokens[fact.from - 1];
  const at = fact.from - (lead?.text === 'the' ? 2 : 1);
  const before = tokens[at];
  if (before === undefined) return false;
  if (ownsPlace(fact, tokens)) return before.pos !== 'CCONJ';
  if (/^and$/.test(before.text)) return isSecondOfPair(fact, { tokens, facts }, at);
  if (before.pos === 'VERB') return !/^(including|involving)$/.test(before.text);
  if (before.pos !== 'ADP') return isOwned(tokens, at, fact);
  return completes(tokens, at) || (at === 0 && fact.kind === 'place');
}

/** "___'s international airport": the place is told by what it has. */
function ownsPlace(fact: Fact, tokens: readonly Token[]): boolean {
  const [mark, ...next] = tokens.slice(fact.to, fact.to + 4);
  return /^['’]s$/.test(mark?.text ?? '') && next.some(({ text }) => owned.test(text));
}

/** The preposition at `at` follows a verb or a noun that asks for a place. */
function completes(tokens: readonly Token[], at: number): boolean {
  const head = tokens[at - 1];
  if (head === undefined) return false;
  if (head.pos === 'VERB') return !/^(of|with|like|for)$/.test(tokens[at]?.text ?? '');
  return placeNouns.test(head.text) || (/^(is|was|are|were)$/.test(head.text) && at > 1);
}

/** "occurred in Afghanistan and ___". */
function isSecondOfPair(
  fact: Fact,
  { tokens, facts }: Pick<Statement, 'tokens' | 'facts'>,
  and: number,
): boolean {
  const first = facts.find((other) => other.to === and);
  if (first === undefined || first.kind !== fact.kind) return false;
  const preposition = first.from - (tokens[first.from - 1]?.text === 'the' ? 2 : 1);
  return tokens[preposition]?.pos === 'ADP' && tokens[preposition - 1]?.pos === 'VERB';
}

/** "In Afghanistan's ___": one of its provinces. */
function isOwned(tokens: readonly Token[], at: number, fact: Fact): boolean {
  return fact.kind === 'place' && /^['’]s?$/.test(tokens[at]?.text ?? '');
}

function isTightPerson(fact: Fact, tokens: readonly Token[]): boolean {
  const before = tokens[fact.from - 1];
  const after = tokens[fact.to];
  if (/^['’]s?$/.test(after?.text ?? '')) return false;
  if (before === undefined)
    return /^(VERB|AUX)$/.test(after?.pos ?? '') && !saying.test(after?.text ?? '');
  if (before.text === 'by') return tokens[fact.from - 2]?.pos === 'VERB';
  if (personNouns.has(before.text) || /(ist|ian|ee)$/.test(before.text))
    return before.pos === 'NOUN';
  return (
    before.text === ',' && /^[,.]$/.test(after?.text ?? '') && isDescribed(tokens, fact.from - 1)
  );
}

/** Verbs that only bring a remark: who said it is seldom worth a question. */
export const saying =
  /^(said|says|say|told|tells|believed|believes|added|noted|notes|argued|argues|thinks|thought|wrote|writes|commented|explained|claimed|claims|stated|states|joked|recalled)$/;

/** "the president of the region, ___,": one person's office stands before the comma. */
function isDescribed(tokens: readonly Token[], comma: number): boolean {
  const phrase = tokens.slice(Math.max(0, comma - 9), comma);
  const opening = phrase.findLastIndex((token) =>
    /^(the|an?|his|her|its|their)$/i.test(token.text),
  );
  const described = phrase.slice(Math.max(0, opening));
  return (
    described.some(
      (token) => personNouns.has(token.text) || /(ist|ian|mate|chief)$/.test(token.text),
    ) && described.every((token) => token.pos !== 'VERB' && token.pos !== 'AUX')
  );
}

function isTightOrganisation(fact: Fact, tokens: readonly Token[]): boolean {
  const at = fact.from - (tokens[fact.from - 1]?.text === 'the' ? 2 : 1);
  const before = tokens[at];
  if (/^['’]s?$/.test(tokens[fact.to]?.text ?? '')) return false;
  // "According to the ___": who said it is not what it says.
  if (before === undefined || tokens[at - 1]?.text === 'According') return false;
  if (before.pos === 'VERB') return true;
  return before.pos === 'ADP' && tokens[at - 1]?.pos === 'VERB' && before.text !== 'of';
}

/** With two other figures of its kind in the sentence, or "either ... or", the gap asks for a digit. */
function isTightFigure(fact: Fact, { tokens, facts }: Statement): boolean {
  const dates = /^(year|date|month|decade)$/;
  const same = facts.filter(
    (other) => other.kind === fact.kind || (dates.test(fact.kind) && dates.test(other.kind)),
  );
  // "A runway was built in ___": where? A figure is told of something with a name.
  if (!facts.some((other) => other.value === undefined && !dates.test(other.kind))) return false;
  // "the two countries": which ones?
  if (fact.kind === 'count' && /^(the|these|both)$/i.test(tokens[fact.from - 1]?.text ?? ''))
    return tokens[fact.from - 2]?.text === 'of';
  // "an announcement from 1963", "a hotel of 1901": which one of them?
  const [head, lead] = tokens.slice(Math.max(0, fact.from - 2), fact.from);
  if (dates.test(fact.kind) && /^(from|of)$/.test(lead?.text ?? '') && head?.pos === 'NOUN')
    return false;
  return same.length <= 2 && !tokens.some((token) => /^(either|respectively)$/.test(token.text));
}
