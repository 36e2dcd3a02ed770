import { describe, expect, it } from 'vitest';
import { generateQuestions } from '../../src/questions/generate-questions.ts';
import { bridges, fire, iron, lessons } from './fixtures.ts';
import { closeAfterEach, quick, secretKey, serve, write } from './setup.ts';
import { type Behaviour, completion, deadUrl, goodModel, sendJson } from './stand-in.ts';

closeAfterEach();
const embedded = generateQuestions(bridges, { count: 4, seed: 1 }).questions;
const good = goodModel([fire], lessons);

function status(code: number, headers: Record<string, string> = {}): Behaviour {
  const message = `Incorrect API key provided: ${secretKey}`;
  return () => (response) => sendJson(response, { error: { message } }, { status: code, headers });
}

const finished = (reason: string) => ({ finish_reason: reason });
const answering =
  (body: unknown): Behaviour =>
  () =>
  (response) =>
    sendJson(response, body);

describe('the embedded generator takes over, and the report says why, when the server', () => {
  it.each<[string, string, Behaviour]>([
    ['never answers', 'timed-out', () => () => {}],
    [
      'stops in the middle of its answer',
      'timed-out',
      () => (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"choices":[');
      },
    ],
    [
      'breaks off in the middle of its answer',
      'cut-short',
      () => (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
        response.write('{"choices":[', () => response.destroy());
      },
    ],
    ['hangs up', 'cut-short', () => (response) => response.destroy()],
    ['answers with half of a JSON', 'answer-malformed', answering('{"choices":[{"mess')],
    [
      'answers with a web page',
      'answer-malformed',
      () => (response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>');
      },
    ],
    ['answers with nothing', 'answer-malformed', () => (response) => response.writeHead(204).end()],
    ['answers with another object', 'answer-malformed', answering({ hello: 'world' })],
    ['answers with null', 'answer-malformed', answering('null')],
    ['gives no choices', 'answer-malformed', answering({ choices: [] })],
    ['gives parts for a text', 'answer-malformed', answering(completion([{ type: 'text' }]))],
    ['gives an empty text', 'answer-empty', () => ' \n'],
    ['gives no text', 'answer-empty', answering(completion(null))],
    [
      'is stopped by a filter',
      'model-refused',
      answering(completion('', finished('content_filter'))),
    ],
    [
      'refuses',
      'model-refused',
      answering({ choices: [{ message: { content: null, refusal: 'I cannot help with that.' } }] }),
    ],
    [
      'stops at the length limit',
      'answer-unfinished',
      answering(completion('{"qu', finished('length'))),
    ],
    ['talks', 'answer-malformed', () => 'Sure! Here are some great questions about bridges.'],
    ['sends a list for an object', 'answer-malformed', () => JSON.stringify([fire])],
    ['adds a key to the object', 'answer-malformed', () => JSON.stringify({ questions: [], x: 1 })],
    ['repeats the key', 'answer-malformed', () => JSON.stringify({ questions: [secretKey] })],
    [
      'sends more than is read',
      'answer-too-long',
      () => (response) => sendJson(response, completion('x'.repeat(2_000_000))),
    ],
    ['has failed', 'server-error', status(500)],
    ['is overloaded', 'server-error', status(503)],
    ['allows no more requests', 'rate-limited', status(429, { 'retry-after': '3600' })],
    ['does not know the key', 'not-allowed', status(401)],
    ['does not know the model', 'not-found', status(404)],
    ['does not understand', 'request-rejected', status(400)],
    ['redirects', 'redirected', status(307, { location: 'http://127.0.0.1:9/v1' })],
  ])('%s: %s', async (_, code, behaviour) => {
    const { url, asked } = await serve(behaviour);
    const { questions, codes, llm } = await write(url);
    expect(questions).toEqual(embedded);
    expect(codes).toEqual([code, 'filled-by-embedded']);
    expect(llm.kept).toBe(0);
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(JSON.stringify(llm)).not.toContain(secretKey);
  });

  it('is not there', async () => {
    const { questions, codes, llm } = await write(await deadUrl());
    expect(questions).toEqual(embedded);
    expect(codes).toEqual(['unreachable', 'filled-by-embedded']);
    expect(llm.requests).toBe(1);
  });

  it('has no such name', async () => {
    const { codes } = await write('http://no-such-host.invalid/v1');
    expect(codes).toEqual(['unreachable', 'filled-by-embedded']);
  });
});

describe('a failure that passes', () => {
  it.each([
    ['429 with Retry-After in seconds', status(429, { 'retry-after': '0' })],
    ['429 with Retry-After as a date', status(429, { 'retry-after': new Date().toUTCString() })],
    ['429 without Retry-After', status(429)],
    ['502', status(502)],
    ['a broken connection', (): ReturnType<Behaviour> => (response) => response.destroy()],
  ])('is waited out: %s', async (_, behaviour) => {
    const { url } = await serve((asked) => (asked.number === 1 ? behaviour(asked) : good(asked)));
    const { llm } = await write(url, { options: { count: 1 } });
    expect(llm).toMatchObject({ kept: 1, requests: 4, notes: [] });
  });

  it('is waited for as long as Retry-After says, when that is not too long', async () => {
    const busy = status(429, { 'retry-after': '1' });
    const { url } = await serve((asked) => (asked.number === 1 ? busy(asked) : good(asked)));
    const start = performance.now();
    await write(url, { options: { count: 1 } });
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
  });

  it('in one part of the article costs only this part', async () => {
    const paragraph = ' The Menai Suspension Bridge is a bridge in the north of Wales.'.repeat(30);
    const source = { ...bridges, text: `${bridges.text}\n\n${paragraph.trim()}` };
    const { url } = await serve((asked) => (asked.number === 1 ? '' : good(asked)));
    const { llm, codes } = await write(url, { source, options: { count: 10 } });
    expect(codes).toContain('answer-empty');
    expect(llm).toMatchObject({ proposed: 2, kept: 1, dropped: { duplicate: 1 } });
  });
});

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

it('notes are told as they happen', async () => {
  const told: string[] = [];
  const { url } = await serve(() => '');
  const { codes } = await write(url, { tools: { onNote: ({ code }) => told.push(code) } });
  expect(told).toEqual(codes);
});
