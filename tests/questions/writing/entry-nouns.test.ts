import { expect, it } from 'vitest';
import { textsOf } from './read-statements.ts';

const entry =
  'Sines fever is an infectious disease caused by a bacterium. Cases have been reported from Portugal. The physician Ada Okafor described wounds consistent with the disease at Lisbon Hospital in 1897.';

it('"the disease" behind a preposition is the one that an entry is about', () => {
  expect(textsOf(entry, 'Sines fever').join(' ')).toContain(
    'consistent with Sines fever at Lisbon',
  );
});

it('but not where another disease stands before it', () => {
  const text = entry.replace('Cases have', 'Malaria is another disease. Cases of malaria have');
  expect(textsOf(text, 'Sines fever').join(' ')).not.toContain('with Sines fever');
});
