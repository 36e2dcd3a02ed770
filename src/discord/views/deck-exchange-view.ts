import type { ExportedDeck } from '../../flashcards/anki/export-deck.ts';
import type { ImportedDeck } from '../../flashcards/anki/import-deck.ts';
import { escaped, plural, shortened } from '../text.ts';
import { line, listOf, mostListed, problemLine, reportFile, reportName } from './report-lists.ts';
import { card, type Part, type View, withFiles } from './view.ts';

/** A deck as a file, and how to open it in Anki. */
export function deckExportView({ deck, bytes, fileName, cardCount, losses }: ExportedDeck): View {
  const file = attachable(fileName);
  const view = card('right', [
    `### “${titleOf(deck.title)}” for Anki\n${plural(cardCount, 'card')} with ${cardCount === 1 ? 'its' : 'their'} schedule and every answer.`,
    { file },
    '-# In Anki: **File › Import**, and tick *Import any learning progress*. Cards that Anki has already keep the schedule that they have there. When you have studied there, bring the deck back with `/flashcards import`.',
    listOf('Not in the file', losses.map(line)),
  ]);
  return withFiles(view, [{ fileName: file, bytes }]);
}

/** What became of a package from Anki. */
export function deckImportView(imported: ImportedDeck): View {
  const { deck, addedCount, problems, losses } = imported;
  const isLong = problems.length > mostListed || losses.length > mostListed;
  const parts: Part[] = [
    `### ${headingOf(imported)}`,
    countsOf(imported),
    listOf('Not taken over', problems.map(problemLine)),
    listOf('Changed on the way', losses.map(line)),
    ...(isLong ? ['-# Everything is listed in this file:', { file: reportName }] : []),
    '-# `/flashcards study` begins. New cards come in the order of the file, some each day.',
  ];
  const report = reportFile(`${deck.title}: ${plural(addedCount, 'card')} imported`, [
    ['Not taken over', problems.map(({ place, message }) => `${place}: ${message}`)],
    ['Changed on the way', losses],
  ]);
  return withFiles(card('right', parts), isLong ? [report] : []);
}

function headingOf({ deck, addedCount, updatedCount, repeatedCount }: ImportedDeck): string {
  const title = `“${titleOf(deck.title)}”`;
  if (addedCount > 0) return `${plural(addedCount, 'card')} imported into ${title}`;
  if (updatedCount > 0) return `${plural(updatedCount, 'card')} of ${title} brought up to date`;
  return `Nothing new: ${title} has ${repeatedCount === 1 ? 'this card' : `all ${repeatedCount.toLocaleString('en')} cards`} already`;
}

function countsOf(imported: ImportedDeck): string {
  const { addedCount, repeatedCount, updatedCount, scheduledCount } = imported;
  const kept = repeatedCount - updatedCount;
  const facts = [
    `${scheduledCount.toLocaleString('en')} with a schedule`,
    ...(addedCount > 0 && updatedCount > 0
      ? [`${updatedCount.toLocaleString('en')} brought up to date`]
      : []),
    ...(kept > 0 ? [`${kept.toLocaleString('en')} left as they are`] : []),
  ];
  return `-# ${facts.join(' · ')}`;
}

/** Discord leaves only some characters in a name. */
function attachable(fileName: string): string {
  const plain = fileName.normalize('NFKD').replace(/[^\w.-]/g, '');
  return /^[\w-]/.test(plain) ? plain : 'deck.apkg';
}

function titleOf(title: string): string {
  return escaped(shortened(title, 80));
}
