import type { TextBlock } from './markdown.ts';

/** What the top of a plain text says of the article, and the blocks without it. */
export type Opening = {
  readonly title?: string;
  /** `YYYY-MM-DD`, from a stamp before the headline. */
  readonly date?: string;
  readonly blocks: readonly TextBlock[];
};

const mostHeadlineWords = 20;
/** A text whose longest paragraph is shorter is a list, a poem or a note: its first line is no headline. */
const leastProseWords = 25;
/** A line that goes on so far after a short one was not wrapped by an editor. */
const leastUnwrapped = 160;

/**
 * The headline, date and byline lines on top of a text that marks none of them: a short first line
 * without a full stop before prose, or a question that the first paragraph begins with after a date.
 */
export function openingOf(blocks: readonly TextBlock[]): Opening {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph' || !blocks.some(isProse)) return { blocks };
  const [, date, text = first.text] = stamped.exec(first.text) ?? [];
  const dated = date === undefined ? {} : { date };
  const [line = '', ...lines] = text.split('\n');
  if (isHeadline(line)) {
    const body = lines.filter((one) => !byline.test(one));
    if (body.length === 0) return { title: line, ...dated, blocks: rest };
    if ((body[0]?.length ?? 0) >= leastUnwrapped)
      return { title: line, ...dated, blocks: [{ ...first, text: body.join('\n') }, ...rest] };
  }
  if (date === undefined) return { blocks };
  const question = asked.exec(text)?.[0];
  // With a headline and a line under it, such a paragraph says nothing that the article does not say.
  if (question !== undefined && wordsOf(text).length <= 2 * mostHeadlineWords)
    return { title: question, date, blocks: rest };
  return { date, blocks: [{ ...first, text }, ...rest] };
}

const stamped =
  /^(?:date:?[ \t]+)?(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\s+(\S[\s\S]*)$/i;
const asked = /^\p{Lu}[^.!?\n]{5,120}\?/u;
const byline =
  /^\s*(by\s+\p{Lu}|published|updated|posted|last (updated|modified)|\d{1,2} \w+ \d{4}$|\w+ \d{1,2}, \d{4}$)/iu;

/** "Night trains return to Brussels": begins with a capital or a figure, and does not end as a sentence does. */
function isHeadline(line: string): boolean {
  const words = wordsOf(line);
  return (
    words.length >= 1 &&
    words.length <= mostHeadlineWords &&
    /^["“‘']?[\p{Lu}\d]/u.test(line.trim()) &&
    !/[.;:,…]["”’']?$/.test(line.trim())
  );
}

function isProse({ kind, text }: TextBlock): boolean {
  return kind === 'paragraph' && wordsOf(text).length >= leastProseWords;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
