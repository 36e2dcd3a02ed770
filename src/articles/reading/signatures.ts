/** How a file of a kind begins. `bytes` are Latin-1 characters; `at` is their place, 0 by default. */
export type Signature = {
  readonly bytes: string;
  readonly at?: number;
  /** True where such a file is text itself, so that no zeros give it away. */
  readonly isText?: boolean;
  /** Follows "this is". */
  readonly what: string;
  readonly advice: string;
};

const needsText = 'give the article as text, a web page or a PDF.';
const picture = 'text in pictures cannot be read; give the article as text.';
const unpack = 'unpack it and give one file of it.';
const word = 'open it in Word or LibreOffice, save it as .docx or PDF, and give that.';

/** Files that people try and that hold no article, or none that can be had. The first that fits counts. */
export const refusedSignatures: readonly Signature[] = [
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', what: 'an old Office file (.doc)', advice: word },
  { bytes: '{\\rtf', isText: true, what: 'a Rich Text file (.rtf)', advice: word },
  { bytes: '\x89PNG', what: 'a picture (PNG)', advice: picture },
  { bytes: '\xff\xd8\xff', what: 'a picture (JPEG)', advice: picture },
  { bytes: 'GIF8', what: 'a picture (GIF)', advice: picture },
  { bytes: 'WEBP', at: 8, what: 'a picture (WebP)', advice: picture },
  { bytes: 'II*\0', what: 'a picture (TIFF)', advice: picture },
  { bytes: 'MM\0*', what: 'a picture (TIFF)', advice: picture },
  { bytes: 'ftypheic', at: 4, what: 'a picture (HEIC)', advice: picture },
  { bytes: 'ftypavif', at: 4, what: 'a picture (AVIF)', advice: picture },
  { bytes: 'ftyp', at: 4, what: 'a film', advice: needsText },
  { bytes: '\x1a\x45\xdf\xa3', what: 'a film', advice: needsText },
  { bytes: 'AVI ', at: 8, what: 'a film', advice: needsText },
  { bytes: 'WAVE', at: 8, what: 'a sound file', advice: needsText },
  { bytes: 'ID3', what: 'a sound file', advice: needsText },
  { bytes: 'OggS', what: 'a sound file', advice: needsText },
  { bytes: 'fLaC', what: 'a sound file', advice: needsText },
  { bytes: '\x1f\x8b', what: 'a gzip archive', advice: unpack },
  { bytes: 'BZh', what: 'a bzip2 archive', advice: unpack },
  { bytes: '\xfd7zXZ\0', what: 'an xz archive', advice: unpack },
  { bytes: '\x28\xb5\x2f\xfd', what: 'a zstd archive', advice: unpack },
  { bytes: '7z\xbc\xaf\x27\x1c', what: 'a 7z archive', advice: unpack },
  { bytes: 'Rar!', what: 'a RAR archive', advice: unpack },
  { bytes: 'ustar', at: 257, what: 'a tar archive', advice: unpack },
  { bytes: 'SQLite format 3', what: 'a database', advice: needsText },
  { bytes: '\x7fELF', what: 'a program', advice: needsText },
  { bytes: 'MZ', what: 'a program', advice: needsText },
  { bytes: '\xca\xfe\xba\xbe', what: 'a program', advice: needsText },
  {
    bytes: '%!PS',
    isText: true,
    what: 'a PostScript file',
    advice: 'make a PDF of it and give that.',
  },
  { bytes: 'AT&TFORM', what: 'a DjVu file', advice: 'make a PDF of it and give that.' },
  { bytes: 'BOOKMOBI', at: 60, what: 'a Kindle book', advice: 'give it as EPUB or PDF.' },
  { bytes: 'wOF', what: 'a font', advice: needsText },
];

/** ZIP archives, by an entry that only they have. */
export const refusedArchives: readonly {
  readonly entry: RegExp;
  readonly what: string;
  readonly advice: string;
}[] = [
  { entry: /^xl\/workbook\./, what: 'an Excel workbook', advice: needsText },
  {
    entry: /^ppt\/presentation\./,
    what: 'a PowerPoint presentation',
    advice: 'export it as PDF and give that.',
  },
  { entry: /^content\.xml$/, what: 'an OpenDocument file (.odt)', advice: word },
  { entry: /^Index\/Document\.iwa$|^index\.xml$/, what: 'an Apple Pages file', advice: word },
  {
    entry: /^AndroidManifest\.xml$|^META-INF\/MANIFEST\.MF$/,
    what: 'a program',
    advice: needsText,
  },
  { entry: /^collection\.anki/, what: 'an Anki deck', advice: needsText },
  { entry: /(?:)/, what: 'a ZIP archive', advice: unpack },
];
