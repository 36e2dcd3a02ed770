import { type GenerationHooks, watched } from '../generation-hooks.ts';
import { normalWords } from '../normalise.ts';
import type { SourceText } from '../source-text.ts';
import { type Aliases, aliasesOf, entitiesOf } from './aliases.ts';
import { type Fact, findFacts } from './facts.ts';
import { findMainSubject, type MainSubject, personDefined } from './main-subject.ts';
import { canonicalName } from './names.ts';
import { findPassages } from './passages.ts';
import { asInTitle, surnamesOf } from './person-aliases.ts';
import { readSentences, type Sentence } from './sentences.ts';
import { findProtagonist, findTopic, type Protagonist, personInTitle } from './topic.ts';

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
  /** The name that the article is about: the title says it, or the first sentence defines it. */
  readonly topic?: string;
  /** What the introduction defines and the article is about. */
  readonly mainSubject?: MainSubject;
  /** The year of publication, or the latest in the text: a later one would be no believable option. */
  readonly lastYear: number;
};

/** Reads prose, sentences, facts and names. Linear in the length of the text. */
export function readDocument(source: SourceText, hooks: GenerationHooks = {}): ReadDocument {
  const passages = watched(findPassages(source.text), 'reading', hooks);
  return documentOf(source, readSentences(source.text, passages));
}

/** The document of sentences that were read before, such as those of a treebank. */
export function documentOf(source: SourceText, read: readonly Sentence[]): ReadDocument {
  const raw = withoutAccidents(
    read.map((sentence) => ({ ...sentence, facts: findFacts(sentence) })),
  );
  const lead = personInTitle(source) ?? asInTitle(personDefined(raw), source.title);
  const voted = withProtagonist(votedKinds(raw), lead);
  const aliases = aliasesOf(voted, source.title, lead);
  const sentences = voted.map((sentence) => ({
    ...sentence,
    facts: sentence.facts.map((fact) => retyped(fact, aliases)),
  }));
  const entities = entitiesOf(sentences, aliases);
  const entityOf = new Map(
    entities.flatMap((entity) => entity.forms.map((form) => [form, entity])),
  );
  const mainSubject = findMainSubject(source, sentences, entities);
  const protagonist = findProtagonist(source, entities, lead);
  const topic = findTopic(source.title, entities) ?? nameDefined(mainSubject, entityOf);
  return {
    source,
    sentences,
    entities,
    entityOf,
    entitiesOf: byKind(entities),
    sentencesWith: wordIndex(sentences),
    ...(protagonist === undefined ? {} : { protagonist }),
    ...(mainSubject === undefined ? {} : { mainSubject }),
    lastYear: latestYear(source),
    ...(topic === undefined ? {} : { topic }),
  };
}

/** The one name that stands for `text` in this document: full name for a surname, long form for an acronym. */
export function resolveName(document: ReadDocument, text: string): string {
  return document.entityOf.get(text)?.name ?? canonicalName(text);
}

function nameDefined(
  subject: MainSubject | undefined,
  entityOf: ReadDocument['entityOf'],
): string | undefined {
  if (subject === undefined || !subject.isName || subject.isPerson) return undefined;
  const entity = entityOf.get(subject.text);
  return entity?.kind === 'person' ? undefined : entity?.name;
}

/** Whom the title names is a person in the text as well, under the full name and the surname. */
function withProtagonist(
  sentences: readonly ReadSentence[],
  name: string | undefined,
): readonly ReadSentence[] {
  if (name === undefined) return sentences;
  const forms = new Set([name, ...surnamesOf(name), name.split(' ')[0]]);
  return sentences.map((sentence) => ({
    ...sentence,
    facts: sentence.facts.map((fact) =>
      forms.has(fact.text) && fact.value === undefined
        ? { ...fact, kind: 'person', sort: 'person' }
        : fact,
    ),
  }));
}

const guessed: ReadonlySet<Fact['kind']> = new Set([
  'person',
  'place',
  'organisation',
  'event',
  'work',
  'name',
]);

/** One name is one kind of thing throughout an article: what most of its mentions look like. */
function votedKinds(sentences: readonly ReadSentence[]): ReadSentence[] {
  const votes = new Map<string, Map<Fact['kind'], { count: number; sort: string }>>();
  for (const { facts } of sentences) {
    for (const { text, kind, sort } of facts) {
      if (!guessed.has(kind) || kind === 'name') continue;
      const ofText = votes.get(text) ?? new Map();
      ofText.set(kind, { count: (ofText.get(kind)?.count ?? 0) + 1, sort });
      votes.set(text, ofText);
    }
  }
  return sentences.map((sentence) => ({
    ...sentence,
    facts: sentence.facts.map((fact) => {
      const ofText = guessed.has(fact.kind) ? votes.get(fact.text) : undefined;
      if (ofText === undefined) return fact;
      const [first, second] = [...ofText].sort((a, b) => b[1].count - a[1].count);
      const isTie = first?.[1].count === second?.[1].count;
      if (first === undefined || isTie) return { ...fact, kind: 'name', sort: 'name' };
      return { ...fact, kind: first[0], sort: first[1].sort };
    }),
  }));
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

/** The year of publication where that is known: "savings by 2027" is no past year. */
function latestYear({ text, date }: SourceText): number {
  if (date !== undefined) return Number(date.slice(0, 4));
  return (text.match(/\b(1[0-9]{3}|20[0-4][0-9])\b/g) ?? []).reduce(
    (latest, year) => Math.max(latest, Number(year)),
    1000,
  );
}

function retyped(fact: Fact, aliases: Aliases): Fact {
  const alias = aliases.get(fact.text);
  return alias === undefined || fact.kind === 'person' || fact.value !== undefined
    ? fact
    : { ...fact, kind: alias.kind, sort: alias.sort };
}
