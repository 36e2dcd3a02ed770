import Database from 'better-sqlite3';

/** What a review writes, by the driver alone: one row removed and six written, of the same sizes, in one transaction. */
export function rawReviewWrites(path: string, calls: number): readonly number[] {
  const database = new Database(path);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE entries (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, expires INTEGER) STRICT`);
  const write = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, NULL)');
  const removal = database.prepare('DELETE FROM entries WHERE key = ?');
  const bytes = [900, 480, 60, 700, 180, 90];
  const transaction = database.transaction((index: number) => {
    removal.run(`due.${index - 1}`);
    for (const [row, size] of bytes.entries())
      write.run(`${row === 3 ? `event.${index}` : `row.${row}`}`, 'x'.repeat(size));
  });
  const times: number[] = [];
  for (let index = 0; index < calls; index += 1) {
    const startedAt = performance.now();
    transaction.immediate(index);
    times.push(performance.now() - startedAt);
  }
  database.close();
  return times;
}
