import type { Fact } from '../reading/facts.ts';
import { relationAt, rootOf } from '../reading/tree.ts';
import { isPersonNoun } from './people.ts';
import type { Statement } from './statement.ts';

/** "The _____ was Horace de Vere Cole": the mastermind of what? */
export function isBareRole({ kind, text, from, to }: Fact, { tokens }: Statement): boolean {
  return (
    kind === 'term' &&
    from === 1 &&
    /^the$/i.test(tokens[0]?.text ?? '') &&
    /^(is|was)$/.test(tokens[to]?.text ?? '') &&
    tokens[to + 1]?.pos === 'PROPN' &&
    isPersonNoun(text.split(' ').at(-1) ?? '')
  );
}

/** "The _____ ever to sink a submarine": whether "only ship" or "first battleship", nobody can tell. */
export function isSuperlative({ kind, text }: Fact): boolean {
  return (
    kind === 'term' &&
    /^(only|sole|first|last|final|latest|next|same|main|chief|leading|other|\p{Ll}{2,}est|most) /u.test(
      text,
    )
  );
}

/** "Allows the front part to _____ upward": swing, tilt and lift are as good. */
export function isPlainDeed({ kind, from, to }: Fact, statement: Statement): boolean {
  return (
    kind === 'term' &&
    to === from + 1 &&
    statement.relations[from - 1] === 'mark' &&
    statement.tokens[from - 1]?.text === 'to' &&
    /^(advcl|xcomp|acl|ccomp)$/.test(relationAt(statement, from))
  );
}

/** "Stood waiting on the _____": where somebody stood once, at the end and without a word on it. */
export function isBareScene({ kind, text, from, to }: Fact, statement: Statement): boolean {
  const { tokens } = statement;
  if (kind !== 'term' || text.includes(' ')) return false;
  const isPast = /^(VBD|VBN)$/.test(tokens[rootOf(statement)]?.tag ?? '');
  return (
    isPast &&
    /^the$/i.test(tokens[from - 1]?.text ?? '') &&
    /^(on|in|at|near|into|onto|through|from|behind|below|beside|outside|inside)$/.test(
      tokens[from - 2]?.text ?? '',
    ) &&
    /^[.,]$/.test(tokens[to]?.text ?? '.') &&
    /^(obl|nmod)$/.test(relationAt(statement, to - 1))
  );
}
