import { isBodyPart } from '../options/noun-files.ts';

/** What an entry is about, as far as its parts and products tell. */
export type TopicSort = 'living' | 'substance' | 'place' | 'illness' | 'made' | 'event';

const table: Readonly<Record<TopicSort, string>> = {
  living: `flesh,meat,skin,fur,hide,scale,shell,horn,antler,tusk,feather,plumage,egg,seed,leaf,root,bark,fruit,flower,wood,
    timber,tail,beak,bill,tongue,claw,wing,tooth,fin,tentacle,larva,population,life span,lifespan,life expectancy,diet,habitat,
    range,gestation,gestation period,breeding season,mating season,poaching,hunting,conservation,courtship,predator,ancestor,fossil,genome,stem,
    trunk,sap,pollen,venom,nest,nostril,ear,eye,snout,muzzle,cub,pup,calf,hatchling,foal,offspring,forelimb,limb,leg,foot,
    skeleton,gill`,
  substance: `deposit,mine,ore,vein,crystal,production,consumption,price,vapour,vapor,hardness,melting point,boiling point,
    density,extraction,mining,refining,chemical formula,toxicity,pigment`,
  place: `population,climate,economy,harbour,harbor,coastline,inhabitant,resident,old town,city centre,city walls,skyline,airport`,
  illness: `cause,symptom,sign,attack,treatment,diagnosis,prevention,case,sufferer,onset,outbreak,vaccine,risk factor`,
  made: `inventor,invention,reception,introduction,popularity,development,builder,hull,crew,wreck`,
  event: `victim,death toll,survivor,cause,aftermath`,
};

const nouns = new Map(
  (['living', 'substance', 'place', 'illness', 'made', 'event'] as const).map((sort) => [
    sort,
    new Set(table[sort].split(/,\s*/).map((noun) => noun.trim())),
  ]),
);

/** True of a noun, singular and small, that every topic of that `sort` has or undergoes: "flesh", "deposit". */
export function isPartNoun(noun: string, sort: TopicSort): boolean {
  if (nouns.get(sort)?.has(noun) === true) return true;
  return sort === 'living' && !noun.includes(' ') && isBodyPart(noun);
}

/** "An attack lasts a week" is of the illness as well. */
export const takesArticle = /^(attack|outbreak|case|vaccine)$/;
/** "Diagnosis depends on a drop of blood": without an article and yet one. */
export const isUncounted =
  /^(diagnosis|prevention|treatment|production|consumption|extraction|gestation|conservation|courtship|refining|mining|hunting|poaching|breeding|inhabitant)$/;

/** What is no other's wherever it stands: "can set off an attack". */
export const isAnywhere = /^(population|attack|symptom|outbreak)$/;

/** What stands between a part and its whole. */
export function linkOf(noun: string): string {
  return noun === 'vaccine' ? 'against' : 'of';
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
