import type { Recorded, Vote } from '../../quiz/answering.ts';
import type { Hint } from '../../quiz/hint.ts';
import { numberOf } from '../../quiz/machine.ts';
import type { Missed } from '../../quiz/review.ts';
import type { Session } from '../../quiz/session.ts';
import { customId } from '../custom-id.ts';
import { escaped, plural, shortened } from '../text.ts';
import { choiceName } from './quiz-view.ts';
import { card, notice, type Part, type View } from './view.ts';

const mostReviewed = 8;
const longestQuote = 260;

/** “Recorded”, without a word on whether it is right. */
export function recordedView({ given, before }: Recorded): View {
  const answer = `**${escaped(shortened(choiceName(given), 200))}**`;
  const said = {
    new: `Your answer: ${answer}.`,
    same: `Your answer is already ${answer}.`,
    changed: `Changed to ${answer}.`,
  }[before === undefined ? 'new' : before === given ? 'same' : 'changed'];
  return notice(`${said}\n-# You can change it until the question closes.`);
}

export function hintView(hint: Hint): View {
  switch (hint.kind) {
    case 'not-this':
      return notice(`💡 It is not **${escaped(shortened(choiceName(hint.choice), 300))}**.`);
    case 'shape':
      return notice(`💡 The answer looks like this: ${escaped(hint.shape)}`);
    case 'none':
      return notice('There is no hint for a question with two options: it would be the answer.');
  }
}

/** @param during what was voted on: to close the open question, or to go on from the revealed one. */
export function voteView({ votes, needed }: Vote, during: 'open' | 'revealed'): View {
  if (votes >= needed)
    return notice(during === 'open' ? 'The question is closed; all answers count.' : 'On we go.');
  const what = during === 'open' ? 'to skip' : 'to go on';
  return notice(`Your vote ${what} counts: ${votes} of ${needed} needed.`);
}

/** What one person missed, with the right answers and where the article says so. */
export function reviewView(session: Session, missed: readonly Missed[]): View {
  const shown = missed.slice(0, mostReviewed);
  const parts: Part[] = [`## You missed ${plural(missed.length, 'question')}`];
  for (const { asked, index, given } of shown) {
    const { question } = asked;
    const said = given === '' ? '' : ` · you answered ${escaped(shortened(choiceName(given), 60))}`;
    const { evidence } = question;
    const lines = [
      `**${numberOf(session, index)}.** ${escaped(shortened(question.prompt, 200))}`,
      `✅ **${escaped(shortened(choiceName(question.answer), 80))}**${said}`,
      ...(evidence ? [`> ${escaped(shortened(evidence.quote, longestQuote))}`] : []),
    ];
    parts.push(lines.join('\n'));
  }
  if (missed.length > shown.length) parts.push(`-# and ${missed.length - shown.length} more`);
  parts.push([
    { id: customId('quiz:practise', session.id), label: 'Quiz me on these', style: 'primary' },
  ]);
  return card('quiet', parts);
}
