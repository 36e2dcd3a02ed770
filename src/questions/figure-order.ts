import { numberValue } from './numbers.ts';
import type { Fact } from './reading/facts.ts';

const kinds = /^(count|money|percentage)$/;

/**
 * True if `other` is on the same side of every other figure of its kind among `facts` as `fact` is: "of just under
 * 109,000 votes 176,928 were for it" gives itself away, as do rates that "fall to 3% and rise to no more than 2.5%".
 */
export function keepsOrder(fact: Fact, other: string, facts: readonly Fact[]): boolean {
  const [was, is] = [sizeOf(fact.text), sizeOf(other)];
  const magnitude = magnitudeOf(fact.text);
  if (was === undefined || is === undefined || !kinds.test(fact.kind)) return true;
  return facts.every((one) => {
    const size = one.kind === fact.kind ? sizeOf(one.text) : undefined;
    if (size === undefined || size === was) return true;
    return magnitudeOf(one.text) !== magnitude || Math.sign(was - size) === Math.sign(is - size);
  });
}

/** "million" of "1.2 million": figures of another magnitude are not compared. */
function magnitudeOf(text: string): string {
  return /\b(thousand|million|billion|trillion|m|bn)\b/i.exec(text)?.[0].toLowerCase() ?? '';
}

/** The figure that `text` opens with, or holds: 181,000 of "181,000 votes", 12 of "twelve". */
export function sizeOf(text: string): number | undefined {
  return numberValue(/\d[\d,]*(?:\.\d+)?|[a-z]+(?: hundred)?/i.exec(text)?.[0] ?? '');
}
