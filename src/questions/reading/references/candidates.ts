import type { ReadSentence } from '../document.ts';
import { isBelow } from '../tree.ts';
import type { Gender } from './gender.ts';
import type { Mention } from './mention.ts';
import { sortOfNoun } from './noun-sorts.ts';
import type { PronounClass } from './pronouns.ts';
import { isPossessive } from './pronouns.ts';

/** Somebody or something that the article has spoken of so far. */
export type Referent = {
  readonly mentions: Mention[];
  sort: Mention['sort'];
  gender: Gender | undefined;
  /** True for what the title names. */
  readonly isTopic: boolean;
};

const sortsOf: Readonly<Record<PronounClass, ReadonlySet<Mention['sort']>>> = {
  he: new Set(['person', 'unknown']),
  she: new Set(['person', 'unknown']),
  it: new Set(['group', 'place', 'event', 'work', 'animal', 'thing', 'unknown']),
  they: new Set(['person', 'group', 'animal', 'thing', 'work', 'event', 'place', 'unknown']),
};

/** Whether `pronoun` and `referent` agree in number, gender and sort. */
export function agrees(pronoun: PronounClass, referent: Referent): boolean {
  if (!sortsOf[pronoun].has(referent.sort)) return false;
  const isMany = referent.mentions.every(({ number }) => number === 'plural');
  const isOne = referent.mentions.some(({ number }) => number === 'singular');
  const isNamed = referent.mentions.some(({ form }) => form === 'name');
  // A town or a woman is not "they"; a band or a firm may be.
  const isSingle = isNamed && !isMany && /^(person|place|work|event)$/.test(referent.sort);
  const isList = referent.mentions.some(({ form }) => form === 'list');
  if (pronoun === 'they' && isSingle && !isList) return false;
  // "They" of one person is somebody whose name and gender the article leaves open.
  if (pronoun === 'they')
    return !isOne || (referent.sort === 'person' && !isNamed && referent.gender === undefined);
  if (isMany) return false;
  // "The Jacobites", "the League": whoever is called by an article is nobody.
  const isArticled = referent.mentions.some(
    ({ form, determiner, key }) =>
      form === 'name' &&
      determiner === 'definite' &&
      sortOfNoun(key.split(' ').at(-1)?.toLowerCase() ?? '') !== 'person',
  );
  if (pronoun !== 'it' && isArticled) return false;
  const gender = pronoun === 'he' ? 'male' : pronoun === 'she' ? 'female' : undefined;
  return gender === undefined || referent.gender === undefined || referent.gender === gender;
}

/**
 * True if grammar forbids that `referent` is what `pronoun` stands for: both are arguments of one verb
 * ("Anna saw her"), one contains the other ("the wife of his boss"), or they stand in one list.
 */
export function isBarred(sentence: ReadSentence, pronoun: Mention, referent: Referent): boolean {
  return referent.mentions.some(
    (mention) => mention.sentence === pronoun.sentence && clashes(sentence, pronoun, mention),
  );
}

function clashes(sentence: ReadSentence, pronoun: Mention, mention: Mention): boolean {
  const owns = isPossessive(sentence, pronoun.head);
  if (
    mention.form !== 'pronoun' &&
    isBelow(sentence, pronoun.head, topOfPhrase(sentence, mention.head)) &&
    isNear(sentence, pronoun, mention)
  )
    return true;
  if (owns) return false;
  const verb = clauseOf(sentence, pronoun.head);
  const other = isPossessive(sentence, mention.head) ? -1 : clauseOf(sentence, mention.head);
  const areArguments = isArgument(mention) && (isArgument(pronoun) || pronoun.role === 'oblique');
  return verb === other && areArguments;
}

/** "father" in "his father, Anthony": what an apposition belongs to. */
function topOfPhrase(sentence: ReadSentence, at: number): number {
  let top = at;
  for (let steps = 0; /^(appos|flat)/.test(sentence.relations[top] ?? '') && steps < 9; steps++)
    top = sentence.heads[top] ?? top;
  return top;
}

/** "the wife of his boss", not "the man who sold his car": no clause lies between. */
function isNear(sentence: ReadSentence, pronoun: Mention, mention: Mention): boolean {
  return clauseOf(sentence, pronoun.head) === clauseOf(sentence, mention.head);
}

function isArgument({ role }: Mention): boolean {
  return role === 'subject' || role === 'object';
}

/** The position of the verb (or predicate) whose clause `at` belongs to. */
export function clauseOf(sentence: ReadSentence, at: number): number {
  let top = at;
  for (let steps = 0; steps < sentence.heads.length; steps++) {
    const relation = sentence.relations[top] ?? 'root';
    const head = sentence.heads[top] ?? -1;
    if (head < 0) return top;
    if (/^(nsubj|obj|iobj|obl|csubj|xcomp|advmod|nmod:tmod|expl)/.test(relation)) return head;
    if (/^(acl|advcl|ccomp|parataxis)/.test(relation)) return top;
    if (relation === 'conj' && sentence.tokens[top]?.pos === 'VERB') return top;
    top = head;
  }
  return top;
}

/** True if the quotation marks of a sentence put `at` inside a quotation. */
export function isQuoted(sentence: ReadSentence, at: number): boolean {
  let open = false;
  for (let index = 0; index < at; index++) {
    const text = sentence.tokens[index]?.text ?? '';
    if (/^[“«]$/.test(text)) open = true;
    else if (/^[”»]$/.test(text)) open = false;
    else if (/^("|``|'')$/.test(text)) open = !open;
  }
  return open;
}
