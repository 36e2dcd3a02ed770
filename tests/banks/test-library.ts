import { join } from 'node:path';
import type { Bank } from '../../src/banks/bank.ts';
import type { By } from '../../src/banks/bank-records.ts';
import { BankService } from '../../src/banks/bank-service.ts';
import { countsOf } from '../../src/banks/counts.ts';
import type { Library } from '../../src/banks/library.ts';
import { openLibrary } from '../../src/banks/open-library.ts';
import type { Viewer } from '../../src/banks/owner.ts';
import type { Question } from '../../src/questions/question.ts';
import type { Store } from '../../src/storage/store.ts';
import { openFile } from '../storage/sqlite-harness.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { noon, openRoom, question, type TestRoom } from '../support/room.ts';

export const alice: By = { id: 'alice', name: 'Alice' };
export const bob: By = { id: 'bob', name: 'Bob' };
/** Alice in the server `1`, where everybody sees what she does. */
export const inGuild: Viewer = { guildId: '1', userId: 'alice', isPrivate: false };

/** A library over a real database in a temporary folder, with ids that count up. */
export async function openTestLibrary(shipped: readonly Bank[] = []): Promise<TestLibrary> {
  const room = await openRoom();
  return { ...libraryOn(room, shipped, 'b'), room };
}

export type TestLibrary = {
  readonly room: TestRoom;
  readonly library: Library;
  readonly banks: BankService;
};

/** Several libraries on one database file, each with a connection of its own, as processes have. */
export async function openSharedLibraries(names: readonly string[]): Promise<readonly Library[]> {
  const path = join(await temporaryFolder(), 'shared.db');
  const now = () => noon;
  const stores = await Promise.all(names.map(() => openFile(path, now)));
  return stores.map((store, index) => libraryOn({ store, now }, [], names[index] ?? '').library);
}

/** @param name begins the ids of its banks. */
function libraryOn(
  room: { readonly store: Store; readonly now: () => number },
  shipped: readonly Bank[],
  name: string,
) {
  let serial = 0;
  const newId = () => {
    serial += 1;
    return `${name}${serial}`;
  };
  const opened = openLibrary({ store: room.store, shipped, now: room.now });
  const library: Library = { ...opened, newId };
  return { library, banks: new BankService(library) };
}

/** A bank that came with the bot: twelve questions, of which two each quote one place. */
export function shippedBank(over: Partial<Bank> = {}): Bank {
  const questions = over.questions ?? twelve();
  return {
    id: 'sea',
    owner: undefined,
    title: 'The Sea',
    date: undefined,
    source: undefined,
    language: 'en',
    counts: countsOf(questions),
    pulledCount: 0,
    citations: new Map(),
    questions,
    ...over,
  };
}

function twelve(): readonly Question[] {
  return Array.from({ length: 12 }, (_, index) =>
    question('multiple-choice', {
      id: `q${index}`,
      evidence: { quote: 'x', start: Math.floor(index / 2), end: 1 },
    }),
  );
}
