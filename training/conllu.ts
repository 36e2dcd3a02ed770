/** A sentence of a treebank in the format CoNLL-U (universaldependencies.org/format.html). */
export type TreebankSentence = {
  readonly id: string;
  /** The text that it is from: the treebanks number the sentences of each ("GUM_bio_byron-12"). */
  readonly document: string;
  readonly words: readonly string[];
  readonly pos: readonly string[];
  readonly tags: readonly string[];
  /** Index of the head, -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  /** Whether a blank follows the word in the text. */
  readonly spaced: readonly boolean[];
  /** The tenth column, where GUM keeps its entities. */
  readonly misc: readonly string[];
};

/**
 * The sentences of a file's text. Multiword ranges ("1-2") and empty nodes ("1.1") are left out.
 * @throws Error with the sentence and the line when a word has other than ten columns or a head out of range.
 */
export function readTreebank(text: string): TreebankSentence[] {
  return text
    .split(/\r?\n\r?\n/)
    .filter((block) => block.trim() !== '')
    .map(readSentence);
}

/** Lists of what comes from one text each, in the order in which the texts begin. */
export function byDocument<T extends { readonly document: string }>(
  sentences: readonly T[],
): T[][] {
  const documents = new Map<string, T[]>();
  for (const sentence of sentences) {
    const known = documents.get(sentence.document);
    if (known === undefined) documents.set(sentence.document, [sentence]);
    else known.push(sentence);
  }
  return [...documents.values()];
}

function readSentence(block: string): TreebankSentence {
  const lines = block.split(/\r?\n/);
  const id = /^# sent_id = (.*)$/m.exec(block)?.[1] ?? 'without sent_id';
  const rows = lines
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => {
      const columns = line.split('\t');
      if (columns.length !== 10) throw new Error(`${id}: expected ten columns in "${line}"`);
      return columns;
    });
  const column = (index: number) => rows.map((row) => row[index] ?? '_');
  const heads = column(6).map((head) => Number(head) - 1);
  if (heads.some((head) => !Number.isInteger(head) || head < -1 || head >= rows.length))
    throw new Error(`${id}: a head is out of range`);
  return {
    id,
    document: id.replace(/-\d+$/, ''),
    words: column(1),
    pos: column(3),
    tags: column(4),
    heads,
    relations: column(7),
    spaced: spacing(lines),
    misc: column(9),
  };
}

/** The words of a range such as "don't" are glued to each other, whatever their own rows say. */
function spacing(lines: readonly string[]): boolean[] {
  const spaced: boolean[] = [];
  let range = { to: 0, glued: false };
  for (const line of lines) {
    const [number = '', , , , , , , , , misc = ''] = line.split('\t');
    const glued = /SpaceAfter=No/.test(misc);
    const to = /^\d+-(\d+)$/.exec(number)?.[1];
    if (to !== undefined) range = { to: Number(to), glued };
    if (!/^\d+$/.test(number)) continue;
    const place = Number(number);
    spaced.push(place < range.to ? false : place === range.to ? !range.glued : !glued);
  }
  return spaced;
}
