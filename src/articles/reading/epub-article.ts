import { posix } from 'node:path';
import { type Article, titleFromName } from '../article.ts';
import { ArticleProblem } from '../article-problem.ts';
import { type ArticlePart, buildArticle } from '../build-article.ts';
import { elementBlocks } from './html/element-blocks.ts';
import { openPage, type PageElement, type PageTree } from './html/page.ts';
import { packageFacts } from './package-facts.ts';
import { parseXml, readXmlText } from './xml.ts';
import type { Archive } from './zip.ts';

/** Every book has it, and nothing else has. */
export const containerPart = 'META-INF/container.xml';
const void_ = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Pages of a book that are no text of it, by what publishers call them. */
const apparatus =
  /(?:^|[/_-])(?:cover|title-?page|toc|nav|contents|copyright|colophon|imprint|index|landmarks)\d*(?=\.x?html?$)/i;

/**
 * The article of an EPUB: its chapters in reading order, without cover, contents and index.
 * @throws {ArticleProblem} when it is protected, damaged, too large, or declares entities.
 */
export async function epubArticle(archive: Archive, name: string): Promise<Article> {
  const container = parseXml((await readXmlText(archive, containerPart, name)) ?? '');
  const path = container.querySelector('rootfile')?.getAttribute('full-path') ?? '';
  const xml = await readXmlText(archive, path, name);
  if (xml === undefined)
    throw new ArticleProblem(`${name}: this book has no table of its parts; get it again.`);
  const book = parseXml(xml);
  const chapters = chapterPaths(book, posix.dirname(path));
  const locked = (await readXmlText(archive, 'META-INF/encryption.xml', name)) ?? '';
  if (chapters.some((chapter) => locked.includes(`"${chapter}"`)))
    throw new ArticleProblem(
      `${name}: this book is locked with copy protection; give one that is not.`,
    );
  const parts: ArticlePart[] = [];
  for (const chapter of chapters) {
    const text = await readXmlText(archive, chapter, name);
    if (text !== undefined) parts.push(...elementBlocks(openPage(expanded(text)).body));
  }
  const { title = titleFromName(name), author, date, language } = packageFacts(book);
  return buildArticle({ title, author, date, claimedLanguage: language }, parts);
}

function chapterPaths(book: PageTree, folder: string): string[] {
  const items = new Map<string, PageElement>();
  for (const item of book.querySelectorAll('item')) items.set(item.getAttribute('id') ?? '', item);
  const paths: string[] = [];
  for (const reference of book.querySelectorAll('itemref')) {
    const item = items.get(reference.getAttribute('idref') ?? '');
    const href = item?.getAttribute('href') ?? '';
    const isNavigation = /\bnav\b/.test(item?.getAttribute('properties') ?? '');
    if (href === '' || isNavigation || apparatus.test(href)) continue;
    if (/html/.test(item?.getAttribute('media-type') ?? ''))
      paths.push(posix.normalize(posix.join(folder, unescaped(href))));
  }
  return paths;
}

/** Parts are named by address: `chapter%201.xhtml`. */
function unescaped(href: string): string {
  const path = href.replace(/#.*$/, '');
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    // A name with a lone percent sign is that name.
    if (cause instanceof URIError) return path;
    throw cause;
  }
}

/** XHTML as HTML: `<a id="x"/>` closes itself, which an HTML parser does not see. */
function expanded(xhtml: string): string {
  return xhtml.replace(/<([a-z][\w:]{0,20})((?:\s[^<>]{0,1000})?)\/>/gi, (whole, tag, rest) =>
    void_.test(tag) ? whole : `<${tag}${rest}></${tag}>`,
  );
}
