import { describe, expect, it } from 'vitest';
import { isStable } from '../../../src/questions/writing/stability.ts';
import { renderTokens } from '../../../src/questions/writing/statement.ts';
import { statementsOf, textsOf } from './read-statements.ts';

const porto =
  'Porto is a city in Portugal. The city gave its name both to the country and to the sweet fortified wine that made its merchants rich, and its historic centre, a tangle of narrow lanes, tiled churches and peeling townhouses, has been a UNESCO World Heritage Site since 1996.';

describe('the subject of a second clause', () => {
  it('is its own and says whose it is', () => {
    const claim = 'Porto’s historic centre has been a UNESCO World Heritage Site since 1996.';
    const found = statementsOf(porto, 'Porto');
    const clause = found.find(({ tokens }) => renderTokens(tokens) === claim);
    expect(clause !== undefined && isStable(clause)).toBe(true);
    expect(textsOf(porto, 'Porto').join('\n')).not.toMatch(/Porto has been/);
  });

  it('is nobody’s where the first clause has something else that could own it', () => {
    const found = textsOf(
      'Lund conquered Malmö in 1658, and its harbour was filled with sand. Porto built a tower in 1702, and its bells were cast in Lisbon.',
    ).join('\n');
    expect(found).not.toMatch(/Lund’s harbour|Porto’s bells/);
  });

  it('is shared where none stands behind the conjunction', () => {
    const found = textsOf(
      'Ada Okafor bought a boat, a horse and a house in 1904, and sold the house in 1906.',
    );
    expect(found).toContain('Ada Okafor sold the house in 1906.');
  });
});
