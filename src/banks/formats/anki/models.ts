import { fieldNames } from './note.ts';

/** They never change, or Anki would take the types of a later export for others: milliseconds of 1 January 2026. */
export const modelIds = { basic: 1_767_225_600_101, cloze: 1_767_225_600_102 } as const;

/** Of the parts that a note has, those that it has something for. */
const details = [
  '{{#Also right}}<div class="also">Also right: {{Also right}}</div>{{/Also right}}',
  '{{#Explanation}}<div class="explanation">{{Explanation}}</div>{{/Explanation}}',
  '{{#Quote}}<blockquote>{{Quote}}</blockquote>{{/Quote}}',
  '{{#Source}}<div class="source">{{Source}}</div>{{/Source}}',
].join('\n');

/** Recalling an answer teaches more than recognising it, so options wait until they are asked for. */
const choices =
  '{{#Choices}}<details class="choices"><summary>Choices</summary>{{Choices}}</details>{{/Choices}}';

const css = [
  '.card { font-family: sans-serif; font-size: 20px; text-align: center; }',
  '.cloze { font-weight: bold; }',
  'blockquote { font-size: 16px; margin: 1em auto; max-width: 36em; opacity: 0.8; }',
  '.also, .source, .explanation, .choices { font-size: 16px; margin: 0.5em 0; }',
].join('\n');

/** The note types of a package, as Anki's scheme 11 keeps them. */
export function noteTypes(deckId: number, nowSeconds: number): Readonly<Record<string, unknown>> {
  const shared = { deckId, nowSeconds };
  return {
    [modelIds.basic]: noteType(shared, {
      id: modelIds.basic,
      name: 'Quizzical',
      type: 0,
      front: `{{Front}}\n${choices}`,
      back: `{{FrontSide}}\n<hr id="answer">\n<b>{{Back}}</b>\n${details}`,
    }),
    [modelIds.cloze]: noteType(shared, {
      id: modelIds.cloze,
      name: 'Quizzical Cloze',
      type: 1,
      front: '{{cloze:Front}}',
      back: `{{cloze:Front}}\n${details}`,
    }),
  };
}

type Sides = {
  readonly id: number;
  readonly name: string;
  /** 1 is a cloze. */
  readonly type: 0 | 1;
  readonly front: string;
  readonly back: string;
};

function noteType(
  { deckId, nowSeconds }: { readonly deckId: number; readonly nowSeconds: number },
  { id, name, type, front, back }: Sides,
): unknown {
  const card = { name: 'Card 1', ord: 0, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null };
  return {
    ...{ id, name, type, mod: nowSeconds, usn: -1, sortf: 0, did: deckId, tags: [], vers: [] },
    ...{ css, latexPre: '', latexPost: '', latexsvg: false, req: [[0, 'any', [0]]] },
    tmpls: [card],
    flds: fieldNames.map((fieldName, ord) => ({
      ...{ name: fieldName, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] },
    })),
  };
}
