import { thirdPerson } from '../reading/lemma.ts';
import type { Token } from '../reading/sentences.ts';
import { childrenIn, relationAt, rootOf } from '../reading/tree.ts';
import type { Claim } from './altered.ts';
import { renderTokens, type Statement } from './statement.ts';

const mostWords = 20;
const fewestWords = 6;

/** The claims that affirm what the statement denies: without its "not", "never" or "no", or with the two sides of a contrast changed. */
export function affirmedClaims(statement: Statement): Claim[] {
  if (statement.tokens.length > mostWords) return [];
  return [
    ...withoutNot(statement),
    ...withoutNotFully(statement),
    ...withNot(statement),
    ...withoutNever(statement),
    ...withoutNo(statement),
    ...contrasted(statement),
  ];
}

const loose =
  /^(only|just|yet|necessarily|always|all|even|so|as|until|alone|sure|clear|able|known|easy|available|to|every|merely|really|entirely|quite|simply|solely|likely|a|an|enough|much|many|very|too|usually|often|mean|matter|seem|appear|know|understand|care|say|think|want|believe|agree)$/;

/** "X is not an ally" to "X is an ally"; of what is so in general "cannot", "do not" and "does not" as well. */
function withoutNot(statement: Statement): Claim[] {
  const { tokens } = statement;
  const at = tokens.findIndex(({ text }) => /^(not|cannot)$/.test(text));
  const isAlone = tokens.filter(({ text }) => denying.test(text)).length === 1;
  if (at < 1 || !isAlone || tokens.some(({ text }) => /^(but|because|until|unless|if)$/.test(text)))
    return [];
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (after === undefined || (loose.test(after.text) && !isName(tokens, at))) return [];
  if (isName(tokens, at)) return tokens.length < 8 ? [] : [claim(tokens, at)];
  // The verb of the main clause only, in the present.
  const verb = statement.heads[at] ?? -1;
  if (verb !== rootOf(statement) || tokens.some(({ tag }) => tag === 'VBD')) return [];
  if (tokens.length < fewestWords || before === undefined) return [];
  if (tokens[at]?.text === 'cannot') return [claim(tokens, at, 'can')];
  if (before.text === 'can') return [claim(tokens, at)];
  if (after.tag !== 'VB' || !/^(do|does)$/.test(before.text)) return [];
  // "does not have any oil", "much oil"
  if (/^(any|much|many|enough|yet|either|anything|anyone)$/.test(tokens[at + 2]?.text ?? ''))
    return [];
  const form = before.text === 'does' ? thirdPerson(after.text) : after.text;
  const rest = tokens.filter((_, index) => index < at - 1 || index > at + 1);
  const order = [...rest.slice(0, at - 1), { ...after, text: form }, ...rest.slice(at - 1)];
  return [{ prompt: renderTokens(order), about: 'not' }];
}

/** "How it spreads is not fully understood" to "... is fully understood". */
function withoutNotFully({ tokens }: Statement): Claim[] {
  const at = tokens.findIndex(({ text }) => text === 'not');
  const [before = '', after = ''] = [tokens[at - 1]?.text, tokens[at + 1]?.text];
  const isDegree =
    /^(fully|well|completely|entirely|properly)$/.test(after) && tokens[at + 2]?.tag === 'VBN';
  const isAlone = tokens.filter(({ text }) => denying.test(text)).length === 1;
  return at > 0 && isDegree && isAlone && /^(is|are|was|were)$/.test(before)
    ? [claim(tokens, at)]
    : [];
}

/** "Frogs can breathe through their skin" to "... cannot ...": of what is so in general. */
function withNot(statement: Statement): Claim[] {
  const { tokens, heads } = statement;
  const at = tokens.findIndex(({ text }) => text === 'can');
  const isPlain = tokens.every(
    ({ text, tag }) =>
      !denying.test(text) &&
      tag !== 'VBD' &&
      !/^(only|also|even|still|but|because|if|up|as|often|sometimes|every|all|each|any|anyone|both)$/.test(
        text,
      ),
  );
  const [next] = tokens.slice(at + 1);
  const isSaid = at > 0 && heads[at] === rootOf(statement) && next?.tag === 'VB';
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT').length;
  return isSaid && isPlain && words >= fewestWords && words <= mostGeneral
    ? [claim(tokens, at, 'cannot')]
    : [];
}

const mostGeneral = 14;

const denying = /^(not|cannot|no|never|nor|neither|hardly|n['’]t|without|nothing|nobody|none)$/;

function isName(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[0]?.pos === 'PROPN' &&
    /^(is|are|was|were)$/.test(tokens[at - 1]?.text ?? '') &&
    !loose.test(tokens[at + 1]?.text.replace(/^an?$/, '') ?? '')
  );
}

/** "The US has never failed to pay" to "The US has failed to pay". */
function withoutNever(statement: Statement): Claim[] {
  const { tokens } = statement;
  const at = tokens.findIndex(({ text }) => text === 'never');
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  // "She never married, and died in 1998": turned round, the two would have nothing to do with each other.
  if (at < 1 || tokens.some(({ text }, one) => text === ',' && tokens[one + 1]?.pos === 'CCONJ'))
    return [];
  if (tokens.some(({ text }) => /^(whether|or)$/.test(text))) return [];
  if (/^(more|less|before|again|mind|once|seen|heard|such|to)$/.test(after?.text ?? '')) return [];
  const isPerfect = /^(has|have|had)$/.test(before?.text ?? '');
  const isPast = after?.tag === 'VBD' && /^(NOUN|PROPN|PRON)$/.test(before?.pos ?? '');
  // "She had never been paid": before what, the claim does not tell.
  const been = tokens[at + 1]?.text === 'been' && before?.text === 'had' ? at + 1 : -1;
  if (been > 0 && tokens[at + 2]?.tag === 'VBN') return [wasInstead(statement, at)];
  return isPerfect || isPast ? [{ ...claim(tokens, at), about: 'never' }] : [];
}

/** "Had never been paid" to "was paid". */
function wasInstead(statement: Statement, never: number): Claim {
  const { tokens } = statement;
  const [subject = -1] = childrenIn(statement, rootOf(statement), 'nsubj');
  const be = /^(NNS|NNPS)$/.test(tokens[subject]?.tag ?? '') ? 'were' : 'was';
  const kept = tokens.flatMap((token, at) =>
    at === never || at === never - 1 ? [] : [at === never + 1 ? { ...token, text: be } : token],
  );
  return { prompt: renderTokens(kept), about: 'never' };
}

/** "Pangolins have no teeth" to "Pangolins have teeth": of things that are counted, and of the subject. */
function withoutNo(statement: Statement): Claim[] {
  const { tokens } = statement;
  const at = tokens.findIndex(({ text }) => text === 'no');
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isAlone = tokens.filter(({ text }) => denying.test(text)).length === 1;
  const isOfSubject = statement.heads[at - 1] === -1 || relationAt(statement, at - 1) === 'root';
  if (at < 2 || !isAlone || !isOfSubject || !/^(has|have|contains?)$/.test(before?.text ?? ''))
    return [];
  const isThing = after?.tag === 'NNS' && !/^(reasons|plans|doubts|problems)$/.test(after.text);
  return isThing && tokens.length >= 5 ? [{ ...claim(tokens, at), about: 'no' }] : [];
}

/** "in the throat" for "not in the throat but near the ribs", "iron instead of copper" for "copper instead of iron". */
function contrasted(statement: Statement): Claim[] {
  return [...notButClaims(statement), ...swappedSides(statement)];
}

function notButClaims({ tokens }: Statement): Claim[] {
  const at = tokens.findIndex(({ text }) => text === 'not');
  const but = tokens.findIndex(({ text }, index) => index > at && text === 'but');
  if (at < 2 || but < at + 2 || /^(only|just|merely|simply)$/.test(tokens[at + 1]?.text ?? ''))
    return [];
  const [side, other] = [tokens.slice(at + 1, but), tokens.slice(but + 1)];
  const isAlike =
    side[0]?.pos === other[0]?.pos && /^(ADP|DET|NOUN|ADJ|PROPN)$/.test(side[0]?.pos ?? '');
  const isPlain = [...side, ...other.slice(0, -1)].every(
    ({ pos, text }) => !/^(VERB|AUX|SCONJ|PRON)$/.test(pos) && text !== ',',
  );
  if (!isAlike || !isPlain) return [];
  const stop = other.slice(-1);
  return [{ prompt: renderTokens([...tokens.slice(0, at), ...side, ...stop]), about: 'but' }];
}

/** The two nouns of "copper instead of iron" change places. */
function swappedSides(statement: Statement): Claim[] {
  const { tokens } = statement;
  const at = tokens.findIndex(
    ({ text }, index) =>
      (text === 'instead' && tokens[index + 1]?.text === 'of') ||
      (text === 'rather' && tokens[index + 1]?.text === 'than'),
  );
  const [one, other, next] = [tokens[at - 1], tokens[at + 2], tokens[at + 3]];
  if (at < 2 || one?.pos !== 'NOUN' || other?.pos !== 'NOUN' || next?.pos !== 'PUNCT') return [];
  const isBare = /^(VERB|ADP|AUX)$/.test(tokens[at - 2]?.pos ?? '');
  if (one.tag !== other.tag || !isBare) return [];
  const turned = tokens.map((token, index) =>
    index === at - 1 ? other : index === at + 2 ? one : token,
  );
  const isOne = childrenIn(statement, rootOf(statement), 'nsubj').length === 1;
  return isOne ? [{ prompt: renderTokens(turned), about: one.text }] : [];
}

function claim(tokens: readonly Token[], at: number, instead?: string): Claim {
  const kept = tokens.flatMap((token, index) =>
    index !== at ? [token] : instead === undefined ? [] : [{ ...token, text: instead }],
  );
  return { prompt: renderTokens(kept), about: 'not' };
}
