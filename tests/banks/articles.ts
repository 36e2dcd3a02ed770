import type { BankArticle } from '../../src/banks/new-bank.ts';
import type { Question } from '../../src/questions/question.ts';

const builders = ['Telford', 'Brunel', 'Roebling', 'Ammann', 'Strauss', 'Eiffel', 'Maillart'];

/** What the article says in its sentence `index`. */
export function sentence(index: number): string {
  const builder = builders[index % builders.length];
  return `Bridge number ${index} over the river was built by ${builder} ${index} in that century.`;
}

/** An article of so many sentences, each with the answer to one question. */
export function articleOf(count: number, more: Partial<BankArticle> = {}): BankArticle {
  return {
    title: 'Bridges',
    source: 'https://example.org/bridges',
    language: 'en',
    text: Array.from({ length: count }, (_, index) => sentence(index)).join(' '),
    ...more,
  };
}

export const article = articleOf(60);

/** Drafts about the article, as the generator writes them. */
export function articleQuestions(count: number, prefix = 'q', from = article): readonly Question[] {
  return Array.from({ length: count }, (_, index) => {
    const quote = sentence(index);
    const start = Math.max(0, from.text.indexOf(quote));
    return {
      id: `${prefix}${index}`,
      kind: 'short-answer',
      prompt: `Who built bridge ${prefix} ${index}?`,
      answer: `${builders[index % builders.length]} ${index}`.replace(/ \d+$/, ''),
      accepted: [],
      choices: [],
      evidence: { quote, start, end: start + quote.length },
      difficulty: 0.5,
      status: 'draft',
      origin: { generator: 'quizzical', version: '1' },
    };
  });
}
