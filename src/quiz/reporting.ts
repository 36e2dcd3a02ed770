import { UserFailure } from '../failures.ts';
import { hashText } from '../questions/random.ts';
import { type Room, requireOwn } from './room.ts';
import { type Asked, roundKey, rounds, type Session, sessions } from './session.ts';

/** A question of a quiz, as somebody looks at it to report it. */
export type Reported = {
  readonly asked: Asked;
  readonly index: number;
  /** Whether its answer has been shown. */
  readonly isOver: boolean;
};

/** An answer to a question that is over which did not count. */
export type WrongAnswer = {
  /** Names this answer as long as the quiz is kept. */
  readonly id: string;
  readonly text: string;
  /** Who gave it; nobody, for an option that was not chosen. */
  readonly names: readonly string[];
};

type Place = { readonly quizId: string; readonly index: number };

/**
 * A question of a quiz, for as long as its plan is kept: some 60 days.
 *
 * @throws {UserFailure} `quiz-forgotten` after that, `not-your-quiz`.
 */
export async function reportedAt(
  room: Room,
  { quizId, index, userId }: Place & { readonly userId: string },
): Promise<Reported> {
  const asked = (await room.plans.find(quizId))?.asked[index];
  if (asked === undefined) throw new UserFailure('quiz-forgotten', {});
  const session = await room.store.get(sessions, quizId);
  if (session !== undefined) requireOwn(session, userId);
  return { asked, index, isOver: session === undefined || isOver(session, index) };
}

/**
 * The questions that a quiz has asked so far.
 *
 * @throws {UserFailure} `quiz-forgotten` when it has expired, `not-your-quiz`.
 */
export async function askedSoFar(
  room: Room,
  quizId: string,
  userId: string,
): Promise<readonly Reported[]> {
  const session = await room.store.get(sessions, quizId);
  const plan = await room.plans.find(quizId);
  if (session === undefined || plan === undefined) throw new UserFailure('quiz-forgotten', {});
  requireOwn(session, userId);
  return plan.asked
    .map((asked, index) => ({ asked, index, isOver: isOver(session, index) }))
    .filter(({ index }) => index <= session.index && !session.passedOver?.includes(index));
}

/** The answers to a question that did not count: what most people gave first, then the other options. */
export async function wrongAnswers(room: Room, place: Place): Promise<readonly WrongAnswer[]> {
  const { asked, given, right } = await answersTo(room, place);
  const wrong = [...given].filter(([id]) => !right.has(id)).map(([, answer]) => answer);
  const untried = asked
    .map((text) => ({ id: idOf(text), text, names: [] }))
    .filter(({ id }) => !right.has(id) && !given.has(id));
  return [...wrong.toSorted((a, b) => b.names.length - a.names.length), ...untried];
}

/**
 * The text of an answer, whether it has come to count meanwhile or not.
 *
 * @throws {UserFailure} `quiz-forgotten` when nothing is known of it any more.
 */
export async function answerWithId(
  room: Room,
  { id, ...place }: Place & { readonly id: string },
): Promise<string> {
  const { asked, given } = await answersTo(room, place);
  const text = given.get(id)?.text ?? asked.find((choice) => idOf(choice) === id);
  if (text === undefined) throw new UserFailure('quiz-forgotten', {});
  return text;
}

type Answers = {
  /** The options; none for a typed answer, and none before the answer is shown. */
  readonly asked: readonly string[];
  readonly given: ReadonlyMap<string, WrongAnswer>;
  /** Ids of the answers that count. */
  readonly right: ReadonlySet<string>;
};

async function answersTo(room: Room, { quizId, index }: Place): Promise<Answers> {
  const round = await room.store.get(rounds, roundKey(quizId, index));
  const session = await room.store.get(sessions, quizId);
  const asked = (await room.plans.find(quizId))?.asked[index];
  const given = new Map<string, WrongAnswer>();
  if (round === undefined || session === undefined || asked === undefined)
    return { asked: [], given, right: new Set() };
  const { question, choices } = asked;
  const right = new Set([question.answer, ...question.accepted, ...round.accepted].map(idOf));
  for (const { given: text, name, verdict } of round.results) {
    const id = idOf(text);
    if (verdict === 'right') right.add(id);
    given.set(id, { id, text, names: [...(given.get(id)?.names ?? []), name] });
  }
  return { asked: choices, given, right };
}

/** Spellings that differ in case alone are one answer. */
function idOf(text: string): string {
  return hashText(text.toLowerCase());
}

function isOver({ index: current, phase }: Session, index: number): boolean {
  return index < current || phase === 'revealed' || phase === 'finished';
}
