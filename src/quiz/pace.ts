import type { Asked, Pace } from './session.ts';

/** Words read in a minute, and seconds on top to think, by pace. */
const allowances = {
  relaxed: { wordsPerMinute: 130, thinkingSeconds: 20 },
  normal: { wordsPerMinute: 200, thinkingSeconds: 10 },
  fast: { wordsPerMinute: 300, thinkingSeconds: 5 },
} as const;

/** A press made in time may reach us a little late: a question closes this long after its deadline. */
export const graceMs = 1_000;

/** Typing takes longer than pressing a button. */
const typingSeconds = 10;

/** How long the answer stays before the next question: time to read it at the same pace. */
const revealSeconds = { relaxed: 8, normal: 5, fast: 3 } as const;

/** @returns how long a question stays open, in ms, by the words to read; `undefined` when untimed. */
export function answerTimeMs({ question, choices }: Asked, pace: Pace): number | undefined {
  if (pace === 'untimed') return undefined;
  const { wordsPerMinute, thinkingSeconds } = allowances[pace];
  const readingSeconds = (wordCount(question.prompt, ...choices) / wordsPerMinute) * 60;
  const typing = choices.length === 0 ? typingSeconds : 0;
  return Math.ceil(readingSeconds + thinkingSeconds + typing) * 1000;
}

/** @returns how long the answer and its quotation are shown, in ms; `undefined` when untimed. */
export function revealTimeMs({ question }: Asked, pace: Pace): number | undefined {
  if (pace === 'untimed') return undefined;
  const words = wordCount(question.evidence?.quote ?? '', question.explanation ?? '');
  const readingSeconds = (words / (2 * allowances[pace].wordsPerMinute)) * 60;
  return Math.ceil(revealSeconds[pace] + readingSeconds) * 1000;
}

function wordCount(...texts: readonly string[]): number {
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}
