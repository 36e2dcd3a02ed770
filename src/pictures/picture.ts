/** What can be drawn. Days are counted since 1970; nothing that a person wrote is among it. */
export type PictureOrder = Forecast | Retention | Calendar | Maturity;

/** Cards due on each of the next days, the first of which is today. */
export type Forecast = {
  readonly kind: 'forecast';
  readonly days: readonly { readonly day: number; readonly count: number }[];
};

/** How much was remembered, week by week, the earliest first. */
export type Retention = {
  readonly kind: 'retention';
  /** What the member aims at, 0 to 1. */
  readonly target: number;
  /** `ratio`: 0 to 1; absent in a week without a review. */
  readonly weeks: readonly {
    readonly firstDay: number;
    readonly reviewCount: number;
    readonly ratio: number | undefined;
  }[];
};

/** How many reviews there were on each day of the year that ends today; days without one may be left out. */
export type Calendar = {
  readonly kind: 'calendar';
  readonly today: number;
  readonly done: readonly { readonly day: number; readonly count: number }[];
};

/** How well the cards are known. */
export type Maturity = {
  readonly kind: 'maturity';
  readonly newCount: number;
  readonly learningCount: number;
  readonly youngCount: number;
  readonly matureCount: number;
  readonly suspendedCount: number;
};

/** A PNG, and what it shows in words: at most 1,024 characters, for those who do not see it. */
export type Picture = { readonly png: Uint8Array; readonly altText: string };

/** A picture could not be drawn. Its alt text says the same. */
export class PictureProblem extends Error {
  override readonly name = 'PictureProblem';
}

/** Points as Discord shows them; pictures have twice as many pixels each way. The calendar is lower. */
export const pictureSize = { width: 640, height: 360, calendarHeight: 248, pixelRatio: 2 } as const;
