import { type Definition, definitionIn } from './definition.ts';
import type { Entity, ReadSentence } from './document.ts';
import { nounLemma } from './lemma.ts';
import { sortOfNoun } from './references/noun-sorts.ts';
import type { Sentence } from './sentences.ts';

/** What an article is about, as one of its first sentences defines it: "Isfahan ... is a city in central Iran". */
export type MainSubject = Pick<
  Definition,
  'text' | 'hasArticle' | 'isName' | 'isPlural' | 'nouns'
> & {
  readonly isPerson: boolean;
  /** Index of the sentence that defines it. */
  readonly sentence: number;
};

type Source = { readonly title: string };

/** An introduction may open with a scene or a date. */
const introduction = 4;
/** A name that the title leaves out must be spoken of in as many sentences. */
const fewestSentences = 3;

/**
 * What the first sentences define, if it is what the title says, or the name that the article names most.
 * Undefined where neither holds: a news report is about an event that no sentence defines.
 */
export function findMainSubject(
  { title }: Source,
  sentences: readonly ReadSentence[],
  entities: readonly Entity[],
): MainSubject | undefined {
  const defined = sentences.slice(0, introduction).flatMap((sentence) => {
    const definition = definitionIn(sentence.tokens);
    return definition === undefined ? [] : [{ definition, sentence: sentence.index }];
  });
  const person = defined.find(
    ({ definition, sentence }) => sentence === 0 && isPersonal(definition),
  );
  const titled = defined.find(({ definition }) => isInTitle(definition.text, title));
  const first = defined.find(
    ({ definition, sentence }) => sentence === 0 && leads(definition, entities),
  );
  const found = person ?? titled ?? first;
  if (found === undefined) return undefined;
  const { text, isName, isPlural, nouns } = found.definition;
  // An entry that opens with its title leaves "the" out.
  const hasArticle =
    found.definition.hasArticle ||
    (isName && takesThe.test(text)) ||
    (isName && mayTakeThe.test(text) && sentences.some(({ tokens }) => isAfterThe(tokens, text)));
  const isPerson = isPersonal(found.definition);
  return { text, hasArticle, isName, isPlural, nouns, isPerson, sentence: found.sentence };
}

/** "The Kalmar Union", "the Crimean War": bodies and events, the last word of whose name says what they are. */
const takesThe =
  /^(?!Western )(?!.*\b(of|de)\b).+ (Union|Alliance|Confederation|Federation|Empire|War|Revolution|Rebellion|Revolt|Uprising|Mutiny|Massacre|Expedition|Dynasty|Crisis)$/;
/** "The Weimar Republic", but "Star Wars": only where the article writes it so. */
const mayTakeThe =
  /^(?!.*\b(of|de)\b).+ (League|Republic|Wars|Rising|Conspiracy|Plot|Affair|Disaster|Society|Institute|Company)$/;

/** How a sentence names it: "the GBU-43 bomb", "espresso", "Isfahan". */
export function subjectName({ text, hasArticle, isName }: MainSubject): string {
  const cased = isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
  return hasArticle || isKindOf(text) ? `the ${cased}` : cased;
}

/** "Treaty of Nerchinsk", as the headword of an entry without its article; Tamar of Georgia is called so. */
function isKindOf(text: string): boolean {
  return /^(Treaty|Peace|Convention|Edict|Declaration|Act|Battle|Siege|Sack|Fall|Massacre|Congress|Council|Synod|Diet|House|Order|League|Kingdom|Republic|Duchy|Principality) of (the )?\p{Lu}/u.test(
    text,
  );
}

/** True if `tokens` write the name with "the" inside a sentence: "of the Kalmar Union". */
function isAfterThe(tokens: ReadSentence['tokens'], name: string): boolean {
  const words = name.split(' ');
  return tokens.some(
    ({ text }, at) =>
      text === 'the' && words.every((word, index) => tokens[at + 1 + index]?.text === word),
  );
}

/** The person whom the first sentence defines: "Zaha Hadid" of "Dame Zaha Hadid DBE RA (...) was an architect". */
export function personDefined(sentences: readonly Sentence[]): string | undefined {
  const definition = definitionIn(sentences[0]?.tokens ?? []);
  if (definition === undefined || definition.hasArticle || !isPersonal(definition))
    return undefined;
  const bare = definition.text
    .replace(
      /^((Dame|Sir|Lord|Lady|Saint|St\.?|Dr\.?|President|King|Queen|Prince|Princess|Pope) )+(?=\p{Lu}\S+ \p{Lu})/u,
      '',
    )
    .replace(/( \p{Lu}{2,})+$/u, '')
    .replace(/(?<= \p{Lu}\S+) of .*$/u, '');
  return /^\p{Lu}\S+( \S+){1,5}$/u.test(bare) ? bare : undefined;
}

export function isPersonal({ isName, hasLife, nouns }: Definition): boolean {
  return (
    isName && nouns.length > 0 && (hasLife || nouns.every((noun) => sortOfNoun(noun) === 'person'))
  );
}

/** "Isfahan" under "Isfahan: half the world", "octopuses" under "The secrets of the octopus". */
function isInTitle(text: string, title: string): boolean {
  const wordsOf = (words: string) =>
    words
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2)
      .map((one) => nounLemma({ text: one }));
  const ofTitle = new Set(wordsOf(title));
  const words = wordsOf(text);
  return words.length > 0 && words.every((word) => ofTitle.has(word));
}

function leads({ text, isName }: Definition, entities: readonly Entity[]): boolean {
  const own = entities.find(({ forms }) => forms.includes(text) || forms.includes(`the ${text}`));
  if (!isName || own === undefined || own.sentences.length < fewestSentences) return false;
  return entities.every(
    (other) =>
      other === own ||
      /^(date|month|year|decade|century)$/.test(other.kind) ||
      other.sentences.length < own.sentences.length,
  );
}
