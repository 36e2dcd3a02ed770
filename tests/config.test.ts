import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigInvalid, parseConfig, parseLlmConfig } from '../src/config.ts';

describe('the configuration', () => {
  test('has a default for everything', () => {
    expect(parseConfig({})).toMatchObject({
      discordToken: undefined,
      databaseUrl: 'sqlite://data/quizzical.db',
      quizzesDir: 'quizzes',
      playgroundPort: 3000,
      logLevel: 'info',
    });
  });

  test('takes an empty variable for an absent one', () => {
    expect(parseConfig({ DISCORD_TOKEN: '', PLAYGROUND_PORT: ' ' }).playgroundPort).toBe(3000);
  });

  test('lists everything that is wrong at once', () => {
    const wrong = {
      PLAYGROUND_PORT: '70000',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://x',
      SHARDS: '0-3',
    };
    const read = () => parseConfig(wrong);
    expect(read).toThrow(ConfigInvalid);
    for (const name of ['PLAYGROUND_PORT', 'LOG_LEVEL', 'DATABASE_URL']) expect(read).toThrow(name);
  });

  test('wants shards and their count together, and in range', () => {
    expect(() => parseConfig({ SHARDS: '0-3' })).toThrow('SHARD_COUNT');
    expect(() => parseConfig({ SHARDS: '2-8', SHARD_COUNT: '8' })).toThrow('0-7');
    expect(parseConfig({ SHARDS: '2-3', SHARD_COUNT: '8' }).shards).toEqual({
      ids: [2, 3],
      count: 8,
    });
  });

  test('takes a language model with its address, its name and, if there is one, its key', () => {
    const given = { LLM_BASE_URL: 'http://localhost:11434/v1', LLM_MODEL: 'llama3.1:8b' };
    const { llm } = parseConfig(given);
    expect(llm).toEqual({ baseUrl: given.LLM_BASE_URL, model: given.LLM_MODEL, apiKey: undefined });
    expect(parseConfig({ ...given, LLM_API_KEY: 'sk-1' }).llm?.apiKey).toBe('sk-1');
    expect(parseConfig({}).llm).toBeUndefined();
    expect(parseLlmConfig({ ...given, LOG_LEVEL: 'loud' })).toEqual(llm);
  });

  test.each([
    [{ LLM_BASE_URL: 'http://localhost:11434/v1' }, 'LLM_MODEL'],
    [{ LLM_MODEL: 'llama3.1:8b' }, 'LLM_BASE_URL'],
    [{ LLM_API_KEY: 'sk-1' }, 'LLM_BASE_URL'],
    [{ LLM_BASE_URL: 'localhost:11434', LLM_MODEL: 'm' }, 'LLM_BASE_URL'],
    [{ LLM_BASE_URL: 'file:///etc/passwd', LLM_MODEL: 'm' }, 'LLM_BASE_URL'],
    [{ LLM_BASE_URL: 'http://me:s3cret@localhost/v1', LLM_MODEL: 'm' }, 'LLM_API_KEY'],
    [{ LLM_BASE_URL: 'http://localhost/v1', LLM_MODEL: 'm', LLM_API_KEY: 's3cret s3cret' }, 'LLM_'],
    [{ LLM_BASE_URL: 'http://localhost/v1', LLM_MODEL: 'a b' }, 'LLM_MODEL'],
  ])('refuses half of a language model, and repeats no secret: %j', (env, name) => {
    const read = () => parseConfig(env);
    expect(read).toThrow(ConfigInvalid);
    expect(read).toThrow(name);
    expect(read).not.toThrow('s3cret');
  });

  test('is documented, every variable of it, in .env.example', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const documented = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    const source = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8');
    const read = [...source.matchAll(/^ {4}([A-Z_]+): z/gm)].map(([, name]) => name);
    expect(new Set(documented)).toEqual(new Set(read));
    expect(read.length).toBeGreaterThan(5);
  });
});
