import { analyse } from '../parsing/analyse.ts';
import type { Token } from '../reading/sentences.ts';
import { rootOf, type Span } from '../reading/tree.ts';
import { clauseBetween } from './halves.ts';
import { range } from './range.ts';
import { arrange, type Statement, withoutStop, withToken } from './statement.ts';
import { openingEnd } from './trimmed.ts';

const harming: Readonly<Record<string, string>> = {
  killing: 'killed',
  injuring: 'injured',
  wounding: 'wounded',
  displacing: 'displaced',
  destroying: 'destroyed',
};
/** The event may not be told at greater length than this. */
const mostWords = 18;

/** "A bomb went off in Kabul, killing 94 people": 94 people were killed when a bomb went off in Kabul. */
export function tollsOf(whole: Statement): Statement[] {
  const { tokens } = whole;
  const comma = tokens.findIndex(
    ({ text }, at) => text === ',' && harming[tokens[at + 1]?.text ?? ''] !== undefined,
  );
  if (comma < 0) return [];
  const event = clauseBetween(whole, openingEnd(tokens), comma);
  const harmed = harmedAfter(tokens, comma + 2);
  const verb = harming[tokens[comma + 1]?.text ?? ''];
  if (event === undefined || event.tokens.length > mostWords || verb === undefined) return [];
  return harmed === undefined ? [] : [tollOf(whole, { comma, harmed, verb })];
}

/** "at least 94 people": a figure and a noun, to the next mark or conjunction. */
function harmedAfter(tokens: readonly Token[], from: number): Span | undefined {
  let to = from;
  while (/^(ADV|ADP|ADJ|NUM|NOUN|PROPN|DET)$/.test(tokens[to]?.pos ?? '')) to += 1;
  const words = tokens.slice(from, to);
  const noun = words.findIndex(({ tag }) => tag === 'NNS');
  if (noun < 1 || words[noun - 1]?.pos === 'ADP') return undefined;
  const counted = words.slice(0, noun).some(({ pos }) => pos === 'NUM');
  return counted ? { from, to: from + noun + 1 } : undefined;
}

type Toll = { readonly comma: number; readonly harmed: Span; readonly verb: string };

function tollOf(whole: Statement, { comma, harmed, verb }: Toll): Statement {
  const size = whole.tokens.length;
  const made = [
    { text: 'were', pos: 'AUX', tag: 'VBD' },
    { text: verb, pos: 'VERB', tag: 'VBN' },
    { text: 'when', pos: 'SCONJ', tag: 'WRB' },
  ].reduce((base, token) => withToken(base, token, { head: -1, relation: 'dep' }), whole);
  const order = [
    ...range(harmed.from, harmed.to),
    ...range(size, size + 3),
    ...range(openingEnd(whole.tokens), comma),
  ];
  const arranged = arrange(made, { order, root: size + 1, kind: 'main' });
  const { heads, relations } = analyse(arranged.tokens.map(({ text }) => text));
  const read = withoutStop({ ...arranged, heads, relations });
  const all = read.tokens.map((_, at) => at);
  return arrange(read, { order: all, root: rootOf(read), kind: 'main' });
}
