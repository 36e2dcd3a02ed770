import type { Entity, ReadSentence } from './document.ts';
import type { Fact } from './facts.ts';
import { kinsNames } from './kin-names.ts';
import { canonicalName } from './names.ts';
import { type Naming, namingsIn } from './namings.ts';
import { birthNameAliases, leadAliases, personAliases } from './person-aliases.ts';
import { isOfPlace, namesOfThing, thingAliases } from './thing-names.ts';

/** What one name of somebody or something stands for. */
export type Alias = { readonly name: string; readonly kind: Fact['kind']; readonly sort: string };

/** A name to the one that stands for it in this article. */
export type Aliases = ReadonlyMap<string, Alias>;

/** Longer chains of names for names ("Mr Clemens", "Samuel Clemens", "Mark Twain") do not occur. */
const longestChain = 4;

/**
 * Every name that stands for another one in the article: surnames for full names, acronyms for long
 * forms, "also known as", "ISIS-Khorasan" for "ISIS-K". The fuller or more frequent name is the target.
 * `lead` is the full name of the person whom the article is about, to whom the bare surname goes.
 */
export function aliasesOf(sentences: readonly ReadSentence[], title = '', lead?: string): Aliases {
  const mentions = mentionsOf(sentences);
  const aliases = new Map<string, Alias>(personAliases([...mentions.values()], title, lead));
  const kins = kinsNames(sentences);
  for (const [text, { name }] of [...aliases])
    if (
      (name.endsWith(` ${text}`) && isOfPlace(text, name, sentences)) ||
      (name !== lead && name.startsWith(`${text} `) && kins.has(text))
    )
      aliases.delete(text);
  if (lead === undefined) {
    for (const word of namesOfThing(title, sentences)) aliases.delete(word);
    for (const [text, alias] of thingAliases(title, sentences, mentions)) aliases.set(text, alias);
  }
  for (const [text, alias] of [
    ...birthNameAliases(lead, sentences[0]?.text ?? '', mentions),
    ...leadAliases(lead, mentions, title),
  ])
    if (text !== lead) aliases.set(text, alias);
  for (const sentence of sentences) {
    for (const naming of namingsIn(sentence)) add(aliases, naming, mentions);
  }
  for (const naming of hyphenTails([...mentions.keys()])) add(aliases, naming, mentions);
  return new Map(
    [...aliases].flatMap(([text, alias]) => {
      const end = endOfChain(aliases, alias);
      return end.name === text ? [] : [[text, end] as const];
    }),
  );
}

/** Who and what the sentences name, each under all its names. */
export function entitiesOf(sentences: readonly ReadSentence[], aliases: Aliases): Entity[] {
  const entities = new Map<
    string,
    { kind: Fact['kind']; sort: string; forms: Set<string>; at: Set<number> }
  >();
  for (const sentence of sentences) {
    for (const fact of sentence.facts) {
      const name = aliases.get(fact.text)?.name ?? canonicalName(fact.text);
      const { kind, sort } = fact;
      const entity = entities.get(name) ?? { kind, sort, forms: new Set([name]), at: new Set() };
      entity.forms.add(fact.text);
      entity.at.add(sentence.index);
      entities.set(name, entity);
    }
  }
  // A long form that the names of the text do not hold as one ("Islamic State in Khorasan").
  for (const [text, { name }] of aliases) entities.get(name)?.forms.add(text);
  return [...entities].map(([name, { kind, sort, forms, at }]) => ({
    name,
    kind,
    sort,
    forms: [...forms],
    sentences: [...at],
  }));
}

/** A name with how often the article uses it. */
export type Mention = Alias & { readonly count: number };

function mentionsOf(sentences: readonly ReadSentence[]): Map<string, Mention> {
  const mentions = new Map<string, Mention>();
  for (const { facts } of sentences) {
    for (const { text, kind, sort, value } of facts) {
      if (value !== undefined || kind === 'date' || kind === 'month') continue;
      const known = mentions.get(text);
      const isBetter = known === undefined || (known.kind === 'name' && kind !== 'name');
      mentions.set(text, {
        name: text,
        kind: isBetter ? kind : known.kind,
        sort: isBetter ? sort : known.sort,
        count: (known?.count ?? 0) + 1,
      });
    }
  }
  return mentions;
}

/** Of two names for one thing the target is the long form, or with `isEqual` the more frequent one. */
function add(
  aliases: Map<string, Alias>,
  { short, long, isEqual }: Naming,
  mentions: ReadonlyMap<string, Mention>,
): void {
  const [a, b] = [mentions.get(short), mentions.get(long)];
  const isShortTarget = b === undefined || (isEqual && (a?.count ?? 0) > b.count);
  const [text, target] = isShortTarget ? [long, a] : [short, b];
  if (target === undefined || text === target.name || aliases.has(text)) return;
  const kind = target.kind === 'name' ? (isShortTarget ? b : a) : target;
  aliases.set(text, { name: target.name, kind: kind?.kind ?? 'name', sort: kind?.sort ?? 'name' });
}

function endOfChain(aliases: Aliases, alias: Alias): Alias {
  let end = alias;
  for (let step = 0; step < longestChain; step++) end = aliases.get(end.name) ?? end;
  return end;
}

/** "ISIS-K" and "ISIS-Khorasan": the same before the hyphen, and one tail is the other's first letter. */
function hyphenTails(names: readonly string[]): Naming[] {
  const tails = new Map<string, string[]>();
  for (const name of names) {
    const [, head, tail] = /^(.*[\p{L}\d])-(\p{Lu}[\p{L}.]*)$/u.exec(name) ?? [];
    if (head === undefined || tail === undefined) continue;
    const known = tails.get(head);
    if (known === undefined) tails.set(head, [tail]);
    else known.push(tail);
  }
  return [...tails].flatMap(([head, found]) =>
    [...new Set(found)]
      .filter((tail) => tail.length === 1)
      .flatMap((initial) => {
        const [full, other] = found.filter((tail) => tail.length > 1 && tail.startsWith(initial));
        if (full === undefined || other !== undefined) return [];
        return [{ short: `${head}-${initial}`, long: `${head}-${full}`, isEqual: true }];
      }),
  );
}
