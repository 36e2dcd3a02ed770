/**
 * What a person can mend: every code, and what its message needs to know. Anything that is not in this
 * table is a bug of ours, is logged with its cause and answered with an id.
 */
export type FailureDetails = {
  'unknown-bank': { readonly asked: string; readonly known: readonly string[] };
  'no-banks': Record<string, never>;
  'question-count': { readonly asked: number; readonly least: number; readonly most: number };
  'too-few-questions': {
    readonly bank: string;
    readonly kind: string | undefined;
    readonly asked: number;
    readonly available: number;
  };
  'no-questions': { readonly bank: string; readonly kind: string | undefined };
  'quiz-running-here': { readonly startedBy: string };
  'no-quiz-here': Record<string, never>;
  'quiz-over': Record<string, never>;
  'question-over': Record<string, never>;
  'not-your-quiz': Record<string, never>;
  'not-the-starter': { readonly startedBy: string };
  'not-a-player': Record<string, never>;
  'not-yet-revealed': Record<string, never>;
  'empty-answer': Record<string, never>;
  'answer-too-long': { readonly length: number; readonly limit: number };
  'missing-permissions': { readonly permissions: readonly string[] };
  'together-needs-a-server': Record<string, never>;
  'pace-needs-together': Record<string, never>;
  'board-needs-a-server': Record<string, never>;
  'nothing-missed': Record<string, never>;
  'nothing-missed-here': Record<string, never>;
  'no-score-yet': { readonly name: string };
  'no-such-page': Record<string, never>;
  'button-out-of-date': Record<string, never>;
};

export type FailureCode = keyof FailureDetails;

/** A refusal that says what to do next. Thrown by services, shown by the dispatcher to the one who asked. */
export class UserFailure<C extends FailureCode = FailureCode> extends Error {
  override readonly name = 'UserFailure';

  constructor(
    readonly code: C,
    readonly details: FailureDetails[C],
  ) {
    super(messages[code](details));
  }
}

const messages: { readonly [C in FailureCode]: (details: FailureDetails[C]) => string } = {
  'unknown-bank': ({ asked, known }) =>
    `There is no bank called “${shorten(asked)}”. Pick one from the list while you type, or see \`/bank list\`. There ${known.length === 1 ? 'is' : 'are'}: ${known.slice(0, 5).join(', ')}${known.length > 5 ? ', …' : ''}.`,
  'no-banks': () =>
    'There is no bank with approved questions yet. Put one into the quizzes folder and start the bot again.',
  'question-count': ({ asked, least, most }) =>
    `A quiz has ${least} to ${most} questions, not ${asked}. Choose a number between ${least} and ${most}.`,
  'too-few-questions': ({ bank, kind, asked, available }) =>
    `${bank} has ${count(available, kind)}, fewer than the ${asked} you asked for. Ask for ${available} or fewer${kind ? ', or choose the kind “mixed”' : ''}.`,
  'no-questions': ({ bank, kind }) =>
    `${bank} has no ${kind ? `${kind} ` : ''}questions. Choose ${kind ? 'the kind “mixed” or another bank' : 'another bank'}.`,
  'quiz-running-here': ({ startedBy }) =>
    `A quiz is already running in this channel, started by ${startedBy}. Join it, wait for its end, or start one in another channel.`,
  'no-quiz-here': () => 'No quiz is running here. Start one with `/quiz start`.',
  'quiz-over': () => 'This quiz is over. Start a new one with `/quiz start`.',
  'question-over': () =>
    'This question is closed, so your answer could not count. Look for the newest question.',
  'not-your-quiz': () =>
    'This is somebody else’s private quiz. Start your own with `/quiz start mode:private`.',
  'not-the-starter': ({ startedBy }) =>
    `Only ${startedBy}, who started this quiz, or a moderator can stop it. You can vote with \`/quiz skip\`.`,
  'not-a-player': () =>
    'Only those who have answered in this quiz can vote. Answer a question first, then vote.',
  'not-yet-revealed': () => 'This question is still open. Wait for its answer to be shown.',
  'empty-answer': () =>
    'Your answer was empty. Press the button again and type at least one letter.',
  'answer-too-long': ({ length, limit }) =>
    `Your answer has ${length.toLocaleString('en')} characters and at most ${limit} count. Press the button again and type a shorter one.`,
  'missing-permissions': ({ permissions }) =>
    `I may not play in this channel: I lack the permission${permissions.length > 1 ? 's' : ''} ${permissions.map((name) => `**${name}**`).join(' and ')}. Ask a moderator to grant ${permissions.length > 1 ? 'them' : 'it'}, start the quiz in another channel, or use \`/quiz start mode:private\`.`,
  'together-needs-a-server': () =>
    'A quiz together needs a server that I have been added to. Here you can play with `/quiz start mode:private`.',
  'pace-needs-together': () =>
    'A private quiz goes at your own pace, so it takes no pace and no speed bonus. Leave them out, or choose `mode:together`.',
  'board-needs-a-server': () =>
    'Leaderboards belong to servers. Use `/leaderboard` in one, or `/score` to see your own score here.',
  'nothing-missed': () =>
    'You have no missed questions here. Play with `/quiz start`; what you get wrong is kept for `/quiz missed`.',
  'nothing-missed-here': () => 'You answered every question right that you answered in this quiz.',
  'no-score-yet': ({ name }) =>
    `${name} has not answered a question here yet. \`/quiz start\` begins.`,
  'no-such-page': () => 'That page is gone. Use the command again for a fresh list.',
  'button-out-of-date': () =>
    'This button comes from an older version of the bot and no longer works. Use the command again.',
};

function count(available: number, kind: string | undefined): string {
  return `${available} ${kind ? `${kind} ` : ''}question${available === 1 ? '' : 's'}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
