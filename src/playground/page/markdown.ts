/**
 * Discord's markdown as a tree. Only data comes out of here: the view turns each node into a DOM node,
 * so text of a message can never become HTML.
 */
import { type Inline, parseInline } from './markdown-inline.ts';

export type ListItem = { readonly content: readonly Inline[]; readonly children: readonly Block[] };
export type Block =
  | { readonly kind: 'paragraph' | 'small'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'code-block'; readonly language: string; readonly text: string };

type Rule = {
  readonly pattern: RegExp;
  readonly make: (match: RegExpExecArray) => Block;
};

/** Never throws: what is no markdown is text. */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  let position = 0;
  while (position < source.length) {
    const found = blockAt(source, position);
    if (found) {
      blocks.push(found.block);
      position = found.end;
    } else {
      const end = paragraphEnd(source, position);
      blocks.push({ kind: 'paragraph', content: parseInline(source.slice(position, end)) });
      position = end;
    }
  }
  return blocks;
}

const fence = /```(?:([\w+.#-]+)\n)?\n?([\s\S]+?)\n?```\n?/y;
const listLine = /^( *)([-*]|\d{1,9}\.) +(.*)$/;

const lineRules: readonly Rule[] = [
  {
    pattern: /(#{1,3}) +([^\n]+)(?:\n|$)/y,
    make: ([, marks = '#', text = '']) => ({
      kind: 'heading',
      level: marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3,
      content: parseInline(text.trim()),
    }),
  },
  {
    pattern: /-# +([^\n]+)(?:\n|$)/y,
    make: ([, text = '']) => ({ kind: 'small', content: parseInline(text) }),
  },
  {
    pattern: />>> ([\s\S]*)$/y,
    make: ([, text = '']) => ({ kind: 'quote', children: parseMarkdown(text) }),
  },
  {
    pattern: /(?:> [^\n]*(?:\n|$))+/y,
    make: ([text]) => ({ kind: 'quote', children: parseMarkdown(unquote(text)) }),
  },
  listRule(/(?:[-*]) +[^\s][^\n]*(?:\n|$)(?:(?:[-*]| +(?:[-*]|\d{1,9}\.)) +[^\s][^\n]*(?:\n|$))*/y),
  listRule(
    /(?:\d{1,9}\.) +[^\s][^\n]*(?:\n|$)(?:(?:\d{1,9}\.| +(?:[-*]|\d{1,9}\.)) +[^\s][^\n]*(?:\n|$))*/y,
  ),
  // An indented list without a parent.
  listRule(/(?: +(?:[-*]|\d{1,9}\.) +[^\s][^\n]*(?:\n|$))+/y),
];

/** Bulleted and numbered lines are lists of their own; indented lines of either kind belong to them. */
function listRule(pattern: RegExp): Rule {
  return {
    pattern,
    make: ([text]) => makeList(text.split('\n').filter((line) => line !== '')),
  };
}

const fenceRule: Rule = {
  pattern: fence,
  make: ([, language = '', text = '']) => ({ kind: 'code-block', language, text }),
};

function blockAt(source: string, position: number): { block: Block; end: number } | null {
  const atLineStart = position === 0 || source[position - 1] === '\n';
  for (const rule of atLineStart ? [fenceRule, ...lineRules] : [fenceRule]) {
    rule.pattern.lastIndex = position;
    const match = rule.pattern.exec(source);
    // The end is read now: `make` may parse with the same pattern again.
    if (match) return { end: position + match[0].length, block: rule.make(match) };
  }
  return null;
}

/** A paragraph runs to the next line that starts a block, or to a closed fence in the middle of a line. */
function paragraphEnd(source: string, start: number): number {
  for (let position = start + 1; position < source.length; position++) {
    const mayStart = source[position - 1] === '\n' || source.startsWith('```', position);
    if (mayStart && blockAt(source, position)) return position;
  }
  return source.length;
}

function unquote(text: string): string {
  return text.replace(/^> /gm, '').replace(/\n$/, '');
}

/** Lines indented further than the first are children of the item above them. */
function makeList(lines: readonly string[]): Block {
  const [, indent = '', marker = '-'] = listLine.exec(lines[0] ?? '') ?? [];
  const items: ListItem[] = [];
  let index = 0;
  while (index < lines.length) {
    const text = listLine.exec(lines[index] ?? '')?.[3] ?? '';
    const nested: string[] = [];
    for (index++; index < lines.length; index++) {
      const line = lines[index] ?? '';
      if ((listLine.exec(line)?.[1]?.length ?? 0) <= indent.length) break;
      nested.push(line);
    }
    const children = nested.length > 0 ? [makeList(nested)] : [];
    items.push({ content: parseInline(text), children });
  }
  const ordered = /\d/.test(marker);
  return { kind: 'list', ordered, start: ordered ? Number.parseInt(marker, 10) : 1, items };
}
