import type { ReadDocument, ReadSentence } from '../document.ts';
import { joinTokens } from '../sentences.ts';
import { childrenIn, relationAt, spanOf, subtreeOf } from '../tree.ts';
import type { Referent } from './candidates.ts';
import { clauseOf } from './candidates.ts';
import type { Mention } from './mention.ts';

/** A text that names a referent outside its context, and the mention it was taken from. */
export type Naming = { readonly text: string; readonly mention: Mention };

const maxWords = 8;
/** A phrase with one of these is no clearer than a pronoun. */
const pointing =
  /^(other|others|another|same|such|own|following|previous|latter|former|one|ones|more|less|first|second|third|next|last|new|many|several|some|any|all|both|each|every|no|most|few)$/i;

/** What stands before a full name without being part of it; "King Charles" and "Saint Jerome" keep theirs. */
const rank =
  /^(Prime |Vice )?(Minister|Premier|President|Chancellor|General|Colonel|Captain|Professor|Prof\.|Doctor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Senator|Secretary|Governor|Mayor|Judge|Justice) (?=\p{Lu}\S* \p{Lu})/u;

/** The fullest form of every name in the document, by key. */
export function fullestNames(
  document: ReadDocument,
  mentions: readonly (readonly Mention[])[],
): ReadonlyMap<string, Naming> {
  const best = new Map<string, Naming>();
  for (const mention of mentions.flat()) {
    const sentence = document.sentences[mention.sentence];
    if (mention.form !== 'name' || sentence === undefined || mention.to - mention.from > maxWords)
      continue;
    if (isPiece(sentence, mention)) continue;
    const text = nameText(sentence, mention);
    const known = best.get(mention.key);
    // A premodifier ("US officials") has lost its article, so any other form is better.
    const isBetter =
      known === undefined ||
      worth(mention, text, document) > worth(known.mention, known.text, document);
    if (isBetter) best.set(mention.key, { text, mention });
  }
  const small = writtenSmall(document, mentions);
  for (const key of small) {
    const named = best.get(key);
    if (named?.text === key) best.set(key, { ...named, text: key.toLowerCase() });
  }
  return best;
}

/** Names of one word that are large only where a sentence begins, and small elsewhere: "Cryolite", no "Turkey". */
function writtenSmall(
  { sentences, entityOf }: ReadDocument,
  mentions: readonly (readonly Mention[])[],
): ReadonlySet<string> {
  const words = new Set(
    sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ text, pos }) => (pos === 'NOUN' ? [text] : [])),
    ),
  );
  const names = mentions.flat().filter(({ form }) => form === 'name');
  const inside = new Set(names.flatMap(({ from, key }) => (from > 0 ? [key] : [])));
  return new Set(
    names
      .map(({ key }) => key)
      .filter((key) => /^\p{Lu}\p{Ll}+$/u.test(key) && !inside.has(key))
      .filter((key) => words.has(key.toLowerCase()))
      .filter((key) => /^(name|term)$/.test(entityOf.get(key)?.kind ?? 'name')),
  );
}

/** The longest form is the fullest, but topic and protagonist go by the name that the title gives them. */
function worth(
  mention: Mention,
  text: string,
  { topic, protagonist, source }: ReadDocument,
): number {
  const bare = text.replace(/^the /, '');
  // "The UK" of a title about the UK is not "Britain" where the text says "Great Britain" once.
  const isOfTitle = mention.sort === 'place' && ` ${source.title} `.includes(` ${bare} `);
  const isTitle = bare === topic || bare === protagonist?.name || isOfTitle;
  return bare.length + (mention.role === 'premodifier' ? 0 : 0.5) + (isTitle ? 100 : 0);
}

/** "Ł" of "Łódź": the tokeniser cut a word that it does not know. */
function isPiece({ tokens }: ReadSentence, { from, to }: Mention): boolean {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  const before = tokens[from - 1];
  // "My Octopus Teacher" loses its first word.
  if (/^(My|Our|Your|His|Her|Their)$/.test(before?.text ?? '')) return true;
  // "Alexander the Great": no name of its own.
  if (first?.text === 'the' && before?.pos === 'PROPN') return true;
  const isLetter = (text?: string) => /^\p{L}/u.test(text ?? '');
  const isCut =
    next?.start === last?.end && isLetter(next?.text) && !/^['’]?s$/.test(next?.text ?? '');
  const isTail = before?.end === first?.start && /\p{L}$/u.test(before?.text ?? '');
  return (
    isCut ||
    isTail ||
    !/\p{Lu}\p{L}/u.test(
      tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    )
  );
}

function nameText(sentence: ReadSentence, { from, to }: Mention): string {
  const text = joinTokens(sentence.tokens.slice(from, to)).replace(/^The /, 'the ');
  return text.replace(rank, '');
}

/** What to write for `referent` where its context is missing; undefined if no phrase of the article is clear enough. */
export function namingOf(
  referent: Referent,
  document: ReadDocument,
  names: ReadonlyMap<string, Naming>,
): Naming | undefined {
  const named = referent.mentions.findLast(({ form }) => form === 'name');
  if (named !== undefined) {
    const full = names.get(named.key);
    if (full === undefined) return undefined;
    // Whom the title names goes by that name, though the first sentence may tell all of the names.
    const isLead = named.key === document.protagonist?.name;
    return { text: isLead ? named.key : withArticle(full.text, document), mention: named };
  }
  const list = referent.mentions.findLast(({ form }) => form === 'list');
  if (list !== undefined) return listNaming(list, names);
  for (const mention of referent.mentions) {
    const sentence = document.sentences[mention.sentence];
    const text =
      sentence === undefined || mention.form !== 'noun'
        ? undefined
        : described(sentence, mention, referent);
    if (text !== undefined) return { text, mention };
  }
  return undefined;
}

/** "The Kalmar Union", whose entry opens without the article. */
function withArticle(text: string, { mainSubject }: ReadDocument): string {
  const isSubject = mainSubject?.isName === true && mainSubject.text === text;
  return isSubject && mainSubject.hasArticle ? `the ${text}` : text;
}

function listNaming(list: Mention, names: ReadonlyMap<string, Naming>): Naming | undefined {
  const parts = list.key.split(' & ').map((key) => names.get(key)?.text);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || parts.length > 3) return undefined;
  const text = `${known.slice(0, -1).join(', ')} and ${known.at(-1)}`;
  return text.split(' ').length > maxWords ? undefined : { text, mention: list };
}

/** "the GBU-43 bomb" for "a GBU-43 bomb"; "photosynthesis" as it is. */
function described(
  sentence: ReadSentence,
  mention: Mention,
  referent: Referent,
): string | undefined {
  const span = phraseOf(sentence, mention);
  const tokens = sentence.tokens.slice(span.from, span.to);
  const skip = mention.determiner === 'none' || mention.determiner === 'possessive' ? 0 : 1;
  const words = tokens.slice(skip);
  if (
    words.length === 0 ||
    tokens.length > maxWords ||
    words.some(({ text, tag }) => pointing.test(text) || /^(PRP|WP|WDT|EX)/.test(tag))
  )
    return undefined;
  if (words.some(({ text }) => /^[,;:()“”"]$|^(this|that|these|those)$/i.test(text)))
    return undefined;
  const text = joinTokens(words);
  if (mention.determiner === 'demonstrative') return undefined;
  // "More than 360 ships" and "a man of 21" say too little of which.
  if (words[0]?.tag === 'CD' || mention.sort === 'person') return undefined;
  const modified = words.length > 1;
  const repeated = referent.mentions.filter(({ form }) => form === 'noun').length >= 2;
  const isEnough = repeated || (modified && mention.number === 'plural');
  if (mention.determiner === 'none')
    return isEnough ? lowerFirst(sentence, mention, text) : undefined;
  if (!modified) return undefined;
  if (mention.determiner === 'possessive') return lowerFirst(sentence, mention, text);
  return isGeneric(sentence, mention) ? `${tokens[0]?.text.toLowerCase()} ${text}` : `the ${text}`;
}

/** The core of the phrase and the "of ..." that belongs to it. */
function phraseOf(sentence: ReadSentence, mention: Mention): { from: number; to: number } {
  const after = childrenIn(sentence, mention.head, 'nmod').filter((child) => child > mention.head);
  const [of] = after;
  const part = of === undefined ? undefined : spanOf(subtreeOf(sentence, of));
  const isOf =
    part !== undefined && part.from === mention.to && sentence.tokens[part.from]?.text === 'of';
  return { from: mention.from, to: isOf ? part.to : mention.to };
}

/** "A black hole is a region": any of its kind. */
function isGeneric(sentence: ReadSentence, mention: Mention): boolean {
  if (mention.determiner !== 'indefinite' || relationAt(sentence, mention.head) !== 'nsubj')
    return false;
  const clause = clauseOf(sentence, mention.head);
  const verbs = [clause, ...childrenIn(sentence, clause, 'cop', 'aux')];
  // "A major fire has engulfed the cathedral": the one that is told of.
  if (verbs.some((at) => /^(has|have)$/.test(sentence.tokens[at]?.text ?? ''))) return false;
  return verbs.some((at) => /^VB[ZP]$/.test(sentence.tokens[at]?.tag ?? ''));
}

function lowerFirst(sentence: ReadSentence, mention: Mention, text: string): string {
  const isNoun = sentence.tokens[mention.from]?.pos !== 'PROPN';
  return mention.from === 0 && isNoun && !/^\p{Lu}{2}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
