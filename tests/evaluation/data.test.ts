import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDataFolder } from '../../evaluation/data-folder.ts';
import { htmlText } from '../../evaluation/html-text.ts';
import { runningText } from '../../evaluation/qamr-data.ts';

const root = join(import.meta.dirname, '../..');

describe('the gold data', () => {
  it('lies where EVAL_DATA says, else beside the checkout; only a named folder must be there', () => {
    expect(findDataFolder({ EVAL_DATA: root }, '/none')).toEqual({ kind: 'found', path: root });
    expect(findDataFolder({ EVAL_DATA: '/none/here' }, root).kind).toBe('misnamed');
    expect(findDataFolder({}, '/none/checkout')).toEqual({
      kind: 'absent',
      path: '/none/shared/eval',
    });
  });

  it('that was named and is not there ends the evaluation with one line and code 1', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'evaluation/run.ts'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, EVAL_DATA: '/none/here' } },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('EVAL_DATA names /none/here, which is not there: nothing was measured.\n');
  });
});

describe('a sentence of QAMR', () => {
  it.each([
    [
      "Ekman 's work -LRB- 1972 -RRB- is , he says , `` known '' .",
      "Ekman's work (1972) is, he says, “known”.",
    ],
    ["Williams ' wife did n't pay $ 50 .", "Williams' wife didn't pay $50."],
    ['He said " no " twice .', 'He said "no" twice.'],
  ])('%s', (tokens, text) => {
    const running = runningText(tokens.split(' '));
    expect(running.text).toBe(text);
    expect(running.spans.map(([start, end]) => text.slice(start, end))).toEqual(running.tokens);
  });
});

it('saved pages become blocks, without tables, figures and citation marks', () => {
  const html =
    '<div><h2>Rise</h2><p>One &amp; two<sup>[1]</sup>.</p><table><tr><td>no</td></tr></table><ul><li>a&nbsp;b</li></ul></div>';
  expect(htmlText(html)).toBe('## Rise\n\nOne & two.\n\n- a b');
});
