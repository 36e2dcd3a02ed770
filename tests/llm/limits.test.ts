import { describe, expect, it } from 'vitest';
import { bridges, fire, iron, lessons } from './fixtures.ts';
import { closeAfterEach, quick, serve, write } from './setup.ts';
import { type Behaviour, goodModel, sendJson } from './stand-in.ts';

closeAfterEach();
const good = goodModel([fire], lessons);

function status(code: number, headers: Record<string, string> = {}): Behaviour {
  return () => (response) => sendJson(response, { error: {} }, { status: code, headers });
}

describe('a server that knows less of the protocol', () => {
  it.each([
    ['no schemas', (type: string | undefined) => type === 'json_schema', 'json_object'],
    ['no formats at all', (type: string | undefined) => type !== undefined, undefined],
  ])('%s: is asked in simpler words, and answers in a code fence', async (_, rejects, last) => {
    const { url, asked } = await serve((one) => {
      if (rejects(one.body.response_format?.type)) return status(400)(one);
      const answer = good(one);
      return typeof answer === 'string' ? `Here it is:\n\`\`\`json\n${answer}\n\`\`\`` : answer;
    });
    const { llm } = await write(url, { options: { count: 1 } });
    expect(llm).toMatchObject({ kept: 1, notes: [] });
    expect(asked.at(-1)?.body.response_format?.type).toBe(last);
  });

  it.each([
    ['max_tokens', 'max_completion_tokens'],
    ['temperature', 'max_tokens'],
  ])('or more, and rejects %s', async (param, field) => {
    const rejection = { error: { message: 'unsupported', param, code: 'unsupported_parameter' } };
    const { url, asked } = await serve((one) =>
      param in one.body ? (response) => sendJson(response, rejection, { status: 400 }) : good(one),
    );
    const { llm } = await write(url, { options: { count: 1 } });
    expect(llm.kept).toBe(1);
    expect(asked.at(-1)?.body).toHaveProperty(field);
    expect(asked.at(-1)?.body.response_format?.type).toBe('json_schema');
  });

  it('and thinks aloud before it answers', async () => {
    const { url } = await serve((one) => {
      const answer = good(one);
      return typeof answer === 'string' ? `<think>{"a": 1} hm</think>\n${answer}` : answer;
    });
    expect((await write(url, { options: { count: 1 } })).llm.kept).toBe(1);
  });
});

describe('the cost limit', () => {
  const source = { ...bridges, text: new Array(30).fill(bridges.text).join('\n\n') };

  it.each([
    ['requests', { requestCount: 4 }, 'request-limit'],
    ['tokens', { tokenCount: 3_500 }, 'token-limit'],
    ['time', { totalMs: 0 }, 'time-limit'],
  ] as const)('of %s ends the requests, not the writing', async (_, limit, code) => {
    const { url, asked } = await serve(goodModel([fire, iron], lessons));
    const tools = { limits: { ...quick, ...limit } };
    const { codes, questions } = await write(url, { source, tools });
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(codes).toContain(code);
    expect(questions.length).toBeGreaterThan(0);
  });

  it('counts tokens itself where the server does not', async () => {
    const { url } = await serve((one) => (response) => {
      const text = good(one);
      sendJson(response, {
        choices: [{ message: { content: text } }],
        usage: { total_tokens: -1 },
      });
    });
    const { llm } = await write(url, { options: { count: 1 } });
    expect(llm.kept).toBe(1);
    expect(llm.tokens).toBeGreaterThan(1_000);
    expect(llm.tokens).toBeLessThan(4_000);
  });

  it('takes parts of a long article from its beginning to its end, and says so', async () => {
    const { url, asked } = await serve(good);
    const limits = { ...quick, chunkCount: 3, chunkCharacters: 1_500 };
    const long = { ...source, text: `Beginning of it.\n\n${source.text}\n\nThe very last words.` };
    const { codes } = await write(url, { source: long, tools: { limits } });
    const parts = asked.filter(({ about }) => about === 'questions').map(({ user }) => user);
    expect(codes).toContain('article-sampled');
    expect(parts).toHaveLength(3);
    expect(parts[0]).toContain('Beginning of it.');
    expect(parts[2]).toContain('The very last words.');
  });
});

describe('a signal', () => {
  const stopped = new Error('stopped by a test');

  it('cancels a request at once', async () => {
    const controller = new AbortController();
    const { url } = await serve(() => () => controller.abort(stopped));
    const limits = { ...quick, attemptMs: 60_000 };
    await expect(write(url, { tools: { signal: controller.signal, limits } })).rejects.toBe(
      stopped,
    );
  });

  it('cancels a wait at once', async () => {
    const controller = new AbortController();
    const start = performance.now();
    const { url } = await serve((asked) => {
      setTimeout(() => controller.abort(stopped), 50);
      return status(429, { 'retry-after': '19' })(asked);
    });
    await expect(write(url, { tools: { signal: controller.signal } })).rejects.toBe(stopped);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('that was given before asks nothing', async () => {
    const { url, asked } = await serve(good);
    const tools = { signal: AbortSignal.abort(stopped) };
    await expect(write(url, { tools })).rejects.toBe(stopped);
    expect(asked).toEqual([]);
  });
});
