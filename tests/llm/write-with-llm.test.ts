import { describe, expect, it } from 'vitest';
import { verifyQuestion } from '../../src/questions/checking/verify-question.ts';
import { generateQuestions } from '../../src/questions/generate-questions.ts';
import { baker, bridges, fire, iron, lessons, telford } from './fixtures.ts';
import { closeAfterEach, secretKey, serve, write } from './setup.ts';
import { goodModel } from './stand-in.ts';

closeAfterEach();
const all = [telford, fire, baker, iron];

describe('a model that behaves', () => {
  it('has its questions kept, each with verbatim evidence and its origin, approved by the verifier', async () => {
    const { url } = await serve(goodModel(all, lessons));
    const { questions, llm, report } = await write(url);
    expect(questions.map(({ prompt }) => prompt)).toEqual(
      [telford, fire, baker, iron].map(({ prompt }) => prompt),
    );
    for (const question of questions) {
      const { evidence, origin } = question;
      expect(bridges.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      expect(origin).toEqual({ generator: 'llm:stand-in-7b', version: expect.any(String) });
      expect(verifyQuestion(bridges, question, questions)).toEqual([]);
    }
    expect(llm).toMatchObject({ proposed: 4, kept: 4, dropped: {}, notes: [] });
    expect(report).toMatchObject({ kept: 4, coverage: [1, 1, 2] });
    expect(report.shortfall).toBeUndefined();
  });

  it('is asked for each part once, answers with the text once and without it once', async () => {
    const { url, asked } = await serve(goodModel(all, lessons));
    const { llm } = await write(url);
    expect(asked.map(({ about }) => about)).toEqual([
      'questions',
      'answers with text',
      'answers without text',
    ]);
    expect(llm).toMatchObject({ requests: 3, tokens: 3_000 });
    expect(asked[0]?.user).toContain(bridges.text);
    expect(asked[1]?.user).toContain(bridges.text);
    expect(asked[2]?.user).not.toContain('Telford and opened');
    expect(asked.map(({ body }) => body.response_format?.type)).toEqual(
      new Array(3).fill('json_schema'),
    );
    expect(asked[0]?.authorization).toBe(`Bearer ${secretKey}`);
  });

  it('is not told the answers', async () => {
    const { url, asked } = await serve(goodModel([baker], lessons));
    await write(url);
    expect(asked[2]?.user).toContain(baker.prompt);
    expect(asked[2]?.user).not.toContain(baker.answer);
  });

  it('gets no key where there is none', async () => {
    const { url, asked } = await serve(goodModel(all, lessons));
    await write(url, { tools: { server: { baseUrl: url, model: 'llama' } } });
    expect(asked[0]?.authorization).toBeUndefined();
  });

  it('has what it does not write filled in by the embedded generator, without repeating', async () => {
    const { url } = await serve(goodModel([fire], lessons));
    const { questions, codes, llm } = await write(url);
    const generators = questions.map(({ origin }) => 'generator' in origin && origin.generator);
    expect(generators.filter((name) => name === 'llm:stand-in-7b')).toHaveLength(1);
    expect(questions.length).toBeGreaterThan(2);
    expect(codes).toEqual(['filled-by-embedded']);
    expect(llm.kept).toBe(1);
    for (const question of questions)
      expect(verifyQuestion(bridges, question, questions)).toEqual([]);
  });

  it('writes only the kinds that are asked for', async () => {
    const { url } = await serve(goodModel(all, lessons));
    const { questions, llm } = await write(url, { options: { kinds: ['cloze'], count: 2 } });
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['cloze']));
    expect(llm).toMatchObject({ kept: 1, dropped: { 'bad-shape': 3 } });
  });

  it('gives the same questions for the same answers', async () => {
    const { url } = await serve(goodModel(all, lessons));
    expect((await write(url)).questions).toEqual((await write(url)).questions);
  });
});

describe('a proposal is dropped', () => {
  const dropped = async (item: object, more: typeof lessons = lessons) => {
    const { url } = await serve(goodModel([item], more));
    const { llm, questions } = await write(url);
    expect(questions).toEqual(generateQuestions(bridges, { count: 4, seed: 1 }).questions);
    return llm.dropped;
  };

  it.each([
    [
      'a quote that is not in the article',
      { ...fire, quote: `${fire.quote} It burnt.` },
      'evidence-not-verbatim',
    ],
    [
      'a quote in other words',
      { ...fire, quote: 'Fire damaged the Britannia Bridge in 1970.' },
      'evidence-not-verbatim',
    ],
    ['a quote that says nothing', { ...fire, quote: '1970' }, 'evidence-not-verbatim'],
    ['evidence without the answer', { ...fire, quote: baker.quote }, 'answer-not-in-evidence'],
    [
      'the answer in the prompt',
      { ...iron, prompt: 'Which iron did steel replace in the Forth Bridge?' },
      'answer-in-prompt',
    ],
    [
      'a pronoun that points outside',
      { ...fire, prompt: 'In which year did fire damage it in Wales?' },
      'unresolved-pronoun',
    ],
    [
      'two options that are one',
      {
        ...telford,
        choices: ['Thomas Telford', 'Joseph Paxton', 'Joseph  paxton', 'James Brindley'],
      },
      'option-repeated',
    ],
    ['an answer that is no option', { ...telford, answer: 'Telford' }, 'bad-shape'],
    [
      'a cloze without a gap',
      { ...baker, prompt: 'Somebody designed the Forth Bridge in Scotland.' },
      'bad-shape',
    ],
  ])('for %s', async (_, item, code) => {
    expect(await dropped(item)).toHaveProperty([code], 1);
  });

  it('when the model answers otherwise from the text', async () => {
    const other = { [fire.prompt]: { answer: '1846' } };
    expect(await dropped(fire, other)).toEqual({ 'answered-otherwise': 1 });
  });

  it('when the model finds two options right', async () => {
    const right = ['Thomas Telford', 'William Jessop'];
    const other = { [telford.prompt]: { answer: 'Thomas Telford', right } };
    expect(await dropped(telford, other)).toEqual({ 'several-options-right': 1 });
  });

  it('when anybody knows it without the article', async () => {
    const other = { [iron.prompt]: { answer: 'iron', memory: 'iron' } };
    expect(await dropped(iron, other)).toEqual({ 'common-knowledge': 1 });
  });

  it('when it comes twice: the second of two', async () => {
    const { url } = await serve(goodModel([fire, fire], lessons));
    const { llm } = await write(url, { options: { count: 1 } });
    expect(llm).toMatchObject({ kept: 1, dropped: { duplicate: 1 } });
  });
});

it('a name or figure that the model knows by heart is kept', async () => {
  const known = { [fire.prompt]: { answer: '1970', memory: '1970' } };
  const { url } = await serve(goodModel([fire], known));
  const { llm, questions } = await write(url, { options: { count: 1 } });
  expect(llm.kept).toBe(1);
  expect(questions[0]?.difficulty).toBeLessThan(0.5);
});

it('another thing of the article is no accepted form of the answer', async () => {
  const { url } = await serve(goodModel([fire], lessons));
  const { questions } = await write(url, { options: { count: 1 } });
  expect(questions[0]).toMatchObject({ answer: '1970', accepted: [] });
});
