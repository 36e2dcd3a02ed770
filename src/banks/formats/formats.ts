import { aiken } from './aiken.ts';
import { anki } from './anki/anki.ts';
import { ankiText } from './anki/anki-text.ts';
import { csv } from './csv.ts';
import type { ExportFormat, Format, ImportFormatName } from './format.ts';
import { gift } from './gift.ts';
import { json } from './json.ts';
import { quizlet } from './quizlet.ts';
import { sheet } from './sheet/sheet.ts';

/** Every format there is. */
export const formats: Readonly<Record<ImportFormatName, Format> & { sheet: ExportFormat }> = {
  json,
  csv,
  anki,
  'anki-text': ankiText,
  quizlet,
  gift,
  aiken,
  sheet,
};
