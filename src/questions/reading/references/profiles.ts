import { personTitles } from '../../gazetteer/people.ts';
import { baseNoun } from '../base-forms.ts';
import type { ReadDocument, ReadSentence } from '../document.ts';
import { childrenIn, subtreeOf } from '../tree.ts';
import { type Gender, genderOfName, genderOfNoun } from './gender.ts';
import type { Mention } from './mention.ts';
import { sortOfNoun } from './noun-sorts.ts';

/** What the whole article says of a name: what it is, and the nouns that define it. */
export type Profile = {
  readonly sort: Mention['sort'];
  readonly gender?: Gender;
  /** Singular, lower case: "X is a branch of", "X, a bomb", "the physicist X". */
  readonly nouns: ReadonlySet<string>;
};

/** A rival or an ally can be a person, a country or a company. */
const ofAny =
  /^(opponent|rival|ally|enemy|member|partner|champion|winner|loser|owner|neighbour|neighbor|successor|predecessor|leader|host|friend|victim|survivor|pioneer|native|star)$/;
/** "NATO", "ISIS-K": no person, whatever the recogniser says. */
const initialism = /^\p{Lu}[\p{Lu}\d.-]{2,}$/u;

type Votes<T> = Map<T, number>;
type Evidence = { sorts: Votes<Mention['sort']>; genders: Votes<Gender>; nouns: Set<string> };

/** The profile of every name by its key. */
export function profilesOf(
  document: ReadDocument,
  mentions: readonly (readonly Mention[])[],
): ReadonlyMap<string, Profile> {
  const found = new Map<string, Evidence>();
  for (const mention of mentions.flat()) {
    const sentence = document.sentences[mention.sentence];
    if (mention.form !== 'name' || sentence === undefined) continue;
    const evidence = found.get(mention.key) ?? emptyEvidence();
    found.set(mention.key, evidence);
    addMention(evidence, sentence, mention);
  }
  return new Map(
    [...found].map(([key, evidence]) => [
      key,
      profileOf(evidence, key === document.protagonist?.name, document),
    ]),
  );
}

function emptyEvidence(): Evidence {
  return { sorts: new Map(), genders: new Map(), nouns: new Set() };
}

function profileOf(evidence: Evidence, isProtagonist: boolean, document: ReadDocument): Profile {
  // The pronouns of a whole article say less than a given name does.
  const gender =
    winner(evidence.genders) ?? (isProtagonist ? document.protagonist?.sex : undefined);
  return {
    sort: isProtagonist ? 'person' : (winner(evidence.sorts) ?? 'unknown'),
    ...(gender === undefined ? {} : { gender }),
    nouns: evidence.nouns,
  };
}

function addMention(evidence: Evidence, sentence: ReadSentence, mention: Mention): void {
  if (mention.sort !== 'unknown' && !(mention.sort === 'person' && initialism.test(mention.key)))
    vote(evidence.sorts, mention.sort, 1);
  const words = sentence.tokens.slice(mention.from, mention.to).map(({ text }) => text);
  const title = sentence.tokens[mention.from - 1]?.text ?? '';
  if (personTitles.has(title)) vote(evidence.sorts, 'person', 2);
  const isPerson = mention.sort === 'person' || mention.sort === 'unknown';
  const gender = isPerson
    ? genderOfName(words.length > 1 ? (words[0] ?? '') : '', title)
    : undefined;
  if (gender !== undefined) vote(evidence.genders, gender, 1);
  for (const clause of childrenIn(sentence, mention.head, 'acl:relcl')) {
    if (
      subtreeOf(sentence, clause)
        .slice(0, 2)
        .some((at) => /^whom?$/.test(sentence.tokens[at]?.text ?? ''))
    )
      vote(evidence.sorts, 'person', 3);
  }
  for (const at of definingNouns(sentence, mention)) {
    const noun = baseNoun((sentence.tokens[at]?.text ?? '').toLowerCase());
    const sort = sortOfNoun(noun);
    const ofNoun = genderOfNoun(noun);
    evidence.nouns.add(noun);
    if (sort !== 'thing' && sort !== 'time' && !ofAny.test(noun)) vote(evidence.sorts, sort, 3);
    if (ofNoun !== undefined) vote(evidence.genders, ofNoun, 2);
  }
}

/** Positions of the nouns that say what `mention` is: apposition either way, "X was a N", "the N X". */
export function definingNouns(sentence: ReadSentence, mention: Mention): number[] {
  const { head } = mention;
  const above = sentence.heads[head] ?? -1;
  const relation = sentence.relations[head] ?? '';
  const found = childrenIn(sentence, head, 'appos');
  if (/^(appos|flat)/.test(relation)) found.push(above);
  const isSubject = /^nsubj(?!:pass|:outer)/.test(relation);
  const isCopular = isSubject && childrenIn(sentence, above, 'cop').length > 0;
  const isDefined =
    childrenIn(sentence, above, 'det').length > 0 ||
    childrenIn(sentence, above, 'amod', 'compound').length > 0;
  if (isCopular && isDefined && childrenIn(sentence, above, 'case').length === 0) found.push(above);
  // "physicist Marie Curie", "the novel Emma": the noun right before the name, if it belongs to it.
  const lead = sentence.tokens[mention.from - 1];
  const leadHead = sentence.heads[mention.from - 1] ?? -1;
  const isTied = above === mention.from - 1 || (leadHead >= mention.from && leadHead < mention.to);
  if (lead?.pos === 'NOUN' && isTied && !/^(nsubj|obj|nmod|acl)/.test(relation))
    found.push(mention.from - 1);
  // "This branch" points back to what was defined before.
  const pointsBack = (at: number) =>
    childrenIn(sentence, at, 'det').some((det) =>
      /^(this|that)$/i.test(sentence.tokens[det]?.text ?? ''),
    );
  return found.filter((at) => sentence.tokens[at]?.pos === 'NOUN' && !pointsBack(at));
}

function vote<T>(votes: Votes<T>, what: T, weight: number): void {
  votes.set(what, (votes.get(what) ?? 0) + weight);
}

/** The one with most votes; undefined for none and for a tie. */
function winner<T>(votes: Votes<T>): T | undefined {
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}
