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
};

function walk(parts: readonly unknown[]): Part[] {
  return parts.flatMap((part) => {
    // Test data: every part of a view is a component object.
    const component = part as Part;
    return [component, ...walk(component.components ?? [])];
  });
}

/** Fails where Discord would refuse the message. */
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
    if (part.type !== 2) continue;
    expect(part.label?.length).toBeGreaterThan(0);
    expect(part.label?.length).toBeLessThanOrEqual(limits.buttonLabel);
    expect(part.custom_id?.length).toBeLessThanOrEqual(limits.customId);
  }
}

/** Text as nobody should write it. */
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
