/** A word or mark with its place in the text. */
type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Titles and the like, which stand before a name: no sentence ends at them. */
const beforeName =
  /^(?:Ph|Dr|Mr|Mrs|Ms|Mx|Mlle|Mme|Prof|St|Ste|Mt|Ft|vs|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Cmdr|Sen|Rep|Gov|Pres|Rev|Fr)\.?$/;
/** Short forms in the middle of a sentence, whatever follows. */
const inside = /^(?:e\.g|i\.e|viz|cf|vs)\.?$/;
/** Short forms before a figure ("No. 5", "Oct. 12", "et al. (2019)"); "No." and "Art." alone may end a sentence. */
const beforeFigure =
  /^(?:Nos?|Nr|Vol|Figs?|Eq|Ch|Sec|Art|Op|pp?|ca|approx|al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/;
/** Words with points in them that may end a sentence or stand within it: "U.S.", "p.m.", "Inc.", "J." */
const either =
  /^(?:(?:\p{L}\.)+\p{L}?\.?|Inc\.?|Corp\.?|Co\.?|Ltd\.?|Jr\.?|Sr\.?|etc\.?|Ph\.?D\.?|Bros\.?)$/u;
/** With a capital after such a word, these begin a sentence: no name goes on with them. */
const starters = new Set(
  'The This That These Those It Its He She They We You I His Her Their Our In On At By For From With After Before During Since When While Although Though If As But And However Also Then There Here Both Each Many Most Some Several All No One Another According'.split(
    ' ',
  ),
);
const closing = /^["”’'»)\]]+$/;
const label = /^(?:\d{1,3}|\p{Lu}|[ivxIVX]{1,4})(?:\.\d{1,3})*[.)]?$/u;

/**
 * The sentences of a paragraph with the splitter's usual mistakes mended. Put together: what was cut at
 * "No. 5", "St. Louis", "e.g.", "podiobooks.com", ".432", "Huh? may", "1. Introduction", or before a mark
 * alone. Cut: what was left in one piece after "U.S." or "p.m." though a new sentence starts there.
 * Linear in the number of words.
 */
export function mendBorders<Piece extends Word>(
  sentences: readonly (readonly Piece[])[],
): Piece[][] {
  const whole: Piece[][] = [];
  for (const sentence of sentences) {
    const last = whole.at(-1);
    if (last !== undefined && isOneSentence(last, sentence)) last.push(...sentence);
    else whole.push([...sentence]);
  }
  return whole.flatMap(cutAfterAbbreviations);
}

function isOneSentence(left: readonly Word[], right: readonly Word[]): boolean {
  const last = left.at(-1);
  const [next, after] = right;
  if (last === undefined || next === undefined) return false;
  if (right.every(({ text }) => !/[\p{L}\d]/u.test(text))) return true;
  if (/^[,;:]/.test(next.text)) return true;
  if (left.length <= 2 && label.test(textOf(left))) return true;
  const isGlued = next.start === last.end;
  if (isGlued && /^[\p{Ll}\d]/u.test(next.text)) return true;
  if (closing.test(last.text) && !/^["“‘'(]/.test(next.text) && isLower(next)) return true;
  const word = last.text === '.' ? left.at(-2)?.text : last.text;
  if (word !== undefined && goesOn(word, next)) return true;
  if (word !== undefined && either.test(word)) return !startsSentence(next, after);
  return isLower(next) || isParenthesis(right);
}

function goesOn(word: string, next: Word): boolean {
  if (inside.test(word)) return true;
  if (beforeFigure.test(word)) return /^[(\d]/.test(next.text);
  return beforeName.test(word) && !starters.has(next.text);
}

/** "may", "studies": but a brand or a web name ("iPhone", "eBay") may open a sentence. */
function isLower({ text }: Word): boolean {
  return /^\p{Ll}/u.test(text) && !/^\p{Ll}\p{Lu}/u.test(text);
}

/** After an initial or "U.S." a name may go on ("J. Smith", "U.S. Army"): a sentence starts with a word that no name has. */
function startsSentence(next: Word, after: Word | undefined): boolean {
  if (/^["“‘(]$/.test(next.text)) return after !== undefined && starters.has(after.text);
  return starters.has(next.text);
}

/** "Viva Maria! (1965), and": a bracket after which the sentence goes on. */
function isParenthesis(right: readonly Word[]): boolean {
  if (right[0]?.text !== '(') return false;
  const close = right.slice(0, 12).findIndex(({ text }) => text === ')');
  const next = right[close + 1];
  return close > 0 && next !== undefined && (next.text === ',' || isLower(next));
}

function cutAfterAbbreviations<Piece extends Word>(sentence: Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  let from = 0;
  for (let index = 1; index < sentence.length - 1; index++) {
    const next = sentence[index + 1];
    if (next === undefined || index - from < 3 || !endsHere(sentence, index, next)) continue;
    parts.push(sentence.slice(from, index + 1));
    from = index + 1;
  }
  parts.push(sentence.slice(from));
  return parts;
}

/** "At 4 p.m. Eastern time", "6 p.m. Monday to Friday". */
const ofHour =
  /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Eastern|Central|Mountain|Pacific|Greenwich|Coordinated|British|European|Moscow|Tokyo)/;

function endsHere(sentence: readonly Word[], index: number, next: Word): boolean {
  const last = sentence[index];
  if (last === undefined || next.start === last.end) return false;
  // "£3.5m. Work on": the splitter takes "m." for a short form.
  const isAfterSum =
    last.text === '.' && /^\d[\d.,]*(k|mn|m|bn|tn)$/.test(sentence[index - 1]?.text ?? '');
  if (isAfterSum && /^\p{Lu}/u.test(next.text)) return true;
  const hour = last.text === '.' ? (sentence[index - 1]?.text ?? '') : last.text;
  const isAfterHour = /^[ap]\.m\.?$/i.test(hour) && /^\p{Lu}\p{Ll}/u.test(next.text);
  if (isAfterHour && !ofHour.test(next.text)) return true;
  if (!starters.has(next.text)) return false;
  const word = last.text === '.' ? `${sentence[index - 1]?.text ?? ''}.` : last.text;
  // "J. I. Smith", "the U.S. I love": "I" is a numeral or an initial as often as a word.
  return word.endsWith('.') && either.test(word) && next.text !== 'I';
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}
