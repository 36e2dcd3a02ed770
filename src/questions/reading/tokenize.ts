/** A word or mark before it is tagged. Offsets are into the source text. */
export type Piece = { readonly text: string; readonly start: number; readonly end: number };

/** A letter, its accents, or a digit. */
const sign = String.raw`[\p{L}\p{M}\p{Nd}]`;
const noSign = `(?!${sign})`;
const alone = `(?<!${sign})`;
/** What ends a web address: in "see http://a.org/b." the stop is the sentence's. */
const address = String.raw`[^\s<>"“”«»]`;
const domain =
  '(?:com|org|net|edu|gov|mil|info|biz|io|tv|eu|uk|de|fr|nl|ch|ru|jp|ca|au|html?|php|pdf|js|txt|docx?)';

/** What joins letters and figures to one word: "ten-year-old", "O'Neill", "1990's", "3:30", "H.264", "1.7.x", "AT&T". */
const joints = [
  String.raw`[-‐‑_\u00ad\u200c\u200d\u2060]`,
  String.raw`(?<=\p{L})['’](?=\p{L})`,
  String.raw`(?<=\p{Nd})['’](?=s${noSign})`,
  String.raw`(?<=\p{Nd})[.,:\/](?=\p{Nd})`,
  String.raw`(?<=\p{Lu})\.(?=\p{Nd})`,
  String.raw`(?<=\p{Nd})\.(?=x${noSign})`,
  String.raw`(?<=\p{Lu})&(?=\p{Lu})`,
];

/**
 * What is one token, the first that fits. Repetition inside of repetition is bounded or has one way only to
 * match, so that a text takes time linear in its length.
 */
const patterns = [
  String.raw`(?<web>(?:https?:\/\/|www\.)${address}+)`,
  String.raw`${sign}[\p{L}\p{Nd}._%+-]{0,63}@${sign}[\p{L}\p{Nd}-]{0,62}(?:\.[\p{L}\p{Nd}-]{1,62}){1,8}`,
  String.raw`(?<site>${sign}{1,40}(?:[-.]${sign}{1,40}){0,6}\.${domain}${noSign}(?:\/${address}*)?)`,
  // "alt.animals.cat"
  String.raw`\p{Ll}{2,40}(?:\.\p{Ll}{2,40}){2,6}${noSign}`,
  // "Ph.D.", "M.Sc"
  String.raw`(?:Ph|Psy|Ed|Th|Sc|[BMD])\.(?:Phil|Sc|Ed|Eng|Tech|Com|[DASBE])${noSign}\.?`,
  // "U.S.", "e.g.", "J.R.R.", and "U.S.A" or "i.e" without the last point
  String.raw`(?:\p{L}\.){2,}(?:\p{L}${noSign}(?!\.))?|\p{L}\.\p{L}${noSign}`,
  String.raw`\p{Lu}{1,3}\$(?=\p{Nd})`,
  String.raw`\p{Lu}(?:\+\+|#)${noSign}`,
  String.raw`(?:km|m|mi|ft)\/(?:h|hr|s)${noSign}`,
  // "2p.m."
  String.raw`\p{Nd}{1,2}(?:[:.]\p{Nd}{2})?(?=[ap]\.m\.)`,
  `${sign}+(?:(?:${joints.join('|')})${sign}+)*[½¼¾⅓⅔]?`,
  // ".265", ".NET", "+5", "#tag", "@name"
  String.raw`${alone}(?<!\.)\.(?:\p{Nd}+|\p{Lu}{2,})${noSign}|${alone}(?:\+(?=\p{Nd})|[#@](?=\p{L}))${sign}+(?:_${sign}+)*`,
  // "'s" after a mark ("U.S.'s"), "'90s", "'em", "'n'", and "'t" of "'twas"
  String.raw`(?<=[.)”"])['’](?:s|re|ve|ll|d)${noSign}|${alone}['’](?:\p{Nd}0s|em|til|n['’])${noSign}|${alone}['’][tT](?=(?:is|was)${noSign})`,
  String.raw`\.{2,}|…+|[!?]{2,}|-{2,}|[—―]{2,}|(?<mark>[*=~<>|_])\k<mark>+|''|’’|‘‘|\x60\x60`,
  String.raw`[^\s\p{Cf}\p{Cc}]`,
];
const token = new RegExp(patterns.join('|'), 'gu');

/**
 * The words and marks of `text`, in order; `base` is added to their offsets. Blanks and invisible characters are
 * left out. Contractions are cut as the treebanks do: "do n't", "it 's", "can not". Stops are marks of their own
 * besides those within a word ("U.S.", "3.5").
 */
export function tokenize(text: string, base = 0): Piece[] {
  const pieces: Piece[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const { web, site } = match.groups ?? {};
    const word = web === undefined && site === undefined ? match[0] : withoutTail(match[0]);
    token.lastIndex = match.index + word.length;
    pushParts(pieces, word, base + match.index);
  }
  return pieces;
}

/** Whether there is no blank before the piece at `at`. */
export function isGlued(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.start === pieces[at - 1]?.end;
}

/** An address without the marks that are the sentence's own. */
function withoutTail(address: string): string {
  let end = address.length;
  // A bracket belongs to an address that opens it: "wiki/Mercury_(planet)".
  const tail = address.includes('(') ? /[.,;:!?'’…\]]/ : /[.,;:!?'’…\])]/;
  while (end > 8 && tail.test(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

const contraction =
  /^(?:(can)(not)|(gon|wan)(na)|(got)(ta)|(.*[\p{L}\p{Nd}])(n['’]t|['’](?:s|m|re|ve|ll|d)))$/iu;

/** "Shouldn't've" in three parts, and no word in more. */
function pushParts(pieces: Piece[], word: string, start: number): void {
  const [rest, last] = parted(word);
  const texts = last === undefined ? [rest] : [...parted(rest), last];
  let at = start;
  for (const text of texts) {
    pieces.push({ text, start: at, end: at + text.length });
    at += text.length;
  }
}

function parted(word: string): readonly [string] | readonly [string, string] {
  const [, ...groups] = contraction.exec(word) ?? [];
  const [first, last] = groups.filter((group) => group !== undefined);
  return first === undefined || last === undefined ? [word] : [first, last];
}
