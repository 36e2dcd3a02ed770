import { isOfItsDay } from '../reading/of-its-day.ts';
import type { Token } from '../reading/sentences.ts';
import { childrenIn, relationAt, type Tree } from '../reading/tree.ts';
import { range } from './range.ts';
import { pastTimesIn } from './times.ts';

const connective =
  /^(however|meanwhile|moreover|furthermore|further|indeed|nevertheless|nonetheless|thus|therefore|hence|also|additionally|overall|finally|instead|still|yet|similarly|likewise|consequently|and|but|so|or|of course|in fact|in addition|for example|for instance|as a result|in other words|on the other hand|in particular|as such|after all|by contrast|in contrast|in turn|then|now|today|eventually|later|afterwards|subsequently|unfortunately|fortunately|interestingly|surprisingly|notably|importantly|specifically|in short|in general|in reality|in the meantime|at first|at that time|at the time|since then|even so|at the same time)$/i;
const inner =
  /^(however|though|meanwhile|too|moreover|therefore|nevertheless|indeed|also|thus|as well|for example|for instance|in fact|of course)$/i;

/** The positions of what a sentence says beside its statement: connectives, brackets, weekdays, "also", "later". */
export function asidesOf(tree: Tree): number[] {
  const { tokens } = tree;
  return [
    ...connectiveAt(tokens),
    ...bracketsIn(tokens),
    ...wordsIn(tokens),
    ...contrastsIn(tokens),
    ...partsIn(tokens),
    ...timesIn(tree),
    ...pastTimesIn(tree),
  ];
}

function connectiveAt(tokens: readonly Token[]): number[] {
  for (const length of [4, 3, 2, 1]) {
    const phrase = tokens
      .slice(0, length)
      .map(({ text }) => text)
      .join(' ');
    if (!connective.test(phrase)) continue;
    if (tokens[length]?.text === ',') return range(0, length + 1);
    if (
      /^(and|but|so|also|thus|yet|or|then|eventually|later|subsequently|today|now)$/i.test(phrase)
    )
      return range(0, length);
  }
  return [];
}

function bracketsIn(tokens: readonly Token[]): number[] {
  const found: number[] = [];
  let depth = 0;
  tokens.forEach(({ text }, at) => {
    if (/^[([]$/.test(text)) depth += 1;
    if (depth > 0) found.push(at);
    if (depth === 0 && opensBetween(tokens, at)) found.push(at);
    if (/^[)\]]$/.test(text)) depth = Math.max(0, depth - 1);
  });
  return found;
}

/** "Ada Okafor, (1900-80), was": the first comma always goes, the other where nothing was open before it. */
function opensBetween(tokens: readonly Token[], at: number): boolean {
  const text = (index: number) => tokens[index]?.text ?? '';
  if (text(at) !== ',') return false;
  const closes = tokens.findIndex((_, one) => one > at && /^[)\]]$/.test(text(one)));
  if (/^[([]$/.test(text(at + 1))) return closes > 0 && text(closes + 1) === ',';
  if (!/^[)\]]$/.test(text(at - 1))) return false;
  const opens = tokens.findLastIndex((_, one) => one < at && /^[([]$/.test(text(one)));
  const first = tokens.findIndex((_, one) => text(one) === ',');
  return first === opens - 1;
}

function wordsIn(tokens: readonly Token[]): number[] {
  const text = (at: number) => tokens[at]?.text ?? '';
  return tokens.flatMap((token, at) => {
    if (at === 0) return [];
    if (inner.test(token.text) && text(at - 1) === ',' && /^[,.]$/.test(text(at + 1)))
      return [at - 1, at, ...(text(at + 1) === ',' ? [at + 1] : [])];
    // "the skin itself contains": stress that the sentence before called for.
    const isStress = /^(itself|himself|herself|themselves)$/.test(token.text);
    if (
      isStress &&
      /^(NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '') &&
      (tokens[at + 1]?.pos !== 'PUNCT' || (isOpening(tokens, at) && text(at + 1) === ','))
    )
      return [at];
    // "Russia thus gave up the Amur", and not "and thus".
    const isThus =
      /^(thus|therefore)$/.test(token.text) && /^(NOUN|PROPN|AUX)$/.test(tokens[at - 1]?.pos ?? '');
    if (isThus && /^(VERB|AUX)$/.test(tokens[at + 1]?.pos ?? '')) return [at];
    // "Had planned risings before, at Sines": before what was told.
    if (token.text === 'before' && tokens[at + 1]?.pos === 'PUNCT' && hasHad(tokens, at))
      return [at];
    if (
      /^(also|nevertheless|nonetheless)$/.test(token.text) ||
      (token.text === 'thus' && /^(VBD|VBZ|VBP)$/.test(tokens[at + 1]?.tag ?? '')) ||
      (token.text === 'then' &&
        !/^(since|until|till|by|from|and|or)$/i.test(tokens[at - 1]?.text ?? '') &&
        !isOfItsDay(tokens, at))
    )
      return [at];
    return [];
  });
}

/** Nothing but its noun stands before the word. */
function isOpening(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).every(({ pos }) => /^(DET|ADJ|NOUN|PROPN)$/.test(pos));
}

/** But "lost twelve years before" counts from then. */
function hasHad(tokens: readonly Token[], at: number): boolean {
  if (span.test(tokens[at - 1]?.text ?? '')) return false;
  return tokens.slice(0, at).some(({ text, pos }) => text === 'had' && pos === 'AUX');
}

const contrast =
  /^(by (contrast|comparison)|in (contrast|turn|fact|addition|particular|short)|as a result|of course|on the other hand|for (example|instance)|after all|at least)$/;

/** "The molars, by contrast, are small", "Sines, for example, is": what the sentence before called for, between commas. */
function contrastsIn(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, at) => {
    if (token.text !== ',' || at === 0) return [];
    for (const length of [2, 3, 4]) {
      const [phrase, end] = [tokens.slice(at + 1, at + 1 + length), tokens[at + 1 + length]?.text];
      const text = phrase.map((one) => one.text).join(' ');
      if (contrast.test(text) && /^[,.]$/.test(end ?? ''))
        return range(at, at + 1 + length + (end === ',' ? 1 : 0));
    }
    return [];
  });
}

/** "Fetter, for her part, continued" and "For its part, the bank". */
function partsIn(tokens: readonly Token[]): number[] {
  const text = (at: number) => tokens[at]?.text ?? '';
  return tokens.flatMap((token, at) => {
    const isPart = token.tag === 'PRP$' && /^for$/i.test(text(at - 1)) && text(at + 1) === 'part';
    if (!isPart || text(at + 2) !== ',' || !(at === 1 || text(at - 2) === ',')) return [];
    return range(at === 1 ? 0 : at - 2, at + 3);
  });
}

/** What tells time from the day of the story on and is true without. */
const loose = /^(later|now|recently|eventually|subsequently|soon|already|finally)$/i;
const span = /^(days?|weeks?|months?|years?|decades?|centuries|century|hours?)$/i;

/** "She later moved", "It is now the largest", "Five years later, the king": true without, and clear a week later. */
function timesIn(tree: Tree): number[] {
  const { tokens, heads } = tree;
  const text = (at: number) => tokens[at]?.text ?? '';
  return tokens.flatMap((token, at) => {
    // "in what is now Turkey"
    if (/^what (is|was) now$/i.test(`${text(at - 2)} ${text(at - 1)} ${token.text}`)) return [];
    // "Apocalypse Now"
    const isInName = /^\p{Lu}/u.test(token.text) && /^\p{Lu}/u.test(text(at - 1));
    const measured = span.test(text(at - 1)) && token.text === 'later';
    const others = childrenIn(tree, at, 'case', 'obl', 'nmod').filter(
      (child) => !(measured && child === at - 1),
    );
    if (!loose.test(token.text) || isInName || others.length > 0) return [];
    if (token.text === 'now' && isOfItsDay(tokens, at)) return [];
    const from = measured ? startOfMeasure(tree, at - 1) : at;
    const next = tokens[at + 1];
    if (measured) {
      // "Finland banned it in 1872 and Denmark two years later"
      if (text(from - 2) === 'and' && /^(NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? '')) return [];
      const opens = from === 0 || /^(,|and|but)$/.test(text(from - 1));
      const comma = text(at + 1) === ',';
      if (!opens && !/^([,.]|and)$/.test(text(at + 1))) return [];
      // "died aged 44"
      const isIdle = opens || text(at + 2) === 'aged';
      return range(from, at + (isIdle && comma ? 2 : 1));
    }
    const above = tokens[heads[at] ?? -1];
    const isVerbs = /^(VERB|AUX)$/.test(above?.pos ?? '') || /^(NOUN|ADJ)$/.test(above?.pos ?? '');
    const isPlain =
      relationAt(tree, at) === 'advmod' &&
      isVerbs &&
      !/^(than|on|that|as|or|and)$/i.test(next?.text ?? '');
    // "got roads and, later, telephones": both commas go with it.
    if (token.pos === 'ADV' && text(at - 1) === ',' && text(at + 1) === ',')
      return text(at - 2) === 'and' || text(at - 2) === 'or' ? [at - 1, at, at + 1] : [at, at + 1];
    // "the later kings" and "until now" need theirs.
    return isPlain &&
      token.pos === 'ADV' &&
      !/^(the|an?|until|by|from|as|not|no|even|very|much|and|or|most|more|least|less)$/i.test(
        text(at - 1),
      )
      ? [at]
      : [];
  });
}

/** Where "some five years" begins that ends in the noun at `noun`. */
function startOfMeasure({ tokens }: Tree, noun: number): number {
  let from = noun;
  while (
    /^(an?|the|some|about|several|few|more|than|nearly|almost|just|only|over|many)$/i.test(
      tokens[from - 1]?.text ?? '',
    ) ||
    tokens[from - 1]?.pos === 'NUM'
  )
    from -= 1;
  return from;
}
