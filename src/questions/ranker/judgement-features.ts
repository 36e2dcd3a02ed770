import { contentWords } from '../normalise.ts';
import { rarityOf } from '../options/rarity.ts';
import type { ReadDocument } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { nounLemma, verbLemma } from '../reading/lemma.ts';
import { titleWords } from '../reading/title-words.ts';
import { childrenIn, relationAt, rootOf, subtreeOf } from '../reading/tree.ts';
import type { Proposal } from '../writing/draft.ts';

/** Verbs of what people remember: beginnings, ends, finds, prizes. */
const telling =
  /^(found|discover|invent|win|bear|die|build|design|write|paint|compose|name|call|open|launch|become|marry|defeat|conquer|publish|create|develop|establish|introduce|award|destroy|kill|elect|sign|direct|prove|show|cause|produce|contain|lie|belong|consist|border|flow|rule|abolish|ban|declare|describe|form)$/;
/** Verbs that say little of anything. */
const dull =
  /^(have|do|make|take|get|give|go|come|put|let|keep|see|want|need|include|remain|use|mean|say|seem|provide|offer|feature|help|start|begin|continue|try|work|visit|enjoy|plan|appear)$/;
const extreme =
  /\b(first|only|largest|smallest|oldest|youngest|highest|lowest|longest|deepest|deadliest|last|most|biggest|greatest|heaviest)\b/i;
const unit =
  /^(metres?|meters?|kilometres?|kilometers?|miles?|feet|foot|inch|inches|centimetres?|kilograms?|tonnes?|tons?|litres?|hectares?|acres?|degrees?|square|km|kg|cm|mm|m|minutes?|hours?|days?|weeks?|months?|years?|per|percent)$/i;

/** What a teacher looks at: how particular the answer is, what the statement is about, whether it stands out. */
export function judgementFeatures(
  proposal: Proposal,
  document: ReadDocument,
): Record<string, number> {
  const { prompt, statement, asks } = proposal;
  const root = statement.tokens[rootOf(statement)];
  const verb = root === undefined ? '' : verbLemma(root);
  const wh = whOf(prompt);
  const words = [...contentWords(prompt)];
  return {
    ...(wh === undefined ? {} : { [`wh=${wh}`]: 1 }),
    tellingVerb: telling.test(verb) ? 1 : 0,
    dullVerb: root?.pos === 'VERB' && dull.test(verb) ? 1 : 0,
    extreme: extreme.test(prompt) ? 1 : 0,
    promptRarity: meanOf(words.map(rarityOf)),
    centrality: meanOf(
      words.map((word) => Math.min(5, document.sentencesWith.get(word)?.length ?? 0)),
    ),
    years: /\b1\d{3}\b|\b20\d\d\b/.test(prompt) ? 1 : 0,
    measures: statement.tokens.filter(({ text }) => unit.test(text)).length,
    phrases: statement.tokens.filter((_, at) => /^(obl|nmod)$/.test(relationAt(statement, at)))
      .length,
    ...subjectFeatures(proposal, document),
    ...placeFeatures(proposal, document),
    ...(asks === 'claim' ? {} : askedFeatures(proposal, document)),
  };
}

function whOf(prompt: string): string | undefined {
  return /^(Which|Who|What|Why|Where|How|In which|By whom)\b/.exec(prompt)?.[0];
}

function groupOf({ kind, value, sort }: Fact): string {
  if (value !== undefined) return 'figure';
  return /^(country|state|city|continent|place)$/.test(kind)
    ? 'place'
    : kind === 'organisation' && sort === kind
      ? 'name'
      : kind;
}

function subjectFeatures({ statement }: Proposal, document: ReadDocument): Record<string, number> {
  const [head = -1] = childrenIn(statement, rootOf(statement), 'nsubj');
  const subject = statement.tokens[head];
  if (subject === undefined) return { noSubject: 1 };
  const title = titleWords(document);
  const words = subtreeOf(statement, head).flatMap((at) => statement.tokens[at] ?? []);
  const about = contentWords(words.map(({ text }) => text).join(' '));
  const opens = words[0]?.text.toLowerCase() ?? '';
  return {
    topicSubject: [...about].some((word) => title.has(word) || title.has(nounLemma({ text: word })))
      ? 1
      : 0,
    nameSubject: subject.pos === 'PROPN' ? 1 : 0,
    someSubject: /^(an?|some|several|many|most|one)$/.test(opens) ? 1 : 0,
    theSubject: opens === 'the' && subject.pos === 'NOUN' ? 1 : 0,
    bareSubject: subject.tag === 'NNS' && words.length === 1 ? 1 : 0,
    subjectWords: words.length,
  };
}

/** Where the sentence stands: a paragraph of its own at the top is a headline's second line. */
function placeFeatures(
  { statement }: Proposal,
  { sentences }: ReadDocument,
): Record<string, number> {
  const { index, paragraph } = statement.sentence;
  const isFirst = sentences[index - 1]?.paragraph !== paragraph;
  const isLast = sentences[index + 1]?.paragraph !== paragraph;
  return {
    opensParagraph: isFirst && !isLast ? 1 : 0,
    standsAlone: isFirst && isLast ? 1 : 0,
    standFirst: isFirst && isLast && index <= 1 ? 1 : 0,
  };
}

function askedFeatures(
  { about, statement, kind, prompt }: Proposal,
  { sentencesWith }: ReadDocument,
): Record<string, number> {
  const bare = about.replace(/^(the|an?) /i, '');
  const wh = whOf(prompt);
  const fact = statement.facts.find(({ text }) => text === about || text === bare);
  if (fact === undefined) return {};
  const guessed =
    /^(organisation|place|person|event|work)$/.test(fact.kind) && fact.sort === fact.kind;
  const next = statement.tokens[fact.to]?.text ?? '';
  return {
    guessedSort: guessed && fact.kind !== 'person' ? 1 : 0,
    [`${kind} of ${fact.kind === 'term' ? 'term' : fact.value === undefined ? 'name' : 'figure'}`]: 1,
    ...(wh === undefined ? {} : { [`${wh} for ${groupOf(fact)}`]: 1 }),
    unitAfter: fact.value !== undefined && unit.test(next) ? 1 : 0,
    smallCount: fact.kind === 'count' && (fact.value ?? 99) < 10 ? 1 : 0,
    ...(fact.kind === 'term' ? termFeatures(fact, statement, sentencesWith) : {}),
  };
}

/** A term that is named as such, rare in English, or come back to is worth knowing; "plans" and "threat" are not. */
function termFeatures(
  fact: Fact,
  { tokens }: Proposal['statement'],
  sentencesWith: ReadDocument['sentencesWith'],
): Record<string, number> {
  const words = fact.text.toLowerCase().split(' ');
  const last = words.at(-1) ?? '';
  return {
    namedTerm: /^(term|meaning)$/.test(fact.sort) ? 1 : 0,
    termRarity: Math.max(...words.map(rarityOf)),
    termHeadRarity: rarityOf(last),
    termTwice: (sentencesWith.get(last)?.length ?? 1) > 1 ? 1 : 0,
    pluralTerm: tokens[fact.to - 1]?.tag === 'NNS' ? 1 : 0,
    termPhrase: words.length > 1 ? 1 : 0,
    explainedTerm:
      tokens[fact.to]?.text === ',' && /^an?$/.test(tokens[fact.to + 1]?.text ?? '') ? 1 : 0,
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
