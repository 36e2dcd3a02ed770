import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js';
import { isJson, numberAt } from '../json.ts';
import { invalidForm } from '../rest/refusal.ts';
import {
  all,
  type Check,
  flag,
  type Issue,
  integer,
  list,
  oneOf,
  passes,
  rule,
  shape,
  text,
  variant,
} from './check.ts';
import { options, SELECTS, TEXT_DISPLAY } from './components.ts';
import { numbered, treeIssues } from './tree.ts';

const ID = { id: integer(0, 2 ** 31 - 1) };
const CUSTOM_ID = { custom_id: text(1, 100) };
const LENGTHS = rule((input) => {
  const least = numberAt(input, 'min_length') ?? 0;
  const most = numberAt(input, 'max_length') ?? 4000;
  if (least <= most) return [];
  const message = 'min_length should be less than or equal to max_length';
  return [{ at: 'min_length', code: 'TEXT_INPUT_COMPONENT_MIN_LENGTH_TOO_LARGE', message }];
});

function textInput(needsLabel: boolean): Check {
  const label = { label: text(1, 45) };
  const required = { ...CUSTOM_ID, style: oneOf(1, 2), ...(needsLabel ? label : {}) };
  const optional = {
    ...ID,
    ...label,
    value: text(0, 4000),
    placeholder: text(0, 100),
    required: flag,
    min_length: integer(0, 4000),
    max_length: integer(1, 4000),
  };
  return all(shape(required, optional), LENGTHS);
}

const GROUP = { ...ID, required: flag };
const INPUTS: Readonly<Record<number, Check>> = {
  ...SELECTS,
  [ComponentType.TextInput]: textInput(false),
  [ComponentType.FileUpload]: shape(CUSTOM_ID, {
    ...GROUP,
    min_values: integer(0, 10),
    max_values: integer(1, 10),
  }),
  [ComponentType.RadioGroup]: shape({ ...CUSTOM_ID, options: options(2, 10) }, GROUP),
  [ComponentType.CheckboxGroup]: shape(
    { ...CUSTOM_ID, options: options(1, 10) },
    { ...GROUP, min_values: integer(0, 10), max_values: integer(1, 10) },
  ),
  [ComponentType.Checkbox]: shape(CUSTOM_ID, { ...ID, default: flag }),
};

const TOP_LEVEL: Readonly<Record<number, Check>> = {
  [ComponentType.ActionRow]: shape(
    { components: list(variant('type', { [ComponentType.TextInput]: textInput(true) }), 1, 1) },
    ID,
  ),
  [ComponentType.Label]: shape(
    { label: text(1, 45), component: variant('type', INPUTS) },
    { ...ID, description: text(1, 100) },
  ),
  [ComponentType.TextDisplay]: TEXT_DISPLAY,
};

const MODAL = shape<APIModalInteractionResponseCallbackData>({
  custom_id: text(1, 100),
  title: text(1, 45),
  components: list(variant('type', TOP_LEVEL), 1, 5),
});

/**
 * Reads the modal that answers an interaction and numbers its components.
 * @throws Refusal `invalid-form` with every limit that it breaks
 */
export function parseModal(data: unknown): APIModalInteractionResponseCallbackData {
  const modal = isJson(data) ? { ...data, components: numbered(data.components) } : data;
  const issues: Issue[] = isJson(modal) ? [...treeIssues(modal.components)] : [];
  if (passes(MODAL, modal, issues) && issues.length === 0) return modal;
  throw invalidForm(...issues.map((it) => ({ ...it, at: `data.${it.at}` })));
}
