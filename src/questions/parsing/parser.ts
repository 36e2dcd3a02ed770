import { ParseState } from './arc-hybrid.ts';
import { FeatureList, type Scorer } from './features.ts';
import { addFeaturesAhead, addJointFeatures, addStackFeatures } from './parse-features.ts';
import { StackScores } from './stack-scores.ts';
import { type TaggedWords, WordColumns } from './tagged-words.ts';

export type MoveKind = 'shift' | 'left' | 'right' | 'root';
export type Move = { readonly kind: MoveKind; readonly label: number };

export type ParserModel = {
  readonly scorer: Scorer;
  readonly moves: readonly Move[];
};

/** Chooses a move from its scores. */
export type ChooseMove = (scores: Int32Array, state: ParseState, features: FeatureList) => number;

/** A finished parse, and by how much its moves score less than the best of each step; 0 without a given root. */
type ScoredParse = { readonly state: ParseState; readonly cost: number };

/**
 * Parses by the best move at each step: two moves a word, so the time is linear in the length. What the stack
 * or the words ahead say by themselves is asked once and kept for the decisions in which they are the same.
 * The word at `root` becomes the root, whatever it scores; -1 for the one that scores best.
 */
export function parseWithRoot(
  words: TaggedWords,
  { scorer, moves }: ParserModel,
  root: number,
): ScoredParse {
  let cost = 0;
  const keepsRoot = ({ kind }: Move) =>
    kind === 'shift'
      ? state.next !== root || state.depth === 0
      : state.stackAt(0) !== root || kind === 'root';
  const state = new ParseState(words.forms.length);
  const columns = new WordColumns(words);
  const features = new FeatureList();
  const scores = new Int32Array(moves.length);
  const ofAhead = new Int32Array(moves.length);
  const ofStacks = new StackScores(state.length, moves.length);
  let seenAhead = -1;
  while (!state.isDone) {
    if (state.next !== seenAhead) {
      seenAhead = state.next;
      features.clear();
      addFeaturesAhead(features, state, columns);
      ofAhead.fill(0);
      scorer.addScores(features, ofAhead);
    }
    scores.set(ofAhead);
    ofStacks.addTo(scores, state.stackAt(0), (own) => {
      features.clear();
      addStackFeatures(features, state, columns);
      scorer.addScores(features, own);
    });
    features.clear();
    addJointFeatures(features, state, columns);
    scorer.addScores(features, scores);
    const best = bestMove(scores, state, moves);
    const wanted = root < 0 ? best : bestMove(scores, state, moves, keepsRoot);
    cost += (scores[best] ?? 0) - (scores[wanted] ?? 0);
    take(state, moves[wanted]);
  }
  return { state, cost };
}

/**
 * Parses by the moves that `choose` takes, which sees all features of the decision. For training, where the
 * model changes from one decision to the next and its oracle is asked.
 */
export function parseByChoice(
  words: TaggedWords,
  { scorer, moves }: ParserModel,
  choose: ChooseMove,
): ParseState {
  const state = new ParseState(words.forms.length);
  const columns = new WordColumns(words);
  const features = new FeatureList();
  const scores = new Int32Array(moves.length);
  while (!state.isDone) {
    features.clear();
    addFeaturesAhead(features, state, columns);
    addStackFeatures(features, state, columns);
    addJointFeatures(features, state, columns);
    scores.fill(0);
    scorer.addScores(features, scores);
    take(state, moves[choose(scores, state, features)]);
  }
  return state;
}

/** The number of the best move that the state allows. */
export function bestMove(
  scores: Int32Array,
  state: ParseState,
  moves: readonly Move[],
  isWanted: (move: Move) => boolean = () => true,
): number {
  let best = -1;
  for (let index = 0; index < moves.length; index++) {
    const move = moves[index];
    if (move === undefined || (best >= 0 && (scores[index] ?? 0) <= (scores[best] ?? 0))) continue;
    if (isPossible(state, move) && isWanted(move)) best = index;
  }
  return best;
}

/** The classes of the model, `shift`, `left nsubj`, ..., as moves over the list of relations. */
export function readMoves(classes: readonly string[], relations: readonly string[]): Move[] {
  return classes.map((name) => {
    const [kind, relation = ''] = name.split(' ');
    if (kind !== 'shift' && kind !== 'left' && kind !== 'right' && kind !== 'root')
      throw new Error(`"${name}" is not a move`);
    return { kind, label: relations.indexOf(relation) };
  });
}

function isPossible(state: ParseState, { kind }: Move): boolean {
  if (kind === 'shift') return state.canShift;
  if (kind === 'root') return state.canRoot;
  return kind === 'left' ? state.canLeft : state.canRight;
}

function take(state: ParseState, move: Move | undefined): void {
  if (move === undefined) throw new Error('no move is possible');
  const { kind, label } = move;
  if (kind === 'shift') state.shift();
  else if (kind === 'left') state.left(label);
  else if (kind === 'right') state.right(label);
  else state.root(label);
}
