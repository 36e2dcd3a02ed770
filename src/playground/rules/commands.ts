import {
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js';
import { isJson, type Json, numberAt, objectsIn, textAt } from '../json.ts';
import { invalidForm } from '../rest/refusal.ts';
import {
  all,
  anything,
  type Check,
  flag,
  type Issue,
  integer,
  join,
  list,
  matching,
  number,
  oneOf,
  passes,
  rule,
  shape,
  text,
  variant,
} from './check.ts';

/** A command as a bot registers it. */
export type CommandBody = {
  readonly name: string;
  readonly type?: ApplicationCommandType | null;
  readonly description?: string | null;
  readonly options?: APIApplicationCommandOption[] | null;
  readonly default_member_permissions?: string | null;
  readonly contexts?: number[] | null;
  readonly integration_types?: number[] | null;
  readonly nsfw?: boolean | null;
  readonly dm_permission?: boolean | null;
  readonly name_localizations?: Record<string, string> | null;
  readonly description_localizations?: Record<string, string> | null;
};

const NAME = matching(
  /^(?=[^\p{Lu}]*$)[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u,
  'APPLICATION_COMMAND_INVALID_NAME',
  'Command name is invalid',
);
const NAMED = { name: NAME, description: text(1, 100) };
const TRANSLATED = { name_localizations: anything, description_localizations: anything };
const CHOICE_TEXT = text(1, 100);
const CHOICE = shape({ name: text(1, 100), value: anything }, { name_localizations: anything });
const CHOICES = { choices: list(CHOICE, 0, 25), autocomplete: flag };
const PLAIN = { ...TRANSLATED, required: flag };
const Kind = ApplicationCommandOptionType;

const LEAVES: Readonly<Record<number, Check>> = {
  [Kind.String]: shape(NAMED, {
    ...PLAIN,
    ...CHOICES,
    min_length: integer(0, 6000),
    max_length: integer(1, 6000),
  }),
  [Kind.Integer]: shape(NAMED, { ...PLAIN, ...CHOICES, min_value: number, max_value: number }),
  [Kind.Number]: shape(NAMED, { ...PLAIN, ...CHOICES, min_value: number, max_value: number }),
  [Kind.Boolean]: shape(NAMED, PLAIN),
  [Kind.User]: shape(NAMED, PLAIN),
  [Kind.Channel]: shape(NAMED, { ...PLAIN, channel_types: list(integer(0, 20), 0, 20) }),
  [Kind.Role]: shape(NAMED, PLAIN),
  [Kind.Mentionable]: shape(NAMED, PLAIN),
  [Kind.Attachment]: shape(NAMED, PLAIN),
};
const OPTION_RULES = rule((holder) => optionIssues(objectsIn(holder.options)));
const SUBCOMMAND = all(
  shape(NAMED, { ...TRANSLATED, options: list(variant('type', LEAVES), 0, 25) }),
  OPTION_RULES,
);
const GROUP = all(
  shape(
    { ...NAMED, options: list(variant('type', { [Kind.Subcommand]: SUBCOMMAND }), 1, 25) },
    TRANSLATED,
  ),
  OPTION_RULES,
);
const OPTION = variant('type', {
  ...LEAVES,
  [Kind.Subcommand]: SUBCOMMAND,
  [Kind.SubcommandGroup]: GROUP,
});

const COMMON = {
  default_member_permissions: matching(/^\d{1,20}$/, 'NUMBER_TYPE_COERCE', 'Value is not int.'),
  contexts: list(oneOf(0, 1, 2), 0, 3),
  integration_types: list(oneOf(0, 1), 0, 2),
  nsfw: flag,
  dm_permission: flag,
  type: oneOf(1, 2, 3),
  ...TRANSLATED,
};
const SLASH = all<CommandBody>(
  shape(NAMED, { ...COMMON, options: list(OPTION, 0, 25) }),
  OPTION_RULES,
  rule(totalIssues),
);
const MENU = all<CommandBody>(
  shape({ name: text(1, 32) }, COMMON),
  rule((it) => {
    if (!it.description && objectsIn(it.options).length === 0) return [];
    const message = 'Context menu commands cannot have a description or options';
    return [{ at: '', code: 'APPLICATION_COMMAND_CONTEXT_MENU_FIELDS', message }];
  }),
);

/**
 * Reads a command that a bot registers.
 * @param at where it stands in the request; '' for a request of one command
 * @throws Refusal `invalid-form` with every rule that it breaks
 */
export function parseCommand(body: unknown, at = ''): CommandBody {
  const type = isJson(body) ? (numberAt(body, 'type') ?? 1) : 1;
  const issues: Issue[] = [];
  const check = type === ApplicationCommandType.ChatInput ? SLASH : MENU;
  if (passes(check, body, issues)) return body;
  throw invalidForm(...issues.map((it) => ({ ...it, at: join(at, it.at) })));
}

const CHOICE_LIST = list<APIApplicationCommandOptionChoice[]>(
  shape({ name: text(1, 100), value: choiceValue }, { name_localizations: anything }),
  0,
  25,
);

/**
 * Reads the choices that answer an autocomplete.
 * @throws Refusal `invalid-form` when there are more than 25, or one is longer than 100 characters
 */
export function parseChoices(value: unknown): APIApplicationCommandOptionChoice[] {
  const issues: Issue[] = [];
  if (passes(CHOICE_LIST, value, issues)) return value;
  throw invalidForm(...issues.map((it) => ({ ...it, at: join('data.choices', it.at) })));
}

function choiceValue(value: unknown, at: string, issues: Issue[]): void {
  const check = typeof value === 'number' ? number : CHOICE_TEXT;
  check(value, at, issues);
}

function optionIssues(options: readonly Json[]): readonly Issue[] {
  const names = options.map((option) => option.name);
  const nests = options.filter(
    (it) => it.type === Kind.Subcommand || it.type === Kind.SubcommandGroup,
  );
  const issues: Issue[] = [];
  const add = (at: string, code: string, message: string) => issues.push({ at, code, message });
  if (nests.length > 0 && nests.length < options.length) {
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    add('options', 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
  }
  for (const [index, option] of options.entries()) {
    const at = `options.${index}`;
    if (names.indexOf(option.name) !== index) {
      add(
        `${at}.name`,
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        'Option name already exists',
      );
    }
    if (option.required === true && options.slice(0, index).some((it) => !it.required)) {
      const message = 'Required options must be placed before non-required options';
      add(at, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    }
    const choices = objectsIn(option.choices);
    if (option.autocomplete === true && choices.length > 0) {
      add(
        `${at}.autocomplete`,
        'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
        'Choices and autocomplete exclude each other',
      );
    }
    for (const [place, choice] of choices.entries()) {
      if (option.type !== Kind.String) number(choice.value, `${at}.choices.${place}.value`, issues);
      else CHOICE_TEXT(choice.value, `${at}.choices.${place}.value`, issues);
    }
  }
  return issues;
}

function totalIssues(command: Json): readonly Issue[] {
  if (lengthOf(command) <= 8000) return [];
  const message = 'Command exceeds maximum size (8000)';
  return [{ at: '', code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
}

function lengthOf(node: Json): number {
  const own = ['name', 'description', 'value'].map((key) => textAt(node, key)?.length ?? 0);
  const nested = [...objectsIn(node.options), ...objectsIn(node.choices)].map(lengthOf);
  return [...own, ...nested].reduce((sum, one) => sum + one, 0);
}
