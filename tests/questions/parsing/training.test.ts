import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ParseState } from '../../../src/questions/parsing/arc-hybrid.ts';
import { FeatureList, type Scorer } from '../../../src/questions/parsing/features.ts';
import { asStored, LinearModel } from '../../../src/questions/parsing/linear-model.ts';
import { analyseWith, readModels } from '../../../src/questions/parsing/models.ts';
import {
  bestMove,
  parseByChoice,
  parseWithRoot,
  readMoves,
} from '../../../src/questions/parsing/parser.ts';
import { edgeForm } from '../../../src/questions/parsing/word-form.ts';
import { readTreebank } from '../../../training/conllu.ts';
import { goldEntities } from '../../../training/gold-entities.ts';
import { wantedMoves } from '../../../training/oracle.ts';
import { Perceptron } from '../../../training/perceptron.ts';
import { sumModels } from '../../../training/sum-models.ts';
import { trainModels } from '../../../training/train-models.ts';
import { joinHyphens } from '../../../training/training-sentence.ts';
import { readTrainingSet } from '../../../training/training-set.ts';

/** Rows of `word pos tag head relation misc`, the head counted from 1, as CoNLL-U. */
function conllu(rows: readonly string[]): string {
  const lines = rows.map((row, index) => {
    const [word, pos, tag, head, relation, misc = '_'] = row.split(' ');
    return [index + 1, word, word, pos, tag, '_', head, relation, '_', misc].join('\t');
  });
  return `# sent_id = s\n${lines.join('\n')}\n\n`;
}

const text = [
  conllu([
    'Ada PROPN NNP 2 nsubj Entity=(1-person-new-nnnnn-cf1-1-coref-Ada)',
    'visited VERB VBD 0 root',
    'the DET DT 4 det Entity=(2-place-new-nnnnn-cf1-1-coref-Old_Town',
    'Old PROPN NNP 5 compound',
    'Town PROPN NNP 2 obj Entity=2)',
    'in ADP IN 7 case',
    '1843 NUM CD 2 obl Entity=(3-time-new-nnnnn-cf1-1-sgl)|SpaceAfter=No',
    '. PUNCT . 2 punct',
  ]),
  conllu([
    'An DET DT 5 det',
    'adult NOUN NN 4 compound SpaceAfter=No',
    '- PUNCT HYPH 2 punct SpaceAfter=No',
    'learned VERB VBN 5 amod',
    'skill NOUN NN 6 nsubj',
    'lasts VERB VBZ 0 root',
  ]),
].join('');

const [first, second] = readTreebank(text);

function train(epochs: number) {
  const lists = { clusters: new Map(), lists: new Map() };
  return trainModels(Array.from({ length: 60 }, () => readTrainingSet(text)).flat(), {
    ...lists,
    report: () => undefined,
    epochs: { tagger: epochs, parser: epochs, entities: epochs },
  });
}

describe('a treebank is read', () => {
  it('with heads counted from 0 and -1 for the root', () => {
    expect(first?.words).toEqual(['Ada', 'visited', 'the', 'Old', 'Town', 'in', '1843', '.']);
    expect(first?.heads).toEqual([1, -1, 3, 4, 1, 6, 1, 1]);
  });

  it('and a row without ten columns or with a head out of range names its sentence', () => {
    expect(() => readTreebank('# sent_id = a7\n1\tx\n\n')).toThrow(/a7.*ten columns/);
    expect(() => readTreebank(conllu(['x NOUN NN 3 root']))).toThrow(/s: a head is out of range/);
  });

  it('names are cut to themselves and dates to their figures', () => {
    const spans = first === undefined ? [] : goldEntities(first);
    expect(spans).toEqual([
      { from: 0, to: 1, kind: 'person' },
      { from: 3, to: 5, kind: 'place' },
      { from: 6, to: 7, kind: 'date' },
    ]);
  });

  it('hyphened words are joined under the part that hangs on the others', () => {
    const joined = second && joinHyphens(second, second.spaced);
    expect(joined?.words).toEqual(['An', 'adult-learned', 'skill', 'lasts']);
    expect(joined?.tags).toEqual(['DT', 'VBN', 'NN', 'VBZ']);
    expect(joined?.heads).toEqual([2, 2, 3, -1]);
    expect(first && joinHyphens(first, first.spaced)).toBeUndefined();
  });
});

describe('the dynamic oracle', () => {
  const gold = { heads: [1, -1, 1], labels: [0, 1, 2] };
  const wanted = (state: ParseState) =>
    (['shift', 'left', 'right', 'root'] as const).filter((kind) =>
      wantedMoves(state, gold)({ kind, label: { shift: -1, left: 0, right: 2, root: 1 }[kind] }),
    );

  it('leads to the gold tree', () => {
    const state = new ParseState(3);
    expect(wanted(state)).toEqual(['shift']);
    state.shift();
    expect(wanted(state)).toEqual(['left']);
    state.left(0);
    state.shift();
    expect(wanted(state)).toEqual(['shift']);
    state.shift();
    expect(wanted(state)).toEqual(['right']);
    state.right(2);
    expect(wanted(state)).toEqual(['root']);
    state.root(1);
    expect([...state.heads.slice(0, 3)]).toEqual(gold.heads);
  });

  it('wants the gold relation on a gold arc, and any on an arc that is lost', () => {
    const state = new ParseState(3);
    state.shift();
    expect(wantedMoves(state, gold)({ kind: 'left', label: 2 })).toBe(false);
    // The first word's head went on the stack above it: nothing is left to win by its label.
    state.shift();
    expect(wantedMoves(state, gold)({ kind: 'right', label: 0 })).toBe(false);
    expect(wantedMoves(state, gold)({ kind: 'shift', label: -1 })).toBe(true);
  });
});

describe('the parser', () => {
  it.each([1, 10, 500])('takes two decisions a word, over %i words', (length) => {
    const words = {
      forms: Array.from({ length }, () => edgeForm),
      tags: Array.from({ length }, () => 1),
      pos: Array.from({ length }, () => 1),
    };
    const moves = readMoves(['shift', 'left a', 'right b', 'root c'], ['a', 'b', 'c']);
    let decisions = 0;
    parseByChoice(words, { scorer: { addScores: () => undefined }, moves }, (scores, state) => {
      decisions += 1;
      return bestMove(scores, state, moves);
    });
    expect(decisions).toBe(2 * length);
  });

  it('takes the same moves whether it keeps what the stack and the words ahead say or asks again', () => {
    const words = {
      forms: Array.from({ length: 60 }, (_, index) => ({
        ...edgeForm,
        lower: (index * index) % 17,
      })),
      tags: Array.from({ length: 60 }, (_, index) => 1 + ((index * 7) % 5)),
      pos: Array.from({ length: 60 }, (_, index) => 1 + ((index * 7) % 3)),
    };
    const relations = ['a', 'b'];
    const moves = readMoves(
      ['shift', 'left a', 'left b', 'right a', 'right b', 'root a'],
      relations,
    );
    // Weights by chance, so that every feature matters.
    const scorer: Scorer = {
      addScores: ({ keys, count }, scores) => {
        for (const key of keys.subarray(0, count))
          for (const move of scores.keys())
            scores[move] = (scores[move] ?? 0) + ((Math.imul(key, 2 * move + 3) >>> 7) % 41);
      },
    };
    const { state: kept } = parseWithRoot(words, { scorer, moves }, -1);
    const asked = parseByChoice(words, { scorer, moves }, (scores, state) =>
      bestMove(scores, state, moves),
    );
    expect(kept.heads).toEqual(asked.heads);
    expect(kept.labels).toEqual(asked.labels);
    expect(new Set(kept.rightCount).size).toBeGreaterThan(2);
  });
});

describe('models', () => {
  const features = new FeatureList();
  features.add(7);
  features.add(8);
  const learned = () => {
    const perceptron = new Perceptron(['a', 'b', 'c'], 1);
    perceptron.correct(features, 2, 0);
    perceptron.tick();
    return perceptron.freeze(16);
  };

  it('say after training what the perceptron learned', () => {
    const scores = new Int32Array(3);
    new LinearModel(asStored(learned())).addScores(features, scores);
    expect(scores[2]).toBeGreaterThan(0);
    expect(scores[1]).toBe(0);
    expect(scores[0]).toBe(-(scores[2] ?? 0));
  });

  it.each([
    ['fewer', 1],
    ['more', 3],
  ])('are refused where the lists hold %s weights than there are', (_, length) => {
    const stored = asStored({
      classes: ['a', 'b'],
      keys: Int32Array.from([5]),
      lengths: Uint8Array.from([length]),
      entryClasses: Uint8Array.from([0, 1]),
      entryWeights: Int16Array.from([1, 1]),
    });
    expect(() => new LinearModel(stored)).toThrow('damaged');
  });

  it('keep weights of any size, and know a feature by its whole key', () => {
    const [low = 0, high = 0] = features.keys;
    const keys = Int32Array.from([low, low ^ 1, low ^ 0x10000, high]).sort();
    const model = new LinearModel(
      asStored({
        classes: ['a', 'b'],
        keys,
        lengths: Uint8Array.from(keys, () => 2),
        entryClasses: Uint8Array.from([0, 1, 0, 1, 0, 1, 0, 1]),
        entryWeights: Int16Array.from(
          [...keys].flatMap((key) => (key === low || key === high ? [255, -256] : [1, 1])),
        ),
      }),
    );
    const scores = new Int32Array(2);
    model.addScores(features, scores);
    expect([...scores]).toEqual([510, -512]);
  });

  it('add up, and drop the weights that are too many', () => {
    const one = learned();
    const sum = sumModels([one, one], { step: 2, most: 100 });
    expect([...sum.entryWeights]).toEqual([...one.entryWeights]);
    expect(sumModels([one], { step: 1, most: 0 }).keys).toHaveLength(0);
  });

  it('come out byte for byte the same from the same sentences, and have learned them', () => {
    const packed = train(3);
    expect(Buffer.compare(Buffer.from(packed), Buffer.from(train(3)))).toBe(0);
    const models = readModels(brotliDecompressSync(packed));
    const { tags, heads, relations } = analyseWith(models, first?.words ?? []);
    expect(tags).toEqual(first?.tags);
    expect(heads).toEqual(first?.heads);
    expect(relations).toEqual(first?.relations);
  });

  it('refuse a file that is cut off', () => {
    const bytes = brotliDecompressSync(train(1));
    expect(() => readModels(bytes.subarray(0, bytes.length - 3))).toThrow(/cut off/);
  });
});
