import { drawCalendar } from './charts/calendar.ts';
import { drawForecast } from './charts/forecast.ts';
import { drawMaturity } from './charts/maturity.ts';
import { drawRetention } from './charts/retention.ts';
import { type Frame, release } from './frame.ts';
import type { PictureOrder } from './picture.ts';

/** The PNG of a picture, drawn here and now: it is what the worker runs. */
export function paint(order: PictureOrder): Uint8Array {
  const { canvas } = frameOf(order);
  // Not the asynchronous encoder: a worker that is ended must have no thread of its own left.
  const png = canvas.toBuffer('image/png');
  release(canvas);
  return png;
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
