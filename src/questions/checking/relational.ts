/** What something is, does or comes in belongs to somebody, somewhere: alone it is anybody's, anywhere. */
const bare: readonly RegExp[] = [
  // "Convicts came in 1795", "Phylloxera arrived around 1889", "Traffic declined": where, on what?
  /^(?!According )(In \d{4}|In _____|On \S+ \S+ \d{4})?,? ?\p{Lu}?\P{Lu}*\b(came|arrived|appeared|left|returned|declined|settled|moved in|turned up|spread|set in|withdrew|landed)( (in|on|around|about|by|after|before|since|until|during|only|late|early|soon|suddenly))* (\p{Lu}\p{Ll}+ )?(\d{4}|_____)( ?[.?])$/u,
  /^(Convicts|Settlers|Colonists|Traders|Missionaries|Immigrants|Courses|Samples|Portions|Excavations|Reports) \p{Ll}(?!.* (at|of|in|from|on|to|through|across|between|for|link|connect|join) (the )?\p{Lu})/u,
  // "Excavations in 2007 have yielded", "Portions in Syria", "Courses continue": of what?
  /^(The )?(Excavations|Digs|Portions|Parts|Sections|Samples|Courses|Copies|Fragments|Remains|Specimens|Recordings|Ruins|Traces) (?!(of|from|at|for|by|in (?!\d{4}))\b)/u,
  /^Portions (in|at|on)\b/u,
  // "Turnout was the lowest", "The greatest obstacle was", "His solution was", "The most successful release".
  /^(Turnout|Attendance|Admission|Membership|Construction costs?) (was|is|fell|rose)\b(?!.*\b(in|at|for) (the )?(\p{Lu}\p{L}+|\d{4}) (election|referendum|vote|match|final))/u,
  /\b(greatest|biggest|main|chief|largest|worst|first|only|most \p{Ll}+) (obstacle|difficulty|problem|challenge|drawback|advantage|disadvantage|objection|rival|setback|release|difference|exception) (was|is|were|has been|had been)\b/u,
  /['’]s (solution|answer|response|reply|reaction|objection|interpretation|explanation|conclusion|verdict) (was|is|were|came)\b(?! that\b)/u,
  // "published a dictionary", "visit speakers", "refused to leave", "may appeal to the Supreme Court".
  /\b(publish|published|compiled|wrote|issued|produced|prepared) an? (\p{Ll}+ )?(dictionary|description|grammar|translation|biography|history|catalogue|map|survey|account|summary|edition|guide|monograph|vocabulary|index|glossary|review|critique|commentary)( (in|between|from) (the )?(\S+ )?[\d_]\S*)? ?[.?]$/u,
  /\b(visit|visited|recorded|interviewed|met) (speakers|survivors|witnesses|descendants|relatives|members|participants|volunteers|users|owners|colleagues|experts)( in (\d{4}|_____))? ?[.?]$/u,
  /\b(refused|refuses|decided|declined|was forced|were forced|was ordered|were ordered|agreed|threatened|chose|wanted) to (leave|stay|go|move|return|come|enter|resign|sign|accept|attend|sell|testify) ?[.?]$/u,
  /\b(may|can|could|might|will|would|did|does) (appeal|object|protest)( to (the |a )?(\p{L}+ ?){1,3})? ?[.?]$/u,
  /\bappealed( to (the |a )?(\p{L}+ ?){1,3})? ?[.?]$/u,
  // "in his post", "take a seat", "turned to cameras", "second with 35.4%".
  /\b(remain|remains|remained|stay|stayed|continue|continued) in (his|her|their) (post|office|position|job|role)\b/u,
  /\bwill take a seat ?[.?]$/u,
  /\b(was|is|came|finished) (first|second|third|fourth|last) with [\d.]+ ?%/u,
  /^(?!.*\bfor\b)\P{Ll}.*\bturned to (high-?\S+ |\p{Ll}+ )?(\p{Ll}+s|_____) ?[.?]$/u,
  /\bpeople have been (arrested|detained|charged|questioned|released)\b(?!.*\b(for|over|after|in connection|on suspicion|in (the|\p{Lu}))\b)/u,
  // "an assault by crewmen": on whom? "A visit can be".
  /\b(an?|the) (\p{Ll}+ )?(assault|(?<!\b(heart|panic|asthma) )attack|raid|attempt) by\b(?!.*\b(on|against|to|upon)\b)/u,
  /^A (visit|trip|stay|walk|climb|spur|ticket|tour) (can|may|is|was|takes|built|costs)\b/u,
  // "a scheme", "a future device".
  /\b(sketched?|drew|drawn|drafted|proposed|devised|submitted) a (scheme|plan|design|sketch|proposal)\b(?! (for|of|to|by|that|in which|called)\b)/u,
  /\ba future (device|version|model|system|machine|study|mission)\b/u,
  // "The northern tip", "brought him back": of what, from where?
  /\b(by|from|to|at|near) the (northern|southern|eastern|western) (tip|end|coast|shore|part|half|side|edge)\b(?! (of|where|near))/u,
  /\b(returned|came back|went back|brought (him|her|them) back|bring (him|her|them) back) ?[.?]$/u,
  /\bcame? back (to|and) \p{Ll}/u,
  /\bdid .* (return|come back|go home) ?\?$/u,
];

/** True of a relational noun without what it belongs to, or of a coming or leaving without a place. */
export function isUnrelated(text: string): boolean {
  return bare.some((pattern) => pattern.test(text));
}
