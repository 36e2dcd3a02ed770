import { givesAway, sameStem } from '../checking/giveaway.ts';
import { contentWords } from '../normalise.ts';
import type { Random } from '../random.ts';
import type { ReadDocument } from '../reading/document.ts';
import { verbLemma } from '../reading/lemma.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import { titleWords } from '../reading/title-words.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';
import { speechVerbs } from './clauses/speech-verbs.ts';
import type { Proposal } from './draft.ts';
import { swappedClaim, swappedFacts, turnedClaims } from './false-claims.ts';
import { isFigure } from './figure-context.ts';
import { isLead } from './lead.ts';
import { deniesRuling } from './rulings.ts';
import { joinedWords, lowerFirst, renderTokens, type Statement } from './statement.ts';

/** Claims of taste can be neither true nor false. */
const opinion =
  /^(clearly|obviously|really|great|fantastic|best|worst|beautiful|amazing|nice|good|bad|perfect|lovely|delicious|disappointing|exciting|impressive|interesting|important|successful|popular|famous|unique|uniquely|attractive|rather|quite|prominent|stereotype|crucial|hard|easy|easily|should|must|believes?|believed|hopes?|hoped|fears?|feared|feels?|felt|thinks?|thought|probably|very|well|so|such|many|often|mostly|usually|ultimate|integral|remarkable|remarkably|quaint|charming|charms?|vibrant|ideal|stunning|iconic|everyone|loved|loves|haven|wonderful|magic|excellent|delightful|worth|offers|efficient|effective|accurate|promising|notable|novel|severe|especially|particularly|generally|typically|may|might|could|would|slow|plain)$/i;

const age = /^(\S+ ){1,4}(is|was) \S+ (months|years) old\.$/;

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
  const explanation = `In fact, ${inSentence(statement)}`;
  const completed = (claim: string) => ({ prompt: claim, accepted: [], choices: [], explanation });
  const turned = turnedClaims(statement, document).map(
    (claim): Proposal => ({
      ...base,
      asks: 'turn',
      answer: 'false',
      about: claim.about,
      complete: () => completed(claim.prompt),
    }),
  );
  // Where the core can be denied, a false year would only test the memory of digits.
  const isCoreDenied = deniesRuling(statement);
  const swappable = swappedFacts(statement, document).filter(
    ({ kind }) => kind !== 'year' || !isCoreDenied,
  );
  const swapped = swappable.map((fact): Proposal => {
    const complete = (random: Random) => {
      const claim = swappedClaim({ fact, statement, document }, random);
      return claim === undefined ? undefined : completed(claim);
    };
    return { ...base, asks: 'swap', answer: 'false', about: fact.text, complete };
  });
  const failing = [...turned, ...swapped];
  const longest = isLead(statement, document) ? longestLead : longestTrueClaim;
  const isKept = wordsOf(statement.tokens) <= longest && !isThin(statement, failing);
  const holding = isKept ? [whole] : [];
  return [...holding, ...failing].map((one) => ({ ...one, twins: failing.length }));
}

const longestClaim = 22;
const longestTrueClaim = 18;
/** What the article is about is worth more words. */
const longestLead = 26;
const leastOfDefinition = 10;
const shortest = 9;

/** "Norton's public prominence faded": a few words on what was once, none of which could be otherwise. */
function isThin({ tokens, relations, heads }: Statement, failing: readonly Proposal[]): boolean {
  const root = relations.indexOf('root');
  const isPast = tokens.some(({ tag }, at) => tag === 'VBD' && (at === root || heads[at] === root));
  const names = tokens.slice(root + 1).filter(({ pos }) => pos === 'PROPN').length;
  return isPast && failing.length === 0 && names === 0 && wordsOf(tokens) < shortest;
}

/** The statement as the rest of a sentence: names keep their capitals. */
function inSentence({ tokens }: Statement): string {
  return joinedWords(lowerFirst(tokens)).replace(
    /^(The|In|At|On|By|From|After|Before|During|Since|Until) /,
    (word) => word.toLowerCase(),
  );
}

/** A claim worth judging is short, states no taste, quotes nobody and does more than define the title. */
function isClaim(statement: Statement, document: ReadDocument): boolean {
  const { tokens } = statement;
  const root = tokens[rootOf(statement)];
  const longest = isLead(statement, document) ? longestLead : longestClaim;
  if (root === undefined || wordsOf(tokens) > longest) return false;
  if (tokens.some(({ text }, at) => /[“”"?:;]/.test(text) || isOpinion(tokens, at))) return false;
  // "There are attractions on the island."
  if (/^there$/i.test(tokens[0]?.text ?? '') && !statement.facts.some(isFigure)) return false;
  // "Anning was 15 months old": when? "Okafor has died aged 87": the news of a day.
  const said = joinTokens(tokens);
  if (age.test(said) || /\bha(s|ve) died\b/.test(said)) return false;
  if (root.pos === 'VERB' && speechVerbs.test(verbLemma(root))) return false;
  if (isCourtesy(statement, root)) return false;
  return (
    isAboutSomething(statement, document) &&
    !isPassingEvent(statement) &&
    !repeatsName(tokens) &&
    !definesTitle(statement, document) &&
    !isHeadline(statement, document)
  );
}

function isOpinion(tokens: readonly Token[], at: number): boolean {
  const { text = '' } = tokens[at] ?? {};
  const isSuchAs = /^such$/i.test(text) && tokens[at + 1]?.text === 'as';
  return opinion.test(text) && !isSuchAs;
}

const courtesies =
  /^(welcome|praise|urge|condemn|applaud|hail|deplore|denounce|congratulate|criticise|criticize)$/;

/** "Lagarde welcomed the swift action": so would anybody. "Was condemned to death" is another matter. */
function isCourtesy(statement: Statement, root: Token): boolean {
  return (
    root.pos === 'VERB' &&
    courtesies.test(verbLemma(root)) &&
    childrenIn(statement, rootOf(statement), 'aux:pass').length === 0
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
  document: ReadDocument,
): boolean {
  const root = relations.indexOf('root');
  const isPast =
    tokens.some(({ tag }, at) => tag === 'VBD' && (at === root || heads[at] === root)) ||
    tokens.some(({ text }, at) => /^(has|have|had)$/i.test(text) && heads[at] === root);
  if (!isPast || facts.some(({ kind }) => kind !== 'term')) return true;
  const title = titleWords(document);
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

/** "Zaha Hadid was an architect" under the title "Zaha Hadid", with nothing besides. */
function definesTitle({ tokens, facts }: Statement, { source }: ReadDocument): boolean {
  if (wordsOf(tokens) >= leastOfDefinition) return false;
  const first = facts.find((fact) => fact.from <= 1);
  const [verb, article] = tokens.slice(first?.to ?? 0, (first?.to ?? 0) + 2);
  const isDefinition = /^(is|was)$/.test(verb?.text ?? '') && /^(an?)$/.test(article?.text ?? '');
  return isDefinition && first !== undefined && sharesWord(first.text, source.title);
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

/** "The UK is to rejoin the European Union's programme" under "UK to rejoin EU's science scheme": all but what kind of thing it is. */
function isHeadline(statement: Statement, document: ReadDocument): boolean {
  const { source, entityOf } = document;
  const verb = statement.tokens[rootOf(statement)];
  if (verb?.pos !== 'VERB') return false;
  const isNamed = (text: string) => givesAway(source.title, text, entityOf.get(text)?.forms);
  const names = statement.facts.filter(({ kind }) => kind !== 'term');
  const words = [...titleWords(document)];
  return (
    names.length >= 2 &&
    names.every(({ text }) => isNamed(text)) &&
    words.some((word) => sameStem(word, verb.text.toLowerCase()))
  );
}
