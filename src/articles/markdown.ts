import type { ArticleBlock } from './article.ts';

/** A block of clean text before it has its place in the article. */
export type TextBlock = { readonly kind: ArticleBlock['kind']; readonly text: string };

/** The named character references of HTML that articles use. */
export const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
};

/**
 * The readable blocks of Markdown or plain text: code, tables, pictures, rules, comments and link
 * targets are left out, marks of emphasis removed. A paragraph keeps its line breaks, because in plain
 * text they tell verse and lists from prose.
 */
export function markdownBlocks(body: string): TextBlock[] {
  const withoutCode = body
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[`~]*[ \t]*$|$(?![\s\S]))/gm, '\n')
    .replace(/<!--[\s\S]*?(-->|$(?![\s\S]))/g, '');
  return withoutCode.split(/\n[ \t]*\n+/).flatMap((chunk) => blocksOfChunk(chunk));
}

function blocksOfChunk(chunk: string): TextBlock[] {
  const lines = chunk.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.every(isRule) || isTable(lines)) return [];
  const blocks: TextBlock[] = [];
  let open: string[] = [];
  const close = (kind: ArticleBlock['kind']) => {
    const text = open.map(inline).join('\n').trim();
    if (text !== '') blocks.push({ kind, text });
    open = [];
  };
  for (const line of lines) {
    const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line);
    if (heading !== null) {
      close('paragraph');
      open = [heading[1] ?? ''];
      close('heading');
    } else if (/^\s{0,3}(=+|-{3,})\s*$/.test(line) && open.length === 1) close('heading');
    else if (/^\s*([-*+•]|\d{1,3}[.)])\s+/.test(line)) {
      close('paragraph');
      open = [line.replace(/^\s*[*+•]/, '-').trimStart()];
      close('list');
    } else if (/^\s{0,3}\[[^\]]+\]:\s/.test(line) || isRule(line)) close('paragraph');
    else open.push(line.replace(/^\s{0,3}>\s?/, ''));
  }
  close(/^\s{0,3}>/.test(lines[0] ?? '') ? 'quote' : 'paragraph');
  return blocks;
}

function isRule(line: string): boolean {
  return /^\s{0,3}([-*_])(\s*\1){2,}\s*$/.test(line);
}

function isTable(lines: readonly string[]): boolean {
  return (
    lines.length >= 2 &&
    lines.every((line) => line.includes('|')) &&
    lines.some((line) => /^[\s|:-]+$/.test(line))
  );
}

/** One line without Markdown's marks. Every pattern is bounded, so that a line of a megabyte stays cheap. */
function inline(line: string): string {
  return (
    line
      .trim()
      .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)/g, '')
      .replace(/\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)/g, '$1')
      // "[60][64]" is two citation marks, no link with a label.
      .replace(/\[(?!\d{1,3}\])([^\]\n]{1,300})\]\[[^\]\n]{0,100}\]/g, '$1')
      .replace(/\[\^[^\]\n]{1,60}\]/g, '')
      .replace(/<(https?:[^>\s]{1,1000})>/g, '$1')
      .replace(/<\/?[A-Za-z][^<>\n]{0,300}>/g, '')
      .replace(
        /(?<![\p{L}\p{N}*])(\*{1,3})(?=\S)([^*\n]{1,500}?)(?<=\S)\1(?![\p{L}\p{N}*])/gu,
        '$2',
      )
      .replace(
        /(?<![\p{L}\p{N}_])(_{1,2})(?=[^\s_])([^_\n]{1,500}?)(?<=[^\s_])\1(?![\p{L}\p{N}_])/gu,
        '$2',
      )
      .replace(/`([^`\n]{1,300})`/g, '$1')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replace(/&(#\d{1,6}|[a-z]{2,8});/g, (whole, name: string) => entity(name) ?? whole)
      .replace(/[ \t]{2,}/g, ' ')
  );
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return namedCharacters[name];
  const code = Number(name.slice(1));
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
