import { stringify } from 'csv-stringify/sync';
import { delimiterOf, tableRows } from '../csv-rows.ts';
import { collectQuestions } from '../drafts.ts';
import type { BankContent, Format, Read, Written } from '../format.ts';
import { escapeHtml, hasMedia, looksLikeHtml } from '../html-text.ts';
import { counted, lossOf } from '../losses.ts';
import { bytesOf, decodeText } from '../text-bytes.ts';
import { noteOf } from './note.ts';
import { type ForeignNote, noteDrafts } from './note-drafts.ts';
import { textNote, textNoteDraft } from './text-note.ts';

/** Anki's text with headers, for the note types that every Anki has. */
export const ankiText: Format = {
  name: 'anki-text',
  label: 'Anki text',
  extension: '.anki.txt',
  contentType: 'text/plain; charset=utf-8',
  write: writeAnkiText,
  read: readAnkiText,
};

const separators: Readonly<Record<string, string>> = {
  ...{ tab: '\t', comma: ',', semicolon: ';', space: ' ', pipe: '|', colon: ':' },
};
/** Columns that are no fields of a note. */
const metaColumns = ['guid', 'notetype', 'deck', 'tags'] as const;

type MetaColumn = (typeof metaColumns)[number];
type Headers = {
  readonly separator: string | undefined;
  readonly isHtml: boolean | undefined;
  readonly noteType: string;
  readonly deck: string | undefined;
  readonly names: readonly string[];
  /** From 0. */
  readonly columns: ReadonlyMap<MetaColumn, number>;
  /** What comes after the headers, and in which line. */
  readonly rows: string;
};

function writeAnkiText(content: BankContent): Written {
  const source = [content.title, content.source].filter(Boolean).join(' · ');
  const rows = content.questions.map((question) => {
    const note = noteOf(question, source);
    const { front, back } = textNote(note.fields);
    return [note.guid, note.isCloze ? 'Cloze' : 'Basic', front, back, note.tags.join(' ')];
  });
  const deck = content.title.replace(/\s+/g, ' ').replace(/:{2,}/g, ':').trim();
  const headers = [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#notetype column:2',
    '#tags column:5',
    `#deck:${deck}`,
  ];
  const table = stringify(rows, { delimiter: '\t', quoted: true });
  return {
    bytes: bytesOf(`${headers.join('\n')}\n${table}`),
    losses: lossOf(content.article === undefined ? 0 : 1, () => 'Anki does not hold the article.'),
  };
}

function readAnkiText(bytes: Uint8Array): Read {
  const decoded = decodeText(bytes);
  const headers = headersOf(decoded.text);
  const separator = headers.separator ?? delimiterOf(headers.rows, ['\t', ';', ',', '|']);
  const notes = tableRows(headers.rows, separator)
    // Anki passes over a row that begins with a number sign.
    .filter(
      ([first = '', ...more]) => !first.startsWith('#') && `${first}${more.join('')}`.trim() !== '',
    )
    .map((cells, index) => noteIn(cells, headers, `note ${index + 1}`));
  const found = notes.map((note) => textNoteDraft(note) ?? noteDrafts(note));
  const collected = collectQuestions(
    found.flatMap(({ drafts }) => drafts),
    'anki-text',
  );
  const media = notes.filter(({ fields }) => fields.some(([, html]) => hasMedia(html))).length;
  const unused = [...new Set(found.flatMap((each) => each.unused))];
  return {
    title: headers.deck,
    ...collected,
    losses: [
      ...decoded.losses,
      ...lossOf(media, (count) => `${counted(count, 'note')} lost pictures or sounds.`),
      ...lossOf(unused.length, () => `Fields not used: ${unused.slice(0, 20).join(', ')}.`),
      ...collected.losses,
    ],
  };
}

function noteIn(cells: readonly string[], headers: Headers, place: string): ForeignNote {
  const { columns, names, noteType } = headers;
  const meta = new Set(columns.values());
  const fields = cells.flatMap((cell, at) =>
    meta.has(at) ? [] : [{ name: names[at] ?? `Column ${at + 1}`, cell }],
  );
  const isHtml = headers.isHtml ?? fields.some(({ cell }) => looksLikeHtml(cell));
  const type = cells[columns.get('notetype') ?? -1] ?? noteType;
  const [first] = fields;
  return {
    place,
    isCloze: /cloze/i.test(type) || (type === '' && /\{\{c\d+::/.test(first?.cell ?? '')),
    fields: fields.map(({ name, cell }) => [name, isHtml ? cell : escapeHtml(cell)]),
  };
}

function headersOf(text: string): Headers {
  const values = new Map<string, string>();
  let at = 0;
  while (text.startsWith('#', at)) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at + 1, end < 0 ? undefined : end).replace(/\r$/, '');
    const colon = line.indexOf(':');
    if (colon >= 0) values.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1));
    at = end < 0 ? text.length : end + 1;
  }
  const named = values.get('separator');
  const separator =
    named === undefined ? undefined : (separators[named.trim().toLowerCase()] ?? named);
  const html = values.get('html')?.trim().toLowerCase();
  return {
    separator: separator || undefined,
    isHtml: html === undefined ? undefined : html === 'true',
    noteType: values.get('notetype')?.trim() ?? '',
    deck: values.get('deck')?.trim() || undefined,
    names: (values.get('columns') ?? '').split(separator || '\t'),
    columns: new Map(
      metaColumns.flatMap((column) => {
        const place = Number(values.get(`${column} column`) ?? 0);
        return Number.isInteger(place) && place > 0 ? [[column, place - 1] as const] : [];
      }),
    ),
    rows: text.slice(at),
  };
}
