import type { Fact } from '../reading/facts.ts';
import type { Token } from '../reading/sentences.ts';
import { type Clause, clauseOf } from './clause.ts';
import type { Stem } from './draft.ts';
import { partStem } from './explained-part.ts';
import { clauseBetween } from './halves.ts';
import { descriptionBefore, namingVerb } from './naming-words.ts';
import { joinedWords, lowerFirst, type Statement } from './statement.ts';

const states =
  /^(condition|process|phenomenon|method|technique|practice|effect|procedure|disorder|state|system|reaction|strategy|disease|sign|symptom)$/;
const shortFront = 4;
const mostOfSubject = 14;

/**
 * What something is called, asked by the clause that names it in passing: "What are the small openings called
 * through which insects draw air?", "What is the substance called that plants make?".
 */
export function namingStems(statement: Statement): Stem[] {
  const clause = clauseOf(statement);
  if (clause === undefined) return [];
  return statement.facts.flatMap((fact): Stem[] => {
    const verb = namingVerb(statement, fact);
    if (verb === undefined || verb <= clause.predicate) return [];
    const prompt = ofPhrase(clause, fact, verb);
    return prompt === undefined
      ? []
      : [{ form: 'question', asks: 'naming', prompt, fact, statement }];
  });
}

/** "Glaciers that are confined to valleys are called ...", "The lips turn blue, a condition called ...": read off the words. */
export function namedStems(whole: Statement): Stem[] {
  return whole.facts.flatMap((fact): Stem[] => {
    const verb = namingVerb(whole, fact);
    if (verb === undefined) return [];
    const prompt = ofSubject(whole, fact, verb) ?? ofState(whole, fact, verb);
    const part = { from: startOfClause(whole.tokens, verb), to: fact.to };
    return prompt === undefined ? [] : [partStem(whole, { fact, part, prompt, asks: 'naming' })];
  });
}

/** "If bilirubin builds up, the skin turns yellow, a condition known as jaundice". */
function ofState({ tokens, ...rest }: Statement, fact: Fact, verb: number): string | undefined {
  const [comma, article, noun] = tokens.slice(Math.max(0, verb - 3), verb);
  if (comma?.text !== ',' || !/^an?$/.test(article?.text ?? '') || !states.test(noun?.text ?? ''))
    return undefined;
  const first = tokens[0]?.text ?? '';
  const from = /^(if|when)$/i.test(first) ? tokens.findIndex(({ text }) => text === ',') + 1 : 0;
  const isEnd = /^[.,;]$/.test(tokens[fact.to]?.text ?? '.');
  if (!isEnd || from >= verb - 3 || /^(as|because|although|while)$/i.test(first)) return undefined;
  const clause = clauseBetween({ tokens, ...rest }, from, verb - 3);
  if (clause === undefined) return undefined;
  return `What is the ${noun?.text} called in which ${joinedWords(lowerFirst(clause.tokens))}?`;
}

/** "The boundary between the two zones is called the equilibrium line". */
function ofSubject({ tokens }: Statement, fact: Fact, verb: number): string | undefined {
  let be = verb - 1;
  while (/^(also|commonly|often|sometimes|usually|generally|still)$/.test(tokens[be]?.text ?? ''))
    be -= 1;
  const form = tokens[be]?.text ?? '';
  if (!/^(is|are|was|were)$/.test(form) || /^(which|that|who)$/.test(tokens[be - 1]?.text ?? ''))
    return undefined;
  const subject = tokens.slice(startOfClause(tokens, be), be);
  if (subject.length < 2 || subject.length > mostOfSubject) return undefined;
  if (!/^(DET|NOUN|ADJ|NUM)$/.test(subject[0]?.pos ?? '') || subject.some(isBreak))
    return undefined;
  const after = tokens[fact.to];
  if (after !== undefined && !/^([,.;)]|and|but|because|since)$/.test(after.text)) return undefined;
  const [said, how] = saidHow(tokens, verb);
  return `What ${form} ${joinedWords(lowerFirst(subject))} ${said}${how}?`;
}

function saidHow(tokens: Statement['tokens'], verb: number): readonly [string, string] {
  const word = tokens[verb]?.text ?? '';
  return [
    word === 'known' || word === 'referred' ? 'known' : 'called',
    /^(known|referred)$/.test(word) ? ' as' : '',
  ];
}

function isBreak({ text, tag }: Token): boolean {
  return /^[,;:()“”"]$/.test(text) || tag === 'PRP' || /^(this|these|such)$/i.test(text);
}

function startOfClause(tokens: Statement['tokens'], before: number): number {
  for (let at = before - 1; at > 0; at -= 1) {
    if (/^[;:]$/.test(tokens[at]?.text ?? '')) return at + 1;
    if (/^(and|but|while|whereas)$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === ',')
      return at + 1;
  }
  return 0;
}

/** "Insects draw air through a series of small openings called spiracles". */
function ofPhrase(clause: Clause, fact: Fact, verb: number): string | undefined {
  const { statement, subject, front, end, predicate } = clause;
  const { tokens } = statement;
  const described = descriptionBefore(tokens, verb, fact);
  if (described === undefined || described.from <= predicate) return undefined;
  const isLast = fact.to === end || /^(,|which|that)$/.test(tokens[fact.to]?.text ?? '');
  const before = tokens[described.from - 1];
  const isObject = before?.pos === 'VERB';
  const isPhrase = before?.pos === 'ADP' && !/^(of|by|such|as|like|than)$/.test(before.text);
  if (!isLast || (!isObject && !isPhrase)) return undefined;
  const lead = tokens.slice(front.from, front.to).filter(({ text }) => text !== ',');
  if (lead.length > shortFront || (lead.length > 0 && lead[0]?.pos !== 'ADP')) return undefined;
  const kept = [
    ...lowerFirst(tokens.slice(subject.from, described.from - (isPhrase ? 1 : 0))),
    ...lowerFirst(lead),
  ];
  // What was cut wrongly: "inhalers are usually blue, contain drugs called ...".
  if (kept.some(({ text }) => text === ',')) return undefined;
  const link = isPhrase ? `${before.text} which` : 'that';
  return `What ${described.isPlural ? 'are' : 'is'} the ${described.text} called ${link} ${joinedWords(kept)}?`;
}
