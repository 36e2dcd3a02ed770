/** What the list above the composer offers for a text and a caret. */
import { type CommandEntry, type CommandOption, searchCommands } from './command-catalog.ts';
import {
  type CommandLine,
  type GivenText,
  missingOptions,
  optionAt,
  readCommandLine,
} from './command-line.ts';
import {
  choicesOf,
  isAutocompleted,
  type Known,
  optionType,
  pickKey,
  readValue,
} from './command-values.ts';

export type Choice = { readonly name: string; readonly value: string | number };
export type Row =
  | { readonly kind: 'command'; readonly entry: CommandEntry }
  | { readonly kind: 'option'; readonly option: CommandOption; readonly replaced: string }
  | { readonly kind: 'choice'; readonly given: GivenText; readonly choice: Choice }
  | { readonly kind: 'upload'; readonly given: GivenText };
export type Suggestions = {
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly Row[];
  /** The row that Enter takes; -1: Enter runs the command. */
  readonly active: number;
  readonly line: CommandLine | null;
  readonly focused: GivenText | null;
};
export type SuggestionContext = {
  readonly entries: readonly CommandEntry[];
  readonly known: Known;
  /** The bot's own choices for the focused option, as far as they have arrived. */
  readonly remote: readonly Choice[];
};

/** `null`: the text is no command. */
export function suggest(
  text: string,
  caret: number,
  context: SuggestionContext,
): Suggestions | null {
  if (!text.startsWith('/')) return null;
  const line = readCommandLine(text, context.entries);
  if (!line || text.trimEnd() === line.entry.label) {
    if (!line || !/\s$/.test(text)) return suggestCommands(text, context.entries, line);
  }
  const focused = optionAt(line, caret);
  return focused ? suggestValues(line, focused, context) : suggestOptions(line, null, line.stray);
}

function suggestCommands(
  text: string,
  entries: readonly CommandEntry[],
  line: CommandLine | null,
): Suggestions {
  const rows = searchCommands(entries, text).map((entry): Row => ({ kind: 'command', entry }));
  // A command typed in full is run by Enter, wherever it stands in the list.
  const active = line || rows.length === 0 ? -1 : 0;
  const hint = rows.length === 0 ? 'No command matches.' : '';
  return { title: 'Commands', hint, rows, active, line, focused: null };
}

function suggestOptions(
  line: CommandLine,
  focused: GivenText | null,
  typed: string,
  active = typed ? 0 : -1,
): Suggestions {
  const wanted = typed.toLowerCase();
  const rows = missingOptions(line)
    .filter((option) => option.name.startsWith(wanted))
    .map((option): Row => ({ kind: 'option', option, replaced: typed }));
  const takesFirst = missingOptions(line).some((option) => option.required);
  return {
    title: focused ? focused.option.name : line.entry.label,
    hint: focused ? focused.option.description : line.entry.description,
    rows,
    active: rows.length === 0 ? -1 : takesFirst ? 0 : active,
    line,
    focused,
  };
}

function suggestValues(
  line: CommandLine,
  focused: GivenText,
  context: SuggestionContext,
): Suggestions {
  const next = nextOptionTyped(line, focused, context.known);
  if (next) return suggestOptions(line, focused, next.typed, next.isSure && next.typed ? 0 : -1);
  const rows = valueRows(focused, context);
  const isExact = rows.some((r) => r.kind === 'choice' && isSame(r.choice.name, focused.text));
  const wantsOne = focused.option.required === true || focused.text !== '';
  return {
    title: focused.option.name,
    hint: focused.option.description,
    rows,
    active: rows.length > 0 && wantsOne && !isExact ? 0 : -1,
    line,
    focused,
  };
}

/** `questions:5 ki`: the value is complete, and what follows begins the name of another option. */
function nextOptionTyped(
  line: CommandLine,
  focused: GivenText,
  known: Known,
): { typed: string; isSure: boolean } | null {
  if (focused.end < line.given.reduce((end, g) => Math.max(end, g.end), 0)) return null;
  const [, value = '', typed = ''] =
    /^(.+?)\s+(\S*)$/s.exec(`${focused.text}${gap(focused)}`) ?? [];
  if (value === '' || !readValue(focused.option, value, known).ok) return null;
  const names = missingOptions(line).map((option) => option.name);
  if (typed !== '' && !names.some((name) => name.startsWith(typed.toLowerCase()))) return null;
  const isFree =
    focused.option.type === optionType.string && choicesOf(focused.option).length === 0;
  const isPicked = known.picked.has(pickKey(focused.option.name, value));
  return isFree && !isPicked && typed === '' && isAutocompleted(focused.option)
    ? null
    : { typed, isSure: !isFree || isPicked };
}

function gap(given: GivenText): string {
  return given.end - given.valueStart > given.text.length ? ' ' : '';
}

function valueRows(given: GivenText, context: SuggestionContext): Row[] {
  if (given.option.type === optionType.attachment) return [{ kind: 'upload', given }];
  const all = isAutocompleted(given.option)
    ? context.remote
    : fixedChoices(given.option, context.known).filter(({ name }) => contains(name, given.text));
  return all.slice(0, 25).map((choice): Row => ({ kind: 'choice', given, choice }));
}

function fixedChoices(option: CommandOption, known: Known): readonly Choice[] {
  switch (option.type) {
    case optionType.boolean:
      return ['True', 'False'].map((name) => ({ name, value: name }));
    case optionType.user:
    case optionType.mentionable:
      return known.people.map(({ id, name }) => ({ name: `@${name}`, value: id }));
    case optionType.channel:
      return known.channels.map(({ id, name }) => ({ name: `#${name}`, value: id }));
    default:
      return choicesOf(option);
  }
}

function contains(name: string, typed: string): boolean {
  return name.toLowerCase().includes(typed.toLowerCase());
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
