import Database from 'better-sqlite3';
import { collectionTables } from '../../../src/banks/formats/anki/collection-schema.ts';
import { packageOf } from '../../banks/formats/anki/packages.ts';

/** Note types of Anki's own. */
export const models = {
  5: {
    name: 'Basic',
    type: 0,
    flds: [{ name: 'Front' }, { name: 'Back' }],
    tmpls: [
      { qfmt: '{{Front}}', afmt: '{{FrontSide}}<hr id=answer>{{Back}}' },
      { qfmt: '{{Back}}', afmt: '{{FrontSide}}<hr id=answer>{{Front}}' },
    ],
  },
  6: {
    name: 'Cloze',
    type: 1,
    flds: [{ name: 'Text' }, { name: 'Back Extra' }],
    tmpls: [{ qfmt: '{{cloze:Text}}', afmt: '{{cloze:Text}}<br>{{Back Extra}}' }],
  },
  7: {
    name: 'Basic (type in the answer)',
    type: 0,
    flds: [{ name: 'Front' }, { name: 'Back' }],
    tmpls: [{ qfmt: '{{Front}}\n{{type:Back}}', afmt: '{{Front}}<hr id=answer>{{type:Back}}' }],
  },
};

/** One card of somebody's Anki: as far as it differs from a new one. */
export type CardFields = Partial<{
  nid: number;
  did: number;
  ord: number;
  mod: number;
  type: number;
  queue: number;
  due: number;
  ivl: number;
  factor: number;
  reps: number;
  lapses: number;
  left: number;
  odue: number;
  odid: number;
  flags: number;
  data: string;
}>;
export type NoteFields = {
  readonly mid: number;
  readonly flds: string;
  readonly tags?: string;
};
/** at, button, interval, factor, type */
export type LogFields = readonly [number, number, number, number, number];
export type Collection = {
  /** When it was made, in seconds since 1970. */
  readonly crt: number;
  readonly conf?: unknown;
  readonly decks?: unknown;
  readonly notes: readonly NoteFields[];
  readonly cards: readonly CardFields[];
  /** Of the first card. */
  readonly log?: readonly LogFields[];
};

/** A package of the old scheme; notes are numbered from 1, and cards from 101. */
export function ankiPackage({ crt, conf = {}, decks, notes, cards, log = [] }: Collection) {
  const database = new Database(':memory:');
  database.exec(collectionTables);
  const usualDecks = { 1: { name: 'Default' }, 2: { name: 'Capitals', dyn: 0 } };
  const texts = [conf, models, decks ?? usualDecks].map((value) => JSON.stringify(value));
  database
    .prepare("INSERT INTO col VALUES (1, ?, 0, 0, 11, 0, 0, 0, ?, ?, ?, '{}', '{}')")
    .run(crt, ...texts);
  const addNote = database.prepare("INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, '', 0, 0, '')");
  for (const [index, { mid, flds, tags = '' }] of notes.entries())
    addNote.run(index + 1, `guid${index}`, mid, ` ${tags} `, flds);
  const addCard = database.prepare(
    `INSERT INTO cards VALUES (:id, :nid, :did, :ord, :mod, 0, :type, :queue, :due, :ivl, :factor, :reps,
      :lapses, :left, :odue, :odid, :flags, :data)`,
  );
  for (const [index, card] of cards.entries())
    addCard.run({ ...usualCard, id: 101 + index, ...card });
  const addReview = database.prepare('INSERT INTO revlog VALUES (?, 101, 0, ?, ?, 0, ?, 0, ?)');
  for (const [at, button, interval, factor, type] of log)
    addReview.run(at, button, interval, factor, type);
  return packageOf({ 'collection.anki2': database.serialize() });
}

const usualCard = {
  ...{
    nid: 1,
    did: 2,
    ord: 0,
    mod: 0,
    type: 0,
    queue: 0,
    due: 0,
    ivl: 0,
    factor: 0,
    reps: 0,
    lapses: 0,
  },
  ...{ left: 0, odue: 0, odid: 0, flags: 0, data: '' },
};
