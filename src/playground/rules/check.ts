import { isJson, type Json } from '../json.ts';

/** One thing wrong with a form: where (`components.0.label`), Discord's code and its sentence. */
export type Issue = { readonly at: string; readonly code: string; readonly message: string };

/** Adds what is wrong with a value; a value without issues has type `T`. */
export type Check<T = unknown> = {
  (value: unknown, at: string, issues: Issue[]): void;
  /** Never set; carries the type. */
  readonly accepts?: T;
};

export type Fields = Readonly<Record<string, Check>>;

/** True when the check finds nothing wrong; otherwise the issues are in the list. */
export function passes<T>(check: Check<T>, value: unknown, issues: Issue[]): value is T {
  const before = issues.length;
  check(value, '', issues);
  return issues.length === before;
}

/** A text whose length, in UTF-16 units as Discord counts, lies in the range. */
export function text(minLength: number, maxLength: number): Check<string> {
  return (value, at, issues) => {
    if (typeof value !== 'string') return wrongType(at, issues, ['STRING', 'string']);
    if (value.length > maxLength) {
      const message = `Must be ${maxLength} or fewer in length.`;
      issues.push({ at, code: 'BASE_TYPE_MAX_LENGTH', message });
    }
    if (value.length < minLength) {
      const required = value.length === 0;
      const message = required
        ? 'This field is required'
        : `Must be ${minLength} or more in length.`;
      issues.push({ at, code: required ? 'BASE_TYPE_REQUIRED' : 'BASE_TYPE_MIN_LENGTH', message });
    }
  };
}

/** A whole number in the range. */
export function integer(min: number, max: number): Check<number> {
  return (value, at, issues) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      return wrongType(at, issues, ['INTEGER', 'int']);
    }
    if (value < min) {
      const message = `int value should be greater than or equal to ${min}.`;
      issues.push({ at, code: 'NUMBER_TYPE_MIN', message });
    }
    if (value > max) {
      const message = `int value should be less than or equal to ${max}.`;
      issues.push({ at, code: 'NUMBER_TYPE_MAX', message });
    }
  };
}

/** Any finite number. */
export const number: Check<number> = (value, at, issues) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    wrongType(at, issues, ['FLOAT', 'float']);
  }
};

/** True or false. */
export const flag: Check<boolean> = (value, at, issues) => {
  if (typeof value !== 'boolean') wrongType(at, issues, ['BOOLEAN', 'bool']);
};

/** Anything. */
export const anything: Check = () => {};

/** One of these values. */
export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value, at, issues) => {
    if (allowed.some((it) => it === value)) return;
    const message = `Value must be one of {${allowed.join(', ')}}.`;
    issues.push({ at, code: 'BASE_TYPE_CHOICES', message });
  };
}

/** A text that matches the pattern. */
export function matching(pattern: RegExp, code: string, message: string): Check<string> {
  return (value, at, issues) => {
    if (typeof value !== 'string') return wrongType(at, issues, ['STRING', 'string']);
    if (!pattern.test(value)) issues.push({ at, code, message });
  };
}

/** An array with that many items, each of which passes. */
export function list<T>(item: Check, minCount: number, maxCount: number): Check<T> {
  return (value, at, issues) => {
    if (!Array.isArray(value)) return wrongType(at, issues, ['LIST', 'list']);
    if (value.length < minCount || value.length > maxCount) {
      const message = `Must be between ${minCount} and ${maxCount} in length.`;
      issues.push({ at, code: 'BASE_TYPE_BAD_LENGTH', message });
    }
    // The first ones show what is wrong; a body of a million items must not take a million checks.
    for (const [index, one] of value.slice(0, maxCount).entries()) {
      item(one, join(at, index), issues);
    }
  };
}

/** An object with all of the required fields; null stands for an absent optional one, others are ignored. */
export function shape<T>(required: Fields, optional: Fields = {}): Check<T> {
  const needed = Object.entries(required);
  const allowed = Object.entries(optional);
  return (value, at, issues) => {
    if (!isJson(value)) return wrongType(at, issues, ['DICT', 'dictionary']);
    for (const [key, check] of needed) {
      if (value[key] === undefined || value[key] === null) {
        const message = 'This field is required';
        issues.push({ at: join(at, key), code: 'BASE_TYPE_REQUIRED', message });
      } else check(value[key], join(at, key), issues);
    }
    for (const [key, check] of allowed) {
      if (value[key] !== undefined && value[key] !== null) check(value[key], join(at, key), issues);
    }
  };
}

/** An object whose number under `key` chooses the check. */
export function variant<T>(key: string, table: Readonly<Record<number, Check>>): Check<T> {
  const known = Object.keys(table).join(', ');
  return (value, at, issues) => {
    if (!isJson(value)) return wrongType(at, issues, ['DICT', 'dictionary']);
    const chosen = value[key];
    const check = typeof chosen === 'number' ? table[chosen] : undefined;
    if (check) return check(value, at, issues);
    const message = `Value of field "${key}" must be one of (${known}).`;
    issues.push({ at: join(at, key), code: 'UNION_TYPE_CHOICES', message });
  };
}

/** All of the checks, one after another. */
export function all<T>(...checks: readonly Check[]): Check<T> {
  return (value, at, issues) => {
    for (const check of checks) check(value, at, issues);
  };
}

/** A rule between the fields of an object: returns its issues with paths relative to the object. */
export function rule(find: (value: Json) => readonly Issue[]): Check {
  return (value, at, issues) => {
    if (!isJson(value)) return;
    for (const issue of find(value)) issues.push({ ...issue, at: join(at, issue.at) });
  };
}

/** `a` and `b` as `a.b`; an empty side leaves the other. */
export function join(at: string, key: string | number): string {
  if (at === '') return String(key);
  return key === '' ? at : `${at}.${key}`;
}

function wrongType(at: string, issues: Issue[], [code, name]: readonly [string, string]): void {
  const message = `Could not interpret the value as ${name}.`;
  issues.push({ at, code: `${code}_TYPE_CONVERT`, message });
}
