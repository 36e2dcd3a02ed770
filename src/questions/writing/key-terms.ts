import type { ReadDocument } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { nounLemma } from '../reading/lemma.ts';
import { joinTokens, type Token } from '../reading/sentences.ts';
import { childrenOf, relationAt, type Span } from '../reading/tree.ts';
import { pairsIn } from './pairs.ts';
import { phraseText, type Statement } from './statement.ts';

/** Nouns that name nothing in particular: a gap for one can be filled in many ways. */
const generic = new Set(
  (
    'ability access account act action activity addition advance advantage age agreement aim amount analysis animal answer approach area article aspect attempt attention average ' +
    'balance base basis beginning behavior behaviour being benefit bit body book bottom boy bulk case category cause center centre chance change character choice city class close collection ' +
    'combination company comparison component concept concern condition connection consequence consideration contact content context contribution control copy core correlation cost country couple course creation criterion ' +
    'damage danger data day deal decade decision degree demand design detail development difference difficulty direction discovery discussion distance doubt drop duration ' +
    'edge effect effort element emphasis end environment era error estimate event evidence example exception existence expectation experience experiment explanation extent ' +
    'fact factor failure family feature feeling field figure finding focus force form friend front function future gain generation girl goal group growth guide guy half hand head help history home hope hour hundred ' +
    'idea image impact importance improvement incident increase individual influence information instance interest interview issue item job key kid kind knowledge lack land language leader level life light limit line link list location look loss lot ' +
    'majority man manner mark matter maximum meaning means measure measurement member mention method middle mind minimum minute mission moment month morning move movement name nature need network night notion number ' +
    'object objective observation occasion one operation opinion opportunity option order organisation organization origin other outcome output pair part participant party past pattern people percent percentage period person perspective phase phenomenon phrase piece place plan point position possibility power practice presence present problem procedure process product program programme progress project property proportion purpose ' +
    'quality quantity question range rate ratio reaction reading reality reason region relation relationship report request requirement research researcher resource respect response rest result review rise risk role room rule sample scale scene scenario scientist search season section sector sense series service set setting shape share side sign significance site situation size skill society solution sort source space spot stage standard start state statement step story strategy strength structure student study stuff style subject success sum support surface survey system ' +
    'task team technique technology tendency term test text theme theory thing thought thousand time tip title today tomorrow tool top topic total touch town trade tradition trend trouble truth try turn type understanding unit use user value variable variation variety version view visitor volume way website week weekend whole woman word work worker world year yesterday yard zone'
  ).split(' '),
);

/** No statement gives more than this many gaps for common nouns. */
const perStatement = 5;

/** `statement` with its key terms and pairs among its facts, in order; with `everything` all its nouns, for reports. */
export function withTerms(
  statement: Statement,
  document: ReadDocument,
  everything = false,
): Statement {
  const facts = [
    ...statement.facts,
    ...keyTerms(statement, document, everything),
    ...pairsIn(statement),
    ...(everything ? unknownNames(statement) : []),
  ];
  return { ...statement, facts: facts.sort((a, b) => a.from - b.from) };
}

/**
 * The common nouns of `statement`, with their modifiers, that are worth asking for: the rarest first,
 * none generic, none part of a name or figure. Facts of kind `term` and sort `noun`.
 */
function keyTerms(statement: Statement, document: ReadDocument, everything: boolean): Fact[] {
  const found = statement.tokens.flatMap((token, at) => {
    if (!isTermHead(statement, token, at) || !(everything || isTelling(statement, at))) return [];
    let from = at;
    while (isModifier(statement, from - 1, at)) from -= 1;
    const span = { from, to: at + 1 };
    if (span.to - span.from > 3) return [];
    if (statement.facts.some((fact) => overlaps(fact, span) && !isModifierName(fact, span)))
      return [];
    const text = phraseText(statement, span);
    return [
      { kind: 'term' as const, sort: 'noun', text, ...span, weight: weightOf(token, document) },
    ];
  });
  return found
    .sort((a, b) => b.weight - a.weight)
    .slice(0, everything ? undefined : perStatement)
    .map(({ weight: _, ...fact }) => fact);
}

/** "Landrum has seen patients": a first word that may be a name, where the article has no more of it. */
function unknownNames(statement: Statement): Fact[] {
  const { tokens, facts } = statement;
  const isName = (at: number) => {
    const token = tokens[at];
    return token?.pos === 'PROPN' && token.filling === undefined && /^\p{Lu}./u.test(token.text);
  };
  return tokens.flatMap((_, from) => {
    if (!isName(from) || isName(from - 1)) return [];
    let to = from + 1;
    while (isName(to)) to += 1;
    if (facts.some((fact) => overlaps(fact, { from, to }))) return [];
    const text = joinTokens(tokens.slice(from, to));
    return [{ kind: 'term' as const, sort: 'name', text, from, to }];
  });
}

const smallNoun = /^\p{Ll}[\p{L}-]{3,}$/u;
/** A sentence gives its first word a capital, whatever it is. */
const openingNoun = /^\p{L}\p{Ll}[\p{L}-]{2,}$/u;

function overlaps(fact: Fact, { from, to }: Span): boolean {
  return fact.from < to && from < fact.to;
}

/** "HIV" of "HIV infection", "Spanish" of "Spanish border": a name that only says which. */
function isModifierName({ from, to, value, kind }: Fact, term: Span): boolean {
  return from >= term.from && to < term.to && value === undefined && kind !== 'term';
}

function isTermHead(statement: Statement, token: Token, at: number): boolean {
  if (
    !/^(NN|NNS)$/.test(token.tag) ||
    token.pos !== 'NOUN' ||
    !(at === 0 ? openingNoun : smallNoun).test(token.text)
  )
    return false;
  const next = statement.tokens[at + 1];
  if (
    /^(compound|fixed|flat|case)$/.test(relationAt(statement, at)) ||
    /^['’]s?$/.test(next?.text ?? '')
  )
    return false;
  return next === undefined || !/^(NN|NNS|NNP|NNPS|HYPH)$/.test(next.tag);
}

/** "Coastal region" says something where "region" does not. */
function isTelling(statement: Statement, at: number): boolean {
  const token = statement.tokens[at];
  if (token === undefined || isModifier(statement, at - 1, at)) return token !== undefined;
  return !generic.has(nounLemma(token)) && !generic.has(token.text);
}

function isModifier(statement: Statement, child: number, head: number): boolean {
  const token = statement.tokens[child];
  const isPlain =
    /^(amod|compound)$/.test(relationAt(statement, child)) &&
    childrenOf(statement, child).length === 0;
  return (
    isPlain &&
    statement.heads[child] === head &&
    token !== undefined &&
    /^(NN|JJ|NNP)$/.test(token.tag) &&
    !vague.test(token.text)
  );
}

const vague =
  /^(new|old|other|same|such|different|similar|various|certain|many|several|few|more|most|main|major|key|important|common|typical|general|particular|specific|special|single|whole|entire|first|last|next|second|previous|recent|current|modern|early|late|great|good|large|small|big|little|long|short|high|low|own|additional|further|possible|available|famous|popular|so-called)$/i;

/** Rare in the article, long in letters: what an article about anything would not say. */
function weightOf(token: Token, document: ReadDocument): number {
  const sentences = document.sentencesWith.get(token.text.toLowerCase())?.length ?? 1;
  const isTheme = sentences >= 2 && sentences <= Math.max(4, document.sentences.length / 6);
  return token.text.length / 10 + (isTheme ? 0.5 : 0) - (sentences > 8 ? 0.5 : 0);
}
