/**
 * The text of the composer as a command. The text alone is the state, so typing, pasting and picking from
 * the list are the same thing, and a test may fill it in one go.
 */
import type { CommandEntry, CommandOption } from './command-catalog.ts';

/** One `name:value` in the text; offsets are UTF-16 units of the whole text. */
export type GivenText = {
  readonly option: CommandOption;
  readonly nameStart: number;
  readonly valueStart: number;
  /** Where the next option's name begins, or the end of the text. */
  readonly end: number;
  readonly text: string;
};
export type CommandLine = {
  readonly entry: CommandEntry;
  readonly given: readonly GivenText[];
  /** What stands between the command and its first option; empty in a well-formed line. */
  readonly stray: string;
};

/** `null` while the text is no complete command name. The longest name wins. */
export function readCommandLine(
  text: string,
  entries: readonly CommandEntry[],
): CommandLine | null {
  const entry = entries
    .filter((candidate) => isTyped(text, candidate.label))
    .sort((a, b) => b.label.length - a.label.length)[0];
  if (!entry) return null;
  const names = findNames(text, entry);
  const given = names.map((name, index): GivenText => {
    const end = names[index + 1]?.start ?? text.length;
    return {
      option: name.option,
      nameStart: name.start,
      valueStart: name.end,
      end,
      text: text.slice(name.end, end).trim(),
    };
  });
  const stray = text.slice(entry.label.length, names[0]?.start ?? text.length).trim();
  return { entry, given, stray };
}

/** The options that the text does not name yet. */
export function missingOptions(line: CommandLine): CommandOption[] {
  const named = new Set(line.given.map(({ option }) => option.name));
  return line.entry.options.filter((option) => !named.has(option.name));
}

/** The option whose value the caret stands in. */
export function optionAt(line: CommandLine, caret: number): GivenText | null {
  return line.given.find((g) => caret >= g.valueStart && caret <= g.end) ?? null;
}

/** Puts ` name:` behind the text; the new caret is its end. */
export function addOption(text: string, name: string): string {
  return `${text.trimEnd()} ${name}:`;
}

/** Puts a value in the place of what is typed for an option; a space behind it leads on. */
export function setValue(text: string, given: GivenText, value: string): string {
  const rest = text.slice(given.end).trimStart();
  return `${text.slice(0, given.valueStart)}${value} ${rest}`;
}

/** Takes an option out again, e.g. one that was left empty. */
export function dropOption(text: string, given: GivenText): string {
  return `${text.slice(0, given.nameStart).trimEnd()} ${text.slice(given.end)}`.trimEnd();
}

function isTyped(text: string, label: string): boolean {
  if (!text.toLowerCase().startsWith(label.toLowerCase())) return false;
  return text.length === label.length || /\s/.test(text[label.length] ?? '');
}

type FoundName = { readonly option: CommandOption; readonly start: number; readonly end: number };

/** An option's name counts once: `title:a title:b` gives one title, `a title:b`. */
function findNames(text: string, entry: CommandEntry): FoundName[] {
  const found = entry.options.flatMap((option): FoundName[] => {
    const at = text.slice(entry.label.length).search(new RegExp(`(?<=\\s)${option.name}:`, 'u'));
    if (at < 0) return [];
    const start = entry.label.length + at;
    return [{ option, start, end: start + option.name.length + 1 }];
  });
  return found.sort((a, b) => a.start - b.start);
}
