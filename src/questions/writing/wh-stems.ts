import { monthName } from '../month-name.ts';
import { type Fact, timeKinds } from '../reading/facts.ts';
import { nounLemma, verbLemma } from '../reading/lemma.ts';
import { childrenIn, relationAt, type Span, subtreeOf } from '../reading/tree.ts';
import { capitalised } from '../text.ts';
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
import { nestedPlace } from './nested-place.ts';
import { askerOfPair, isPair } from './pairs.ts';
import { isPersonNoun } from './people.ts';
import { roleQuestion } from './roles.ts';
import { joinedWords, type Statement } from './statement.ts';
import { activeQuestion } from './voice.ts';

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

/** "... was founded in 1998" to "In which year was ... founded?". */
function phraseQuestion(clause: Clause, fact: Fact): Asked | undefined {
  const { statement } = clause;
  const { tokens } = statement;
  const around = phraseAround(clause, fact.to - 1);
  if (around === undefined || fact.to !== around.span.to) return undefined;
  // "In which country are the islands the eastern-most islands?"
  const isTime = timeKinds.includes(fact.kind);
  if (!isTime && isCopular(clause) && tokens[clause.predicate]?.pos !== 'ADJ') return undefined;
  if (!/^(obl|nmod|advmod)$/.test(relationAt(statement, around.head))) return undefined;
  const preposition = tokens[around.span.from];
  const isBare = fact.from === around.span.from && fact.kind === 'date';
  if (!isBare && preposition?.pos !== 'ADP') return undefined;
  const from = fact.kind === 'year' ? startOfDate(tokens, fact.from) : fact.from;
  if (!isBare && !isDetermined(clause, around.span.from + 1, from)) return undefined;
  const lead = preposition?.text.toLowerCase() ?? '';
  const isDay = lead === 'on' && from < fact.from;
  const isCity = lead === 'at' && fact.kind === 'city';
  const word = isBare ? 'on' : isDay || isCity ? 'in' : lead;
  if (!isTime && isHalfPlace(tokens, around.span)) return undefined;
  const verb = tokens[clause.predicate];
  if (!isTime && lead !== 'into' && verb !== undefined && governing.test(verbLemma(verb)))
    return undefined;
  if (fact.kind === 'place' && fact.sort === 'place' && /^(in|at|near)$/.test(word))
    return { asks: 'where', prompt: askInverted(clause, 'Where', around.span) };
  const noun = phraseNoun(fact, word);
  if (noun === undefined || (isTime && hasOtherTime(clause, fact))) return undefined;
  const wh = `${capitalised(word)} ${noun}`;
  return {
    asks: isTime || eraOf(fact) !== undefined ? 'when' : 'where',
    prompt: askInverted(clause, wh, around.span),
  };
}

/** What is included, involved or interested in something is nowhere. */
const governing =
  /^(include|incorporate|involve|absorb|interest|engage|specialise|specialize|invest|believe)$/;

/** "Drawn by furs and by reports of land": the other half would stay behind. */
function goesOn(tokens: Statement['tokens'], { to }: Span): boolean {
  return /^(and|or)$/.test(tokens[to]?.text ?? '') && tokens[to + 1]?.pos === 'ADP';
}

/** A second thing said of the subject, with an auxiliary of its own. */
function saysMore(tokens: Statement['tokens'], { to }: Span): boolean {
  return tokens
    .slice(to)
    .some(({ text }, at, rest) => text === 'and' && rest[at + 1]?.pos === 'AUX');
}

/** "Near Tbilisi, at the castle" and "in Tobo, where it trains players" go on telling of the place; "from Brussels to Bruges" is one way. */
function isHalfPlace(tokens: Statement['tokens'], { from, to }: Span): boolean {
  const [mark, next] = [tokens[to]?.text ?? '', tokens[to + 1]];
  if (goesOn(tokens, { from, to })) return true;
  if (mark === ',' && (next?.pos === 'ADP' || next?.tag === 'WRB')) return true;
  return /^from$/i.test(tokens[from]?.text ?? '') && mark === 'to';
}

function placeQuestion(clause: Clause, fact: Fact): Asked | undefined {
  const place = isCopular(clause) ? undefined : nestedPlace(clause, fact);
  if (place === undefined) return undefined;
  return { asks: 'where', prompt: askInverted(clause, place.wh, place.span) };
}

/** "received one prize in 1934 and another in 1976": each has its own year. */
function hasOtherTime({ statement }: Clause, fact: Fact): boolean {
  const others = statement.facts.filter(({ kind }) => timeKinds.includes(kind));
  return others.some(({ from, kind }) => from !== fact.from && kind === fact.kind);
}

/** Where the day and month before a year begin: "5 October 1760", "October 5, 1760". */
function startOfDate(tokens: Statement['tokens'], year: number): number {
  let from = year;
  while (
    /^(,|\d{1,2}(st|nd|rd|th)?)$/.test(tokens[from - 1]?.text ?? '') ||
    monthName.test(tokens[from - 1]?.text ?? '')
  )
    from -= 1;
  return from;
}

/** "period" of "the Devonian Period". */
function eraOf({ text }: Fact): string | undefined {
  return / (Period|Era|Epoch|Dynasty)$/.exec(text)?.[1]?.toLowerCase();
}

function phraseNoun(fact: Fact, preposition: string): string | undefined {
  if (fact.kind === 'date')
    return /^(on|until|by|since)$/.test(preposition) ? 'which date' : undefined;
  if (fact.kind === 'month') return preposition === 'in' ? 'which month and year' : undefined;
  const era = eraOf(fact);
  if (era !== undefined && /^(in|during)$/.test(preposition)) return `which ${era}`;
  if (timeKinds.includes(fact.kind))
    return /^(in|since|until|by|during)$/.test(preposition) ? `which ${fact.kind}` : undefined;
  if (!/^(in|at|to|from|into|with|for|against|on|through|near|by)$/.test(preposition))
    return undefined;
  if (fact.kind === 'person')
    return /^(with|to|for|from|against)$/.test(preposition) ? 'whom' : undefined;
  if (fact.kind === 'continent') return undefined;
  const asker = askerOf(fact);
  return asker?.startsWith('Which') === true ? asker.replace('Which', 'which') : undefined;
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

function isCopular({ statement, finite }: Clause): boolean {
  return relationAt(statement, finite) === 'cop';
}

/** Between `from` and `to` stands nothing, or one article. */
function isDetermined({ statement }: Clause, from: number, to: number): boolean {
  return (
    to === from || (to === from + 1 && /^(the|an?)$/i.test(statement.tokens[from]?.text ?? ''))
  );
}
