import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { nounLemma } from '../reading/lemma.ts';
import { isSortOf } from '../reading/references/sort-of.ts';
import type { Substitution } from '../reading/references.ts';
import type { Token } from '../reading/sentences.ts';
import { childrenOf, relationAt } from '../reading/tree.ts';
import { capitalised } from '../text.ts';
import { type ArticleSubject, articleSubject } from './article-subject.ts';

/** Read on encyclopedia articles and news, not measured. */
const confidence = 0.85;
/** As many sentences back another of the sort would be meant. */
const reach = 2;

/**
 * "The company", "the building", "the mission" of an article that says that its subject is a manufacturer, an arena, a
 * spacecraft: that subject, where nothing near is another of the sort.
 */
export function subjectNounSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  const subject = articleSubject(document);
  if (subject === undefined || sentence.index <= subject.sentence) return [];
  return sentence.tokens.flatMap((token, at): Substitution[] => {
    if (token.tag !== 'NN' || !/^the$/i.test(sentence.tokens[at - 1]?.text ?? '')) return [];
    if (!isCalled(subject, token.text) || !isPlain(sentence, at)) return [];
    if (found.some(({ from, to }) => from <= at && at < to)) return [];
    if (hasRival(sentence, document, { subject, noun: token.text, at })) return [];
    const isOwner = /^['’]s?$/.test(sentence.tokens[at + 1]?.text ?? '');
    // "The mission ended" and no spacecraft did.
    const name = token.text === 'mission' ? `the ${subject.bare} mission` : subject.name;
    const owned = isOwner ? `${name}’s` : name;
    const text = at === 1 ? capitalised(owned) : owned;
    const isCommon = /^(?!the )\p{Ll}/u.test(name);
    const place = { from: at - 1, to: isOwner ? at + 2 : at + 1, sentence: subject.sentence };
    return [{ ...place, text, confidence, ...(isCommon ? { isCommon } : {}) }];
  });
}

/** Nouns of which the one that an article defines stands for the others. */
const families: readonly ReadonlySet<string>[] = [
  'company firm business corporation manufacturer maker carmaker carrier airline bank brewer retailer publisher start-up startup insurer broadcaster chain producer supplier operator developer shipyard',
  'spacecraft probe orbiter lander craft mission',
  'bridge viaduct aqueduct structure',
  'hall arena stadium theatre theater cathedral church abbey palace castle tower house mansion building',
  'agency organisation organization union alliance league association institution body',
  'house chamber parliament legislature assembly council senate body',
  'treaty agreement accord pact',
].map((words) => new Set(words.split(' ')));

/** Said of one of the sort, and never of a whole family: "the airline" is no bank. */
const anyOf =
  /^(company|firm|business|spacecraft|probe|craft|mission|structure|building|organi[sz]ation|institution|body|agreement)$/;

/** Nearly as wide as "thing". */
const wide =
  /^(area|region|district|place|location|zone|part|site|center|centre|unit|group|thing|state|work|way|system|form|point|line|end|water|settlement|means|home|product)$/;

function isCalled({ nouns }: ArticleSubject, noun: string): boolean {
  if (wide.test(noun)) return nouns.has(noun) && /^(state|region|district)$/.test(noun);
  const isOfFamily = (own: string) =>
    anyOf.test(noun) && families.some((words) => words.has(own) && words.has(noun));
  return [...nouns].some((own) => own === noun || isOfFamily(own) || isSortOf(own, noun));
}

/** "the company", and nothing that tells which. */
function isPlain(sentence: ReadSentence, at: number): boolean {
  const next = sentence.tokens[at + 1];
  const isOwn = childrenOf(sentence, at).every(
    (child) =>
      child === at - 1 || /^(case|punct|cop|nsubj|aux|advmod)$/.test(relationAt(sentence, child)),
  );
  const goesOn = /^(NOUN|PROPN|NUM)$/.test(next?.pos ?? '') || next?.tag === 'VBN';
  return (
    isOwn && !goesOn && !/^(of|that|which|where|who|called|in which|[(,-])$/.test(next?.text ?? '')
  );
}

type Called = { readonly subject: ArticleSubject; readonly noun: string; readonly at: number };

const bodyKinds: ReadonlySet<Fact['kind']> = new Set(['organisation']);
const placeKinds: ReadonlySet<Fact['kind']> = new Set(['place', 'city', 'country', 'state']);

/** Another of the sort by noun or by name, in the sentences before or before it in this one, since the subject was last named. */
function hasRival(sentence: ReadSentence, document: ReadDocument, called: Called): boolean {
  const { subject, noun, at } = called;
  const near = document.sentences.slice(Math.max(0, sentence.index - reach), sentence.index);
  return [...near, sentence].some((one) => {
    const end = one === sentence ? at - 1 : one.tokens.length;
    const isLead = one.index === subject.sentence;
    return (
      isNounRival(one.tokens.slice(0, end), called, isLead) || isNameRival(one, end, subject, noun)
    );
  });
}

/** "Another company", "a model bridge", "its subsidiary firm": the noun or one below it, that is not the subject by its own name. */
function isNounRival(
  tokens: readonly Token[],
  { subject, noun }: Called,
  isLead: boolean,
): boolean {
  return tokens.some((token, index) => {
    if (token.pos !== 'NOUN') return false;
    const other = nounLemma({ text: token.text.toLowerCase() });
    if (other !== noun && !isSortOf(other, noun)) return false;
    const before = tokens[index - 1]?.text.toLowerCase() ?? '';
    const isSame =
      before === 'the' && (subject.nouns.has(other) || other === noun) && token.tag === 'NN';
    return !isSame && !isLead;
  });
}

function isNameRival(
  { facts }: ReadSentence,
  end: number,
  subject: ArticleSubject,
  noun: string,
): boolean {
  const isBody =
    families[0]?.has(noun) === true ||
    families[4]?.has(noun) === true ||
    families[5]?.has(noun) === true;
  const kinds = isBody ? bodyKinds : placeKinds;
  const isPlace = /^(city|town|village|country|island|port|lake|river|mountain|moon|planet)$/.test(
    noun,
  );
  if (!isBody && !isPlace) return false;
  return facts.some(
    ({ kind, text, from }) => from < end && kinds.has(kind) && !isOwnName(text, subject),
  );
}

function isOwnName(text: string, { bare }: ArticleSubject): boolean {
  return bare.includes(text) || text.includes(bare);
}
