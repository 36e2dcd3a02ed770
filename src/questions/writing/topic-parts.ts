import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { nounLemma } from '../reading/lemma.ts';
import { childrenIn, childrenOf, relationAt } from '../reading/tree.ts';
import { capitalised } from '../text.ts';
import {
  isAnywhere,
  isPartNoun,
  isUncounted,
  linkOf,
  memberWord,
  takesArticle,
} from './part-nouns.ts';
import type { Statement, StatementToken } from './statement.ts';
import { hasOtherTopic, type Topic, topicOf } from './topic-of.ts';

/** What is put behind the noun at `at`, or in its place. */
type TopicPart = {
  readonly at: number;
  /** "the pangolin" behind "the flesh of"; "individual pangolins" in the place of "individuals". */
  readonly name: string;
  readonly replaces: boolean;
};

/** Read on encyclopedia articles, not measured. */
const confidence = 0.9;

/**
 * `base` and the `order` of its tokens with a part, product or activity of what an entry is about, named as if the title stood before it: "The flesh is
 * eaten in Vietnam" under "Pangolin", "the richest deposit" under "Cinnabar". Alone it would be anybody's.
 */
export function withTopicParts(
  base: Statement,
  order: readonly number[],
  document: ReadDocument,
): { readonly statement: Statement; readonly order: readonly number[] } {
  const parts = topicParts(base.sentence, document).filter(
    ({ at }) => order.includes(at) && base.tokens[at]?.filling === undefined,
  );
  if (parts.length === 0) return { statement: base, order };
  const tokens: StatementToken[] = [...base.tokens];
  const [heads, relations] = [[...base.heads], [...base.relations]];
  const behind = new Map<number, readonly number[]>();
  for (const { at, name, replaces } of parts) {
    for (const one of [at, ...childrenIn(base, at, 'det')]) {
      const { isUnresolved: _, ...resolved } = tokens[one] as StatementToken;
      tokens[one] = resolved;
    }
    const token = tokens[at] as StatementToken;
    if (replaces) {
      tokens[at] = { ...token, text: at === 0 ? capitalised(name) : name };
      continue;
    }
    const added = tokens.length;
    const [start, end] = [-1, -2];
    const link = linkOf(nounLemma(token));
    const isName = /^\p{Lu}/u.test(name);
    tokens.push(
      { text: link, pos: 'ADP', tag: 'IN', start, end, isAdded: true },
      {
        text: name,
        pos: isName ? 'PROPN' : 'NOUN',
        tag: isName ? 'NNP' : 'NN',
        start,
        end,
        isAdded: true,
      },
    );
    heads.push(added + 1, at);
    relations.push('case', 'nmod');
    behind.set(at, [added, added + 1]);
  }
  return {
    statement: {
      ...base,
      tokens,
      heads,
      relations,
      confidence: Math.min(base.confidence, confidence),
    },
    order: order.flatMap((at) => [at, ...(behind.get(at) ?? [])]),
  };
}

function topicParts(sentence: ReadSentence, document: ReadDocument): TopicPart[] {
  const topic = topicOf(document);
  if (topic === undefined) return [];
  return sentence.tokens.flatMap((_, at): TopicPart[] => {
    if (isNamedBefore(sentence, at, topic) || !isBare(sentence, at)) return [];
    const fillings = fillingAt(sentence, at, topic);
    return fillings.length === 0 || hasOtherTopic(sentence, at, document, topic) ? [] : fillings;
  });
}

function fillingAt(sentence: ReadSentence, at: number, topic: Topic): TopicPart[] {
  const member = memberOf(sentence, at, topic);
  if (member !== undefined) return [{ at, name: member, replaces: true }];
  if (isCountOfSpecies(sentence, at)) return [{ at, name: topic.bare, replaces: false }];
  if (!isPart(sentence, at, topic)) return [];
  // "The cinnabar mine", and no mine of cinnabar.
  const text = sentence.tokens[at]?.text ?? '';
  return /^mines?$/.test(text) && topic.sort === 'substance'
    ? [{ at, name: `${topic.bare} ${text}`, replaces: true }]
    : [{ at, name: topic.name, replaces: false }];
}

/** No "of", owner, name, clause or second noun says whose it is. */
function isBare(tree: ReadSentence, at: number): boolean {
  const next = tree.tokens[at + 1];
  if (/^(NOUN|PROPN|PART)$/.test(next?.pos ?? '') || /^(of|['’]s?)$/.test(next?.text ?? ''))
    return false;
  return childrenOf(tree, at).every((child) => {
    const relation = relationAt(tree, child);
    // "The mine at Ivittuut" is told apart already.
    const places = tree.tokens[child]?.pos === 'PROPN' ? /^(in|on|from)$/i : /^(in|at|on|from)$/i;
    if (relation === 'nmod')
      return childrenIn(tree, child, 'case').some((one) =>
        places.test(tree.tokens[one]?.text ?? ''),
      );
    if (relation === 'amod') return tree.tokens[child]?.pos !== 'PROPN';
    if (relation === 'acl') return child > at && tree.tokens[at + 1]?.text !== 'that';
    return /^(det|nummod|punct|advmod|case|cc|conj|appos|compound|mark)$/.test(relation);
  });
}

function isPart(tree: ReadSentence, at: number, topic: Topic): boolean {
  const token = tree.tokens[at];
  const isNoun = token?.pos === 'NOUN' || token?.tag === 'VBG';
  if (token === undefined || !isNoun) return false;
  const compound = childrenIn(tree, at, 'compound').map((one) => tree.tokens[one]?.text ?? '');
  const noun = [...compound, nounLemma(token)].join(' ').toLowerCase();
  if (!isPartNoun(noun, topic.sort)) return false;
  const isSubject = relationAt(tree, at) === 'nsubj';
  if (!isSubject && !isAnywhere.test(noun)) return false;
  const [article = -1] = childrenIn(tree, at, 'det');
  const word = tree.tokens[article]?.text.toLowerCase() ?? '';
  if (word === 'the') return true;
  if (/^an?$/.test(word)) return takesArticle.test(noun);
  const isMany = /^(NNS|VBG)$/.test(token.tag) || nounLemma(token) !== token.text.toLowerCase();
  return (
    word === '' && (isMany || isUncounted.test(noun)) && childrenIn(tree, at, 'amod').length === 0
  );
}

/** "individual pangolins" for "individuals", where the article writes the plural; "a male giant otter". */
function memberOf(tree: ReadSentence, at: number, topic: Topic): string | undefined {
  const token = tree.tokens[at];
  if (topic.sort !== 'living' || relationAt(tree, at) !== 'nsubj') return undefined;
  const member = token?.pos === 'NOUN' ? memberWord(token.text) : undefined;
  if (member === undefined) return undefined;
  const [article] = childrenIn(tree, at, 'det');
  if (!member.isMany && article === undefined) return undefined;
  const kind = member.isMany ? topic.plural : topic.bare;
  return kind === undefined ? undefined : `${member.word} ${kind}`;
}

/** "the eight species". */
function isCountOfSpecies(tree: ReadSentence, at: number): boolean {
  const [number, article] = [tree.tokens[at - 1], tree.tokens[at - 2]];
  return (
    /^(species|subspecies)$/i.test(tree.tokens[at]?.text ?? '') &&
    number?.pos === 'NUM' &&
    /^(the|all)$/i.test(article?.text ?? '')
  );
}

function isNamedBefore({ tokens }: ReadSentence, at: number, { words }: Topic): boolean {
  return tokens.slice(0, at).some((token) => words.has(nounLemma(token).toLowerCase()));
}
