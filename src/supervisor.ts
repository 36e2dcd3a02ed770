/**
 * What `npm start` runs: keeps the bot alive. The bot may end at any instant without losing anything
 * (a discord.js fault, a full disk, a kill), so it is simply started again, with back-off.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exitCodes } from './exit-codes.ts';

const firstDelayMs = 500;
const longestDelayMs = 60_000;
/** A bot that has run this long was healthy: the next restart is quick again. */
const healthyMs = 60_000;
const lookForNpmMs = 1_000;

let isStopping = false;
let delayMs = firstDelayMs;

function run(): void {
  const startedAt = performance.now();
  const program = fileURLToPath(new URL('./main.js', import.meta.url));
  // The channel tells the bot when its supervisor is gone, so that none is left behind.
  const bot = spawn(process.execPath, ['--enable-source-maps', program], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const forward = (signal: NodeJS.Signals) => {
    isStopping = true;
    bot.kill(signal);
  };
  process.on('SIGTERM', forward).on('SIGINT', forward);
  bot.on('exit', (code, signal) => {
    process.off('SIGTERM', forward).off('SIGINT', forward);
    const isFinal = code === exitCodes.badConfiguration || code === exitCodes.badStorage;
    if (isStopping || isFinal) process.exit(code ?? 1);
    if (performance.now() - startedAt > healthyMs) delayMs = firstDelayMs;
    console.error(`The bot ended (${signal ?? code}). Starting it again in ${delayMs / 1000} s.`);
    setTimeout(run, delayMs);
    delayMs = Math.min(longestDelayMs, delayMs * 2);
  });
}

process.on('SIGTERM', stopIdle).on('SIGINT', stopIdle);
if (process.env.npm_lifecycle_event === 'start') stopWithNpm();
run();

/** npm does not pass a signal on to what it runs, so its end is looked for. */
function stopWithNpm(): void {
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) process.kill(process.pid, 'SIGTERM');
  }, lookForNpmMs).unref();
}

/** Between two runs there is no bot to pass the signal on to. */
function stopIdle(): void {
  if (process.listenerCount('SIGTERM') === 1) process.exit(0);
}
