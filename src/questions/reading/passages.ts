/** A run of prose inside the source text: `text.slice(start, end)`. `paragraph` counts prose blocks from 0. */
export type Passage = { readonly start: number; readonly end: number; readonly paragraph: number };

/** Longer runs without a blank line are cut at a sentence end: wink-nlp is quadratic in some inputs. */
const passageLimit = 4_000;

const endOfProse = /[.!?][)\]”"’'»]*(\[\d{1,3}\])*\s*$/;
const notProse =
  /^(photo|image|figure|fig\.|table|source|credits?|caption|video|gallery|listen|watch|read (more|the|next|also)|related|see also|more:|click|subscribe|sign up|follow (us|@)|share|copyright|©|advertisement|all rights|by [A-Z]\S+ [A-Z]\S+$|updated|published|posted|contents|tags?:|filed under|this (article|story|page) |\^)|\bRetrieved (on )?\d|\bdoi:|\bISBN\b|\w@\w+\./i;
const listMark = /^\s*([-*•·▪–+]|\d{1,3}[.)]|[a-z][.)])\s/;
const codeMark =
  /[{};]\s*$|^\s*(import|const|let|var|def|function|class|return|#include|SELECT|\$|>>>)\b.*[({=;]|=>|<\/?[a-z]+>|\|.*\||\t.*\t/m;
const creditTail =
  /\((Photo|Image|Credit|Getty|AP|AFP|Reuters|Courtesy|Picture|Illustration)[^)]{0,60}\)\s*$|\/(Getty|AFP|Reuters|AP)\b/i;
const deadSections =
  /^(references|external links|further reading|see also|notes|bibliography|footnotes|citations|sources|works cited|contents)$/i;
/** "LONDON — ", "WASHINGTON, D.C. (AP) -- ", "Feb. 23, 2015 -- ". */
const dateline =
  /^(\p{Lu}{3,}[\p{L} .,'’]{0,40}(\([^)]{1,30}\))?|\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4})\s+(—|–|--?)\s+/u;

/** The prose of `text`: no headings, captions, lists, tables, code, verse, credits or reference sections. */
export function findPassages(text: string): Passage[] {
  const passages: Passage[] = [];
  let dead = false;
  for (const block of blocksOf(text)) {
    const body = text.slice(block.start, block.end);
    if (isHeading(body))
      dead = deadSections.test(body.trim().replace(/^#+\s*|:$|^[\d.]+\s+|\s*\[edit\]$/g, ''));
    else if (!dead && isProse(body)) {
      const paragraph = (passages.at(-1)?.paragraph ?? -1) + 1;
      const lead = /^\s*/.exec(body)?.[0].length ?? 0;
      const skip = lead + (dateline.exec(body.slice(lead, lead + 120))?.[0].length ?? 0);
      for (const part of cut(text, block.start + skip, block.end))
        passages.push({ ...part, paragraph });
    }
  }
  return passages;
}

function* blocksOf(text: string): Generator<{ start: number; end: number }> {
  for (const match of text.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/g)) {
    const block = match[0];
    const lines = block.split('\n');
    if (lines.length === 1 || isHardWrapped(lines)) {
      yield { start: match.index, end: match.index + block.length };
    } else if (!isVerse(lines)) {
      let start = match.index;
      for (const line of lines) {
        yield { start, end: start + line.length };
        start += line.length + 1;
      }
    }
  }
}

/** A paragraph broken at a fixed column: all lines but the last nearly as long as the longest. */
function isHardWrapped(lines: readonly string[]): boolean {
  const lengths = lines.map((line) => line.trimEnd().length);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const broken = lines.slice(0, -1).filter((line) => !/[.!?:]["”’)]?\s*$/.test(line)).length;
  return (
    longest >= 50 &&
    longest <= 130 &&
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

function isHeading(body: string): boolean {
  const trimmed = body.trim();
  return trimmed.length < 90 && trimmed.length > 0 && !/[.!?:;,]["”’)]?(\[\d+\])*$/.test(trimmed);
}

function isProse(body: string): boolean {
  const trimmed = body.trim();
  if (trimmed.length < 30) return false;
  // Each test sees a bounded part only, so that a block of a megabyte costs no more than a page.
  const head = trimmed.slice(0, 2_000);
  const tail = trimmed.slice(-200);
  if (notProse.test(head) || listMark.test(head) || codeMark.test(head) || creditTail.test(tail))
    return false;
  if (trimmed.length < 400 && !endOfProse.test(tail)) return false;
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  return letters / head.length > 0.6 && /\p{Ll}/u.test(head);
}

function* cut(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
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
