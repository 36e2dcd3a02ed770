import { knownPlaces } from '../gazetteer/places.ts';
import { contentWords } from '../normalise.ts';
import type { Fact } from '../reading/facts.ts';
import { askerOf } from './asker.ts';
import {
  type Clause,
  endOfVerbGroup,
  findClause,
  invert,
  isSimple,
  predicateOf,
  renderTail,
} from './clause.ts';
import type { Stem } from './draft.ts';
import { saying } from './gap-fit.ts';
import { renderTokens, type Statement } from './statement.ts';

/** The wh-questions that can be made of `statement` by moving whole phrases only. */
export function questionStems(statement: Statement): Stem[] {
  const stems = appositiveStems(statement);
  const clause = findClause(statement.tokens);
  if (clause === undefined) return stems;
  for (const fact of statement.facts) {
    const prompt =
      subjectQuestion(clause, fact) ??
      objectCount(clause, fact) ??
      ownedPlace(clause, fact) ??
      phraseQuestion(clause, fact) ??
      agentQuestion(clause, fact);
    if (prompt !== undefined) stems.push({ form: 'question', prompt, fact, statement });
  }
  return stems;
}

/** "Edward Lorenz found ..." to "Who found ...?"; "Four men died" to "How many men died?". */
function subjectQuestion(clause: Clause, fact: Fact): string | undefined {
  const { tokens, subject, introEnd } = clause;
  if (introEnd > 0 && !isSimple(clause)) return undefined;
  const intro = introEnd > 0 ? `${renderTokens(tokens.slice(0, introEnd))}, ` : '';
  const starts =
    fact.from === subject.from ||
    (fact.from === subject.from + 1 && /^the$/i.test(tokens[subject.from]?.text ?? ''));
  if (!starts) return undefined;
  const rest = predicateOf(clause);
  // "Who lived in Khartoum?": many did.
  if (fact.value === undefined && !isTelling(rest)) return undefined;
  if (bringsSubject(clause) || saying.test(tokens[clause.verb]?.text ?? '')) return undefined;
  if (fact.kind === 'count' && fact.to < subject.to) {
    return `${intro}${intro ? 'how' : 'How'} many ${renderTail(tokens.slice(fact.to, subject.to))} ${rest}?`;
  }
  const asker = askerOf(fact);
  if (
    asker === undefined ||
    fact.to !== subject.to ||
    /^(are|were|have|do)$/.test(tokens[clause.verb]?.text ?? '')
  )
    return undefined;
  return intro === ''
    ? `${asker} ${rest}?`
    : `${intro}${asker.charAt(0).toLowerCase()}${asker.slice(1)} ${rest}?`;
}

/** "was third with one gold and two bronze medals", "lived in Khartoum", "moved on to another project". */
function isTelling(predicate: string): boolean {
  const names = /\p{Lu}|\d{4}/u.test(predicate);
  return names && contentWords(predicate).size >= 4 && !/\banother\b/.test(predicate);
}

const nounPhrase = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PART']);

/** "forces killed four of the leaders" to "How many of the leaders did forces kill?". */
function objectCount(clause: Clause, fact: Fact): string | undefined {
  const { tokens, verb, end, introEnd } = clause;
  const group = endOfVerbGroup(tokens, verb);
  const lead = /^(about|over|nearly|only|almost|roughly|some)$/.test(tokens[group]?.text ?? '')
    ? 1
    : 0;
  // "has 19 million readers" has no verb that "did" could stand before.
  if (tokens[group - 1]?.pos !== 'VERB' || /^(has|have|had)$/.test(tokens[group - 1]?.text ?? ''))
    return undefined;
  if (fact.kind !== 'count' || fact.from !== group + lead || !isSimple(clause)) return undefined;
  const of = tokens[fact.to]?.text === 'of' ? 1 : 0;
  let to = fact.to + of;
  while (to < end && (nounPhrase.has(tokens[to]?.pos ?? '') || tokens[to]?.text === 'of')) to += 1;
  const noun = tokens.slice(fact.to, to);
  if (!noun.some(({ pos, text }) => pos === 'NOUN' && /s$|people|men|women|children/.test(text)))
    return undefined;
  if (tokens[to]?.pos === 'CCONJ') return undefined;
  const intro = introEnd > 0 ? `${renderTokens(tokens.slice(0, introEnd))}, how` : 'How';
  return invert(clause, `${intro} many ${renderTail(noun)}`, { from: group, to });
}

/** "In Afghanistan’s Nangarhar Province, X was ..." to "In which province of Afghanistan was X ...?". */
function ownedPlace(clause: Clause, fact: Fact): string | undefined {
  const { tokens, introEnd } = clause;
  const mark = tokens[fact.from - 1]?.text ?? '';
  if (fact.kind !== 'place' || fact.to !== introEnd || !/^['’]s$/.test(mark)) return undefined;
  if (tokens[0]?.text !== 'In' || fact.from > 4) return undefined;
  const owner = renderTail(tokens.slice(1, fact.from - 1));
  return invert(clause, `In which ${fact.sort} of ${owner}`, { from: 0, to: introEnd });
}

/** "Myanmar is Buddhist and the UN rates ...": the second half is not about the first subject. */
function bringsSubject({ tokens, verb, end }: Clause): boolean {
  return tokens.slice(verb, end).some((token, index) => {
    const [next, ...ahead] = tokens.slice(verb + index + 1, verb + index + 7);
    if (token.pos === 'CCONJ' && next?.text === 'the' && ahead[0]?.pos === 'PROPN') return true;
    const starts = token.pos === 'CCONJ' && ['DET', 'PRON', 'PROPN'].includes(next?.pos ?? '');
    return starts && ahead.some((one) => one.pos === 'VERB' || one.pos === 'AUX');
  });
}

/** "... was founded in 1998." to "In which year was ... founded?". */
function phraseQuestion(clause: Clause, fact: Fact): string | undefined {
  const { tokens } = clause;
  const article = /^the$/i.test(tokens[fact.from - 1]?.text ?? '') ? 1 : 0;
  const at = fact.from - 1 - article;
  const preposition = tokens[at]?.text.toLowerCase() ?? '';
  const noun = phraseNoun(fact, preposition);
  if (noun === undefined || !isSimple(clause)) return undefined;
  const inIntro = clause.introEnd > 0 && fact.to === clause.introEnd && at === 0;
  const group = endOfVerbGroup(tokens, clause.verb);
  const after = tokens[fact.to];
  const inRest = at >= group && (fact.to === clause.end || after?.pos === 'ADP');
  if (!inIntro && !inRest) return undefined;
  if (clause.introEnd > 0 && !inIntro) return undefined;
  // A place or year right after a noun may belong to the noun: only the end of the sentence is safe.
  if (inRest && fact.to !== clause.end && tokens[at - 1]?.pos !== 'VERB') return undefined;
  if (inRest && fact.kind !== 'year' && tokens[at - 1]?.pos !== 'VERB') return undefined;
  return invert(clause, `${preposition === 'on' ? 'On' : 'In'} which ${noun}`, {
    from: at,
    to: fact.to,
  });
}

function phraseNoun(fact: Fact, preposition: string): string | undefined {
  if (fact.kind === 'date') return preposition === 'on' ? 'date' : undefined;
  if (preposition !== 'in') return undefined;
  if (fact.kind === 'month') return 'month and year';
  if (fact.kind === 'year' || fact.kind === 'decade') return fact.kind;
  if (fact.kind === 'state') return 'US state';
  if (fact.kind === 'country' || fact.kind === 'city' || fact.kind === 'continent')
    return fact.kind;
  return fact.kind === 'place' && !knownPlaces.has(fact.text)
    ? fact.sort.replace(/s$/, '')
    : undefined;
}

/** "... was painted by Frans Hals." to "By whom was ... painted?". */
function agentQuestion(clause: Clause, fact: Fact): string | undefined {
  const { tokens, verb, end, introEnd } = clause;
  const by = fact.from - 1;
  const passive = tokens[verb]?.pos === 'AUX' && endOfVerbGroup(tokens, verb) === by;
  if (fact.kind !== 'person' || tokens[by]?.text !== 'by' || !passive || introEnd > 0)
    return undefined;
  return fact.to === end || tokens[fact.to]?.pos === 'ADP'
    ? invert(clause, 'By whom', { from: by, to: fact.to })
    : undefined;
}

/** "the director", not "the attempted murder". */
const role =
  /(^leader|director|minister|commissioner|manager|officer|owner|speaker|governor|ambassador|founder|editor|producer|senator|professor|inventor|ist|ian|man|woman|head|chief|chair|president|secretary|emir|king|queen|person|captain|coach|mayor|general|dean|judge|author)$/i;

/** "X, the director of Y, ..." to "Who is named as the director of Y?". */
function appositiveStems(statement: Statement): Stem[] {
  const { tokens, facts } = statement;
  return facts.flatMap((fact) => {
    if (
      fact.kind !== 'person' ||
      tokens[fact.to]?.text !== ',' ||
      tokens[fact.to + 1]?.text !== 'the'
    )
      return [];
    const close = tokens.findIndex(
      (token, index) => index > fact.to + 2 && /^[,.]$/.test(token.text),
    );
    const phrase = tokens.slice(fact.to + 1, close);
    const hasVerb = phrase.some((token) => ['VERB', 'AUX', 'PRON', 'CCONJ'].includes(token.pos));
    const head = phrase.find(
      ({ pos, text }, at) => at > 0 && /^(NOUN|PROPN)$/.test(pos) && role.test(text),
    );
    if (head === undefined) return [];
    if (close < 0 || phrase.length < 4 || phrase.length > 14 || hasVerb) return [];
    return [
      {
        form: 'question' as const,
        prompt: `Who is named as ${renderTail(phrase)}?`,
        fact,
        statement,
      },
    ];
  });
}
