/** What Enter does with a typed command. Pure. */
import type { GivenOption } from '../client-protocol.ts';
import type { CommandEntry } from './command-catalog.ts';
import { addOption, readCommandLine } from './command-line.ts';
import { checkLine, type Known } from './command-values.ts';

/** What stands in red, and the option that it is about. */
export type Problem = { readonly text: string; readonly option: string | null };
export type Plan =
  | { readonly kind: 'run'; readonly entry: CommandEntry; readonly options: readonly GivenOption[] }
  | {
      readonly kind: 'refuse';
      readonly problem: Problem;
      /** The text with the missing option begun, and where to go on typing. */
      readonly text: string;
      readonly caret: number;
    };

export function planCommand(text: string, entries: readonly CommandEntry[], known: Known): Plan {
  const line = readCommandLine(text, entries);
  if (!line) {
    const problem = { text: 'There is no such command. Choose one from the list.', option: null };
    return { kind: 'refuse', problem, text, caret: text.length };
  }
  const checked = checkLine(line, known);
  if (checked.ok) return { kind: 'run', entry: line.entry, options: checked.options };
  const problem = { text: checked.error, option: checked.option };
  const wrong = line.given.find((given) => given.option.name === checked.option);
  if (wrong) return { kind: 'refuse', problem, text, caret: wrong.valueStart + wrong.text.length };
  const begun = checked.option ? addOption(text, checked.option) : text;
  return { kind: 'refuse', problem, text: begun, caret: begun.length };
}
