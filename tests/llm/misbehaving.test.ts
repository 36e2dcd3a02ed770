import { describe, expect, it } from 'vitest';
import { generateQuestions } from '../../src/questions/generate-questions.ts';
import { bridges, fire, lessons } from './fixtures.ts';
import { closeAfterEach, secretKey, serve, write } from './setup.ts';
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

it('notes are told as they happen', async () => {
  const told: string[] = [];
  const { url } = await serve(() => '');
  const { codes } = await write(url, { tools: { onNote: ({ code }) => told.push(code) } });
  expect(told).toEqual(codes);
});
