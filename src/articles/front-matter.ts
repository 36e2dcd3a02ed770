import { ArticleProblem } from './article-problem.ts';

/** What front matter can say. Other keys are passed over, so that files of other tools can be read. */
export type FrontMatter = {
  readonly id?: string;
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly source?: string;
  readonly language?: string;
};

const known = ['id', 'title', 'author', 'date', 'source', 'language'] as const;

/**
 * Reads `key: value` lines between a first line `---` and the next `---`. A value may stand in single
 * or double quotes; indented lines and `- ` lines (lists of other tools) are passed over.
 * @throws {ArticleProblem} naming `name` and the line, when a line is malformed, a date is not
 *   `YYYY-MM-DD`, a language is no two-letter code, or the closing `---` is missing.
 */
export function parseFrontMatter(
  content: string,
  name: string,
): { fields: FrontMatter; body: string } {
  const lines = content.split('\n');
  if (lines[0]?.trim() !== '---') return { fields: {}, body: content };
  const close = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (close < 0) {
    throw new ArticleProblem(
      `${name}:1: the front matter is not closed; put a line with "---" after it.`,
    );
  }
  const values = new Map<string, string>();
  for (let index = 1; index < close; index++) {
    const line = lines[index] ?? '';
    if (/^\s*(#.*)?$|^\s+|^- /.test(line)) continue;
    const [, key, value = ''] = /^([A-Za-z][\w-]*):(?:\s+(.*))?$/.exec(line) ?? [];
    if (key === undefined) {
      throw new ArticleProblem(
        `${name}:${index + 1}: expected "key: value" in the front matter, found "${line.slice(0, 60)}".`,
      );
    }
    check(key.toLowerCase(), unquoted(value), `${name}:${index + 1}`);
    values.set(key.toLowerCase(), unquoted(value));
  }
  const fields = Object.fromEntries(
    known.flatMap((key) => {
      const value = values.get(key);
      return value === undefined || value === '' ? [] : [[key, value]];
    }),
  );
  return { fields, body: lines.slice(close + 1).join('\n') };
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  const [, , inside] = /^(["'])(.*)\1$/.exec(trimmed) ?? [];
  return (inside ?? trimmed).trim();
}

function check(key: string, value: string, where: string): void {
  if (key === 'date' && value !== '' && !isDate(value)) {
    throw new ArticleProblem(`${where}: the date must be written YYYY-MM-DD, found "${value}".`);
  }
  if (key === 'language' && !/^[a-z]{2}(-[A-Za-z]+)?$/.test(value)) {
    throw new ArticleProblem(
      `${where}: the language must be a code such as "en", found "${value}".`,
    );
  }
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
