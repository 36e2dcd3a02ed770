import type { ReadDocument, ReadSentence } from '../reading/document.ts';
import type { Fact } from '../reading/facts.ts';
import type { Substitution } from '../reading/references.ts';
import type { Token } from '../reading/sentences.ts';
import { childrenOf, relationAt } from '../reading/tree.ts';
import { capitalised } from '../text.ts';

/** Read on news, not measured. */
const confidence = 0.85;
const nouns =
  /^(programme|program|scheme|project|agreement|treaty|deal|law|bill|company|firm|start-up|airline|charity|agency|museum|gallery|festival|hotel|newspaper|magazine|drug|vaccine|telescope|spacecraft|probe|satellite|mission|canal|bridge|tunnel|tower|pier|railway|stadium|theatre|school|university|college|bank|club|party|trust|foundation|union|orchestra|volcano|lake|reservoir|dam|reef)$/;
const named: ReadonlySet<Fact['kind']> = new Set([
  'name',
  'organisation',
  'place',
  'event',
  'work',
]);

type Introduced = { readonly noun: string; readonly name: string; readonly sentence: number };

/**
 * "The programme" after "the Union's research programme, Horizon Europe": the one name that the article has
 * called so, or of several the one in its title.
 */
export function namedNounSubstitutions(
  sentence: ReadSentence,
  document: ReadDocument,
  found: readonly Substitution[],
): Substitution[] {
  return sentence.tokens.flatMap(({ text: noun, tag }, at): Substitution[] => {
    const article = sentence.tokens[at - 1]?.text ?? '';
    if (tag !== 'NN' || !nouns.test(noun) || !/^the$/i.test(article) || !isPlain(sentence, at))
      return [];
    if (found.some(({ from, to }) => from <= at && at < to)) return [];
    const name = nameOf(noun, sentence, document);
    if (name === undefined) return [];
    const isOwner = /^['’]s$/.test(sentence.tokens[at + 1]?.text ?? '');
    const owned = isOwner ? `${name}’s` : name;
    const text = at === 1 ? capitalised(owned) : owned;
    const to = isOwner ? at + 2 : at + 1;
    return [{ from: at - 1, to, text, sentence: sentence.index, confidence }];
  });
}

function nameOf(noun: string, sentence: ReadSentence, document: ReadDocument): string | undefined {
  const before = introduced(document).filter(
    (one) => one.noun === noun && one.sentence < sentence.index,
  );
  const names = [...new Set(before.map(({ name }) => name))];
  const titled = names.filter((name) => isInTitle(name, document));
  const [name, other] = names.length > 1 ? titled : names;
  const isNear = before.some((one) => one.name !== name && one.sentence >= sentence.index - 1);
  // "another programme", "a space programme": not the one that was named.
  const isRivalled = document.sentences
    .slice(Math.max(0, sentence.index - 1), sentence.index + 1)
    .some(({ tokens }) =>
      tokens.some(
        ({ text }, at) =>
          text === noun && !/^the$/i.test(tokens[at - 1]?.text ?? '') && !isNamedAt(tokens, at),
      ),
    );
  const isSure = other === undefined && !isNear && !isRivalled;
  return isSure && name !== undefined && !isOfTitle(noun, name, document) ? name : undefined;
}

/** "The company" of an article with a body in its title is that one, and not one named in passing. */
function isOfTitle(noun: string, name: string, document: ReadDocument): boolean {
  if (!/^(company|firm|bank|airline|agency)$/.test(noun) || isInTitle(name, document)) return false;
  return document.entities.some(
    ({ kind, name: titled }) =>
      /^(organisation|name)$/.test(kind) && document.source.title.includes(titled),
  );
}

function isNamedAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text === ',' ? tokens[at + 2] : tokens[at + 1];
  return next?.pos === 'PROPN';
}

const known = new WeakMap<ReadDocument, readonly Introduced[]>();

function introduced(document: ReadDocument): readonly Introduced[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = document.sentences.flatMap((sentence) =>
    sentence.facts
      .filter(({ kind, value }) => named.has(kind) && value === undefined)
      .flatMap((fact) => {
        const noun = nounBefore(sentence, fact) ?? nounBehind(sentence, fact);
        const hasArticle = /^the$/i.test(sentence.tokens[fact.from - 1]?.text ?? '');
        const name = hasArticle ? `the ${fact.text}` : fact.text;
        return noun === undefined ? [] : [{ noun, name, sentence: sentence.index }];
      }),
  );
  known.set(document, found);
  return found;
}

/** "programme, Horizon Europe," and "the charity Shelter". */
function nounBefore({ tokens }: ReadSentence, { from, to }: Fact): string | undefined {
  const isApart = tokens[from - 1]?.text === ',';
  const noun = tokens[from - (isApart ? 2 : 1)];
  const isClosed = !isApart || /^[,.(]$/.test(tokens[to]?.text ?? '');
  const isCompound = /^(NOUN|PROPN)$/.test(tokens[to]?.pos ?? '');
  return noun?.tag === 'NN' && nouns.test(noun.text) && isClosed && !isCompound
    ? noun.text
    : undefined;
}

/** "Copernicus, the EU's Earth observation programme," */
function nounBehind({ tokens }: ReadSentence, { to }: Fact): string | undefined {
  if (tokens[to]?.text !== ',' || !/^(an?|the)$/.test(tokens[to + 1]?.text ?? '')) return undefined;
  const at = tokens.findIndex(({ text }, index) => index > to + 1 && nouns.test(text));
  const isPhrase = tokens
    .slice(to + 2, at)
    .every(({ pos, text }) => /^(ADJ|NOUN|PROPN|NUM)$/.test(pos) || /^['’]s$/.test(text));
  const isLast = !/^(NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? '');
  return at > 0 && at < to + 8 && isPhrase && isLast ? tokens[at]?.text : undefined;
}

function isPlain(sentence: ReadSentence, at: number): boolean {
  const next = sentence.tokens[at + 1];
  const isOwn = childrenOf(sentence, at).every(
    (child) => child === at - 1 || /^(case|punct)$/.test(relationAt(sentence, child)),
  );
  const goesOn = /^(NOUN|PROPN)$/.test(next?.pos ?? '');
  return (
    isOwn && !goesOn && !/^(of|that|which|where|who|for|to|called|[(])$/.test(next?.text ?? '')
  );
}

function isInTitle(name: string, { source }: ReadDocument): boolean {
  const title = source.title.split(/[^\p{L}\p{N}-]+/u);
  return name.split(' ').some((word) => /^\p{Lu}/u.test(word) && title.includes(word));
}
