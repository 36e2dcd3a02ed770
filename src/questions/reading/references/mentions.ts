import lemmatizer from 'wink-lemmatizer';
import type { ReadDocument, ReadSentence } from '../document.ts';
import type { Fact } from '../facts.ts';
import { joinTokens } from '../sentences.ts';
import { childrenIn, childrenOf, headOfSpan, relationAt, type Span } from '../tree.ts';
import { fullName } from './full-names.ts';
import { type Gender, genderOfNoun } from './gender.ts';
import { type NounSort, sortOfNoun } from './noun-sorts.ts';
import { type PronounClass, pronounAt } from './pronouns.ts';

/** The place of a phrase in its clause; `premodifier` is "ISIS" in "ISIS fighters". */
export type Role = 'subject' | 'object' | 'oblique' | 'possessor' | 'modifier' | 'premodifier';
export type Determiner = 'definite' | 'indefinite' | 'demonstrative' | 'possessive' | 'none';

/** A phrase that stands for somebody or something. `from` to `to` is its core: no relative clause, no "of ...". */
export type Mention = Span & {
  readonly sentence: number;
  readonly head: number;
  readonly form: 'name' | 'noun' | 'list' | 'pronoun';
  /** Mentions with one key speak of the same: the full name, or the noun with what stands before it. */
  readonly key: string;
  /** The singular of the head noun in lower case. */
  readonly noun: string;
  readonly number: 'singular' | 'plural' | 'either';
  readonly sort: NounSort | 'unknown';
  readonly gender?: Gender;
  readonly determiner: Determiner;
  readonly role: Role;
  readonly pronoun?: PronounClass;
};

const nameSorts: Readonly<Partial<Record<Fact['kind'], Mention['sort']>>> = {
  person: 'person',
  organisation: 'group',
  country: 'place',
  state: 'place',
  city: 'place',
  continent: 'place',
  place: 'place',
  people: 'person',
  name: 'unknown',
};
const roles: Readonly<Record<string, Role>> = {
  nsubj: 'subject',
  csubj: 'subject',
  obj: 'object',
  iobj: 'object',
  obl: 'oblique',
  compound: 'premodifier',
  amod: 'premodifier',
};
/** Words that a tagger may take for names. */
const speakers = /^(I|we|you|he|she|they|it|me|us|who|this|that|there|here)$/i;
const insideName = new Set(['compound', 'flat', 'fixed', 'goeswith', 'list', 'dep', 'punct']);

/** The phrases of a sentence by the position of their heads. */
export function mentionsIn(sentence: ReadSentence, document: ReadDocument): Mention[] {
  const names = sentence.facts
    .filter((fact) => nameSorts[fact.kind] !== undefined && !speakers.test(fact.text))
    .map((fact) => nameMention(sentence, document, fact))
    .filter((mention) => mention !== undefined);
  const taken = new Set(names.flatMap((name) => [...range(name)]));
  // "President Obama", "the emir, Hafiz Khan": the noun is no second thing.
  for (const { head } of names) {
    if (/^(flat|appos)$/.test(relationAt(sentence, head))) taken.add(sentence.heads[head] ?? -1);
  }
  const nouns = sentence.tokens.flatMap((_, at) => {
    const mention = taken.has(at)
      ? undefined
      : (pronounMention(sentence, at) ?? nounMention(sentence, at));
    return mention === undefined ? [] : [mention];
  });
  const single = [...names, ...nouns].sort((a, b) => a.head - b.head);
  return [...single, ...listsOf(sentence, single)].sort((a, b) => a.head - b.head);
}

/** The role of the phrase headed by `at`; the parts of a list share the role of the first. */
export function roleAt(sentence: ReadSentence, at: number): Role {
  let top = at;
  for (let steps = 0; /^(conj|flat|appos)$/.test(relationAt(sentence, top)) && steps < 20; steps++)
    top = sentence.heads[top] ?? -1;
  if (sentence.relations[top] === 'nmod:poss') return 'possessor';
  const relation = relationAt(sentence, top);
  if (relation === 'root' || top < 0) return 'object';
  return roles[relation] ?? 'modifier';
}

/** The first position of the phrase headed by `at`, with its determiner and what stands before the noun. */
export function phraseStart(sentence: ReadSentence, at: number): number {
  const modifiers = childrenIn(
    sentence,
    at,
    'det',
    'amod',
    'nummod',
    'compound',
    'nmod:poss',
    'flat',
  );
  return modifiers.reduce(
    (from, child) => Math.min(from, child < at ? leftEnd(sentence, child) : at),
    at,
  );
}

function leftEnd(sentence: ReadSentence, at: number): number {
  return childrenOf(sentence, at).reduce(
    (from, child) => Math.min(from, child < at ? leftEnd(sentence, child) : at),
    at,
  );
}

function nameMention(
  sentence: ReadSentence,
  document: ReadDocument,
  fact: Fact,
): Mention | undefined {
  const head = headOfSpan(sentence, fact);
  const last = sentence.tokens[fact.to - 1];
  if (fact.kind === 'people' && last?.pos === 'ADJ') return undefined;
  const isPremodifier = leadsNoun(sentence, fact, head);
  const isDefinite = !isPremodifier && /^the$/i.test(sentence.tokens[fact.from - 1]?.text ?? '');
  const key = fullName(document, fact.text);
  const entity = document.entityOf.get(fact.text);
  const sort = nameSorts[entity?.kind ?? fact.kind] ?? 'unknown';
  return {
    sentence: sentence.index,
    head,
    from: isDefinite ? fact.from - 1 : fact.from,
    to: fact.to,
    form: 'name',
    key,
    noun: '',
    number: nameNumber(fact, last?.tag ?? '', sort),
    sort: sort === 'unknown' ? recognised(sentence, fact) : sort,
    determiner: isDefinite ? 'definite' : 'none',
    role: isPremodifier ? 'premodifier' : roleAt(sentence, head),
  };
}

function nameNumber(fact: Fact, tag: string, sort: Mention['sort']): Mention['number'] {
  if (fact.kind === 'people') return 'plural';
  if (tag === 'NNPS' || sort === 'group' || sort === 'unknown') return 'either';
  return 'singular';
}

/** What the entity recogniser says of a name that no gazetteer knows. */
function recognised(sentence: ReadSentence, fact: Fact): Mention['sort'] {
  const span = sentence.entities.find(({ from, to }) => from < fact.to && fact.from < to);
  if (span?.kind === 'organisation') return 'group';
  return span?.kind === 'person' ||
    span?.kind === 'place' ||
    span?.kind === 'event' ||
    span?.kind === 'work'
    ? span.kind
    : 'unknown';
}

function leadsNoun(sentence: ReadSentence, fact: Fact, head: number): boolean {
  return (
    (sentence.heads[head] ?? -1) >= fact.to && /^(compound|amod)$/.test(relationAt(sentence, head))
  );
}

function pronounMention(sentence: ReadSentence, at: number): Mention | undefined {
  const pronoun = pronounAt(sentence, at);
  if (pronoun === undefined) return undefined;
  const isPerson = pronoun === 'he' || pronoun === 'she';
  return {
    sentence: sentence.index,
    head: at,
    from: at,
    to: at + 1,
    form: 'pronoun',
    key: '',
    noun: '',
    number: pronoun === 'they' ? 'plural' : 'singular',
    sort: isPerson ? 'person' : 'unknown',
    ...(isPerson ? { gender: pronoun === 'he' ? ('male' as const) : ('female' as const) } : {}),
    determiner: 'none',
    role: roleAt(sentence, at),
    pronoun,
  };
}

function nounMention(sentence: ReadSentence, at: number): Mention | undefined {
  const token = sentence.tokens[at];
  if (
    token === undefined ||
    speakers.test(token.text) ||
    !/^(NOUN|PROPN)$/.test(token.pos) ||
    !/\p{L}/u.test(token.text)
  )
    return undefined;
  if (insideName.has(relationAt(sentence, at)) || isPredicate(sentence, at)) return undefined;
  const noun = lemmatizer.noun(token.text.toLowerCase());
  const sort = sortOfNoun(noun);
  const from = phraseStart(sentence, at);
  const determiner = determinerOf(sentence, at);
  const gender = genderOfNoun(noun);
  const isPlural = /^NNP?S$/.test(token.tag);
  const words = sentence.tokens.slice(determiner === 'none' ? from : from + 1, at + 1);
  const isName = token.pos === 'PROPN' && sort !== 'time';
  return {
    sentence: sentence.index,
    head: at,
    from,
    to: at + 1,
    form: isName ? 'name' : 'noun',
    key: isName ? joinTokens(words) : words.map(({ text }) => text.toLowerCase()).join(' '),
    noun,
    number: isPlural ? 'plural' : sort === 'group' || isName ? 'either' : 'singular',
    sort: isName && sort === 'thing' ? 'unknown' : sort,
    ...(gender === undefined || isPlural ? {} : { gender }),
    determiner,
    role: roleAt(sentence, at),
  };
}

/** "a branch" in "X is a branch" and in "X, a branch": it says something of X and is no second thing. */
function isPredicate(sentence: ReadSentence, at: number): boolean {
  if (relationAt(sentence, at) === 'appos') return true;
  return childrenIn(sentence, at, 'cop').length > 0 && childrenIn(sentence, at, 'nsubj').length > 0;
}

function determinerOf(sentence: ReadSentence, at: number): Determiner {
  if (childrenIn(sentence, at, 'nmod:poss').some((child) => child < at)) return 'possessive';
  const word = childrenIn(sentence, at, 'det').find((child) => child < at);
  const text = sentence.tokens[word ?? -1]?.text.toLowerCase() ?? '';
  if (text === 'the') return 'definite';
  if (/^(this|that|these|those|such)$/.test(text)) return 'demonstrative';
  return text === '' ? 'none' : 'indefinite';
}

/** "Anna and Ben": several that one "they" can mean. */
function listsOf(sentence: ReadSentence, single: readonly Mention[]): Mention[] {
  return single.flatMap((first) => {
    if (first.form === 'pronoun') return [];
    const ends = childrenIn(sentence, first.head, 'conj').filter((child) => child > first.head);
    const parts = single.filter(({ head }) => ends.includes(head));
    const last = parts.at(-1);
    const joint = childrenIn(sentence, ends.at(-1) ?? -1, 'cc').map(
      (at) => sentence.tokens[at]?.text,
    );
    if (last === undefined || parts.length !== ends.length || !joint.includes('and')) return [];
    const key = [first, ...parts].map((part) => part.key).join(' & ');
    return [
      { ...first, to: last.to, form: 'list' as const, key, noun: '', number: 'plural' as const },
    ];
  });
}

function* range({ from, to }: Span): Generator<number> {
  for (let at = from; at < to; at += 1) yield at;
}
