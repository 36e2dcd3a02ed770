import { collectQuestions } from '../drafts.ts';
import type { Format, Read } from '../format.ts';
import { hasMedia } from '../html-text.ts';
import { counted, lossOf } from '../losses.ts';
import { noteDrafts } from './note-drafts.ts';
import { collectionIn } from './package-file.ts';
import { readNotes } from './read-notes.ts';
import { writePackage } from './write-package.ts';

/** A deck package. Never `.colpkg`, which replaces everything that its reader has. */
export const anki: Format = {
  name: 'anki',
  label: 'Anki package',
  extension: '.apkg',
  contentType: 'application/octet-stream',
  write: writePackage,
  read: readPackage,
};

async function readPackage(bytes: Uint8Array): Promise<Read> {
  const { deck, notes, hasSchedule } = readNotes(await collectionIn(bytes));
  const found = notes.map(noteDrafts);
  const collected = collectQuestions(
    found.flatMap(({ drafts }) => drafts),
    'anki',
  );
  const unused = [...new Set(found.flatMap((each) => each.unused))];
  const media = notes.filter(({ fields }) => fields.some(([, html]) => hasMedia(html))).length;
  return {
    title: deck,
    ...collected,
    losses: [
      ...lossOf(media, (count) => `${counted(count, 'note')} lost pictures or sounds.`),
      ...lossOf(unused.length, () => `Fields not used: ${unused.slice(0, 20).join(', ')}.`),
      ...lossOf(
        Number(hasSchedule),
        () => 'Schedules stay in Anki; `/flashcards import` takes them over.',
      ),
      ...collected.losses,
    ],
  };
}
