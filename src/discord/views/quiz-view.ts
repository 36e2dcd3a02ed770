import { isAddress } from '../../banks/bank.ts';
import { nextIndex, numberOf, totalCount } from '../../quiz/machine.ts';
import type { Asked, Result, Session } from '../../quiz/session.ts';
import { customId } from '../custom-id.ts';
import { escaped, nameOf, plural, relativeTime, shortened } from '../text.ts';
import { endView } from './end-view.ts';
import { type Button, card, type Part, type View } from './view.ts';

/** A label up to this long is read at a glance on a phone; longer options are listed above the buttons. */
const shortLabel = 34;
const mostNames = 12;
const longestQuote = 900;
const takenOutLine =
  '🚩 Reported and taken out of play. A moderator will look at it; your points stay.';

export type QuizState = {
  readonly session: Session;
  readonly asked: Asked;
  /** How many have answered the open question so far. */
  readonly answerCount: number;
  /** What counts in this round beside the answer, since a moderator has accepted it. */
  readonly accepted?: readonly string[];
  /** A line on top, e.g. that the bot is about to restart. */
  readonly note?: string;
};

/** The one message of a quiz, in whichever phase it is. */
export function quizView(state: QuizState): View {
  const { phase } = state.session;
  if (phase === 'finished') return endView(state.session);
  return phase === 'revealed' ? revealView(state) : questionView(state);
}

/** What every answer is called on a button and in a verdict. */
export function choiceName(choice: string): string {
  return choice === 'true' ? 'True' : choice === 'false' ? 'False' : choice;
}

export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

function questionView(state: QuizState): View {
  const { session, asked, note } = state;
  const parts: Part[] = [heading(state), promptOf(asked)];
  if (note) parts.unshift(note);
  if (isListed(asked)) parts.push(asked.choices.map(listed).join('\n'));
  parts.push(answerButtons(session, asked));
  if (session.mode === 'together') parts.push(answeredLine(state));
  parts.push(sideButtons(session, asked));
  return card('open', parts);
}

function revealView(state: QuizState): View {
  const { session, asked, note } = state;
  const isPrivate = session.mode === 'private';
  const verdict = isPrivate ? privateVerdict(session.results[0], asked) : answerLine(asked);
  const also = acceptedLine(state);
  const parts: Part[] = [heading(state), promptOf(asked), verdict + also, ...sourceOf(state)];
  if (!isPrivate) parts.push('line', whoWasRight(session));
  if (session.takenOut?.includes(session.index)) parts.push(takenOutLine);
  if (note) parts.unshift(note);
  parts.push(goOnButtons(session));
  if (session.nextAt !== undefined)
    parts.push(
      `-# ${isLast(session) ? 'Results' : 'Next question'} ${relativeTime(session.nextAt)}`,
    );
  const wasRight = session.results[0]?.verdict === 'right';
  return card(!isPrivate || wasRight ? 'right' : 'wrong', parts);
}

function heading({ session, asked }: QuizState): string {
  const place = `Question ${numberOf(session, session.index)} of ${totalCount(session)}`;
  const open = session.phase === 'open' || session.phase === 'closing';
  const closes =
    open && session.deadline !== undefined ? ` · closes ${relativeTime(session.deadline)}` : '';
  // What lies in no bank is reviewed by nobody.
  const isDraft = asked.question.status === 'draft' && !session.isLoose;
  const draft = isDraft ? ' · 📝 draft, not reviewed yet' : '';
  return `-# ${escaped(shortened(session.title, 120))} · ${place}${closes}${draft}`;
}

function promptOf({ question }: Asked): string {
  const lead = question.kind === 'true-false' ? 'True or false? ' : '';
  const task = question.kind === 'cloze' ? '\n-# Fill in the gap.' : '';
  return `### ${lead}${escaped(shortened(question.prompt, 1_200))}${task}`;
}

function isListed({ choices }: Asked): boolean {
  return choices.some((choice) => choice.length > shortLabel);
}

function listed(choice: string, index: number): string {
  return `**${letterOf(index)}** · ${escaped(shortened(choiceName(choice), 300))}`;
}

function answerButtons(session: Session, asked: Asked): readonly Button[] {
  const { id, index } = session;
  if (asked.choices.length === 0)
    return [{ id: customId('quiz:type', id, index), label: 'Type your answer', style: 'primary' }];
  return asked.choices.map((choice, position) => ({
    id: customId('quiz:answer', id, index, position),
    label: isListed(asked) ? letterOf(position) : choiceName(choice),
    style: 'primary',
  }));
}

function sideButtons(session: Session, { choices }: Asked): readonly Button[] {
  const { id, index, mode, pace } = session;
  const hint: Button = { id: customId('quiz:hint', id, index), label: 'Hint', emoji: '💡' };
  const label = pace === 'untimed' ? 'Show the answer' : 'Skip';
  const skip: Button = { id: customId('quiz:skip', id, index), label };
  const stop: Button = { id: customId('quiz:stop', id), label: 'Stop' };
  // Two options have no hint but the answer.
  const stops = mode === 'private' ? [stop] : [];
  return [...(choices.length === 2 ? [] : [hint]), skip, ...stops, ...reportButtons(session)];
}

function goOnButtons(session: Session): readonly Button[] {
  const { id, index, mode } = session;
  const label = isLast(session) ? 'Results' : 'Next question';
  const style = mode === 'private' ? 'primary' : 'secondary';
  const next: Button = { id: customId('quiz:next', id, index), label, style };
  return [next, ...reportButtons(session)];
}

function reportButtons({ id, index, isLoose }: Session): readonly Button[] {
  if (isLoose) return [];
  return [{ id: customId('report:flag', id, index), label: 'Report', emoji: '🚩' }];
}

function answeredLine({ session, answerCount }: QuizState): string {
  const votes = session.skipVotes.length;
  const skips = votes > 0 ? ` · ${plural(votes, 'vote')} to skip` : '';
  const count = answerCount === 0 ? 'Nobody has answered yet' : `${answerCount} answered`;
  return `-# ${count}${skips} · You may change your answer until the question closes.`;
}

function answerLine({ question }: Asked): string {
  return `✅ **${escaped(shortened(choiceName(question.answer), 300))}**`;
}

function acceptedLine({ accepted = [] }: QuizState): string {
  if (accepted.length === 0) return '';
  const names = accepted.map((each) => `**${escaped(shortened(choiceName(each), 100))}**`);
  return `\n-# A moderator has also accepted ${names.slice(0, mostNames).join(', ')}.`;
}

function privateVerdict(result: Result | undefined, asked: Asked): string {
  const answer = `**${escaped(shortened(choiceName(asked.question.answer), 300))}**`;
  if (result === undefined) return `The answer is ${answer}.`;
  if (result.verdict === 'right') return `✅ Right! The answer is ${answer}.`;
  const given = escaped(shortened(choiceName(result.given), 200));
  const lack = result.missing === undefined ? '' : `, but ${escaped(result.missing)} is missing`;
  const kindly = result.verdict === 'near' ? `🟡 So close${lack}: you` : '❌ You';
  return `${kindly} answered ${given}. The answer is ${answer}.`;
}

function sourceOf({ asked }: QuizState): Part[] {
  const { evidence, explanation } = asked.question;
  const parts: Part[] = [];
  // Without a quotation there is nothing to cite: a person wrote the question.
  if (evidence !== undefined) {
    const quote = escaped(shortened(evidence.quote, longestQuote));
    const page = evidence.page === undefined ? '' : `, p. ${evidence.page}`;
    parts.push(`> ${quote}\n> -# ${citation(asked.article)}${page}`);
  }
  if (explanation) parts.push(escaped(shortened(explanation, longestQuote)));
  return parts;
}

/** The article's title, linked if it is known where it stands. */
export function citation({ title, source }: Asked['article']): string {
  const name = escaped(shortened(title, 120));
  if (source === undefined) return name;
  return isAddress(source) ? `[${name}](${source})` : `${name}, ${escaped(shortened(source, 120))}`;
}

function whoWasRight({ results }: Session): string {
  if (results.length === 0) return 'Nobody answered this one.';
  const right = results.filter(({ verdict }) => verdict === 'right');
  const others = results.filter(({ verdict }) => verdict !== 'right');
  const lines = [right.length > 0 ? `🎉 ${names(right, withPoints)}` : 'Nobody had it right.'];
  if (others.length > 0) lines.push(`❌ ${names(others, withGiven)}`);
  return lines.join('\n');
}

function names(results: readonly Result[], show: (result: Result) => string): string {
  const shown = results.slice(0, mostNames).map(show).join(', ');
  return results.length > mostNames ? `${shown} and ${results.length - mostNames} more` : shown;
}

function withPoints({ name, points }: Result): string {
  return `${nameOf(name)}${points > 1 ? ` (${points} points)` : ''}`;
}

function withGiven({ name, given, verdict }: Result): string {
  const near = verdict === 'near' ? ', so close' : '';
  return `${nameOf(name)} (${escaped(shortened(choiceName(given), 40))}${near})`;
}

function isLast(session: Session): boolean {
  return session.ending !== undefined || nextIndex(session) >= session.questionCount;
}
