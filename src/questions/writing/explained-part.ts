import type { Fact } from '../reading/facts.ts';
import type { Span } from '../reading/tree.ts';
import type { Asks, Stem } from './draft.ts';
import { arrange, type Statement } from './statement.ts';

/**
 * A question about what `part` of a sentence says of `fact`. The part is a statement of its own: what
 * else the sentence says is not asked about.
 */
export function partStem(
  whole: Statement,
  {
    fact,
    part,
    prompt,
    asks,
  }: { readonly fact: Fact; readonly part: Span; readonly prompt: string; readonly asks: Asks },
): Stem {
  const order = whole.tokens.slice(part.from, part.to).map((_, index) => part.from + index);
  const facts = [...whole.facts.filter(({ from, to }) => to <= fact.from || from >= fact.to), fact];
  const statement = arrange({ ...whole, facts }, { order, root: fact.to - 1, kind: 'explained' });
  const own = statement.facts.find(
    ({ text, from }) => text === fact.text && from === fact.from - part.from,
  );
  return { form: 'question', asks, prompt, statement, fact: own ?? fact };
}
