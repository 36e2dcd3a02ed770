import type { Fact } from '../reading/facts.ts';
import { childrenIn } from '../reading/tree.ts';
import { askInverted, type Clause } from './clause.ts';
import type { Asked } from './draft.ts';
import { isPersonNoun } from './people.ts';

/** "The architect of the bridge was Ada Okafor" to "Who was the architect of the bridge?" */
export function roleQuestion(clause: Clause, fact: Fact): Asked | undefined {
  const { statement, subject, finite, predicate, end } = clause;
  const { tokens } = statement;
  const [head = -1] = childrenIn(statement, predicate, 'nsubj');
  const isName =
    fact.kind === 'person' &&
    fact.from === finite + 1 &&
    fact.to === end &&
    fact.from <= predicate &&
    predicate < fact.to;
  const isRole =
    /^(is|was)$/.test(tokens[finite]?.text ?? '') &&
    tokens[subject.from]?.text.toLowerCase() === 'the' &&
    isPersonNoun(tokens[head]?.text ?? '') &&
    childrenIn(statement, head, 'nmod', 'acl').some((at) => at > head);
  if (!isName || !isRole) return undefined;
  const prompt = askInverted(clause, 'Who', { from: fact.from, to: fact.to });
  return prompt === undefined ? undefined : { asks: 'definition', prompt };
}
