/** Tables and indices of a collection of scheme 11, which every Anki since 2.0 reads. */
export const collectionTables = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null,
  scm integer not null, ver integer not null, dty integer not null, usn integer not null,
  ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null,
  mod integer not null, usn integer not null, tags text not null, flds text not null,
  sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null,
  ord integer not null, mod integer not null, usn integer not null, type integer not null,
  queue integer not null, due integer not null, ivl integer not null, factor integer not null,
  reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null,
  ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null,
  time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

/** The options of a deck, as Anki sets them at first. */
export const usualDeckOptions = {
  1: {
    ...{ id: 1, name: 'Default', mod: 0, usn: 0, maxTaken: 60, timer: 0, dyn: false },
    ...{ autoplay: true, replayq: true },
    new: {
      bury: false,
      delays: [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 0],
      order: 1,
      perDay: 20,
    },
    rev: { bury: false, ease4: 1.3, hardFactor: 1.2, ivlFct: 1, maxIvl: 36500, perDay: 200 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  },
} as const;

/** The settings of a collection; a package's own are not taken over. */
export function collectionSettings(
  deckId: number,
  modelId: number,
): Readonly<Record<string, unknown>> {
  return {
    ...{ activeDecks: [deckId], curDeck: deckId, curModel: String(modelId), nextPos: 1 },
    ...{ newSpread: 0, collapseTime: 1200, timeLim: 0, estTimes: true, dueCounts: true },
    ...{ sortType: 'noteFld', sortBackwards: false, addToCur: true },
  };
}

/** A deck, by its id, as scheme 11 keeps it. */
export function deckEntry(
  id: number,
  name: string,
  nowSeconds: number,
): Readonly<Record<string, unknown>> {
  const today = [0, 0];
  const deck = {
    ...{ id, name, mod: nowSeconds, usn: -1, conf: 1, desc: '', dyn: 0, collapsed: false },
    ...{ browserCollapsed: false, extendNew: 0, extendRev: 0 },
    ...{ newToday: today, revToday: today, lrnToday: today, timeToday: today },
  };
  return { [id]: deck };
}
