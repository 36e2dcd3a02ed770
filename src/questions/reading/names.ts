import {
  continuedHeads,
  joinedTails,
  knownOrganisations,
  organisationAliases,
  organisationCues,
  placeCues,
} from '../gazetteer/organisations.ts';
import { givenNames, personNouns, personTitles } from '../gazetteer/people.ts';
import { demonyms, knownPlaces, placeAliases } from '../gazetteer/places.ts';
import { calendar, isCapital, isPostNominal } from './capitals.ts';
import type { Fact } from './facts.ts';
import { joinsCompany } from './joined-companies.ts';
import { joinTokens, type Token } from './sentences.ts';
import { endOfTitle, isAfterWork, workOf } from './work-titles.ts';

export type NameKind =
  | 'person'
  | 'country'
  | 'state'
  | 'city'
  | 'continent'
  | 'place'
  | 'organisation'
  | 'people'
  | 'event'
  | 'work'
  | 'name';

const connectors = new Set(['of', 'for', 'on']);
const particles = new Set([
  'de',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'di',
  'da',
  'del',
  'bin',
  'ibn',
  'al',
  'el',
  'du',
  'delle',
  'della',
  'dello',
  'dei',
  'degli',
  'dos',
  'das',
  'ter',
  '&',
]);
/** Titles that are as often part of another name: "Major League Baseball", "King County". */
const alsoInNames =
  /^(Major|General|Secretary|Justice|King|Queen|Prince|Princess|Saint|Lord|Lady|Captain|Governor)$/;
const speech =
  /^(said|says|told|argued|argues|explained|explains|wrote|writes|recalled|recalls|died|married|studied|graduated|retired|resigned)$/;

/** The proper names among `tokens`, typed from gazetteers and from the words around them. */
export function findNames(tokens: readonly Token[]): Fact[] {
  const facts: Fact[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!startsName(tokens, index)) continue;
    const to = endOfName(tokens, index);
    const end = endOfTitle(tokens, index, to);
    const fact = end > to ? workOf(tokens, index, end) : typed(tokens, index, to);
    if (fact !== undefined) facts.push(fact);
    index = end - 1;
  }
  return facts;
}

/** The usual name of a place or organisation: `US` and `the United States` give the same. */
export function canonicalName(text: string): string {
  const bare = text.replace(/^the /i, '');
  return placeAliases.get(bare) ?? organisationAliases.get(bare) ?? bare;
}

function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isCapital(token) || calendar.test(token.text)) return false;
  if (isPostNominal(tokens, at)) return false;
  if (isAfterWork(tokens, at)) return true;
  if (personTitles.has(token.text) && !alsoInNames.test(token.text) && isCapital(tokens[at + 1]))
    return false;
  // A sentence starts with a capital anyway: there only the tagger's word counts.
  if (at === 0 || /^[“"‘'(:]$/.test(tokens[at - 1]?.text ?? '')) {
    return (
      token.pos === 'PROPN' ||
      isCountryAhead(token) ||
      (token.pos === 'ADJ' && demonyms.has(token.text))
    );
  }
  return ['PROPN', 'NOUN', 'ADJ', 'X', 'VERB', 'INTJ'].includes(token.pos);
}

/** "Chile is": a noun to the tagger, since every first word has its capital. */
function isCountryAhead({ pos, text }: Token): boolean {
  return (
    pos === 'NOUN' &&
    knownPlaces.get(text)?.kind === 'country' &&
    !/^(Turkey|China|Guinea|Chad|Jordan)$/.test(text)
  );
}

function endOfName(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  for (;;) {
    const next = tokens[to];
    const after = tokens[to + 1];
    const previous = tokens[to - 1]?.text ?? '';
    const run = tokens.slice(at, to).map((token) => token.text);
    if (isPostNominal(tokens, to) && run.length >= 2) return to;
    if (isCapital(next) && !calendar.test(next.text) && !['PRON', 'DET'].includes(next.pos))
      to += 1;
    else if (
      next !== undefined &&
      /^\d{1,4}$/.test(next.text) &&
      /^\p{Lu}/u.test(previous) &&
      !run.some((word) => knownPlaces.has(word))
    )
      to += 1;
    else if (/^(al|el|ibn|bin|ben)-\p{Lu}/u.test(next?.text ?? '')) to += 1;
    else if (particles.has(next?.text ?? '') && isCapital(after)) to += 2;
    else if (connectors.has(next?.text ?? '') && run.some((word) => continuedHeads.has(word))) {
      const skip = after?.text === 'the' ? 2 : 1;
      const head = tokens[to + skip];
      if (!isCapital(head) || calendar.test(head.text)) return to;
      to += skip + 1;
    } else if (joinsList(tokens, to, run) || joinsCompany(tokens, at, to)) to += 2;
    else return to;
  }
}

/** "Center for Strategic and International Studies": the run goes on after "and" up to a word of that sort. */
function joinsList(tokens: readonly Token[], at: number, run: readonly string[]): boolean {
  if (!run.some((word) => connectors.has(word)) || !/^(and|,)$/.test(tokens[at]?.text ?? ''))
    return false;
  const ahead = tokens.slice(at, at + 5).map((token) => token.text);
  const stop = ahead.findIndex((word) => joinedTails.has(word));
  return stop > 0 && ahead.slice(0, stop).every((word) => /^(and|,|\p{Lu}.*)$/u.test(word));
}

function typed(tokens: readonly Token[], from: number, to: number): Fact | undefined {
  const words = tokens.slice(from, to).map((token) => token.text);
  const text = joinTokens(tokens.slice(from, to));
  if (text.length < 2 || text.length > 70 || words.length > 9) return undefined;
  const base = { text, from, to };
  const name = canonicalName(text);
  const place = knownPlaces.get(name);
  const sort = knownOrganisations.get(name);
  const cue = organisationSort(words);
  const placeNoun =
    placeCues.get(words.at(-1) ?? '') ??
    (/^(Lake|River)$/.test(words[0] ?? '') ? placeCues.get(words[0] ?? '') : undefined);
  if (place !== undefined) return { ...base, kind: place.kind, sort: place.region };
  if (sort !== undefined) return { ...base, kind: 'organisation', sort };
  if (demonyms.has(text)) return { ...base, kind: 'people', sort: demonyms.get(text) ?? '' };
  if (cue !== undefined && (words.length > 1 || /^(Senate|Congress|Parliament)$/.test(text))) {
    return { ...base, kind: 'organisation', sort: cue };
  }
  if (placeNoun !== undefined && words.length > 1)
    return { ...base, kind: 'place', sort: placeNoun };
  if (isPerson(tokens, from, to)) return { ...base, kind: 'person', sort: 'person' };
  return { ...base, kind: 'name', sort: 'name' };
}

/** The cue ends the name or heads it ("University of ..."); inside ("Eastern League Game") it says nothing. */
function organisationSort(words: readonly string[]): string | undefined {
  const at = words.findIndex((word, index) => {
    const heads = /^(of|for|on|at|and)$/.test(words[index + 1] ?? '') || index === 0;
    return organisationCues.has(word) && (heads || index === words.length - 1);
  });
  return organisationCues.get(words[at] ?? '');
}

function isPerson(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).map((token) => token.text);
  const before = tokens[from - 1]?.text ?? '';
  if (words.length > 5 || words.some((word) => /^\d|^(of|for|on|the|and)$/.test(word)))
    return false;
  if (personTitles.has(before) && before !== 'General' && before !== 'Major') return true;
  if (words.length < 2) return false;
  if (givenNames.has(words[0] ?? ''))
    return words
      .slice(1)
      .every(
        (word) =>
          !placeCues.has(word) &&
          !/^(Day|Prize|Effect|Project|Theory|Act|Award|Awards|House|Theatre|Trail|Expressway|Memorial|Stadium|Hall|Station|Tower|Church|Cup|Fund|Show|Building|Plaza|Place|Hotel|Centre|Center)$/.test(
            word,
          ),
      );
  // "Ada Okafor, who", "Ada Okafor said", "Ada Okafor, 42,": only people are spoken of so.
  const [next, after] = [tokens[to]?.text ?? '', tokens[to + 1]?.text ?? ''];
  const acts =
    speech.test(next) ||
    (next === ',' && /^(who|whose|[2-9]\d)$/.test(after)) ||
    (/^(was|is)$/.test(next) && after === 'born');
  const isPlain =
    words.length <= 3 &&
    words.every((word) => /^(\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?|\p{Lu}\.)$/u.test(word));
  if (acts && isPlain) return true;
  return personNouns.has(before.toLowerCase()) && /^\p{Lu}\p{Ll}+$/u.test(words[0] ?? '');
}
