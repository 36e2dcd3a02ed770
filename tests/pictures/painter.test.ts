import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { altTextOf } from '../../src/pictures/alt-text.ts';
import { paint } from '../../src/pictures/paint.ts';
import { Painter, type PainterLimits } from '../../src/pictures/painter.ts';
import { type PictureOrder, PictureProblem } from '../../src/pictures/picture.ts';

const order = (matureCount: number): PictureOrder => ({
  ...{ kind: 'maturity', newCount: 1, learningCount: 2, youngCount: 3 },
  ...{ matureCount, suspendedCount: 5 },
});

function startPainter(limits: PainterLimits = {}): Painter {
  const painter = new Painter(limits);
  onTestFinished(() => painter.close());
  return painter;
}

describe('the painter', () => {
  test('draws in its thread what would be drawn here, each order its own picture', async () => {
    const painter = startPainter();
    expect(painter.isUp).toBe(false);
    const orders = [4, 40, 400].map(order);
    const pictures = await Promise.all(orders.map((one) => painter.draw(one)));
    expect(painter.isUp).toBe(true);
    for (const [index, { png, altText }] of pictures.entries()) {
      const one = orders[index] ?? order(0);
      expect(Buffer.compare(png, paint(one))).toBe(0);
      expect(altText).toBe(altTextOf(one));
    }
  });

  test('ends its thread when nothing is asked for a while, and starts it again', async () => {
    const painter = startPainter({ idleMs: 1 });
    await painter.draw(order(4));
    await vi.waitFor(() => expect(painter.isUp).toBe(false));
    expect((await painter.draw(order(4))).png.length).toBeGreaterThan(10_000);
  });

  test('says what it cannot draw, and goes on', async () => {
    const painter = startPainter();
    const unknown: PictureOrder = JSON.parse('{"kind":"pie"}');
    const [failed, drawn] = await Promise.allSettled([
      painter.draw(unknown),
      painter.draw(order(4)),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { name: 'PictureProblem' } });
    expect(drawn.status).toBe('fulfilled');
  });

  test('is ended when a picture takes too long', async () => {
    // Its libraries alone take longer to load.
    const painter = startPainter({ timeLimitMs: 1 });
    await expect(painter.draw(order(4))).rejects.toThrow('a picture took more than 0.001 s');
    expect(painter.isUp).toBe(false);
  });

  test('that runs out of memory is a problem, and not the end of the program', async () => {
    const painter = startPainter({ memoryLimitMb: 4 });
    const drawn = Promise.allSettled([painter.draw(order(4)), painter.draw(order(5))]);
    for (const one of await drawn) {
      expect(one).toMatchObject({ status: 'rejected' });
      expect(one).toHaveProperty('reason.message', expect.stringContaining('broke down'));
    }
  });

  test('that is closed loses what it was drawing, and says so', async () => {
    const painter = startPainter();
    const drawn = Promise.allSettled([painter.draw(order(4)), painter.draw(order(5))]);
    await painter.close();
    for (const one of await drawn)
      expect(one).toMatchObject({ reason: new PictureProblem('the painter was closed') });
  });

  test('refuses the fifty-second at once', async () => {
    const painter = startPainter();
    const drawn = Array.from({ length: 52 }, (_, index) => painter.draw(order(index)));
    const settled = Promise.allSettled(drawn);
    await expect(drawn[51]).rejects.toThrow('too many pictures');
    await painter.close();
    expect((await settled).filter(({ status }) => status === 'rejected')).toHaveLength(52);
  });
});
