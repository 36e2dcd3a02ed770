import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { nounLemma } from '../reading/lemma.ts';
import { subjectName } from '../reading/main-subject.ts';
import type { Substitution } from '../reading/references.ts';
import type { Token } from '../reading/sentences.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';
import { capitalised } from '../text.ts';

/** Read on encyclopedia articles, not measured. */
const confidence = 0.9;
/** Another of the kind is meant if it was spoken of so many sentences before. */
const reach = 2;

/**
 * "It was the third largest lake in Italy" under "Fucine Lake": what is said to be a lake is the lake that the article is
 * about, where the sentences before speak of no other.
 */
export function sameKindSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
): Substitution[] {
  const { mainSubject } = document;
  const kind = kindSaid(sentence);
  if (mainSubject === undefined || mainSubject.isPerson || mainSubject.isPlural) return [];
  if (kind === undefined || !kindsOf(document).has(kind) || hasOther(sentence, document, kind))
    return [];
  const text = capitalised(subjectName(mainSubject));
  return [{ from: 0, to: 1, text, sentence: sentence.index, confidence }];
}

/** True if "it" is said to be of a kind of which another was spoken of right before. */
export function mayBeAnother(sentence: ReadSentence, document: ReadDocument): boolean {
  const kind = kindSaid(sentence);
  return kind !== undefined && hasOther(sentence, document, kind);
}

/** "lake" of "It was the third largest lake"; undefined where the sentence says nothing of the sort. */
function kindSaid(sentence: ReadSentence): string | undefined {
  const root = rootOf(sentence);
  const noun = kindBehind(sentence, root) ?? sentence.tokens[root];
  const isSaidToBe =
    childrenIn(sentence, root, 'nsubj')[0] === 0 && childrenIn(sentence, root, 'cop').length > 0;
  if (!/^It$/.test(sentence.tokens[0]?.text ?? '') || !isSaidToBe || noun === undefined)
    return undefined;
  return isCleft(sentence, root) ? undefined : lemmaOf(noun);
}

/** "plants" of "one of the earliest plants". */
function kindBehind(sentence: ReadSentence, root: number): Token | undefined {
  if (sentence.tokens[root]?.text !== 'one') return undefined;
  return sentence.tokens[childrenIn(sentence, root, 'nmod')[0] ?? -1];
}

/** "It was a treaty that ended the war": nothing is said to be a treaty; "the first treaty that" says so. */
function isCleft({ tokens, relations }: ReadSentence, root: number): boolean {
  const isRanked = tokens
    .slice(0, root)
    .some(({ tag, text }) => tag === 'JJS' || ordinal.test(text));
  const isTold = tokens[root + 1]?.text === 'that' && relations.includes('acl:relcl');
  return isTold && !isRanked;
}

const ordinal = /^(first|second|third|fourth|fifth|last|only)$/i;

/** "treaty" of "Treaty of Nerchinsk", "lake" of "Fucine Lake", what it is defined as. */
function kindsOf({ mainSubject, source }: ReadDocument): ReadonlySet<string> {
  const { text = '', nouns = [] } = mainSubject ?? {};
  const head = (name: string) =>
    name
      .split(/ (?:of|in|at|on|for) |,|\(/)[0]
      ?.trim()
      .split(' ')
      .at(-1);
  return new Set(
    [...nouns, head(text), head(source.title)]
      .filter((word) => word !== undefined)
      .map((word) => nounLemma({ text: word.toLowerCase() })),
  );
}

/** "The Treaty of Kyakhta followed", "a smaller lake": one of the kind that is not what the article is about. */
function hasOther(sentence: ReadSentence, document: ReadDocument, noun: string): boolean {
  const own = new Set(
    `${document.mainSubject?.text ?? ''} ${document.source.title}`
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  );
  return document.sentences
    .slice(Math.max(0, sentence.index - reach), sentence.index)
    .filter(({ paragraph }) => paragraph === sentence.paragraph)
    .some((before) =>
      before.tokens.some((token, at) => {
        if (!/^(NOUN|PROPN)$/.test(token.pos) || lemmaOf(token) !== noun) return false;
        const isIndefinite = childrenIn(before, at, 'det').some((one) =>
          /^(an?|another|this|that|each|every)$/i.test(before.tokens[one]?.text ?? ''),
        );
        const isNamedOtherwise = namedAround(before.tokens, at).some(
          ({ text }) => !own.has(text.toLowerCase()),
        );
        return token.tag === 'NNS' || isNamedOtherwise || (isIndefinite && before.index > 0);
      }),
    );
}

/** The other words of the name that the noun at `at` is a part of: "Kyakhta" of "Treaty of Kyakhta". */
function namedAround(tokens: readonly Token[], at: number): Token[] {
  const isOf = (place: number) => /^of$/i.test(tokens[place]?.text ?? '');
  const words: Token[] = [];
  for (let place = at - 1; tokens[place]?.pos === 'PROPN'; place -= 1)
    words.push(...tokens.slice(place, place + 1));
  for (let place = isOf(at + 1) ? at + 2 : at + 1; tokens[place]?.pos === 'PROPN'; place += 1)
    words.push(...tokens.slice(place, place + 1));
  return words;
}

function lemmaOf({ text }: { readonly text: string }): string {
  return nounLemma({ text: text.toLowerCase() });
}
