/** The optimiser's own program: one log, one answer, and it ends. Started by optimise.ts. */
import { constants, setPriority } from 'node:os';
import { fitWeights } from './fit-weights.ts';
import type { OptimiseMessage, OptimiseOrder } from './messages.ts';
import { TrainerMissing, trainerOf } from './train.ts';

// Training takes all cores that it gets; those who wait for an answer of the bot come first.
setPriority(constants.priority.PRIORITY_LOW);
// Nobody waits for the answer of a bot that is gone.
process.once('disconnect', () => process.exit());
process.once('message', (order: OptimiseOrder) => {
  answer(order).then(tell, (cause: unknown) => {
    console.error(cause);
    process.exit(1);
  });
});

async function answer(order: OptimiseOrder): Promise<OptimiseMessage> {
  const { log, rivals, library } = order;
  try {
    const train = await trainerOf(library);
    return { kind: 'fitted', fitted: await fitWeights(log, rivals, train) };
  } catch (cause) {
    if (cause instanceof TrainerMissing) return { kind: 'missing' };
    throw cause;
  }
}

function tell(message: OptimiseMessage): void {
  if (process.send === undefined) throw new Error('optimiser-process.ts is started by optimise.ts');
  process.send(message, () => process.disconnect());
}
