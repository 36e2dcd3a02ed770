import type { Random } from '../random.ts';
import type { ReadDocument } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import type { Token } from '../reading/sentences.ts';
import { distractorsFor } from './distractors.ts';
import { type Draft, worthOfKind } from './draft.ts';
import { isTightGap, saying } from './gap-fit.ts';
import { replaceFact, withArticle } from './gap-stems.ts';
import { renderTokens, type Statement } from './statement.ts';

/** Words whose exchange turns a claim round, both ways. */
const opposites: ReadonlyMap<string, string> = bothWays(
  'largest:smallest,highest:lowest,biggest:smallest,oldest:youngest,longest:shortest,richest:poorest,fastest:slowest,strongest:weakest,increased:decreased,increases:decreases,increase:decrease,higher:lower,larger:smaller,faster:slower,northern:southern,eastern:western,northeast:southwest,northwest:southeast,accepted:rejected,approved:rejected,expensive:cheap,strengthens:weakens,strengthened:weakened,heavier:lighter,warmer:colder',
);
/** Claims of taste can be neither true nor false. */
const opinion =
  /^(clearly|obviously|really|great|fantastic|best|worst|beautiful|amazing|nice|good|bad|perfect|lovely|delicious|disappointing|exciting|impressive|interesting|important|successful|popular|famous|unique|uniquely|attractive|rather|stereotype|crucial|hard|easy|easily|should|must|believes?|believed|hopes?|hoped|fears?|feared|feels?|felt|thinks?|thought|probably|very|well|so|such|many|often|mostly|usually)$/i;
const hedge =
  /^(may|might|could|perhaps|probably|possibly|likely|seems?|appears?|allegedly|reportedly|about|approximately|almost|nearly|roughly|around)$/i;

/** One claim that holds and one for each way to make it fail. The caller keeps the two in balance. */
export function trueFalseDrafts(
  statement: Statement,
  document: ReadDocument,
  random: Random,
): Draft[] {
  const { tokens } = statement;
  if (tokens.some((token) => /[“”"?:;]/.test(token.text)) || tokens.at(-1)?.text !== '.') return [];
  if (tokens.some((token) => opinion.test(token.text))) return [];
  // Who said something is no fact of the world, and the article's own subject is no news.
  if (tokens.some((token) => saying.test(token.text)) && !/^According/.test(tokens[0]?.text ?? ''))
    return [];
  const claims = [
    ...swappedFacts(statement, document, random),
    ...turnedWords(tokens),
    ...withoutNot(tokens),
  ];
  if (!isClaim(statement)) return [];
  const base = {
    kind: 'true-false' as const,
    accepted: [],
    choices: [],
    statement,
    difficulty: 0.35,
  };
  const prompt = renderTokens(tokens);
  const hedged = tokens.some((token) => hedge.test(token.text)) ? 0.1 : 0;
  const best = Math.max(0.6, ...claims.map((claim) => claim.worth));
  const whole: Draft[] =
    isTrueClaim(statement, claims.length) && !definesTitle(statement, document)
      ? [{ ...base, prompt, answer: 'true', about: '', worth: best - hedged - 0.05 }]
      : [];
  return [
    ...whole,
    ...claims.map((claim) => ({
      ...base,
      prompt: claim.prompt,
      answer: 'false',
      about: claim.about,
      worth: claim.worth - hedged,
      explanation: `The article says: ${statement.sentence.text}`,
    })),
  ];
}

const longestClaim = 20;
const longestTrueClaim = 16;

/** A claim worth judging is short and opens with a name or with when and where. */
function isClaim({ tokens, facts }: Statement): boolean {
  const words = tokens.filter((token) => token.pos !== 'PUNCT').length;
  const named = facts.filter((fact) => fact.value === undefined && fact.kind !== 'term');
  const opens = named.some(({ from }) => from <= 1) || when.test(tokens[0]?.text ?? '');
  return words <= longestClaim && named.length > 0 && opens;
}

/** "Zaha Hadid was an architect" under the title "Zaha Hadid". */
function definesTitle({ tokens, facts }: Statement, { source }: ReadDocument): boolean {
  const first = facts.find((fact) => fact.from <= 1);
  const [verb, article] = tokens.slice(first?.to ?? 0, (first?.to ?? 0) + 2);
  const isDefinition = /^(is|was)$/.test(verb?.text ?? '') && /^(an?)$/.test(article?.text ?? '');
  return isDefinition && first !== undefined && sharesWord(first.text, source.title);
}

const when = /^(In|On|At|By|Since|During|Between|After|Before|From|For)$/;

/** As it stands a sentence is a claim only if it is short, or ties one name to another. */
function isTrueClaim({ tokens, facts }: Statement, turned: number): boolean {
  const words = tokens.filter((token) => token.pos !== 'PUNCT').length;
  const commas = tokens.filter((token) => token.text === ',').length;
  if (words > longestTrueClaim || commas > 1) return false;
  if (turned > 0) return true;
  const [first, ...others] = facts.filter((fact) => fact.value === undefined);
  if (first === undefined || first.from > 1 || tokens.some((token) => idle.test(token.text)))
    return false;
  const isOther = ({ kind, text }: Fact) =>
    ['name', 'person', 'organisation'].includes(kind) && !sharesWord(text, first.text);
  return others.some(isOther);
}

/** Verbs of captions and of what goes without saying. */
const idle =
  /^(poses?|posing|pictured|shown|located|lies|provides?|offers?|exists?|includes?|lives?|lived|works?|available|alone|again|another)$/;

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

type Claim = { readonly prompt: string; readonly worth: number; readonly about: string };

function swappedFacts(statement: Statement, document: ReadDocument, random: Random): Claim[] {
  return statement.facts.flatMap((found) => {
    const fact = withArticle(found, statement.tokens);
    // Another person, body or place is absurd where it is not as likely to be true: figures only.
    if (!isFigure(fact) || !isTightGap(fact, statement)) return [];
    const [other] = distractorsFor({ fact, statement, document }, 1, random);
    if (other === undefined || isOffset(fact.text, other)) return [];
    return [
      {
        prompt: renderTokens(replaceFact(statement.tokens, fact, other)),
        worth: worthOfKind[fact.kind] - 0.1,
        about: fact.text,
      },
    ];
  });
}

function isFigure({ kind, value }: Fact): boolean {
  return value !== undefined || kind === 'date' || kind === 'month';
}

/** A year or small number off by one asks for a memory of digits, not of the article. */
function isOffset(text: string, other: string): boolean {
  const a = Number(text);
  const b = Number(other);
  return a >= 1000 && Math.abs(a - b) < 2;
}

function turnedWords(tokens: readonly Token[]): Claim[] {
  const found = tokens.filter((token) => opposites.has(token.text));
  const [token] = found;
  const before = tokens[token === undefined ? -1 : tokens.indexOf(token) - 1];
  // "Her biggest success" is a matter of taste.
  if (token !== undefined && /est$/.test(token.text) && before?.text !== 'the') return [];
  // "the second largest" and "the 15th largest" turn into something else.
  if (/^\d|^(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(before?.text ?? ''))
    return [];
  // With two such words the turned claim may still hold.
  if (token === undefined || found.length > 1) return [];
  const turned = tokens.map((other) =>
    other === token ? { ...token, text: opposites.get(token.text) ?? '' } : other,
  );
  return [{ prompt: renderTokens(turned), worth: 0.6, about: token.text }];
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
  return [
    { prompt: renderTokens(tokens.filter((_, index) => index !== at)), worth: 0.7, about: 'not' },
  ];
}

function bothWays(list: string): ReadonlyMap<string, string> {
  const pairs = list.split(',').map((pair): [string, string] => {
    const [a = '', b = ''] = pair.split(':');
    return [a, b];
  });
  return new Map([...pairs.map(([a, b]): [string, string] => [b, a]), ...pairs]);
}
