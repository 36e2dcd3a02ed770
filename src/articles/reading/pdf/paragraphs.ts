import type { PageStart } from '../../article.ts';
import type { ArticlePart } from '../../build-article.ts';
import { type Joint, lineJoiner } from './hyphens.ts';
import type { Line } from './lines.ts';

/** What most of the document is set in. */
export type BodyType = { readonly size: number; readonly font: string | undefined };

/** Larger than the body by this is a heading. */
const headingRatio = 1.12;
/** Smaller by this are notes, captions and the small print. */
const smallRatio = 0.88;
const longestHeading = 200;
const longestSameSizeHeading = 90;
/** A step to the next line larger than this many sizes of the letters is a gap between paragraphs. */
const gapRatio = 1.35;
const indentEms = 0.8;
/** A line that ends this share of its column's width early is the last of its paragraph. */
const shortShare = 0.12;
const ended = /[.!?:…]["'”’»)\]]*$/u;
const bullet = /^(?:[•●▪◦‣·*–-]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+)(?=\S)/u;
/** A list item's mark that becomes ours; numbers stay. */
const mark = /^[•●▪◦‣·*–]\s+/u;
const end: Joint = { cut: 0, glue: '' };
const caption =
  /^(?:figure|fig\.|table|plate|chart|box|exhibit|abbildung|abb\.|tabelle|tableau|figura|tabla)\s*\d+/i;

/** The size and font of most letters in `lines`. */
export function bodyType(lines: readonly Line[]): BodyType {
  return {
    size: Number(commonest(lines, ({ size }) => String(Math.round(size * 2) / 2)) ?? 0),
    font: commonest(lines, ({ font }) => font),
  };
}

/** The paragraphs, headings and list items that `lines` make in their order, with the pages that begin in them. */
export function paragraphsOf(lines: readonly Line[]): ArticlePart[] {
  const body = bodyType(lines);
  const leading = usualStep(lines);
  const join = lineJoiner(lines.map(({ text }) => text));
  const groups: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || isBreak(before, line, { body, leading, open: groups.at(-1) ?? [] }))
      groups.push([]);
    groups.at(-1)?.push(line);
  }
  let page = 0;
  return groups.flatMap((group) => {
    const kind = kindOf(group, body);
    if (kind === undefined) return [];
    const { text, pages } = composed(group, join, page);
    page = group.at(-1)?.page ?? page;
    return [{ kind, text: kind === 'list' ? text.replace(mark, '- ') : text, pages }];
  });
}

/** The text of `group`, and the pages after `page` that begin in it. */
function composed(
  group: readonly Line[],
  join: ReturnType<typeof lineJoiner>,
  lastPage: number,
): Pick<Required<ArticlePart>, 'text' | 'pages'> {
  const texts: string[] = [];
  const pages: PageStart[] = [];
  let length = 0;
  let page = lastPage;
  for (const [index, line] of group.entries()) {
    const after = group[index + 1];
    if (line.page !== page) pages.push({ page: line.page, start: length });
    page = line.page;
    const { cut, glue } = after === undefined ? end : join(line.text, after.text);
    const text = line.text.slice(0, line.text.length - cut) + glue;
    texts.push(text);
    length += text.length;
  }
  return { text: texts.join(''), pages };
}

type Around = { readonly body: BodyType; readonly leading: number; readonly open: readonly Line[] };

function isBreak(before: Line, line: Line, { body, leading, open }: Around): boolean {
  const ratio = line.size / before.size;
  if (ratio > 1.08 || ratio < 0.92 || bullet.test(line.text)) return true;
  if (isHeadingLine(before, body) !== isHeadingLine(line, body)) return true;
  const isElsewhere = before.page !== line.page || before.column !== line.column;
  if (isElsewhere) return ended.test(before.text) && !/^\p{Ll}/u.test(line.text);
  const step = before.y - line.y;
  if (step > Math.max(leading, line.size) * gapRatio || step < 0) return true;
  if (isHeadingLine(line, body)) return false;
  const width = line.column.right - line.column.left;
  const isShort = before.right < line.column.right - width * shortShare;
  if (isShort && (ended.test(before.text) || before.right < line.column.left + width / 2))
    return !/^\p{Ll}/u.test(line.text);
  const isListItem = bullet.test(open[0]?.text ?? '');
  return !isListItem && line.x - before.x > indentEms * line.size && ended.test(before.text);
}

function isHeadingLine({ size, font, text }: Line, body: BodyType): boolean {
  if (size >= body.size * headingRatio) return true;
  return (
    font !== undefined &&
    body.font !== undefined &&
    font !== body.font &&
    size >= body.size * 0.98 &&
    text.length <= longestSameSizeHeading &&
    /^[\p{Lu}\d]/u.test(text) &&
    !/[.,;:!?-]["'”’)\]]*$/u.test(text)
  );
}

/** `undefined` for what is no text of the article: captions, notes, labels of figures, rows of figures. */
function kindOf(group: readonly Line[], body: BodyType): ArticlePart['kind'] | undefined {
  const [first] = group;
  const text = group.map((line) => line.text).join(' ');
  const marks = text.replace(/\s/g, '');
  const letters = marks.match(/\p{L}/gu)?.length ?? 0;
  if (first === undefined || letters < marks.length / 2 || caption.test(text)) return undefined;
  if (group.every((line) => isHeadingLine(line, body)) && text.length <= longestHeading)
    return 'heading';
  const isSmall = first.size < body.size * smallRatio;
  if (isSmall && (/^[\d*†‡§]/u.test(text) || !ended.test(text))) return undefined;
  return bullet.test(text) ? 'list' : 'paragraph';
}

/** From one line to the next within a paragraph: the commonest step. */
function usualStep(lines: readonly Line[]): number {
  const steps = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || before.column !== line.column) continue;
    const step = Math.round((before.y - line.y) * 2) / 2;
    if (step > 0) steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const [usual] = [...steps].sort(([a, m], [b, n]) => n - m || a - b);
  return usual?.[0] ?? 0;
}

function commonest(
  lines: readonly Line[],
  keyOf: (line: Line) => string | undefined,
): string | undefined {
  const letters = new Map<string, number>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key !== undefined) letters.set(key, (letters.get(key) ?? 0) + line.text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0];
}
