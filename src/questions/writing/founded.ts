import type { Fact } from '../reading/facts.ts';
import { headOfSpan } from '../reading/tree.ts';
import type { Statement } from './statement.ts';

/** Done to firms and places, not to people. */
export const foundedVerb =
  /^(founded|established|launched|incorporated|based|headquartered|listed|merged|acquired)$/;

/** What is founded, based or listed somewhere is a firm, whatever man it is named after. */
export function isFoundedOne(statement: Statement, fact: Fact): boolean {
  const head = headOfSpan(statement, fact);
  const verb = statement.tokens[statement.heads[head] ?? -1];
  const isPassive = /^(nsubj:pass|obj)$/.test(statement.relations[head] ?? '');
  const isSubject = /^nsubj/.test(statement.relations[head] ?? '') && verb?.tag === 'VBN';
  return (isPassive || isSubject) && foundedVerb.test(verb?.text ?? '');
}
