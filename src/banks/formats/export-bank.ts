import {
  type BankContent,
  type FormatName,
  importLimitBytes,
  type WriteOptions,
} from './format.ts';
import { formats } from './formats.ts';
import { lossOf } from './losses.ts';

/** A file to hand out. `losses`: what its format cannot hold, in sentences for whoever asked for it. */
export type Exported = {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly losses: readonly string[];
};

const longestName = 60;

/** `content` in the format `name`; the same content, format and time give the same bytes. */
export function exportBank(
  content: BankContent,
  name: FormatName,
  options: WriteOptions,
): Exported {
  const format = formats[name];
  const { extension, contentType } = format;
  const { bytes, losses } = format.write(content, options);
  const isLarge = 'read' in format && bytes.byteLength > importLimitBytes;
  return {
    fileName: `${fileStem(content.title)}${extension}`,
    contentType,
    bytes,
    losses: [
      ...losses,
      ...lossOf(
        isLarge ? 1 : 0,
        () =>
          `The file is larger than ${importLimitBytes / 1_000_000} MB, which is more than can be imported here at once.`,
      ),
    ],
  };
}

/** A name for a file: letters and digits of the title. Anki takes a file called collection.apkg for a whole collection. */
export function fileStem(title: string): string {
  const stem = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...stem].slice(0, longestName).join('').replace(/-+$/, '');
  return short === '' || short === 'collection' ? 'question-bank' : short;
}
