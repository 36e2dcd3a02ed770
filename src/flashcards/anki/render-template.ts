import type { Template } from '../../banks/formats/anki/note-types.ts';
import { htmlText } from '../../banks/formats/html-text.ts';

/** The two sides of a card as text. */
export type Sides = {
  readonly front: string;
  readonly back: string;
  /** The answer is to be typed. */
  readonly isTyped: boolean;
};

type Fields = ReadonlyMap<string, string>;

/** Longer templates are programs rather than sides of a card, and are not worked through. */
const longestTemplate = 20_000;
const longestSide = 20_000;
const mark = /\{\{([#^/]?)([^{}]{1,200})\}\}/g;
/** On the front it is a field to type into, or a hint that waits for a press. */
const waiting = /\{\{\s*(?:type|hint):[^{}]{1,200}\}\}/g;
/** What Anki puts into a template beside fields; none of it is a part of the card. */
const special = new Set(['FrontSide', 'Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag']);

/**
 * The sides of a card by the template of its note type, as a reader sees them: names of fields replaced,
 * parts left out whose field is empty, and of the back only what the front does not show.
 * @see https://docs.ankiweb.net/templates/fields.html
 */
export function renderedSides({ front, back }: Template, fields: Fields): Sides {
  const shownFront = htmlText(rendered(front.replace(waiting, ''), fields));
  const shownBack = rendered(afterAnswerLine(back), fields);
  const text = htmlText(shownBack);
  return {
    front: shownFront,
    back: shownFront !== '' && text.startsWith(shownFront) ? rest(text, shownFront) : text,
    isTyped: /\{\{\s*type:/.test(front),
  };
}

/** By custom the back repeats the front, and a line called `answer` begins what is new. */
function afterAnswerLine(back: string): string {
  const line = /<hr\b[^<>]{0,200}\bid\s*=\s*["']?answer\b[^<>]{0,200}>/i.exec(back);
  return line === null ? back : back.slice(line.index + line[0].length);
}

function rest(text: string, start: string): string {
  const after = text.slice(start.length).trim();
  return after === '' ? text : after;
}

function rendered(template: string, fields: Fields): string {
  if (template.length > longestTemplate) return '';
  const parts: string[] = [];
  // Whether each section that is open is shown.
  const open: { readonly name: string; readonly isShown: boolean }[] = [];
  const isShown = () => open.every((section) => section.isShown);
  let at = 0;
  let size = 0;
  const add = (text: string) => {
    if (!isShown() || size > longestSide) return;
    size += text.length;
    parts.push(text);
  };
  for (const found of template.matchAll(mark)) {
    const [whole, sign = '', inside = ''] = found;
    add(template.slice(at, found.index));
    at = found.index + whole.length;
    const name = inside.trim();
    if (sign === '#') open.push({ name, isShown: !isEmpty(fields.get(name)) });
    else if (sign === '^') open.push({ name, isShown: isEmpty(fields.get(name)) });
    else if (sign === '/') closeSection(open, name);
    else add(fieldIn(name, fields));
  }
  add(template.slice(at));
  return parts.join('').slice(0, longestSide);
}

function closeSection(open: { readonly name: string }[], name: string): void {
  const from = open.findLastIndex((section) => section.name === name);
  if (from >= 0) open.splice(from);
}

/** `filter:other filter:Field`: the field itself, whatever the filters make of it. */
function fieldIn(reference: string, fields: Fields): string {
  if (reference.startsWith('!')) return '';
  const name = reference.split(':').at(-1)?.trim() ?? '';
  if (special.has(name) && !fields.has(name)) return '';
  return fields.get(name) ?? '';
}

function isEmpty(html: string | undefined): boolean {
  return html === undefined || htmlText(html) === '';
}
