import { demonyms, knownPlaces } from '../gazetteer/places.ts';
import { isBodyPart } from '../options/noun-files.ts';
import { nounLemma } from '../reading/lemma.ts';
import type { Token } from '../reading/sentences.ts';
import {
  isAttribution,
  isFollowed,
  isModifier,
  isPlacedByName,
  isSaidByParticiple,
  isSharedOf,
} from './definite-tail.ts';

/** "The N" that every reader can find without a context. */
const unique =
  /^(world|globe|earth|sun|moon|sky|universe|planet|internet|web|public|environment|atmosphere|climate|ocean|oceans|sea|equator|north|south|east|west|past|future|present|beginning|end|middle|rest|majority|poor|rich|elderly|brain|heart|body|blood|skin|mind|liver|stomach|mouth|eye|eyes|system|media|press|police|army|military|economy|law|air|ground|surface|water|soil|mud|snow|seabed|seafloor|shore|coast|wild|countryside|tropics|subtropics|tide|tides|wind|night|morning|evening|afternoon|summer|winter|spring|autumn|century|centuries|decade|1[0-9]{3}s|20[0-9]{2}s|same|first|latter|stars|solar|human|humans|gods)$/i;
const modifierAfter =
  /^(of|in|for|to|that|who|which|where|when|whose|between|with|by|over|against|called|known|named)$/i;
/** "The President", "the Lodge": one of many, capital or not. */
const office =
  /^(President|Tsar|King|Queen|Emperor|Pope|Minister|Senator|Governor|Mayor|Lodge|Board|Council|Committee|Commission|Ministry|Department|Company|University|Institute|Museum|Act|Bill|Court|Foundation|Association|Club|School|College|Prince|General|Judge|War|Academy|Party|Cottage)$/;
const inNounPhrase = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV', 'VERB', 'PART', 'PUNCT']);

/** True if the phrase that "the" at `at` opens names nothing that a reader could find without a context. */
export function isVague(tokens: readonly Token[], at: number, title: string): boolean {
  let end = at + 1;
  while (end < tokens.length && inPhrase(tokens, end) && !isNextSubject(tokens, at, end)) end += 1;
  const phrase = tokens.slice(at + 1, end);
  const head = phrase.findLast((token) => token.pos === 'NOUN') ?? phrase.at(-1);
  if (head === undefined) return false;
  if (isNameOrKind(tokens, at, phrase)) return false;
  if (isPlacedByName(tokens, end) && !isAttribution(head)) return false;
  const owner = ownerIn(phrase);
  // "Uhuru Park, the capital's most important green space".
  if (owner !== undefined && tokens[at - 1]?.text === ',' && tokens[at - 2]?.pos === 'PROPN')
    return false;
  if (owner !== undefined)
    return (
      !unique.test(owner.text) &&
      !standsIn(owner.text, title) &&
      !introduced(tokens.slice(0, at), owner.text) &&
      !isNamedLand(tokens.slice(0, at), owner.text)
    );
  // In "the low ranking _____ received" the gap is no part of the phrase.
  const isOwner =
    phrase.at(-1)?.pos === 'PROPN' &&
    phrase.length > 1 &&
    phrase.at(-2)?.pos !== 'PROPN' &&
    tokens[end]?.pos === 'VERB' &&
    tokens.slice(end + 1).some((token) => token.pos === 'AUX');
  // "According to the article": the one that the question is about.
  if (head.text === 'article' && tokens[at - 1]?.text === 'to') return false;
  if (phrase.length === 1 && office.test(head.text)) return !/^of$/.test(tokens[end]?.text ?? '');
  if (
    phrase.some((token) => /^(new|old|previous|original|latter)$/.test(token.text)) &&
    !isCapital(phrase)
  )
    return (
      !/^(of|for)$/.test(tokens[end]?.text ?? '') && !introduced(tokens.slice(0, at), head.text)
    );
  const naming = isOwner ? phrase.slice(0, -1) : phrase;
  if (naming.some((token) => /^_|^\p{Lu}/u.test(token.text)))
    return (
      isOfSomePeople(naming, head) &&
      !isFollowed(tokens, end) &&
      !introduced(tokens.slice(0, at), head.text)
    );
  // "the second woman to receive a doctorate"
  if (/^(second|third|fourth|only)$/.test(phrase[0]?.text ?? '') && tokens[end]?.text === 'to')
    return false;
  if (
    phrase.some(({ text }) => /^(first|last)$/i.test(text)) &&
    phrase.length < 3 &&
    !/^(time|half|day|world|century|decade|person)$/.test(head.text)
  )
    return !isFollowed(tokens, end) && !standsIn(head.text, title);
  if (phrase.length === 1 && head.text === 'system' && !standsIn(head.text, title)) return true;
  // "the only mammals covered with true scales": among all.
  if (phrase[0]?.text === 'only' && isFollowed(tokens, end)) return false;
  if (phrase.some((token) => unique.test(token.text) || /\d/.test(token.text))) return false;
  if (phrase.some(isSuperlative) && ofSomething.test(head.text))
    return (
      !/^(of|in|to|for|that|who|which|whose|against|by|with|on|_____)$/.test(
        tokens[end]?.text ?? '',
      ) && !standsIn(head.text, title)
    );
  if (phrase.some(isSuperlative) || (phrase.at(-1) === head && isBodyPart(head.text))) return false;
  // "The development of the atomic bomb", "the invention of the telephone": any of its kind.
  if (
    tokens[at - 1]?.text === 'of' &&
    /^(development|invention|discovery|introduction|history|evolution|origins?)$/.test(
      tokens[at - 2]?.text ?? '',
    )
  )
    return false;
  // "Khartoum, the capital,": the name before it says which.
  if (
    tokens[at - 1]?.text === ',' &&
    tokens[at - 2]?.pos === 'PROPN' &&
    /^[,.]$/.test(tokens[end]?.text ?? '')
  )
    return false;
  if (phrase.at(-1) === head && isSharedOf(tokens, end)) return false;
  if (
    phrase.at(-1) === head &&
    modifierAfter.test(tokens[end]?.text ?? '') &&
    isModifier(tokens, end, head)
  ) {
    return /^(of|in|to)$/i.test(tokens[end]?.text ?? '') ? false : isAttribution(head);
  }
  if (!isAttribution(head) && isSaidByParticiple(tokens, end)) return false;
  return !standsIn(head.text, title) && !introduced(tokens.slice(0, at), head.text);
}

/** "With the proceeds Anna Berg bought a plot": the name behind the opening is the subject. */
function isNextSubject(tokens: readonly Token[], at: number, end: number): boolean {
  if (at !== 1 || tokens[0]?.pos !== 'ADP') return false;
  if (tokens[end - 1]?.tag !== 'NNS' || tokens[end]?.pos !== 'PROPN') return false;
  const next = tokens.slice(end).find(({ pos }) => pos !== 'PROPN');
  return next?.pos === 'VERB' || next?.pos === 'AUX';
}

/** "is known as the river wolf", "the weasel family", "the cinchona tree", "98 percent of the vote": what all of the sort are called. */
function isNameOrKind(tokens: readonly Token[], at: number, phrase: readonly Token[]): boolean {
  const [second, first] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text ?? ''];
  if (first === 'as' && /^(known|referred|to)$/.test(second)) return true;
  if (/^(called|nicknamed|dubbed|named)$/.test(first)) return true;
  const head = phrase.at(-1)?.text ?? '';
  if (head === 'vote' && first === 'of' && /^(%|percent|cent)$/.test(second)) return true;
  return (
    phrase.length === 2 &&
    phrase[0]?.pos === 'NOUN' &&
    /^(family|genus|order|tree|plant|palm|bean|flower|bird|beetle|moth|gene|virus)$/.test(head)
  );
}

/** "Zambia's opposition leader won the country's election". */
function isNamedLand(before: readonly Token[], owner: string): boolean {
  return (
    /^(country|nation|state)$/.test(owner) &&
    before.some(({ text }) => knownPlaces.get(text)?.kind === 'country')
  );
}

/** "country" in "the country's military": whose noun with a small letter. */
function ownerIn(phrase: readonly Token[]): Token | undefined {
  const mark = phrase.findIndex(({ text }) => /^['’]s?$/.test(text));
  const owner = phrase[mark - 1];
  return owner?.pos === 'NOUN' &&
    phrase.slice(0, mark).every(({ text }) => /^[\p{Ll}-]+$/u.test(text))
    ? owner
    : undefined;
}

/** "the Austrian company", "the Swedish captain": one of many; a country has one government. */
function isOfSomePeople(phrase: readonly Token[], head: Token): boolean {
  const [people] = phrase;
  const isPeople = people !== undefined && demonyms.has(people.text) && phrase.length === 2;
  return isPeople && /^\p{Ll}/u.test(head.text) && oneOfMany.test(head.text);
}

const oneOfMany =
  /^(company|firm|group|team|captain|player|writer|author|scientist|researcher|actor|actress|singer|politician|officer|official|man|woman|city|town|island|ship|band|artist|newspaper|magazine|agency|bank|airline|club|university|museum|film|book|side|star|striker|coach|driver|rider|engineer|architect|spokesman)$/;

/** "the largest"; not "the contest", and not "the only" of something unsaid. */
function isSuperlative({ text, pos }: Token): boolean {
  return /^(most|least)$/i.test(text) || (pos === 'ADJ' && /\w{3,}est$/i.test(text));
}

/** "The oldest answer is pressure", "the richest deposit ever worked": the answer to what, the deposit of what? */
const ofSomething =
  /^(answer|explanation|reason|theory|idea|solution|problem|question|example|method|approach|attempt|result|effect|step|clue|evidence|challenge|threat|danger|factor|cause|use|part|version|form|deposit|specimen|member|individual|source|case|number|amount|share|change|difference|advantage|loss|gain|increase|decrease|reading|record|score|estimate|sample)$/i;

function isCapital(phrase: readonly Token[]): boolean {
  return phrase.some((token) => /^_|^\p{Lu}/u.test(token.text));
}

function inPhrase(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !inNounPhrase.has(token.pos)) return /^_/.test(token?.text ?? '');
  if (token.pos === 'PUNCT') return /^[“"‘'-]$/.test(token.text);
  if (token.pos === 'PART') return /^['’]s?$/.test(token.text);
  // "the burning house" goes on; "the house burned" ends at the verb.
  if (token.pos === 'VERB')
    return tokens[index - 1]?.pos !== 'NOUN' && tokens[index + 1]?.pos === 'NOUN';
  if (token.pos === 'ADV') return tokens[index + 1]?.pos === 'ADJ';
  return true;
}

function standsIn(word: string, title: string): boolean {
  const lemma = nounLemma({ text: word });
  const isPart =
    word.length > 3 && title.toLowerCase().includes(word.toLowerCase().replace(/s$/, ''));
  return isPart || title.split(/[^\p{L}]+/u).some((other) => nounLemma({ text: other }) === lemma);
}

function introduced(before: readonly Token[], head: string): boolean {
  return before.some(
    (token) => token.text.toLowerCase().replace(/s$/, '') === head.toLowerCase().replace(/s$/, ''),
  );
}
