import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const article = readFileSync(join(root, 'quizzes/what-is-isis-k/article.md'), 'utf8');

/** The bundle, as it is shipped, reading `text` from standard input. */
function start(text: string) {
  const program = spawn(process.execPath, ['dist/cli.js', 'generate', '-', '--report'], {
    cwd: root,
  });
  const heard = { out: '', err: '' };
  program.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    heard.out += chunk;
  });
  program.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    heard.err += chunk;
  });
  program.stdin.end(text);
  return { program, heard };
}

it('the bundled program writes questions in a worker of its own', async () => {
  const { program, heard } = start(article);
  const [code] = await once(program, 'close');
  expect(code).toBe(0);
  const output = z.object({ questions: z.array(z.unknown()).min(1) });
  expect(output.safeParse(JSON.parse(heard.out)).success).toBe(true);
  expect(heard.err).toContain('Questions by paragraph');
});

it('tells how far it is on a long text, and Ctrl-C ends it with code 130 and nothing written', async () => {
  const { program, heard } = start(Array.from({ length: 600 }, () => article).join('\n\n'));
  const closed = once(program, 'close');
  program.stderr.once('data', () => program.kill('SIGINT'));
  const [code, signal] = await closed;
  expect({ code, signal, out: heard.out }).toEqual({ code: 130, signal: null, out: '' });
  expect(heard.err).toMatch(/^(Reading the text|Writing questions): \d+ %\n/);
  expect(heard.err.trim()).toMatch(/Stopped; nothing was written\.$/);
});
