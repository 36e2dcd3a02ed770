import { collectQuestions, type Draft, requireFew } from './drafts.ts';
import type {
  BankContent,
  Format,
  ImportProblem,
  Read,
  ReadOptions,
  Separators,
  WriteOptions,
  Written,
} from './format.ts';
import { FormatProblem } from './format-problem.ts';
import { counted, lossesOf, lossOf } from './losses.ts';
import { bytesOf, decodeText, unixLines, withoutNul } from './text-bytes.ts';

/** The text that Quizlet's import and export dialogues exchange: a term, a separator, a definition. */
export const quizlet: Format = {
  name: 'quizlet',
  label: 'Quizlet text',
  extension: '.txt',
  contentType: 'text/plain; charset=utf-8',
  write: writeQuizlet,
  read: readQuizlet,
};

/** What Quizlet offers first. */
const usual: Separators = { field: '\t', card: '\n' };
/** Tried in this order where a text has no tab. */
const otherFields = [' - ', ' – ', ' — ', ' : ', ': ', ';', ','];

function writeQuizlet(content: BankContent, { separators = usual }: WriteOptions): Written {
  checkSeparators(separators);
  const cards = content.questions.map(({ kind, prompt, answer }) =>
    [prompt, kind === 'true-false' ? capital(answer) : answer].map((text) =>
      withoutNul(unixLines(text)),
    ),
  );
  const inner = (text: string) => withoutSeparators(text, separators);
  const changed = cards.filter((card) => card.some((text) => inner(text) !== text.trim())).length;
  const text = cards.map((card) => card.map(inner).join(separators.field)).join(separators.card);
  return {
    bytes: bytesOf(`${text}\n`),
    losses: [
      ...lossesOf('Quizlet', content, {}),
      ...lossOf(
        changed,
        (count) =>
          `${counted(count, 'card')} had a separator or line break within a text, which became a blank; choose other separators to keep it.`,
      ),
    ],
  };
}

/** Quizlet knows no escapes, so a separator cannot stand in a text. */
function withoutSeparators(text: string, { field, card }: Separators): string {
  let inner = text;
  // A break alone is kept where cards are parted by something else; a quarter of a separator could join its neighbour.
  const lines = card.includes('\n') ? (card === '\n' ? /\n+/g : /\n{2,}/g) : undefined;
  if (lines !== undefined) inner = inner.replace(lines, card === '\n' ? ' ' : '\n');
  for (const part of [field, card]) if (part !== '\n') inner = inner.split(part).join(' ');
  return inner.trim();
}

function checkSeparators({ field, card }: Separators): void {
  if (field === '' || card === '' || field.includes(card) || card.includes(field))
    throw new FormatProblem(
      'The two separators must differ and be no part of each other; choose e.g. a tab and a line break.',
    );
}

function readQuizlet(bytes: Uint8Array, options: ReadOptions): Read {
  const { text, losses } = decodeText(bytes);
  const lines = unixLines(text);
  const separators = options.separators ?? { field: fieldSeparatorOf(lines), card: '\n' };
  checkSeparators(separators);
  const { drafts, problems } = draftsOf(lines, separators);
  const collected = collectQuestions(drafts, 'quizlet');
  return {
    questions: collected.questions,
    problems: [...problems, ...collected.problems],
    losses: [...losses, ...collected.losses],
  };
}

/** A card without a field separator goes on with the definition before it: definitions have several lines. */
function draftsOf(text: string, { field, card }: Separators) {
  const drafts: Draft[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, whole] of text.split(card).entries()) {
    const place = card === '\n' ? `line ${index + 1}` : `card ${index + 1}`;
    const at = whole.indexOf(field);
    const last = drafts.at(-1);
    requireFew(drafts.length + problems.length);
    if (at >= 0) {
      const prompt = whole.slice(0, at).trim();
      drafts.push({ place, prompt, answer: whole.slice(at + field.length).trim() });
    } else if (whole.trim() === '') continue;
    else if (last === undefined)
      problems.push({
        place,
        message: 'there is no separator in it; put a tab before the answer.',
      });
    else drafts[drafts.length - 1] = { ...last, answer: `${last.answer}\n${whole.trim()}` };
  }
  return { drafts, problems };
}

function fieldSeparatorOf(text: string): string {
  if (text.includes(usual.field)) return usual.field;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = otherFields.find(
    (field) => lines.filter((line) => line.includes(field)).length > 0.9 * lines.length,
  );
  if (found !== undefined) return found;
  throw new FormatProblem(
    'No line has a tab between term and definition; say which separators the text has, or which format it is.',
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
