import type { Question } from '../question.ts';

/** How the right option stands among the others, over many questions. Shares are 0 to 1. */
export type OptionStatistics = {
  /** Multiple-choice questions counted. */
  readonly questions: number;
  /** Share of the questions where the right option is stored first, second, ... */
  readonly positions: readonly number[];
  /** Share where it is the longest or shortest; ties count in part. What chance would give: `chance`. */
  readonly longest: number;
  readonly shortest: number;
  readonly chance: number;
  /** Of questions whose options are all numbers: share where it is the least, between, the greatest. */
  readonly numeric: {
    readonly questions: number;
    readonly least: number;
    readonly middle: number;
    readonly greatest: number;
  };
};

/** The statistics of the multiple-choice questions among `questions`. Of none, all shares are 0. */
export function optionStatistics(questions: readonly Question[]): OptionStatistics {
  const items = questions.filter(({ kind }) => kind === 'multiple-choice');
  const numeric = items.flatMap(({ answer, choices }) => {
    const values = choices.map(numberIn);
    const value = numberIn(answer);
    return value === undefined || values.includes(undefined)
      ? []
      : [{ value, values: values.filter((one) => one !== undefined) }];
  });
  const most = Math.max(0, ...items.map(({ choices }) => choices.length));
  return {
    questions: items.length,
    positions: Array.from({ length: most }, (_, at) =>
      mean(items.map(({ choices, answer }) => (choices.indexOf(answer) === at ? 1 : 0))),
    ),
    longest: mean(items.map((item) => shareOf(item, Math.max))),
    shortest: mean(items.map((item) => shareOf(item, Math.min))),
    chance: mean(items.map(({ choices }) => 1 / choices.length)),
    numeric: {
      questions: numeric.length,
      least: mean(numeric.map(({ value, values }) => (value <= Math.min(...values) ? 1 : 0))),
      middle: mean(
        numeric.map(({ value, values }) =>
          value > Math.min(...values) && value < Math.max(...values) ? 1 : 0,
        ),
      ),
      greatest: mean(numeric.map(({ value, values }) => (value >= Math.max(...values) ? 1 : 0))),
    },
  };
}

/** 1 if the answer alone has the extreme length, a part if it shares it, else 0. */
function shareOf({ answer, choices }: Question, extreme: (...values: number[]) => number): number {
  const length = extreme(...choices.map((choice) => choice.length));
  if (answer.length !== length) return 0;
  return 1 / choices.filter((choice) => choice.length === length).length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function numberIn(text: string): number | undefined {
  const found = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  return found === undefined ? undefined : Number(found.replaceAll(',', ''));
}
