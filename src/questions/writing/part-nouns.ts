import { isBodyPart } from '../options/noun-files.ts';

/** What an entry is about, as far as its parts and products tell. */
export type TopicSort = 'living' | 'substance' | 'place' | 'illness' | 'made' | 'event' | WholeSort;
/** What else an article may be about that has parts of its own. */
export type WholeSort =
  | 'building'
  | 'body'
  | 'language'
  | 'craft'
  | 'world'
  | 'water'
  | 'treaty'
  | 'music';

const table: Readonly<Record<TopicSort, string>> = {
  living: `flesh,meat,skin,fur,hide,scale,shell,horn,antler,tusk,feather,plumage,egg,seed,leaf,root,bark,fruit,flower,wood,
    timber,tail,beak,bill,tongue,claw,wing,tooth,fin,tentacle,larva,population,life span,lifespan,life expectancy,diet,habitat,
    range,gestation,gestation period,breeding season,mating season,poaching,hunting,conservation,courtship,predator,ancestor,fossil,genome,stem,
    trunk,sap,pollen,venom,nest,nostril,ear,eye,snout,muzzle,cub,pup,calf,hatchling,foal,offspring,forelimb,limb,leg,foot,
    skeleton,gill,grain,straw,stalk,root system,wingspan,gestation,mane,coat,underside,lifespan`,
  substance: `deposit,mine,ore,vein,crystal,production,consumption,price,vapour,vapor,hardness,melting point,boiling point,
    density,extraction,mining,refining,chemical formula,toxicity,pigment`,
  place: `population,climate,economy,harbour,harbor,coastline,inhabitant,resident,old town,city centre,city walls,skyline,airport`,
  illness: `cause,symptom,sign,attack,treatment,diagnosis,prevention,case,sufferer,onset,outbreak,vaccine,risk factor`,
  made: `inventor,invention,reception,introduction,popularity,development,builder,hull,crew,wreck`,
  event: `victim,death toll,survivor,cause,aftermath`,
  building: `nave,choir,aisle,transept,apse,dome,roof,tower,spire,arch,span,deck,pier,pillar,pylon,facade,façade,interior,exterior,
    vault,wall,floor,ceiling,foundation,organ,construction,design,completion,restoration,renovation,demolition,
    inauguration,architect,designer,builder,masonry,auditorium,gondola,parapet,girder,truss,buttress`,
  body: `founder,headquarters,member,membership,chairman,chief executive,board,secretariat,workforce,employee,staff,
    founding,shareholder,subsidiary,product range,turnover`,
  language: `speaker,alphabet,grammar,vocabulary,phonology,consonant system,verb,noun,vowel system,dialect,orthography,word order`,
  craft: `instrument,camera,antenna,launch,payload,trajectory,solar panel,solar array,shield,lander,rover,crew`,
  world: `surface,atmosphere,core,crust,mantle,orbit,diameter,density,gravity,equator,interior,rotation,hemisphere,pole,
    equatorial ridge,magnetic field`,
  water: `surface,shore,depth,bed,inflow,outflow,salinity,tributary,maximum depth,average depth,average width,water level,
    drainage,draining,shoreline,catchment,fauna,drainage basin`,
  treaty: `signing,negotiation,negotiator,term,text,ratification,provision,signatory`,
  music: `string,key,bow,neck,player,resonator,soundboard,tuning,fingerboard,keyboard`,
};

const nouns = new Map(
  Object.entries(table).map(([sort, words]) => [
    sort,
    new Set(words.split(/,\s*/).map((noun) => noun.trim())),
  ]),
);

/** True of a noun, singular and small, that every topic of that `sort` has or undergoes: "flesh", "deposit". */
export function isPartNoun(noun: string, sort: TopicSort): boolean {
  if (nouns.get(sort)?.has(noun) === true) return true;
  if (sort === 'place' && /^(islander|townspeople)$/.test(noun)) return true;
  return sort === 'living' && !noun.includes(' ') && isBodyPart(noun);
}

/** True of what is not alive and no substance: only "the towers" are its own, and so they are wherever they stand. */
export function isWhole(sort: TopicSort): boolean {
  return /^(building|body|language|craft|world|water|treaty|music)$/.test(sort);
}

/** "The western basin", "the upper part": what anything that lies somewhere has. */
export function isSide(adjective: string, noun: string): boolean {
  return direction.test(adjective) && side.test(noun);
}

const direction =
  /^(northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western|upper|lower|leading|trailing|northernmost|southernmost|easternmost|westernmost)$/;
const side =
  /^(part|half|side|end|tip|shore|shoreline|coast|coastline|edge|basin|hemisphere|slope|bank|section|portion|quarter|wing|flank|facade|façade|tower)$/;

/** "An attack lasts a week" is of the illness as well. */
export const takesArticle = /^(attack|outbreak|case|vaccine)$/;
/** "Diagnosis depends on a drop of blood": without an article and yet one. */
export const isUncounted =
  /^(diagnosis|prevention|treatment|production|consumption|extraction|gestation|conservation|courtship|refining|mining|hunting|poaching|breeding|inhabitant|islander|construction|demolition|restoration|draining|negotiation|membership|ratification)$/;

/** What is no other's wherever it stands: "can set off an attack". */
export const isAnywhere = /^(population|attack|symptom|outbreak)$/;

/** What stands between a part and its whole. */
export function linkOf(noun: string): string {
  if (noun === 'vaccine') return 'against';
  if (/^(negotiation|talk)$/.test(noun)) return 'for';
  return /^(noun|verb)$/.test(noun) ? 'in' : 'of';
}

const members = /^(individual|male|female|adult|juvenile)(s?)$/i;

/** The adjective for those of a kind in "males" and "an adult"; undefined for any other word. */
export function memberWord(
  noun: string,
): { readonly word: string; readonly isMany: boolean } | undefined {
  const [, word, ending] = members.exec(noun) ?? [];
  if (word === undefined) return undefined;
  const isMany = ending === 's';
  // "The oldest individual" may be anything.
  return !isMany && /^(individual|juvenile)$/i.test(word)
    ? undefined
    : { word: word.toLowerCase(), isMany };
}
