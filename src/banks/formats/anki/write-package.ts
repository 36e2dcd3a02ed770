import type { BankContent, WriteOptions, Written } from '../format.ts';
import { lossOf } from '../losses.ts';
import { packageOf, requireDifferent, unsynced } from './collection-file.ts';
import { noteOf } from './note.ts';

/** A package of one deck; every question is a note with one card that nobody has seen yet. */
export function writePackage(content: BankContent, { nowMs }: WriteOptions): Written {
  const source = [content.title, content.source].filter(Boolean).join(' · ');
  const notes = content.questions.map((question) => noteOf(question, source));
  requireDifferent(notes);
  const bytes = packageOf({ title: content.title, nowMs }, ({ database, deckId, addNote }) => {
    const addCard = database.prepare(
      "INSERT INTO cards VALUES (?, ?, ?, 0, ?, ?, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
    );
    for (const [index, note] of notes.entries()) {
      const id = nowMs + index;
      addNote(id, note);
      addCard.run(id, id, deckId, Math.floor(nowMs / 1000), unsynced, index + 1);
    }
  });
  return {
    bytes,
    losses: lossOf(content.article === undefined ? 0 : 1, () => 'Anki does not hold the article.'),
  };
}
