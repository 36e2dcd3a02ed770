import type { GenerationStage, Progress } from '../questions/generation-hooks.ts';

export type ProgressScreen = {
  readonly write: (text: string) => void;
  /** Milliseconds of any clock that only goes forward. */
  readonly nowMs: () => number;
  /** `line` writes over itself at every percent, for a terminal; `log` adds a line now and then. */
  readonly style: 'line' | 'log';
};

export type ProgressLine = {
  readonly onProgress: (progress: Progress) => void;
  /** Clears the line, so that what is written next stands alone. */
  readonly end: () => void;
};

const logEveryMs = 1_000;
const clearLine = '\r\u001b[K';
const activities: Readonly<Record<GenerationStage, string>> = {
  reading: 'Reading the text',
  writing: 'Writing questions',
  choosing: 'Choosing the best',
};

/** Shows how far a generation is. */
export function progressLine({ write, nowMs, style }: ProgressScreen): ProgressLine {
  let loggedAtMs = nowMs();
  let shown = false;
  return {
    onProgress: (progress) => {
      if (style === 'line') {
        write(`${clearLine}${percentOf(progress)}`);
        shown = true;
      } else if (nowMs() - loggedAtMs >= logEveryMs) {
        loggedAtMs = nowMs();
        write(`${percentOf(progress)}\n`);
      }
    },
    end: () => {
      if (shown) write(clearLine);
      shown = false;
    },
  };
}

function percentOf({ stage, done, total }: Progress): string {
  const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
  return `${activities[stage]}: ${percent} %`;
}
