import type { Fact } from '../reading/facts.ts';
import type { Span } from '../reading/tree.ts';
import { askerOf } from './asker.ts';
import type { Clause } from './clause.ts';
import { joinedWords } from './statement.ts';

const placeKinds: readonly Fact['kind'][] = ['country', 'state', 'city', 'place'];
/** "the sparsely populated southern region of": more words are no plain noun for a place. */
const mostDescribing = 4;
const placeNoun =
  /^(state|town|village|city|region|province|district|county|department|prefecture|municipality|suburb|island|port|borough|territory|neighbou?rhood|canton|governorate)$/;

/**
 * "opened fire at a cinema in the US state of Louisiana" by its innermost place: "In which US state did ...
 * open fire at a cinema?". Undefined where the place does not end its clause.
 */
export function nestedPlace(
  { statement, predicate, end }: Clause,
  fact: Fact,
): { readonly wh: string; readonly span: Span } | undefined {
  const { tokens } = statement;
  if (!placeKinds.includes(fact.kind) || fact.from < predicate || fact.to !== end) return undefined;
  const described = describedBefore(tokens, fact.from);
  const at = described?.from ?? fact.from - (tokens[fact.from - 1]?.text === 'the' ? 1 : 0);
  if (tokens[at - 1]?.text !== 'in' || !/^(NOUN|PROPN)$/.test(tokens[at - 2]?.pos ?? ''))
    return undefined;
  // In "were killed when a gunman fired in Kabul" the place is that of the other clause.
  const between = tokens.slice(predicate + 1, at - 1);
  if (between.some(({ pos, tag }) => /^(SCONJ|VERB|AUX)$/.test(pos) || /^W/.test(tag)))
    return undefined;
  const asker = described?.noun ?? askerOf(fact)?.replace(/^Which /, '');
  // What is left behind the verb must still be something: "was the capital in Peru".
  if (asker === undefined || asker === 'Who' || at - 1 - predicate < 2) return undefined;
  return { wh: `In which ${asker}`, span: { from: at - 1, to: fact.to } };
}

/** "US state" before "of Louisiana". */
function describedBefore(
  tokens: Clause['statement']['tokens'],
  name: number,
): { readonly noun: string; readonly from: number } | undefined {
  if (tokens[name - 1]?.text !== 'of' || !placeNoun.test(tokens[name - 2]?.text ?? ''))
    return undefined;
  const from = tokens.findLastIndex(({ text }, at) => at < name - 2 && text === 'the');
  if (from < 0 || name - 1 - from - 1 > mostDescribing) return undefined;
  return { noun: joinedWords(tokens.slice(from + 1, name - 1)), from };
}
