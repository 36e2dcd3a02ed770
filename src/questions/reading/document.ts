import { normalWords } from '../normalise.ts';
import type { SourceText } from '../source-text.ts';
import { type Fact, findFacts } from './facts.ts';
import { canonicalName } from './names.ts';
import { findPassages } from './passages.ts';
import { readSentences, type Sentence } from './sentences.ts';
import { findProtagonist, findTopic, type Protagonist, type Topic } from './topic.ts';

/** A sentence with the facts that stand in it. */
export type ReadSentence = Sentence & { readonly facts: readonly Fact[] };

/** Somebody or something the article names, under all the names it uses. */
export type Entity = {
  readonly name: string;
  readonly kind: Fact['kind'];
  readonly sort: string;
  readonly forms: readonly string[];
  /** Indexes of the sentences that name it. */
  readonly sentences: readonly number[];
};

/** An article as the generator and the verifier see it. Made once an article. */
export type ReadDocument = {
  readonly source: SourceText;
  readonly sentences: readonly ReadSentence[];
  readonly entities: readonly Entity[];
  /** The entities of a kind, so that looking for a distractor does not read them all. */
  readonly entitiesOf: ReadonlyMap<Fact['kind'], readonly Entity[]>;
  /** Every form of a name to its entity. */
  readonly entityOf: ReadonlyMap<string, Entity>;
  /** Lower-case word to the indexes of the sentences it stands in. */
  readonly sentencesWith: ReadonlyMap<string, readonly number[]>;
  readonly protagonist?: Protagonist;
  readonly topic?: Topic;
  /** Three years after the latest year in the text: a later one would be no believable option. */
  readonly lastYear: number;
};

/** Reads prose, sentences, facts and names. Linear in the length of the text. */
export function readDocument(source: SourceText): ReadDocument {
  const raw = withoutAccidents(
    readSentences(source.text, findPassages(source.text)).map((sentence) => ({
      ...sentence,
      facts: findFacts(sentence),
    })),
  );
  const aliases = aliasesOf(raw);
  const sentences = raw.map((sentence) => ({
    ...sentence,
    facts: sentence.facts.map((fact) => retyped(fact, aliases)),
  }));
  const entities = entitiesOf(sentences, aliases);
  const entityOf = new Map(
    entities.flatMap((entity) => entity.forms.map((form) => [form, entity])),
  );
  const protagonist = findProtagonist(source, entities);
  const topic = findTopic(source.title, entities, sentences);
  return {
    source,
    sentences,
    entities,
    entityOf,
    entitiesOf: byKind(entities),
    sentencesWith: wordIndex(sentences),
    ...(protagonist === undefined ? {} : { protagonist }),
    lastYear: latestYear(source.text) + 3,
    ...(topic === undefined ? {} : { topic }),
  };
}

/** The one name that stands for `text` in this document: full name for a surname, long form for an acronym. */
export function resolveName(document: ReadDocument, text: string): string {
  return document.entityOf.get(text)?.name ?? canonicalName(text);
}

/** Drops a capitalised first word ("Parents have ...") that is a name nowhere else in the article. */
function withoutAccidents(sentences: readonly ReadSentence[]): ReadSentence[] {
  const inside = new Set(
    sentences.flatMap((one) =>
      one.facts
        .filter((fact) => fact.from > 0 || fact.to > 1)
        .flatMap((fact) => [fact.text, fact.text.split(' ').at(-1) ?? '']),
    ),
  );
  return sentences.map((sentence) => ({
    ...sentence,
    facts: sentence.facts.filter(
      (fact) =>
        fact.from > 0 ||
        fact.kind !== 'name' ||
        fact.to > 1 ||
        inside.has(fact.text) ||
        /.[\p{Lu}\d-]/u.test(fact.text),
    ),
  }));
}

function wordIndex(sentences: readonly ReadSentence[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const sentence of sentences) {
    for (const word of new Set(normalWords(sentence.text))) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [sentence.index]);
      else known.push(sentence.index);
    }
  }
  return index;
}

function byKind(entities: readonly Entity[]): Map<Fact['kind'], Entity[]> {
  const groups = new Map<Fact['kind'], Entity[]>();
  for (const entity of entities) {
    const group = groups.get(entity.kind);
    if (group === undefined) groups.set(entity.kind, [entity]);
    else group.push(entity);
  }
  return groups;
}

function latestYear(text: string): number {
  return (text.match(/\b(1[0-9]{3}|20[0-4][0-9])\b/g) ?? []).reduce(
    (latest, year) => Math.max(latest, Number(year)),
    1000,
  );
}

type Aliases = ReadonlyMap<
  string,
  { readonly name: string; readonly kind: Fact['kind']; readonly sort: string }
>;

function aliasesOf(sentences: readonly ReadSentence[]): Aliases {
  const aliases = new Map<string, { name: string; kind: Fact['kind']; sort: string }>();
  const clashes = new Set<string>();
  for (const sentence of sentences) {
    for (const fact of sentence.facts) {
      const surname = fact.text.split(' ').at(-1) ?? '';
      if (fact.kind === 'person' && surname !== fact.text) {
        const known = aliases.get(surname);
        if (known !== undefined && known.name !== fact.text) clashes.add(surname);
        aliases.set(surname, { name: fact.text, kind: 'person', sort: 'person' });
      }
      const acronym = acronymAfter(sentence, fact);
      if (acronym !== undefined)
        aliases.set(acronym, { name: fact.text, kind: fact.kind, sort: fact.sort });
    }
  }
  for (const clash of clashes) aliases.delete(clash);
  return aliases;
}

/** `CSIS` for "Center for Strategic and International Studies (CSIS)". */
function acronymAfter(sentence: Sentence, fact: Fact): string | undefined {
  const [open, acronym, close] = sentence.tokens.slice(fact.to, fact.to + 3);
  if (open?.text !== '(' || close?.text !== ')' || acronym === undefined) return undefined;
  if (!/^\p{Lu}[\p{Lu}\d.-]{1,9}s?$/u.test(acronym.text)) return undefined;
  const initials = fact.text
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  // A foreign acronym (CNRS) or a mistaken one (ISIS-K for ISIS) is no alias that we can vouch for.
  return initials === acronym.text.replaceAll('.', '') ? acronym.text : undefined;
}

function retyped(fact: Fact, aliases: Aliases): Fact {
  const alias = aliases.get(fact.text);
  return alias === undefined || fact.kind === 'person' || fact.value !== undefined
    ? fact
    : { ...fact, kind: alias.kind, sort: alias.sort };
}

function entitiesOf(sentences: readonly ReadSentence[], aliases: Aliases): Entity[] {
  const entities = new Map<
    string,
    { kind: Fact['kind']; sort: string; forms: Set<string>; at: Set<number> }
  >();
  for (const sentence of sentences) {
    for (const fact of sentence.facts) {
      const name = aliases.get(fact.text)?.name ?? canonicalName(fact.text);
      const entity = entities.get(name) ?? {
        kind: fact.kind,
        sort: fact.sort,
        forms: new Set([name]),
        at: new Set(),
      };
      entity.forms.add(fact.text);
      entity.at.add(sentence.index);
      entities.set(name, entity);
    }
  }
  return [...entities].map(([name, { kind, sort, forms, at }]) => ({
    name,
    kind,
    sort,
    forms: [...forms],
    sentences: [...at],
  }));
}
