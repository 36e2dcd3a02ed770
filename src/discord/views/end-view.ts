import { numberOf, type Ranked, ranking, totalCount } from '../../quiz/machine.ts';
import type { Session } from '../../quiz/session.ts';
import { customId } from '../custom-id.ts';
import { escaped, nameOf, plural } from '../text.ts';
import { type Button, card, type Part, type View } from './view.ts';

const medals = ['🥇', '🥈', '🥉'];
const podiumSize = 10;

/** The end of a quiz: the podium, or how it went for the one who played alone. */
export function endView(session: Session): View {
  const isPrivate = session.mode === 'private';
  const parts: Part[] = [
    `## ${escaped(session.title)}\n${endingLine(session)}`,
    isPrivate ? ownResult(session) : podium(session),
  ];
  parts.push(takenOutLine(session));
  parts.push(endButtons(session));
  return card('gold', parts);
}

function endButtons({ id, players, isLoose }: Session): readonly Button[] {
  const hasMissed = Object.values(players).some(({ right, answered }) => right < answered);
  const label = 'Review what you missed';
  const review: Button = { id: customId('quiz:review', id), label, style: 'primary' };
  const report: Button = {
    id: customId('report:list', id),
    label: 'Report a question',
    emoji: '🚩',
  };
  return [...(hasMissed ? [review] : []), ...(isLoose ? [] : [report])];
}

function takenOutLine(session: Session): string {
  const { takenOut = [] } = session;
  if (takenOut.length === 0) return '';
  const numbers = takenOut.map((index) => numberOf(session, index)).toSorted((a, b) => a - b);
  const which = numbers.length === 1 ? 'Question' : 'Questions';
  return `-# 🚩 ${which} ${numbers.join(', ')} reported and taken out of play.`;
}

function endingLine(session: Session): string {
  const { ending, index, mode } = session;
  const at = `at question ${numberOf(session, index)} of ${totalCount(session)}`;
  const lines = {
    completed: `The quiz is over after ${plural(totalCount(session), 'question')}.`,
    stopped: mode === 'private' ? `You stopped ${at}.` : `The quiz was stopped ${at}.`,
    silence: `The quiz ended ${at}, because nobody answered the last three.`,
    unreachable: `The quiz ended ${at}, because I could no longer show it.`,
  };
  return lines[ending ?? 'completed'];
}

function ownResult(session: Session): string {
  const right = session.players[session.starter.id]?.right ?? 0;
  return `You had **${right} of ${numberOf(session, session.index)}** right.`;
}

function podium(session: Session): string {
  const players = ranking(session);
  const count = numberOf(session, session.index);
  const lines = players.slice(0, podiumSize).map((player) => podiumLine(player, count));
  if (players.length > podiumSize) lines.push(`-# and ${players.length - podiumSize} more`);
  return lines.join('\n') || 'Nobody answered this time.';
}

/** Everybody is measured by the same number of questions, whether they answered them or not. */
function podiumLine({ rank, name, points, right }: Ranked, askedCount: number): string {
  const place = (points > 0 ? medals[rank - 1] : undefined) ?? `${rank}.`;
  return `${place} ${nameOf(name)} · ${plural(points, 'point')} · ${right} of ${askedCount} right`;
}
