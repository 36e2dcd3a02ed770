import { givenNames, personTitles } from '../gazetteer/people.ts';
import { knownPlaces } from '../gazetteer/places.ts';
import type { Alias, Mention } from './aliases.ts';
import { invertedName } from './topic.ts';

/**
 * Surnames and shorter names to the fullest name of a person. A surname that two people share stands
 * for the one in the title or for neither; a given name counts only where the article uses it alone.
 * `lead` is whom the article is about; `mentions` stand in the order in which the text first has them.
 */
export function personAliases(
  mentions: readonly Mention[],
  title: string,
  lead?: string,
): Map<string, Alias> {
  const people = mentions.filter(({ kind, name }) => kind === 'person' && /^\D* \D*$/.test(name));
  // "France Córdova" makes no person of France.
  const used = new Set(
    mentions
      .filter(({ kind, name }) => (kind === 'person' || kind === 'name') && !knownPlaces.has(name))
      .map(({ name }) => name),
  );
  const aliases = new Map<string, Alias>();
  const bearers = groupBy(people, lastWord);
  for (const [surname, all] of bearers) {
    const group = inTitle(all, title);
    const fullest = group.reduce((a, b) => (wordCount(b) > wordCount(a) ? b : a));
    const isOnePerson = group.every((one) => isShorterName(one.name, fullest.name));
    if (!isOnePerson) continue;
    // "Zaha Mohammad Hadid" goes by the name in the title, whether or not the text has that.
    const isLead = lead !== undefined && title.includes(lead) && isShorterName(lead, fullest.name);
    const known = isLead ? lead : (group.find(({ name }) => title.includes(name)) ?? fullest).name;
    const target = { name: known, kind: 'person', sort: 'person' } as const;
    for (const { name } of group) if (name !== known) aliases.set(name, target);
    // What is taken for a person may be a thing ("Frame Semantics"): its last word must be in use alone.
    const isKnown = group.some(({ name }) => givenNames.has(firstWord(name)));
    if (isKnown || used.has(surname)) aliases.set(surname, target);
  }
  const places = new Map(mentions.map((one, at) => [one.name, at]));
  const placeOf = (name: string) => places.get(name) ?? mentions.length;
  for (const [given, group] of groupBy(people, firstWord)) {
    // "Mohamed" of "Mohamed El-Hassan Mohamed" is what others are called by as well.
    if (bearers.has(given)) continue;
    const names = new Set(group.map(({ name }) => aliases.get(name)?.name ?? name));
    const [name] = names;
    const isAlone =
      used.has(given) &&
      !aliases.has(given) &&
      !personTitles.has(given) &&
      /^\p{Lu}\p{Ll}+$/u.test(given);
    // "Kihnu" is an island of which the text tells before "Kihnu Jõnn", a captain, comes up.
    const isTold = givenNames.has(given) || group.some((one) => title.includes(one.name));
    const isNew = isTold || placeOf(given) > Math.min(...group.map((one) => placeOf(one.name)));
    if (names.size === 1 && name !== undefined && isAlone && isNew)
      aliases.set(given, { name, kind: 'person', sort: 'person' });
  }
  return aliases;
}

/** The surname of the one whom the article is about, or half of it: "Payne" of Cecilia Payne-Gaposchkin, whoever else bears it. "Cecilia" is she where no other is. */
export function leadAliases(
  lead: string | undefined,
  mentions: ReadonlyMap<string, Mention>,
  title: string,
): Map<string, Alias> {
  if (lead === undefined) return new Map();
  const longer = [...mentions.values()].filter(
    ({ name, kind }) => /person|name/.test(kind) && name !== lead && isShorterName(lead, name),
  );
  // "Okafor, Ada" and then "Okafor" or "Ada": the headword alone has the name in full.
  const isHeadword = mentions.get(lead) === undefined && invertedName(title) === lead;
  if (!isHeadword && mentions.get(lead)?.kind !== 'person' && longer.length === 0) return new Map();
  const target = { name: lead, kind: 'person', sort: 'person' } as const;
  const own = isHeadword ? [...surnamesOf(lead), firstWord(lead)] : surnamesOf(lead);
  const surnames = own.filter((form) => /person|name/.test(mentions.get(form)?.kind ?? ''));
  const forms = [...longer.map(({ name }) => name), ...surnames];
  return new Map(forms.map((form) => [form, target]));
}

/** "Elizabeth Jane Cochran" and "Cochran", where the first sentence says that Nellie Bly was born so. */
export function birthNameAliases(
  lead: string | undefined,
  opening: string,
  mentions: ReadonlyMap<string, Mention>,
): Map<string, Alias> {
  const [, name] =
    /\b(?:born|née|nee) ((?:\p{Lu}[\p{L}'’-]+ ){1,4}\p{Lu}[\p{L}'’-]+)/u.exec(opening) ?? [];
  if (lead === undefined || name === undefined || mentions.get(lead)?.kind !== 'person')
    return new Map();
  const target = { name: lead, kind: 'person', sort: 'person' } as const;
  return new Map([name, ...surnamesOf(name)].map((form) => [form, target]));
}

/** "Cecilia Payne-Gaposchkin" for "Cecilia Helena Payne-Gaposchkin" where the title calls her so; else `name` itself. */
export function asInTitle(name: string | undefined, title: string): string | undefined {
  const titled = (title.split(/\s*(?:[:,(|–—]|\s-\s)/)[0] ?? '').trim();
  const isHers = name !== undefined && titled.includes(' ') && isShorterName(titled, name);
  return isHers ? titled : name;
}

/** "Payne-Gaposchkin" and "Payne"; the other half is her husband's as well. */
export function surnamesOf(name: string): string[] {
  const surname = lastWord(name);
  const half = /^(\p{Lu}\p{L}{2,})-\p{Lu}/u.exec(surname)?.[1];
  return surname === '' ? [] : [surname, ...(half === undefined ? [] : [half])];
}

/** Of people who share a surname the one whom the title names, if it names one, under all their names. */
function inTitle(group: readonly Mention[], title: string): readonly Mention[] {
  const known = group.find(({ name }) => title.includes(name));
  if (known === undefined) return group;
  return group.filter(
    ({ name }) => isShorterName(name, known.name) || isShorterName(known.name, name),
  );
}

function groupBy(
  people: readonly Mention[],
  keyOf: (name: string) => string,
): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const person of people) {
    const key = keyOf(person.name);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return groups;
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** The surname; empty for "Ivan III", whom nobody calls "III". */
function lastWord(name: string): string {
  const last =
    name
      .replace(/,? (?:Jr|Sr|F[BR]S|[OMC]BE|QC|MP)\.?$/, '')
      .split(' ')
      .at(-1) ?? name;
  return /^[IVX]+$/.test(last) ? '' : last;
}

function wordCount({ name }: Mention): number {
  return name.split(' ').length;
}

/** The words of `short` stand in `full` in their order, an initial for its name ("George W. Bush"). */
function isShorterName(short: string, full: string): boolean {
  const left = short.split(' ');
  const hasInitial = left.some(isInitial);
  let at = 0;
  for (const word of full.split(' ')) {
    const wanted = left[at];
    const fits = word === wanted || (isInitial(wanted ?? '') && word[0] === wanted?.[0]);
    if (fits) at += 1;
    // "George W. Bush" is not "George H. W. Bush": where initials are told, one too many is another man.
    else if (hasInitial && isInitial(word)) return false;
  }
  return at === left.length;
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}
