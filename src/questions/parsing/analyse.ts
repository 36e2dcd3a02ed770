import {
  analyseWith,
  entitiesWith,
  loadModels,
  type Models,
  type Parsed,
  parsedProseWith,
  parsedWith,
  tagsWith,
} from './models.ts';

export type EntityKind =
  | 'person'
  | 'place'
  | 'organisation'
  | 'date'
  | 'number'
  | 'money'
  | 'event'
  | 'work';

/** The words `from` up to but not including `to` name a thing of this kind. */
export type EntitySpan = {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  /** How sure the recogniser is, 0 to 1. */
  readonly score?: number;
};

/** The tags and the tree of one sentence. All lists run parallel to its words. */
export type SyntaxTree = {
  /** Universal parts of speech. */
  readonly pos: readonly string[];
  /** Penn Treebank tags: NN, NNP, VBD, VBN, ... */
  readonly tags: readonly string[];
  /** Index of the head, -1 for the root. One tree, without crossing arcs. */
  readonly heads: readonly number[];
  /** Universal Dependencies with their subtypes: nsubj, nsubj:pass, acl:relcl, ... */
  readonly relations: readonly string[];
};

/** What the models say of one sentence. */
export type Analysis = SyntaxTree & {
  /** In order, never overlapping. */
  readonly entities: readonly EntitySpan[];
};

let models: Models | undefined;

/**
 * Tags, parses and recognises the entities of one sentence, in time linear in its length. Any words will do.
 * The first call reads the weights from disk (about a third of a second) and keeps them.
 * @throws Error when the weights are absent or damaged.
 */
export function analyse(words: readonly string[]): Analysis {
  models ??= loadModels();
  return analyseWith(models, words);
}

/**
 * Tags and parses one sentence of a text whose entities `analyseText` will tell. One of prose that seems to have
 * no finite verb is read again with a verb at the likeliest place, so that fewer are lost to a wrong tag.
 * @throws Error when the weights are absent or damaged.
 */
export function parseForText(
  words: readonly string[],
  { isProse }: { readonly isProse: boolean },
): Parsed {
  models ??= loadModels();
  return isProse ? parsedProseWith(models, words) : parsedWith(models, words);
}

/**
 * The analyses of the sentences of one text. A name that the text repeats is judged by all its places.
 * @throws Error when the weights are absent or damaged.
 */
export function analyseText(sentences: readonly Parsed[]): Analysis[] {
  models ??= loadModels();
  const entities = entitiesWith(models, sentences);
  return sentences.map(({ tree }, index) => ({ ...tree, entities: entities[index] ?? [] }));
}

/**
 * Only the tags and the tree of `words`: two thirds of the work of a whole analysis.
 * @throws Error when the weights are absent or damaged.
 */
export function parse(words: readonly string[]): SyntaxTree {
  models ??= loadModels();
  return parsedWith(models, words).tree;
}

/**
 * Only the tags of `words`: a tenth of the work of a whole analysis.
 * @throws Error when the weights are absent or damaged.
 */
export function tagWords(words: readonly string[]): Pick<Analysis, 'pos' | 'tags'> {
  models ??= loadModels();
  return tagsWith(models, words);
}
