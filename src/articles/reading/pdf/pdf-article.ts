import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { type Article, cleanText, titleFromName } from '../../article.ts';
import { ArticleProblem } from '../../article-problem.ts';
import { type ArticlePart, buildArticle } from '../../build-article.ts';
import { authorName, isoDate } from '../html/metadata.ts';
import { columnsOf } from './columns.ts';
import { columnLines } from './lines.ts';
import { type Piece, pageRows, type Row } from './page-rows.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutRunningHeads } from './running-heads.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

const information = z.object({
  Title: z.string().optional().catch(undefined),
  Author: z.string().optional().catch(undefined),
  CreationDate: z.string().optional().catch(undefined),
  Language: z.string().nullish().catch(undefined),
});
/** What programs write as a title when nobody gave one. */
const noTitle =
  /^(?:untitled|microsoft word|document\d*|slide \d+|.*\.(?:docx?|tex|indd|pdf|dvi|qxd|rtf|odt))\b/i;
const noAuthor = /^(?:admin(?:istrator)?|user|owner|root|unknown|anonymous|microsoft.*)$/i;
/** Below this share of letters a PDF's fonts do not say which letters they draw. */
const leastLetterShare = 0.4;

/**
 * The article of a PDF: columns in the order in which they are read, words joined that line ends
 * parted, running heads and page numbers removed, and for every character the page that it is on.
 * @throws {ArticleProblem} when it is encrypted, damaged, a scan without text, or its letters cannot be told.
 */
export async function pdfArticle(bytes: Uint8Array, name: string): Promise<Article> {
  // A copy: it takes the bytes away from whoever gives them.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(
    (cause: unknown) => Promise.reject(unopened(name, cause)),
  );
  const pages: Row[][] = [];
  for (let number = 1; number <= pdf.numPages; number++)
    pages.push(pageRows(await pagePieces(pdf, number)));
  checkText(pages, name);
  const lines = withoutRunningHeads(pages).flatMap((rows, index) =>
    columnsOf(rows).flatMap((column) => columnLines(column, index + 1)),
  );
  const parts = paragraphsOf(lines);
  const { info } = await pdf.getMetadata();
  const { Title, Author, CreationDate, Language } = information.parse(info);
  const author = authorName(Author);
  const heading = titleOf(parts);
  const title = believed(Title, parts) ?? heading ?? titleFromName(name);
  return buildArticle(
    {
      title,
      author: author === undefined || noAuthor.test(author) ? undefined : author,
      date: isoDate(CreationDate?.slice(2, 10)),
      claimedLanguage: Language ?? undefined,
    },
    parts[0]?.kind === 'heading' && parts[0].text === title ? withoutFirst(parts) : parts,
  );
}

/** The page that began in what is left out begins in what follows it. */
function withoutFirst([first, second, ...rest]: readonly ArticlePart[]): ArticlePart[] {
  if (second === undefined) return [];
  const isPageStart = second.pages?.some(({ start }) => start === 0) === true;
  return [
    isPageStart ? second : { ...second, pages: [...(first?.pages ?? []), ...(second.pages ?? [])] },
    ...rest,
  ];
}

async function pagePieces(pdf: PdfDocument, number: number): Promise<Piece[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [a, b, c, d, x, y]: number[] = item.transform;
    if (a === undefined || b === undefined || x === undefined || y === undefined) return [];
    // Text that runs up the margin is a stamp or a label.
    if (Math.abs(b) > Math.abs(a) / 4) return [];
    const size = Math.hypot(c ?? 0, d ?? 0);
    return [{ text: item.str, x, y, width: item.width, size, font: item.fontName }];
  });
}

function checkText(pages: readonly (readonly Row[])[], name: string): void {
  const marks = pages
    .flatMap((rows) => rows.flatMap(({ segments }) => segments.flatMap(({ pieces }) => pieces)))
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
  if (marks === '')
    throw new ArticleProblem(
      `${name}: this PDF has no text in it, only pictures of pages; run text recognition (OCR) over it first, or give the text.`,
    );
  const letters = marks.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < marks.length * leastLetterShare)
    throw new ArticleProblem(
      `${name}: this PDF does not say which letters its fonts draw; copy its text from a viewer and give that.`,
    );
}

/** The title that the file claims, unless a program made it up. One that stands on the first page is no invention. */
function believed(claimed: string | undefined, parts: readonly ArticlePart[]): string | undefined {
  const title = cleanText(claimed ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (title === '' || noTitle.test(title) || !/\p{L}{2}/u.test(title)) return undefined;
  return title.length <= 300 && parts.length > 0 ? title : undefined;
}

/** The first heading before any longer text. */
function titleOf(parts: readonly ArticlePart[]): string | undefined {
  return parts.slice(0, 3).find(({ kind }) => kind === 'heading')?.text;
}

function unopened(name: string, cause: unknown): unknown {
  const kind = cause instanceof Error ? cause.name : '';
  if (kind === 'PasswordException')
    return new ArticleProblem(
      `${name}: this PDF is protected with a password; save it without one and try again.`,
      { cause },
    );
  if (/^(?:InvalidPDF|MissingPDF|Format|UnexpectedResponse|ResponseException|XRef)/.test(kind))
    return new ArticleProblem(`${name}: this PDF is damaged; get it again or save it anew.`, {
      cause,
    });
  return cause;
}
