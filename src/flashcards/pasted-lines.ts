import { UserFailure } from '../failures.ts';
import { backLimit, type CardDraft, frontLimit, requireFit, tagsIn } from './card-draft.ts';

/** A line that is no card, and what it lacks. */
export type LineProblem = {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly problem: 'no-separator' | 'empty-side' | 'too-long' | 'tags';
};

export type PastedLines = {
  readonly drafts: readonly CardDraft[];
  readonly problems: readonly LineProblem[];
};

/**
 * Cards from pasted lines, one a line: a term, a tab, a definition and, if there is another tab, tags. In a line
 * without a tab, a semicolon parts them.
 *
 * @throws {UserFailure} `no-cards-in-text` when no line is a card.
 */
export function pastedLines(text: string): PastedLines {
  const drafts: CardDraft[] = [];
  const problems: LineProblem[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const card = cardIn(line);
    if (typeof card === 'string') problems.push({ line: index + 1, text: line, problem: card });
    else drafts.push(card);
  }
  if (drafts.length === 0) throw new UserFailure('no-cards-in-text', {});
  return { drafts, problems };
}

function cardIn(line: string): CardDraft | LineProblem['problem'] {
  // Only a tab parts tags from a definition, in which there may be semicolons.
  const isTabbed = line.includes('\t');
  const separator = isTabbed ? '\t' : ';';
  const [first, second, ...rest] = line.split(separator);
  if (first === undefined || second === undefined) return 'no-separator';
  const front = first.trim();
  const back = (isTabbed ? second : [second, ...rest].join(separator)).trim();
  const tags = isTabbed ? tagsIn(rest.join(' ')) : [];
  if (front === '' || back === '') return 'empty-side';
  if (front.length > frontLimit || back.length > backLimit) return 'too-long';
  const face = { version: 1, form: 'basic', front, back, accepted: [], tags } as const;
  try {
    requireFit(face);
  } catch (error) {
    if (error instanceof UserFailure) return 'tags';
    throw error;
  }
  return { face };
}
