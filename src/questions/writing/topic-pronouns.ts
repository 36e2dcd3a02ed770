import { isBodyPart } from '../options/noun-files.ts';
import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import { nounLemma, verbLemma } from '../reading/lemma.ts';
import { subjectName } from '../reading/main-subject.ts';
import { sortOfNoun } from '../reading/references/noun-sorts.ts';
import { isEmptyIt } from '../reading/references/pronouns.ts';
import type { Substitution } from '../reading/references.ts';
import { joinTokens } from '../reading/sentences.ts';
import { childrenIn, rootOf, spanOf, subtreeOf } from '../reading/tree.ts';
import { capitalised } from '../text.ts';
import { titledThing, topicNouns } from './topic-nouns.ts';
import { isCommonNoun } from './topic-of.ts';

/** Read on encyclopedia articles, not measured either. */
const topicConfidence = 0.85;

/**
 * "It" or "they" as the subject of a sentence, or "Its" and "Their" at its start, where the sentences before it in the paragraph
 * have the article's subject for theirs, or nothing that "it" could mean: "The axolotl lives in lakes. It ..."
 * under the title "Axolotl".
 */
export function topicSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  const at = openingPronoun(sentence);
  if (at < 0 || found.some(({ from, to }) => from <= at && at < to)) return [];
  const word = sentence.tokens[at]?.text ?? '';
  const isMany = /^the/i.test(word);
  const name = isMany ? manyBefore(sentence, document) : topicBefore(sentence, document);
  if (name === undefined) return [];
  const isOwner = /^(its|their)$/i.test(word);
  const text = isOwner ? `${name}${isMany && /s$/.test(name) ? '’' : '’s'}` : name;
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  const isCommon = !name.includes(' ') && isCommonNoun(name, small, document.source.text);
  const own = isCommon ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  const cased = at === 0 ? capitalised(own) : own;
  return [
    {
      from: at,
      to: at + 1,
      text: cased,
      sentence: sentence.index,
      confidence: topicConfidence,
      ...(isCommon ? { isCommon } : {}),
    },
  ];
}

/** The position of "it" as the main subject, or of "its" at the very start; -1 if neither is there. */
function openingPronoun(sentence: ReadSentence): number {
  if (/^(its|their)$/i.test(sentence.tokens[0]?.text ?? '')) return 0;
  const [first] = sentence.tokens;
  if (/^They$/.test(first?.text ?? '') && /^nsubj/.test(sentence.relations[0] ?? '')) return 0;
  const [subject = -1] = childrenIn(sentence, rootOf(sentence), 'nsubj');
  const isFirst = !sentence.tokens
    .slice(0, Math.max(0, subject))
    .some((_, at) => /^(nsubj|csubj|expl)/.test(sentence.relations[at] ?? ''));
  const isMeant =
    /^(it|they)$/i.test(sentence.tokens[subject]?.text ?? '') && !isEmptyIt(sentence, subject);
  return isFirst && isMeant ? subject : -1;
}

/** Back through the paragraph, past what "it" cannot mean (people, plurals), to the article's subject. */
function topicBefore(sentence: ReadSentence, document: ReadDocument): string | undefined {
  const whole = definedTopic(document);
  if (tellsOrigin(sentence) && sentence.paragraph === document.sentences[0]?.paragraph)
    return whole;
  for (let index = sentence.index - 1; index >= 0; index -= 1) {
    const before = document.sentences[index];
    if (before === undefined || before.paragraph !== sentence.paragraph) break;
    const titled = titledSubject(before, document);
    if (titled !== undefined) return inFull(titled, document);
    const subject = subjectOf(before);
    if (subject === undefined) return spokenOf(before, document);
    if (/^its?$/i.test(subject.text)) continue;
    if (subject.cannotBeIt && index === sentence.index - 1 && introduces(before)) return undefined;
    if (subject.cannotBeIt) continue;
    // "The head is wide. It is carnivorous." under "Axolotl": a part gives way to the whole.
    if (
      /^The \p{Ll}+$/u.test(subject.text) &&
      !namesTopic(subject.text, document) &&
      whole !== undefined &&
      (titledThing(document) === undefined || isBodyPart(subject.text.slice(4)))
    )
      continue;
    return namesTopic(subject.text, document) ? inFull(subject.text, document) : undefined;
  }
  return whole;
}

/** "The ondes Martenot" where only "The ondes" was read as the subject; "the Kalmar Union" where "the" was left out. */
function inFull(subject: string, { mainSubject }: ReadDocument): string {
  const bare = subject.replace(/^The /, '');
  const isPart = mainSubject?.isName === true && `${mainSubject.text} `.startsWith(`${bare} `);
  return isPart ? subjectName(mainSubject) : subject.replace(/^The /, 'the ');
}

/** A name of so many sentences is what its paragraph is about, whether the title says it or not. */
const fewestOfCentral = 3;

/** "Birnbeck Pier" of "Birnbeck Pier, which opened in 1867, is ..." under a headline that names it, however long both are. */
function titledSubject(sentence: ReadSentence, document: ReadDocument): string | undefined {
  const { tokens, facts } = sentence;
  const [head = -1] = childrenIn(sentence, rootOf(sentence), 'nsubj');
  let [from, to] = [head, head];
  while (tokens[from - 1]?.tag === 'NNP') from -= 1;
  while (tokens[to]?.tag === 'NNP') to += 1;
  const start = /^the$/i.test(tokens[from - 1]?.text ?? '') ? from - 1 : from;
  if (start > 0 && tokens[start - 1]?.text !== ',') return undefined;
  const isPerson = facts.some(
    (fact) => fact.kind === 'person' && from <= fact.from && fact.from < to,
  );
  const isWhole = /^(,|VERB|AUX|ADV)$/.test(
    tokens[to]?.text === ',' ? ',' : (tokens[to]?.pos ?? ''),
  );
  if (head < from || head >= to || isPerson || !isWhole) return undefined;
  if (childrenIn(sentence, head, 'conj').length > 0) return undefined;
  const title = document.source.title.split(/[^\p{L}\p{N}-]+/u);
  const name = tokens.slice(from, to);
  const entity = document.entityOf.get(joinTokens(name));
  const isCentral = start === 0 && (entity?.sentences.length ?? 0) >= fewestOfCentral;
  return isCentral || name.every(({ text }) => title.includes(text))
    ? joinTokens(tokens.slice(start, to)).replace(/^The /, 'the ')
    : undefined;
}

/** "People are offered a drug. It": the drug, more likely than what the article is about. */
function introduces(sentence: ReadSentence): boolean {
  return sentence.tokens.some(
    ({ tag, text }, at) =>
      tag === 'NN' &&
      /^(obj|xcomp|nsubj:pass)$/.test(sentence.relations[at] ?? '') &&
      !/^(person|time)$/.test(sortOfNoun(text)) &&
      childrenIn(sentence, at, 'det').some((one) =>
        /^(an?|another|one)$/i.test(sentence.tokens[one]?.text ?? ''),
      ),
  );
}

const origins =
  /^(patent|invent|found|build|design|discover|establish|develop|introduce|create|construct|launch|inaugurate|complete|coin)$/;

/** "It was patented in 1804": in an introduction what is spoken of so is what the article is about. */
function tellsOrigin(sentence: ReadSentence): boolean {
  const root = rootOf(sentence);
  const verb = sentence.tokens[root];
  return (
    verb !== undefined &&
    origins.test(verbLemma(verb)) &&
    childrenIn(sentence, root, 'nsubj:pass').length > 0 &&
    /^it$/i.test(sentence.tokens[0]?.text ?? '')
  );
}

/**
 * The thing of the title where a sentence opens with something else: "On land a puffin ...", "What fooled everyone
 * is that an eel changes", "When an octopus swims, the third heart stops".
 */
function spokenOf(before: ReadSentence, document: ReadDocument): string | undefined {
  const thing = titledThing(document);
  const noun = thing?.replace(/^(the |\p{Lu}\S*['’]s )/u, '');
  const [at = -1] = childrenIn(before, rootOf(before), 'nsubj');
  const head = before.tokens[at]?.text.toLowerCase();
  const isNamed = before.tokens.some(({ text }) => text.toLowerCase() === noun);
  const isOpen = head === undefined || head === noun || isBodyPart(head);
  return isNamed && isOpen ? thing : undefined;
}

/** "Mangroves" of "Mangroves are trees. They ...": right before it, or before other sentences about "they". */
function manyBefore(sentence: ReadSentence, document: ReadDocument): string | undefined {
  const { mainSubject } = document;
  if (mainSubject === undefined || !mainSubject.isPlural || mainSubject.isPerson)
    return manyTitled(sentence, document);
  for (let index = sentence.index - 1; index >= 0; index -= 1) {
    const before = document.sentences[index];
    if (before === undefined || before.paragraph !== sentence.paragraph) return undefined;
    const { text = '' } = subjectOf(before) ?? {};
    if (/^they$/i.test(text)) continue;
    if (text.toLowerCase() !== mainSubject.text.toLowerCase()) return undefined;
    return subjectName(mainSubject);
  }
  return undefined;
}

/** "Pangolins" of "Pangolins are found in Asia. They ..." under "Pangolin". */
function manyTitled(sentence: ReadSentence, document: ReadDocument): string | undefined {
  const titled = topicNouns(document).map((word) => nounLemma({ text: word }));
  for (let index = sentence.index - 1; index >= 0; index -= 1) {
    const before = document.sentences[index];
    if (before === undefined || before.paragraph !== sentence.paragraph) return undefined;
    const at = before.relations.findLastIndex((relation) => /^nsubj/.test(relation));
    const noun = before.tokens[at];
    if (noun === undefined) return undefined;
    if (/^they$/i.test(noun.text)) continue;
    // "30 cm long, pangolins are found ...": by itself between a comma and its verb.
    const isBare =
      /^(PUNCT|)$/.test(before.tokens[at - 1]?.pos ?? '') &&
      /^(VERB|AUX|ADV)$/.test(before.tokens[at + 1]?.pos ?? '');
    const lemma = nounLemma({ text: noun.text.toLowerCase() });
    const isTitled = isBare && noun.tag === 'NNS' && titled.includes(lemma);
    return isTitled ? noun.text.toLowerCase() : undefined;
  }
  return undefined;
}

/** What the article defines, or the subject of its first sentence, if it is what the title says and nothing more. */
function definedTopic(document: ReadDocument): string | undefined {
  const { mainSubject } = document;
  if (mainSubject !== undefined && !mainSubject.isPerson && !mainSubject.isPlural)
    return subjectName(mainSubject);
  const thing = titledThing(document);
  if (thing !== undefined) return thing;
  const first = document.sentences[0];
  const lead = first === undefined ? undefined : titledSubject(first, document);
  // "Valparaíso: Chile's city of hills", and the text opens with what Valparaíso is like.
  const opens = document.source.title.split(/\s*[:,|–—]\s*/)[0]?.replace(/^The /, 'the ');
  if (lead !== undefined && lead.replace(/^the /, '') === opens?.replace(/^the /, '')) return lead;
  const subject = first === undefined ? undefined : subjectOf(first);
  if (subject === undefined || subject.cannotBeIt || document.source.title.split(' ').length > 4)
    return undefined;
  return namesTopic(subject.text, document) ? subject.text.replace(/^The /, 'the ') : undefined;
}

/** The subject of the main clause, if it opens the sentence and is short; people and plurals are no "it". */
function subjectOf(
  sentence: ReadSentence,
): { readonly text: string; readonly cannotBeIt: boolean } | undefined {
  const [head] = childrenIn(sentence, rootOf(sentence), 'nsubj');
  if (head === undefined) return undefined;
  const span = spanOf(subtreeOf(sentence, head));
  if (span === undefined || span.from !== 0 || span.to > 5) return undefined;
  const root = rootOf(sentence);
  const verbs = [root, ...childrenIn(sentence, root, 'cop', 'aux', 'aux:pass')];
  const isOne = verbs.some((at) => sentence.tokens[at]?.tag === 'VBZ');
  const isPlural =
    (!isOne && /^(NNS|NNPS)$/.test(sentence.tokens[head]?.tag ?? '')) ||
    childrenIn(sentence, head, 'conj').length > 0;
  const isPerson =
    sentence.tokens[head]?.pos === 'PRON' ||
    sentence.facts.some(
      // "St John's Co-Cathedral" is no person.
      ({ kind, from, to }) => kind === 'person' && from <= head && head < to && to === span.to,
    );
  const text = joinTokens(sentence.tokens.slice(0, span.to));
  return { text, cannotBeIt: (isPlural || isPerson) && !/^its?$/i.test(text) };
}

/** "The axolotl" under "Axolotl", "The Hanseatic League" under "Hanseatic League": the words are the title's. */
function namesTopic(subject: string, document: ReadDocument): boolean {
  const { source, mainSubject } = document;
  const words = subject
    .toLowerCase()
    .replace(/^(the|an?) /, '')
    .split(' ');
  if (subject.replace(/^the /i, '').toLowerCase() === mainSubject?.text.toLowerCase()) return true;
  const thing = titledThing(document)?.replace(/^the /, '').toLowerCase();
  if (thing !== undefined && words.join(' ') === thing) return true;
  const title = source.title.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  return title.length <= 6 && words.every((word) => title.includes(word));
}
