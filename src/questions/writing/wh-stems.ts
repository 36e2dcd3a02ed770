import type { Fact } from '../reading/facts.ts';
import { nounLemma, verbLemma } from '../reading/lemma.ts';
import { childrenIn, relationAt, type Span, subtreeOf } from '../reading/tree.ts';
import { askerOf } from './asker.ts';
import { askedByNoun } from './called-by-noun.ts';
import {
  askInverted,
  askSubject,
  type Clause,
  clauseOf,
  isPassive,
  phraseAround,
} from './clause.ts';
import { speechVerbs } from './clauses/speech-verbs.ts';
import { countQuestion } from './count-question.ts';
import type { Asked, Stem } from './draft.ts';
import { foundedVerb } from './founded.ts';
import { namingVerb } from './naming-words.ts';
import { askerOfPair, isPair } from './pairs.ts';
import { isPersonNoun } from './people.ts';
import { roleQuestion } from './roles.ts';
import { joinedWords, type Statement } from './statement.ts';
import { activeQuestion } from './voice.ts';
import {
  goesOn,
  isCopular,
  isDetermined,
  phraseQuestion,
  placeQuestion,
} from './where-and-when.ts';

/** Verbs that say too little for "What did X ...?". */
const lightVerbs =
  /^(be|have|do|make|take|get|give|go|come|put|let|keep|see|want|need|include|become|remain|use|show|mean|say|seem|know|cause|involve|contain|feature|offer|provide|play|receive)$/;

/** What is so big is told by more than a sum. */
const bounding = /^(exceed|surpass|top|outstrip|approach|near|dwarf|equal)$/;

const placeKinds: readonly Fact['kind'][] = ['country', 'state', 'city', 'continent', 'place'];

/** The wh-questions that move whole phrases of `statement`'s tree, one a fact at most. */
export function whStems(statement: Statement): Stem[] {
  const clause = clauseOf(statement);
  if (clause === undefined) return [];
  return statement.facts.flatMap((fact) => {
    // "drugs called bronchodilators": the drugs call nobody.
    const isNamed = namingVerb(statement, fact) === clause.predicate;
    if (isNamed && fact.kind === 'term' && !isPassive(clause)) return [];
    const found =
      subjectQuestion(clause, fact) ??
      agentQuestion(clause, fact) ??
      countQuestion(clause, fact) ??
      objectQuestion(clause, fact) ??
      phraseQuestion(clause, fact) ??
      roleQuestion(clause, fact) ??
      placeQuestion(clause, fact);
    if (found?.prompt === undefined) return [];
    return [{ form: 'question' as const, asks: found.asks, prompt: found.prompt, fact, statement }];
  });
}

const lasting =
  /^(based|called|known|named|located|situated|used|made|found|seen|considered|spoken|grown|written)$/;

/** Whoever is painted, written or built is no "who". */
const making =
  /^(paint|write|compose|publish|direct|build|make|introduce|release|record|open|found|create|design|launch|develop)$/;

/** "Edward Lorenz found ..." to "Who found ...?" */
function subjectQuestion(clause: Clause, fact: Fact): Asked | undefined {
  const { statement, subject, predicate } = clause;
  const verb = statement.tokens[predicate];
  // Who said something is seldom worth asking.
  if (verb === undefined || (verb.pos === 'VERB' && speechVerbs.test(verbLemma(verb))))
    return undefined;
  const byNoun = askedByNoun(statement.tokens, fact, subject);
  if (byNoun !== undefined) return { asks: 'subject', prompt: askSubject(clause, byNoun) };
  if (fact.to !== subject.to || !isDetermined(clause, subject.from, fact.from)) return undefined;
  if (isCopular(clause)) return definitionQuestion(clause, fact);
  if (fact.from === subject.from && isClassOfPeople(fact)) return undefined;
  const wh = whFor(fact);
  // "Which island are": a plural name asks for a plural noun that is not always at hand.
  const isPlural = /^(are|were|have)$/.test(statement.tokens[clause.finite]?.text ?? '');
  if (wh === 'Who' && isPassive(clause) && foundedVerb.test(verb?.text ?? '')) return undefined;
  if (wh === undefined || (isPlural && fact.kind !== 'term')) return undefined;
  return { asks: 'subject', prompt: askSubject(clause, wh) };
}

/** "X is the capital of Y" to "Which city is the capital of Y?"; "X is a bomb that ..." to "Which bomb ...?" */
function definitionQuestion(clause: Clause, fact: Fact): Asked | undefined {
  const { statement, predicate, finite, end } = clause;
  const { tokens } = statement;
  const article = tokens[finite + 1]?.text ?? '';
  if (tokens[predicate]?.pos === 'ADJ' || tokens[predicate]?.pos === 'PRON') return undefined;
  // "Duria Antiquior was the first picture": what only looks like somebody's name.
  if (fact.kind === 'person' && !isPersonNoun(tokens[predicate]?.text ?? '')) return undefined;
  if (!/^an?$/i.test(article)) {
    // "The mastermind was Ada Okafor": whoever she is, "mastermind" is one answer of many.
    if (fact.kind === 'term' && tokens[predicate]?.pos === 'PROPN') return undefined;
    const wh = whFor(fact);
    return wh === undefined ? undefined : { asks: 'definition', prompt: askSubject(clause, wh) };
  }
  const [clausal] = childrenIn(statement, predicate, 'acl');
  if (clausal === undefined) return undefined;
  const inside = subtreeOf(statement, clausal);
  const from = inside[0] ?? end;
  const noun = joinedWords(tokens.slice(finite + 2, from));
  const [pronoun] = childrenIn(statement, clausal, 'nsubj');
  const isRelative = pronoun === from && /^(who|which|that)$/.test(tokens[from]?.text ?? '');
  const isParticiple = clausal === from && tokens[clausal]?.tag === 'VBN';
  if ((!isRelative && !isParticiple) || /,$/.test(noun)) return undefined;
  const told = joinedWords(tokens.slice(isRelative ? from + 1 : from, end));
  // "who had been born": before what, the question does not tell.
  const rest = told.replace(/^had been (?=\p{L}+(ed|n|t)\b)/u, 'was ');
  if (/^had (been|\p{L}+ed)\b/u.test(rest)) return undefined;
  // "is a start-up founded in 2021": it was founded, and it is based in Berlin.
  const be = lasting.test(tokens[clausal]?.text ?? '') ? (tokens[finite]?.text ?? 'is') : 'was';
  const verb = isRelative ? '' : `${be} `;
  return { asks: 'definition', prompt: `Which ${noun} ${verb}${rest}?` };
}

/** "... was founded by Ada Okafor" to "Who founded ...?", else "By whom was ... founded?". */
function agentQuestion(clause: Clause, fact: Fact): Asked | undefined {
  if (!isPassive(clause)) return undefined;
  // "She is survived by a daughter" and others.
  if (clause.statement.tokens[clause.predicate]?.text === 'survived') return undefined;
  const around = phraseAround(clause, fact.to - 1);
  if (around === undefined || clause.statement.tokens[around.span.from]?.text !== 'by')
    return undefined;
  if (fact.to !== around.span.to) return undefined;
  if (goesOn(clause.statement.tokens, around.span)) return undefined;
  // "was published by John Murray and has seldom been out of print": Murray was not.
  if (saysMore(clause.statement.tokens, around.span)) return undefined;
  const inside = { from: around.span.from + 1, to: around.span.to };
  const byNoun = askedByNoun(clause.statement.tokens, fact, inside);
  if (byNoun === undefined && !isDetermined(clause, inside.from, fact.from)) return undefined;
  const wh = byNoun ?? whFor(fact);
  if (wh === undefined || placeKinds.includes(fact.kind)) return undefined;
  const active = activeQuestion(clause, wh, around.span);
  const whom = wh === 'Who' ? 'By whom' : `By ${wh.charAt(0).toLowerCase()}${wh.slice(1)}`;
  const prompt = active ?? (wh === 'What' ? undefined : askInverted(clause, whom, around.span));
  return { asks: 'agent', prompt };
}

/** "Moreau directed two films" and "Plants absorb water" by their object. */
function objectQuestion(clause: Clause, fact: Fact): Asked | undefined {
  const { statement, predicate } = clause;
  const around = phraseAround(clause, fact.to - 1);
  if (around === undefined || relationAt(statement, around.head) !== 'obj') return undefined;
  const verb = statement.tokens[statement.heads[around.head] ?? predicate];
  if (verb === undefined) return undefined;
  const byNoun = askedByNoun(statement.tokens, fact, around.span);
  if (byNoun !== undefined)
    return { asks: 'object', prompt: askInverted(clause, byNoun, around.span) };
  if (fact.to !== around.span.to || !isDetermined(clause, around.span.from, fact.from))
    return undefined;
  // "spent the academic year 1910-11": half of it would stay; "are recurring themes": no verb, it may be.
  if (statement.tokens[fact.to]?.pos === 'NUM') return undefined;
  if (verb.tag === 'VBG' && fact.from === predicate + 1) return undefined;
  // "How much does the debt exceed?"
  if (fact.kind === 'money' && bounding.test(verbLemma(verb))) return undefined;
  if (fact.kind === 'money')
    return { asks: 'object', prompt: askInverted(clause, 'How much', around.span) };
  if (fact.kind === 'term' && (lightVerbs.test(verbLemma(verb)) || hasComplement(clause, fact.to)))
    return undefined;
  const wh = whFor(fact);
  const isMade = fact.kind === 'person' && making.test(verbLemma(verb));
  return wh === undefined || isMade
    ? undefined
    : { asks: 'object', prompt: askInverted(clause, wh, around.span) };
}

/** A second thing said of the subject, with an auxiliary of its own. */
function saysMore(tokens: Statement['tokens'], { to }: Span): boolean {
  return tokens
    .slice(to)
    .some(({ text }, at, rest) => text === 'and' && rest[at + 1]?.pos === 'AUX');
}

/** "Who guessed at suction cups?": "naturalists" are nobody; "the settlers" were somebody. */
function isClassOfPeople(fact: Fact): boolean {
  const { kind, text } = fact;
  const noun = text.split(' ').at(-1) ?? '';
  return (
    kind === 'term' && !isPair(fact) && isPersonNoun(noun) && nounLemma({ text: noun }) !== noun
  );
}

function whFor(fact: Fact): string | undefined {
  if (isPair(fact)) return askerOfPair(fact);
  if (fact.kind !== 'term') return askerOf(fact);
  // Of a name that nothing is known of it is not known either whether it is somebody's.
  if (fact.sort === 'name') return undefined;
  const noun = fact.text.split(' ').at(-1) ?? '';
  return isPersonNoun(noun) ? 'Who' : 'What';
}

/** "encouraged the galleries to open": what follows hangs on the object. */
function hasComplement({ statement, predicate }: Clause, to: number): boolean {
  if (statement.tokens[to]?.tag === 'TO') return true;
  return childrenIn(statement, predicate, 'xcomp', 'ccomp').length > 0;
}
