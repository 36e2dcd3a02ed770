/** Somebody or something with a name, as a source of wrong options. */
export type Named = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'person' | 'place' | 'organisation' | 'event' | 'work' | 'name';
  /** What it is, as near as known: physicist, river, pitched battle. */
  readonly sort: string;
  /** The wider sort: scientist, water, battle. Options never leave it. */
  readonly family: string;
  /** Where it belongs: a country or a part of the world; '' if unknown. */
  readonly region: string;
  /** When it was born, began or was made; 0 if unknown, negative before Christ. */
  readonly year: number;
  readonly sex: 'f' | 'm' | '';
  /** 0 known to everybody, 255 to nobody. */
  readonly obscurity: number;
};

/** The families of persons by words of the sort, the first that fits. */
const personFamilies: readonly (readonly [string, RegExp])[] = [
  ['deity', /deity|god$|goddess|Titan|Muse|nymph|giant|mythical|monster|hero$|demigod/i],
  ['character', /character|Round Table/],
  [
    'monarch',
    /king|queen|emperor|empress|Tsar|czar|pharaoh|sultan|caliph|prince|duke|ruler|shah|sovereign|monarch|dynast/i,
  ],
  [
    'religious leader',
    /pope|saint|apostle|evangelist|bishop|cardinal|archbishop|theologian|religious|reformer|clergyman|martyr|missionary|monk|friar|priest|Doctor of the Church|preacher/i,
  ],
  ['mathematician', /mathematician|logician|statistician|geometer/],
  [
    'scientist',
    /physicist|chemist|biologist|astronomer|physiologist|botanist|geologist|naturalist|zoologist|geneticist|bacteriologist|anatomist|neurologist|pathologist|immunologist|virologist|paleontologist|geophysicist|geographer|meteorologist|scientist|embryologist|ethologist|surgeon|doctor|physician|nurse|psychologist|psychiatrist|psychoanalyst|anthropologist|archeologist|ornithologist|entomologist|microbiologist|crystallographer|astronaut|cosmonaut|inventor|engineer|mineralogist|computer|phytologist|biochemist|pharmacologist|hematologist/i,
  ],
  [
    'thinker',
    /philosopher|economist|sociologist|historian|linguist|philologist|lexicographer|educator|jurist|scholar|phonetician|critic|logician|political scientist/,
  ],
  [
    'writer',
    /writer|poet|dramatist|novelist|essayist|playwright|journalist|author|diarist|biographer|librettist|lyricist|publisher|editor|humorist|satirist|fabulist|storyteller|man of letters/i,
  ],
  [
    'musician',
    /composer|musician|singer|pianist|violinist|conductor|soprano|tenor|guitarist|jazz|rock|trumpeter|drummer|cellist|organist|songwriter|saxophonist|bass|baritone|contralto|bandleader|clarinetist|folk/i,
  ],
  [
    'artist',
    /painter|sculptor|architect|old master|artist|photographer|illustrator|engraver|etcher|designer|printmaker|couturier|impressionist|expressionist|surrealist|cubist|potter|ceramicist|cartoonist|muralist|landscapist|goldsmith|silversmith|landscape/i,
  ],
  [
    'performer',
    /actor|actress|film|dancer|comedian|choreographer|movie|director|vaudevillian|mime|entertainer|magician|star$|producer|puppeteer|ballet/i,
  ],
  [
    'athlete',
    /player|athlete|boxer|swimmer|golfer|prizefighter|skater|runner|ballplayer|cyclist|jockey|gymnast|pitcher|outfielder|coach|bullfighter|chess|racer|driver/i,
  ],
  [
    'explorer',
    /explorer|navigator|aviator|mountaineer|aviatrix|adventurer|conquistador|frontiersman|traveler|pioneer|sailor|colonist|colonizer/i,
  ],
  [
    'commander',
    /general|admiral|soldier|naval|officer|commander|marshal|warrior|military|patriot|Indian chief|revolutionist|revolutionary|Revolutionary/i,
  ],
  [
    'leader',
    /statesman|President|president|politician|diplomat|minister|premier|chancellor|senator|leader|activist|suffragist|abolitionist|feminist|chief justice|judge|lawyer|reformer|stateswoman|solon|consul|orator|tribune|signer|mayor|pacifist|communist|socialist/i,
  ],
  [
    'business person',
    /industrialist|businessman|financier|magnate|manufacturer|entrepreneur|philanthropist|banker|economist|merchant|tycoon|executive|publisher|maker/i,
  ],
];

/** The family of a person's sort; undefined for thieves, tyrants' helpers and whoever else is no fair company. */
export function personFamily(sorts: readonly string[]): string | undefined {
  const unfit =
    /Nazi|terrorist|murderer|criminal|assassin|gangster|outlaw|bandit|pirate|spy|traitor|dictator|prophet|patriarch|courtesan|killer|mobster|kidnapper|conspirator|witch|nude/i;
  if (sorts.some((sort) => unfit.test(sort))) return undefined;
  for (const sort of sorts) {
    const found = personFamilies.find(([, words]) => words.test(sort));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

const bornBetween =
  /\(\s*(?:born (?:in|on)?\s*)?(?:circa |c\. ?|ca\. ?)?(?:\w+ \d+, )?(\d{2,4})\s*(?:\?)?\s*-\s*(?:circa )?(\d{2,4})?\s*(?:\?)?\s*(BC|BCE)?/;
const bornIn = /\(?born (?:in |on )?(?:\w+ \d+, )?(\d{4})|born in (\d{4})/;
const century = /(\d{1,2})(?:st|nd|rd|th) century( BC)?/;
const anyYear = /\b(1[0-9]{3}|20[0-2][0-9])\b/;
const anyBefore = /\b(\d{1,4}) BC\b/;

/** The year that a gloss begins with or names; 0 if it names none. */
export function yearOf(gloss: string): number {
  const between = bornBetween.exec(gloss);
  if (
    between !== null &&
    (between[3] !== undefined || (between[1]?.length ?? 0) > 2 || between[2] !== undefined)
  ) {
    const year = Number(between[1]);
    return between[3] === undefined ? year : -year;
  }
  const born = bornIn.exec(gloss);
  if (born !== null) return Number(born[1] ?? born[2]);
  const before = anyBefore.exec(gloss);
  if (before !== null) return -Number(before[1]);
  const year = anyYear.exec(gloss);
  if (year !== null) return Number(year[1]);
  const age = century.exec(gloss);
  if (age === null) return 0;
  return age[2] === undefined ? (Number(age[1]) - 1) * 100 + 50 : -(Number(age[1]) * 100 - 50);
}
