import type { Entity, ReadDocument, ReadSentence } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import type { Substitution } from '../reading/references.ts';
import { childrenOf, relationAt } from '../reading/tree.ts';
import { escapedPattern } from '../text.ts';

/** Read on news and travel guides, not measured. */
const confidence = 0.85;
const nouns = /^(city|town|village|island|country|port)$/;
const placeKinds: ReadonlySet<Fact['kind']> = new Set(['place', 'city', 'state', 'country']);

/**
 * "Two dams above the city" in an article whose title names one city: that city, where neither this sentence nor
 * the one before it names another place.
 */
export function placeNounSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  return sentence.tokens.flatMap(({ text: noun, tag }, at) => {
    const article = sentence.tokens[at - 1]?.text ?? '';
    if (tag !== 'NN' || !nouns.test(noun) || !/^the$/i.test(article)) return [];
    if (found.some(({ from, to }) => from <= at && at < to) || !isPlain(sentence, at)) return [];
    const entity = nameFor(noun, document);
    if (entity === undefined || hasRival(sentence, document, { entity, noun, at })) return [];
    const owner = /^['’]s?$/.test(sentence.tokens[at + 1]?.text ?? '');
    const to = owner ? at + 2 : at + 1;
    const text = owner ? `${entity.name}’s` : entity.name;
    return [{ from: at - 1, to, text, sentence: sentence.index, confidence }];
  });
}

/** Nothing beside its article belongs to the noun: not "the city of", "the city centre", "the city where". */
function isPlain(sentence: ReadSentence, at: number): boolean {
  const next = sentence.tokens[at + 1];
  const isOwn = childrenOf(sentence, at).every(
    (child) => child === at - 1 || /^(case|punct)$/.test(relationAt(sentence, child)),
  );
  return (
    isOwn &&
    !/^(NOUN|PROPN)$/.test(next?.pos ?? '') &&
    !/^(of|that|which|where|who|[(,])$/.test(next?.text ?? '')
  );
}

/** The one name in the title that the article calls a `noun`, or a gazetteer does. */
function nameFor(noun: string, document: ReadDocument): Entity | undefined {
  const known = names.get(document) ?? new Map<string, Entity | undefined>();
  names.set(document, known);
  if (!known.has(noun)) known.set(noun, foundName(noun, document));
  return known.get(noun);
}

const names = new WeakMap<ReadDocument, Map<string, Entity | undefined>>();

function foundName(noun: string, { source, entities }: ReadDocument): Entity | undefined {
  const named = entities.filter(
    (entity) =>
      isNamedIn(source.title, entity.name) &&
      (placeKinds.has(entity.kind) ||
        (entity.kind === 'name' && isCalledInTitle(entity, noun, source.title))),
  );
  const fitting = named.filter(
    (entity) =>
      entity.kind === noun ||
      isCalled(entity, noun, source.text) ||
      isCalledInTitle(entity, noun, source.title),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isNamedIn(title: string, name: string): boolean {
  // Most names are not in it, and a pattern for each costs more than to look.
  if (!title.includes(name)) return false;
  return new RegExp(`(?<![\\p{L}-])${escapedPattern(name)}(?![\\p{L}-])`, 'u').test(title);
}

/** "the port city of Derna", "Derna, a coastal city", "Derna is a city". */
function isCalled({ forms }: Entity, noun: string, text: string): boolean {
  return forms.some((form) => {
    const name = escapedPattern(form);
    return (
      new RegExp(`\\b${noun} of ${name}\\b`, 'iu').test(text) ||
      new RegExp(`\\b${name}(,| is| was) an? ([\\p{L}-]+ ){0,3}${noun}\\b`, 'iu').test(text)
    );
  });
}

/** "Trieste, the Italian port that looks the other way": a port is a city as well. */
function isCalledInTitle({ name }: Entity, noun: string, title: string): boolean {
  const [, word = ''] =
    new RegExp(
      `^${escapedPattern(name)}[,:] (?:the|an?|[\\p{L}-]+['’]s?) (?:[\\p{L}-]+ ){0,3}?(city|town|village|island|country|port)\\b`,
      'iu',
    ).exec(title) ?? [];
  const called = word.toLowerCase();
  return called === noun || (called === 'port' && noun === 'city');
}

type Called = { readonly entity: Entity; readonly noun: string; readonly at: number };

/** A place of the same sort before it in this sentence, or in the one before. "The Mediterranean" is no city, nor is Egypt. */
function hasRival(
  sentence: ReadSentence,
  document: ReadDocument,
  { entity: { name, forms }, noun, at }: Called,
): boolean {
  const before = document.sentences[sentence.index - 1];
  return [sentence, ...(before === undefined ? [] : [before])].some((one) =>
    one.facts.some(({ kind, text, from }) => {
      const { tokens } = one;
      if (one === sentence && from > at) return false;
      if (text === name || forms.includes(text)) return false;
      const hasArticle = /^the$/i.test(tokens[from - 1]?.text ?? '');
      if (noun === 'country') return kind === 'country';
      return kind === 'city' || (kind === 'place' && !hasArticle);
    }),
  );
}
