import nounExceptions from 'wink-lexicon/src/wn-noun-exceptions.js';
import verbExceptions from 'wink-lexicon/src/wn-verb-exceptions.js';
import senses from 'wink-lexicon/src/wn-word-senses.js';
import words from 'wink-lexicon/src/wn-words.js';
import { writePack } from './write-pack.ts';

/** WordNet's lexicographer files of nouns and of verbs, lexnames(5WN). */
const nounFiles = { from: 3, to: 28 };
const verbFiles = { from: 29, to: 43 };

/** Makes the table of the base forms of nouns and verbs; returns its size in bytes. */
export function buildBaseForms(target: string): number {
  return writePack(target, {
    nouns: basesIn(nounFiles),
    nounExceptions: linesOf(nounExceptions),
    verbs: basesIn(verbFiles),
    verbExceptions: linesOf(verbExceptions),
  });
}

function basesIn({ from, to }: typeof nounFiles): string {
  return Object.entries(words)
    .filter(([, number]) => senses[number]?.some((file) => file >= from && file <= to))
    .map(([word]) => `${word}\n`)
    .sort()
    .join('');
}

function linesOf(exceptions: Readonly<Record<string, string>>): string {
  return Object.entries(exceptions)
    .map(([form, base]) => `${form} ${base}\n`)
    .sort()
    .join('');
}
