import { verbLemma } from '../reading/lemma.ts';
import { childrenIn, rootOf } from '../reading/tree.ts';
import { askInverted, type Clause, clauseOf, isPassive } from './clause.ts';
import { mostBetween } from './purposes.ts';
import { type Reason, reasonOf } from './reasons.ts';
import type { Statement } from './statement.ts';

/**
 * What `statement` says that something is for: "used the flour to make bread", "is used for storing grain", and what it is
 * known for.
 */
export function usesIn(statement: Statement): Reason[] {
  const clause = clauseOf(statement);
  const verb = clause?.statement.tokens[clause.predicate];
  if (clause === undefined || verb === undefined) return [];
  if (verbLemma(verb) === 'use') return [...toDo(clause), ...forThing(clause)];
  return renown.test(verb.text) && childrenIn(statement, rootOf(statement), 'cop', 'aux').length > 0
    ? forThing(clause)
    : [];
}

const renown = /^(known|famous|noted|renowned|famed|notable|notorious|celebrated)$/;

/** "used cryolite to make soda", "is used to make soda". */
function toDo(clause: Clause): Reason[] {
  const { tokens } = clause.statement;
  const from = tokens.findIndex(
    ({ tag }, at) => at > clause.predicate && tag === 'TO' && tokens[at + 1]?.tag === 'VB',
  );
  const isObject = childrenIn(clause.statement, clause.predicate, 'obj').length > 0;
  const isFar = from - clause.predicate > mostBetween || endOf(clause, from) < clause.end;
  if (from < 0 || isFar || isObject === isPassive(clause)) return [];
  return asked(clause, from, 'to');
}

/** "is used for dining", "is known for its cliffs". */
function forThing(clause: Clause): Reason[] {
  const { statement, predicate } = clause;
  const { tokens } = statement;
  const from = tokens.findIndex(({ text }, at) => at > predicate && text === 'for');
  if (from < 0 || from - predicate > mostBetween || endOf(clause, from) < clause.end) return [];
  if (isSetPhrase(tokens.slice(from + 1))) return [];
  const isAside = tokens.slice(predicate, from).some(({ pos }) => pos === 'PUNCT');
  return isAside ? [] : asked(clause, from, 'for');
}

function asked(clause: Clause, from: number, opening: 'to' | 'for'): Reason[] {
  const span = { from, to: clause.end };
  const bare = askInverted(clause, 'What', span);
  if (bare === undefined || !/(^|, )what (is|are|was|were|do|does|did) /i.test(bare)) return [];
  const prompt = bare.replace(/\?$/, ' for?');
  const tokens = clause.statement.tokens.slice(from, clause.end);
  return reasonOf({ clause, tokens, opening, prompt });
}

/** The clause's end, or the mark behind which something else is told. */
function endOf({ statement, end }: Clause, from: number): number {
  const stop = statement.tokens.findIndex(
    ({ text }, at) => at > from && at < end && /^[;:—–]$/.test(text),
  );
  return stop < 0 ? end : stop;
}

const time =
  /^(years?|months?|weeks?|days?|hours?|minutes?|decades?|centur(y|ies)|times?|while|life|rest|moment|example|instance|good|ever|now|sale|free|first)$/i;

/** "for ten years", "for the first time", "for example". */
export function isSetPhrase(tokens: Statement['tokens']): boolean {
  const stop = tokens.findIndex(
    ({ pos, text }) => (pos === 'ADP' && text !== 'than') || pos === 'PUNCT' || text === 'and',
  );
  const phrase = tokens.slice(0, stop < 0 ? tokens.length : stop);
  return phrase.some(({ text }) => time.test(text));
}
