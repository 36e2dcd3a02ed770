/** The package ships no types; only what we use is declared. */
declare module 'wink-lexicon/src/wn-words.js' {
  /** A word in lower case, and its place in the senses. */
  const words: Readonly<Record<string, number>>;
  export default words;
}
declare module 'wink-lexicon/src/wn-word-senses.js' {
  /** The numbers of WordNet's lexicographer files, lexnames(5WN). */
  const senses: readonly (readonly number[])[];
  export default senses;
}
declare module 'wink-lexicon/src/wn-noun-exceptions.js' {
  const exceptions: Readonly<Record<string, string>>;
  export default exceptions;
}
declare module 'wink-lexicon/src/wn-verb-exceptions.js' {
  const exceptions: Readonly<Record<string, string>>;
  export default exceptions;
}
