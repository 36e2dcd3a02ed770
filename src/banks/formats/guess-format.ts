import type { ImportFormatName } from './format.ts';
import { decodeText, unixLines } from './text-bytes.ts';

/** How many bytes of a text are looked at. */
const looked = 20_000;

/** What speaks for each text format; the first that is found decides. */
const marks: readonly (readonly [ImportFormatName, RegExp])[] = [
  ['json', /^\s*(?:\{|\[\s*[{\]])/],
  ['anki-text', /^#(?:separator|html|columns|notetype|deck|tags|guid)[a-z ]*:/i],
  // A header names a column of questions in the first line.
  ['csv', /^(?:[^\n]*[,;\t])?"?(?:prompt|question|questiontext|front|term)"?(?:[,;\t]|\n)/i],
  ['aiken', /^ANSWER: *[A-Z] *$/m],
  ['gift', /^(?:::|\$CATEGORY:|\/\/)/m],
  ['gift', /\{\s*(?:[=~#]|T\b|F\b|TRUE\b|FALSE\b)/],
];

/** What format a file seems to be in, by its content alone; Quizlet's text where nothing speaks for another. */
export function guessFormat(bytes: Uint8Array): ImportFormatName {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'anki';
  const text = unixLines(decodeText(start(bytes)).text);
  return marks.find(([, mark]) => mark.test(text))?.[0] ?? 'quizlet';
}

/** Not cut within a letter, or its half would make the whole text look like another encoding. */
function start(bytes: Uint8Array): Uint8Array {
  let end = Math.min(looked, bytes.length);
  while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end += 1;
  return bytes.subarray(0, end + (end % 2));
}
