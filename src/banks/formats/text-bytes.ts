import { FormatProblem } from './format-problem.ts';

const byteOrderMark = /^\ufeff/;

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * The text in `bytes`: UTF-8, UTF-16 with a byte-order mark, and else Windows-1252, which old programs write.
 * Line ends are kept as they are.
 * @returns also a sentence where the encoding is a guess.
 * @throws {FormatProblem} when it is no text.
 */
export function decodeText(bytes: Uint8Array): { text: string; losses: readonly string[] } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decoded(bytes, 'utf-16le'), losses: [] };
  if (first === 0xfe && second === 0xff) return { text: decoded(bytes, 'utf-16be'), losses: [] };
  if (bytes.includes(0))
    throw new FormatProblem(
      'This is no text file (there are NUL bytes in it); export it as UTF-8 text and try again.',
    );
  try {
    return { text: decoded(bytes, 'utf-8'), losses: [] };
  } catch {
    // Every byte means something in Windows-1252, so this cannot fail; it can only be the wrong guess.
    return {
      text: decoded(bytes, 'windows-1252'),
      losses: [
        'The file is not UTF-8 and was read as Windows-1252; if accents look wrong, save it as UTF-8 and import it again.',
      ],
    };
  }
}

/** Line ends as `\n`, for formats whose lines count. */
export function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Without NUL, which no text format can carry. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

function decoded(bytes: Uint8Array, encoding: string): string {
  const fatal = encoding !== 'windows-1252';
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes).replace(byteOrderMark, '');
  } catch (cause) {
    if (encoding === 'utf-8') throw cause;
    throw new FormatProblem('The text is broken UTF-16; save it as UTF-8 and try again.', {
      cause,
    });
  }
}
