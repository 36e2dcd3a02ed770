import type { Fact } from './facts.ts';
import { joinTokens, type Token } from './sentences.ts';

const naming = /^(called|named|termed|dubbed|nicknamed)$/;

/** What a sentence says something is called: "a process called **photosynthesis**", "known as **torque**". */
export function findTerms(tokens: readonly Token[]): Fact[] {
  const facts: Fact[] = [];
  tokens.forEach((_, index) => {
    const lead = leadOf(tokens, index);
    if (lead === 0) return;
    let from = index + lead;
    if (/^(an?|the)$/.test(tokens[from]?.text ?? '')) from += 1;
    let to = from;
    while (isTermWord(tokens, to)) to += 1;
    const closed =
      /^[.,;)]$/.test(tokens[to]?.text ?? '') ||
      /^(ADP|AUX|SCONJ|CCONJ)$/.test(tokens[to]?.pos ?? '') ||
      /^(VBZ|VBD|VBP)$/.test(tokens[to]?.tag ?? '') ||
      tokens[to]?.text === 'that' ||
      tokens[to]?.text === 'which';
    if (to === from || to - from > 4 || !isNamed(tokens, from, to) || !closed) return;
    const text = joinTokens(tokens.slice(from, to));
    if (text.length >= 4) facts.push({ kind: 'term', text, from, to, sort: 'term' });
  });
  return facts;
}

/** A noun, or "deciduous" in "such trees are called deciduous". */
function isNamed(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  if (last?.pos === 'NOUN') return true;
  const isAlone = to === from + 1 && /^(is|are)$/.test(tokens[from - 2]?.text ?? '');
  return isAlone && last?.pos === 'ADJ' && last.text.length >= 6;
}

/** How many words lead to the name: "called", "known as", "referred to as"; 0 where none is given. */
function leadOf(tokens: readonly Token[], at: number): number {
  const [word, next, third] = tokens.slice(at, at + 3).map(({ text }) => text);
  if (word === 'known' && next === 'as') return 2;
  if (word === 'referred' && next === 'to' && third === 'as') return 3;
  return naming.test(word ?? '') ? 1 : 0;
}

function isTermWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined && ['NOUN', 'ADJ'].includes(token.pos) && /^[\p{L}-]+$/u.test(token.text)
  );
}
