import { normalWords } from '../normalise.ts';
import { isNumberWord, magnitudes, numberValue, ordinalValue } from '../numbers.ts';
import { sharedNumber, sharedSpelling } from './spelling.ts';

/** Titles that never belong to the name itself; "King", "General" and "Lady" may ("Lady Gaga", "General Motors"). */
const titles = new Set(
  'mr mrs ms miss dr doctor prof professor president senator chancellor sir dame congressman congresswoman vice'.split(
    ' ',
  ),
);

/** What a person types before the answer itself: "I think it was in ...". */
const leadIns = new Set(
  'i think believe guess maybe probably is its it was were they were are that this he she in on at by of to from for because as during about around called named'.split(
    ' ',
  ),
);

/**
 * The text in the one form in which answers are compared: case, accents, punctuation, a leading
 * article, "&", hyphens, British or American spelling, figures in words or digits do not matter.
 */
export function wordingOf(text: string): string {
  return withoutArticle(wordsOf(text)).join(' ');
}

/** `wordingOf` without what people type before an answer, and without "Mr", "President" and the like. */
export function bareWordingOf(text: string): string {
  const words = wordsOf(text);
  let from = 0;
  while (from < words.length - 1 && leadIns.has(words[from] ?? '')) from += 1;
  let bare = withoutArticle(words.slice(from));
  while (bare.length > 1 && titles.has(bare[0] ?? '') && bare[1] !== 'of') bare = bare.slice(1);
  return bare
    .join(' ')
    .replace(/^between (?=\d)/, '')
    .replace(/(?<=\d) (?:to|and|until|till|through) (?=\d)/g, ' ');
}

/** The wording with its last word in one form for singular and plural. */
export function wordingWithoutNumber(wording: string): string {
  const words = wording.split(' ');
  return [...words.slice(0, -1), sharedNumber(words.at(-1) ?? '')].join(' ');
}

/** "breast cancer" for "cancer of the breast"; undefined where "of" makes another name ("University of York"). */
export function withoutOf(wording: string): string | undefined {
  const [, head = '', rest = ''] =
    /^([^ ]+(?: [^ ]+)?) of (?:the )?([^ ]+(?: [^ ]+)?)$/.exec(wording) ?? [];
  const isOther = /\b(university|college|school|institute|bank|son|daughter|king|queen|house)$/;
  return head === '' || isOther.test(head) ? undefined : `${rest} ${head}`;
}

/** The words in normal form, every number among them in digits: `3` for `three`, `#3` for `third`, `1/3` for `a third`. */
export function wordsOf(text: string): string[] {
  const plain = text
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    // "1914–18" is "1914–1918".
    .replace(/\b(\d{2})(\d{2})[-–](\d{2})\b(?![-–])/g, '$1$2 $1$3')
    .replace(/(?<=\d0)['’]s\b/g, 's')
    .replace(/(?<=\d)\/(?=\d)/g, ' over ')
    .replace(/[-‐‑–—/]/g, ' ')
    .replaceAll('&', ' and ')
    .replace(/\bpercent\b|\bper[ -]cent\b/gi, '%')
    .replaceAll('%', ' % ');
  const words = normalWords(plain).flatMap((word) => word.split(/(?<=.)(?=%)/));
  return numeralsInNames(wordsToDigits(words.map(sharedSpelling)));
}

function withoutArticle(words: string[]): string[] {
  return words.length > 1 && /^(the|an?)$/.test(words[0] ?? '') ? words.slice(1) : words;
}

/** Words with which a number can begin; most words are none, and need no further look. */
const numeralStarts = new Set(
  'a an half dozen hundred thousand million billion trillion zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(
    ' ',
  ),
);

/** `two hundred and five ships` to `205 ships`, `third` to `#3`, `two thirds` to `2/3`. */
function wordsToDigits(words: readonly string[]): string[] {
  const result: string[] = [];
  for (let index = 0; index < words.length; ) {
    const word = words[index] ?? '';
    if (!numeralStarts.has(word) && !/^\d/.test(word)) {
      result.push(word);
      index += 1;
      continue;
    }
    const part = fractionAt(words, index);
    const { value, end } = part ?? ordinalAt(words, index) ?? numberAt(words, index);
    result.push(value === undefined ? word : String(value));
    index = value === undefined ? index + 1 : end;
  }
  return result;
}

/** "third", "3rd", "twenty first". "One second" is a time, not a rank. */
function ordinalAt(
  words: readonly string[],
  at: number,
): { value: string; end: number } | undefined {
  const [word = '', next = ''] = words.slice(at, at + 2);
  const isTime = word === 'second' && /^(an?|per|one|1)$/.test(words[at - 1] ?? '');
  const single = isTime ? undefined : ordinalValue(word);
  if (single !== undefined) return { value: `#${single}`, end: at + 1 };
  const double = /^\p{L}+ty$/u.test(word) ? ordinalValue(`${word}-${next}`) : undefined;
  return double === undefined ? undefined : { value: `#${double}`, end: at + 2 };
}

function fractionAt(
  words: readonly string[],
  at: number,
): { value: string; end: number } | undefined {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3);
  if (/^\d{1,4}$/.test(first) && second === 'over' && /^\d{1,4}$/.test(third))
    return { value: `${first}/${third}`, end: at + 3 };
  if (first === 'half') return { value: '1/2', end: at + 1 };
  if (/^(one|an?)$/.test(first) && second === 'half') return { value: '1/2', end: at + 2 };
  const top = /^an?$/.test(first) ? 1 : numberValue(first);
  const name = second.replace(/(?<=.{3})s$/, '');
  const bottom = name === 'quarter' ? 4 : ordinalValue(name);
  if (top === undefined || top > 99 || bottom === undefined || bottom < 3) return undefined;
  const isPart = top === 1 ? name === second : name !== second;
  return isPart && !/^\d/.test(second) ? { value: `${top}/${bottom}`, end: at + 2 } : undefined;
}

function numberAt(words: readonly string[], at: number): { value?: number | string; end: number } {
  let end = at;
  const part: string[] = [];
  while (end < words.length && part.length < 6 && isNumeral(words, end, part)) {
    if (words[end] !== 'and') part.push(words[end] ?? '');
    end += 1;
  }
  if (part.length === 0) return { end };
  const value = yearInWords(part) ?? numberValue(hyphened(part));
  return value === undefined ? { end } : { value: Number(value.toPrecision(12)), end };
}

function isNumeral(words: readonly string[], at: number, before: readonly string[]): boolean {
  const word = words[at] ?? '';
  if (word === 'and') {
    const joins = /^(hundred|thousand|million)$/.test(before.at(-1) ?? '');
    return joins && isNumberWord(words[at + 1] ?? '');
  }
  return /^\d+(\.\d+)?$/.test(word) || isNumberWord(word) || magnitudes.has(word);
}

/** "nineteen eighty four", "twenty fifteen", "nineteen oh five" is not common enough to be read. */
function yearInWords(words: readonly string[]): number | undefined {
  const [first = '', second = '', third] = words;
  if (words.length < 2 || words.length > 3) return undefined;
  const century = isNumberWord(first) ? (numberValue(first) ?? 0) : 0;
  const rest = numberValue(hyphened(third === undefined ? [second] : [second, third]));
  if (century < 10 || century > 20 || !isNumberWord(second)) return undefined;
  return rest !== undefined && rest >= 10 && rest < 100 && !(century === 20 && first !== 'twenty')
    ? century * 100 + rest
    : undefined;
}

function hyphened(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(
      /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (one|two|three|four|five|six|seven|eight|nine)\b/g,
      '$1-$2',
    );
}

const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** "Henry VIII", "Henry the Eighth" and "Henry 8" are one name. A first word is never a numeral. */
function numeralsInNames(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    if (index === 0) return [word];
    if (word === 'the' && words[index + 1]?.startsWith('#')) return [];
    if (word.startsWith('#')) return [word.slice(1)];
    const stands = word.length > 1 || index === words.length - 1;
    const value = stands ? romanValue(word) : undefined;
    return [value === undefined ? word : String(value)];
  });
}

function romanValue(word: string): number | undefined {
  const [, tens = '', rest = ''] = /^(x{0,3})([iv]{1,4}|ix|)$/.exec(word) ?? [];
  const units = roman.indexOf(rest);
  return word === '' || units < 0 || tens + rest === '' ? undefined : tens.length * 10 + units;
}
