import type { Question } from '../question.ts';
import { clozeGap } from '../question-kinds.ts';

/** What is said for its own sake: formulas of obituaries, the size of a family, comparisons, idioms. */
const turns: readonly RegExp[] = [
  /\b(is|was|are|were) survived by\b/,
  /\bone of (\p{L}+|\d+) (children|siblings|brothers|sisters)\b/u,
  /\b(ran|runs?|look(s|ed)?|sound(s|ed)?|felt|feels?|was|were) like (an?|some|\p{Ll}+s)\b/u,
  /\b(has|have|had) (had )?time to\b|\bown way[.?]/,
  // "Bread is more than a snack", "the firm is not alone in its troubles", "he left no family".
  /\b(is|was|are|were) (much |far )?more than (just |merely )?an? \p{Ll}+\.$/u,
  /\b(is|was|are|were) (not|hardly|scarcely|far from) alone\b|\bleft no (immediate )?family\b|\b[Nn]o (immediate )?family members survive\b/,
  // "Botiza and Breb all have plenty.", "There are 23 digits.": of what?
  /\b(has|have|had) (plenty|many|some|none|enough|few|more|one|it all|everything)\.$|^There (is|are|was|were) (\S+ ){1,3}\p{Ll}+s\.$/u,
  // What goes without saying once something has happened, or tells that nothing is known.
  /\b(is|was|are|were|remains?|becomes?|became) (now |also |still )?((the|an?) (subject|matter|topic|focus) of (an? |the )?(\p{Ll}+ )*(investigation|inquiry|enquiry|debate|discussion|speculation|dispute|controversy|review)|under (investigation|review|discussion|consideration)|being (investigated|reviewed|discussed|considered)|(un(known|clear|certain))[.?])/u,
  // What newsrooms say of their own work, and who waits to see: "has approached the owners for comment".
  /\b(approached|asked|contacted|reached|available|unavailable|requests?|declined|refused|comment)\b[^.]{0,60}\b(for|to) comments?\b|\bwill be (watching|following|monitoring|waiting)\b/,
  // "In Whitehaven opinion has long been divided.", "The motive was simple.": on what, and which?
  /\b(opinions?|views|experts|reactions?) (has|have|is|are|was|were|remains?) (\p{Ll}+ )?(been )?(divided|split|mixed)\.$/u,
  /^(The|Its|Their|His|Her) (\p{Ll}+ )?(motive|reason|idea|answer|logic|principle|goal|aim|attraction|appeal|effect|problem|risk|stakes|result|outcome|impact|significance|importance|scale|demand|interest)( for [\p{Ll} ]+| of [\p{Ll} ]+)? (is|was|are|were) (\p{Ll}+ )?(simple|clear|plain|obvious|considerable|enormous|immense|huge|great|high|low|small|large|significant|remarkable|striking|immediate|real|modest|limited)\.$/u,
];

/** A quantity is remembered by its number, a year by its figures. */
const unit =
  /^(A\.?D\.?|B\.?C\.?(E\.?)?|C\.?E\.?|(square |cubic )?(miles?|inch(es)?|feet|foot|yards?|(kilo|centi|milli)?(metre|meter)s?|(kilo)?grams?|pounds?|tons?|tonnes?|lit(re|er)s?|gallons?|acres?|hectares?|per ?cent|degrees?)|mph|km)$/i;

/** "the _____ built for the archduke": the castle, white or not. */
const looks =
  /^(white|black|red|green|blue|yellow|brown|grey|gray|pink|old|new|big|large|small|tall|young|great|huge|little|tiny|long|short|wide|high|low|beautiful|pretty|famous) \p{Ll}+$/u;

const source = /^According to (one|an?|some|another) _____/;

/** True of a turn of phrase, and of a gap for a unit, for looks or for a nameless source. */
export function isTurnOfPhrase({ kind, prompt, answer }: Question): boolean {
  const said = kind === 'true-false' ? prompt : prompt.replace(clozeGap, answer);
  if (turns.some((turn) => turn.test(said))) return true;
  if (kind === 'true-false' && isNamesake(prompt)) return true;
  if (kind === 'true-false') return false;
  const isGap = prompt.includes(clozeGap);
  return source.test(prompt) || (isGap && (unit.test(answer) || looks.test(answer)));
}

const naming =
  /\b(lends?|lent|gives?|gave|takes?|took|derives?|derived|owes?|owed|gets?|got) (its|their|his|her) names?\b|\b(named|called) (after|for)\b/;
const sharedLetters = 5;

/** "Denisova Cave lends its name to the Denisovans" tells itself. */
function isNamesake(claim: string): boolean {
  if (!naming.test(claim)) return false;
  const [before = '', ...after] = claim.split(naming);
  const stems = (text: string) =>
    (text.match(/\p{Lu}\p{L}{4,}/gu) ?? []).map((name) => name.slice(0, sharedLetters));
  return stems(before).some((stem) => stems(after.at(-1) ?? '').includes(stem));
}

const when = String.raw`(?:(?:in|on|by|until|since|after|before) (?:(?:early|late|mid) )?(?:\p{L}+ )?(?:\d{4}|_____)|for (?:more|less|about|over|nearly|several|many|\p{L}+ (?:year|month|week|day|decade)s)|with \p{Ll}+)`;
/** "James Joyce arrived in October 1904.", "In which year did he return?" */
const moved = new RegExp(
  String.raw`(?:\p{Lu}[\p{L}-]*|\b[Ww]ho|_____)(?: \p{Ll}+ly)? (?:arriv(?:e|ed|es)|stay(?:ed|s)?|return(?:ed|s)?|settled?|moved?|left|leave)(?:,? ${when}|, |[.?])`,
  'u',
);
const somewhere =
  /\b(in|at|to|from|near|into|on|for|of) (the )?(?!(January|February|March|April|May|June|July|August|September|October|November|December)\b)(\p{Lu}|_____)|\b([Ii]n|[Tt]o|[Aa]t|[Ff]rom) which (?!year|month|decade|century)|\bWhere\b|\bhome\b/u;

/** Somebody comes, stays or goes, and no place is told. */
export function isNowhere(prompt: string): boolean {
  const said = moved.exec(prompt);
  const rest = said === null ? '' : prompt.replace(new RegExp(when, 'u'), '');
  return (
    said !== null && !/\b(is|was|are|were|be|been) left\b/.test(prompt) && !somewhere.test(rest)
  );
}

/** "Payne's conclusion was rejected": which one the sentence before told. */
export const unsaidThought =
  /['’]s? (conclusion|theory|result|claim|idea|decision|proposal|plan|suggestion|finding)s?(?! (of|that|to|about|on|for|in|which)\b)\b/;
/** "Who described her as ...?" */
export const bareInQuestion = /^(Who|Which \p{Ll}+|_____) (\p{Ll}+ly )?\p{Ll}+ (her|him)\b/u;
/** "Hydrogen, who found, was ...", "... mentions its shell, and in the cave." */
export const tornApart: readonly RegExp[] = [
  /, (who|what|_____) \p{L}+, (is|was|are|were|has|have|had|can|could|would|will)\b/u,
  /^(?!.*, (in|at|on|from|under|near) [^,]+, and).*, and (in|at|on|under|near) (the )?([^\s,]+ ){0,2}[^\s,]+\.$/,
];
