import { expect, it } from 'vitest';
import { isStable } from '../../../src/questions/writing/stability.ts';
import { renderTokens } from '../../../src/questions/writing/statement.ts';
import { statementsOf } from './read-statements.ts';

const stableTexts = (text: string, title: string) =>
  statementsOf(text, title)
    .filter((statement) => isStable(statement))
    .map(({ tokens }) => renderTokens(tokens));

it('takes a name that was filled in for what its words say', () => {
  const text =
    'Lise Meitner was an Austrian physicist. She moved to Berlin. There she began a collaboration with Otto Hahn. Her work went on. Her name is known.';
  expect(stableTexts(text, 'Lise Meitner')).toContain(
    'In Berlin, Lise Meitner began a collaboration with Otto Hahn.',
  );
});

it('does not mind which word of a name the parser hangs on the verb', () => {
  const text =
    'Birnbeck Pier, which was designed by Eugenius Birch and opened in 1867, is the only pier in Britain that links the mainland to an island.';
  expect(stableTexts(text, 'Birnbeck Pier')).toContain(
    'Birnbeck Pier was designed by Eugenius Birch.',
  );
});

it('looks for the predicate where the parser takes the subject for all there is', () => {
  const text =
    'The Fucine Lake was a large endorheic lake in the western Abruzzo region of central Italy, stretching from Avezzano in the north to Ortucchio in the south.';
  expect(stableTexts(text, 'Fucine Lake')).toContain(
    'The Fucine Lake was a large endorheic lake in the western Abruzzo region of central Italy.',
  );
});
