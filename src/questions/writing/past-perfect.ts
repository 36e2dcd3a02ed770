import { timeKinds } from '../reading/facts.ts';
import { childrenIn, isBelow, rootOf } from '../reading/tree.ts';
import { arrange, type Statement, withoutStop } from './statement.ts';
import { pastForm } from './voice.ts';

/** Words that say before what it had happened, or that it went on. */
const anchor = /^(before|when|until|since|while|already|because|never|once|yet|just|ever|long)$/i;

/** "Henry Stimson had visited Kyoto": before what? Only a statement that says so can be asked about alone. */
export function isAnchored(statement: Statement): boolean {
  // "According to X, relations had improved": before X said so.
  return statement.kind === 'reported' || hadOf(statement) < 0 || saysBeforeWhat(statement);
}

/** "Bouchon had partly automated it", without a word of before what: told alone, it is what he did. */
export function inPast(statement: Statement): Statement {
  const had = hadOf(statement);
  const root = rootOf(statement);
  if (isNewsOfDeath(statement, root)) return died(statement, root);
  if (isAnchored(statement) || !isOfName(statement, root)) return statement;
  // "Had not deceived" would need "did not deceive".
  const denied = statement.tokens.slice(had, root).some(({ text }) => /^(not|n['’]t)$/i.test(text));
  if (denied) return statement;
  const been = childrenIn(statement, root, 'aux').find(
    (at) => statement.tokens[at]?.text === 'been',
  );
  const past = been === undefined ? pastForm(statement.tokens[root]?.text ?? '') : undefined;
  if (been === undefined && past === undefined) return statement;
  const be = wasOf(statement, root);
  const tokens = statement.tokens.map((token, at) => {
    if (at === root && past !== undefined) return { ...token, text: past, tag: 'VBD' };
    return at === been ? { ...token, text: be, tag: 'VBD' } : token;
  });
  const order = withoutStop(statement).tokens.flatMap((_, at) => (at === had ? [] : [at]));
  return arrange({ ...statement, tokens }, { order, root, kind: statement.kind });
}

/** "Ada Okafor has died aged 90": news on its day, and ever after what she did. */
function isNewsOfDeath({ tokens }: Statement, root: number): boolean {
  return tokens[root]?.text === 'died' && /^(has|have)$/.test(tokens[root - 1]?.text ?? '');
}

function died(statement: Statement, root: number): Statement {
  const tokens = statement.tokens.map((token, at) =>
    at === root ? { ...token, tag: 'VBD' } : token,
  );
  const order = withoutStop(statement).tokens.flatMap((_, at) => (at === root - 1 ? [] : [at]));
  return arrange({ ...statement, tokens }, { order, root, kind: statement.kind });
}

/** The "had" of a past perfect as the main verb; -1 where there is none. */
function hadOf(statement: Statement): number {
  const root = rootOf(statement);
  if (statement.tokens[root]?.tag !== 'VBN') return -1;
  return statement.tokens.findIndex(
    // "by a woman with whom she had a dispute": a verb of its own wherever the parser hung it.
    ({ text }, at) =>
      statement.heads[at] === root && statement.relations[at] === 'aux' && /^had$/i.test(text),
  );
}

/** "By 1939", but not "by means of". */
function saysBeforeWhat({ tokens, facts }: Statement): boolean {
  return tokens.some(({ text }, at) => {
    if (!/^by$/i.test(text)) return anchor.test(text);
    const next = tokens
      .slice(at + 1, at + 3)
      .map((token) => token.text)
      .join(' ');
    return (
      /^(then|now|late|early|mid|\d|the (time|end|start|beginning|middle|late|early|mid|turn|age|\d))/i.test(
        next,
      ) || facts.some(({ kind, from }) => from === at + 1 && timeKinds.includes(kind))
    );
  });
}

/** What a name has done can be told without its time; "76 fires had started" cannot. */
function isOfName(statement: Statement, root: number): boolean {
  const { tokens, facts } = statement;
  const isNamed = tokens.some(
    ({ pos }, at) =>
      pos === 'PROPN' &&
      childrenIn(statement, root, 'nsubj').some((head) => isBelow(statement, at, head)),
  );
  return isNamed && !facts.some(({ kind }) => /^(count|percentage|money)$/.test(kind));
}

function wasOf(statement: Statement, root: number): 'was' | 'were' {
  const isMany = childrenIn(statement, root, 'nsubj').some(
    (at) =>
      /^(NNS|NNPS)$/.test(statement.tokens[at]?.tag ?? '') ||
      childrenIn(statement, at, 'conj').length > 0,
  );
  return isMany ? 'were' : 'was';
}
