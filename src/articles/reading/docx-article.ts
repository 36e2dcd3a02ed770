import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { type Article, titleFromName } from '../article.ts';
import { buildArticle } from '../build-article.ts';
import { elementBlocks } from './html/element-blocks.ts';
import { openPage } from './html/page.ts';
import { packageFacts } from './package-facts.ts';
import { parseXml, readXmlText } from './xml.ts';
import type { Archive } from './zip.ts';

/** What mammoth reads of a document, without pictures, fonts and embedded files. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels))$/i;
/** Before the ids of what mammoth links to: notes, and nothing that we keep. */
const idPrefix = 'docx-';
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * The article of a Word document: headings, paragraphs and lists. Tables, pictures, notes and what was
 * deleted with "track changes" are dropped.
 * @throws {ArticleProblem} when a part is damaged, too large, or declares entities.
 */
export async function docxArticle(archive: Archive, name: string): Promise<Article> {
  const page = openPage(`<html><body>${await htmlOf(archive, name)}</body></html>`);
  for (const note of [...page.querySelectorAll(`[id^=${idPrefix}]`)])
    if (note.localName === 'li' || note.localName === 'dd') note.remove();
  const blocks = elementBlocks(page.body);
  const core = (await readXmlText(archive, 'docProps/core.xml', name)) ?? '';
  const { title: named, author, date, language } = packageFacts(parseXml(core));
  const heading = blocks[0]?.kind === 'heading' ? blocks[0].text : undefined;
  const title = named ?? heading ?? titleFromName(name);
  return buildArticle(
    { title, author, date, claimedLanguage: language },
    heading === title ? blocks.slice(1) : blocks,
  );
}

/** Mammoth gets an archive packed anew from parts that were counted and checked: it bounds nothing itself. */
async function htmlOf(archive: Archive, name: string): Promise<string> {
  const parts: Record<string, Uint8Array> = {};
  for (const part of archive.names.filter((entry) => wanted.test(entry)))
    parts[part] = strToU8((await readXmlText(archive, part, name)) ?? '');
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
    { styleMap, idPrefix, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  return value;
}
