import { describe, expect, it } from 'vitest';
import { closeAfterEach, serve, write } from './setup.ts';
import { goodModel } from './stand-in.ts';

closeAfterEach();

describe('a text in another language', () => {
  const source = {
    id: 'pont',
    title: 'Un pont en Bretagne',
    text: 'Le pont de Recouvrance est un pont levant qui enjambe la Penfeld dans la ville de Brest. Il a été ouvert en 1954 et il est long de 88 mètres.',
  };
  const item = {
    kind: 'short-answer',
    prompt: 'Quelle rivière le pont de Recouvrance enjambe-t-il ?',
    answer: 'Penfeld',
    accepted: [],
    choices: [],
    quote:
      'Le pont de Recouvrance est un pont levant qui enjambe la Penfeld dans la ville de Brest.',
  };

  it('is written about, with the checks that need no grammar, and said so', async () => {
    const leak = { ...item, prompt: 'La Penfeld est-elle la rivière de Brest ?' };
    const answer = { [item.prompt]: { answer: 'Penfeld' } };
    const { url } = await serve(goodModel([item, leak], answer));
    const { questions, codes, llm } = await write(url, { source });
    expect(questions.map(({ prompt }) => prompt)).toEqual([item.prompt]);
    expect(codes).toEqual(['checked-in-part']);
    expect(llm.dropped).toHaveProperty(['answer-in-prompt'], 1);
  });

  it('gets no question when the server is silent, and the reason', async () => {
    const { url } = await serve(() => '');
    const { questions, report } = await write(url, { source });
    expect(questions).toEqual([]);
    expect(report.shortfall).toContain('French');
  });
});
