import { ComponentType } from 'discord.js';
import { isJson, type Json, numberAt, objectsIn, textAt, textsIn } from '../json.ts';
import { pickedValues } from './controls.ts';
import type { Entities } from './entities.ts';
import { ClientRefusal } from './refusal.ts';

type Value = string | string[] | boolean;
export type ModalValues = Readonly<Record<string, Value>>;

/**
 * The components of a submitted modal with what the person filled in; defaults stand where nothing was.
 * @throws ClientRefusal when a text is too short or long, a required field is empty, or a field is unknown
 */
export function submittedComponents(
  modal: Json,
  values: ModalValues,
  entities: Entities,
): readonly Json[] {
  const top = objectsIn(modal.components);
  const inputs = top.flatMap((it) =>
    isJson(it.component) ? it.component : objectsIn(it.components),
  );
  const known = inputs.map((it) => it.custom_id);
  const unknown = Object.keys(values).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new ClientRefusal(`The form has no field '${unknown}' (it has: ${known.join(', ')})`);
  }
  const fill = (input: Json, label: string) => filled({ ...input, label }, values, entities);
  return top.map((it) => {
    const { id, type } = it;
    const label = textAt(it, 'label') ?? '';
    if (isJson(it.component)) return { type, id, component: fill(it.component, label) };
    if (type !== ComponentType.ActionRow) return { type, id };
    const rows = objectsIn(it.components);
    return { type, id, components: rows.map((input) => fill(input, textAt(input, 'label') ?? '')) };
  });
}

function filled(input: Json, values: ModalValues, entities: Entities): Json {
  const customId = textAt(input, 'custom_id') ?? '';
  const { id, type } = input;
  const given = values[customId];
  const own = { id, type, custom_id: customId };
  switch (type) {
    case ComponentType.TextInput:
      return { ...own, value: checkedText(input, given ?? textAt(input, 'value') ?? '') };
    case ComponentType.Checkbox:
      return { ...own, value: given === undefined ? input.default === true : given === true };
    case ComponentType.RadioGroup: {
      const [value = null] = pickedValues(input, chosen(input, given), entities);
      return { ...own, value };
    }
    default:
      return { ...own, values: pickedValues(input, chosen(input, given), entities) };
  }
}

function chosen(input: Json, given: Value | undefined): readonly string[] {
  if (typeof given === 'string') return [given];
  if (Array.isArray(given)) return given;
  const isDefault = objectsIn(input.options).filter((it) => it.default === true);
  return textsIn(isDefault.map((it) => it.value));
}

function checkedText(input: Json, given: Value): string {
  const label = textAt(input, 'label');
  if (typeof given !== 'string') throw new ClientRefusal(`'${label}' takes text`);
  const isRequired = input.required !== false;
  if (given === '' && !isRequired) return given;
  if (given === '') throw new ClientRefusal(`'${label}' is required`);
  const least = numberAt(input, 'min_length') ?? 0;
  const most = numberAt(input, 'max_length') ?? 4000;
  if (given.length >= least && given.length <= most) return given;
  throw new ClientRefusal(`'${label}' must have ${least} to ${most} characters`);
}
