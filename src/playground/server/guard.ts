import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Why a request must be turned away, or undefined. Its Host must be this machine (else a foreign page could
 * reach us by pointing its own name at 127.0.0.1), and a browser must send it from our own page.
 */
export function foreignReason({ host, origin }: IncomingHttpHeaders): string | undefined {
  const own = host === undefined ? undefined : urlOf(`http://${host}`);
  if (!own || !LOOPBACK.has(own.hostname)) {
    return 'The local Discord only answers to 127.0.0.1 and localhost.';
  }
  if (origin === undefined) return undefined;
  const isOwn = urlOf(origin)?.host === own.host;
  return isOwn ? undefined : 'The local Discord only answers to its own page.';
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
