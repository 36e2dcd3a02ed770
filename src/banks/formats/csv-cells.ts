/** A spreadsheet takes a cell that begins like this for a formula; a bare number it does not. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?\d+([.,]\d+)?$/;

/** `text` as a cell that no spreadsheet executes; `plainCell` gives it back. See OWASP, "CSV Injection". */
export function guardedCell(text: string): string {
  return formulaStart.test(text) && !number.test(text) ? `'${text}` : text;
}

/** The text of a cell, without the apostrophe that guards it. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}

/**
 * Several texts in one cell, between bars: `a | b`. A bar or backslash in a text has a backslash before
 * it, and so has a blank at its border.
 */
export function listCell(items: readonly string[]): string {
  const cell = items
    .map((item) => item.replace(/[\\|]/g, '\\$&').replace(/^\s|\s$/gu, '\\$&'))
    .join(' | ');
  return cell.startsWith('[') ? `\\${cell}` : cell;
}

/** The texts in a cell of `listCell`, or in a JSON array of strings. */
export function cellList(cell: string): readonly string[] {
  return jsonList(cell) ?? barList(cell);
}

function jsonList(cell: string): readonly string[] | undefined {
  if (!cell.trimStart().startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
    return isList ? value.filter((item) => item !== '') : undefined;
  } catch {
    return undefined;
  }
}

function barList(cell: string): readonly string[] {
  const items: string[] = [];
  let item = '';
  // Up to here the item's blanks are its own: they were escaped, or something stands after them.
  let end = 0;
  for (const [, escaped, plain = ''] of `${cell}|`.matchAll(/\\([\s\S])(?!$)|([\s\S])/g)) {
    if (plain === '|') {
      if (end > 0) items.push(item.slice(0, end));
      item = '';
      end = 0;
    } else if (escaped !== undefined || plain.trim() !== '') {
      item += escaped ?? plain;
      end = item.length;
    } else if (item !== '') item += plain;
  }
  return items;
}
