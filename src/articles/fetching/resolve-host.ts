import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { ArticleProblem } from '../article-problem.ts';
import { type Errand, untilAborted } from './errand.ts';
import { hostOf, notPublic, shownSite } from './web-address.ts';

const attemptMs = 3_000;
const attemptCount = 2;
/** What resolvers answer when a name, or an address for it, does not exist. */
const absent = ['ENOTFOUND', 'ENODATA', 'ENONAME', 'EBADNAME'];

/**
 * Asks the DNS servers of this machine for IPv4 and IPv6 addresses. Not the system's own look-up
 * (`dns.lookup`): that reads the hosts file and local networks' names, cannot be stopped, and would hold
 * one of the four threads that files and compression need, for as long as a hostile server likes.
 */
export async function resolveByDns(name: string, signal: AbortSignal): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: attemptMs, tries: attemptCount });
  const stop = () => resolver.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const addresses = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    const failures = found.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    const worst = failures.find((reason) => !isAbsent(reason)) ?? failures[0];
    if (addresses.length === 0 && worst !== undefined) throw worst;
    return addresses;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/**
 * The IP addresses of the host of `url`, each of them checked; once for each host of an errand.
 * @throws {ArticleProblem} when the name does not exist or cannot be looked up, or when one address may
 *   not be connected to: a name with a public and a private address is a trap.
 */
export async function checkedIps(url: URL, errand: Errand): Promise<readonly string[]> {
  const host = hostOf(url);
  const known = errand.checked.get(host);
  if (known !== undefined) return known;
  const ips = isIP(host) === 0 ? await lookUp(url, errand) : [host];
  if (!ips.every((ip) => isIP(ip) !== 0 && errand.isAllowed(ip))) throw notPublic(url);
  errand.checked.set(host, ips);
  return ips;
}

async function lookUp(url: URL, { resolve, signal }: Errand): Promise<readonly string[]> {
  const ips = await untilAborted(resolve(hostOf(url), signal), signal).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw isAbsent(cause) ? unknownName(url, cause) : noLookUp(url, cause);
  });
  if (ips.length === 0) throw unknownName(url, undefined);
  return ips;
}

function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && absent.includes(String(cause.code));
}

function unknownName(url: URL, cause: unknown): ArticleProblem {
  return new ArticleProblem(
    `${shownSite(url)}: there is no site of this name; check the spelling.`,
    { cause },
  );
}

function noLookUp(url: URL, cause: unknown): ArticleProblem {
  return new ArticleProblem(
    `${shownSite(url)}: this name cannot be looked up now; try again in a minute.`,
    { cause },
  );
}
