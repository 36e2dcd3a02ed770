import { childrenIn, type Tree } from '../../reading/tree.ts';

type Parts = { readonly predicate: number; readonly subject: readonly number[] };

/**
 * What a comma opens behind the subject another closes before the verb, and it has no verb of its own but behind
 * "who" and the like: "The admiral, told of the raid before the cable was cut" is no "The admiral was cut", and in
 * "The match, patented in London, burned" the first verb is no verb.
 */
export function hasClosedAside(whole: Tree, { predicate, subject }: Parts): boolean {
  const { tokens, heads } = whole;
  const last = Math.max(...subject);
  const verbAt = Math.min(predicate, ...childrenIn(whole, predicate, 'aux', 'cop'));
  // "The tern, like its cousins,": the comma behind it closes what stands in the subject.
  const isOwn =
    subject.some((at) => heads[at] === predicate) &&
    !subject.some(
      (at) =>
        tokens[at]?.text === ',' || (subject.includes(at + 2) && tokens[at + 1]?.text === ','),
    );
  if (!isOwn || last > verbAt || tokens[last + 1]?.text !== ',') return true;
  const aside = tokens.slice(last + 2, verbAt);
  if (aside.length === 0) return tokens[verbAt]?.pos === 'AUX';
  const closes = aside.findLastIndex(({ text }) => closing.test(text));
  if (closes < 0 || aside.slice(closes + 1).some(({ pos }) => /^(VERB|AUX)$/.test(pos)))
    return false;
  const verb = aside.findIndex(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  return verb < 0 || aside.slice(0, verb).some(({ tag }) => opening.test(tag));
}

const closing = /^[,)”"–—-]$/;
const opening = /^(WDT|WP|WP\$|WRB|IN|PRP)$/;
