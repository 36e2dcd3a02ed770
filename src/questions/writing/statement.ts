import { givenNames } from '../gazetteer/people.ts';
import { demonyms, knownPlaces } from '../gazetteer/places.ts';
import type { ReadSentence } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import { type Span, spanOf, type Tree } from '../reading/tree.ts';
import { capitalised } from '../text.ts';

/** How a statement follows from its sentence: one of its clauses, `explained` (a term with what is said of it
 * in passing), or `whole`, as it was written. */
export type StatementKind =
  | 'main'
  | 'conjunct'
  | 'relative'
  | 'participle'
  | 'apposition'
  | 'adverbial'
  | 'reported'
  | 'explained'
  | 'whole';

/** What was written, and what was filled in for it. */
export type Filling = {
  readonly original: string;
  readonly name: string;
  /** "Woodpeckers": a name that is written small inside a sentence. */
  readonly isCommon?: boolean;
};

/** A token, with its filling if it is a pronoun or phrase that a name was filled in for. */
export type StatementToken = Token & {
  readonly filling?: Filling;
  /** Part of "the group" or "this branch" whose name could not be told. */
  readonly isUnresolved?: boolean;
  /** Where in the article the phrase starts that it surely stands for, if that is in the same sentence. */
  readonly refersTo?: number;
  /** Whom the article is about, of a pronoun of the other sex. */
  readonly cannotBe?: string;
  /** "of" and "the pangolin" that were put behind "the flesh": said once in a statement. */
  readonly isAdded?: boolean;
  /** "Glue" at the beginning of a sentence, read as a name for its capital. */
  readonly isSmallInside?: boolean;
};

/**
 * A fact that a sentence states, as a sentence of its own: `tokens` end in a full stop, and the tree,
 * the facts and the offsets are those of `tokens`. As true as the sentence that it was taken from.
 */
export type Statement = Omit<Tree, 'tokens'> & {
  readonly tokens: readonly StatementToken[];
  readonly sentence: ReadSentence;
  readonly facts: readonly Fact[];
  readonly kind: StatementKind;
  /** Where the quoted evidence starts: earlier than the sentence when a pronoun was filled in. */
  readonly evidenceStart: number;
  /** The sentence before, or two, where the prompt shows them to be read first. */
  readonly context?: string;
  /** Its tree is that of its own words, read as a sentence of their own. */
  readonly isReadAgain?: boolean;
  /** How sure the names are that were filled in for pronouns, 0 to 1; 1 where none was. */
  readonly confidence: number;
};

/** What changes for a token that moves under another head, or stands in for others. */
export type Change = { readonly head: number; readonly relation: string };

export type Arrangement = {
  /** Positions in the base, in their new order; no final mark. */
  readonly order: readonly number[];
  /** The new root, as a position in the base. */
  readonly root: number;
  readonly kind: StatementKind;
  readonly changes?: ReadonlyMap<number, Change>;
};

/** The statement made of some tokens of `base` in a new order, with a full stop. Facts that are cut vanish. */
export function arrange(base: Statement, arrangement: Arrangement): Statement {
  const { root, kind, changes = new Map<number, Change>() } = arrangement;
  const order = withoutEdgeMarks(base, withOneAddition(base, arrangement.order));
  const place = new Map(order.map((at, index) => [at, index]));
  const headOf = (at: number): number => {
    let head = changes.get(at)?.head ?? base.heads[at] ?? -1;
    for (let steps = 0; head >= 0 && !place.has(head) && steps < base.heads.length; steps += 1)
      head = base.heads[head] ?? -1;
    return place.get(head === at ? root : head) ?? place.get(root) ?? -1;
  };
  const last = base.tokens[order.at(-1) ?? -1];
  const stop: Token = {
    text: '.',
    pos: 'PUNCT',
    tag: '.',
    start: last?.end ?? 0,
    end: last?.end ?? 0,
  };
  const tokens = withFillings(order.flatMap((at, index) => moved(base, at, index)));
  return {
    ...base,
    kind,
    tokens: [...tokens, stop],
    heads: [...order.map((at) => (at === root ? -1 : headOf(at))), place.get(root) ?? 0],
    relations: [
      ...order.map((at) =>
        at === root ? 'root' : (changes.get(at)?.relation ?? base.relations[at] ?? 'dep'),
      ),
      'punct',
    ],
    // Where "she" was left in place of the name that was filled in, there is no name to ask for.
    facts: relocated(base.facts, place).filter(
      ({ from }) => tokens[from]?.filling === undefined || tokens[from].pos === 'PROPN',
    ),
  };
}

/** A name is filled in once, and not where the statement names it anyway: there the pronoun reads better. */
function withFillings(tokens: readonly StatementToken[]): StatementToken[] {
  const named = new Set(
    tokens.flatMap(({ text, filling }) =>
      filling === undefined ? text.toLowerCase().split(' ') : [],
    ),
  );
  const cataphor = possessiveBeforeSubject(tokens);
  return tokens.map((token, index) => {
    if (token.filling === undefined) return token;
    if (index === cataphor) return { ...token, text: lowered(token.filling.original), tag: 'PRP$' };
    const { original, name, isCommon = false } = token.filling;
    const last =
      name
        .replace(/['’]s?$/, '')
        .split(' ')
        .at(-1) ?? '';
    // "Orangutans rub a leaf onto their arms": once is enough, large or small.
    if (!named.has(last.toLowerCase()) || isNamesake(tokens, name, last)) {
      named.add(last.toLowerCase());
      const text = isCommon && index > 0 ? lowered(name) : name;
      return { ...token, text, pos: 'PROPN', tag: token.tag === 'NNPS' ? 'NNPS' : 'NNP' };
    }
    return { ...token, text: index === 0 ? original : lowered(original), pos: 'PRON', tag: 'PRP' };
  });
}

/** "Victor Hazan was her husband": "her" is not known by a surname that another given name stands before. */
function isNamesake(tokens: readonly StatementToken[], name: string, surname: string): boolean {
  const [given = ''] = name.split(' ');
  const bearers = tokens.flatMap(({ text, filling }, at) =>
    filling === undefined && text === surname ? [tokens[at - 1]?.text ?? ''] : [],
  );
  const isNamed = tokens.some(({ text, filling }) => filling === undefined && text === given);
  return bearers.length > 0 && !isNamed && bearers.every((before) => givenNames.has(before));
}

/** "By her analysis she showed": the name reads better where it is the subject, "By her analysis Ada Okafor showed". */
function possessiveBeforeSubject(tokens: readonly StatementToken[]): number | undefined {
  const [first, second] = tokens.flatMap(({ filling }, at) => (filling === undefined ? [] : [at]));
  const [owner, subject] = [tokens[first ?? -1]?.filling, tokens[second ?? -1]?.filling];
  if (tokens[0]?.pos !== 'ADP' || owner === undefined || subject === undefined) return undefined;
  const isOne = owner.name.replace(/['’]s?$/, '') === subject.name;
  const isPair =
    /^(his|her|its|their)$/i.test(owner.original) && /^(he|she|it|they)$/.test(subject.original);
  return isOne && isPair && !tokens.slice(0, second).some(({ pos }) => /^(VERB|AUX)$/.test(pos))
    ? first
    : undefined;
}

/** The sentence's first word loses its capital where it no longer opens it. */
function moved({ tokens, facts }: Statement, at: number, index: number): StatementToken[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const isNamed = facts.some(({ kind, from, to }) => kind !== 'term' && from <= at && at < to);
  const isCapital =
    at === 0 &&
    index > 0 &&
    /^\p{Lu}/u.test(token.text) &&
    !isProper(token) &&
    (!isNamed || token.isSmallInside === true || functionWord.test(token.text));
  return [isCapital ? { ...token, text: lowered(token.text) } : token];
}

/** `base` with one more token, which no order holds yet, at position `base.tokens.length`. */
export function withToken(
  base: Statement,
  token: Pick<Token, 'text' | 'pos' | 'tag'>,
  change: Change,
): Statement {
  return {
    ...base,
    tokens: [...base.tokens, { ...token, start: -1, end: -2 }],
    heads: [...base.heads, change.head],
    relations: [...base.relations, change.relation],
  };
}

/** The clause splitter puts its own full stop. */
export function withoutStop(statement: Statement): Statement {
  return {
    ...statement,
    tokens: statement.tokens.slice(0, -1),
    heads: statement.heads.slice(0, -1),
    relations: statement.relations.slice(0, -1),
  };
}

/** The tokens as a sentence: first letter large, blanks and commas mended where something was taken out. */
export function renderTokens(tokens: readonly StatementToken[]): string {
  return capitalised(joinedWords(tokens));
}

/** The tokens as part of a sentence. */
export function joinedWords(tokens: readonly StatementToken[]): string {
  return tokens
    .reduce((text, token, index) => {
      const previous = tokens[index - 1];
      const isGlued = previous !== undefined && previous.end === token.start;
      const comma = runsTogether(previous, token) ? ',' : '';
      return `${text}${comma}${index === 0 || isGlued ? '' : ' '}${token.text}`;
    }, '')
    .replace(/\s+([,.;:?!])/g, '$1')
    .replace(/,(\s*,)+/g, ',')
    .replace(/,([.?!])/g, '$1')
    .replace(/\.\.$/, '.')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** "In Berlin she began" and "came to power in 1933 she lost" need a comma once "she" is Lise Meitner. */
function runsTogether(previous: Token | undefined, { filling, pos }: StatementToken): boolean {
  if (previous === undefined || filling === undefined || pos !== 'PROPN') return false;
  return (
    /^\d{4}$/.test(previous.text) || (previous.pos === 'PROPN' && !/['’]s?$/.test(previous.text))
  );
}

const functionWord =
  /^(the|an?|this|that|these|those|his|her|its|their|in|on|at|by|from|for|to|of|with|since|until|during|after|before|as|when|while|although|because|it|he|she|they)$/i;

/** A word that keeps its capital wherever it stands: a name, "Saudi", "I", "DNA". */
function isProper({ text, pos, filling, isSmallInside }: StatementToken): boolean {
  if (functionWord.test(text) || filling?.isCommon === true || isSmallInside === true) return false;
  return (
    pos === 'PROPN' ||
    text === 'I' ||
    demonyms.has(text) ||
    knownPlaces.has(text) ||
    /^.+\p{Lu}/u.test(text)
  );
}

/** A sentence's first word with a small letter, unless it is a name. */
export function lowerFirst(tokens: readonly Token[]): Token[] {
  const [first, ...rest] = tokens;
  if (first === undefined) return [];
  // "New Jersey", whose first word is an adjective to the tagger.
  if (opensPlace.test(first.text) && rest[0]?.pos === 'PROPN') return [...tokens];
  // A name that was filled in for a pronoun is one token: "The Jacobites".
  if (/^The /.test(first.text)) return [{ ...first, text: `t${first.text.slice(1)}` }, ...rest];
  return [isProper(first) ? first : { ...first, text: lowered(first.text) }, ...rest];
}

/** The words of `span`, with a small letter where only the beginning of the sentence made it large. */
export function phraseText({ tokens }: Statement, { from, to }: Span): string {
  const words = tokens.slice(from, to);
  // "Travels and Discoveries" is a title.
  const isTitle = /^\p{Lu}/u.test(words.at(-1)?.text ?? '') && words.length > 1;
  return joinTokens(from === 0 && !isTitle ? lowerFirst(words) : words);
}

/** "The snout of the pangolin is long, the eyes are small": the second time it is clear. */
function withOneAddition({ tokens }: Statement, order: readonly number[]): number[] {
  const [first, second] = order.filter((at) => tokens[at]?.isAdded === true);
  return order.filter((at) => tokens[at]?.isAdded !== true || at === first || at === second);
}

function withoutEdgeMarks({ tokens }: Tree, order: readonly number[]): number[] {
  const kept = [...order];
  while (isMark(tokens[kept.at(-1) ?? -1])) kept.pop();
  while (isMark(tokens[kept[0] ?? -1])) kept.shift();
  return kept;
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && /^[,.;:!?–—-]$/.test(token.text);
}

function relocated(facts: readonly Fact[], place: ReadonlyMap<number, number>): Fact[] {
  return facts.flatMap((fact) => {
    const positions = Array.from(
      { length: fact.to - fact.from },
      (_, index) => place.get(fact.from + index) ?? -1,
    );
    const span = spanOf(positions);
    return span === undefined || span.from < 0 ? [] : [{ ...fact, ...span }];
  });
}

const opensPlace = /^(New|North|South|East|West|Saint|San|Santa|Los|Las|Great|Little|Upper|Lower)$/;

/** With a small first letter. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
