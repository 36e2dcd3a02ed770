import { describe, expect, it } from 'vitest';
import { kindOfBytes } from '../../../src/articles/reading/kind-of-bytes.ts';

function kindOf(opening: string, name: string, contentType?: string) {
  return kindOfBytes({ bytes: Buffer.from(opening, 'latin1'), name, contentType });
}

describe('tells a kind by the bytes, whatever the name is', () => {
  it.each([
    ['pdf', '%PDF-1.4\n', 'notes.txt'],
    ['pdf', '\n% made by hand\n%PDF-1.4\n', 'notes.pdf'],
    ['zip', 'PK\x03\x04\x14\0', 'notes.txt'],
    ['html', '<!DOCTYPE html><html>', 'notes.txt'],
    ['html', '\xef\xbb\xbf\n<!-- saved --><HTML lang=en>', 'notes'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', 'notes'],
    ['text', '# Notes\n\nOf the sea.', 'notes.html'],
    ['text', '<p align="center">A logo</p>\n\n# Readme', 'readme.md'],
    ['text', 'Rar! they cried.', 'notes.txt'],
    ['text', 'MZ and ID3 are marks.', 'notes.txt'],
  ])('%s: %j as %s', (kind, opening, name) => {
    expect(kindOf(opening, name)).toBe(kind);
  });

  it('a fragment of a page by its name or content type, because it could be Markdown', () => {
    expect(kindOf('<p>One.</p>', 'a.html')).toBe('html');
    expect(kindOf('<p>One.</p>', 'a', 'text/html; charset=utf-8')).toBe('html');
    expect(kindOf('<p>One.</p>', 'a')).toBe('text');
  });
});

describe('says what a file is that it cannot read, and what to give instead', () => {
  it.each([
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'this is an old Office file (.doc); open it in Word or'],
    [
      '{\\rtf1\\ansi',
      'this is a Rich Text file (.rtf); open it in Word or LibreOffice, save it as',
    ],
    ['\x89PNG\r\n\x1a\n\0', 'this is a picture (PNG); text in pictures cannot be read'],
    ['\xff\xd8\xff\xe0', 'this is a picture (JPEG)'],
    ['RIFF\0\0\0\0WEBP', 'this is a picture (WebP)'],
    ['<?xml version="1.0"?><svg>', 'this is a picture (SVG)'],
    ['\0\0\0\x18ftypmp42', 'this is a film'],
    ['ID3\x03\0', 'this is a sound file'],
    ['\x1f\x8b\x08', 'this is a gzip archive; unpack it and give one file of it.'],
    ['Rar!\x1a\x07\0', 'this is a RAR archive'],
    ['SQLite format 3\0', 'this is a database'],
    ['\x7fELF\x02', 'this is a program'],
    ['%!PS-Adobe', 'this is a PostScript file; make a PDF of it'],
    ['<?xml version="1.0"?><rss>', 'this is a news feed; give the article itself'],
    ['<?xml version="1.0"?><data>', 'this is an XML file'],
    ['From: <Saved by Blink>\r\n', 'this is a saved web archive (.mhtml); save the page as HTML'],
  ])('%j', (opening, message) => {
    expect(() => kindOf(opening, 'notes.pdf')).toThrow(`notes.pdf: ${message}`);
  });
});
