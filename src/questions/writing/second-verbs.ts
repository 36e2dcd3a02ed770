import { lexicon } from '../options/lexicon.ts';
import { verbLemma } from '../reading/lemma.ts';
import { childrenIn, isBelow, rootOf, type Tree } from '../reading/tree.ts';

type Mended = Pick<Tree, 'tokens' | 'heads' | 'relations'>;

/** Longer sentences are misread in more ways than one. */
const nearEnd = 60;

/**
 * `tree` with the verb in "rises in the snowfields and runs for 1,450 miles", "supplies 40 million people, and irrigates
 * farmland" where the tagger took it for a noun in the plural: joined to the main verb, what follows its own.
 */
export function withSecondVerb<T extends Mended>(tree: T): T {
  const root = rootOf(tree);
  const verb = tree.tokens[root];
  const [subject = -1] = childrenIn(tree, root, 'nsubj');
  const isPlain = childrenIn(tree, root, 'aux', 'cop').length === 0;
  if (verb?.tag !== 'VBZ' || !isPlain || subject < 0 || subject > root) return tree;
  const at = tree.tokens.findIndex((_, one) => one > root && isMistaken(tree, one));
  if (at < 0 || tree.tokens.length > nearEnd) return tree;
  const heads = tree.heads.map((head, one) => {
    if (one === at) return root;
    const isAfter = one > at && tree.tokens[one]?.text !== '.';
    return isAfter && head < at ? at : head;
  });
  const and = tree.tokens[at - 1]?.text === 'and' ? at - 1 : -1;
  const comma = tree.tokens[and - 1]?.text === ',' ? and - 1 : -1;
  const relations = tree.relations.map((relation, one) =>
    one === at ? 'conj' : one === and ? 'cc' : one === comma ? 'punct' : relation,
  );
  const own = heads.map((head, one) => (one === and || one === comma ? at : head));
  // What hung on the noun before the verb hangs on nothing of it now.
  const sound = own.every(
    (head, one) => head < 0 || one === root || isBelow({ ...tree, heads: own }, one, root),
  );
  if (!sound) return tree;
  const tokens = tree.tokens.map((token, one) =>
    one === at ? { ...token, pos: 'VERB', tag: 'VBZ' } : token,
  );
  return { ...tree, tokens, heads: own, relations };
}

/** "and runs for", "and irrigates some": a plural noun by the tagger, a verb by its place. */
function isMistaken({ tokens }: Tree, at: number): boolean {
  const [and, word, next, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (and?.text !== 'and' || word?.tag !== 'NNS' || !/^\p{Ll}+s$/u.test(word.text)) return false;
  const known = lexicon();
  const id = known.words.idOf(verbLemma({ text: word.text, tag: 'VBZ' }));
  if (id < 0 || !known.is(id, 'verb')) return false;
  const isNoun = known.is(id, 'noun');
  // "and runs for 1,450 miles", "and irrigates some 5m acres".
  const isMeasured = /^(for|about|some)$/.test(next?.text ?? '') && after?.pos === 'NUM';
  return isNoun ? isMeasured : /^(DET|NUM|ADP|PROPN|ADV)$/.test(next?.pos ?? '');
}
