import { verbLemma } from '../reading/lemma.ts';
import { childrenIn, relationAt, rootOf } from '../reading/tree.ts';
import type { Statement } from './statement.ts';

type Read = Pick<Statement, 'tokens' | 'heads' | 'relations'>;

/** Participles that keep an object beside them: "a man named Jim", "prizes awarded him". */
const named =
  /^(named|called|given|awarded|nicknamed|dubbed|granted|paid|titled|entitled|taught|offered|sent|told|asked|shown)$/i;

/**
 * The tree with its finite verb where the parser took it for a participle beside the subject: "A gunman
 * opened fire", "An earthquake struck Nepal". A participle has no subject of its own without an
 * auxiliary, and hardly ever an object. So for the base form: "Bakers add sourdough", "He put it on sale".
 */
export function withFiniteVerb<T extends Read>(given: T): T {
  const read = withReducedRelative(withPerfect(given));
  const root = rootOf(read);
  if (root < 0) return read;
  const present = isBareVerb(read, root) ? presentOf(read, root) : undefined;
  if (present !== undefined) return present;
  if (isLoneParticiple(read, root)) return finite(read, root);
  const verb = read.tokens.findIndex((_, at) => isMistaken(read, at, root));
  return verb < 0 ? read : finite(raised(read, verb, root), verb);
}

/** Verbs without a passive: after a noun they are finite. */
export const neverPassive =
  /^(seem|appear|become|remain|stay|fall|rise|die|live|come|go|begin|taste|smell|sound|rust|melt|boil|survive|recover|germinate|happen|occur|vanish|disappear|emerge|arrive|weigh|last|exist|belong|consist|lie|sit|stand)$/;

/** "Uranium bombarded with neutrons seemed to yield barium": the second verb is what it did, the first tells which uranium. */
function withReducedRelative<T extends Read>(read: T): T {
  const first = rootOf(read);
  const [subject = -1] = childrenIn(read, first, 'nsubj');
  const verb = secondVerb(read, first);
  if (subject !== first - 1 || verb < 0 || childrenIn(read, first, 'obj', 'aux', 'cop').length > 0)
    return read;
  const isOfVerb = (head: number, at: number) => head === first && (at < subject || at > verb);
  return finite(
    {
      ...read,
      heads: read.heads.map((head, at) => {
        if (at === verb) return -1;
        if (at === subject || isOfVerb(head, at)) return verb;
        return at === first ? subject : head;
      }),
      relations: read.relations.map((relation, at) =>
        at === verb ? 'root' : at === first ? 'acl' : relation,
      ),
      tokens: read.tokens.map((token, at) => (at === first ? { ...token, tag: 'VBN' } : token)),
    },
    verb,
  );
}

/** A finite verb right behind the phrase that follows the verb at `first`, with no mark or conjunction before it. */
function secondVerb(read: Read, first: number): number {
  const { tokens } = read;
  if (tokens[first]?.tag === 'VBZ' || !/^(IN|TO)$/.test(tokens[first + 1]?.tag ?? '')) return -1;
  const verb = tokens.findIndex(({ pos }, at) => at > first + 2 && /^(VERB|AUX)$/.test(pos));
  const token = tokens[verb];
  const between = tokens.slice(first + 1, verb);
  const isPhrase = between.every(({ pos }) => /^(ADP|DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(pos));
  if (token === undefined || !/^(VBD|VBN)$/.test(token.tag) || !isPhrase) return -1;
  if (!/^(NOUN|PROPN)$/.test(tokens[verb - 1]?.pos ?? '')) return -1;
  const hasObject = childrenIn(read, verb, 'obj').some((at) => at > verb);
  const isVerb = neverPassive.test(verbLemma(token)) || (hasObject && !named.test(token.text));
  return isVerb && !neverPassive.test(verbLemma(tokens[first] ?? token)) ? verb : -1;
}

/** "had more than doubled": the participle is the verb, "had" its auxiliary, whatever stands between. */
function withPerfect<T extends Read>(read: T): T {
  const have = rootOf(read);
  if (!/^(had|has|have)$/.test(read.tokens[have]?.text ?? '')) return read;
  const ahead = read.tokens.slice(have + 1, have + 5).map(({ text }) => text);
  const [, degree = ''] =
    /^((?:more than|less than|almost|nearly|all but|well over) )/.exec(`${ahead.join(' ')} `) ?? [];
  const verb = have + 1 + degree.split(' ').length - 1;
  if (degree === '' || read.tokens[verb]?.tag !== 'VBN' || read.heads[verb] !== have) return read;
  return {
    ...read,
    heads: read.heads.map((head, at) =>
      at === verb ? -1 : at === have || (head === have && at !== verb) ? verb : head,
    ),
    relations: read.relations.map((relation, at) =>
      at === verb ? 'root' : at === have ? 'aux' : relation,
    ),
  };
}

/** "Bakers in Germany add/VB sourdough": a base form with a subject and nothing that would govern it. */
function isBareVerb(read: Read, at: number): boolean {
  const isBase = read.tokens[at]?.tag === 'VB' && read.tokens[at]?.pos === 'VERB';
  return isBase && childrenIn(read, at, 'aux', 'cop', 'mark').length === 0;
}

/** The verbs whose past is like their base. */
const unchanged =
  /^(put|set|cut|hit|let|cost|spread|shut|split|hurt|burst|shed|quit|thrust|cast|bid|rid|read|beat)$/i;

/** The same with the verb, and those joined to it, in the present, or in the past behind one who does it. */
function presentOf<T extends Read>(read: T, verb: number): T | undefined {
  const [subject = -1] = childrenIn(read, verb, 'nsubj');
  if (subject < 0 || subject > verb) return undefined;
  const { tag = '', text = '' } = read.tokens[subject] ?? {};
  const isMany =
    /^(NNS|NNPS)$/.test(tag) ||
    /^(they|we|people|police|some|many|most|all|few|both|several|others)$/i.test(text) ||
    childrenIn(read, subject, 'conj', 'nummod').length > 0;
  if (!isMany && !unchanged.test(read.tokens[verb]?.text ?? '')) return undefined;
  const verbs = new Set([
    verb,
    ...childrenIn(read, verb, 'conj').filter(
      (at) => isBareVerb(read, at) && childrenIn(read, at, 'nsubj').length === 0,
    ),
  ]);
  return {
    ...read,
    tokens: read.tokens.map((token, at) =>
      verbs.has(at) ? { ...token, tag: isMany ? 'VBP' : 'VBD' } : token,
    ),
  };
}

/** "a gunman opened/VBN fire" */
function isLoneParticiple(read: Read, at: number): boolean {
  return (
    read.tokens[at]?.tag === 'VBN' &&
    childrenIn(read, at, 'aux', 'cop', 'nsubj:pass').length === 0 &&
    childrenIn(read, at, 'nsubj').some((one) => one < at)
  );
}

/** A participle after the nominal root that has an object, or a past form without a subject and a pronoun before it. */
function isMistaken(read: Read, at: number, root: number): boolean {
  const token = read.tokens[at];
  if (at < root || relationAt(read, at) !== 'acl' || read.relations[at] === 'acl:relcl')
    return false;
  if (!/^(NOUN|PROPN)$/.test(read.tokens[root]?.pos ?? '')) return false;
  if (childrenIn(read, root, 'cop', 'nsubj').length > 0) return false;
  if (childrenIn(read, at, 'aux', 'mark', 'nsubj').length > 0) return false;
  if (token?.tag === 'VBD') return true;
  const hasObject = childrenIn(read, at, 'obj').some((one) => one > at);
  return token?.tag === 'VBN' && hasObject && read.heads[at] === root && !named.test(token.text);
}

function raised<T extends Read>(read: T, verb: number, root: number): T {
  return {
    ...read,
    heads: read.heads.map((head, at) => (at === verb ? -1 : at === root ? verb : head)),
    relations: read.relations.map((relation, at) =>
      at === verb ? 'root' : at === root ? 'nsubj' : relation,
    ),
  };
}

function finite<T extends Read>(read: T, verb: number): T {
  return {
    ...read,
    tokens: read.tokens.map((token, at) =>
      at === verb && token.tag === 'VBN' ? { ...token, tag: 'VBD' } : token,
    ),
  };
}
