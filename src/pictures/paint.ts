import { drawCalendar } from './charts/calendar.ts';
import { drawForecast } from './charts/forecast.ts';
import { drawMaturity } from './charts/maturity.ts';
import { drawRetention } from './charts/retention.ts';
import type { Frame } from './frame.ts';
import type { PictureOrder } from './picture.ts';

/** The PNG of a picture, drawn here and now: it is what the worker runs. */
export function paint(order: PictureOrder): Uint8Array {
  // Not the asynchronous encoder: a worker that is ended must have no thread of its own left.
  return frameOf(order).canvas.toBuffer('image/png');
}

function frameOf(order: PictureOrder): Frame {
  switch (order.kind) {
    case 'forecast':
      return drawForecast(order);
    case 'retention':
      return drawRetention(order);
    case 'calendar':
      return drawCalendar(order);
    case 'maturity':
      return drawMaturity(order);
  }
}
