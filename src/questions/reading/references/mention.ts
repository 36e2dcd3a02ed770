import type { ReadSentence } from '../document.ts';
import { relationAt, type Span } from '../tree.ts';
import type { Gender } from './gender.ts';
import type { NounSort } from './noun-sorts.ts';
import type { PronounClass } from './pronouns.ts';

/** The place of a phrase in its clause; `premodifier` is "ISIS" in "ISIS fighters". */
export type Role = 'subject' | 'object' | 'oblique' | 'possessor' | 'modifier' | 'premodifier';
export type Determiner = 'definite' | 'indefinite' | 'demonstrative' | 'possessive' | 'none';

/** A phrase that stands for somebody or something. `from` to `to` is its core: no relative clause, no "of ...". */
export type Mention = Span & {
  readonly sentence: number;
  readonly head: number;
  readonly form: 'name' | 'noun' | 'list' | 'pronoun';
  /** Mentions with one key speak of the same: the full name, or the noun with what stands before it. */
  readonly key: string;
  /** The singular of the head noun in lower case. */
  readonly noun: string;
  readonly number: 'singular' | 'plural' | 'either';
  readonly sort: NounSort | 'unknown';
  readonly gender?: Gender;
  readonly determiner: Determiner;
  readonly role: Role;
  readonly pronoun?: PronounClass;
};

/** Those of `mentions`, which are in the order of the text, from `sentence` on; read from the end. */
export function mentionsSince(mentions: readonly Mention[], sentence: number): Mention[] {
  return mentions.slice(mentions.findLastIndex((one) => one.sentence < sentence) + 1);
}

const roles: Readonly<Record<string, Role>> = {
  nsubj: 'subject',
  csubj: 'subject',
  obj: 'object',
  iobj: 'object',
  obl: 'oblique',
  compound: 'premodifier',
  amod: 'premodifier',
};
/** The role of the phrase headed by `at`; the parts of a list share the role of the first. */
export function roleAt(sentence: ReadSentence, at: number): Role {
  let top = at;
  for (let steps = 0; /^(conj|flat|appos)$/.test(relationAt(sentence, top)) && steps < 20; steps++)
    top = sentence.heads[top] ?? -1;
  if (sentence.relations[top] === 'nmod:poss') return 'possessor';
  const relation = relationAt(sentence, top);
  if (relation === 'root' || top < 0) return 'object';
  return roles[relation] ?? 'modifier';
}
