import { contentWords } from '../normalise.ts';
import type { ReadDocument } from '../reading/document.ts';
import { titleWords } from '../reading/title-words.ts';
import { childrenIn, headOfSpan, relationAt, rootOf } from '../reading/tree.ts';
import type { Proposal } from '../writing/draft.ts';
import { anchorFeatures } from './anchor-features.ts';
import { judgementFeatures } from './judgement-features.ts';

/** What the ranker knows of an item, by name. A feature that is absent is 0. */
export type ItemFeatures = Readonly<Record<string, number>>;

const hedge =
  /^(may|might|could|would|perhaps|probably|possibly|likely|seems?|appears?|often|sometimes|usually|generally|typically|about|almost|nearly|some|many|several)$/i;
const groups: Readonly<Record<string, string>> = {
  year: 'time',
  decade: 'time',
  century: 'time',
  date: 'time',
  month: 'time',
  count: 'figure',
  percentage: 'figure',
  money: 'figure',
  country: 'place',
  state: 'place',
  city: 'place',
  continent: 'place',
};

/** The features of `proposal`: how it was made, how long and how particular it is, and where it stands. */
export function itemFeatures(proposal: Proposal, document: ReadDocument): ItemFeatures {
  const { kind, asks, statement, prompt, answer } = proposal;
  const { tokens, sentence } = statement;
  // What is read before the sentence with the gap is no part of what is asked.
  const asked =
    statement.context === undefined ? prompt : prompt.slice(statement.context.length + 1);
  const words = asked.split(/\s+/);
  const names = words.slice(1).filter((word) => /^\p{Lu}/u.test(word)).length;
  const figures = words.filter((word) => /\d/.test(word)).length;
  const root = tokens[rootOf(statement)];
  const inSentence = sentence.tokens.filter(({ pos }) => pos !== 'PUNCT').length;
  const title = titleWords(document);
  const meaning = [...contentWords(prompt)];
  const judgement = judgementFeatures(proposal, document);
  const isOfTheme = meaning.some((word) => title.has(word));
  const tie = judgement.topicSubject === 1 ? 'of topic' : isOfTheme ? 'of theme' : 'off topic';
  return {
    [`kind=${kind}`]: 1,
    [`asks=${asks}`]: 1,
    [`statement=${statement.kind}`]: 1,
    [`root=${root?.pos ?? ''}`]: 1,
    [`tense=${root?.tag ?? ''}`]: 1,
    ...answerFeatures(proposal, document),
    ...judgement,
    // A claim about what the article is about is another thing than a gap beside it.
    [`${kind === 'true-false' ? answer : kind} ${tie}`]: 1,
    ...anchorFeatures(proposal, document),
    words: words.length,
    longPrompt: Math.max(0, words.length - 15),
    shortPrompt: Math.max(0, 8 - words.length),
    answerWords: answer.split(/\s+/).length,
    names,
    noName: names === 0 ? 1 : 0,
    figures,
    meaning: meaning.length,
    rareWords: meaning.filter((word) => (document.sentencesWith.get(word)?.length ?? 0) <= 1)
      .length,
    themeWords: meaning.filter((word) => title.has(word)).length,
    noTheme: isOfTheme ? 0 : 1,
    commas: (prompt.match(/,/g) ?? []).length,
    quotes: /[“”"]/.test(prompt) ? 1 : 0,
    hedges: tokens.filter(({ text }) => hedge.test(text)).length,
    bareDefinites: bareDefinites(proposal, title),
    definites: words.filter((word) => /^the$/i.test(word)).length,
    clauses: tokens.filter((_, at) =>
      /^(advcl|acl|ccomp|xcomp|conj)$/.test(relationAt(statement, at)),
    ).length,
    facts: statement.facts.length,
    confidence: 1 - statement.confidence,
    filled: statement.confidence < 1 ? 1 : 0,
    cut: 1 - tokens.length / Math.max(1, inSentence + 1),
    sentenceWords: inSentence,
    first: sentence.index === 0 ? 1 : 0,
    position: sentence.index / Math.max(1, document.sentences.length),
    pronouns: tokens.filter(({ tag }) => /^PRP/.test(tag)).length,
    passage: statement.context === undefined ? 0 : 1,
    falseClaim: kind === 'true-false' && answer === 'false' ? 1 : 0,
    ...claimFeatures(proposal),
  };
}

/** What a claim rests on: whether it could fail at all, and at what. */
function claimFeatures({ kind, asks, statement, about, twins = 0 }: Proposal): ItemFeatures {
  if (kind !== 'true-false') return {};
  const fact = statement.facts.find(({ text }) => text === about);
  const modal = statement.tokens.some(({ text }) => /^(can|could|may|might|would)$/i.test(text));
  return {
    twins: Math.min(3, twins),
    noTwin: twins === 0 ? 1 : 0,
    modalClaim: modal ? 1 : 0,
    ...(asks === 'swap' ? { [`swap of ${groups[fact?.kind ?? ''] ?? fact?.kind ?? ''}`]: 1 } : {}),
  };
}

/** "the plantations": known to who has read the article, and to nobody else; not what the title names. */
function bareDefinites({ statement }: Proposal, title: ReadonlySet<string>): number {
  return statement.tokens.filter((token, at) => {
    const head = statement.heads[at] ?? -1;
    const noun = statement.tokens[head]?.text.toLowerCase() ?? '';
    if (!/^the$/i.test(token.text) || statement.tokens[head]?.pos !== 'NOUN') return false;
    const others = childrenIn(
      statement,
      head,
      'amod',
      'compound',
      'nmod',
      'acl',
      'nummod',
      'appos',
    );
    return others.length === 0 && ![...title].some((word) => word.startsWith(noun.slice(0, 5)));
  }).length;
}

function answerFeatures(
  { about, statement, kind, answer }: Proposal,
  document: ReadDocument,
): Record<string, number> {
  const bare = about.replace(/^(the|an?) /i, '');
  const fact = statement.facts.find(({ text }) => text === about || text === bare);
  if (kind === 'true-false' && answer === 'true') return { 'answer=true': 1 };
  if (fact === undefined) return { 'answer=word': 1 };
  const head = headOfSpan(statement, fact);
  const before = statement.tokens[fact.from - 1];
  const mentions = document.entityOf.get(bare)?.sentences.length ?? 1;
  return {
    [`answer=${groups[fact.kind] ?? fact.kind}`]: 1,
    [`relation=${relationAt(statement, head)}`]: 1,
    [`before=${before?.pos ?? 'none'}`]: 1,
    mentions: Math.min(6, mentions),
    exactDay: fact.kind === 'date' ? 1 : 0,
    depth: depthOf(statement, head),
    owned: childrenIn(statement, head, 'nmod:poss').length,
    atStart: fact.from === 0 ? 1 : 0,
    atEnd: fact.to >= statement.tokens.length - 1 ? 1 : 0,
  };
}

/** How many phrases and clauses lie between the word at `at` and the main verb. */
function depthOf({ heads }: Proposal['statement'], at: number): number {
  let depth = 0;
  for (let head = heads[at] ?? -1; head >= 0 && depth < heads.length; head = heads[head] ?? -1)
    depth += 1;
  return depth;
}
