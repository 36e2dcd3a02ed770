import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;

/** A bot under measurement, in a process of its own. */
export class MeasuredProcess {
  readonly #child: ChildProcess;

  constructor(command: readonly string[], env: Readonly<Record<string, string>>) {
    const [program = process.execPath, ...args] = command;
    const stdio = ['ignore', 'ignore', 'inherit'] as const;
    this.#child = spawn(program, args, { stdio: [...stdio], env: { ...process.env, ...env } });
  }

  /** User and system time so far, in ms; `undefined` where there is no /proc. */
  cpuMs(): number | undefined {
    const fields = this.#proc('stat')
      ?.replace(/^.*\) /, '')
      .split(' ');
    return fields && (Number(fields[11]) + Number(fields[12])) * tickMs;
  }

  /** Resident memory in MB; `undefined` where there is no /proc. */
  residentMb(): number | undefined {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(this.#proc('status') ?? '')?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  #proc(file: string): string | undefined {
    try {
      return readFileSync(`/proc/${this.#child.pid}/${file}`, 'utf8');
    } catch {
      return undefined;
    }
  }
}
