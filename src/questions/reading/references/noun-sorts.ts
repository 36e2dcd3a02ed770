/** What a noun stands for, as coarse as pronouns see it. */
export type NounSort =
  | 'person'
  | 'group'
  | 'place'
  | 'event'
  | 'work'
  | 'animal'
  | 'time'
  | 'thing';

const table: Readonly<Record<Exclude<NounSort, 'thing'>, string>> = {
  person: `tsar tsarina czar pharaoh shah kaiser khan man woman boy girl child person adult baby infant teenager student pupil teacher professor leader author actor actress
    artist king queen emperor empress prince princess duke duchess earl baron count pope bishop priest monk nun saint president
    chairman chairwoman chairperson minister senator governor mayor ambassador diplomat spokesman spokeswoman spokesperson official
    officer commander general captain admiral soldier sailor pilot driver worker employee employer boss manager director executive
    founder co-founder owner chief head member friend enemy rival ally opponent colleague partner husband wife father mother son
    daughter brother sister uncle aunt cousin grandfather grandmother parent nephew niece widow widower bride heir scholar poet
    novelist writer playwright philosopher scientist physicist chemist biologist mathematician astronomer engineer inventor
    doctor physician surgeon nurse patient lawyer attorney judge justice prosecutor plaintiff defendant appellant victim witness
    suspect criminal thief murderer killer prisoner guard athlete player footballer swimmer runner coach singer musician composer
    guitarist pianist drummer dancer painter sculptor architect photographer journalist reporter editor critic host guest visitor
    tourist traveller traveler explorer navigator merchant farmer fisherman hunter slave refugee immigrant migrant citizen resident
    native neighbour neighbor candidate voter activist protester rebel insurgent militant fighter terrorist gunman hero heroine
    celebrity figure emir sultan caliph imam rabbi warrior knight noble nobleman lord lady gentleman guy fellow youth expert
    researcher participant volunteer user customer client consumer reader listener viewer analyst economist historian
    archaeologist linguist psychologist theologian librarian clerk accountant secretary treasurer chef cook entrepreneur
    businessman businesswoman billionaire legend champion winner loser medalist medallist survivor dictator tyrant politician
    statesman lawmaker congressman congresswoman superstar star comedian filmmaker producer screenwriter programmer developer
    designer astronaut cosmonaut naturalist botanist zoologist geologist missionary pastor evangelist prophet apostle disciple
    orphan twin sibling spouse ancestor descendant successor predecessor regent monarch ruler sovereign human speaker interviewer
    predecessor creator pioneer narrator protagonist hacker investor detective policeman policewoman firefighter`,
  group: `group company firm corporation organization organisation agency party team band club committee council commission
    government ministry department bureau office court parliament congress senate administration authority university college
    school institute institution foundation association society union federation league alliance army navy force police
    military militia troop regiment brigade squad crew staff faculty church charity bank manufacturer maker retailer brand startup
    publisher newspaper magazine broadcaster network studio label airline orchestra choir ensemble tribe family dynasty clan
    community nation public media movement coalition faction branch network cartel gang junta regime monarchy jury board
    committee panel delegation audience population majority minority offshoot wing subsidiary consortium laboratory thinktank
    business couple pair duo trio supplier operator vendor provider subsidiary`,
  place: `city town village country state nation region province county district area territory island peninsula continent river
    lake sea ocean mountain hill valley desert forest park beach bay harbor harbour port street road square bridge building house
    palace castle tower temple cathedral mosque monastery museum gallery library theatre theater hospital hotel restaurant cafe
    airport station stadium capital suburb neighbourhood neighborhood settlement colony kingdom empire republic homeland planet moon
    star galaxy cave volcano glacier canyon site location place border coast shore market shop store farm garden cemetery prison
    fort fortress factory mine reef municipality metropolis resort landmark archipelago plateau`,
  event: `war battle strike attack bombing election storm hurricane earthquake eruption flood fire crash accident murder
    assassination trial hearing conference meeting summit festival concert ceremony wedding funeral tournament championship match
    game race season campaign revolution revolt uprising coup invasion siege treaty agreement negotiation protest riot strike
    expedition voyage journey mission launch landing explosion disaster crisis outbreak epidemic pandemic famine massacre raid
    operation experiment study survey project program programme event incident celebration debut premiere tour march rally`,
  work: `book novel film movie album song single poem play opera symphony painting sculpture essay article paper report magazine
    series show episode documentary game video story memoir autobiography biography trilogy sequel textbook dictionary musical
    ballet comic cartoon photograph portrait mural soundtrack track letter speech thesis dissertation`,
  animal: `animal dog cat horse bird fish whale dolphin elephant lion tiger bear wolf fox rabbit mouse rat snake lizard frog
    turtle shark insect bee ant butterfly spider species mammal reptile amphibian dinosaur monkey ape chimpanzee gorilla cow pig
    sheep goat chicken duck owl eagle penguin seal octopus crab worm creature predator prey`,
  time: `year month week day hour minute second decade century morning evening night afternoon summer winter spring autumn fall
    time period era age moment date weekend season today yesterday tomorrow while stage phase monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december`,
};

const sorts: ReadonlyMap<string, NounSort> = new Map(
  (['time', 'work', 'animal', 'event', 'place', 'group', 'person'] as const).flatMap((sort) =>
    table[sort].split(/\s+/).map((noun) => [noun, sort] as const),
  ),
);
const personEnding =
  /(?:wo)?man$|person$|ologist$|ographer$|ian$|(?<!l)ist$|eer$|maker$|player$|writer$/;

/** The sort of a singular noun in lower case: `thing` where the table says nothing. */
export function sortOfNoun(noun: string): NounSort {
  return sorts.get(noun) ?? (personEnding.test(noun) ? 'person' : 'thing');
}
