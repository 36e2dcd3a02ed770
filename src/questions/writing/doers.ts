import { givesAway } from '../checking/giveaway.ts';
import { sexOfName } from '../gazetteer/people.ts';
import { nameTable } from '../options/names.ts';
import { toldIn } from '../options/told-places.ts';
import { type Entity, type ReadDocument, resolveName } from '../reading/document.ts';
import { verbLemma } from '../reading/lemma.ts';
import { joinTokens } from '../reading/sentences.ts';
import { childrenIn, relationAt, rootOf, type Span } from '../reading/tree.ts';
import { altered, type Claim, wordsIn } from './altered.ts';
import type { Statement, StatementToken } from './statement.ts';

/** "King", "Pope" and numerals: whoever bears them stands beside his like. */
const exalted =
  /^(King|Queen|Pope|Emperor|Empress|Saint|St|Sultan|Tsar|Prince|Princess)\b| [IVX]+$/;

/** Deeds of one doer: of another the article says as good as that it was not he. */
const sole =
  /^(discover|invent|found|co-found|design|build|compose|write|paint|sculpt|name|call|describe|establish|create|lead|command|head|kill|assassinate|murder|conquer|defeat|beat|publish|develop|devise|introduce|isolate|open|launch|direct|edit|translate|commission|coin|win|sign|construct|carve|draw|drive|appoint|crown|conceive|patent|synthesise|synthesize|record|produce|engineer|rule|govern)$/;

/** The claims that another person of the article did what one alone did, or is what one alone is. */
export function otherDoers(statement: Statement, document: ReadDocument): Claim[] {
  return personsIn(statement, document).flatMap((span): Claim[] => {
    if (!isSoleDoer(statement, span)) return [];
    const text = wordsIn(statement, span);
    // "Takes its name from Leidenfrost" under "The Leidenfrost effect".
    if (givesAway(document.source.title, text)) return [];
    const other = counterpart(text, statement, document);
    return other === undefined ? [] : [altered(statement, withRank(statement, span), other)];
  });
}

/** The persons whom the statement names, in so many words: where a name was filled in, the sentence says "he". */
function personsIn(statement: Statement, { entityOf }: ReadDocument): Span[] {
  const { tokens, facts } = statement;
  const persons = facts.filter(({ kind }) => kind === 'person');
  const surnames = tokens.flatMap((token, at): Span[] => {
    const isTaken = facts.some(({ kind, from, to }) => kind !== 'term' && from <= at && at < to);
    const isName =
      /^\p{Lu}\p{Ll}+$/u.test(token.text) && entityOf.get(token.text)?.kind === 'person';
    return isName && !isTaken && !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')
      ? [{ from: at, to: at + 1 }]
      : [];
  });
  return [...persons, ...surnames].filter(
    ({ from, to }) =>
      tokens.slice(from, to).every(isWritten) &&
      !/['’]s?$/.test(tokens[to - 1]?.text ?? '') &&
      !/^['’]s?$/.test(tokens[to]?.text ?? ''),
  );
}

/** A surname that was written out in full is still the sentence's own. */
function isWritten({ filling }: StatementToken): boolean {
  return filling === undefined || filling.name.endsWith(filling.original);
}

function isSoleDoer(statement: Statement, { from, to }: Span): boolean {
  const { tokens, heads } = statement;
  const root = rootOf(statement);
  const [lead = '', before = ''] = [tokens[from - 2]?.text ?? '', tokens[from - 1]?.text ?? ''];
  if (office.test(before)) return false;
  const near = [before, tokens[to]?.text ?? '', lead === ',' ? ',' : ''];
  if (near.some((word) => /^(and|or|,|with)$/.test(word))) return false;
  if (
    tokens.some(({ text }) =>
      /^(among|one|including|both|some|other|also|such|like|not|never)$/i.test(text),
    )
  )
    return false;
  // "Was commanded by X", "designed by X".
  const leads = tokens.slice(Math.max(0, from - 3), from).map(({ text }) => text);
  const by = leads.lastIndexOf('by');
  const isAgent = by >= 0 && leads.slice(by + 1).every((word) => /^\p{Lu}/u.test(word));
  if (isAgent) {
    const deed = tokens.slice(0, from).findLast(({ tag }) => tag === 'VBN');
    return deed !== undefined && sole.test(verbLemma(deed));
  }
  if (before === 'of' && /^(work|brainchild|invention|creation|idea)$/.test(lead)) return true;
  if (before === 'from' && lead === 'name') return true;
  // "The Russian envoy was X".
  const isRoot = from <= root && root < to;
  if (isRoot)
    return /^(is|was)$/.test(before) && /^(The|the|Its|His|Her)$/.test(tokens[0]?.text ?? '');
  // "X called the place Encounter Bay".
  const head =
    heads[from] === root
      ? from
      : heads.findIndex((one, at) => one === root && from <= at && at < to);
  const isSubject = head >= 0 && relationAt(statement, head) === 'nsubj';
  const deed = tokens[root];
  if (!isSubject || deed?.tag !== 'VBD' || !sole.test(verbLemma(deed))) return false;
  return childrenIn(statement, root, 'obj').some(
    (at) =>
      tokens[at]?.pos === 'PROPN' ||
      childrenIn(statement, at, 'det').some((one) => /^the$/i.test(tokens[one]?.text ?? '')),
  );
}

/** The person of the article who is named nearest to the sentence, and not in it: of the same sex, no kin, no king for a commoner. */
function counterpart(
  text: string,
  { sentence, tokens }: Statement,
  document: ReadDocument,
): string | undefined {
  const answer = bare(resolveName(document, text));
  const isShort = !text.includes(' ');
  const sex = sexOfName(answer);
  const said = ` ${joinTokens(tokens)} `.replace(/[^\p{L}'’-]+/gu, ' ');
  const distance = ({ sentences }: Entity) =>
    Math.min(...sentences.map((at) => Math.abs(at - sentence.index)));
  const here = toldIn(/\b(?:in|at) (?:.*)$/.exec(joinTokens(tokens))?.[0] ?? '').countries;
  // A Swede of whom the article tells in Sweden is not believed to have worked in the north of England.
  const isFarOff = (sentences: readonly number[]) => {
    if (here.size === 0) return false;
    const there = sentences.flatMap((at) => [
      ...toldIn(document.sentences[at]?.text ?? '').countries,
    ]);
    return there.length > 0 && !there.some((one) => here.has(one));
  };
  const isLike = ({ name: ranked, forms, sentences }: Entity) => {
    const name = bare(ranked);
    const last = name.split(' ').at(-1) ?? '';
    const other = sexOfName(name);
    return (
      name !== answer &&
      name.includes(' ') &&
      !answer.split(' ').includes(last) &&
      !sentences.includes(sentence.index) &&
      !isFarOff(sentences) &&
      exalted.test(name) === exalted.test(answer) &&
      (sex === 'f') === (other === 'f') &&
      !said.includes(` ${last} `) &&
      !forms.some((form) => form.length > 3 && said.includes(` ${form} `)) &&
      areOfOneCalling(answer, name)
    );
  };
  const [nearest] = personsOf(document)
    .filter(isLike)
    .sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return undefined;
  const name = bare(nearest.name);
  return isShort ? name.split(' ').at(-1) : name;
}

/** Persons, and names with a rank before them. */
function personsOf({ entitiesOf }: ReadDocument): Entity[] {
  const ranked = (entitiesOf.get('name') ?? []).filter(({ name }) =>
    rank.test(name.split(' ')[0] ?? ''),
  );
  return [...(entitiesOf.get('person') ?? []), ...ranked];
}

/** Somebody whom everybody knows for a painter invents no dye that somebody else did. */
function areOfOneCalling(answer: string, other: string): boolean {
  const isPerson = ({ kind }: { readonly kind: string }) => kind === 'person';
  const [first, second] = [answer, other].map(
    (name) => nameTable().find(name, isPerson) ?? nameTable().find(withoutAccents(name), isPerson),
  );
  return second === undefined || (first !== undefined && first.family === second.family);
}

const rank =
  /^((Rear-|Vice-)?Admiral|Captain|Count|Countess|Baron|Sir|Dame|General|Gen\.|Colonel|Major|Lieutenant|Professor|Dr\.?)$/;
/** An office is held by the one who is named. */
const office =
  /^(Governor|President|Prime|Minister|Chancellor|Mayor|Senator|Bishop|Archbishop|Cardinal|Secretary|Judge|King|Queen|Emperor|Pope)$/;

/** "Admiral" before the name goes with it. */
function withRank({ tokens }: Statement, { from, to }: Span): Span {
  let first = from;
  while (rank.test(tokens[first - 1]?.text ?? '')) first -= 1;
  return { from: first, to };
}

function bare(name: string): string {
  const words = name.split(' ');
  const first = words.findIndex((word) => !rank.test(word));
  return words.slice(Math.max(0, first)).join(' ');
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}
