const introduced =
  /\b(?:son|daughter|child|brother|sister|niece|nephew|grandson|granddaughter|cousin),? (\p{Lu}\p{L}+)(?! \p{Lu})(?![\p{L}’'-])/gu;

/** "Barbara" of "their own daughter, Barbara, became ...": given names that somebody bears who is not named in full. */
export function kinsNames(sentences: readonly { readonly text: string }[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap(({ text }) => [...text.matchAll(introduced)].map(([, given = '']) => given)),
  );
}
