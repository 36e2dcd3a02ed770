import { organisationCues, placeCues } from '../gazetteer/organisations.ts';
import { knownPlaces } from '../gazetteer/places.ts';
import { escapedPattern } from '../text.ts';
import type { Entity } from './document.ts';

const kinds: readonly Entity['kind'][] = ['name', 'organisation', 'place', 'city', 'country'];

/**
 * What the article is about: the one name of the title that the text names most (3 sentences at least).
 * Undefined when two names lead alike.
 */
export function findTopic(title: string, entities: readonly Entity[]): string | undefined {
  const inTitle = entities
    .filter(
      (entity) =>
        kinds.includes(entity.kind) &&
        entity.sentences.length >= 3 &&
        entity.forms.some((form) => standsIn(form, title)),
    )
    .sort((a, b) => b.sentences.length - a.sentences.length);
  const [first, second] = inTitle;
  if (
    first === undefined ||
    (second !== undefined && second.sentences.length >= first.sentences.length)
  )
    return undefined;
  return first.name;
}

/** The one person that an article is about, and by which pronouns it speaks of people. */
export type Protagonist = { readonly name: string; readonly sex: 'male' | 'female' };

/** The article is about a person who is named this many times as often as the next: of two heroines "she" may be either. */
const leadRatio = 4;
/** The same of somebody whose surname is in the title: "Byron at school". */
const titledRatio = 2;

/**
 * The person whose name opens the title, whom the first sentence defines (`defined`), or who is named most (3 sentences at least), if most gendered
 * pronouns are of one sex.
 */
export function findProtagonist(
  source: { readonly title: string; readonly text: string },
  entities: readonly Entity[],
  defined?: string,
): Protagonist | undefined {
  const titled = personInTitle(source) ?? defined;
  const sex = sexOf(source.text, titled === undefined ? clearLead : titleLead);
  if (sex === undefined) return undefined;
  if (titled !== undefined)
    return {
      name: invertedName(source.title) === titled ? titled : namedInText(titled, entities),
      sex,
    };
  const [first, second] = entities
    .filter((entity) => entity.kind === 'person')
    .sort((a, b) => b.sentences.length - a.sentences.length);
  if (first === undefined || first.sentences.length < 3) return undefined;
  const isTitled = standsIn(first.name.split(' ').at(-1) ?? '', source.title);
  const lead = isTitled ? titledRatio : leadRatio;
  if (second !== undefined && first.sentences.length < second.sentences.length * lead)
    return undefined;
  return { name: first.name, sex };
}

/** "Abba Theodorus" for "Theodorus of Tabennese", whom the text never calls so again. */
function namedInText(name: string, entities: readonly Entity[]): string {
  const known = entities.find(({ forms }) => forms.includes(name));
  if (known !== undefined && known.sentences.length > 1) return known.name;
  const words = name.split(' ');
  const other = entities
    .filter(
      (entity) =>
        entity.kind === 'person' &&
        entity.sentences.length >= 3 &&
        [words[0], words.at(-1)].includes(entity.name.split(' ').at(-1)),
    )
    .sort((a, b) => b.sentences.length - a.sentences.length)[0];
  return other === undefined || other.name.split(' ').length < 2 ? name : other.name;
}

/** How many times as frequent the pronouns of one sex must be; less where the title names the person. */
const clearLead = 4;
const titleLead = 2;
const fewestPronouns = 4;

function sexOf(text: string, lead: number): Protagonist['sex'] | undefined {
  const he = text.match(/\b(he|his|him)\b/gi)?.length ?? 0;
  const she = text.match(/\b(she|her)\b/gi)?.length ?? 0;
  if (Math.max(he, she) < fewestPronouns) return undefined;
  if (he >= lead * she) return 'male';
  return she >= lead * he ? 'female' : undefined;
}

/**
 * The name that is the title or its first part ("Daniel Bernoulli", "Ada Okafor: a life in maps", "Okafor, Ada") if the
 * text goes on using its last or first word and speaks of a person with many pronouns.
 */
export function personInTitle({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): string | undefined {
  if (sexOf(text, titleLead) === undefined) return undefined;
  const name = (invertedName(title) ?? title.split(/\s*(?:[:,(|–—]|\s-\s)/)[0] ?? '')
    .replace(/ obituary$/i, '')
    .replace(/^(?:Dame|Sir|Lord|Lady|Professor|Prof|Dr) (?=\p{Lu}\S* \p{Lu})/u, '')
    .trim();
  const words = name.split(' ');
  const isName =
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(
      (word) =>
        /^(\p{Lu}[\p{L}'’.-]*|de|del|la|van|von|bin|al|el|da|di|du|der)$/u.test(word) &&
        !placeCues.has(word) &&
        !organisationCues.has(word),
    );
  // "The Rosetta Stone": nobody is called by an article.
  if (!isName || knownPlaces.has(name) || /^The /.test(name)) return undefined;
  if (countOf(text, `the ${name}`) + countOf(text, `The ${name}`) > 0) return undefined;
  const isEntry = invertedName(title) === name && text.replace(/^[*\s]+/, '').startsWith(title);
  return isEntry || [words[0], words.at(-1)].some((word) => countOf(text, word ?? '') >= 3)
    ? name
    : undefined;
}

const rank =
  /^(Queen|King|Prince|Princess|Duke|Duchess|Earl|Count|Countess|Emperor|Empress|Lord|Lady|Baron|Baroness|Marquess|Marquis|Bishop|Pope|Saint|Sultan|Tsar)\b/;

/**
 * "Ada Okafor" of the headword "Okafor, Ada (1901–1980), engineer", "Okafor [née Bello], (Mary) Ada [Adanna]" and
 * "Okafor, Dame Ada"; no "Iran Isfahan" of "Isfahan, Iran".
 */
export function invertedName(title: string): string | undefined {
  // The other names that a dictionary puts in brackets behind the surname and round the forenames.
  const bare = title
    .replace(/^([^,[(]+?) ?[[(][^\])]*[\])](?=,)/u, '$1')
    .replace(/(?<=,) \(\p{Lu}[^)\d]*\)(?= \p{Lu})/u, '')
    .replace(/(?<=\p{L}) \[[^\]]*\]/gu, '')
    .replace(/(?<=,) (?:Sir|Dame|Lady|Lord|Saint|St)(?= \p{Lu})/u, '');
  const [, surname, given] =
    /^((?:(?:de|van|von|du|di) )*\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})(?: of \p{Lu}[\p{L} ]+)?(?= ?[(,:[]|$)/u.exec(
      bare,
    ) ?? [];
  if (surname === undefined || given === undefined || knownPlaces.has(given)) return undefined;
  // "Mary, Queen of Scots": a rank is no forename.
  return rank.test(given) ? undefined : `${given} ${surname}`;
}

function countOf(text: string, word: string): number {
  return text.match(new RegExp(`\\b${escapedPattern(word)}\\b`, 'gu'))?.length ?? 0;
}

function standsIn(name: string, title: string): boolean {
  return ` ${title.replace(/[^\p{L}\p{N}-]+/gu, ' ')} `.includes(` ${name} `);
}
