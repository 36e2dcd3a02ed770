import { timeKinds } from '../../reading/facts.ts';
import type { Token } from '../../reading/sentences.ts';
import type { Tree } from '../../reading/tree.ts';
import type { Statement } from '../statement.ts';

export function isPerson({ facts }: Statement, at: number): boolean {
  return facts.some(({ kind, from, to }) => kind === 'person' && from <= at && at < to);
}

export function isPlace({ facts }: Statement, at: number): boolean {
  return facts.some(
    ({ kind, from, to }) =>
      from <= at && at < to && /^(country|state|city|continent|place)$/.test(kind),
  );
}

/** A newspaper, a party, a university: nobody who could be "who". */
export function isBody({ facts }: Statement, at: number): boolean {
  return facts.some(
    ({ kind, from, to }) => from <= at && at < to && /^(organisation|work|event)$/.test(kind),
  );
}

const timeName =
  /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)$/;

/** "That July, aided by a friend, she ...": a time does nothing, and nothing is done to it. */
export function isTime({ facts, tokens }: Statement, at: number): boolean {
  return (
    timeName.test(tokens[at]?.text ?? '') ||
    facts.some(({ kind, from, to }) => timeKinds.includes(kind) && from <= at && at < to)
  );
}

export function isName(tree: Tree, at: number): boolean {
  return tree.tokens[at]?.pos === 'PROPN';
}

/** The form of "be" for the noun at `noun`. */
export function formOfBe(
  whole: Statement,
  noun: number,
  past: boolean,
): Pick<Token, 'text' | 'pos' | 'tag'> {
  const isPlural = whole.tokens[noun]?.tag === 'NNS';
  const text = past ? (isPlural ? 'were' : 'was') : isPlural ? 'are' : 'is';
  return { text, pos: 'AUX', tag: past ? 'VBD' : isPlural ? 'VBP' : 'VBZ' };
}

export function isPast({ tokens, facts }: Statement): boolean {
  return (
    tokens.some(({ tag }) => tag === 'VBD') || facts.some(({ kind }) => timeKinds.includes(kind))
  );
}
