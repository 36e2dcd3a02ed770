import type { Question } from '../question.ts';
import { clozeGap } from '../question-kinds.ts';
import type { Token } from '../reading/sentences.ts';

const people = `(?:most |many |some |few |all )?(?:people|visitors|tourists|travell?ers|walkers|hikers|pilgrims|guests|locals|residents|passengers|climbers|riders|students|patients|players)`;
const going = 'begin|start|end|continue|finish|stop|resume';
/** "Where do most people begin?", "Most people begin in the Ribeira": begin what? */
const bareGoing = [
  new RegExp(String.raw`\b(?:do|does|did) ${people} (?:${going})\b(?: (?:in|on) \S+)? ?\?$`, 'i'),
  new RegExp(`^${people} (?:${going})(?:s|ed)? (?:in|at|on|from|with|near) `, 'i'),
  // "In which year did Ada Okafor begin?"
  /^(?:In which (?:year|decade)|When|Where) did (?:\p{Lu}\S* ){1,4}(?:begin|start|finish|complete|continue|attempt|resume)\?$/u,
  /\b(?:do|does|did|to|tried to|attempted to|offered to) (?:mediate|intervene)(?: in (?:\d{4}|_____))? ?[.?]$/i,
  /\b(?:attempted|tried|offered|agreed|promised|refused) to (?:mediate|intervene|respond|negotiate) ?[.?]$/i,
];
/** "A discrepancy between theory and observation": of what? */
const bareTheory =
  /\bbetween (?:the )?theory and (?:the )?(?:observations?|practice|experiments?|reality|data)\b(?! (?:of|for|in|on|about)\b)/i;

/** True of a deed that is told without what it was done to, a difference without what differs. */
export function isBareEvent(text: string): boolean {
  return bareGoing.some((pattern) => pattern.test(text)) || bareTheory.test(text);
}

/** "The cause is not yet clear": on the day of the report. "Had not yet been found" stays true. */
export const stillOpen =
  /\b(is|are|has|have|do|does|can|could|will) not yet\b|\b(is|are|remains?|remained) (still )?(not |un)(yet )?(clear|certain|known)\b|\bit (is|was|remains|remained) (not |un)(clear|known|certain)\b|\bnobody (yet )?knows\b/i;

const crowd =
  /^(?:The )?(?:(?:Many|Some|Most|Several|Other|Hundreds of|Thousands of|Dozens of|Large|Huge|Local) )?(?:crowds?|people|others|onlookers|bystanders|passers-by|spectators|mourners|well-wishers|residents|locals|neighbours|neighbors|fans|supporters|protesters|families|worshippers|tourists|visitors|witnesses|some|many)\b/i;
const colour =
  /\b(gathered|wept|weeping|cried|crying|cheered|cheering|watched|sang|singing|prayed|praying|queued|queuing|lined|flocked|waited|celebrated|danced|dancing|applauded|hugged|mourned|looked on|stood)\b/i;

/** "Crowds gathered on the banks of the Seine": what a reporter saw, which nobody would doubt or keep. */
export function isCrowdScene({ kind, prompt }: Question, tokens: readonly Token[]): boolean {
  if (kind !== 'true-false' || !crowd.test(prompt) || /\d/.test(prompt)) return false;
  const isPast = tokens.some(({ tag }) => tag === 'VBD');
  const isNamed = tokens.slice(1).some(({ pos, text }) => pos === 'PROPN' && text !== clozeGap);
  return isPast && (colour.test(prompt) || !isNamed);
}
