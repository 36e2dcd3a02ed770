import type { SourceText } from '../source-text.ts';
import type { ReadDocument } from './document.ts';

type WrittenWords = {
  /** Every word of the text as it is written there. */
  readonly all: ReadonlySet<string>;
  /** Those that stand inside a sentence, where a capital says something. */
  readonly inside: ReadonlySet<string>;
};

const known = new WeakMap<SourceText, WrittenWords>();

/** The words of the text with their capitals. Read once, in time linear in its length. */
export function writtenWords({ source }: Pick<ReadDocument, 'source'>): WrittenWords {
  const before = known.get(source);
  if (before !== undefined) return before;
  const found = {
    all: new Set(source.text.match(/[\p{L}-]+/gu)),
    inside: new Set(source.text.match(/(?<=(?:[\p{Ll}\d,;]|\b\p{Lu}\.) )[\p{L}-]+/gu)),
  };
  known.set(source, found);
  return found;
}
