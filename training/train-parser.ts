import type { ModelData } from '../src/questions/parsing/linear-model.ts';
import { bestMove, parseByChoice, readMoves } from '../src/questions/parsing/parser.ts';
import type { TaggedWords } from '../src/questions/parsing/tagged-words.ts';
import { type GoldTree, wantedMoves } from './oracle.ts';
import { Perceptron } from './perceptron.ts';
import { randomNumbers, shuffled } from './shuffle.ts';

export type ParseExample = { readonly words: TaggedWords; readonly gold: GoldTree };

/** Weights are kept in steps of 1 / resolution. */
const resolution = 16;
/** The parser's three-word features are so many that those corrected only now and then would fill the file. */
const leastCorrections = 3;
/** How often, from the second round on, the parser goes its own wrong way, to learn how to go on from there. */
const explorationRatio = 0.9;

export function trainParser(
  examples: readonly ParseExample[],
  options: {
    readonly moves: readonly string[];
    readonly relations: readonly string[];
    readonly epochs: number;
    readonly seed: number;
    readonly afterEpoch?: (epoch: number, freeze: () => ModelData) => void;
  },
): ModelData {
  const moves = readMoves(options.moves, options.relations);
  const perceptron = new Perceptron(options.moves, leastCorrections);
  const random = randomNumbers(options.seed);
  const freeze = () => perceptron.freeze(resolution);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { words, gold } of shuffled(examples, random)) {
      parseByChoice(words, { scorer: perceptron, moves }, (scores, state, features) => {
        const isWanted = wantedMoves(state, gold);
        const guess = bestMove(scores, state, moves);
        perceptron.tick();
        const move = moves[guess];
        if (move !== undefined && isWanted(move)) return guess;
        const right = bestMove(scores, state, moves, isWanted);
        if (right < 0) return guess;
        perceptron.correct(features, right, guess);
        return epoch > 0 && random() < explorationRatio ? guess : right;
      });
    }
    options.afterEpoch?.(epoch, freeze);
  }
  return freeze();
}
