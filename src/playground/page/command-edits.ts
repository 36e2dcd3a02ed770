/** What choosing a row of the list does to the text. Pure. */
import type { CommandEntry, CommandOption } from './command-catalog.ts';
import { addOption, missingOptions, readCommandLine, setValue } from './command-line.ts';
import type { Row } from './suggestions.ts';

/** The text after a row was chosen; the caret goes to its end. */
export function acceptRow(
  text: string,
  row: Exclude<Row, { readonly kind: 'upload' }>,
  entries: readonly CommandEntry[],
): string {
  if (row.kind === 'command') return withNextRequired(`${row.entry.label} `, entries);
  if (row.kind === 'choice')
    return withNextRequired(setValue(text, row.given, row.choice.name), entries);
  const trimmed = text.trimEnd();
  return addOption(trimmed.slice(0, trimmed.length - row.replaced.length), row.option.name);
}

/** Puts a value into an option by its name; unchanged when the text no longer holds the option. */
export function fillOption(
  text: string,
  option: CommandOption,
  value: string,
  entries: readonly CommandEntry[],
): string {
  const given = readCommandLine(text, entries)?.given.find((g) => g.option.name === option.name);
  return given ? withNextRequired(setValue(text, given, value), entries) : text;
}

function withNextRequired(text: string, entries: readonly CommandEntry[]): string {
  const line = readCommandLine(text, entries);
  const missing = line && missingOptions(line).find((option) => option.required);
  return missing ? addOption(text, missing.name) : text;
}
