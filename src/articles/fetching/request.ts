import { isIP, type LookupFunction } from 'node:net';
import { Client } from 'undici';
import type { Errand } from './errand.ts';
import { requestProblem } from './fetch-problem.ts';
import { acceptedEncodings, BodyTooLong, decompress, readBytes } from './read-body.ts';
import { checkedIps } from './resolve-host.ts';

/** The beginning of an answer. A header that comes several times is joined by commas. */
export type Head = { readonly status: number; readonly header: (name: string) => string };
/** `bytes` are decompressed; empty where the body was not wanted. */
export type Answer = { readonly head: Head; readonly bytes: Uint8Array };

/** Long enough for a far continent; Node's own 250 ms gives up on servers that are merely slow. */
const addressAttemptMs = 1_500;
const accept =
  'text/html, application/xhtml+xml, text/markdown, text/plain, application/pdf, application/epub+zip, application/vnd.openxmlformats-officedocument.wordprocessingml.document, text/*;q=0.9, */*;q=0.1';

/**
 * One GET, on a connection of its own to an IP address that was checked, following no redirect. No
 * cookie, no referrer and no credential is ever sent. The body is read if `wanted` says so of the head.
 * @throws {ArticleProblem} when the request fails, `wanted` throws one, or the body is too long or broken.
 * @throws the reason of the errand's signal, once it is aborted.
 */
export async function request(
  url: URL,
  errand: Errand,
  wanted: (head: Head) => boolean,
): Promise<Answer> {
  const { limits, signal, userAgent } = errand;
  signal.throwIfAborted();
  const client = clientFor(url, await checkedIps(url, errand), errand);
  try {
    const { statusCode, headers, body } = await client.request({
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      headers: {
        'user-agent': userAgent,
        accept,
        'accept-language': 'en, *;q=0.5',
        'accept-encoding': acceptedEncodings,
      },
      signal,
    });
    // A body that is not read ends with an error when its connection is closed, and nobody minds.
    body.on('error', () => undefined);
    const head: Head = {
      status: statusCode,
      header: (name) => [headers[name] ?? []].flat().join(', '),
    };
    if (!wanted(head)) return { head, bytes: new Uint8Array() };
    if (Number(head.header('content-length')) > limits.bodyBytes) throw new BodyTooLong();
    const sent = await readBytes(body, limits.bodyBytes);
    const encoding = head.header('content-encoding');
    return { head, bytes: await decompress(sent, encoding, limits.bodyBytes) };
  } catch (thrown) {
    signal.throwIfAborted();
    throw requestProblem(url, thrown, limits.bodyBytes);
  } finally {
    await client.destroy();
  }
}

function clientFor(url: URL, ips: readonly string[], { limits }: Errand): Client {
  return new Client(url.origin, {
    // The errand's own deadline covers all of it; these only keep undici's shorter ones away.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: limits.headerBytes,
    pipelining: 0,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: addressAttemptMs,
    connect: { timeout: limits.totalMs, lookup: alwaysThese(ips) },
  });
}

/**
 * Answers with the addresses that were checked. The name is not looked up a second time, when its owner
 * could answer with a private address (DNS rebinding). For a host that is an IP address no look-up takes
 * place: it is the one that was checked.
 */
function alwaysThese(ips: readonly string[]): LookupFunction {
  const found = ips.map((address) => ({ address, family: isIP(address) }));
  return (_name, options, callback) => {
    const [first] = found;
    if (options.all === true) callback(null, found);
    else callback(null, first?.address ?? '', first?.family ?? 0);
  };
}
