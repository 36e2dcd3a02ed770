import { describe, expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

describe('a second verb that looks like a noun in the plural', () => {
  it.each([
    [
      'The Danube rises in the Black Forest of Germany and runs for 2,850 kilometres to the Black Sea.',
      'The Danube rises in the Black Forest of Germany.',
      'The Danube runs for 2,850 kilometres to the Black Sea.',
    ],
    [
      'The canal crosses the plain of Sarn and irrigates some 500 farms in Wales.',
      'The canal crosses the plain of Sarn.',
      'The canal irrigates some 500 farms in Wales.',
    ],
  ])('says something of its own: %s', (text, ...expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it('is a noun where it follows a noun that the verb takes', () => {
    expect(textsOf('The museum shows paintings and drawings by Rembrandt.')).toEqual([
      'The museum shows paintings and drawings by Rembrandt.',
    ]);
  });
});
