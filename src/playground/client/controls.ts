import { ButtonStyle, ComponentType } from 'discord.js';
import { isJson, type Json, numberAt, objectsIn, textAt } from '../json.ts';
import { componentsWithin } from '../rules/tree.ts';
import type { Entities } from './entities.ts';
import { ClientRefusal } from './refusal.ts';

/** The number of values that a select takes; an optional one in a modal may stay empty. */
type Picker = {
  readonly label: string;
  readonly type: number;
  readonly least: number;
  readonly most: number;
  readonly offered: readonly string[];
  readonly channelTypes: readonly number[];
};

const PICKS: Readonly<Record<number, (entities: Entities, value: string, it: Picker) => string>> = {
  [ComponentType.UserSelect]: (entities, value) => entities.user(value),
  [ComponentType.RoleSelect]: (entities, value) => entities.role(value),
  [ComponentType.MentionableSelect]: (entities, value) => entities.mentionable(value),
  [ComponentType.ChannelSelect]: (entities, value, it) =>
    entities.channelId(value, it.channelTypes),
  [ComponentType.FileUpload]: (entities, value) => entities.attachment(value),
};

/** The buttons and selects of a message, at any depth. */
export function controlsOf(components: unknown): readonly Json[] {
  return componentsWithin(components)
    .map((it) => it.component)
    .filter((it) => textAt(it, 'custom_id') !== undefined || it.type === ComponentType.Button);
}

/**
 * The control with that custom id, or with that label when no custom id matches.
 * @throws ClientRefusal when there is none, or it is disabled or a link
 */
export function usableControl(components: unknown, customIdOrLabel: string): Json {
  const controls = controlsOf(components);
  const found =
    controls.find((it) => it.custom_id === customIdOrLabel) ??
    controls.find((it) => labelOf(it) === customIdOrLabel);
  if (!found) {
    const known = controls.map(labelOf).join(', ') || 'none';
    throw new ClientRefusal(`The message has no control '${customIdOrLabel}' (it has: ${known})`);
  }
  if (found.disabled === true) throw new ClientRefusal(`'${labelOf(found)}' is disabled`);
  if (found.style === ButtonStyle.Link || found.style === ButtonStyle.Premium) {
    throw new ClientRefusal(`'${labelOf(found)}' only opens a page`);
  }
  return found;
}

/**
 * The values picked in a select, radio or checkbox group or file upload.
 * @throws ClientRefusal when one is not offered, comes twice, or there are too few or many
 */
export function pickedValues(
  control: Json,
  values: readonly string[],
  entities: Entities,
): readonly string[] {
  const picker = pickerOf(control);
  const count = new Set(values).size;
  if (count < values.length) throw new ClientRefusal(`'${picker.label}' has a value twice`);
  if (count < picker.least || count > picker.most) {
    const range = `${picker.least} to ${picker.most}`;
    throw new ClientRefusal(`'${picker.label}' takes ${range} values, not ${count}`);
  }
  return values.map((value) => {
    const pick = PICKS[picker.type];
    if (pick) return pick(entities, value, picker);
    const byLabel = objectsIn(control.options).find((it) => it.label === value);
    const chosen = picker.offered.includes(value) ? value : byLabel && textAt(byLabel, 'value');
    if (chosen === undefined) {
      throw new ClientRefusal(`'${picker.label}' does not offer '${value}'`);
    }
    return chosen;
  });
}

/** What a person calls a control: its label or placeholder, else its custom id. */
export function labelOf(control: Json): string {
  const emoji = isJson(control.emoji) ? textAt(control.emoji, 'name') : undefined;
  const shown = textAt(control, 'label') ?? textAt(control, 'placeholder') ?? emoji;
  return shown ?? textAt(control, 'custom_id') ?? '';
}

function pickerOf(control: Json): Picker {
  const options = objectsIn(control.options);
  const isRequired = control.required !== false;
  const type = numberAt(control, 'type') ?? 0;
  const allowsAll = type === ComponentType.CheckboxGroup ? options.length : 1;
  return {
    label: labelOf(control),
    type,
    least: isRequired ? (numberAt(control, 'min_values') ?? 1) : 0,
    most: numberAt(control, 'max_values') ?? allowsAll,
    offered: options.flatMap((it) => textAt(it, 'value') ?? []),
    channelTypes: Array.isArray(control.channel_types) ? control.channel_types : [],
  };
}
