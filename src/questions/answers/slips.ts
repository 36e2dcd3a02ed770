import { boundedDistance } from '../edit-distance.ts';

/** How a typed wording stands to a right one: `slip` is a typing error, `near` one error too many. */
export type Likeness = 'same' | 'slip' | 'near' | 'other';

/** Words a letter or two apart that mean different things: no slip leads from one to another of a row. */
const confusable: readonly ReadonlySet<string>[] = [
  'north south east west',
  'northern southern eastern western',
  'neuron neutron neutrino nucleon',
  'proton photon',
  'mitosis meiosis myosis',
  'stalactite stalagmite',
  'astronomy astrology gastronomy',
  'affect effect',
  'male female',
  'prokaryote eukaryote',
  'prokaryotic eukaryotic',
  'concave convex',
  'latitude altitude attitude',
  'fluorine chlorine',
  'calcium cadmium caesium',
  'thorium thulium rhodium radium rubidium',
  'iridium indium',
  'magnesium manganese',
  'desert dessert',
  'principle principal',
  'capital capitol',
  'monarchy anarchy',
  'increase decrease',
  'import export',
  'planet plant planets plants',
  'lunar solar polar',
  'sixth sixty',
  'mother brother father',
  'monday sunday',
  'tuesday thursday',
  'june july',
  'army navy',
].map((row) => new Set(row.split(' ')));

/** Beginnings that turn a word into its opposite or its sister. */
const beginnings =
  'hyper hypo endo exo inter intra intro extra in im ex de dis un non ir il anti ante pro pre post over under sub super micro macro mono poly bi tri uni up down homo hetero'.split(
    ' ',
  );
/** Endings that tell salts, oxides and hydrocarbons apart. */
const endings = 'ate ite ide ane ene yne ine ol al'.split(' ');

/**
 * Compares two wordings word by word: no slip in a digit or in a word of up to 3 letters, one in 4 to
 * 7 letters, two from 8 on, two in all; a first letter counts as a slip of its own. Blanks may be missing.
 */
export function likeness(given: string, right: string): Likeness {
  if (given === right) return 'same';
  if (Math.abs(given.length - right.length) > 4) return 'other';
  const [typed, wanted] = [given.split(' '), right.split(' ')];
  const [joinedTyped, joinedWanted] = [typed.join(''), wanted.join('')];
  if (joinedTyped === joinedWanted) return /\d/.test(given) ? 'near' : 'same';
  if (typed.length !== wanted.length) return overall([cost(joinedTyped, joinedWanted)]);
  const costs: Cost[] = [];
  for (const [index, word] of typed.entries()) {
    const one = cost(word, wanted[index] ?? '');
    if (one === never) return 'other';
    costs.push(one);
  }
  return overall(costs);
}

type Cost = { readonly slips: number; readonly over: number };

const never: Cost = { slips: Number.POSITIVE_INFINITY, over: Number.POSITIVE_INFINITY };

/** How many slips lead from one word to another, and how many of them are too many; infinite if no slip can. */
function cost(given: string, right: string): Cost {
  if (given === right) return { slips: 0, over: 0 };
  if (/\d/.test(given + right) || right.length <= 3 || given.length <= 2) return never;
  const allowed = right.length <= 7 ? 1 : 2;
  const distance = boundedDistance(given, right, allowed + 1);
  if (distance > allowed + 1 || meansSomethingElse(given, right)) return never;
  const swapped = given[0] === right[1] && given[1] === right[0];
  // One wrong first letter alone is a slip ("Fabul" for "Kabul"); with another it is another word.
  const isOtherStart = distance > 1 && given[0] !== right[0] && !swapped;
  return { slips: distance, over: Math.max(distance - allowed, isOtherStart ? 1 : 0) };
}

function overall(costs: readonly Cost[]): Likeness {
  const slips = costs.reduce((sum, one) => sum + one.slips, 0);
  const over = costs.reduce((sum, one) => sum + one.over, 0);
  if (over === 0 && slips <= 2) return 'slip';
  return over <= 1 && slips <= 3 ? 'near' : 'other';
}

function meansSomethingElse(a: string, b: string): boolean {
  return (
    confusable.some((row) => row.has(a) && row.has(b)) ||
    shareStem(stemsAfter(a), stemsAfter(b)) ||
    shareStem(stemsBefore(a), stemsBefore(b))
  );
}

/** What remains of a word without each beginning it has; with none, the word itself. */
function stemsAfter(word: string): string[] {
  const cut = beginnings
    .filter((one) => word.startsWith(one) && word.length - one.length >= 4)
    .map((one) => word.slice(one.length));
  return [word, ...cut];
}

function stemsBefore(word: string): string[] {
  return endings
    .filter((one) => word.endsWith(one) && word.length - one.length >= 3)
    .map((one) => word.slice(0, -one.length));
}

function shareStem(a: readonly string[], b: readonly string[]): boolean {
  return a.some((stem) => b.includes(stem));
}
