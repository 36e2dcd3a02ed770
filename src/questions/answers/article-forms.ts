import { knownPlaces } from '../gazetteer/places.ts';
import { lexicon } from '../options/lexicon.ts';
import { countryOf } from '../options/told-places.ts';
import type { ReadDocument } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import type { Token } from '../reading/sentences.ts';

/** What a place is, where people leave it out: "the Hudson", "Piotrkowska", but not "Hyde" for "Hyde Park". */
const placeWord =
  'Square|Street|Avenue|Road|Bridge|River|Lake|Canal|Desert|Mountains|Islands?|Airport|Stadium';
const schoolWord = 'University|College';
const shortened = new RegExp(`^(.+) (${placeWord}|${schoolWord})$`);
const headed = /^(Lake|Mount|River) (.+)$/;
const cue =
  /^(?:(?:also|formerly|previously|better|originally|locally|commonly|once|now|otherwise|known|called|named|nicknamed|referred to|as|the|aka|a\.k\.a\.) )+/;
const naming =
  /^["”’]?,? \(?(?=(?:also|formerly|previously|better|originally|locally|commonly|otherwise|aka|a\.k\.a\.) )/;
const acronym = /^["”’]? \(["“]?(\p{Lu}[\p{Lu}\d.-]{1,8})["”]?\)/u;

/** The acronym that the article gives in brackets after the name: it may leave out or keep small words. */
export function acronymInArticle(text: string, { source }: ReadDocument): string | undefined {
  return tailsOf(text, source.text).flatMap((tail) => acronym.exec(tail)?.[1] ?? [])[0];
}

/**
 * What the article and everybody else calls the same thing: "Imam Square" where it says so, "Ohio State" for
 * the university, "Naqsh-e Jahan" for the square, unless something else of the article has that name.
 */
export function articleForms(fact: Fact, document: ReadDocument): string[] {
  const bare = fact.text.replace(/^the /i, '');
  if (!/^\p{Lu}/u.test(bare) || fact.kind === 'person') return [];
  return [
    ...tailsOf(bare, document.source.text).flatMap(othersNamed),
    ...shorterNames(bare, document),
    ...longerNames(bare, fact, document),
    ...withoutField(bare, document),
  ];
}

/** What follows `name` wherever the text has it. */
function tailsOf(name: string, text: string): string[] {
  const tails: string[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    tails.push(text.slice(at + name.length, at + name.length + 120));
  return tails;
}

/** The names of ", also known as Imam Square or, formerly, Shah Square,". */
function othersNamed(tail: string): string[] {
  const opening = naming.exec(tail)?.[0];
  if (opening === undefined) return [];
  const end = opening.includes('(') ? /[).;]/ : /[.;]/;
  const [first = '', ...rest] = tail
    .slice(opening.length)
    .split(end)[0]
    ?.split(/, | and | or /) ?? [''];
  // After a comma the sentence may go on with another name, unless that is told of as well.
  const more = rest.filter((part) => opening.includes('(') || cue.test(part));
  return [first, ...more]
    .map((part) => part.replace(cue, '').replace(/["“”]/g, '').trim())
    .filter((part) =>
      /^\p{Lu}[\p{L}'’-]+(?: (?:of |the |de )*\p{Lu}[\p{L}'’-]+){0,4}$/u.test(part),
    );
}

function shorterNames(name: string, document: ReadDocument): string[] {
  const [, before = '', word = ''] = shortened.exec(name) ?? [];
  const short = before || (headed.exec(name)?.[2] ?? '');
  if (
    short.length < 4 ||
    /^(The|New|Old|Great|Grand|Central|National|North|South|East|West|First|State|Royal|International|Northern|Southern)$/.test(
      short,
    )
  )
    return [];
  // "Boston" is no university, but the Hudson is a river.
  const isCity = countryOf(short) !== undefined || knownPlaces.has(short);
  if (isCity && word !== 'River') return [];
  return isAnothers(short, name, document) ? [] : [short];
}

/** "Kaiser Wilhelm Institute" for "Kaiser Wilhelm Institute for Chemistry"; a "Ministry" or "School" alone is any. */
function withoutField(name: string, document: ReadDocument): string[] {
  const short = /^(.+\S) (?:for|of) /.exec(name)?.[1] ?? '';
  const isNamed =
    /^(\p{Lu}[\p{L}'’-]+ ){2,}\p{Lu}[\p{L}'’-]+$/u.test(short) && fieldBody.test(short);
  return isNamed && !isAnothers(short, name, document) ? [short] : [];
}

const fieldBody =
  /\b(Institut(e|ion)|School|College|Academy|Museum|Library|Hospital|Laboratory|Observatory|Foundation|Cent(re|er)|Society|Faculty)$/;

/** Something else of the article is called so, or so with another word after it. */
function isAnothers(short: string, name: string, { entities }: ReadDocument): boolean {
  return entities.some(
    ({ forms }) =>
      !forms.includes(name) && forms.some((form) => form === short || form.startsWith(`${short} `)),
  );
}

/** "Florida State University" for "Florida State". A town and its university are two. */
function longerNames(name: string, { kind }: Fact, { source }: ReadDocument): string[] {
  if (countryOf(name) !== undefined || knownPlaces.has(name)) return [];
  const word = kind === 'place' ? placeWord : schoolWord;
  const next = new RegExp(`^ (?:${word})\\b`);
  const found = new Set(tailsOf(name, source.text).flatMap((tail) => next.exec(tail)?.[0] ?? []));
  return found.size === 1 ? [...found].map((more) => `${name}${more}`) : [];
}

/** Adjectives that say how something is, and do not make another thing of it as "nuclear" does. */
const qualities = new Set(
  'severe mild serious heavy large big huge vast great small tiny little tall high long short strong weak powerful fierce violent new old ancient young rich poor beautiful famous popular simple special rare common extreme intense massive enormous giant sharp steady rapid sudden strict bright white black red blue green yellow brown grey gray pink golden dark'.split(
    ' ',
  ),
);

/** "Eczema" for "severe eczema", where the kind is not asked for and no other eczema is told of. */
export function headForms(
  { text, kind, from, to }: Fact,
  { prompt, tokens }: { readonly prompt: string; readonly tokens: readonly Token[] },
  { source }: ReadDocument,
): string[] {
  const [first = '', head = '', more] = text.split(' ');
  const isPlain = kind === 'term' && more === undefined && to - from === 2;
  // "The history of computing" for "computing hardware".
  if (isPlain && /^\p{Ll}{3,}ing$/u.test(first) && tokens[from]?.pos === 'NOUN') return [first];
  if (!isPlain || !qualities.has(first) || tokens[to - 1]?.pos !== 'NOUN') return [];
  const { words } = lexicon();
  // "Red tape" is no tape.
  if (words.idOf(text) >= 0) return [];
  const asksKind = /\b(kind|type|sort|colou?r|size|how (severe|large|big|old|long|tall))\b/i;
  if (asksKind.test(prompt) || prompt.toLowerCase().includes(head)) return [];
  const uses = source.text.toLowerCase().match(new RegExp(`\\b(\\w+) ${head}\\b`, 'g')) ?? [];
  const isOnly = uses.every((use) => use === text || !qualities.has(use.split(' ')[0] ?? ''));
  return isOnly ? [head] : [];
}
