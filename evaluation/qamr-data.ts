import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A human question about a sentence; `answer` holds the indexes of its tokens. */
export type HumanQuestion = { readonly question: string; readonly answer: readonly number[] };

/** A sentence of QAMR as running text. `spans[i]` is where token i stands in `text`: [start, end). */
export type QamrSentence = {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly string[];
  readonly spans: readonly (readonly [number, number])[];
  readonly questions: readonly HumanQuestion[];
};

const brackets: Readonly<Record<string, string>> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
  '``': '“',
  "''": '”',
};

/**
 * The dev half of QAMR, `dev-sentences.tsv` and `dev.tsv`, or the test half where only that is there;
 * columns as its README counts them.
 * @throws {Error} when a file is missing.
 */
export function readQamr(folder: string): QamrSentence[] {
  const half = existsSync(join(folder, 'dev.tsv')) ? 'dev' : 'test';
  const questions = new Map<string, HumanQuestion[]>();
  for (const line of linesOf(join(folder, `${half}.tsv`))) {
    const [id = '', , , , , question = '', answer = ''] = line.split('\t');
    const known = questions.get(id) ?? [];
    questions.set(id, known);
    known.push({ question, answer: answer.split(' ').map(Number) });
  }
  return linesOf(join(folder, `${half}-sentences.tsv`)).map((line) => {
    const [id = '', words = ''] = line.split('\t');
    return { id, ...runningText(words.split(' ')), questions: questions.get(id) ?? [] };
  });
}

/** Puts the tokens of the Penn Treebank together again as a newspaper would print them. */
export function runningText(
  raw: readonly string[],
): Pick<QamrSentence, 'text' | 'tokens' | 'spans'> {
  const tokens = raw.map((token) => brackets[token] ?? token);
  const spans: [number, number][] = [];
  let text = '';
  let inQuotes = false;
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const owns = token === "'" && !inQuotes && /s$/.test(before ?? '');
    const closes = /^['"]$/.test(token) && inQuotes;
    const opened = /^['"]$/.test(before ?? '') && inQuotes;
    const clings = index === 0 || owns || closes || opened || sticksLeft(token, before ?? '');
    if (/^['"]$/.test(token) && !owns) inQuotes = !inQuotes;
    const start = text.length + (clings ? 0 : 1);
    text += (clings ? '' : ' ') + token;
    spans.push([start, text.length]);
  });
  return { text, tokens, spans };
}

function sticksLeft(token: string, before: string): boolean {
  return (
    /^([.,;:?!%)\]}”]|['’]s|n['’]t|['’](re|ve|ll|d|m))$/i.test(token) || /^[([{“$£€#]$/.test(before)
  );
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
