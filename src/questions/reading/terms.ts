import type { Fact } from './facts.ts';
import { joinTokens, type Token } from './sentences.ts';

const naming = /^(called|named|termed|dubbed|nicknamed)$/;

/** What a sentence says something is called: "a process called **photosynthesis**", "known as **torque**". */
export function findTerms(tokens: readonly Token[]): Fact[] {
  const facts: Fact[] = [];
  tokens.forEach((token, index) => {
    const known = token.text === 'known' && tokens[index + 1]?.text === 'as';
    if (!known && !naming.test(token.text)) return;
    let from = index + (known ? 2 : 1);
    if (/^(an?|the)$/.test(tokens[from]?.text ?? '')) from += 1;
    let to = from;
    while (isTermWord(tokens, to)) to += 1;
    const last = tokens[to - 1];
    const closed =
      /^[.,;)]$/.test(tokens[to]?.text ?? '') ||
      /^(ADP|AUX|SCONJ|CCONJ)$/.test(tokens[to]?.pos ?? '') ||
      /^(VBZ|VBD|VBP)$/.test(tokens[to]?.tag ?? '') ||
      tokens[to]?.text === 'that' ||
      tokens[to]?.text === 'which';
    if (to === from || to - from > 4 || last?.pos !== 'NOUN' || !closed) return;
    const text = joinTokens(tokens.slice(from, to));
    if (text.length >= 4) facts.push({ kind: 'term', text, from, to, sort: 'term' });
  });
  return facts;
}

function isTermWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined && ['NOUN', 'ADJ'].includes(token.pos) && /^[\p{L}-]+$/u.test(token.text)
  );
}
