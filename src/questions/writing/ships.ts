import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { subjectName } from '../reading/main-subject.ts';
import { genderOfName, genderOfNoun } from '../reading/references/gender.ts';
import type { Substitution } from '../reading/references.ts';
import { childrenOf, relationAt, type Span } from '../reading/tree.ts';
import { capitalised } from '../text.ts';

/** Read on histories of ships, not measured. */
const confidence = 0.85;
/** A ship or a woman named further back is not who "she" is. */
const reach = 3;

const kinds =
  /^(ship|vessel|liner|warship|steamer|steamship|ferry|frigate|submarine|yacht|schooner|tanker|galleon|trawler|cruiser|battleship|destroyer|icebreaker|barque|clipper|flagship|freighter|wreck)$/;
const sailing =
  /^(ships?|vessels?|liner|warship|steamer|steamship|ferry|frigate|submarine|yacht|schooner|tanker|galleon|voyage|crew|crewed|aboard|sailed|sail|sank|sunk|capsized|hull|deck|shipyard|maiden|aground|afloat|wreck|shipwreck)$/i;
const parts =
  /^(hull|keel|bow|stern|rudder|masts?|sails|deck|decks|guns|cannons?|crew|captain|rigging|engines?|boilers?|funnels?|lifeboats|passengers|maiden)$/;
const prefix = /^(HMS|USS|SS|RMS|MV|MS|HMCS|HMAS|RRS|RV)$/;

/**
 * "She" and "her" of a ship that was just named, where no woman was, and "the ship" where the article has no
 * other: "the Vasa". Where the ship is named before the word in the sentence, "it" and "its" do.
 */
export function shipSubstitutions(sentence: ReadSentence, document: ReadDocument): Substitution[] {
  const ships = shipsOf(document);
  const hasShip = ships.size > 0 || leadOf(document) !== undefined;
  if (!hasShip || document.protagonist !== undefined) return [];
  return sentence.tokens.flatMap((_, at): Substitution[] => {
    const span = pointerAt(sentence, at);
    if (span === undefined) return [];
    const isPhrase = /^the$/i.test(sentence.tokens[at]?.text ?? '');
    if (!isPhrase && (hasWoman(sentence, document) || isOfWoman(document))) return [];
    const named = isPhrase ? onlyShip(ships, document) : shipBefore(sentence, at, document, ships);
    if (named === undefined) return [];
    const next = sentence.tokens[span.to];
    const word = sentence.tokens[at]?.text ?? '';
    const isOwner =
      (isPhrase && span.to === at + 1) ||
      (/^her$/i.test(word) && /^(NOUN|ADJ|PROPN|NUM|VERB)$/.test(next?.pos ?? ''));
    const owned = isOwner ? `${named}’s` : named;
    const text = span.from === 0 ? capitalised(owned) : owned;
    const again = isPhrase ? {} : { again: isOwner ? 'its' : 'it' };
    return [{ ...span, text, sentence: sentence.index, confidence, ...again }];
  });
}

/** In an article about a ship "she" is that ship, a woman, or not known: never a country, a prince or the next name. */
export function isNoShip(
  { from, text }: Substitution,
  sentence: ReadSentence,
  document: ReadDocument,
): boolean {
  const isShe = /^(she|hers?)$/i.test(sentence.tokens[from]?.text ?? '');
  const given = text.split(' ')[0] ?? '';
  return leadOf(document) !== undefined && isShe && genderOfName(given) !== 'female';
}

/** "she" and "her"; "the ship" with nothing beside its article; the "the" of "the hull". */
function pointerAt(sentence: ReadSentence, at: number): Span | undefined {
  const [word, next, after] = sentence.tokens.slice(at, at + 3).map(({ text }) => text);
  if (/^(she|her)$/i.test(word ?? '')) return { from: at, to: at + 1 };
  if (!/^the$/i.test(word ?? '') || !(kinds.test(next ?? '') || parts.test(next ?? '')))
    return undefined;
  const isPlain = childrenOf(sentence, at + 1).every(
    (child) => child === at || /^(case|punct)$/.test(relationAt(sentence, child)),
  );
  const goesOn = /^(NOUN|PROPN)$/.test(sentence.tokens[at + 2]?.pos ?? '');
  if (!isPlain || goesOn || /^(['’]s?|of|that|which|who)$/.test(after ?? '')) return undefined;
  return { from: at, to: kinds.test(next ?? '') ? at + 2 : at + 1 };
}

const known = new WeakMap<ReadDocument, ReadonlySet<string>>();

/** The names of ships, with their article: a name with "the" or "HMS" before it in a sentence about sailing. */
function shipsOf(document: ReadDocument): ReadonlySet<string> {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = new Set(
    document.sentences.flatMap((sentence) => {
      const isSailing = sentence.tokens.some(({ text }) => sailing.test(text));
      return namesIn(sentence)
        .filter(({ isPrefixed }) => isPrefixed || isSailing)
        .map(({ text }) => text);
    }),
  );
  known.set(document, found);
  return found;
}

type ShipName = Span & { readonly text: string; readonly isPrefixed: boolean };

function namesIn({ tokens, facts }: ReadSentence): ShipName[] {
  return tokens.flatMap((token, at): ShipName[] => {
    const isPrefixed = prefix.test(token.text);
    // "Brunel's Great Eastern" is the Great Eastern.
    const isArticled = /^(the|['’]s)$/i.test(token.text);
    if (!isPrefixed && !isArticled) return [];
    let to = at + 1;
    while (tokens[to]?.tag === 'NNP' || (isPrefixed && /^\p{Lu}/u.test(tokens[to]?.text ?? '')))
      to += 1;
    const last = tokens[to];
    const fact = facts.find(({ from }) => at <= from && from < to);
    if (to === at + 1 || /^(NOUN|PROPN)$/.test(last?.pos ?? '') || /^of$/.test(last?.text ?? ''))
      return [];
    if (!isPrefixed && (fact === undefined || fact.to !== to || fact.kind !== 'name')) return [];
    const words = tokens.slice(at + (isArticled ? 1 : 0), to).map(({ text }) => text);
    return [{ from: at, to, text: `${isArticled ? 'the ' : ''}${words.join(' ')}`, isPrefixed }];
  });
}

/** "SS Great Britain", where the first sentences say that it is a ship: it is what the article goes on about. */
function leadOf({ mainSubject }: ReadDocument): string | undefined {
  if (mainSubject === undefined || !mainSubject.nouns.some((noun) => kinds.test(noun)))
    return undefined;
  return subjectName(mainSubject);
}

/** The ship that the article is about or the title names, or the only one of more than a mention. */
function onlyShip(ships: ReadonlySet<string>, document: ReadDocument): string | undefined {
  const lead = leadOf(document);
  if (lead !== undefined) return lead;
  const { title } = document.source;
  const titled = [...ships].filter((ship) => title.includes(ship.replace(/^the /, '')));
  const [one, other] = titled.length > 0 ? titled : [...ships];
  if (one === undefined || other !== undefined) return undefined;
  const isMeant = titled.length > 0 || countOf(one, document) >= leastMentions;
  return isMeant ? one : undefined;
}

/** A ship that calls in one sentence is not what the article goes on about. */
const leastMentions = 2;

function countOf(ship: string, { sentences }: ReadDocument): number {
  return sentences.filter(({ text }) => text.includes(ship.replace(/^the /, ''))).length;
}

/**
 * The one ship that the nearest sentence with a ship names, before `at` in this one or in those before it; in an
 * article about a ship that one, or none where another was named last.
 */
function shipBefore(
  sentence: ReadSentence,
  at: number,
  document: ReadDocument,
  ships: ReadonlySet<string>,
): string | undefined {
  const lead = leadOf(document);
  for (let index = sentence.index; index >= sentence.index - reach; index -= 1) {
    const one = document.sentences[index];
    if (one === undefined) break;
    const named = namesIn(one)
      .filter(({ text, to }) => ships.has(text) && (one !== sentence || to <= at))
      .map(({ text }) => text);
    if (new Set(named).size > 1) return undefined;
    const [ship] = named;
    if (ship !== undefined)
      return lead === undefined || isSame(ship, lead) ? (lead ?? ship) : undefined;
  }
  return lead ?? (ships.size === 1 ? onlyShip(ships, document) : undefined);
}

/** "the Great Britain" and "SS Great Britain". */
function isSame(a: string, b: string): boolean {
  const bare = (name: string) => name.replace(/^the /, '');
  return bare(a).endsWith(bare(b)) || bare(b).endsWith(bare(a));
}

/** A story of a woman at sea calls her "she" long after it has named her. */
function isOfWoman(document: ReadDocument): boolean {
  const { entities } = document;
  if (leadOf(document) !== undefined) return false;
  return entities.some(
    ({ kind, name, sentences }) =>
      kind === 'person' &&
      sentences.length >= leastMentions &&
      genderOfName(name.split(' ')[0] ?? '') === 'female',
  );
}

function hasWoman(sentence: ReadSentence, { sentences }: ReadDocument): boolean {
  return sentences
    .slice(Math.max(0, sentence.index - reach), sentence.index + 1)
    .some(({ tokens, facts }) => {
      const isCalled = facts.some(
        ({ kind, text }) =>
          kind === 'person' && genderOfName(text.split(' ')[0] ?? '') === 'female',
      );
      const isWoman = (at: number) =>
        // "Her husband" is no ship's.
        /^husband$/i.test(tokens[at]?.text ?? '') ||
        (genderOfNoun(tokens[at]?.text.toLowerCase() ?? '') === 'female' &&
          // "A sister ship", "sister vessels".
          !/^(ships?|vessels?|company)$/.test(tokens[at + 1]?.text ?? ''));
      return isCalled || tokens.some((_, at) => isWoman(at));
    });
}
