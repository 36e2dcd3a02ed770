import type {
  CardProblem,
  FailureCode,
  FailureDetails,
  QuestionProblem,
  UserFailure,
} from '../../failures.ts';
import { escaped, nameOf, plural, shortened } from '../text.ts';
import { intakeSentences } from './intake-refusals.ts';
import { notice, type View } from './view.ts';

/** What went wrong and what to do about it, in one or two sentences. */
export function refusalView(failure: UserFailure): View {
  return notice(refusalText(failure));
}

/** The sentences of `refusalView`, to stand in another message. */
export function refusalText({ code, details }: UserFailure): string {
  return sentenceFor(code, details);
}

function sentenceFor<C extends FailureCode>(code: C, details: FailureDetails[C]): string {
  return sentences[code](details);
}

const sentences: { readonly [C in FailureCode]: (details: FailureDetails[C]) => string } = {
  'unknown-bank': ({ asked, known }) =>
    `There is no bank called “${escaped(shortened(asked, 60))}”. Pick one from the list while you type, or see \`/bank list\`. There ${known.length === 1 ? 'is' : 'are'}: ${known.slice(0, 5).map(titleOf).join(', ')}${known.length > 5 ? ' and others' : ''}.`,
  'no-banks': () =>
    'There is no question bank here yet. Add an article with `/article add`, and its questions become one.',
  'question-count': ({ asked, least, most }) =>
    `A quiz has ${least} to ${most} questions, not ${asked}. Choose a number between ${least} and ${most}.`,
  'too-few-questions': ({ bank, kind, asked, available }) =>
    `${bankName(bank)} ${count(available, kind)}, fewer than the ${asked} you asked for. Ask for ${available} or fewer${kind ? ', or choose the kind “mixed”' : ''}.`,
  'no-questions': ({ bank, kind, draftCount }) =>
    `${bankName(bank)} no ${draftCount > 0 ? 'approved ' : ''}${kind ? `${kind} ` : ''}questions${draftCount > 0 ? `, but ${plural(draftCount, 'draft')}` : ''}. Choose ${kind ? 'the kind “mixed” or another bank' : 'another bank'}${draftCount > 0 ? ', or ask a moderator to look through the drafts with `/question review`' : ''}.`,
  'quiz-running-here': ({ startedBy }) =>
    `A quiz is already running in this channel, started by ${nameOf(startedBy)}. Join it, wait for its end, or start one in another channel.`,
  'no-quiz-here': () => 'No quiz is running here. Start one with `/quiz start`.',
  'quiz-over': () => 'This quiz is over. Start a new one with `/quiz start`.',
  'quiz-forgotten': () =>
    'This quiz was played so long ago that I no longer know its questions. You can report a question whenever it is asked again.',
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
    `${name === undefined ? 'You have' : `${nameOf(name)} has`} not answered a question here yet. \`/quiz start\` begins.`,
  'no-such-page': () => 'That page is gone. Use the command again for a fresh list.',
  'button-out-of-date': () =>
    'This button comes from an older version of the bot and no longer works. Use the command again.',
  'personal-bank': ({ asked }) =>
    `“${titleOf(asked)}” is your personal bank, and here everybody would see it. Play it with \`mode:private\`, or share it with this server first: \`/bank share\`.`,
  'bank-gone': () =>
    'This bank has been deleted or merged into another. `/bank list` shows those that there are.',
  'shipped-bank': ({ title }) =>
    `“${titleOf(title)}” came with the bot and belongs to everybody, so it cannot be changed. Make a copy with \`/bank copy\` and change that.`,
  'bank-limit': ({ limit }) =>
    `There can be ${limit} banks here and all places are taken. Delete or merge some banks first; a deleted one can be restored for 7 days.`,
  'question-limit': ({ limit, present, added }) =>
    `There can be ${limit.toLocaleString('en')} questions here. There are ${present.toLocaleString('en')}, so ${added.toLocaleString('en')} more do not fit. Delete banks that nobody plays, or add fewer questions.`,
  'unknown-question': () =>
    'This question is no longer in its bank. Somebody has removed it; go on with the next one.',
  'bank-title-taken': ({ title }) =>
    `There is a bank called “${titleOf(title)}” already. Choose another name, or merge the two.`,
  'bank-title-unfit': ({ length, limit }) =>
    length === 0
      ? `A bank needs a name. Give it one of up to ${limit} characters.`
      : `A name of ${length} characters is too long for a bank. Choose one of up to ${limit}.`,
  'nothing-to-review': () =>
    'There is nothing to review: every question has been looked at. Add more with `/article add` or `/question add`.',
  'nothing-to-undo': () =>
    'There is nothing of yours to undo in this bank. The last 10 things that you did there can be undone, for 30 days.',
  'nothing-to-import': () =>
    'There is no question in this file. Choose another file, or another format if it is not the one you named.',
  'no-deleted-bank': ({ asked, known }) =>
    `There is no deleted bank called “${titleOf(asked)}”. ${known.length === 0 ? 'None was deleted in the last 7 days.' : `Deleted in the last 7 days: ${known.slice(0, 5).map(titleOf).join(', ')}.`}`,
  'merge-with-itself': () => 'A bank cannot be merged into itself. Choose two different banks.',
  'not-a-personal-bank': ({ title }) =>
    `“${titleOf(title)}” already belongs to a server. Only your personal banks can be shared.`,
  'merge-of-two-owners': ({ from, into }) =>
    `“${titleOf(from)}” and “${titleOf(into)}” do not belong together: one is yours alone and the other one the server’s. Share yours with \`/bank share\` first, and merge the copy.`,
  'share-needs-a-server': () =>
    'A bank is shared with a server from there: use `/bank share` in a server that I have been added to.',
  'managers-only': () =>
    'Only members with the permission **Manage Server** can do this here. In direct messages with me you can keep banks of your own.',
  'moderators-only': () =>
    'Only moderators (Manage Messages or Manage Server) can do this. You can report the question with 🚩, and one of them will look at it.',
  'note-too-long': ({ length, limit }) =>
    `Your note has ${length} characters and at most ${limit} fit. Write a shorter one.`,
  ...intakeSentences,
  'question-unfit': ({ problems }) =>
    `This question cannot be kept yet. ${problems.map((problem) => problemSentences[problem]).join(' ')}`,
  'file-work-running': () =>
    'I am still working on another file of yours. Wait until it is done, then send the next one.',
  'fit-running': () =>
    'I am fitting your schedule to your memory already. Wait a little: what came of it is told once.',
  'file-unfit': ({ problem }) => escaped(shortened(problem, 600)),
  'export-too-large': ({ byteCount, limitBytes }) =>
    `The file has ${megabytes(byteCount)} MB, and Discord takes ${megabytes(limitBytes)} MB here. Choose another format; CSV and Anki are smaller than JSON.`,
  'nothing-to-export': ({ title }) =>
    `“${titleOf(title)}” has no questions yet. Add some with \`/question add\` or \`/question import\`.`,
  'no-such-question': ({ asked }) =>
    `There is no one question that reads “${escaped(shortened(asked, 100))}”. Type some of its words and pick it from the list.`,
  'question-changed': () =>
    'Somebody has changed this question, or reported it, while your form was open, so yours was not saved. Send the form once more to put it in place of theirs; `/question history` shows what they changed.',
  'form-expired': () =>
    'What was typed here is kept for a day, and that is over, or it has been saved already. Use the command again.',
  'card-gone': () =>
    'There is no such card, or it has been deleted. `/flashcards browse` shows those that you have.',
  'card-limit': ({ limit }) =>
    `You can have ${limit.toLocaleString('en')} cards, and these would be more. Delete a deck that you no longer study with \`/flashcards decks\`.`,
  'card-unfit': ({ problems }) =>
    `This card cannot be kept yet. ${problems.map((problem) => cardProblemSentences[problem]).join(' ')}`,
  'card-of-a-bank': () =>
    'This card shows a question of a bank and changes when the question does. You can suspend it, or add a card of your own with `/flashcards add`.',
  'no-cards-in-text': () =>
    'There is no card in these lines. Write one card a line: the term, a tab or a semicolon, and the definition.',
  'deck-empty': ({ title }) =>
    `There is no card in “${titleOf(title)}”. Add some with \`/flashcards add\`, then try again.`,
  'deck-gone': () => 'This deck has been deleted. `/flashcards decks` shows those that you have.',
  'deck-too-large': ({ byteCount, limitBytes }) =>
    `The file has ${megabytes(byteCount)} MB, and Discord takes ${megabytes(limitBytes)} MB here. Split the deck into two, and export them one by one.`,
  'deck-limit': ({ limit }) =>
    `You can have ${limit} decks. Delete one that you no longer study with \`/flashcards decks\` first.`,
  'unknown-deck': ({ asked, known }) =>
    `You have no deck called “${titleOf(asked)}”. ${known.length === 0 ? 'Make one with `/flashcards add`, or study a bank with `/flashcards study`.' : `You have: ${known.slice(0, 5).map(titleOf).join(', ')}${known.length > 5 ? ' and others' : ''}.`}`,
  'deck-title-unfit': ({ length, limit }) =>
    length === 0
      ? `A deck needs a name. Give it one of up to ${limit} characters.`
      : `A name of ${length} characters is too long for a deck. Choose one of up to ${limit}.`,
  'deck-of-a-bank': ({ title }) =>
    `“${titleOf(title)}” shows the questions of a bank, so it takes no cards of yours and cannot be shared: others study the bank itself. Choose another name for a deck of your own.`,
  'no-decks': () =>
    'You have no cards yet. Choose a bank to study with `/flashcards study bank:`, or add cards of your own with `/flashcards add`.',
  'unknown-code': ({ asked }) =>
    `The code “${titleOf(asked)}” leads to no deck. Check it letter by letter, or ask for a new one: its owner may have stopped sharing.`,
  'nothing-approved': ({ bank, draftCount }) =>
    `“${titleOf(bank)}” has no approved question yet${draftCount > 0 ? `, but ${plural(draftCount, 'draft')}` : ''}. It is among your decks now: its questions arrive by themselves once they are approved with \`/question review\`.`,
  'no-card-to-undo': () =>
    'There is nothing to undo. Your last 10 ratings, suspensions and deletions can be undone.',
  'card-has-changed': () =>
    'This card has changed since, so that can no longer be undone. Go on with `/flashcards study`.',
  'unknown-zone': ({ asked }) =>
    `There is no time zone called “${titleOf(asked)}”. Pick one from the list while you type a city, such as Europe/Berlin.`,
  'number-out-of-range': ({ what, asked, least, most }) =>
    `${what} must be a number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}, not “${titleOf(asked)}”.`,
  'steps-unfit': ({ asked }) =>
    `“${titleOf(asked)}” are no steps. Write up to 6 of them in minutes, hours or days, e.g. 1m 10m, or “none”.`,
};

const cardProblemSentences: { readonly [P in CardProblem]: string } = {
  'front-empty': 'Write the front.',
  'front-too-long': 'Shorten the front to 1,000 characters.',
  'back-empty':
    'Write the back, or mark what is asked on the front: The capital of France is {{Paris}}.',
  'back-too-long': 'Shorten the back to 2,000 characters.',
  'gap-empty': 'A gap is empty; write the answer between its braces: {{Paris}}.',
  'too-many-gaps': 'A text can have 20 gaps at most; split it into several cards.',
  'too-many-tags': 'Give at most 10 tags.',
  'tag-too-long': 'Shorten every tag to 40 characters.',
};

const problemSentences: { readonly [P in QuestionProblem]: string } = {
  'prompt-empty': 'Write what is asked.',
  'prompt-too-long': 'Shorten the question to 300 characters.',
  'answer-empty': 'Give the answer.',
  'answer-too-long': 'Shorten the answer to 100 characters.',
  'answer-in-prompt': 'The question gives its own answer away; word it differently.',
  'answer-not-an-option': 'The answer must be one of the options, in the same words.',
  'option-empty': 'An option is empty; fill it in or leave it out.',
  'option-too-long': 'Shorten every option to 100 characters.',
  'options-count': 'Give 3 or 4 options.',
  'options-alike': 'Two options say the same; make them different.',
  'options-unwanted': 'This kind of question takes no options; choose multiple choice for them.',
  'not-true-or-false': 'The answer must be “true” or “false”.',
  'gap-missing': 'Mark the gap with five underscores, once: `_____`.',
  'gap-unwanted': 'Only a fill-in question has a gap; leave the underscores out.',
  'too-many-accepted': 'Give at most 20 further right answers, of up to 100 characters each.',
  'explanation-too-long': 'Shorten the explanation to 500 characters.',
  'quote-not-in-article':
    'The quotation must stand in the article word for word; copy it from there.',
  'quote-needed': 'A question that was written from an article keeps its quotation.',
  'repeats-another': 'The bank has a question with the same words and answer already.',
};

function count(available: number, kind: string | undefined): string {
  return plural(available, kind ? `${kind} question` : 'question');
}

function bankName(title: string | undefined): string {
  return title === undefined ? 'All banks together have' : `“${titleOf(title)}” has`;
}

function megabytes(byteCount: number): string {
  return (byteCount / 1_000_000).toFixed(1);
}

function titleOf(title: string): string {
  return escaped(shortened(title, 80));
}
