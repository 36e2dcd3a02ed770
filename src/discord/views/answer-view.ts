import type { Recorded, Vote } from '../../quiz/answering.ts';
import type { Hint } from '../../quiz/hint.ts';
import type { Missed } from '../../quiz/review.ts';
import type { Session } from '../../quiz/session.ts';
import { customId } from '../custom-id.ts';
import { escaped, plural, relativeTime, shortened } from '../text.ts';
import { choiceName } from './quiz-view.ts';
import { card, notice, type Part, type View } from './view.ts';

const mostReviewed = 8;
const longestQuote = 260;

/** “Recorded”, without a word on whether it is right. */
export function recordedView({ session, given, before }: Recorded): View {
  const answer = `**${escaped(shortened(choiceName(given), 200))}**`;
  const said = {
    new: `Your answer: ${answer}.`,
    same: `Your answer is already ${answer}.`,
    changed: `Changed to ${answer}.`,
  }[before === undefined ? 'new' : before === given ? 'same' : 'changed'];
  const until =
    session.deadline === undefined
      ? 'until the answer is shown'
      : `until the question closes ${relativeTime(session.deadline)}`;
  return card('quiet', [`${said}\n-# You can change it ${until}.`]);
}

export function hintView(hint: Hint): View {
  switch (hint.kind) {
    case 'not-this':
      return notice(`💡 It is not **${escaped(shortened(choiceName(hint.choice), 300))}**.`);
    case 'shape':
      return notice(`💡 The answer looks like this: ${escaped(hint.shape)}`);
    case 'passage':
      return notice(`💡 The article says it where it begins: “${escaped(hint.opening)} …”`);
  }
}

export function voteView({ session, votes, needed }: Vote): View {
  const what = session.phase === 'revealed' ? 'to go on' : 'to skip';
  if (votes >= needed) return notice(session.phase === 'revealed' ? 'On we go.' : 'Skipped.');
  return notice(`Your vote ${what} counts: ${votes} of ${needed} needed.`);
}

/** What one person missed, with the right answers and where the article says so. */
export function reviewView(session: Session, missed: readonly Missed[]): View {
  const shown = missed.slice(0, mostReviewed);
  const parts: Part[] = [`## You missed ${plural(missed.length, 'question')}`];
  for (const { asked, index, given } of shown) {
    const { question } = asked;
    const said = given === '' ? '' : ` · you answered ${escaped(shortened(choiceName(given), 60))}`;
    parts.push(
      `**${index + 1}.** ${escaped(shortened(question.prompt, 200))}\n✅ **${escaped(shortened(choiceName(question.answer), 80))}**${said}\n> “${escaped(shortened(question.evidence.quote, longestQuote))}”`,
    );
  }
  if (missed.length > shown.length) parts.push(`-# and ${missed.length - shown.length} more`);
  parts.push([
    { id: customId('quiz:practise', session.id), label: 'Quiz me on these', style: 'primary' },
  ]);
  return card('quiet', parts);
}
