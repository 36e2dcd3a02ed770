import { contentWords } from '../normalise.ts';
import { distractorsFor } from '../options/distractors.ts';
import type { Random } from '../random.ts';
import type { ReadDocument } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { verbLemma } from '../reading/lemma.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import { rootOf } from '../reading/tree.ts';
import { speechVerbs } from './clauses/reported-clause.ts';
import type { Proposal } from './draft.ts';
import { gapStems, replaceFact } from './gap-stems.ts';
import { oppositeAt } from './opposites.ts';
import { renderTokens, type Statement } from './statement.ts';

/** Claims of taste can be neither true nor false. */
const opinion =
  /^(clearly|obviously|really|great|fantastic|best|worst|beautiful|amazing|nice|good|bad|perfect|lovely|delicious|disappointing|exciting|impressive|interesting|important|successful|popular|famous|unique|uniquely|attractive|rather|quite|prominent|stereotype|crucial|hard|easy|easily|should|must|believes?|believed|hopes?|hoped|fears?|feared|feels?|felt|thinks?|thought|probably|very|well|so|such|many|often|mostly|usually|ultimate|integral|remarkable|remarkably|quaint|charming|vibrant|ideal|stunning|iconic|everyone|loved|loves|haven|wonderful|magic|excellent|delightful|worth|offers)$/i;

/** One claim that holds and one for each way to make it fail. The ranker keeps the two in balance. */
export function trueFalseProposals(statement: Statement, document: ReadDocument): Proposal[] {
  // "Donald Trump was the US president": an aside, and when?
  if (statement.kind === 'apposition' || !isClaim(statement, document)) return [];
  const prompt = renderTokens(statement.tokens);
  const base = { kind: 'true-false' as const, prompt, statement, difficulty: 0.35 };
  const whole: Proposal = {
    ...base,
    asks: 'claim',
    answer: 'true',
    about: '',
    complete: () => ({ accepted: [], choices: [] }),
  };
  const explanation = `The article says: ${statement.sentence.text}`;
  const turned = [...turnedWords(statement), ...withoutNot(statement.tokens)].map(
    (claim): Proposal => ({
      ...base,
      asks: 'turn',
      answer: 'false',
      about: claim.about,
      complete: () => ({ prompt: claim.prompt, accepted: [], choices: [], explanation }),
    }),
  );
  const names = gapStems(statement).map(({ fact }) => fact);
  const swapped = [...statement.facts.filter(isFigure), ...names.filter(isSwappable)]
    .filter((fact) => !isLimited(fact, statement))
    .map((fact): Proposal => {
      const complete = (random: Random) => {
        const [other] = distractorsFor({ fact, statement, document }, 2, random);
        if (other === undefined || isOffset(fact.text, other)) return undefined;
        const swap = renderTokens(replaceFact(statement.tokens, fact, other));
        return { prompt: swap, accepted: [], choices: [], explanation };
      };
      return { ...base, asks: 'swap', answer: 'false', about: fact.text, complete };
    });
  return wordsOf(statement.tokens) <= longestTrueClaim
    ? [whole, ...turned, ...swapped]
    : [...turned, ...swapped];
}

const longestClaim = 22;
const mostTurned = 2;
const longestTrueClaim = 18;

/** A claim worth judging is short, states no taste, quotes nobody and does more than define the title. */
function isClaim(statement: Statement, document: ReadDocument): boolean {
  const { tokens } = statement;
  const root = tokens[rootOf(statement)];
  if (root === undefined || wordsOf(tokens) > longestClaim) return false;
  if (tokens.some(({ text }) => /[“”"?:;]/.test(text) || opinion.test(text))) return false;
  // "There are attractions on the island."
  if (/^there$/i.test(tokens[0]?.text ?? '') && !statement.facts.some(isFigure)) return false;
  if (root.pos === 'VERB' && speechVerbs.test(verbLemma(root))) return false;
  return (
    isAboutSomething(statement, document) &&
    !isPassingEvent(statement) &&
    !repeatsName(tokens) &&
    !definesTitle(statement, document)
  );
}

/** "A sleeper train arrived in Brussels": one of many did something once, and no figure says when. */
function isPassingEvent({ tokens, facts, relations, heads }: Statement): boolean {
  const root = relations.indexOf('root');
  const isPast = tokens.some(
    ({ tag, text }, at) =>
      (at === root || heads[at] === root) && (tag === 'VBD' || /^(has|have)$/i.test(text)),
  );
  return isPast && /^an?$/i.test(tokens[0]?.text ?? '') && !facts.some(isFigure);
}

/** "Several scenarios were considered": a past event without a name, a figure or a word of the title can be any. */
function isAboutSomething(
  { tokens, facts, relations, heads }: Statement,
  { source }: ReadDocument,
): boolean {
  const root = relations.indexOf('root');
  const isPast =
    tokens.some(({ tag }, at) => tag === 'VBD' && (at === root || heads[at] === root)) ||
    tokens.some(({ text }, at) => /^(has|have|had)$/i.test(text) && heads[at] === root);
  if (!isPast || facts.some(({ kind }) => kind !== 'term')) return true;
  const title = contentWords(source.title);
  return [...contentWords(joinTokens(tokens))].some((word) => title.has(word));
}

/** "Tulsa Transit serves Tulsa" tells itself. */
function repeatsName(tokens: readonly Token[]): boolean {
  const names = tokens.flatMap(({ text, pos }) =>
    pos === 'PROPN' ? text.replace(/['’]s?$/, '').split(' ') : [],
  );
  return new Set(names).size < names.length;
}

function wordsOf(tokens: readonly Token[]): number {
  return tokens.filter((token) => token.pos !== 'PUNCT').length;
}

/** "Zaha Hadid was an architect" under the title "Zaha Hadid". */
function definesTitle({ tokens, facts }: Statement, { source }: ReadDocument): boolean {
  const first = facts.find((fact) => fact.from <= 1);
  const [verb, article] = tokens.slice(first?.to ?? 0, (first?.to ?? 0) + 2);
  const isDefinition = /^(is|was)$/.test(verb?.text ?? '') && /^(an?)$/.test(article?.text ?? '');
  return isDefinition && first !== undefined && sharesWord(first.text, source.title);
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

type Claim = { readonly prompt: string; readonly about: string };

function isFigure({ kind, value }: Fact): boolean {
  return value !== undefined || kind === 'date' || kind === 'month';
}

/** Names of which another of the same sort can be put in, and the article says which one it is. */
function isSwappable({ kind, sort }: Fact): boolean {
  return (
    /^(person|country|state|city|continent|people)$/.test(kind) ||
    (kind === 'organisation' && sort !== kind)
  );
}

/** "more than 30" holds of "more than 25" as well. */
export function isLimited(fact: Fact, { tokens }: Statement): boolean {
  return tokens
    .slice(Math.max(0, fact.from - 2), fact.from)
    .some(({ text }) =>
      /^(over|than|least|most|nearly|almost|under|below|above|by|up)$/i.test(text),
    );
}

/** A year or small number off by one asks for a memory of digits, not of the article. */
function isOffset(text: string, other: string): boolean {
  const a = Number(text);
  const b = Number(other);
  return a >= 1000 && Math.abs(a - b) < 2;
}

/** One claim for each word with an opposite, two at most: in a long statement the later ones matter less. */
function turnedWords(statement: Statement): Claim[] {
  const { tokens } = statement;
  return tokens
    .flatMap((token, at): Claim[] => {
      const opposite = oppositeAt(statement, at);
      if (opposite === undefined) return [];
      const turned = tokens.map((other, index) =>
        index === at ? { ...token, text: opposite } : other,
      );
      return [{ prompt: renderTokens(turned), about: token.text }];
    })
    .slice(0, mostTurned);
}

/** "X is not an ally" to "X is an ally". */
function withoutNot(tokens: readonly Token[]): Claim[] {
  const nots = tokens.filter((token) => token.text === 'not');
  const at = tokens.findIndex((token) => token.text === 'not');
  const after = tokens[at + 1]?.text ?? '';
  if (tokens[0]?.pos !== 'PROPN' || tokens.length < 8) return [];
  if (nots.length !== 1 || !/^(is|are|was|were)$/.test(tokens[at - 1]?.text ?? '')) return [];
  if (
    /^(only|just|yet|necessarily|always|all|even|so|as|until|alone|sure|clear|able|known|easy|available|to)$/.test(
      after,
    ) ||
    tokens.length > 20
  )
    return [];
  return [{ prompt: renderTokens(tokens.filter((_, index) => index !== at)), about: 'not' }];
}
