import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as Kind,
} from 'discord.js';
import type { GivenOption } from '../client-protocol.ts';
import type { Json } from '../json.ts';
import type { Entities } from './entities.ts';
import { ClientRefusal } from './refusal.ts';

type Value = string | number | boolean;
type Option = APIApplicationCommandBasicOption;

/**
 * Turns what a person filled in into the options of an interaction, checked as Discord's client does.
 * @throws ClientRefusal naming the option that is missing, unknown or wrong
 */
export function givenOptions(
  defined: readonly Option[],
  given: readonly GivenOption[],
  entities: Entities,
): readonly Json[] {
  refuseUnknown(defined, given);
  for (const option of defined) {
    const isMissing = option.required && !given.some((it) => it.name === option.name);
    if (isMissing) throw new ClientRefusal(`Option '${option.name}' is required`);
  }
  return given.flatMap(({ name, value }) => {
    const option = defined.find((it) => it.name === name);
    return option ? [{ name, type: option.type, value: checked(option, value, entities) }] : [];
  });
}

/** The options of an autocomplete: unchecked, since the person still types, with one in focus. */
export function partialOptions(
  defined: readonly Option[],
  given: readonly GivenOption[],
  focused: string,
): readonly Json[] {
  refuseUnknown(defined, given);
  const option = defined.find((it) => it.name === focused);
  const completes = option && 'autocomplete' in option && option.autocomplete === true;
  if (!completes) throw new ClientRefusal(`Option '${focused}' has no autocomplete`);
  const others = given.filter((it) => it.name !== focused);
  const typed = given.find((it) => it.name === focused)?.value ?? '';
  return [...others, { name: focused, value: String(typed) }].map(({ name, value }) => {
    const type = defined.find((it) => it.name === name)?.type;
    return { name, type, value, ...(name === focused ? { focused: true } : {}) };
  });
}

function refuseUnknown(defined: readonly Option[], given: readonly GivenOption[]): void {
  const unknown = given.find((it) => !defined.some((option) => option.name === it.name));
  if (unknown) throw new ClientRefusal(`There is no option '${unknown.name}'`);
}

function checked(option: Option, value: Value, entities: Entities): Value {
  switch (option.type) {
    case Kind.String:
      return offered(option, inLength(option, String(value)));
    case Kind.Integer:
      return offered(option, inRange(option, wholeNumber(option, value)));
    case Kind.Number:
      return offered(option, inRange(option, numeric(option, value)));
    case Kind.Boolean:
      return truth(option, value);
    case Kind.User:
      return entities.user(String(value));
    case Kind.Role:
      return entities.role(String(value));
    case Kind.Channel:
      return entities.channelId(String(value), option.channel_types);
    case Kind.Mentionable:
      return entities.mentionable(String(value));
    case Kind.Attachment:
      return entities.attachment(String(value));
  }
}

type Choices = { readonly name: string; readonly choices?: readonly { readonly value: Value }[] };

function offered<T extends Value>(option: Choices, value: T): T {
  const { choices = [] } = option;
  if (choices.length === 0 || choices.some((it) => it.value === value)) return value;
  throw new ClientRefusal(`Option '${option.name}' does not offer '${value}'`);
}

function numeric(option: Option, value: Value): number {
  const number = typeof value === 'number' ? value : Number(value === '' ? Number.NaN : value);
  if (Number.isFinite(number) && typeof value !== 'boolean') return number;
  throw new ClientRefusal(`Option '${option.name}' must be a number`);
}

function wholeNumber(option: Option, value: Value): number {
  const number = numeric(option, value);
  if (Number.isSafeInteger(number)) return number;
  throw new ClientRefusal(`Option '${option.name}' must be a whole number`);
}

function truth(option: Option, value: Value): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw new ClientRefusal(`Option '${option.name}' must be true or false`);
}

type Range = { readonly name: string; readonly min_value?: number; readonly max_value?: number };

function inRange(option: Range, value: number): number {
  const { min_value: min = Number.NEGATIVE_INFINITY, max_value: max = Number.POSITIVE_INFINITY } =
    option;
  if (value >= min && value <= max) return value;
  throw new ClientRefusal(`Option '${option.name}' must be between ${min} and ${max}`);
}

type Lengths = {
  readonly name: string;
  readonly min_length?: number;
  readonly max_length?: number;
};

function inLength(option: Lengths, value: string): string {
  const { min_length: min = 0, max_length: max = 6000 } = option;
  if (value.length >= min && value.length <= max) return value;
  throw new ClientRefusal(`Option '${option.name}' must have ${min} to ${max} characters`);
}
