import { brotliCompressSync, constants } from 'node:zlib';
import { readTagSet } from '../src/questions/parsing/models.ts';
import { readNameUses, usesOf } from '../src/questions/parsing/name-uses.ts';
import type { TaggedWords } from '../src/questions/parsing/tagged-words.ts';
import { tagWords } from '../src/questions/parsing/tagger.ts';
import { Vocabulary } from '../src/questions/parsing/word-form.ts';
import { byDocument } from './conllu.ts';
import { sumModels } from './sum-models.ts';
import { trainEntities } from './train-entities.ts';
import { trainParser } from './train-parser.ts';
import { tagClass, taggerModel, trainTagger, type WholeLexicon } from './train-tagger.ts';
import type { TrainingSentence } from './training-sentence.ts';
import { WeightsWriter } from './weights-writer.ts';

type Options = {
  readonly clusters: WholeLexicon['clusters'];
  readonly lists: WholeLexicon['lists'];
  readonly report: (line: string) => void;
  readonly epochs?: { readonly tagger: number; readonly parser: number; readonly entities: number };
};

/** The parser learns from tags with the faults of our own tagger: each part is tagged by a model of the others. */
const foldCount = 3;
const seed = 2026;
const usualEpochs = { tagger: 6, parser: 5, entities: 10 };
/** What keeps the file below 8 MB: weights that count for little are dropped. */
const mostWeights = { tagger: 420_000, parser: 2_700_000, entities: 400_000 };

/** Trains all models and packs them for `readModels`. The same sentences give the same bytes. */
export function trainModels(
  sentences: readonly TrainingSentence[],
  { clusters, lists, report, epochs = usualEpochs }: Options,
): Uint8Array {
  const classes = names(sentences.flatMap((s) => s.words.map((_, index) => tagClass(s, index))));
  const relations = names(sentences.flatMap((s) => s.relations));
  const tagging = { classes, clusters, lists, epochs: epochs.tagger, seed };
  const tagged = tagByOthers(sentences, (part) => trainTagger(part, tagging), report);
  const tagger = trainTagger(sentences, tagging);
  report(`tagger trained: ${tagger.data.keys.length} features`);

  const vocabulary = new Vocabulary(tagger.lexicon);
  const examples = sentences.map((sentence, index) => ({
    words: {
      forms: sentence.words.map((word) => vocabulary.form(word)),
      tags: tagged[index]?.tags ?? [],
      pos: tagged[index]?.pos ?? [],
    },
    gold: {
      heads: sentence.heads,
      labels: sentence.relations.map((relation) => relations.indexOf(relation)),
    },
    document: sentence.document,
    isJoined: sentence.isJoined === true,
    entities: sentence.entities,
  }));
  // GUM stands in twice: it is nearer to the articles that are read later than the e-mails of EWT.
  const lessons = [...examples, ...examples.filter((example) => example.entities !== undefined)];
  const learn = (parserSeed: number) =>
    trainParser(lessons, {
      moves: moveNames(sentences),
      relations,
      epochs: epochs.parser,
      seed: parserSeed,
      afterEpoch: (epoch) => report(`parser ${parserSeed}: round ${epoch + 1}`),
    });
  const parser = sumModels([learn(1), learn(2), learn(3)], { step: 8, most: mostWeights.parser });
  report(`parser trained: ${parser.keys.length} features, ${parser.entryWeights.length} weights`);
  const entities = sumModels(
    [
      trainEntities(
        withUses(examples).flatMap(({ words, gold, uses, entities }) =>
          entities === undefined ? [] : [{ words: { ...words, ...gold, uses }, entities }],
        ),
        { epochs: epochs.entities, seed },
      ),
    ],
    { step: 1, most: mostWeights.entities },
  );
  report(`entity recogniser trained: ${entities.keys.length} features`);

  const writer = new WeightsWriter();
  writer.table(tagger.lexicon.tagSets, 1);
  writer.table(tagger.lexicon.clusters, 4);
  writer.table(tagger.lexicon.lists, 3);
  writer.model(sumModels([tagger.data], { step: 8, most: mostWeights.tagger }));
  writer.texts(relations);
  writer.model(parser);
  writer.model(entities);
  return compress(writer.result());
}

function names(all: readonly string[]): string[] {
  return [...new Set(all)].sort();
}

/** The names in each sentence of a text as the whole text uses them. */
function withUses<T extends Example>(examples: readonly T[]) {
  return byDocument(examples).flatMap((sentences) => {
    const once = sentences.filter(({ isJoined }) => !isJoined);
    const uses = readNameUses(once.map(({ words }) => words.forms));
    return sentences.map((one) => ({ ...one, uses: usesOf(one.words.forms, uses) }));
  });
}

type Example = {
  readonly document: string;
  readonly isJoined: boolean;
  readonly words: Pick<TaggedWords, 'forms'>;
};

/** Every way in which a gold arc can be drawn. */
function moveNames(sentences: readonly TrainingSentence[]): string[] {
  const moves = sentences.flatMap(({ heads, relations }) =>
    heads.map((head, index) => {
      const kind = head < 0 ? 'root' : index < head ? 'left' : 'right';
      return `${kind} ${relations[index]}`;
    }),
  );
  return ['shift', ...names(moves)];
}

function tagByOthers(
  sentences: readonly TrainingSentence[],
  train: (part: readonly TrainingSentence[]) => ReturnType<typeof trainTagger>,
  report: (line: string) => void,
): Pick<TaggedWords, 'tags' | 'pos'>[] {
  const tagged: Pick<TaggedWords, 'tags' | 'pos'>[] = [];
  // Blocks of 50 keep the sentences of a text, and a hyphened copy beside its original, together.
  const foldOf = (index: number) => Math.floor(index / 50) % foldCount;
  for (let fold = 0; fold < foldCount; fold++) {
    const trained = train(sentences.filter((_, index) => foldOf(index) !== fold));
    const model = taggerModel(trained);
    const vocabulary = new Vocabulary(trained.lexicon);
    const { posNumbers } = readTagSet(trained.data.classes);
    sentences.forEach(({ words }, index) => {
      if (foldOf(index) !== fold) return;
      const tags = tagWords(
        words.map((word) => vocabulary.form(word)),
        model,
      );
      tagged[index] = {
        tags: tags.map((tag) => tag + 1),
        pos: tags.map((tag) => posNumbers[tag] ?? 0),
      };
    });
    report(`part ${fold + 1} of ${foldCount} tagged by the others`);
  }
  return tagged;
}

function compress(bytes: Uint8Array): Uint8Array {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(bytes, {
    params: {
      [BROTLI_PARAM_QUALITY]: 11,
      // A larger window makes the file no smaller, and has to be held in memory while the program reads it.
      [BROTLI_PARAM_LGWIN]: 18,
      [BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
