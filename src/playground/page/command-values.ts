/** What is typed for an option -> the value that goes to the bot, or what to mend. */
import type { GivenOption } from '../client-protocol.ts';
import type { CommandOption } from './command-catalog.ts';
import { type CommandLine, type GivenText, missingOptions } from './command-line.ts';

export type Named = { readonly id: string; readonly name: string };
/** What names stand for: people and channels, and values picked from a list (see `pickKey`). */
export type Known = {
  readonly people: readonly Named[];
  readonly channels: readonly Named[];
  readonly picked: ReadonlyMap<string, string | number>;
};
export type Value =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly error: string };
export type CheckedLine =
  | { readonly ok: true; readonly options: readonly GivenOption[] }
  | { readonly ok: false; readonly error: string; readonly option: string | null };

export const optionType = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

/** The key under which a picked choice or upload is remembered: the same name may differ by option. */
export function pickKey(optionName: string, text: string): string {
  return `${optionName}\u0000${text}`;
}

export function readValue(option: CommandOption, text: string, known: Known): Value {
  const picked = known.picked.get(pickKey(option.name, text));
  if (picked !== undefined) return { ok: true, value: picked };
  switch (option.type) {
    case optionType.integer:
    case optionType.number:
    case optionType.string:
      return choicesOf(option).length > 0 ? readChoice(option, text) : readPlain(option, text);
    case optionType.boolean:
      if (/^(true|yes|on)$/i.test(text)) return { ok: true, value: true };
      if (/^(false|no|off)$/i.test(text)) return { ok: true, value: false };
      return { ok: false, error: 'Choose True or False.' };
    case optionType.channel:
      return readNamed(known.channels, text, 'Choose a channel from the list.');
    case optionType.attachment:
      return { ok: false, error: 'Choose a file to upload.' };
    default:
      return readNamed(known.people, text, 'Choose a member from the list.');
  }
}

/** The fixed choices of an option; `[]` for a free or autocompleted one. */
export function choicesOf(
  option: CommandOption,
): readonly { name: string; value: string | number }[] {
  return 'choices' in option ? (option.choices ?? []) : [];
}

export function isAutocompleted(option: CommandOption): boolean {
  return 'autocomplete' in option && option.autocomplete === true;
}

/** The whole line as Discord checks it on Enter. Optional options left empty are skipped. */
export function checkLine(line: CommandLine, known: Known): CheckedLine {
  if (line.stray)
    return { ok: false, option: null, error: `“${line.stray}” belongs to no option.` };
  const options: GivenOption[] = [];
  for (const given of line.given) {
    if (given.text === '' && !given.option.required) continue;
    const value: Value =
      given.text === ''
        ? { ok: false, error: 'This option is required. Specify a value.' }
        : readValue(given.option, given.text, known);
    if (!value.ok) return { ok: false, option: given.option.name, error: value.error };
    options.push({ name: given.option.name, value: value.value });
  }
  const missing = missingOptions(line).find((option) => option.required);
  if (!missing) return { ok: true, options };
  return { ok: false, option: missing.name, error: 'This option is required. Specify a value.' };
}

/** What goes along with an autocomplete request: options that can be read, the focused one as typed. */
export function partialOptions(line: CommandLine, focused: GivenText, known: Known): GivenOption[] {
  return line.given.flatMap((given): GivenOption[] => {
    if (given.option.name === focused.option.name)
      return [{ name: given.option.name, value: given.text }];
    const value = readValue(given.option, given.text, known);
    return value.ok && given.text !== '' ? [{ name: given.option.name, value: value.value }] : [];
  });
}

function readChoice(option: CommandOption, text: string): Value {
  const wanted = text.toLowerCase();
  const choice =
    choicesOf(option).find(({ name }) => name.toLowerCase() === wanted) ??
    choicesOf(option).find(({ value }) => String(value).toLowerCase() === wanted);
  if (choice) return { ok: true, value: choice.value };
  return { ok: false, error: 'Choose one of the values in the list.' };
}

function readPlain(option: CommandOption, text: string): Value {
  if (option.type === optionType.string) {
    const { min_length: min = 0, max_length: max = 6000 } = option;
    if (text.length >= min && text.length <= max) return { ok: true, value: text };
    return { ok: false, error: `The text must be ${min} to ${max} characters long.` };
  }
  const number = Number(text);
  const whole = option.type === optionType.integer;
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number)))
    return { ok: false, error: whole ? 'Enter a whole number.' : 'Enter a number.' };
  return readRange(option, number);
}

function readRange(option: CommandOption, value: number): Value {
  const min = 'min_value' in option ? option.min_value : undefined;
  const max = 'max_value' in option ? option.max_value : undefined;
  if (value >= (min ?? value) && value <= (max ?? value)) return { ok: true, value };
  if (min !== undefined && max !== undefined)
    return { ok: false, error: `The value must be between ${min} and ${max}.` };
  const bound = min === undefined ? `at most ${max}` : `at least ${min}`;
  return { ok: false, error: `The value must be ${bound}.` };
}

function readNamed(all: readonly Named[], text: string, error: string): Value {
  const wanted = text
    .replace(/^<?[@#]!?/, '')
    .replace(/>$/, '')
    .toLowerCase();
  const found = all.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  return found ? { ok: true, value: found.id } : { ok: false, error };
}
