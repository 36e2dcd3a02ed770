export const demonstrative =
  /^(this|these|those|such|latter|here|there|thereby|thus|hereby|above|below|following|aforementioned)$/i;
export const speaker =
  /^(I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|let's)$/i;
export const third =
  /^(he|him|his|she|her|hers|it|its|they|them|their|theirs|himself|herself|itself|themselves|one|ones)$/i;
export const comparison =
  /\b(more|less|fewer|larger|smaller|higher|lower|greater|bigger|faster|slower|stronger|weaker|older|longer|shorter|better|worse|cheaper|closer|wider|heavier|lighter|stricter)\b/i;
export const relativeTime =
  /\b(yesterday|today|tonight|tomorrow|(?<!\bwhat (is|was) )now(?! (known|called|named|part of)\b)|nowadays|currently|recent|recently|lately|(?<!(\b(million|billion|thousand|\d{1,3},\d{3})|_) years )ago|soon|(?<!\b(of|from|on) )earlier|later|so far|(the )?(past|last|coming) few|in the past|to date|until now|upcoming|previously|(is|are|has|have) (already|still|yet)|as yet|yet to|at the time|at the moment|at present|(last|next|this|past|coming) (January|February|March|April|May|June|July|August|September|October|November|December)|(last|next|this|past|coming) (\w+ )?(week|month|year|decade|century|night|summer|winter|spring|autumn|fall|time|season|morning|evening)s?|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?! (school|Times|Telegraph|Post|Mail|Night|service)))\b/i;
/** "has since spent": since when? Not "has since 1990 been", "have since the war". */
export const sinceThen =
  /\b(has|have|had) since (?!the |its |their |his |her |then |at |about |around |early |late |mid)\p{Ll}+\b/u;
/** A day without its year, a week later and in another year. Read in words with a space round every mark. */
export const yearless =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) \d{1,2}\b(?!( ,)? \d{4}| , _|\d)|\b\d{1,2}(st|nd|rd|th)? (of )?(January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4}| _)/;
export const nobody =
  /^(researchers|scientists|officials|experts|authorities|police|analysts|critics|participants|investigators|authors|witnesses|sources|others|another|both|either|neither|all|each|one|some|someone|everyone|nothing|nobody|everything|anything|whatever|whoever|recipients|sources|reports)$/i;
/** People and things of a study that the prompt does not name. */
export const study =
  /\b(present|current) (study|research|paper|work|article|review)\b|^those\b|^the (scientists|researchers|authors|study|studies|team|survey|results|findings|report) |\b(participants|respondents|experimental|control group|test subjects|the sample)\b/i;
/** What it answers to was said before. */
export const reaction =
  /\b(reacted|retaliated|responded|replied|complied)\b(?! (to|against|with)\b)|\b(follow|followed) (in|on|by|[.?])|\bfollow ,/i;
/** "In which year did an event occur that ...": what kind of thing it was is left open. */
export const nothing =
  /\b(an?|some) (event|thing|incident|problem|situation|development|change|question) (occur|happen|arise|take place|came|that|which|is|was)/i;
/** Openings that go on from the sentence before. */
export const sequel =
  /^(similar|close by|(the )?same|such|in (addition(?! to\b)|return|retaliation|response|reply|contrast(?! to\b)|all|total|practice|turn|short|general|theory|any case|both cases)|after that|at first|at (the )?same time|by then|since then|until then|first|firstly|second|secondly|third|then|next|lastly|later|afterwards|before long|elsewhere|as promised|as expected|on top of|besides|unfortunately|sadly|even so|even then|more|not only|perhaps|maybe|once|other|many others) ?,?( |$)|\b(therefore|thereupon|hence|consequently|aforementioned|subsequently|instead(?! of)|similarly|likewise|for one thing|in brief|(would|will|was|were|is|are) then)\b|\b(figure|fig|table|section|chapter|appendix) \d/i;
/** Endings that compare with, or add to, something unsaid. */
export const unfinished =
  /\b(yet|either|too|before|as well|again|alike|respectively|likewise|instead|though|more|less|fewer) [.?]$/i;

/** "The first is a clock", "favours the second": the first what? */
export const headless =
  /\bthe (first|second|third|last|largest|smallest|other)( (is|was|are|were|has|had|of these)\b| ?[.,?])/i;

/** What these words compare with or add to was said before. */
export const relative =
  /\b(another|again|even|newly|quickly|finally|immediately|promptly|the next|the closest|the nearest|the latter|the former|the remaining|most other|many other|some other|several other|a different|the two|the three|the four|the others?)\b(?! of )|\bthe \d+-year-old\b/i;

/** "94 insurgents were killed": where and when? */
export const harmed =
  /\b(inside|outside|nearby) (can|may|is|are|was|were|reach|reaches|has|have)\b|\b(inside|outside|nearby) reach|(\d|_____) (tonnes?|tons?|litres?|barrels) ?[.?]$|^the rest (is|are|was|were)\b|\b(was|were|been) (killed|injured|wounded|arrested|hurt|rescued|displaced|evacuated|detained|affected|damaged) ?[.?]$/i;
/** "A lungo uses twice as much": as what? */
export const halfCompared =
  /\b(twice|half|times) as (much|many|long|large|big|fast|high)\b(?!.* (as|of|than)\b)/i;

/** "In which year did construction begin?": of what? */
export const eventOfWhat =
  /(?:^(?:In \S+ , |On \S+ \d+ \S+ , )?|\bdid |\bthe )(construction|building|work|works|production|filming|shooting|excavation|excavations|restoration|renovation|demolition|reconstruction|rebuilding|fighting|voting|publication|negotiations|talks|development|training|drilling|mining|testing)(?= (began|begin|begins|started|start|starts|finished|finish|ended|end|stopped|stop|resumed|resume|ceased|cease|continued|was completed|was finished|was halted|was stopped) ?(\?|\.|,|in \S+ [.,]|in \S+ \S+ [.]|by|until))/i;
/** "Males weigh about 500 g", "How long do adults live?": of which animal? */
export const ofWhichAnimal =
  /(?:^|\b(?:do|did|can|are|were|and|the|while|when|but) )(?:the )?(?:(?:adult |mature |young |breeding )?(?:males|females)|juveniles|chicks?|hatchlings?|larvae|pups|the sexes|adults(?= (?:weigh|measure|live|lay|nest|moult|molt|feed|mate|breed|grow|reach|stand)))(?= \p{Ll}+)(?! (?:of|from|in|with|who|that|which|aged) )/iu;
/** "Heat helps in two ways": which are told next. */
export const announcement =
  /\bin (two|three|four|five|several|many|various|different|other|a number of|a variety of) (main |important |different |distinct |key )?(ways|stages|steps|phases|forms|respects|directions) ?\.$|\bfor (two|three|several|many) (main )?reasons ?\.$/i;
/** "Two related species are found": related to what? */
export const relatedToWhat =
  /\b(closely )?related (species|genera|animals|plants|languages|birds|fish)\b(?! (to|,))/i;
/** "Who was the president of the institution?": when? One after another was. */
export const officeWhen =
  /\b(was|were) the (\p{L}+ )?(president|chairman|chairwoman|chair|head|minister|secretary|mayor|governor|chief|principal|dean|bishop|archbishop|ambassador|commissioner|inspector) (of|for|at) [^,]*[?.]$/u;

/** "Requests have come", "a discussion table will be opened", "a petition with 5000 names": on, for or about what? */
export const bareEvent =
  /^(requests|calls|talks|negotiations|discussions|meetings|complaints|demands|objections) (has|have|had|is|are|was|were|will|came?|come|began|started|continued?)\b|\ban? (discussion|discussion table|announcement|debate|vote|hearing|inquiry|investigation) (will|was|is|has|had)\b(?!.* (on|about|into|over|against|whether|between|for|of|to)\b)|\bpetitions?\b(?!.* (to|for|against|asking|calling|demanding|urging|about|of|seeking|opposing)\b)|\ban? (\p{L}+ )?announcement from \d|^the (\p{Lu}\p{L}+ )?(attention|publicity|uproar|outcry|announcement) (?!of|to|that|for|about|surrounding)\p{Ll}|^a population of [\p{Ll} ]*[\d,.]+ in \d{4}\b/iu;
/** "ordered a strike in retaliation", "with further searches": after what? */
export const afterthought =
  /\bin (retaliation|return|reply)\b(?! ?(for|to)\b)|\b(in response|as a result|in turn|further) ?[.?]$|\b(with|after|in|through) further \p{Ll}/iu;
/** "Nobody was much interested", "she was reluctant": in what, to do what? */
export const ofWhat =
  /\b(interested|keen|reluctant|unwilling|eager|unaware|incapable|accustomed)(?= ?([.?,]|$|since\b|because\b|as\b))/i;
