import { monthName } from '../month-name.ts';
import type { Piece } from './tokenize.ts';

/**
 * What a short form says of the sentence: `name`, `figure` and `more` want a name, a figure, or anything after
 * them; `either` may end a sentence ("Inc.", "U.S.").
 */
type Kind = 'name' | 'figure' | 'more' | 'either';

const kinds: ReadonlyMap<string, Kind> = new Map([
  ...kind(
    'name',
    'Mr Mrs Ms Mx Messrs Mlle Mme Dr Drs Prof Gen Lt Col Capt Sgt Maj Adm Cmdr Cpl Pvt Brig Sen Rep Reps Sens Gov Govs Pres Rev Fr Hon Msgr Supt Ste Ph',
  ),
  ...kind(
    'figure',
    'No no Nos nos Nr Vol vol Vols vols Fig fig Figs figs Eq Eqs eq Ch ch Sec sec Art art Op op p pp ca c approx est b d m',
  ),
  ...kind('more', 'vs viz cf esp incl eg ie e.g i.e e.g. i.e. a.k.a. c.f.'),
  ...kind(
    'either',
    'Inc Corp Co Ltd Bros Jr Sr Ave Blvd Rd St Mt Ft Dept Univ Assn etc al Ph.D Ph.D.',
  ),
]);
const months = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;
const weekdays = /^(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)$/;
/** Only after a comma ("Springfield, Ill."), since some are words. */
const states =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Penn|Que|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)$/;
const units = /^(?:in|ft|lbs?|oz|min|hrs?|sec|sq|cu|gal|mi|yds?|kg|[kcm]m)$/;
const numeral = /^(?:[#§(]$|[A-Z]?\p{Nd}|[ivxl]+$|[IVXL]{2,}$|[VX]$)/u;

/** With a capital after a short form, these begin a sentence: no name goes on with them. */
const starters = new Set(
  'The This That These Those It Its He She They We You I His Her Their Our In On At By For From With After Before During Since When While Although Though If As But And However Also Then There Here Both Each Many Most Some Several All No One Another According'.split(
    ' ',
  ),
);

/** Gives the stop of "Mr.", "No. 5", "J. Smith" or "6 ft. tall" to its word. */
export function joinShortForms(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    const stop = pieces[index + 1];
    if (piece === undefined) continue;
    if (stop?.text === '.' && stop.start === piece.end && keepsStop(pieces, index)) {
      joined.push({ text: `${piece.text}.`, start: piece.start, end: stop.end });
      index += 1;
    } else joined.push(piece);
  }
  return joined;
}

/** What the short form `text` wants after it; undefined for every other word and mark. */
export function kindOfShortForm(text: string): Kind | undefined {
  if (!text.endsWith('.') || text.length < 2) return undefined;
  const word = text.slice(0, -1);
  const known = kinds.get(text) ?? kindOf(word);
  if (known !== undefined) return known;
  if (/^\p{Lu}$/u.test(word)) return 'name';
  return /\p{L}$/u.test(word) ? 'either' : undefined;
}

/** True of "The", "He", "However": after a short form they begin a sentence, and no name. */
export function isStarter(text: string): boolean {
  return starters.has(text);
}

/** "may", "studies": but a brand or a web name ("iPhone", "eBay") may open a sentence. */
export function isLower(text: string): boolean {
  return /^\p{Ll}/u.test(text) && !/^\p{Ll}\p{Lu}/u.test(text);
}

function keepsStop(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at]?.text ?? '';
  const before = pieces[at - 1]?.text ?? '';
  const next = pieces[at + 2];
  const after = next?.text ?? '';
  if (word.length > 6 || !/^\p{L}[\p{L}.]*$/u.test(word)) return false;
  // "Div., vol. 2": no sentence has its stop before a comma.
  if (/^[,;]/.test(after) && next?.start === pieces[at + 1]?.end) return true;
  const goesOn = /^[,;:]/.test(after) || isLower(after);
  if (/^\p{Lu}$/u.test(word)) return isInitial(word, before, after);
  if (word === 'v') return /^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after);
  if (months.test(word))
    return goesOn || /^\p{Nd}/u.test(after) || /\p{Nd}(?:st|nd|rd|th)?$/u.test(before);
  if (weekdays.test(word)) return after === ',' || /^\p{Nd}/u.test(after) || months.test(after);
  if (before === ',' && states.test(word)) return true;
  if (/\p{Nd}$/u.test(before) && units.test(word)) return goesOn || /^\p{Nd}/u.test(after);
  // "P. a. parkelj"
  if (/^\p{Ll}$/u.test(word) && isLower(after)) return true;
  const known = kindOf(word);
  if (known === 'figure')
    return numeral.test(after) || (/^[bdm]$/.test(word) && monthName.test(after));
  return known !== undefined;
}

/** "GEN. LEE", "INC.": the short form is known in small letters. */
function kindOf(word: string): Kind | undefined {
  const known = kinds.get(word);
  if (known !== undefined || !/^\p{Lu}{2,}$/u.test(word)) return known;
  return kinds.get(word.charAt(0) + word.slice(1).toLowerCase());
}

/** "J. Smith", "George W. Bush", but not "vitamin C. Then". */
function isInitial(word: string, before: string, after: string): boolean {
  if (after === '' || isStarter(after)) return false;
  if (word === 'I' && isLower(before)) return false;
  return /^[\p{L},;:)'’-]/u.test(after);
}

function kind(name: Kind, words: string): [string, Kind][] {
  return words.split(' ').map((word) => [word, name]);
}
