import { placeAliases } from '../gazetteer/places.ts';
import { numberWord } from '../numbers.ts';
import { type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';

/** Other right spellings of a fact: names the article uses for it, digits and words, forms of a date. */
export function acceptedForms(fact: Fact, document: ReadDocument): string[] {
  const forms = new Set<string>();
  const name = resolveName(document, fact.text);
  if (fact.value === undefined && fact.kind !== 'date') {
    for (const form of document.entityOf.get(fact.text)?.forms ?? []) forms.add(form);
    for (const [alias, place] of placeAliases) if (place === name) forms.add(alias);
    forms.add(name);
    if (fact.kind === 'person') forms.add(name.split(' ').at(-1) ?? name);
  }
  for (const form of figureForms(fact)) forms.add(form);
  forms.delete(fact.text);
  return [...forms].filter((form) => form.length > 0);
}

function figureForms(fact: Fact): string[] {
  const { kind, text, value } = fact;
  if (kind === 'date') return dateForms(text);
  if (value === undefined || kind === 'year') return [];
  const word = numberWord(value);
  if (kind === 'decade') return [`the ${text}`];
  if (kind === 'percentage')
    return [
      `${value}`,
      `${value}%`,
      `${value} percent`,
      `${value} per cent`,
      ...(word ? [`${word} percent`] : []),
    ];
  if (kind === 'money')
    return [
      text.replace(/^[^\d]+/, ''),
      ...(text.startsWith('$') ? [`${text.slice(1)} dollars`] : []),
    ];
  const digits = Number.isInteger(value)
    ? [`${value}`, value.toLocaleString('en-US')]
    : [`${value}`];
  return word === undefined ? digits : [...digits, word];
}

function dateForms(text: string): string[] {
  const monthFirst = /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)?(?:, (\d{4}))?$/u.exec(text);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}+\.?)(?: (\d{4}))?$/u.exec(text);
  const [month, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  if (month === undefined || day === undefined) return [];
  const tail = year === undefined ? '' : ` ${year}`;
  return [
    `${day} ${month}${tail}`,
    `${month} ${day}${year === undefined ? '' : `, ${year}`}`,
    `${month} ${day}${tail}`,
  ];
}
