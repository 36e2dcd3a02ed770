import type { Fact } from '../reading/facts.ts';
import { verbLemma } from '../reading/lemma.ts';
import { joinTokens } from '../reading/sentences.ts';
import { askerOf } from './asker.ts';
import { askedByNoun } from './called-by-noun.ts';
import { askInverted, type Clause, clauseOf } from './clause.ts';
import type { Stem } from './draft.ts';
import { partStem } from './explained-part.ts';
import { joinedWords, type Statement } from './statement.ts';

/** "Which historic region is the group called after?", "Who is the city named after?", "What does it take its name from?" */
export function originStems(statement: Statement): Stem[] {
  const clause = clauseOf(statement);
  if (clause === undefined) return [];
  return statement.facts.flatMap((fact): Stem[] => {
    if (fact.value !== undefined || fact.kind === 'people') return [];
    const from = originBefore(clause, fact);
    if (from === undefined) return [];
    const wh = whFor(statement, fact, from);
    const asked = askInverted(clause, wh, { from, to: clause.end });
    const prompt = asked?.replace(/called after\?$/, 'named after?');
    return prompt === undefined
      ? []
      : [{ form: 'question', asks: 'origin', prompt, fact, statement }];
  });
}

/** Where the phrase starts that the name comes from, behind "after" or "from"; undefined where it is no origin of a name. */
function originBefore({ statement, predicate, end }: Clause, fact: Fact): number | undefined {
  const { tokens } = statement;
  let from = fact.from;
  while (/^(NOUN|ADJ|DET)$/.test(tokens[from - 1]?.pos ?? '')) from -= 1;
  const preposition = tokens[from - 1]?.text ?? '';
  const isLast = fact.to === end || tokens[fact.to]?.text === ',';
  if (!isLast || from - 1 <= predicate) return undefined;
  const verb = tokens[predicate];
  const between = tokens.slice(predicate + 1, from - 1);
  if (/^(named|called|christened|renamed)$/.test(verb?.text ?? ''))
    return preposition === 'after' && between.length === 0 ? from : undefined;
  const isTaking = verb !== undefined && /^(take|derive|get|owe)$/.test(verbLemma(verb));
  const isName = /^(its|their|his|her|the) names?$/.test(joinTokens(between));
  return isTaking && isName && /^(from|to)$/.test(preposition) ? from : undefined;
}

function whFor(statement: Statement, fact: Fact, from: number): string {
  const described = askedByNoun(statement.tokens, fact, { from, to: fact.to });
  return described ?? sortBehind(statement, fact) ?? askerOf(fact) ?? 'What';
}

/** "Which historic region" out of "Khorasan, a historic region that ...", which the clause may have lost. */
function sortBehind({ sentence }: Statement, fact: Fact): string | undefined {
  const { tokens } = sentence;
  const own = sentence.facts.find(({ text }) => text === fact.text);
  if (own === undefined || tokens[own.to]?.text !== ',') return undefined;
  if (!/^(an?|the)$/i.test(tokens[own.to + 1]?.text ?? '')) return undefined;
  const start = own.to + 2;
  let to = start;
  while (/^(NOUN|ADJ|PROPN)$/.test(tokens[to]?.pos ?? '')) to += 1;
  if (to === start || tokens[to - 1]?.tag !== 'NN') return undefined;
  return `Which ${joinedWords(tokens.slice(start, to))}`;
}

const language = String.raw`(ancient |Old |Middle |modern )?\p{Lu}\p{Ll}+`;
const fromLanguage = new RegExp(
  `^(The|Its|Their) (common |English |scientific )?(name|word|term) ?,? ((which )?(comes?|came|is|was|derives?|derived)( derived| taken)? )?from (the |an? )?${language}( words?| phrase| term)? (for|meaning) $`,
  'u',
);

/** "What does the name coelacanth mean?" out of "The name, from the Greek for “hollow spine,” refers to ...". */
export function topicMeaningStems(whole: Statement, topic: string | undefined): Stem[] {
  const { tokens } = whole;
  const open = tokens.findIndex(({ text }) => /^(``|[“"‘])$/.test(text));
  const close = tokens.findIndex(({ text }, at) => at > open + 1 && /^(''|[”"’])$/.test(text));
  if (topic === undefined || open < 0 || close < 0 || close - open > longestMeaning) return [];
  // Whose name it is may have been put behind it.
  const before = tokens
    .slice(0, open)
    .filter(({ isAdded }) => isAdded !== true)
    .map(({ text }) => text);
  if (!fromLanguage.test(`${before.join(' ')} `)) return [];
  const to = tokens[close - 1]?.text === ',' ? close - 1 : close;
  const text = joinTokens(tokens.slice(open + 1, to));
  const fact: Fact = { kind: 'term', sort: 'meaning', text, from: open + 1, to };
  const prompt = `What does the name ${topic} mean?`;
  return [partStem(whole, { fact, part: { from: 0, to: close + 1 }, prompt, asks: 'origin' })];
}

/** "What does Fratercula mean?" out of "The name Fratercula comes from the Latin for “little brother”". */
export function meaningStems(whole: Statement): Stem[] {
  const { tokens } = whole;
  const verb = tokens.findIndex(({ text }) => /^(comes?|came|derives?|derived|is)$/.test(text));
  const name = whole.facts.find(({ to, value }) => to === verb && value === undefined);
  if (name === undefined || !/\b(name|word|term)\b/i.test(joinTokens(tokens.slice(0, name.from))))
    return [];
  const open = tokens.findIndex(({ text: mark }, at) => at > verb && /^[“"‘]$/.test(mark));
  const close = tokens.findIndex(({ text: mark }, at) => at > open + 1 && /^[”"’]$/.test(mark));
  const between = joinTokens(tokens.slice(verb + 1, open));
  if (open < 0 || close < 0 || close - open > longestMeaning) return [];
  if (
    !/^(from |derived from )?.*\p{Lu}\p{Ll}+( (word|term|phrase)( \S+)?)? (for|meaning)$/u.test(
      between,
    )
  )
    return [];
  const fact: Fact = {
    kind: 'term',
    sort: 'meaning',
    text: joinTokens(tokens.slice(open + 1, close)),
    from: open + 1,
    to: close,
  };
  const prompt = `What does the name ${name.text} mean?`;
  const part = { from: name.from, to: close + 1 };
  return [partStem(whole, { fact, part, prompt, asks: 'origin' })];
}

const longestMeaning = 6;
