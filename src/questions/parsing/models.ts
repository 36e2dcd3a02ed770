import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { Analysis, EntitySpan, SyntaxTree } from './analyse.ts';
import {
  hasOwnSubject,
  hasPredicate,
  isSubordinate,
  possibleRoots,
  retag,
  tagWithMargins,
} from './doubts.ts';
import { type EntityModel, findEntities, readEntityModel } from './entities.ts';
import type { ParsedWords } from './entity-features.ts';
import { LinearModel } from './linear-model.ts';
import { type ParserModel, parseWithRoot, readMoves } from './parser.ts';
import { SortedTable } from './sorted-table.ts';
import { type TaggerModel, tagWords } from './tagger.ts';
import { WeightsReader } from './weights-file.ts';
import { Vocabulary, type WordForm } from './word-form.ts';

export type Models = {
  readonly vocabulary: Vocabulary;
  readonly tagger: TaggerModel;
  readonly tagSet: TagSet;
  readonly relations: readonly string[];
  readonly parser: ParserModel;
  readonly entities: EntityModel;
};

/** A tree, and the numbers that stand for its names. */
export type Parsed = { readonly tree: SyntaxTree; readonly numbers: ParsedWords };

/** The classes of the tagger, `NOUN NN`, ..., taken apart. */
export type TagSet = {
  readonly pos: readonly string[];
  readonly tags: readonly string[];
  /** For each class the number of its part of speech, from 1. */
  readonly posNumbers: readonly number[];
  /** The classes of finite full verbs. */
  readonly finiteVerbs: readonly number[];
};

const weights = new URL('./weights/english.bin.br', import.meta.url);

const finiteVerb = /^VERB VB[DZP]$/;

/** Somewhat more than the unpacked file has: in one piece it need not be put together from thousands. */
const unpackedLimit = 18 * 2 ** 20;

/** @throws Error when the file of weights is absent or damaged. */
export function loadModels(): Models {
  return readModels(brotliDecompressSync(readFileSync(weights), { chunkSize: unpackedLimit }));
}

/** The models in the order in which `training/train.ts` writes them. */
export function readModels(bytes: Uint8Array): Models {
  const reader = new WeightsReader(bytes);
  const tagSets = readTable(reader, 1);
  const clusters = readTable(reader, 4);
  const lists = readTable(reader, 3);
  const tagger = new LinearModel(reader.model());
  const relations = reader.texts();
  const parser = new LinearModel(reader.model());
  const entities = new LinearModel(reader.model());
  return {
    vocabulary: new Vocabulary({ tagSets, clusters, lists }),
    tagger: { scorer: tagger, classCount: tagger.classes.length },
    tagSet: readTagSet(tagger.classes),
    relations,
    parser: { scorer: parser, moves: readMoves(parser.classes, relations) },
    entities: readEntityModel(entities, entities.classes),
  };
}

/** A number of one to four bytes for each hash of a word. */
function readTable(reader: WeightsReader, byteCount: number): SortedTable {
  const keys = reader.rising();
  const numbers = new Int32Array(keys.length);
  for (let plane = 0; plane < byteCount; plane++)
    reader.bytes().forEach((byte, index) => {
      numbers[index] = ((numbers[index] ?? 0) << 8) | byte;
    });
  return new SortedTable(keys, numbers);
}

export function readTagSet(classes: readonly string[]): TagSet {
  const pos = classes.map((name) => name.split(' ')[0] ?? 'X');
  const tags = classes.map((name) => name.split(' ')[1] ?? 'FW');
  const kinds = [...new Set(pos)];
  return {
    pos,
    tags,
    posNumbers: pos.map((name) => kinds.indexOf(name) + 1),
    finiteVerbs: classes.flatMap((name, number) => (finiteVerb.test(name) ? [number] : [])),
  };
}

export function analyseWith(models: Models, words: readonly string[]): Analysis {
  const parsed = parsedWith(models, words);
  const [entities = []] = entitiesWith(models, [parsed]);
  return { ...parsed.tree, entities };
}

/** The parts of speech and tags alone. */
export function tagsWith(models: Models, words: readonly string[]): Pick<Analysis, 'pos' | 'tags'> {
  const { pos, tags } = models.tagSet;
  const classes = tagWords(formsOf(models, words), models.tagger);
  return {
    pos: Array.from(classes, (number) => pos[number] ?? 'X'),
    tags: Array.from(classes, (number) => tags[number] ?? 'FW'),
  };
}

/** Tags and tree without the entities. */
export function parsedWith(models: Models, words: readonly string[]): Parsed {
  const forms = formsOf(models, words);
  return parseTagged(models, forms, tagWords(forms, models.tagger));
}

/**
 * The same for a whole sentence of prose, which must have a finite verb with a subject: where none was
 * found, the likeliest place for one was tagged wrong, and the sentence is read again with a verb there.
 */
export function parsedProseWith(models: Models, words: readonly string[]): Parsed {
  const forms = formsOf(models, words);
  const { classes, doubts } = tagWithMargins(forms, models);
  const parsed = parseTagged(models, forms, classes);
  if (hasPredicate(parsed.tree)) return parsed;
  const another = () => withPredicate(models, forms, { classes, parsed });
  // With a root in a clause of "when" no verb is missing.
  const root = isSubordinate(parsed.tree) ? another() : undefined;
  if (root !== undefined) return root;
  for (const doubt of doubts) {
    const other = parseTagged(models, forms, retag(forms, models.tagger, { classes, doubt }));
    if (hasPredicate(other.tree)) return other;
  }
  return another() ?? parsed;
}

/** The cheapest parse whose root is a predicate with a subject; undefined where there is none. */
function withPredicate(
  models: Models,
  forms: readonly WordForm[],
  { classes, parsed }: { readonly classes: Int32Array; readonly parsed: Parsed },
): Parsed | undefined {
  const found = possibleRoots(parsed.tree)
    .map((root) => parseTaggedFrom(models, forms, { classes, root }))
    .filter(({ parsed: { tree } }) => hasPredicate(tree) || hasOwnSubject(tree))
    // "who" is better hung anywhere else than on the root.
    .sort((a, b) => rank(a) - rank(b));
  return found[0]?.parsed;
}

/** What a wrong place for "who" or "when" adds to the cost of a parse: more than any parse costs. */
const misplaced = 1e9;

function rank({ parsed, cost }: { readonly parsed: Parsed; readonly cost: number }): number {
  return cost + (hasPredicate(parsed.tree) ? 0 : misplaced);
}

/** The entities of the sentences of one text. */
export function entitiesWith(models: Models, sentences: readonly Parsed[]): EntitySpan[][] {
  return findEntities(
    sentences.map(({ numbers }) => numbers),
    models.entities,
  );
}

function formsOf({ vocabulary }: Models, words: readonly string[]): WordForm[] {
  return words.map((word) => vocabulary.form(word));
}

/** The tree of words whose tags (numbers of tag classes) are given. */
function parseTagged(models: Models, forms: readonly WordForm[], classes: Int32Array): Parsed {
  return parseTaggedFrom(models, forms, { classes, root: -1 }).parsed;
}

/** The same with the word at `root` as its root, and what that costs; -1 leaves it to the parser. */
function parseTaggedFrom(
  models: Models,
  forms: readonly WordForm[],
  { classes, root }: { readonly classes: Int32Array; readonly root: number },
): { readonly parsed: Parsed; readonly cost: number } {
  const { tagSet, relations } = models;
  const tagged = {
    forms,
    tags: classes.map((tag) => tag + 1),
    pos: classes.map((tag) => tagSet.posNumbers[tag] ?? 0),
  };
  const { state, cost } = parseWithRoot(tagged, models.parser, root);
  const { heads, labels } = state;
  const shown = (names: readonly string[], numbers: Int32Array) =>
    forms.map((_, index) => names[numbers[index] ?? 0] ?? '');
  const parsed = {
    tree: {
      pos: shown(tagSet.pos, classes),
      tags: shown(tagSet.tags, classes),
      heads: forms.map((_, index) => heads[index] ?? -1),
      relations: shown(relations, labels),
    },
    numbers: { ...tagged, heads, labels },
  };
  return { parsed, cost };
}
