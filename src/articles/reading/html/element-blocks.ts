import { cleanText } from '../../article.ts';
import type { ArticlePart } from '../../build-article.ts';
import { superscript } from '../superscript.ts';
import { type PageElement, walk } from './page.ts';
import { type TextLength, textLengths } from './text-lengths.ts';

/** What is no running text: code, pictures and what stands below them, data, forms. */
const silent =
  /^(?:script|style|template|noscript|svg|figure|figcaption|picture|img|pre|samp|nav|aside|form|button|iframe|video|audio|canvas|object|embed|select|input|textarea|dialog|annotation|rt|rp|del|caption|head|title)$/;
const block =
  /^(?:p|div|section|article|main|header|footer|address|details|summary|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|table|tbody|thead|tr|td|th|hr|center|fieldset|body|hgroup)$/;
/** A menu: a list, or a line, of nothing but links. */
const linkShare = 0.9;
const longestLinkLine = 200;
/** A table that only places text on the page has a cell with as much of it as this. */
const layoutCellCharacters = 400;

type Writing = {
  readonly lengths: ReadonlyMap<PageElement, TextLength>;
  readonly parts: ArticlePart[];
  text: string;
  linkCharacters: number;
  /** What the next block of an open list item begins with. */
  marker: string;
  readonly depth: { heading: number; quote: number; link: number };
  /** The number of the last item of each open list; `undefined` where it is not numbered. */
  readonly lists: (number | undefined)[];
};

/** The blocks of readable text in `root`. */
export function elementBlocks(root: PageElement): ArticlePart[] {
  const writing: Writing = {
    lengths: textLengths(root),
    parts: [],
    text: '',
    linkCharacters: 0,
    marker: '',
    depth: { heading: 0, quote: 0, link: 0 },
    lists: [],
  };
  walk(root, {
    text: (node) => write(writing, node.textContent ?? ''),
    enter: (element) => enter(writing, element),
    leave: (element) => leave(writing, element),
  });
  endBlock(writing);
  return writing.parts;
}

function write(writing: Writing, raw: string): void {
  // A line break in the source is a blank; only <br> breaks a line.
  const text = cleanText(raw).replace(/\s+/g, ' ');
  writing.text += text;
  if (writing.depth.link > 0) writing.linkCharacters += text.trim().length;
}

function enter(writing: Writing, element: PageElement): boolean {
  const name = element.localName;
  if (name === 'sup') {
    const isNote =
      element.querySelector('a[href]') !== null || /\[/.test(element.textContent ?? '');
    if (!isNote) writing.text += superscript(element.textContent ?? '', writing.text);
    return false;
  }
  if (name === 'br') {
    writing.text += '\n';
    return false;
  }
  if (silent.test(name) || (name === 'table' && !isLayout(writing, element))) return false;
  if ((name === 'ul' || name === 'ol') && isMenu(writing, element)) return false;
  if (block.test(name)) endBlock(writing);
  const { depth, lists } = writing;
  if (/^h[1-6]$/.test(name)) depth.heading++;
  else if (name === 'blockquote') depth.quote++;
  else if (name === 'a') depth.link++;
  else if (name === 'ul') lists.push(undefined);
  else if (name === 'ol') lists.push(Number(element.getAttribute('start') ?? 1) - 1 || 0);
  else if (name === 'li') writing.marker = nextMarker(lists);
  return true;
}

function leave(writing: Writing, element: PageElement): void {
  const name = element.localName;
  if (block.test(name)) endBlock(writing);
  const { depth, lists } = writing;
  if (/^h[1-6]$/.test(name)) depth.heading--;
  else if (name === 'blockquote') depth.quote--;
  else if (name === 'a') depth.link--;
  else if (name === 'ul' || name === 'ol') lists.pop();
  else if (name === 'li') writing.marker = '';
}

function nextMarker(lists: (number | undefined)[]): string {
  const last = lists.at(-1);
  if (last === undefined) return '- ';
  lists[lists.length - 1] = last + 1;
  return `${last + 1}. `;
}

function endBlock(writing: Writing): void {
  const { text, linkCharacters, depth, marker } = writing;
  writing.text = '';
  writing.linkCharacters = 0;
  const letters = text.replace(/\s+/g, '').length;
  if (letters === 0) return;
  const isLinkLine = linkCharacters >= letters * linkShare && letters < longestLinkLine;
  if (isLinkLine && depth.heading === 0 && marker === '') return;
  // Two line breaks in a row are how old pages part paragraphs.
  for (const paragraph of text.split(/\n[ \t]*\n\s*/)) {
    const lines = paragraph
      .split('\n')
      .map((line) => line.replace(/ {2,}/g, ' ').trim())
      .filter((line) => line !== '');
    if (lines.length === 0) continue;
    const kind = depth.heading > 0 ? 'heading' : depth.quote > 0 ? 'quote' : 'paragraph';
    const joined = lines.join(kind === 'heading' ? ' ' : '\n');
    writing.parts.push(
      writing.marker === ''
        ? { kind, text: joined }
        : { kind: 'list', text: `${writing.marker}${joined}` },
    );
    writing.marker = '';
  }
}

function isMenu({ lengths }: Writing, list: PageElement): boolean {
  const { all = 0, linked = 0, linkCount = 0 } = lengths.get(list) ?? {};
  return linkCount > 1 && linked >= all * linkShare;
}

function isLayout({ lengths }: Writing, table: PageElement): boolean {
  if (table.querySelector('th, caption') !== null) return false;
  for (const cell of table.querySelectorAll('td'))
    if ((lengths.get(cell)?.all ?? 0) >= layoutCellCharacters) return true;
  return false;
}
