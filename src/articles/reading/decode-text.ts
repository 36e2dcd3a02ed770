import { ArticleProblem } from '../article-problem.ts';
import type { ArticleBytes } from './article-bytes.ts';

/** Browsers look for `<meta charset>` in the first 1,024 bytes; pages are not always that tidy. */
const declarationBytes = 4_096;
/** Of a text that is UTF-8 but for a slip, at most a tenth of what is not ASCII is broken. */
const brokenShare = 0.1;
/** A letter in three that is not ASCII is no Western language: the guess of windows-1252 is wrong. */
const strangeShare = 1 / 3;
const fewestLettersToJudge = 100;
/** One control character in two hundred is no text. */
const controlShare = 1 / 200;

/** The characters 0x80 to 0x9f of windows-1252; a blank where it has none. */
const westernExtras = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The text in `bytes`: by byte-order mark, by the zeros of UTF-16, as UTF-8 where it is, as what the
 * server, the page or the XML declaration says, else as windows-1252. UTF-8 goes before what was
 * declared: declarations are often wrong, and no other text of any length happens to be UTF-8.
 * @throws {ArticleProblem} when it is no text, or in an encoding that cannot be told.
 */
export function decodeText(source: ArticleBytes): string {
  const { bytes, name } = source;
  const text = decoded(bytes, declaredEncoding(source), name);
  const sample = text.slice(0, 100_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  if (controls > sample.length * controlShare || sample.includes('\0'))
    throw new ArticleProblem(
      `${name}: this is not a text file; give a PDF, a Word document (.docx), an EPUB, a web page, or a Markdown or text file.`,
    );
  return text;
}

function decoded(bytes: Uint8Array, declared: string | undefined, name: string): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (declared === 'iso-2022-jp') return new TextDecoder(declared).decode(bytes);
  const asUtf8 = new TextDecoder().decode(bytes);
  if (isMostlyUtf8(asUtf8)) return asUtf8.replaceAll('\ufffd', '');
  if (declared !== undefined && !/^utf-?(8|16)/.test(declared)) return decodedAs(declared, bytes);
  const asWestern = decodedAs('windows-1252', bytes);
  if (looksWestern(asWestern)) return asWestern;
  throw new ArticleProblem(
    `${name}: its text encoding cannot be told; save it as UTF-8 and try again.`,
  );
}

/** Some releases of Node 20 to 24 decode windows-1252 as Latin-1, which has controls where it has quotes and dashes. */
function decodedAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(
    /[\x80-\x9f]/g,
    (control) => westernExtras[control.charCodeAt(0) - 0x80] ?? control,
  );
}

/** UTF-16, by its mark, or because every second byte of what starts in ASCII is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const opening = bytes.subarray(0, 400);
  const half = Math.floor(opening.length / 2);
  if (half < 2) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of opening.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.7 && even === 0) return 'utf-16le';
  return even > half * 0.7 && odd === 0 ? 'utf-16be' : undefined;
}

function isMostlyUtf8(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return true;
  const beyondAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return broken < beyondAscii * brokenShare;
}

function looksWestern(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const strange = text.match(/[\u0080-\u024f]/g)?.length ?? 0;
  return letters < fewestLettersToJudge || strange < letters * strangeShare;
}

/** The encoding that the server, a `<meta>` or an XML declaration names, if it is one that we know. */
function declaredEncoding({ bytes, contentType = '' }: ArticleBytes): string | undefined {
  const opening = Buffer.from(bytes.subarray(0, declarationBytes)).toString('latin1');
  const label =
    /charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(contentType)?.[1] ??
    /<meta\b[^>]{0,300}?charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(opening)?.[1] ??
    /^\s*<\?xml\b[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(opening)?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    // A label that no browser knows is as good as none.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
