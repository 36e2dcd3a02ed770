import { ParseState } from './arc-hybrid.ts';
import { FeatureList, type Scorer } from './features.ts';
import { addParseFeatures, type TaggedWords } from './parse-features.ts';

export type MoveKind = 'shift' | 'left' | 'right' | 'root';
export type Move = { readonly kind: MoveKind; readonly label: number };

export type ParserModel = {
  readonly scorer: Scorer;
  readonly moves: readonly Move[];
};

/** Chooses a move from its scores. Training asks its oracle here; the program takes the best possible. */
export type ChooseMove = (scores: Int32Array, state: ParseState, features: FeatureList) => number;

/** Parses by the best move at each step: two moves a word, so the time is linear in the length. */
export function parseWords(
  words: TaggedWords,
  model: ParserModel,
  choose: ChooseMove = (scores, state) => bestMove(scores, state, model.moves),
): ParseState {
  const state = new ParseState(words.forms.length);
  const scores = new Int32Array(model.moves.length);
  const features = new FeatureList();
  while (!state.isDone) {
    features.clear();
    addParseFeatures(features, state, words);
    scores.fill(0);
    model.scorer.addScores(features, scores);
    const move = model.moves[choose(scores, state, features)];
    if (move === undefined) throw new Error('no move is possible');
    perform(state, move);
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

function perform(state: ParseState, { kind, label }: Move): void {
  if (kind === 'shift') state.shift();
  else if (kind === 'left') state.left(label);
  else if (kind === 'right') state.right(label);
  else state.root(label);
}
