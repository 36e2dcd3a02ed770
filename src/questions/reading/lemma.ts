import { baseNoun, baseVerb } from './base-forms.ts';
import type { Token } from './sentences.ts';

/** Past forms that the table takes for another verb's base form. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    found: 'find',
    left: 'leave',
    felt: 'feel',
    fell: 'fall',
    saw: 'see',
    wound: 'wind',
    bound: 'bind',
    ground: 'grind',
    lay: 'lie',
    bore: 'bear',
    shot: 'shoot',
    shed: 'shed',
  }),
);

/** The base form of a verb: `founded` gives `found`, and `found` as a past form gives `find`. */
export function verbLemma({ text, tag }: Pick<Token, 'text' | 'tag'>): string {
  const word = text.toLowerCase();
  const isPast = tag === 'VBD' || tag === 'VBN';
  const base = (isPast ? irregular.get(word) : undefined) ?? baseVerb(word);
  return base === word ? regularBase(word, isPast) : base;
}

/** The base of a regular form of a verb that the table does not have ("reemerged"). */
function regularBase(word: string, isPast: boolean): string {
  if (isPast && /[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  if (isPast && /([bdgmnprt])\1ed$/.test(word)) return word.slice(0, -3);
  if (isPast && /[^e]ed$/.test(word))
    return /([aeiou][bcdgklmpstuvz]|[^aeiou]l|rc|rg|ng|nc|ns|rs|rv|lv)ed$/.test(word)
      ? word.slice(0, -1)
      : word.slice(0, -2);
  return word;
}

/** The base form of a noun: `cities` gives `city`. */
export function nounLemma({ text }: Pick<Token, 'text'>): string {
  const word = text.toLowerCase();
  return /^(species|series)$/.test(word) ? word : baseNoun(word);
}

/** The third person singular of a base form: `carry` gives `carries`. */
export function thirdPerson(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/(s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}
