import { writeFile } from 'node:fs/promises';
import type { Logger } from 'pino';

/** How often the file is touched; a file that is older than `staleMs` means that the bot is not connected. */
const betweenTouchesMs = 10_000;
export const staleMs = 45_000;

/** Touches `file` every few seconds while the bot is connected, for `dist/healthcheck.js` to look at. */
export function reportHealth(
  file: string,
  { isConnected, log }: { readonly isConnected: () => boolean; readonly log: Logger },
): void {
  const touch = () => {
    if (!isConnected()) return;
    writeFile(file, '').catch((cause: unknown) => {
      log.warn({ err: cause, file }, 'the health file cannot be written');
    });
  };
  touch();
  setInterval(touch, betweenTouchesMs).unref();
}
