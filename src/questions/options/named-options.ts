import { type KnownName, nameTable } from './names.ts';

/** Words that some names of a family carry and others do not: options carry what the answer carries. */
const kindWord =
  /^(Lake|Mount|Cape|Gulf of|Bay of|Sea of|Strait of|[Bb]attle of|[Ss]iege of|Treaty of|University of) | (River|Lake|Sea|Ocean|Desert|Mountains|Range|Islands?|Falls|Bay|Gulf|Strait|Channel|Peninsula|Bridge|National Park|Revolution|Crusade|Rebellion|University)$/;
/** Farther than this an option is no company for the answer. */
const farthest = 9;
/** A city less well known than this may be meant by nobody. */
const famous = 120;

type NamedOrder = { readonly isOfNation?: boolean; readonly isAlike?: boolean };

/**
 * Names of the table that could stand for `text`: the same sort of thing, near in time and place, of
 * the same sex and about as well known; the likeliest first. Empty if the table does not know `text`. With
 * `isOfNation` none of another country, with `isAlike` none of another calling or generation.
 */
export function namedOptions(
  text: string,
  kind: string,
  { isOfNation = false, isAlike = false }: NamedOrder = {},
): string[] {
  const table = nameTable();
  const answer = table.find(text, (name) => isOfKind(name, kind) && isSure(name, text));
  if (answer === undefined) return [];
  const found: { name: KnownName; distance: number }[] = [];
  for (const id of table.family(answer.family)) {
    if (id === answer.id) continue;
    const name = table.get(id);
    const distance = distanceOf(answer, name);
    // Of a gulf or lake without a region it is not known where it lies.
    const isForeign = name.region !== answer.region || /^(World)?$/.test(name.region);
    if (distance >= farthest || (isOfNation && isForeign)) continue;
    if (!isAlike || areAlike(answer, name)) found.push({ name, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 40)
    .flatMap(({ name }) => dressed(name, text));
}

/** Persons of one calling whose times met; other things of one sort. */
function areAlike(answer: KnownName, other: KnownName): boolean {
  if (answer.kind !== 'person') return answer.sort === other.sort;
  // Of these the table knows the calling, and no more than about when one of that calling lived.
  if (answer.region === 'World' || other.region === 'World') return false;
  // Which founder is meant is told by what he founded, and Greek gods are not Norse.
  if (answer.family === 'business person') return false;
  if (/^(deity|character)$/.test(answer.family)) return answer.region === other.region;
  const years = Math.abs((answer.year ?? 0) - (other.year ?? 0));
  return answer.sort === other.sort && years <= ((answer.year ?? 0) < 1400 ? 150 : 60);
}

/** True of a town of the United States that many towns elsewhere share the name of. */
export function smallTown(text: string): boolean {
  const town = nameTable().find(text, ({ family }) => family === 'city');
  return town !== undefined && /^United States/.test(town.region) && town.obscurity > famous;
}

/** "Paris" of myth is no city, and a city is no answer where the sentence tells of a person. */
function isOfKind(answer: KnownName, kind: string): boolean {
  if (kind === 'city' || kind === 'place') return answer.kind === 'place';
  if (kind === 'name' || kind === 'term')
    return answer.kind !== 'place' || answer.family !== 'city';
  return kind === answer.kind;
}

/** One word that is no whole name in the table may be anybody's surname, or no person at all. */
function isSure({ kind, name }: KnownName, text: string): boolean {
  return kind !== 'person' || name === text || text.includes(' ');
}

/** 0 for the same sort, place, age and fame; a different sex or a distance in time rules it out. */
function distanceOf(answer: KnownName, other: KnownName): number {
  if (!isAnybody(answer) && sexOf(answer) !== sexOf(other)) return farthest;
  const isPerson = answer.kind === 'person';
  const isCity = answer.family === 'city';
  let distance = other.sort === answer.sort ? 0 : isPerson ? 2.5 : 1;
  // A tennis player is no option for a footballer.
  if (answer.family === 'athlete' && other.sort !== answer.sort) distance = farthest;
  distance += isCity ? citiesApart(answer, other) : regionsApart(answer, other);
  distance += yearsApart(answer, other);
  distance += Math.max(0, other.obscurity - Math.min(answer.obscurity, 170)) / 20;
  return distance + other.obscurity / 120;
}

/** Given names of women and men alike: the table knows Evelyn Waugh for a woman. */
function isAnybody({ name, kind }: KnownName): boolean {
  return (
    kind === 'person' &&
    /^(Evelyn|Vivian|Beverl[ey]y|Leslie|Hilary|Marion|Shirley|Carol)\b/.test(name)
  );
}

/** "Jean" is a woman in England and a man in France: the table goes by England. */
function sexOf({ name, sex, region }: KnownName): string {
  const isEnglish = /British Isles|United States/.test(region);
  return !isEnglish && /^(Jean|Andrea|Nicola|Michele|Gabriele)\b/.test(name) ? 'm' : sex;
}

function yearsApart(answer: KnownName, other: KnownName): number {
  if (answer.year === undefined && other.year === undefined) return 0;
  if (answer.year === undefined || other.year === undefined) return 3;
  // A generation counts for more the nearer the time: of antiquity we know centuries at best.
  const generation = answer.year < 1400 ? 120 : 40;
  const generations = Math.abs(answer.year - other.year) / generation;
  return answer.kind === 'person' || answer.kind === 'event' ? generations : generations / 3;
}

/** A peninsula elsewhere is no option for one of Turkey; people and ideas travel. */
function regionsApart(answer: KnownName, other: KnownName): number {
  if (other.region === answer.region) return 0;
  const isWorldly = answer.region === 'World' || other.region === 'World';
  return answer.kind === 'place' && !isWorldly ? 5 : 1.5;
}

/** Cities of one country, or capitals of one part of the world. */
function citiesApart(answer: KnownName, other: KnownName): number {
  if (other.region === answer.region) return 0;
  const [, region] = answer.region.split('/');
  const isNear = region !== undefined && other.region.endsWith(`/${region}`);
  return isNear && (other.sort === 'capital' || other.obscurity <= answer.obscurity) ? 2 : farthest;
}

/** The name in the form of the answer: one word for one, "River" where the answer says it. */
function dressed({ name, kind }: KnownName, answer: string): string[] {
  const answerWord = kindWordOf(answer, kind);
  const nameWord = kindWordOf(name, kind);
  // "Socrates" beside "Plato", never beside "Francis Bacon".
  if (kind === 'person' && answer.includes(' ') !== name.includes(' ')) return [];
  if (answerWord === nameWord) return [name];
  return answerWord === ' River' && nameWord === undefined && !/^R[ií]o /.test(name)
    ? [`${name} River`]
    : [];
}

function kindWordOf(name: string, kind: string): string | undefined {
  if (kind === 'person') return / [IVX]+$/.test(name) ? 'numeral' : undefined;
  return kindWord.exec(name)?.[0];
}
