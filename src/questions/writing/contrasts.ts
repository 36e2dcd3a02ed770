import { standsNear } from '../options/surroundings.ts';
import type { ReadDocument } from '../reading/document.ts';
import { relationAt, rootOf } from '../reading/tree.ts';
import type { Statement } from './statement.ts';

/** Closed classes of which a thing is one: whoever says one excludes the others. */
const classes = `
monoclinic,hexagonal,cubic,triclinic,tetragonal,orthorhombic,trigonal
igneous,sedimentary,metamorphic
carnivorous,herbivorous,omnivorous
carnivore,herbivore,omnivore
carnivores,herbivores,omnivores
deciduous,evergreen
nocturnal,diurnal
viral,bacterial,fungal,parasitic
acidic,alkaline
agglutinative,isolating,fusional
Baroque,Gothic,Romanesque
vertebrate,invertebrate
vertebrates,invertebrates
inherited,acquired
temporary,permanent
nomadic,settled
left-wing,right-wing
centre-left,centre-right
center-left,center-right
winter,summer
morning,evening
dawn,dusk
sunrise,sunset
midnight,noon
protons,electrons,neutrons
proton,electron,neutron
vowels,consonants
nouns,verbs
virus,bacterium,fungus
viruses,bacteria,fungi
imports,exports
supporters,opponents
Atlantic,Pacific
Mediterranean,Baltic
Arctic,Antarctic
southeastern,northwestern
southwestern,northeastern
south-eastern,north-western
south-western,north-eastern
south-east,north-west
south-west,north-east
expansionist,isolationist
`;

/** Fields of study, where somebody studies or teaches one. */
const fields = `
physics,chemistry,biology,mathematics
geography,history,philosophy,theology
seismology,meteorology,oceanography,astronomy
botany,zoology,geology
psychology,sociology,anthropology
law,medicine
`;
const learning =
  /^(stud(y|ied|ies|ying)|taught|teach(es)?|professor(ship)?|chair|degree|doctorate|PhD|department|lectur(er|ed)|graduated|trained|read)$/;

/** What somebody is by faith. */
const faiths = `
Catholic,Protestant,Orthodox
Sunni,Shia
`;

/** One way only, since the way back would be absurd or say less. */
const oneWay = `
perennial>annual calm>rough limited>unlimited rarely>often seldom>often slowly>rapidly rapidly>slowly quickly>slowly gradually>suddenly suddenly>gradually narrowly>easily
unanimously>narrowly temporarily>permanently permanently>temporarily secretly>publicly openly>secretly voluntarily>reluctantly wife>sister husband>brother daughter>sister son>brother
sister>cousin brother>cousin father>uncle mother>aunt uncle>grandfather aunt>grandmother nephew>son niece>daughter grandson>nephew granddaughter>niece
victories>defeats defeats>victories
amphibian>reptile reptile>amphibian crustacean>mollusc mollusc>crustacean marsupial>rodent rodent>marsupial arachnid>insect cephalopod>crustacean
`;

/** Words that are one of a pair beside certain nouns alone: "poor" of a conductor, "heavy" of losses. */
const beside: readonly (readonly [word: string, other: string, noun: RegExp])[] = [
  ['poor', 'good', /^\p{Ll}+(tor|er)s?$/u],
  ['weak', 'strong', /^(acid|base|bond|alkali|force|field|acids|bases|bonds|forces)$/],
  ['strong', 'weak', /^(acid|base|bond|alkali|force|field|acids|bases|bonds|forces)$/],
  ['heavy', 'light', /^(damage|fighting|rain|rains)$/],
  ['light', 'heavy', /^(rain|rains)$/],
  ['bright', 'dim', /^(lights?)$/],
  [
    'high',
    'low',
    /^(prices?|rates?|temperatures?|levels?|costs?|wages|altitudes?|pressures?|speeds?|concentrations?|taxes|tariffs|frequenc(y|ies))$/,
  ],
  [
    'low',
    'high',
    /^(prices?|rates?|temperatures?|levels?|costs?|wages|altitudes?|pressures?|speeds?|concentrations?|taxes|tariffs|frequenc(y|ies))$/,
  ],
  ['rising', 'falling', /^(prices?|temperatures?|sea|levels?|costs|demand|unemployment)$/],
  ['falling', 'rising', /^(prices?|temperatures?|levels?|costs|demand|unemployment)$/],
  ['long', 'short', /^(tail|tails|neck|necks|legs?|beak|beaks|hair|fur|reign)$/],
  ['short', 'long', /^(tail|tails|neck|necks|legs?|beak|beaks|hair|fur|reign)$/],
  ['cold', 'warm', /^(waters?|climate|current|winters?)$/],
  ['warm', 'cold', /^(waters?|climate|current)$/],
  ['dry', 'wet', /^(season|summers?|winters?|climate)$/],
  ['wet', 'dry', /^(season|summers?|winters?|climate)$/],
  ['gold', 'silver', /^medals?$/],
  ['silver', 'bronze', /^medals?$/],
  ['bronze', 'silver', /^medals?$/],
  ['left', 'right', /^(bank|hand|eye|leg|arm|side|foot|ear|wing|lung|knee|shoulder)$/],
  ['right', 'left', /^(bank|hand|eye|leg|arm|side|foot|ear|wing|lung|knee|shoulder)$/],
  ['upper', 'lower', /^\p{Lu}/u],
  ['lower', 'upper', /^\p{Lu}/u],
  ['Upper', 'Lower', /^(House|Chamber|Palaeolithic|Paleolithic)$/],
  ['railway', 'road', /^(arch|bridge|tunnel|viaduct)$/],
  ['introduced', 'native', /^(population|populations|species|plants?|animals?|trees?)$/],
  ['unanimous', 'narrow', /^(votes?|verdict|decision|ruling)$/],
  ['narrow', 'unanimous', /^(votes?|verdict)$/],
  ['marine', 'freshwater', /^(fish|animals?|species|snails?|crabs?|sponges?|algae|reptiles?)$/],
  ['freshwater', 'marine', /^(fish|animals?|species|snails?|crabs?|sponges?|algae|reptiles?)$/],
  ['everywhere', 'rare', /^in$/],
  ['little', 'greatly', /^[.,]$/],
  ['wooden', 'stone', /^(bridge|house|church|fort|pier|tower|castle|chapel|wall|walls|houses)$/],
  ['stone', 'wooden', /^(bridge|house|church|fort|pier|tower|chapel|houses)$/],
];

const kin =
  /^(wife|husband|daughter|son|sister|brother|father|mother|uncle|aunt|nephew|niece|grandson|granddaughter)$/;

const setOf = setsIn(classes);
const fieldOf = setsIn(fields);
const faithOf = setsIn(faiths);
for (const pair of oneWay.trim().split(/\s+/)) {
  const [word = '', other = ''] = pair.split('>');
  setOf.set(word, [other]);
}

/** Another member of the closed class that the word at `at` is of, which the article does not name beside it. */
export function contrastAt(
  statement: Statement,
  at: number,
  document: ReadDocument,
): string | undefined {
  const others = othersFor(statement, at);
  if (others.length === 0 || !isFree(statement, at)) return undefined;
  const isClear = (other: string) => !standsNear(other, statement.sentence.index, document);
  return others.find(isClear);
}

/** Each word of a line to the others, the next one first. */
function setsIn(lines: string): Map<string, readonly string[]> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const words = line.split(',');
        return words.map(
          (word, at) => [word, [...words.slice(at + 1), ...words.slice(0, at)]] as const,
        );
      }),
  );
}

/** What can stand for the word as it is used here. */
function othersFor(statement: Statement, at: number): readonly string[] {
  const { tokens } = statement;
  const word = tokens[at]?.text ?? '';
  const [lead = '', before = ''] = [tokens[at - 2]?.text, tokens[at - 1]?.text];
  if (fieldOf.has(word) && tokens.some(({ text }) => learning.test(text)))
    return fieldOf.get(word) ?? [];
  if (faithOf.has(word) && rootOf(statement) === at) return faithOf.get(word) ?? [];
  // "Diseases of children", not "five children".
  if (word === 'children')
    return /^(of|in|among)$/.test(before) && /s$/.test(lead) ? ['adults'] : [];
  // "In spring", not "a mineral spring".
  if (word === 'spring' || word === 'autumn')
    return /^(in|of|every|each|late|early)$/i.test(before)
      ? [word === 'spring' ? 'autumn' : 'spring']
      : [];
  if (word === 'everywhere' && !/^(is|are|was|were)$/.test(before)) return [];
  if (word === 'little' && tokens[at - 1]?.pos !== 'NOUN') return [];
  return setOf.get(word) ?? besideNoun(statement, at);
}

function besideNoun({ tokens }: Statement, at: number): string[] {
  const [word, noun] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  return beside.flatMap(([one, other, nouns]) => (one === word && nouns.test(noun) ? [other] : []));
}

/** Neither one of several in a list, nor said in a way that the other would not fit. */
function isFree(statement: Statement, at: number): boolean {
  const { tokens } = statement;
  const token = tokens[at];
  const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (token === undefined || tokens.filter(({ text }) => text === token.text).length > 1)
    return false;
  if (
    tokens.some(({ text }) =>
      /^(not|never|no|nor|n['’]t|both|neither|either|unfortunately)$/.test(text),
    )
  )
    return false;
  if (/^(and|or|but|very|so|too|as|more|most|less|Roman|Anglo)$/.test(before)) return false;
  if (/^(and|or|but)$/.test(after) || (after === ',' && tokens[at + 2]?.pos === token.pos))
    return false;
  // "At half past four in the morning", "Kilburn, north-west London": an hour and a quarter are told on the way.
  if (isHour(tokens, at) || (before === ',' && compass.test(token.text))) return false;
  if (kin.test(token.text)) return isKinOfNamed(statement, at);
  // "Fall", "spring" and "settled" are verbs as well, and "limited" of the subject alone is said of it.
  if (token.pos === 'VERB') return rootOf(statement) === at && /^(limited|calm)$/.test(token.text);
  return !(relationAt(statement, at) === 'conj' && tokens.some(({ tag }) => tag === 'CC'));
}

const compass = /^(north|south)-?(east|west)(ern)?$/;

function isHour(tokens: Statement['tokens'], at: number): boolean {
  return (
    /^(morning|evening)$/.test(tokens[at]?.text ?? '') &&
    tokens
      .slice(Math.max(0, at - 4), at)
      .some(({ pos, text }) => pos === 'NUM' || /^(o['’]clock|past|[ap]\.?m\.?)$/.test(text))
  );
}

/** "X was the daughter of King Valdemar", "X, daughter of King Valdemar": what is said is the kinship itself. */
function isKinOfNamed(statement: Statement, at: number): boolean {
  const { tokens, heads } = statement;
  const isOf =
    tokens[at + 1]?.text === 'of' &&
    tokens.slice(at + 2, at + 4).some(({ pos }) => pos === 'PROPN');
  const isAside = relationAt(statement, at) === 'appos' && tokens[heads[at] ?? -1]?.pos === 'PROPN';
  const isSaid = rootOf(statement) === at || isAside;
  const isCounted = tokens.some(
    ({ pos, text }, one) => heads[one] === at && (/^(NUM|ADJ)$/.test(pos) || /^an?$/i.test(text)),
  );
  return isOf && isSaid && !isCounted;
}
