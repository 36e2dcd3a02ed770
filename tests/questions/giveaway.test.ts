import { expect, it } from 'vitest';
import { givesAway } from '../../src/questions/checking/giveaway.ts';

it.each([
  ['The NLB runs the light.', 'Northern Lighthouse Board'],
  ['The Northern Lighthouse Board runs the light.', 'NLB'],
  ['The Afghan army left.', 'Afghanistan'],
  ['There were four lights.', '4'],
])('"%s" gives %s away', (text, answer) => {
  expect(givesAway(text, answer)).toBe(true);
});

it.each([
  ['Which university did she attend?', 'University of York'],
  ['There were 14 lights.', '4'],
  ['The US army left.', 'Afghanistan'],
])('"%s" does not give %s away', (text, answer) => {
  expect(givesAway(text, answer)).toBe(false);
});
