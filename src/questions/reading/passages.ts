import { endsArticle, isAuthorNote, isBoilerplate, opensDeadSection } from './boilerplate.ts';
import { detectLanguage } from './language.ts';

/** A run of prose inside the source text: `text.slice(start, end)`. `paragraph` counts prose blocks from 0. */
export type Passage = { readonly start: number; readonly end: number; readonly paragraph: number };

type Span = { readonly start: number; readonly end: number };

/** Longer runs without a blank line are cut at a sentence end: no sentence that the parser reads is longer. */
const passageLimit = 4_000;
/** Before this share of the text a line such as "Comments" is part of a menu; after it, the article is over. */
const bodyShare = 0.5;
/** After this share of the text "Ann Lee is a writer ..." is about the author. */
const lateShare = 0.75;
/** A shorter paragraph may hold a foreign title or name; a longer one in another language is a quotation. */
const foreignCharacters = 80;

const endOfProse = /[.!?…][)\]”"’'»]*(\[[^\]\n]{1,30}\])*\d{0,3}\s*$/;
const listMark = /^\s*([-*•·▪–+]|\d{1,3}[.)]|[a-z][.)])\s/;
/** "LONDON — ", "KABUL, Afghanistan (AP) -- ", "Paris, June 5 (Reuters) - ", "(CNN) ", "Feb. 23, 2015 -- ". */
const dateline =
  /^(?:(?:\p{Lu}{3,}[\p{L} .,'’/-]{0,40}(?:\([^)]{1,30}\))?|\p{Lu}\p{L}+[\p{L}\d .,'’/-]{0,40}\((?:Reuters|AP|AFP|CNN|BBC|UPI|dpa|Bloomberg|Xinhua)\)|\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4})(?:\s*(?:—|–|--)\s*|\s+-\s+)|\((?:CNN|AP|AFP|Reuters|UPI|BBC|Xinhua)\)\s*(?:(?:—|–|--?)\s*)?)(?=["“‘'\p{Lu}])/u;

/**
 * The prose of `text`: no headings, captions, lists, tables, code, verse, legal clauses, transcripts,
 * notices, credits, reference sections, what follows the article, nor paragraphs in another language.
 */
export function findPassages(text: string): Passage[] {
  const passages: Passage[] = [];
  const seen = new Set<string>();
  let dead = false;
  for (const block of blocksOf(text)) {
    const body = text.slice(block.start, block.end);
    if (isHeading(body)) {
      dead = opensDeadSection(body);
      if (endsArticle(body) && block.start > text.length * bodyShare) break;
    } else if (!dead && isProse(body, block.start / text.length) && !isRepeated(body, seen)) {
      const paragraph = (passages.at(-1)?.paragraph ?? -1) + 1;
      const lead = /^\s*/.exec(body)?.[0].length ?? 0;
      const skip = lead + (dateline.exec(body.slice(lead, lead + 120))?.[0].length ?? 0);
      for (const part of cut(text, block.start + skip, block.end))
        passages.push({ ...part, paragraph });
    }
  }
  return passages;
}

function* blocksOf(text: string): Generator<Span> {
  for (const match of text.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/g)) {
    const lines = match[0].split('\n');
    const spans = spansOf(lines, match.index);
    const [first] = spans;
    const last = spans.at(-1);
    if (first === undefined || last === undefined) continue;
    if (isHardWrapped(lines)) yield { start: first.start, end: last.end };
    // A heading without a blank line below it, over a paragraph that is broken at a column.
    else if (lines.length > 2 && isHeading(lines[0] ?? '') && isHardWrapped(lines.slice(1))) {
      yield first;
      yield { start: first.end + 1, end: last.end };
    } else if (!isVerse(lines)) yield* spans;
  }
}

function spansOf(lines: readonly string[], from: number): Span[] {
  let start = from;
  return lines.map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

/** One line, or a paragraph broken at a fixed column: all lines but the last nearly as long as the longest. */
function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.length === 1) return true;
  const lengths = lines.map((line) => line.trimEnd().length);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const broken = lines.slice(0, -1).filter((line) => !/[.!?:]["”’)]?\s*$/.test(line)).length;
  return (
    longest >= 50 &&
    longest <= 130 &&
    // Long lines of verse begin with a capital each.
    lines.slice(1).some((line) => !/^\s*\p{Lu}/u.test(line)) &&
    lengths.slice(0, -1).every((length) => length >= longest * 0.7) &&
    broken >= (lines.length - 1) / 2 &&
    !lines.some((line) => listMark.test(line))
  );
}

/** Three or more short lines that mostly do not end a sentence: verse, an address, a table of contents. */
function isVerse(lines: readonly string[]): boolean {
  const short = lines.filter((line) => line.length < 60).length;
  const ended = lines.filter((line) => /[.!?]["”’)]?\s*$/.test(line)).length;
  return lines.length >= 3 && short === lines.length && ended <= lines.length * 0.6;
}

/** A short line that ends no sentence, or is a question alone. */
function isHeading(body: string): boolean {
  const trimmed = body.trim();
  if (trimmed.length === 0 || trimmed.length >= 120) return false;
  if (/^[^.!?]*\?$/.test(trimmed)) return true;
  return trimmed.length < 90 && !/[.!?:;,…]["”’)]*(\[[^\]\n]{1,30}\])*\d{0,3}$/.test(trimmed);
}

function isProse(body: string, position: number): boolean {
  const trimmed = body.trim();
  if (trimmed.length < 30 || isBoilerplate(trimmed)) return false;
  if (position > lateShare && isAuthorNote(trimmed)) return false;
  if (trimmed.length < 400 && !endOfProse.test(trimmed.slice(-200))) return false;
  const head = trimmed.slice(0, 2_000);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  const capitals = head.match(/\p{Lu}/gu)?.length ?? 0;
  if (letters / head.length <= 0.6 || capitals > letters * 0.4) return false;
  return head.length < foreignCharacters || !isForeign(head.slice(0, 600));
}

function isForeign(head: string): boolean {
  // Nearly every English paragraph is told by these words, at a tenth of the cost.
  const usual = head.match(/\b(?:the|of|and|was|is|that|with)\b/gi)?.length ?? 0;
  if (usual * 80 >= head.length) return false;
  const language = detectLanguage(head);
  return language !== undefined && language !== 'English';
}

/** A pull quote, a teaser: every sentence of it has stood in the text before. */
function isRepeated(body: string, seen: Set<string>): boolean {
  const sentences = body
    .slice(0, passageLimit)
    .split(/(?<=[.!?]["”’]?)\s+/)
    .map((sentence) =>
      sentence
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim()
        .toLowerCase(),
    );
  const isKnown = sentences.every((sentence) => seen.has(sentence));
  for (const sentence of sentences) seen.add(sentence);
  return isKnown;
}

function* cut(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  while (end - from > passageLimit) {
    const window = text.slice(from, from + passageLimit);
    const stop = window.lastIndexOf('. ');
    // Without any sentence end there is nothing to ask about: leave the window out.
    if (stop > 0) yield { start: from, end: from + stop + 1 };
    from += stop > 0 ? stop + 2 : passageLimit;
  }
  if (end > from) yield { start: from, end };
}
