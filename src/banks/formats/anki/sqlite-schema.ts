/** What a `CREATE TABLE` says of how rows are stored. */
export type TableColumns = {
  /** In lower case, in the order of the stored values. */
  readonly names: readonly string[];
  /** Which column stands for the row's number and is not stored; -1 where none does. */
  readonly rowidAt: number;
  readonly isWithoutRowid: boolean;
};

/** Longer statements are none of Anki's. */
const longestSql = 20_000;
const constraint = /^(?:primary|unique|check|foreign|constraint)\b/i;
const columnName = /^(?:"([^"]+)"|`([^`]+)`|\[([^\]]+)\]|([a-z_]\w*))/i;

/** @returns `undefined` for what is no ordinary table, or one whose columns are computed. */
export function columnsOf(sql: string): TableColumns | undefined {
  if (sql.length > longestSql || !/^create\s+table\b/i.test(sql)) return undefined;
  const bare = sql.replace(/\/\*(?:[^*]|\*(?!\/))*\*\/|--[^\n]*/g, ' ');
  const open = bare.indexOf('(');
  const close = bare.lastIndexOf(')');
  const parts = topLevel(bare.slice(open + 1, close)).filter((part) => !constraint.test(part));
  if (open < 0 || parts.some((part) => /\bas\s*\(/i.test(part))) return undefined;
  const names = parts.map((part) => columnName.exec(part)?.slice(1).find(Boolean)?.toLowerCase());
  const isWithoutRowid = /^\s*without\s+rowid/i.test(bare.slice(close + 1));
  return {
    names: names.map((name, at) => name ?? `column ${at}`),
    rowidAt: isWithoutRowid
      ? -1
      : parts.findIndex((part) => /\binteger\b[^(]*\bprimary\s+key\b/i.test(part)),
    isWithoutRowid,
  };
}

/** The parts of a list between commas that stand in no inner brackets. */
function topLevel(list: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= list.length; at += 1) {
    const letter = list.charAt(at);
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (at === list.length || (letter === ',' && depth === 0)) {
      parts.push(list.slice(start, at).trim());
      start = at + 1;
    }
  }
  return parts.filter((part) => part !== '');
}
