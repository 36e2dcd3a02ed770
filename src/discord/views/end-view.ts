import { type Ranked, ranking } from '../../quiz/machine.ts';
import type { Session } from '../../quiz/session.ts';
import { customId } from '../custom-id.ts';
import { escaped, nameOf, plural } from '../text.ts';
import { card, type Part, type View } from './view.ts';

const medals = ['🥇', '🥈', '🥉'];
const podiumSize = 10;

/** The end of a quiz: the podium, or how it went for the one who played alone. */
export function endView(session: Session): View {
  const isPrivate = session.mode === 'private';
  const parts: Part[] = [
    `## ${escaped(session.title)}\n${endingLine(session)}`,
    isPrivate ? ownResult(session) : podium(session),
  ];
  const hasMissed = Object.values(session.players).some(({ right, answered }) => right < answered);
  if (hasMissed)
    parts.push([
      {
        id: customId('quiz:review', session.id),
        label: 'Review what you missed',
        style: 'primary',
      },
    ]);
  return card('gold', parts);
}

function endingLine({ ending, index, questionCount, mode }: Session): string {
  const at = `at question ${index + 1} of ${questionCount}`;
  const lines = {
    completed: `The quiz is over after ${plural(questionCount, 'question')}.`,
    stopped: mode === 'private' ? `You stopped ${at}.` : `The quiz was stopped ${at}.`,
    silence: `The quiz ended ${at}, because nobody answered the last three.`,
    unreachable: `The quiz ended ${at}, because I could no longer show it.`,
  };
  return lines[ending ?? 'completed'];
}

function ownResult({ players, starter, index }: Session): string {
  const right = players[starter.id]?.right ?? 0;
  return `You had **${right} of ${index + 1}** right.`;
}

function podium(session: Session): string {
  const players = ranking(session);
  const lines = players.slice(0, podiumSize).map((player) => podiumLine(player, session.index + 1));
  if (players.length > podiumSize) lines.push(`-# and ${players.length - podiumSize} more`);
  return lines.join('\n') || 'Nobody answered this time.';
}

/** Everybody is measured by the same number of questions, whether they answered them or not. */
function podiumLine({ rank, name, points, right }: Ranked, askedCount: number): string {
  const place = (points > 0 ? medals[rank - 1] : undefined) ?? `${rank}.`;
  return `${place} ${nameOf(name)} · ${plural(points, 'point')} · ${right} of ${askedCount} right`;
}
