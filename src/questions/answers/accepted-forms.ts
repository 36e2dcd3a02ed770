import { organisationAliases } from '../gazetteer/organisations.ts';
import { placeAliases } from '../gazetteer/places.ts';
import { numberWord, ordinalFigure } from '../numbers.ts';
import { type ReadDocument, resolveName } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import { acronymInArticle, articleForms } from './article-forms.ts';
import { readDate } from './dates.ts';
import { readPeriod } from './periods.ts';

/** More spellings than these are noise to whoever reads the bank; grading knows the rest by itself. */
const mostForms = 20;

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const fixedNames: readonly (readonly string[])[] = [
  ['World War I', 'First World War', 'WWI', 'WW1', 'Great War'],
  ['World War II', 'Second World War', 'WWII', 'WW2'],
];

/**
 * Other right spellings of a fact: all names that the article or the gazetteer has for it, digits and
 * words, both orders of a date. What grading sees by itself (case, "the", "28th") is left out.
 */
export function acceptedForms(fact: Fact, document: ReadDocument): string[] {
  const forms = new Set([...figureForms(fact), ...nameForms(fact, document)]);
  forms.delete(fact.text);
  return [...forms].filter((form) => form !== '').slice(0, mostForms);
}

function nameForms(fact: Fact, document: ReadDocument): string[] {
  if (fact.value !== undefined || fact.kind === 'date' || fact.kind === 'month') return [];
  const name = resolveName(document, fact.text);
  const entity = document.entityOf.get(fact.text);
  const known = [...placeAliases, ...organisationAliases].filter(([, long]) => long === name);
  const bare = fact.text.replace(/^the /i, '');
  return [
    ...(entity?.forms ?? []),
    name,
    ...known.map(([alias]) => alias),
    ...(fixedNames.find((names) => names.includes(bare)) ?? []),
    ...articleForms(fact, document),
    ...initialsOf(fact, document),
  ];
}

/** "ISS" for "International Space Station" where the article says it. Nobody is known by two letters, and no person by three. */
function initialsOf({ kind, text }: Fact, document: ReadDocument): string[] {
  const bare = text.replace(/^the /i, '');
  const own = acronymInArticle(bare, document);
  if (own !== undefined) return [own];
  const words = bare.split(/[ -]/);
  const capitals = words.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  const isName = kind === 'organisation' || kind === 'name' || kind === 'event';
  const isWhole = words.every((word) => capitals.includes(word) || /^(of|for|and|the)$/.test(word));
  const isShortened = isName && isWhole && capitals.length >= 3;
  const initials = capitals.map((word) => word.charAt(0)).join('');
  return isShortened && new RegExp(`\\b${initials}\\b`).test(document.source.text)
    ? [initials]
    : [];
}

function figureForms(fact: Fact): string[] {
  const { kind, text, value } = fact;
  const period = readPeriod(text);
  if (period !== undefined) return periodForms(text);
  if (kind === 'date' || kind === 'month') return dateForms(text);
  if (value === undefined || kind === 'year') return [];
  const word = numberWord(value);
  const digits = [`${value}`, value.toLocaleString('en-US')];
  if (kind === 'percentage')
    return [
      `${value}%`,
      `${value} percent`,
      `${value} per cent`,
      ...(word ? [`${word} percent`] : []),
    ];
  if (kind === 'money') return moneyForms(text);
  return word === undefined ? digits : [...digits, word];
}

function moneyForms(text: string): string[] {
  const [, symbol = '', amount = ''] = /^[A-Z]{0,3}([$£€¥])(.*)$/.exec(text) ?? [];
  const word = { $: 'dollars', '£': 'pounds', '€': 'euros', '¥': 'yen' }[symbol];
  return word === undefined ? [] : [amount, `${amount} ${word}`];
}

function dateForms(text: string): string[] {
  const { day, month, year } = readDate(text) ?? {};
  if (month === undefined) return [];
  const name = months[month - 1] ?? '';
  const tail = year === undefined ? '' : ` ${year}`;
  if (day === undefined) return [`${name}${tail}`];
  return [
    `${day} ${name}${tail}`,
    `${name} ${day}${year === undefined ? '' : `, ${year}`}`,
    `${ordinalFigure(day)} of ${name}${tail}`,
  ];
}

/** "1950s" and "the fifties", "19th century" and "1800s". */
function periodForms(text: string): string[] {
  const { sort, from = 0, part } = readPeriod(text) ?? {};
  const decades = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(
    ' ',
  );
  const isPlain = part === '' && from > 0;
  if (!isPlain) return [];
  if (sort === 'century') return [`${ordinalFigure(from / 100 + 1)} century`, `${from}s`];
  const named = Math.floor(from / 100) === 19 ? decades[(from % 100) / 10 - 2] : undefined;
  return [`the ${from}s`, `${from}'s`, ...(named === undefined ? [] : [`the ${named}`])];
}
