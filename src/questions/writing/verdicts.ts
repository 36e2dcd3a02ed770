import { verbLemma } from '../reading/lemma.ts';
import { childrenIn, subtreeOf } from '../reading/tree.ts';
import { askInverted, type Clause, clauseOf } from './clause.ts';
import { type Reason, reasonOf } from './reasons.ts';
import type { Statement } from './statement.ts';
import { isSetPhrase } from './uses.ts';

/** What is done to somebody because of what he did. */
const judging =
  /^(honou?r|praise|critici[sz]e|condemn|fine|jail|imprison|arrest|execute|hang|behead|prosecute|knight|decorate|blame|punish|dismiss|sack|fire|expel|censure|excommunicate|exile|banish|deport|suspend|disqualify|denounce|mock|ridicule|admire|commend|thank|acclaim|fault|sue|reprimand|ennoble|canoni[sz]e)$/;
/** A prize is given for something, and so received. */
const giving = /^(award|receive|win|earn|give|get|grant|share|present)$/;
const prize =
  /^(prizes?|medals?|awards?|cross|knighthood|honou?rs?|oscars?|order|fellowship|title|doctorate|peerage|mbe|obe|cbe)$/i;

/** "was jailed for treason", "received the Nobel Prize for his work on genes": why. */
export function verdictsIn(statement: Statement): Reason[] {
  const clause = clauseOf(statement);
  if (clause === undefined) return [];
  const { tokens } = statement;
  const from = tokens.findIndex(({ text }, at) => at > clause.predicate && text === 'for');
  const after = tokens.slice(from + 1);
  const isFar = tokens
    .slice(clause.predicate + 1, from)
    .some(({ tag, pos }) => /^(VBD|VBZ|VBP|MD)$/.test(tag) || pos === 'VERB');
  if (from < 0 || isFar || isSetPhrase(after)) return [];
  if (!(isJudged(clause) && isDeed(after)) && !(isPrized(clause, from) && isWork(after))) return [];
  const stop = tokens.findIndex(({ text }, at) => at > from && /^[,;:—–]$/.test(text));
  const to = stop < 0 ? clause.end : stop;
  const prompt = askInverted(clause, 'Why', { from, to: clause.end });
  if (prompt === undefined) return [];
  return reasonOf({ clause, tokens: tokens.slice(from, to), opening: 'for', prompt });
}

function isJudged({ statement, predicate }: Clause): boolean {
  const verb = statement.tokens[predicate];
  return verb?.pos === 'VERB' && judging.test(verbLemma(verb));
}

function isPrized({ statement, predicate }: Clause, from: number): boolean {
  const verb = statement.tokens[predicate];
  return (
    verb !== undefined &&
    giving.test(verbLemma(verb)) &&
    childrenIn(statement, predicate, 'obj', 'nsubj', 'xcomp').some((at) =>
      subtreeOf(statement, at).some(
        (one) => one < from && prize.test(statement.tokens[one]?.text ?? ''),
      ),
    )
  );
}

/** "for treason", "for his part in the plot", "for refusing to pay"; not "for Best Actress" and "for £500". */
function isDeed(tokens: Statement['tokens']): boolean {
  return /^\p{Ll}/u.test(tokens[0]?.text ?? '');
}

/** "for his work", "for discovering", "for the discovery of"; not "for Best Actress" and "for the high jump". */
function isWork([first, ...rest]: Statement['tokens']): boolean {
  if (first === undefined) return false;
  const noun = rest.findIndex(({ pos }) => pos === 'NOUN');
  const isOfSomething = first.text === 'the' && rest[noun + 1]?.text === 'of';
  return /^(PRP\$|VBG)$/.test(first.tag) || isOfSomething;
}
