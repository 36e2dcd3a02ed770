import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentFetcher } from '../../src/articles/fetching/attachment-fetcher.ts';
import type { IntakeParts, IntakeStage, Wish } from '../../src/intake/intake.ts';
import type { Asker } from '../../src/intake/intake-desk.ts';
import { IntakeService } from '../../src/intake/intake-service.ts';
import type { Run } from '../../src/intake/intake-steps.ts';
import { generateQuestions } from '../../src/questions/generate-questions.ts';
import { localFetcher } from '../articles/fetching/site.ts';
import { openTestLibrary } from '../banks/test-library.ts';

/** 118 words about a harbour that nobody else knows. */
export const harbour = readFileSync(
  join(import.meta.dirname, '../support/quizzes/harbour/article.md'),
  'utf8',
);

export const alice: Asker = { userId: 'alice', name: 'Alice', guildId: '1' };
export const bob: Asker = { userId: 'bob', name: 'Bob', guildId: '1' };

/** The generator itself, which takes less time than a worker to start. */
const writeHere: IntakeParts['write'] = async (source, order, { onProgress }) =>
  generateQuestions(source, { ...order, onProgress });

/** An intake over a real database, with the generator in this thread; sites of this machine count as public. */
export async function openIntake(over: Partial<IntakeParts> = {}) {
  const { room, library, banks } = await openTestLibrary();
  const troubles: Error[] = [];
  const parts: IntakeParts = {
    library,
    fetchArticle: localFetcher(),
    fetchAttachment: attachmentFetcher(),
    write: writeHere,
    writeAlone: writeHere,
    now: room.now,
    onTrouble: (trouble) => troubles.push(trouble),
    ...over,
  };
  const intake = new IntakeService(parts);
  return { room, library, banks, intake, troubles };
}

export function textWish(text: string, title?: string): Wish {
  return { source: { kind: 'text', text }, ...(title === undefined ? {} : { title }) };
}

/** Lets a request in, does what `task` says with it, and lets it leave. */
export async function asked<T>(
  intake: IntakeService,
  {
    id = 'job1',
    asker = alice,
    watch = () => {},
  }: { id?: string; asker?: Asker; watch?: (stage: IntakeStage) => void },
  task: (run: Run) => Promise<T>,
): Promise<T> {
  const ticket = intake.admit(id, asker);
  try {
    return await task({ ticket, watch });
  } finally {
    ticket.leave();
  }
}
