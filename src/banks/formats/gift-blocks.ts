import { requireFew } from './drafts.ts';
import { bareIndex, generalFeedbackIndex } from './gift-text.ts';

/** One question as it is written, before its text is unescaped. */
export type GiftBlock = {
  readonly line: number;
  /** What comments of this file say of it, e.g. `[id:7]`. */
  readonly id: string | undefined;
  readonly tags: readonly string[];
  readonly before: string;
  /** Between the braces, without general feedback; absent where there are no braces. */
  readonly answers: string | undefined;
  readonly feedback: string;
  readonly after: string;
};

export type GiftFile = {
  readonly categories: readonly string[];
  readonly blocks: readonly GiftBlock[];
};

/**
 * The blocks of a GIFT file; blank lines part them, `//` begins a comment line.
 * @throws {FormatProblem} when there are more than can be imported.
 */
export function giftBlocks(text: string): GiftFile {
  const categories: string[] = [];
  const blocks: GiftBlock[] = [];
  let comments: string[] = [];
  let lines: string[] = [];
  let first = 1;
  const close = () => {
    const body = lines.join('\n').trim();
    if (body !== '') blocks.push(blockOf(body, comments.join(' '), first));
    requireFew(blocks.length);
    lines = [];
    comments = [];
  };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') close();
    else if (line.startsWith('//')) comments.push(line);
    else if (lines.length === 0 && line.startsWith('$CATEGORY:'))
      categories.push(line.slice('$CATEGORY:'.length).trim());
    else {
      if (lines.length === 0) first = index + 1;
      lines.push(line);
    }
  }
  close();
  return { categories, blocks };
}

function blockOf(body: string, comments: string, line: number): GiftBlock {
  const marks = [...comments.matchAll(/\[(id|tag):([^\][]{1,200})\]/g)];
  const valuesOf = (name: string) =>
    marks.flatMap(([, key, value = '']) => (key === name ? [value] : []));
  const text = withoutName(body);
  const open = bareIndex(text, '{');
  const close = open < 0 ? -1 : bareIndex(text, '}', open + 1);
  const about = { line, id: valuesOf('id')[0], tags: valuesOf('tag') };
  if (close < 0) return { ...about, before: text, answers: undefined, feedback: '', after: '' };
  const inside = text.slice(open + 1, close);
  const feedbackAt = generalFeedbackIndex(inside);
  return {
    ...about,
    before: text.slice(0, open),
    answers: (feedbackAt < 0 ? inside : inside.slice(0, feedbackAt)).trim(),
    feedback: feedbackAt < 0 ? '' : inside.slice(feedbackAt + 4).trim(),
    after: text.slice(close + 1),
  };
}

/** `::name::` stands before the question. */
function withoutName(body: string): string {
  if (!body.startsWith('::')) return body;
  let end = bareIndex(body, ':', 2);
  while (end >= 0 && body.charAt(end + 1) !== ':') end = bareIndex(body, ':', end + 1);
  return end < 0 ? body : body.slice(end + 2).trim();
}
