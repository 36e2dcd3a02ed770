import { expect, test } from 'vitest';
import { createSlots } from '../../src/articles/reading/slots.ts';

// A page of 900,000 table rows was refused after 29 s instead of 20: the answer waited for a thread to end
// that was deep in its work.
test('a task answers before what it leaves behind has ended, and keeps its place until then', async () => {
  const inSlot = createSlots(1);
  let endThread = () => {};
  const thread = new Promise<void>((resolve) => {
    endThread = resolve;
  });
  const order: string[] = [];
  const first = inSlot(async (hold) => {
    hold(thread);
    return 'answered';
  });
  const second = inSlot(async () => order.push('second began'));
  expect(await first).toBe('answered');
  order.push('thread ends');
  endThread();
  await second;
  expect(order).toEqual(['thread ends', 'second began']);
});
