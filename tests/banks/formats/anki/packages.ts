import Database from 'better-sqlite3';
import { unzipSync, zipSync } from 'fflate';

/** The collection in a package of ours, opened by SQLite itself. */
export function openCollection(packed: Uint8Array): Database.Database {
  const file = unzipSync(packed)['collection.anki2'];
  return new Database(Buffer.from(file ?? []));
}

/** A SQLite file made by `sql`. */
export function sqliteFile(sql: string): Uint8Array {
  const database = new Database(':memory:');
  database.exec(sql);
  const bytes = database.serialize();
  database.close();
  return bytes;
}

/** An archive of `files`. */
export function packageOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: 6 });
}

/** A zstd frame whose blocks hold `bytes` as they are. RFC 8878, 3.1.1. */
export function zstdFrame(bytes: Uint8Array): Uint8Array {
  const blockSize = 100_000;
  const parts: Uint8Array[] = [Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58)];
  for (let at = 0; at < bytes.length; at += blockSize) {
    const block = bytes.subarray(at, at + blockSize);
    const isLast = at + blockSize >= bytes.length;
    parts.push(blockHeader(block.length, isLast ? 1 : 0), block);
  }
  return Buffer.concat(parts);
}

/** A zstd frame of some bytes that unpacks to `count` blocks of 128 KB. */
export function zstdBomb(count: number): Uint8Array {
  const block = Uint8Array.of(...blockHeader(131_072, 0b010), 0);
  const last = Uint8Array.of(...blockHeader(131_072, 0b011), 0);
  const blocks = Array.from({ length: count - 1 }, () => block);
  return Buffer.concat([Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58), ...blocks, last]);
}

function blockHeader(size: number, flags: number): Uint8Array {
  const head = (size << 3) | flags;
  return Uint8Array.of(head & 0xff, (head >> 8) & 0xff, (head >> 16) & 0xff);
}

/** A collection of Anki's old scheme with one note a row of `notes`. */
export function oldCollection(
  models: unknown,
  notes: readonly (readonly [number, string])[],
): Uint8Array {
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  const rows = notes.map(
    ([mid, fields], index) =>
      `INSERT INTO notes VALUES (${index + 1}, 'g${index}', ${mid}, 0, 0, '', ${text(fields)}, '', 0, 0, '');`,
  );
  return sqliteFile(`
    CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
      ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
      models text not null, decks text not null, dconf text not null, tags text not null);
    CREATE TABLE notes (id integer primary key, /* 0 */ guid text not null, /* 1, the key */ mid integer not null,
      mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null,
      csum integer not null, flags integer not null, data text not null);
    INSERT INTO col VALUES (1, 0, 0, 0, 11, 0, 0, 0, '{}', ${text(JSON.stringify(models))},
      '{"1":{"name":"Default"},"2":{"name":"Capitals"}}', '{}', '{}');
    ${rows.join('\n')}
  `);
}

/** A collection of Anki's new scheme, without the collation that Anki defines for itself. */
export function newCollection(notes: readonly (readonly [number, string])[]): Uint8Array {
  const rows = notes.map(
    ([mid, fields], index) =>
      `INSERT INTO notes VALUES (${index + 1}, 'g', ${mid}, 0, 0, '', '${fields}', '', 0, 0, '');`,
  );
  return sqliteFile(`
    CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL, mtime_secs integer NOT NULL,
      usn integer NOT NULL, config blob NOT NULL);
    CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL, config blob NOT NULL,
      PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
    CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL, mtime_secs integer NOT NULL,
      usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
    CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
      usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
      flags integer NOT NULL, data text NOT NULL);
    INSERT INTO notetypes VALUES (7, 'Einfach', 0, 0, x'1a00'), (8, 'Lückentext', 0, 0, x'08011a00');
    INSERT INTO fields VALUES (7, 1, 'Rückseite', x''), (7, 0, 'Vorderseite', x''), (8, 0, 'Text', x''),
      (8, 1, 'Back Extra', x'');
    INSERT INTO decks VALUES (1, 'Default', 0, 0, x'', x''), (2, 'Biologie' || char(31) || 'Zelle', 0, 0, x'', x'');
    ${rows.join('\n')}
  `);
}
