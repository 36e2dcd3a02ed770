import fc from 'fast-check';
import { expect } from 'vitest';
import { limits } from '../../src/discord/limits.ts';
import type { View } from '../../src/discord/views/view.ts';

type Part = {
  type: number;
  content?: string;
  label?: string;
  custom_id?: string;
  components?: Part[];
  options?: { label: string; value: string; description?: string }[];
};

/** Texts that try to break out of a message. */
export const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    '*'.repeat(5_000),
    '\\'.repeat(2_001),
    '👩‍🏫'.repeat(900),
    '@everyone',
    '\u200b',
    'word '.repeat(900),
  ),
);

/** Every text of a view, one a line. */
export function textOf({ components }: View): string {
  return walk(components)
    .flatMap(({ content }) => content ?? [])
    .join('\n');
}

export function expectWithinLimits({ components }: View): void {
  const parts = walk(components);
  const text = parts.map(({ content }) => content ?? '').join('');
  expect(text.length).toBeLessThanOrEqual(limits.messageText);
  expect(parts.length).toBeLessThanOrEqual(limits.componentCount);
  const ids = parts.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
  for (const part of parts) {
    if (part.type === 10) expect(part.content?.length).toBeGreaterThan(0);
    if (part.type === 1) expect(part.components?.length).toBeLessThanOrEqual(limits.buttonsPerRow);
    if (part.custom_id !== undefined)
      expect(part.custom_id.length).toBeLessThanOrEqual(limits.customId);
    if (part.type === 3) expectFittingOptions(part.options ?? []);
    if (part.type !== 2) continue;
    expect(part.label?.length).toBeGreaterThan(0);
    expect(part.label?.length).toBeLessThanOrEqual(limits.buttonLabel);
  }
}

function expectFittingOptions(options: NonNullable<Part['options']>): void {
  expect(options.length).toBeGreaterThan(0);
  expect(options.length).toBeLessThanOrEqual(limits.choiceCount);
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  for (const { label, value, description = '–' } of options)
    for (const each of [label, value, description]) {
      expect(each.length).toBeGreaterThan(0);
      expect(each.length).toBeLessThanOrEqual(limits.choiceName);
    }
}

function walk(parts: readonly unknown[]): Part[] {
  return parts.flatMap((part) => {
    // Test data: every part of a view is a component object.
    const component = part as Part;
    return [component, ...walk(component.components ?? [])];
  });
}
