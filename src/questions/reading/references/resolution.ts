import { capitalised } from '../../text.ts';
import type { ReadDocument, ReadSentence } from '../document.ts';
import { childrenIn, type Span, subtreeOf } from '../tree.ts';
import { belongsToAnybody } from './anybody.ts';
import { withArticle } from './articles.ts';
import { subjectTakenUp } from './behind-semicolon.ts';
import { agrees, clauseOf, isQuoted } from './candidates.ts';
import { type Chooser, followDiscourse, type Link } from './discourse.ts';
import type { Mention } from './mention.ts';
import { fullestNames, type Naming, namingOf } from './naming.ts';
import { isPossessive, isUnwritable, type PronounClass } from './pronouns.ts';
import { findUnresolved } from './unresolved.ts';

/** What to write for a pronoun or a definite phrase: tokens `from` (included) to `to` (excluded). */
export type Substitution = Span & {
  readonly text: string;
  /** Index of the sentence that names it: an earlier one, or this one. */
  readonly sentence: number;
  /** 0 to 1: the share of such substitutions that are right. */
  readonly confidence: number;
  /**
   * The mention before it in this sentence that stands for the same. Where a clause keeps that mention
   * (or its own substitution), the pronoun is clear and better left alone.
   */
  readonly within?: Span;
  /** What to write where the statement names it before: "its" for a ship's "her". Else what was written. */
  readonly again?: string;
  /** The text is a common noun, with a capital only where it opens its sentence. */
  readonly isCommon?: boolean;
};

/**
 * A pointer that cannot be written out. With `within` its antecedent stands in the same sentence: a clause
 * that keeps that span is clear, as far as the span itself is.
 */
export type Unresolved = Span & { readonly within?: Span };

/** Of one sentence, from left to right. */
export type Resolution = {
  readonly substitutions: readonly Substitution[];
  readonly unresolved: readonly Unresolved[];
};

type Threshold = { readonly parallel: number; readonly other: number };

/**
 * Certainties from which a reference is settled. Tuned by cross-validation on the written half of GUM's training
 * documents as the program reads them (`evaluation/references.ts` says what counts as right). A subject that
 * takes up the subject before is safer than anything else.
 */
const thresholds: Readonly<Record<PronounClass | 'phrase', Threshold>> = {
  he: { parallel: 0.7, other: 0.86 },
  she: { parallel: 0.7, other: 0.86 },
  it: { parallel: 0.6, other: 0.85 },
  they: { parallel: 0.65, other: 0.75 },
  phrase: { parallel: 0.5, other: 0.5 },
};

/** Nine of ten definite phrases were right, measured as above. */
const phraseConfidence = 0.9;

/** The references of every sentence of `document`, its pronouns resolved by `choose`. */
export function resolveDocument(document: ReadDocument, choose: Chooser): readonly Resolution[] {
  const { links, mentions } = followDiscourse(document, choose);
  const names = fullestNames(document, mentions);
  return document.sentences.map((sentence, index) => {
    const own = links[index] ?? [];
    const substitutions = own.flatMap((link) =>
      isOwnOfAnother(link, own, sentence)
        ? []
        : substitutionOf({ link, sentence }, document, names),
    );
    return {
      substitutions,
      unresolved: findUnresolved(sentence, { links: own, resolved: substitutions, document }).map(
        (span) => ({ ...span, ...antecedentIn(sentence, own, span) }),
      ),
    };
  });
}

/** "Like Earth's Moon, it keeps its face toward the sun": what "it" does with "its" own is not done with the Earth's. */
function isOwnOfAnother({ mention, referent }: Link, own: readonly Link[], sentence: ReadSentence) {
  if (mention.pronoun === undefined || !isPossessive(sentence, mention.head)) return false;
  const clause = clauseOf(sentence, mention.head);
  return own.some(
    (other) =>
      other.mention.pronoun === mention.pronoun &&
      other.mention.role === 'subject' &&
      other.mention.head < mention.head &&
      clauseOf(sentence, other.mention.head) === clause &&
      (other.referent !== referent || (mention.sort !== 'person' && !isSure(other))),
  );
}

/** The mention in the same sentence that the pronoun at `from` surely goes back to. */
function antecedentIn(
  sentence: ReadSentence,
  links: readonly Link[],
  { from }: Span,
): { within?: Span } {
  const link = links.find(({ mention }) => mention.form === 'pronoun' && mention.head === from);
  const before = link !== undefined && isSure(link) ? earlierMentions(link) : [];
  const near =
    before.findLast((one) => one.sentence === link?.mention.sentence) ??
    subjectAfter(sentence, links, link);
  return near === undefined ? {} : { within: { from: near.from, to: near.to } };
}

/** "ISIS-K" in "Since its foundation, ISIS-K has grown": the named subject of the clause that the pronoun opens. */
function subjectAfter(
  sentence: ReadSentence,
  links: readonly Link[],
  link?: Link,
): Mention | undefined {
  const pronoun = link?.mention;
  if (pronoun?.pronoun === undefined || pronoun.head > 4 || !isPossessive(sentence, pronoun.head))
    return undefined;
  const kind = pronoun.pronoun;
  const clause = clauseOf(sentence, pronoun.head);
  return links.find(
    ({ mention, referent }) =>
      mention.form === 'name' &&
      mention.head > pronoun.head &&
      sentence.heads[mention.head] === clause &&
      mention.role === 'subject' &&
      sentence.tokens[mention.from - 1]?.text === ',' &&
      referent !== undefined &&
      agrees(kind, referent),
  )?.mention;
}

function earlierMentions({ mention, referent }: Link): Mention[] {
  return (referent?.mentions ?? []).filter(
    (one) =>
      one.sentence < mention.sentence ||
      (one.sentence === mention.sentence && one.head < mention.head),
  );
}

function isSure(link: Link): boolean {
  const { mention, certainty, isParallel = false, isRivalled = false } = link;
  const { parallel, other } = thresholds[mention.pronoun ?? 'phrase'];
  if (isRivalled && mention.sort === 'person') return false;
  if (isParallel) return certainty >= parallel;
  // "Its" after "the team's supplies" is as often the supplies'.
  const isThing = mention.pronoun === 'it' || mention.pronoun === 'they';
  return certainty >= other && (!isThing || earlierMentions(link).at(-1)?.role === 'subject');
}

type Place = {
  readonly link: Link;
  readonly sentence: ReadSentence;
};

function substitutionOf(
  { link, sentence }: Place,
  document: ReadDocument,
  names: ReadonlyMap<string, Naming>,
): Substitution[] {
  const { mention, referent } = link;
  const isPhrase = mention.form === 'noun' && /^(definite|demonstrative)$/.test(mention.determiner);
  if (referent === undefined || (mention.form !== 'pronoun' && !isPhrase)) return [];
  if (!isSure(link) || isUnwritable(sentence, mention.head)) return [];
  if (mention.form === 'pronoun' && belongsToAnybody(sentence, mention.head)) return [];
  const earlier = earlierMentions(link);
  const taken = subjectTakenUp(sentence, mention.head);
  const isTaken = (one: Mention) =>
    one.sentence === mention.sentence && one.from <= (taken ?? -1) && (taken ?? -1) < one.to;
  if (taken !== undefined && !earlier.some(isTaken)) return [];
  const naming = namingOf({ ...referent, mentions: earlier }, document, names);
  if (naming === undefined) return [];
  // "The bar" is not the last word of a caption that the article quotes.
  const said = document.sentences[naming.mention.sentence];
  if (isPhrase && said !== undefined && isQuoted(said, naming.mention.head)) return [];
  const span = mention.determiner === 'demonstrative' ? wholeSpan(sentence, mention) : mention;
  const isNoFuller =
    naming.mention.form === 'noun' && naming.text.replace(/^the /, '').length <= mention.key.length;
  // "Those governments" are fewer than "the African governments".
  const isPart = mention.determiner === 'demonstrative' && mention.number === 'plural';
  if (isPhrase && (isNoFuller || (isPart && naming.mention.form === 'noun'))) return [];
  const before = earlier.findLast((one) => one.sentence === mention.sentence);
  return [
    {
      from: span.from,
      to: span.to,
      text: written(naming, link, { sentence, document }),
      sentence: naming.mention.sentence,
      confidence: mention.form === 'pronoun' ? link.certainty : phraseConfidence,
      ...(/^(?!(the|an?) )\p{Ll}/u.test(naming.text) ? { isCommon: true } : {}),
      ...(before === undefined ? {} : { within: { from: before.from, to: before.to } }),
    },
  ];
}

/** "this branch of ISIS" as a whole, without what ties it to the rest: "in", "and". */
function wholeSpan(
  sentence: ReadSentence,
  { head, from, to }: Span & { readonly head: number },
): Span {
  const after = childrenIn(sentence, head, 'nmod').filter((child) => child >= to);
  const last = after
    .flatMap((child) => subtreeOf(sentence, child))
    .reduce((a, b) => Math.max(a, b), to - 1);
  return { from, to: last + 1 };
}

type Context = { readonly sentence: ReadSentence; readonly document: ReadDocument };

function written(naming: Naming, link: Link, { sentence, document }: Context): string {
  const { mention } = naming;
  const at = link.mention.from;
  const isArticled = mention.form === 'name' && link.mention.form === 'noun';
  const name = isArticled ? withArticle(naming.text, link.mention.noun, document) : naming.text;
  const text = isLandOf(link.mention.noun, name) ? `the ${link.mention.noun} of ${name}` : name;
  const owned = isPossessive(sentence, at)
    ? possessiveOf(text, mention.number === 'plural', document)
    : text;
  return at === 0 ? capitalised(owned) : owned;
}

/** "The region" of an article on a lake is the land round it. */
function isLandOf(noun: string, name: string): boolean {
  return /^(region|area|territory|district)$/.test(noun) && natural.test(name);
}

const natural = /\b(Lake|Loch|River|Sea|Bay|Gulf|Strait|Mount|Volcano|Glacier)\b/;

/** With the apostrophe that the article uses; "the United States’", but "James’s". */
function possessiveOf(text: string, isPlural: boolean, { source }: ReadDocument): string {
  const apostrophe = /\p{L}'s\b/u.test(source.text) ? "'" : '’';
  const isBare = /s$/.test(text) && (isPlural || /^the /.test(text));
  return isBare ? text + apostrophe : `${text}${apostrophe}s`;
}
