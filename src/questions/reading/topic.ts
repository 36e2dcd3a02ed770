import { placeCues } from '../gazetteer/organisations.ts';
import type { Entity, ReadSentence } from './document.ts';
import type { Token } from './sentences.ts';

/** What the article is about, and the nouns by which it may say "this ..." of it. */
export type Topic = {
  readonly name: string;
  readonly kind: Entity['kind'];
  readonly nouns: ReadonlySet<string>;
};

const kinds: readonly Entity['kind'][] = ['name', 'organisation', 'place', 'city', 'country'];

/**
 * The one name of the title that the text names most (3 sentences at least), with the nouns of its
 * definitions: "X is a branch of ..." gives `branch`. Undefined when two names lead alike.
 */
export function findTopic(
  title: string,
  entities: readonly Entity[],
  sentences: readonly ReadSentence[],
): Topic | undefined {
  const inTitle = entities
    .filter(
      (entity) =>
        kinds.includes(entity.kind) &&
        entity.sentences.length >= 3 &&
        entity.forms.some((form) => standsIn(form, title)),
    )
    .sort((a, b) => b.sentences.length - a.sentences.length);
  const [first, second] = inTitle;
  if (
    first === undefined ||
    (second !== undefined && second.sentences.length >= first.sentences.length)
  )
    return undefined;
  return { name: first.name, kind: first.kind, nouns: definingNouns(first, sentences) };
}

/** The one person that an article is about, and by which pronouns it speaks of people. */
export type Protagonist = { readonly name: string; readonly sex: 'male' | 'female' };

/** The article is about a person who is named this many times as often as the next. */
const leadRatio = 2;

/**
 * The person whose name is the title, or who is named most (3 sentences at least), if four of five
 * gendered pronouns are of one sex.
 */
export function findProtagonist(
  { title, text }: { readonly title: string; readonly text: string },
  entities: readonly Entity[],
): Protagonist | undefined {
  const sex = sexOf(text);
  if (sex === undefined) return undefined;
  const titled = personInTitle(title, entities);
  if (titled !== undefined) return { name: titled, sex };
  const [first, second] = entities
    .filter((entity) => entity.kind === 'person')
    .sort((a, b) => b.sentences.length - a.sentences.length);
  if (first === undefined || first.sentences.length < 3) return undefined;
  if (second !== undefined && first.sentences.length < second.sentences.length * leadRatio)
    return undefined;
  return { name: first.name, sex };
}

function sexOf(text: string): Protagonist['sex'] | undefined {
  const he = text.match(/\b(he|his|him)\b/gi)?.length ?? 0;
  const she = text.match(/\b(she|her)\b/gi)?.length ?? 0;
  if (he >= 4 * she && he > 0) return 'male';
  return she >= 4 * he && she > 0 ? 'female' : undefined;
}

/** A title that is a name and nothing else ("Daniel Bernoulli") whose first or last part the text goes on using. */
function personInTitle(title: string, entities: readonly Entity[]): string | undefined {
  const name = title.replace(/\s*\(.*\)|[,.:]$/g, '').trim();
  const words = name.split(' ');
  const isName =
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) && !placeCues.has(word));
  const used = entities
    .filter(({ kind }) => kind === 'person' || kind === 'name')
    .filter(({ forms }) =>
      forms.some((form) => form === name || form === words[0] || form === words.at(-1)),
    );
  const sentences = new Set(used.flatMap((entity) => entity.sentences));
  return isName && sentences.size >= 3 ? name : undefined;
}

/** Where "this branch" or "this branch of ISIS" stands in `tokens` for the topic: [from, to), or undefined. */
export function topicMention(
  tokens: readonly Token[],
  at: number,
  topic: Topic,
): readonly [number, number] | undefined {
  const noun = tokens[at + 1]?.text ?? '';
  const named = /^the$/i.test(tokens[at]?.text ?? '') && standsFor(noun, topic);
  if (named && !goesOn(tokens[at + 2])) return [at, at + 2];
  if (!/^this$/i.test(tokens[at]?.text ?? '') || !topic.nouns.has(noun)) return undefined;
  const owned =
    tokens[at + 2]?.text === 'of' &&
    tokens[at + 3]?.pos === 'PROPN' &&
    tokens[at + 4]?.pos !== 'PROPN';
  return [at, at + (owned ? 4 : 2)];
}

/** In an article about a town "the city" is that town. */
function standsFor(noun: string, { kind, nouns }: Topic): boolean {
  return /^(city|town|village|island)$/.test(noun) && (kind === noun || nouns.has(noun));
}

/** "the city centre", "the city of London", "the city that" say of which city. */
function goesOn(next: Token | undefined): boolean {
  return (
    /^(NOUN|PROPN|PRON|SCONJ)$/.test(next?.pos ?? '') ||
    /^(of|in|that|where)$/.test(next?.text ?? '')
  );
}

function definingNouns(topic: Entity, sentences: readonly ReadSentence[]): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const index of topic.sentences) {
    const { tokens = [], facts = [] } = sentences[index] ?? {};
    for (const fact of facts) {
      if (!topic.forms.includes(fact.text)) continue;
      const verb = fact.to + (tokens[fact.to]?.text === ')' ? 1 : 0);
      if (
        !/^(is|was)$/.test(tokens[verb]?.text ?? '') ||
        !/^(an?|the)$/.test(tokens[verb + 1]?.text ?? '')
      )
        continue;
      let end = verb + 2;
      while (['ADJ', 'NOUN'].includes(tokens[end]?.pos ?? '')) end += 1;
      const head = tokens[end - 1];
      if (head?.pos === 'NOUN') nouns.add(head.text);
    }
  }
  return nouns;
}

function standsIn(name: string, title: string): boolean {
  return ` ${title.replace(/[^\p{L}\p{N}-]+/gu, ' ')} `.includes(` ${name} `);
}
