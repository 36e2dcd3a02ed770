/** A JSON object whose fields nobody has checked yet. */
export type Json = { readonly [key: string]: unknown };

/** True of a JSON object, false of arrays, null and plain values. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a JSON array that are objects; anything else counts as none. */
export function objectsIn(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** The text under a key, or undefined when there is none. */
export function textAt(value: Json, key: string): string | undefined {
  const found = value[key];
  return typeof found === 'string' ? found : undefined;
}

/** The number under a key, or undefined when there is none. */
export function numberAt(value: Json, key: string): number | undefined {
  const found = value[key];
  return typeof found === 'number' ? found : undefined;
}

/** The texts of a JSON array; anything else is left out. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
