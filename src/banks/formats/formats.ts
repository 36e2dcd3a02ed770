import { aiken } from './aiken.ts';
import { anki } from './anki/anki.ts';
import { ankiText } from './anki/anki-text.ts';
import { csv } from './csv.ts';
import type { Format, FormatName } from './format.ts';
import { gift } from './gift.ts';
import { json } from './json.ts';
import { quizlet } from './quizlet.ts';

/** Every format there is. */
export const formats: Readonly<Record<FormatName, Format>> = {
  json,
  csv,
  anki,
  'anki-text': ankiText,
  quizlet,
  gift,
  aiken,
};
