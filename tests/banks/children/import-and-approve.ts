/**
 * Imports questions and approves them one by one and all at once, over and over, and prints the id of each
 * once its approval is acknowledged. Arguments: database file, name of this process.
 */
import { createBank } from '../../../src/banks/adding.ts';
import { importQuestions } from '../../../src/banks/importing.ts';
import { openLibrary } from '../../../src/banks/open-library.ts';
import { approve, approveAll } from '../../../src/banks/review.ts';
import { undo } from '../../../src/banks/undoing.ts';
import type { Question } from '../../../src/questions/question.ts';
import { openStore } from '../../../src/storage/open-store.ts';

const [path = '', name = ''] = process.argv.slice(2);
const store = await openStore(`sqlite://${path}`, {
  now: () => 0,
  onSweepFailure: (error) => {
    throw error;
  },
});
const library = openLibrary({ store, shipped: [], now: () => 0 });
const by = { id: name, name };

for (let round = 0; ; round += 1) {
  const { id: bankId } = await createBank(library, { owner: '1', by, title: name });
  const doing = { owner: '1', bankId, by };
  const questions = Array.from({ length: 30 }, (_, index) => draft(`${name}-${round}-${index}`));
  await importQuestions(library, { ...doing, questions });
  await approveAll(library, doing);
  await undo(library, doing);
  for (const { id } of questions) {
    await approve(library, { ...doing, questionId: id });
    process.stdout.write(`${bankId} ${id}\n`);
  }
}

function draft(id: string): Question {
  return {
    id,
    kind: 'short-answer',
    prompt: `What is ${id}?`,
    answer: id,
    accepted: [],
    choices: [],
    difficulty: 0.5,
    status: 'draft',
    origin: { imported: 'csv' },
  };
}
