import { ComponentType } from 'discord.js';
import { isJson, type Json, numberAt, objectsIn, textAt } from '../json.ts';
import type { Issue } from './check.ts';

/** Discord's limits on all the components of one message. */
export const MAX_COMPONENTS = 40;
/** All text displays of a message together. */
export const MAX_TEXT_LENGTH = 4000;

type Found = { readonly component: Json; readonly at: string };

/** Every component at any depth with its path, outermost first. */
export function componentsWithin(components: unknown, at = 'components'): readonly Found[] {
  return objectsIn(components).flatMap((component, index) =>
    withChildren(component, `${at}.${index}`),
  );
}

/** What only shows when all components are seen together: 40 of them, 4,000 characters, nothing twice. */
export function treeIssues(components: unknown): readonly Issue[] {
  const found = componentsWithin(components);
  const total = found.reduce((sum, { component }) => sum + shownLength(component), 0);
  const issues: Issue[] = [
    ...repeated(found, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'),
    ...repeated(found, 'id', 'COMPONENT_ID_DUPLICATED'),
  ];
  if (found.length > MAX_COMPONENTS) {
    const message = `The total number of components cannot exceed ${MAX_COMPONENTS}`;
    issues.push({ at: 'components', code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  if (total > MAX_TEXT_LENGTH) {
    const message = `The total displayable text size cannot exceed ${MAX_TEXT_LENGTH}`;
    issues.push({ at: 'components', code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return issues;
}

/** Gives every component without an id the next free one, as Discord does. */
export function numbered(components: unknown): unknown {
  const ids = componentsWithin(components).map(({ component }) => numberAt(component, 'id'));
  const used = new Set(ids);
  let last = 0;
  const next = () => {
    do last += 1;
    while (used.has(last));
    return last;
  };
  const number = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(number);
    if (!isJson(value)) return value;
    const own = { ...value, id: value.id || next() };
    const nests = ['components', 'component', 'accessory'].filter((key) => key in value);
    return { ...own, ...Object.fromEntries(nests.map((key) => [key, number(value[key])])) };
  };
  return number(components);
}

function withChildren(component: Json, at: string): readonly Found[] {
  const single = ['component', 'accessory'].flatMap((key) => {
    const child = component[key];
    return isJson(child) ? withChildren(child, `${at}.${key}`) : [];
  });
  return [
    { component, at },
    ...componentsWithin(component.components, `${at}.components`),
    ...single,
  ];
}

function shownLength(component: Json): number {
  if (component.type !== ComponentType.TextDisplay) return 0;
  return textAt(component, 'content')?.length ?? 0;
}

function repeated(found: readonly Found[], key: string, code: string): readonly Issue[] {
  const seen = new Set<unknown>();
  return found.flatMap(({ component, at }) => {
    const value = component[key];
    if (value === undefined || value === null || value === 0) return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ at: `${at}.${key}`, code, message: 'Component ids cannot be duplicated' }];
  });
}
