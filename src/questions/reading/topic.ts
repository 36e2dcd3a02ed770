import type { Entity, ReadSentence } from './document.ts';
import type { Token } from './sentences.ts';

/** What the article is about, and the nouns by which it may say "this ..." of it. */
export type Topic = { readonly name: string; readonly nouns: ReadonlySet<string> };

const kinds: readonly Entity['kind'][] = ['name', 'organisation', 'place'];

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
  return { name: first.name, nouns: definingNouns(first, sentences) };
}

/** The one person that an article is about, and by which pronouns it speaks of people. */
export type Protagonist = { readonly name: string; readonly sex: 'male' | 'female' };

/** The article is about a person who is named this many times as often as the next. */
const leadRatio = 2;

/** The person most named (3 sentences at least), if four of five gendered pronouns are of one sex. */
export function findProtagonist(
  text: string,
  entities: readonly Entity[],
): Protagonist | undefined {
  const [first, second] = entities
    .filter((entity) => entity.kind === 'person')
    .sort((a, b) => b.sentences.length - a.sentences.length);
  if (first === undefined || first.sentences.length < 3) return undefined;
  if (second !== undefined && first.sentences.length < second.sentences.length * leadRatio)
    return undefined;
  const he = text.match(/\b(he|his|him)\b/gi)?.length ?? 0;
  const she = text.match(/\b(she|her)\b/gi)?.length ?? 0;
  if (he >= 4 * she && he > 0) return { name: first.name, sex: 'male' };
  return she >= 4 * he && she > 0 ? { name: first.name, sex: 'female' } : undefined;
}

/** Where "this branch" or "this branch of ISIS" stands in `tokens` for the topic: [from, to), or undefined. */
export function topicMention(
  tokens: readonly Token[],
  at: number,
  topic: Topic,
): readonly [number, number] | undefined {
  if (!/^this$/i.test(tokens[at]?.text ?? '') || !topic.nouns.has(tokens[at + 1]?.text ?? ''))
    return undefined;
  const owned =
    tokens[at + 2]?.text === 'of' &&
    tokens[at + 3]?.pos === 'PROPN' &&
    tokens[at + 4]?.pos !== 'PROPN';
  return [at, at + (owned ? 4 : 2)];
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
