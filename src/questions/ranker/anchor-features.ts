import { contentWords } from '../normalise.ts';
import type { ReadDocument } from '../reading/document.ts';
import { titleWords } from '../reading/title-words.ts';
import type { Proposal } from '../writing/draft.ts';

/** As many letters as "pangolin" and "pangolins", "Portugal" and "Portuguese" share. */
const stemLength = 5;

/**
 * What ties a question to its article when it is read alone: the words of the title that its prompt repeats, as a
 * share of them, and whether it has neither such a word nor a name.
 */
export function anchorFeatures(
  { prompt, about, statement }: Proposal,
  document: ReadDocument,
): Readonly<Record<string, number>> {
  const topics = stemsOf(document);
  const words = [...contentWords(prompt)].map(stem);
  const shared = new Set(words.filter((word) => topics.has(word))).size;
  const asked = new Set(about.split(' '));
  const isNamed = statement.tokens.some(({ pos, text }) => pos === 'PROPN' && !asked.has(text));
  return {
    titleShare: shared / Math.max(1, topics.size),
    noAnchor: shared === 0 && !isNamed ? 1 : 0,
  };
}

const known = new WeakMap<ReadDocument, ReadonlySet<string>>();

/** The stems of the words of the title. */
function stemsOf(document: ReadDocument): ReadonlySet<string> {
  const before = known.get(document);
  if (before !== undefined) return before;
  const stems = new Set([...titleWords(document)].map(stem));
  known.set(document, stems);
  return stems;
}

function stem(word: string): string {
  return word.slice(0, stemLength);
}
