import type { FailureCode, FailureDetails, UserFailure } from '../../failures.ts';
import { escaped, nameOf, plural, shortened } from '../text.ts';
import { notice, type View } from './view.ts';

/** What went wrong and what to do about it, in one or two sentences. */
export function refusalView({ code, details }: UserFailure): View {
  return notice(sentenceFor(code, details));
}

function sentenceFor<C extends FailureCode>(code: C, details: FailureDetails[C]): string {
  return sentences[code](details);
}

const sentences: { readonly [C in FailureCode]: (details: FailureDetails[C]) => string } = {
  'unknown-bank': ({ asked, known }) =>
    `There is no bank called “${escaped(shortened(asked, 60))}”. Pick one from the list while you type, or see \`/bank list\`. There ${known.length === 1 ? 'is' : 'are'}: ${known.slice(0, 5).map(titleOf).join(', ')}${known.length > 5 ? ', …' : ''}.`,
  'no-banks': () =>
    'There is no bank with approved questions yet. Put one into the quizzes folder and start the bot again.',
  'question-count': ({ asked, least, most }) =>
    `A quiz has ${least} to ${most} questions, not ${asked}. Choose a number between ${least} and ${most}.`,
  'too-few-questions': ({ bank, kind, asked, available }) =>
    `${bankName(bank)} ${count(available, kind)}, fewer than the ${asked} you asked for. Ask for ${available} or fewer${kind ? ', or choose the kind “mixed”' : ''}.`,
  'no-questions': ({ bank, kind, draftCount }) =>
    `${bankName(bank)} no approved ${kind ? `${kind} ` : ''}questions${draftCount > 0 ? `, but ${plural(draftCount, 'draft')}` : ''}. Choose ${kind ? 'the kind “mixed” or another bank' : 'another bank'}${draftCount > 0 ? ', or ask the owner of this bot to approve the drafts' : ''}.`,
  'quiz-running-here': ({ startedBy }) =>
    `A quiz is already running in this channel, started by ${nameOf(startedBy)}. Join it, wait for its end, or start one in another channel.`,
  'no-quiz-here': () => 'No quiz is running here. Start one with `/quiz start`.',
  'quiz-over': () => 'This quiz is over. Start a new one with `/quiz start`.',
  'question-over': () => 'This question is closed. Look for the newest one.',
  'already-answered': () => 'You have answered this question. Go on with the button below it.',
  'not-your-quiz': () =>
    'This is somebody else’s private quiz. Start your own with `/quiz start mode:private`.',
  'not-the-starter': ({ startedBy }) =>
    `Only ${nameOf(startedBy)}, who started this quiz, or a moderator can stop it. You can vote with \`/quiz skip\`.`,
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
  return plural(available, kind ? `${kind} question` : 'question');
}

function bankName(title: string | undefined): string {
  return title === undefined ? 'All banks together have' : `“${titleOf(title)}” has`;
}

function titleOf(title: string): string {
  return escaped(shortened(title, 80));
}
