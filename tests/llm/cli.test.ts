import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { questionSchema } from '../../src/questions/question.ts';
import { baker, bridges, fire, iron, lessons, telford } from './fixtures.ts';
import { closeAfterEach, secretKey, serve } from './setup.ts';
import { type Behaviour, deadUrl, goodModel, sendJson } from './stand-in.ts';

closeAfterEach();
const root = join(import.meta.dirname, '../..');
const output = z.object({ questions: z.array(questionSchema) });

async function generate(env: Record<string, string>) {
  const args = ['--import', 'tsx', join(root, 'src/cli.ts'), 'generate', '-', '--count', '4'];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  child.stdin.end(`# ${bridges.title}\n\n${bridges.text}`);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  expect(out + err).not.toContain(secretKey);
  return { code, err, questions: out === '' ? [] : output.parse(JSON.parse(out)).questions };
}

const model = (url: string) => ({
  LLM_BASE_URL: url,
  LLM_MODEL: 'stand-in-7b',
  LLM_API_KEY: secretKey,
});

it('the command line asks the model that the environment names', async () => {
  const { url, asked } = await serve(goodModel([telford, fire, baker, iron], lessons));
  const { code, err, questions } = await generate(model(url));
  expect(code).toBe(0);
  expect(asked).toHaveLength(3);
  expect(questions).toHaveLength(4);
  expect(questions[0]?.origin).toMatchObject({ generator: 'llm:stand-in-7b' });
  expect(err).toContain('stand-in-7b: 4 of its 4 questions kept, 3 requests, 3000 tokens.');
});

it('writes without it when it is not there, and says so', async () => {
  const { code, err, questions } = await generate(model(await deadUrl()));
  expect(code).toBe(0);
  expect(questions.length).toBeGreaterThan(0);
  expect(err).toContain('The LLM server cannot be reached');
  expect(err).toContain('The embedded generator wrote what the LLM did not.');
});

it('repeats neither the key nor what the server says of it', async () => {
  const rejecting: Behaviour = () => (response) =>
    sendJson(response, { error: { message: `Incorrect key: ${secretKey}` } }, { status: 401 });
  const { url } = await serve(rejecting);
  const { err } = await generate({ ...model(url), OPENAI_LOG: 'debug' });
  expect(err).toContain('check LLM_API_KEY');
});

it('says in words what is wrong with the variables', async () => {
  const { code, err } = await generate({ LLM_BASE_URL: 'http://127.0.0.1:9/v1' });
  expect(code).toBe(1);
  expect(err).toContain('LLM_MODEL must be set with LLM_BASE_URL');
  expect(err).not.toMatch(/\n\s+at /);
});
