import { describeCalendar } from './charts/calendar.ts';
import { describeForecast } from './charts/forecast.ts';
import { describeMaturity } from './charts/maturity.ts';
import { describeRetention } from './charts/retention.ts';
import type { PictureOrder } from './picture.ts';

/** Discord takes no more characters. */
const longest = 1_024;

/** What a picture shows, with its numbers, in at most 1,024 characters. */
export function altTextOf(order: PictureOrder): string {
  const text = wordsOf(order);
  if (text.length <= longest) return text;
  const ending = ' and more.';
  const cut = text.slice(0, longest - ending.length);
  return `${cut.slice(0, cut.lastIndexOf(','))}${ending}`;
}

function wordsOf(order: PictureOrder): string {
  switch (order.kind) {
    case 'forecast':
      return describeForecast(order);
    case 'retention':
      return describeRetention(order);
    case 'calendar':
      return describeCalendar(order);
    case 'maturity':
      return describeMaturity(order);
  }
}
