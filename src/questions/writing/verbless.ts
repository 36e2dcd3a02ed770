import type { ReadDocument } from '../reading/document.ts';
import type { Token } from '../reading/sentences.ts';
import { escapedPattern, indefiniteArticle } from '../text.ts';
import { clauseOfTokens } from './halves.ts';
import { arrange, type Statement, withoutStop, withToken } from './statement.ts';

const longestName = 4;
const finite = /^(VBD|VBZ|VBP|MD)$/;
const naming = /^(or|called|named|known|spelled|spelt)$/;

/**
 * An encyclopedia's first words as a sentence: "Pangolin, also called scaly anteater, any of the eight species
 * of armoured mammals" says that a pangolin is any of them. `whole` itself where it has a verb, or names somebody.
 */
export function withCopula(whole: Statement, document: ReadDocument): Statement {
  const comma = whole.tokens.findIndex(({ text }) => text === ',');
  if (whole.sentence.index > 0 || comma < 1 || comma > longestName) return whole;
  const name = whole.tokens.slice(0, comma);
  const from = afterNaming(whole.tokens, comma);
  if (!isTitle(name, document) || !isDescription(whole.tokens.slice(from))) return whole;
  const opens = whole.tokens[from]?.text ?? '';
  const isDetermined = /^(any|one|either|an?|the)$/i.test(opens);
  const isMany = name.at(-1)?.tag === 'NNS';
  const isCounted = !isMany && isCountable(name, document);
  if (!isCounted && !/^(the|an?)$/i.test(opens)) return whole;
  const small = lowered(whole);
  const be = withToken(small, isMany ? verb('are', 'VBP') : verb('is', 'VBZ'), root);
  const first = withToken(be, article(name[0]?.text ?? ''), root);
  const all = withToken(first, article(opens), root);
  const [beAt, firstAt, secondAt] = [be.tokens.length - 1, be.tokens.length, first.tokens.length];
  const order = [
    ...(isCounted ? [firstAt] : []),
    ...name.map((_, at) => at),
    beAt,
    ...(isDetermined ? [] : [secondAt]),
    ...whole.tokens.flatMap((_, at) => (at >= from ? [at] : [])),
  ];
  return clauseOfTokens(all, order) ?? joined(all, { order, from, beAt, nameAt: name.length - 1 });
}

type Places = {
  readonly order: readonly number[];
  readonly from: number;
  readonly beAt: number;
  readonly nameAt: number;
};

/** Under the head that the first reading gave the description. */
function joined(all: Statement, { order, from, beAt, nameAt }: Places): Statement {
  const head = order.find((at) => at >= from && at < beAt && (all.heads[at] ?? -1) < from) ?? from;
  const changes = new Map([
    [nameAt, { head, relation: 'nsubj' }],
    [beAt, { head, relation: 'cop' }],
  ]);
  return withoutStop(arrange(all, { order, root: head, kind: 'main', changes }));
}

const root = { head: -1, relation: 'dep' } as const;

function verb(text: string, tag: string): Pick<Token, 'text' | 'pos' | 'tag'> {
  return { text, pos: 'AUX', tag };
}

function article(next: string): Pick<Token, 'text' | 'pos' | 'tag'> {
  return { text: indefiniteArticle(next), pos: 'DET', tag: 'DT' };
}

/** Behind ", also called scaly anteater," and the like. */
function afterNaming(tokens: readonly Token[], comma: number): number {
  const word = tokens.findIndex(({ pos }, at) => at > comma && pos !== 'ADV');
  if (!naming.test(tokens[word]?.text ?? '')) return comma + 1;
  const closes = tokens.findIndex(({ text }, at) => at > word && text === ',');
  return closes < 0 ? tokens.length : closes + 1;
}

/** What the title says, if the text writes it small elsewhere: a sort of thing, and no name. */
function isTitle(name: readonly Token[], { source }: ReadDocument): boolean {
  const text = name.map((token) => token.text).join(' ');
  const isOfTitle = source.title.toLowerCase().startsWith(text.toLowerCase());
  return (
    isOfTitle &&
    new RegExp(`(?<![\\p{L}-])${escapedPattern(text.toLowerCase())}`, 'u').test(source.text)
  );
}

/** A noun phrase without a verb, but for that of its relative clause. */
function isDescription(tokens: readonly Token[]): boolean {
  const relative = tokens.findIndex(
    ({ tag, text }) => /^(WDT|WP|WRB)$/.test(tag) || text === 'that',
  );
  const head = tokens.slice(0, relative < 0 ? tokens.length : relative);
  const goesOn = tokens.some(
    ({ text }, at) => text === ',' && finite.test(tokens[at + 1]?.tag ?? ''),
  );
  const isNominal = /^(DET|ADJ|NOUN|NUM|VERB)$/.test(tokens[0]?.pos ?? '');
  return head.length > 2 && isNominal && !goesOn && !head.some(({ tag }) => finite.test(tag));
}

/** "A pangolin", "every pangolin" or "pangolins" elsewhere in the text. */
function isCountable(name: readonly Token[], { source }: ReadDocument): boolean {
  const text = escapedPattern(
    name
      .map((token) => token.text)
      .join(' ')
      .toLowerCase(),
  );
  return new RegExp(`\\b(an?|every|each|another) ${text}\\b|\\b${text}s\\b`, 'i').test(source.text);
}

function lowered(statement: Statement): Statement {
  const tokens = statement.tokens.map((token, at) =>
    at === 0
      ? {
          ...token,
          text: token.text.toLowerCase(),
          pos: 'NOUN',
          tag: token.tag === 'NNS' ? 'NNS' : 'NN',
        }
      : token,
  );
  return { ...statement, tokens };
}
