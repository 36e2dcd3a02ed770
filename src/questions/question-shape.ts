import type { Question, QuotedQuestion } from './question.ts';

// Apart from the schema: the library that reads records takes 8 MB of every process that generates questions.

/** How many rivals a question carries at most. */
export const rivalLimit = 12;

/** True if `question` keeps what `questionSchema` asks for and its type cannot say: no text is empty, numbers are in range. */
export function isWellShaped(question: QuotedQuestion): boolean {
  const { id, prompt, answer, accepted, rivals = [], choices, difficulty, origin } = question;
  const texts = [id, prompt, answer, ...accepted, ...rivals, ...choices, ...textsOf(origin)];
  return (
    texts.every((text) => text !== '') &&
    rivals.length <= rivalLimit &&
    difficulty >= 0 &&
    difficulty <= 1 &&
    isPlace(question.evidence)
  );
}

function textsOf(origin: Question['origin']): readonly (string | undefined)[] {
  if ('generator' in origin) return [origin.generator, origin.version];
  return 'author' in origin ? [origin.author, origin.authorId] : [origin.imported];
}

function isPlace({ quote, start, end, page = 1 }: QuotedQuestion['evidence']): boolean {
  return quote !== '' && isCount(start) && isCount(end) && isCount(page) && page > 0;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
