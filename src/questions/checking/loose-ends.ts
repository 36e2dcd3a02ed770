import type { Token } from '../reading/sentences.ts';

/**
 * True if the words leave open what they compare with, add to or answer: "anything similar", "a rougher path",
 * "proved him right". Read in `text`, the words of `tokens` with a blank between each two.
 */
export function hasLooseEnd(tokens: readonly Token[], text: string): boolean {
  return (
    looseEnds.some((pattern) => pattern.test(text)) ||
    isComparedAlone(tokens, text) ||
    isSameAsWhat(text) ||
    helpsBare(tokens)
  );
}

const looseEnds: readonly RegExp[] = [
  // "Almost no other democracy has anything similar", "a similar law was passed".
  /\b(any|some|every|no)thing (similar|different|comparable|equivalent|else|of the (sort|kind))\b(?! (to|from|than|but)\b)/i,
  /\ban? (very |quite |strikingly )?(similar|comparable|equivalent|analogous) \p{Ll}+\b(?!.* (to|as|with)\b)/iu,
  // "the mollusc that devours timber elsewhere", "listeners work out the rest", "did the same".
  /\belsewhere\b(?! (in|on|at|than|but)\b)|\bthe rest\b(?! of\b)/i,
  /\b(do|does|did|done|doing) (the same|so|the opposite|likewise)\b|\bthe (same|opposite|reverse|contrary) ?[.?]$/i,
  // "landed 5 kilometres away": from where? "a village nearby".
  /^(?!.*\bfrom\b).*\b(kilomet|met|mile|feet|foot|yard|hour|minute|block|km)\p{L}*\b.* away ?[.?]$|\b(nearby|thereafter) ?[.?]$/iu,
  // "A few blocks away looms the castle", "Out front, two vendors": from where, in front of what?
  /^(?!.*\bfrom\b)(just |only |about |some )?(a few|several|many|a couple of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a hundred|\d+) (blocks?|streets?|doors?|steps|miles?|kilomet\p{L}+|minutes|hours) (away|further|farther|(north|south|east|west)(?! of)|on(?= (,|lies|lay|stands?|stood|is|are|was|were)))\b|^out (front|back)\b/iu,
  // "The monastery is 30 km to the south": of what?
  /^(?!.*\b(of|from)\b).*\b\d[\d.,]* ?(km|kilomet\p{L}+|miles?|met\p{L}+)\b.* to the (north|south|east|west)\p{L}*( at \p{Lu}\p{L}+)? ?[.?]$/iu,
  // "The same goes for nursing".
  /^(much )?the same (goes|applies|applied|holds|held|is true|was true|happened|happens)\b/i,
  // "Modern instruments have proved him right": about what?
  /(?<!\b(the|an?|human|legal|far|turns?|turned|copy|divine|birth) )\b(right|wrong|correct|mistaken|vindicated|justified|unfounded|unavoidable|inevitable|invaluable)( all along)? ?[.?]$/i,
  // "persuaded the government to act": on what?
  /\bto (act|respond|help|intervene|proceed|react|comply|cooperate|try|go ahead|follow suit|take part|participate|agree|wait|mediate|intercede|negotiate|compromise|retaliate|pay|continue)( in (\d{4}|_____))? ?[.?]$/i,
  // "11 tugs were used": for what?
  /\b(is|are|was|were|be|been) (used|needed|required|involved|expected|applied|available|possible|necessary|missing|underway|under way|at stake|unclear|considered|discussed|proposed|attempted|conducted|carried out)( in (\d{4}|_____))? ?[.?]$/i,
  // "In which year did vindication come?": of whom, for what?
  /(?:^|\bdid |, )(?:the )?(vindication|success|help|relief|change|rescue|recognition|disaster|tragedy|trouble|salvation|proof|confirmation|the breakthrough|breakthrough|turning point|end|answer|solution|response|reaction|backlash|disappointment) (come|came|arrived?|followed?|happen|happened|emerged?)( only| late| soon| early)?( in (\d{4}|_____))? ?[.?]$/i,
  // "How did the agency respond?", "Why does nobody know for sure?", "The two sides agreed."
  /\b(do|does|did) .*\b(react|respond|reply|retaliate|comply|follow)( in (\d{4}|_____))? ?\?$/i,
  /^(?!What|Who|Which|According).*\b(know|knows|knew|agree|agreed|disagree|disagreed|wonder|guess|happen|happened|suggest|suggested)( for (sure|certain)| exactly)? ?[?.]$/i,
  // "According to John Snow, what was swallowed?": by whom, when?
  /(^|, )what (is|was|are|were|had been|has been) \p{L}+ ?\?$/iu,
  // "He was never quite convinced": of what? "The teams intensified their efforts": to do what?
  /\b(convinced|sure|certain|aware|unaware|sceptical|skeptical|doubtful|surprised|satisfied|undeterred) ?[.?]$/i,
  /\b(intensified|stepped up|continued|redoubled|increased|resumed) (its|their|his|her|the) (efforts?|work|search|attempts?) ?[.?]$/i,
  // "On Nansen's return he became curator": from where? "a crater of its own".
  /^(On|Upon|After|Before|Until) [^,]{0,40}\b(return|arrival|departure)\b(?! (from|to|in|at|of|on)\b)/iu,
  /\bof (its|their) own ?[.?]$/i,
  // "a co-author who is a geographer".
  /\b(co ?-? ?authors?|lead author|team ?-? ?mates?)\b(?<!['’]s? [^.,]*)(?! ?(of|for|at|from|on|in|with)\b)(?! \p{Lu})/u,
];

/** "France achieved the same end in 1912", "letters arrive on the same date": the same as what? */
function isSameAsWhat(text: string): boolean {
  const [, before = '', noun = '', after = ''] =
    /^(.*?)\bthe same (\p{Ll}{3,})\b(.*)$/iu.exec(text) ?? [];
  // "when the same position occurs three times": the same as before.
  const isSaid = /\b(as|that|who|whom|which|where|twice|times|again|repeatedly)\b/.test(after);
  // "swims and at the same time keeps watch": while it swims.
  const isMeanwhile = /\bat $/i.test(before) && noun === 'time' && !/^ ?[.?]$/.test(after);
  if (noun === '' || isSaid || isMeanwhile) return false;
  const isShared =
    /\b(both|all|each|every|either|two|three|four|several|many|most|and|share[ds]?|twins?|together|always|often)\b/i;
  return !isShared.test(before) && !before.toLowerCase().includes(noun.replace(/s$/, ''));
}

/** "A rougher path leads to the summit": no other path is named. */
function isComparedAlone(tokens: readonly Token[], text: string): boolean {
  if (/\bthan\b|\bof the two\b|\bthe \w+er\b.*, the \w+er\b/i.test(text)) return false;
  return tokens.some(
    ({ tag, text: word }, at) =>
      tag === 'JJR' &&
      /\w{3,}er$/i.test(word) &&
      !settled.test(word) &&
      /^(an?)$/i.test(tokens[at - 1]?.text ?? '') &&
      tokens[at + 1]?.pos === 'NOUN',
  );
}

/** Comparatives that stand for a class of their own. */
const settled =
  /^(upper|lower|inner|outer|former|latter|further|later|earlier|younger|elder|older|higher|lesser|newer)$/i;

/** "Friction helps a moving ski": to do what? */
function helpsBare(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ text, pos }) => pos === 'VERB' && /^help(s|ed)$/i.test(text));
  const rest = tokens.slice(at + 1);
  return (
    at > 0 &&
    rest.every(
      ({ pos, tag }, index) =>
        (tag === 'VBG' && rest[index + 1]?.pos === 'NOUN') ||
        !/^(VERB|AUX|ADP|PART|SCONJ)$/.test(pos),
    )
  );
}
