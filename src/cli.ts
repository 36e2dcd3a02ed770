import { ArticleProblem } from './articles/article-problem.ts';
import { FormatProblem } from './banks/formats/format-problem.ts';
import { exportFile, importFile } from './command-line/exchange.ts';
import { generate, generateUsage } from './command-line/generate.ts';
import { Interrupted, UsageProblem } from './command-line/usage-problem.ts';
import { ConfigInvalid } from './config.ts';
import { GenerationProblem } from './generation/generation-problem.ts';

const commands = new Map([
  ['generate', generate],
  ['export', exportFile],
  ['import', importFile],
]);

/** What a person can mend, or wanted, and the exit code that says so. */
const expected = [
  { problem: UsageProblem, exitCode: 1 },
  { problem: ArticleProblem, exitCode: 1 },
  { problem: FormatProblem, exitCode: 1 },
  { problem: GenerationProblem, exitCode: 1 },
  { problem: ConfigInvalid, exitCode: 1 },
  { problem: Interrupted, exitCode: 130 },
] as const;

try {
  await main(process.argv.slice(2));
} catch (thrown) {
  const known = expected.find(({ problem }) => thrown instanceof problem);
  if (known === undefined || !(thrown instanceof Error)) throw thrown;
  process.stderr.write(`${thrown.message}\n`);
  process.exitCode = known.exitCode;
}

async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const command = commands.get(name);
  if (command !== undefined) return command(args);
  if (name === '--help') return void process.stdout.write(`${generateUsage}\n`);
  throw new UsageProblem(
    `Unknown command "${name}"; the commands are ${[...commands.keys()].join(', ')}. ${generateUsage}`,
  );
}
