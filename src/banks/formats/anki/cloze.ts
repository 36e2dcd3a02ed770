import { clozeGap } from '../../../questions/question.ts';
import { escapeHtml, htmlText } from '../html-text.ts';

/** One gap to ask for. */
export type ClozeCard = { readonly prompt: string; readonly answer: string };

/** A card as Anki shows it; several texts may be hidden at once. */
export type ClozeSides = { readonly prompt: string; readonly answers: readonly string[] };

/** `{{c1::text::hint}}` with what it holds, other gaps among it. */
type Gap = { readonly number: number; readonly inside: readonly Part[]; readonly hint: string };
type Part = string | Gap;

/** Anki itself allows eight. */
const deepest = 8;
/** A text with more gaps than this is none that a person made. */
const mostGaps = 200;
const mark = /\{\{c(\d{1,3})::|\}\}|::/g;

/** The prompt of a cloze question as Anki's cloze text: every gap is gap 1. */
export function clozeField(prompt: string, answer: string): string {
  return prompt
    .split(clozeGap)
    .map(inert)
    .join(`{{c1::${inert(answer)}}}`);
}

/** What Anki would take for a mark of its own is written as an entity, which shows the same. */
function inert(text: string): string {
  return escapeHtml(text.replace(/(?![\t\n\r])\p{Cc}/gu, ''))
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replaceAll(':', '&#58;');
}

/**
 * A card for each gap of a cloze text, in the order of their numbers. Other gaps of the same number stay
 * hidden as `[…]` where their answer is another one; gaps of other numbers are shown. A hint follows its gap.
 * None where there are more than 200 gaps.
 */
export function clozeCards(html: string): readonly ClozeCard[] {
  const parts = parsed(html);
  const gaps = gapsIn(parts).sort((a, b) => a.number - b.number);
  if (gaps.length > mostGaps) return [];
  const cards = gaps.map((gap) => {
    const answer = shownText(gap.inside);
    const isAsked = (other: Gap) =>
      other === gap || (other.number === gap.number && shownText(other.inside) === answer);
    return { prompt: htmlText(rendered(parts, gap, isAsked)), answer };
  });
  const seen = new Set<string>();
  return cards.filter(({ prompt, answer }) => {
    const key = `${prompt}\n${answer}`;
    return seen.has(key) ? false : seen.add(key).size > 0;
  });
}

/**
 * What the card of gap `number` shows and asks for: all gaps of that number at once, as Anki does. A card
 * of ours asks for each alone (`clozeCards`); this is for one that brings its schedule.
 * @returns `undefined` where there is no gap of this number, or more than 200 in all.
 */
export function clozeSides(html: string, number: number): ClozeSides | undefined {
  const parts = parsed(html);
  const gaps = gapsIn(parts);
  const asked = gaps.filter((gap) => gap.number === number);
  const [first] = asked;
  if (first === undefined || gaps.length > mostGaps) return undefined;
  const prompt = htmlText(rendered(parts, first, (gap) => gap.number === number));
  return { prompt, answers: [...new Set(asked.map(({ inside }) => shownText(inside)))] };
}

function rendered(parts: readonly Part[], asked: Gap, isAsked: (gap: Gap) => boolean): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (isAsked(part)) return part.hint === '' ? clozeGap : `${clozeGap} (${part.hint})`;
      return part.number === asked.number ? '[…]' : rendered(part.inside, asked, isAsked);
    })
    .join('');
}

function shownText(parts: readonly Part[]): string {
  const shown = (part: Part): string =>
    typeof part === 'string' ? part : part.inside.map(shown).join('');
  return htmlText(parts.map(shown).join(''));
}

function gapsIn(parts: readonly Part[]): Gap[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...gapsIn(part.inside)]));
}

/** A gap that is being read. */
type Open = {
  readonly number: number;
  readonly start: string;
  parts: Part[];
  hint: string | undefined;
};

function parsed(html: string): readonly Part[] {
  const root: Open = { number: 0, start: '', parts: [], hint: undefined };
  const open: Open[] = [root];
  const innermost = () => open.at(-1) ?? root;
  const add = (text: string) => {
    const gap = innermost();
    if (gap.hint === undefined) gap.parts.push(text);
    else gap.hint += text;
  };
  let at = 0;
  for (const found of html.matchAll(mark)) {
    add(html.slice(at, found.index));
    at = found.index + found[0].length;
    const [text, number] = found;
    const gap = innermost();
    if (number !== undefined && open.length <= deepest)
      open.push({ number: Number(number), start: text, parts: [], hint: undefined });
    else if (text === '}}' && gap !== root) {
      open.pop();
      innermost().parts.push({ number: gap.number, inside: gap.parts, hint: gap.hint ?? '' });
    } else if (text === '::' && gap !== root && gap.hint === undefined) gap.hint = '';
    else add(text);
  }
  add(html.slice(at));
  // What was never closed is text.
  while (open.length > 1) {
    const gap = open.pop() ?? root;
    const hint = gap.hint === undefined ? '' : `::${gap.hint}`;
    innermost().parts.push(gap.start, ...gap.parts, hint);
  }
  return root.parts;
}
