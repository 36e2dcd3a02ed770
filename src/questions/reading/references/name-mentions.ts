import type { ReadDocument, ReadSentence } from '../document.ts';
import type { Fact } from '../facts.ts';
import { headOfSpan, relationAt } from '../tree.ts';
import { fullName } from './full-names.ts';
import { type Mention, roleAt } from './mention.ts';
import { speakers } from './pronouns.ts';

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
const namePart = /^(\p{Lu}[\p{L}-]*|of|in|and|for|the)$/u;

/** The names among the facts of a sentence. */
export function namesIn(sentence: ReadSentence, document: ReadDocument): Mention[] {
  return sentence.facts
    .filter((fact) => nameSorts[fact.kind] !== undefined && !speakers.test(fact.text))
    .flatMap((fact) => nameMention(sentence, document, fact) ?? []);
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
  const other = otherName(sentence, fact);
  const key = fullName(document, sentence.tokens[other ?? -1]?.text ?? fact.text);
  const entity = document.entityOf.get(fact.text);
  const sort = nameSorts[entity?.kind ?? fact.kind] ?? 'unknown';
  return {
    sentence: sentence.index,
    head,
    from: other ?? (isDefinite ? fact.from - 1 : fact.from),
    to: other === undefined ? fact.to : other + 1,
    form: 'name',
    key,
    noun: '',
    number: nameNumber(fact, last?.tag ?? '', sort),
    sort: sort === 'unknown' ? recognised(sentence, fact) : sort,
    determiner: isDefinite ? 'definite' : 'none',
    role: isPremodifier ? 'premodifier' : roleAt(sentence, head),
  };
}

/** "ISIS-K" in "The Islamic State in Iraq and Syria (ISIS-K)": the short name that the text goes on with. */
function otherName(sentence: ReadSentence, fact: Fact): number | undefined {
  const before = sentence.tokens[fact.from - 1]?.text ?? '';
  // "Iraq" is only a part of that long name.
  const isPart =
    /^(in|and|for)$/.test(before) ||
    (before === 'of' && /^\p{Lu}/u.test(sentence.tokens[fact.from - 2]?.text ?? ''));
  if (isPart) return undefined;
  let at = fact.to;
  while (at < fact.to + 8 && namePart.test(sentence.tokens[at]?.text ?? '')) at += 1;
  const isOther =
    sentence.tokens[at]?.text === '(' &&
    /^\p{Lu}[\p{Lu}-]+$/u.test(sentence.tokens[at + 1]?.text ?? '') &&
    sentence.tokens[at + 2]?.text === ')';
  return isOther ? at + 1 : undefined;
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
