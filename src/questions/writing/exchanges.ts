import type { ReadDocument } from '../reading/document.ts';
import { verbLemma } from '../reading/lemma.ts';
import { childrenIn, rootOf, type Span, spanOf, subtreeOf, type Tree } from '../reading/tree.ts';
import { altered, type Claim, exchanged, wordsIn } from './altered.ts';
import { renderTokens, type Statement } from './statement.ts';

/** The claims that turn round who did what to whom, which way goods went, or which of two like things has what. */
export function exchangedClaims(statement: Statement, document: ReadDocument): Claim[] {
  return [
    ...exchangedSides(statement),
    ...exchangedShares(statement, document),
    ...otherDirection(statement),
    ...otherParallel(statement, document),
  ];
}

/** Deeds of one to another that the other might have done as well. */
const mutual =
  /^(defeat|beat|succeed|precede|replace|outnumber|invade|attack|conquer|overtake|outsell|acquire|buy|sue|criticise|criticize|teach|influence|inspire|introduce|challenge|overthrow|betray|rescue|arrest|kill|murder|appoint|persuade|annex|colonise|colonize|occupy|besiege|eat|hunt|chase|orbit|outlive|divorce)$/;

/** "Wigan beat Leeds" to "Leeds beat Wigan". */
function exchangedSides(statement: Statement): Claim[] {
  const { tokens, facts } = statement;
  const root = rootOf(statement);
  const verb = tokens[root];
  if (verb === undefined || !/^VB[DZP]$/.test(verb.tag) || !mutual.test(verbLemma(verb))) return [];
  const [subject] = childrenIn(statement, root, 'nsubj');
  const [object] = childrenIn(statement, root, 'obj');
  const sideOf = (at: number | undefined) =>
    facts.find(
      ({ kind, from, to }) => kind !== 'term' && at !== undefined && from <= at && at < to,
    );
  const [one, other] = [sideOf(subject), sideOf(object)];
  if (one === undefined || other === undefined || one.kind !== other.kind || one.to > root)
    return [];
  const isWhole = [one, other].every(
    ({ from, to }) =>
      !/^(and|or|,|['’]s)$/.test(tokens[to]?.text ?? '') &&
      !/^(and|or)$/.test(tokens[from - 1]?.text ?? '') &&
      tokens.slice(from, to).every(({ filling }) => filling === undefined),
  );
  // "Defeated X and became king", "for which he": the rest goes with who did it.
  const isPlain = childrenIn(statement, root, 'conj', 'advcl', 'xcomp').length === 0;
  if (!isWhole || !isPlain || tokens.some(({ pos }) => pos === 'PRON')) return [];
  return [exchanged(statement, one, other)];
}

/** A headline that says who won. */
const outcome =
  /\b(wins?|won|beats?|beaten|defeats?|ousts?|elected|re-?elected|victory|triumphs?|loses?|lost|becomes)\b/i;

/** "A took 2.8 million votes to B's 1.8 million": the two change places. */
function exchangedShares(statement: Statement, { source }: ReadDocument): Claim[] {
  if (outcome.test(source.title)) return [];
  const { tokens, facts } = statement;
  const persons = facts.filter(({ kind }) => kind === 'person');
  const [one, other] = persons;
  const verb = tokens[rootOf(statement)];
  if (one === undefined || other === undefined || persons.length > 2 || verb === undefined)
    return [];
  if (!/^(take|win|poll|score|get|receive|gain)$/.test(verbLemma(verb)) || one.from > 1) return [];
  const figures = tokens.filter(({ pos }) => pos === 'NUM').length;
  const isSet = tokens.slice(one.to, other.from).some(({ text }) => /^(to|against)$/.test(text));
  if (figures < 2 || !isSet) return [];
  return [exchanged(statement, one, other)];
}

/** Verbs of trade with the way the goods go, and the verb that goes the other way. */
const trades: ReadonlyMap<string, readonly [way: string, other: string, back: string]> = new Map(
  Object.entries({
    buys: ['from', 'sells', 'to'],
    bought: ['from', 'sold', 'to'],
    purchased: ['from', 'sold', 'to'],
    sells: ['to', 'buys', 'from'],
    sold: ['to', 'bought', 'from'],
    borrowed: ['from', 'lent', 'to'],
    lent: ['to', 'borrowed', 'from'],
    imports: ['from', 'exports', 'to'],
    imported: ['from', 'exported', 'to'],
    exports: ['to', 'imports', 'from'],
    exported: ['to', 'imported', 'from'],
  }),
);

/** "Buys planes from its rival" to "sells planes to its rival". */
function otherDirection(statement: Statement): Claim[] {
  const { tokens, heads } = statement;
  const root = rootOf(statement);
  const [way, other, back] = trades.get(tokens[root]?.text ?? '') ?? [];
  if (way === undefined || other === undefined || back === undefined) return [];
  const isCase = (at: number) => {
    const head = heads[at] ?? -1;
    return heads[head] === root || heads[heads[head] ?? -1] === root;
  };
  const ways = tokens.flatMap(({ text }, at) =>
    at > root && text === way && isCase(at) ? [at] : [],
  );
  const isOne = ways.length === 1 && !tokens.some(({ text }) => text === back || text === 'for');
  if (!isOne) return [];
  const turned = tokens.map((token, at) =>
    at === root ? { ...token, text: other } : at === ways[0] ? { ...token, text: back } : token,
  );
  return [{ prompt: renderTokens(turned), about: way }];
}

const longestParallel = 4;

/** "Bioleaching makes use of bacteria" where another sentence says "phytomining makes use of plants": of plants. */
function otherParallel(statement: Statement, document: ReadDocument): Claim[] {
  const { tokens } = statement;
  const own = lastArgument(statement);
  if (own === undefined) return [];
  for (const { sentence, argument: other } of parallelsIn(document).get(own.frame) ?? []) {
    if (sentence === statement.sentence.index) continue;
    const [mine, its] = [own.subject, other.subject];
    if (mine === its || mine.includes(its) || its.includes(mine)) continue;
    const words = tokens.map(({ text }) => text.toLowerCase());
    if (words.includes(other.head) || words.includes(its)) continue;
    if (statement.sentence.text.toLowerCase().includes(other.text.toLowerCase())) continue;
    return [altered(statement, own.span, other.text)];
  }
  return [];
}

type Argument = {
  readonly frame: string;
  readonly subject: string;
  readonly head: string;
  readonly text: string;
  readonly span: Span;
};

type Parallels = ReadonlyMap<string, readonly { sentence: number; argument: Argument }[]>;

const parallels = new WeakMap<ReadDocument, Parallels>();

/** The last arguments of the sentences by their frames, read once: every statement is held against every sentence. */
function parallelsIn(document: ReadDocument): Parallels {
  const known = parallels.get(document);
  if (known !== undefined) return known;
  const found = new Map<string, { sentence: number; argument: Argument }[]>();
  for (const sentence of document.sentences) {
    const argument = lastArgument(sentence);
    if (argument === undefined) continue;
    const others = found.get(argument.frame) ?? [];
    others.push({ sentence: sentence.index, argument });
    found.set(argument.frame, others);
  }
  parallels.set(document, found);
  return found;
}

/** What stands last in a plain sentence, behind the very same words from the verb on. */
function lastArgument(tree: Tree): Argument | undefined {
  const { tokens } = tree;
  const root = rootOf(tree);
  const [subject] = childrenIn(tree, root, 'nsubj', 'nsubj:pass');
  if (subject === undefined || subject > root || tokens[root]?.pos !== 'VERB') return undefined;
  const noun = tokens.findLastIndex(({ pos }) => pos === 'NOUN');
  const below =
    noun < root
      ? undefined
      : spanOf(
          subtreeOf(tree, noun).filter((at) => !/^(case|punct)$/.test(tree.relations[at] ?? '')),
        );
  const isLast = below !== undefined && tokens.slice(below.to).every(({ pos }) => pos === 'PUNCT');
  if (
    below === undefined ||
    !isLast ||
    below.from <= root ||
    below.to - below.from > longestParallel
  )
    return undefined;
  const words = tokens.slice(below.from, below.to);
  if (
    words.some(({ pos }) => !/^(NOUN|ADJ|DET)$/.test(pos)) ||
    tokens.slice(0, root).some(({ text }) => text === ',')
  )
    return undefined;
  const frame = tokens.slice(root, below.from).map(({ text }) => text);
  // One verb alone ("is", "has") is no likeness.
  if (
    frame.length < 2 &&
    !/^(uses?|used|contains?|produces?|eats?|absorbs?|emits?|carry|carries|carried)$/.test(
      frame[0] ?? '',
    )
  )
    return undefined;
  return {
    frame: frame.join(' '),
    subject: tokens[subject]?.text.toLowerCase() ?? '',
    head: tokens[noun]?.text.toLowerCase() ?? '',
    text: wordsIn(tree, below),
    span: below,
  };
}
