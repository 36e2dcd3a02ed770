import { ArticleProblem } from '../article-problem.ts';

/** The longest that is fetched; also bounds what matching it against a robots.txt can cost. */
const addressCharacters = 2_000;
const shownCharacters = 120;

/**
 * Ports of other protocols above 1023 that browsers refuse, because such a server could take a request
 * for commands. Source: Fetch standard, "bad port". Below 1024 only those of the web itself are allowed.
 */
const otherProtocols = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669,
  6679, 6697, 10080,
]);
/** Names that mean a machine or a network near by (RFC 6761, 6762, 8375; ICANN for "internal"). */
const nearBy = /(?:^|\.)(?:localhost|local|internal|intranet|home\.arpa|lan)$/;

/**
 * The address that `text` spells, without its fragment; relative ones, as in a redirect, are read
 * against `base`. The URL standard turns every odd spelling of a host (0x7f.1, full-width digits,
 * percent signs) into the usual one, so that it can be judged.
 * @throws {ArticleProblem} when it is no address, not http or https, has a name or password, a port of
 *   another protocol, a host that is near by name, or more than 2,000 characters.
 */
export function parseWebAddress(text: string, base?: URL): URL {
  if (text.length > addressCharacters)
    throw new ArticleProblem(
      `The address has more than ${addressCharacters} characters; give a shorter one.`,
    );
  const url = URL.canParse(text, base?.href) ? new URL(text, base?.href) : undefined;
  if (url === undefined)
    throw new ArticleProblem(
      `"${shortened(text.replace(/\p{C}/gu, ''))}" is no web address; give one such as https://example.org/article.`,
    );
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ArticleProblem(
      `${shortened(url.protocol)} addresses are not fetched; give one that begins with https:// or http://.`,
    );
  checkSite(url);
  url.hash = '';
  // "example.org." is example.org; with the dot, certificates would not fit.
  url.hostname = url.hostname.replace(/\.$/, '');
  if (url.href.length > addressCharacters)
    throw new ArticleProblem(
      `The address has more than ${addressCharacters} characters; give a shorter one.`,
    );
  return url;
}

/** The host as a resolver or a socket takes it: an IPv6 address without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** The address as messages show it: short, without name, password and query. */
export function shownAddress(url: URL): string {
  return shortened(`${url.protocol}//${url.host}${url.pathname}`);
}

/** The site alone, for what has nothing to do with the page. */
export function shownSite(url: URL): string {
  return shortened(url.origin);
}

/** What is said of a host that is not on the public internet, whatever gave it away. */
export function notPublic(url: URL): ArticleProblem {
  return new ArticleProblem(
    `${shownSite(url)}: this is not a place on the public internet; save the page as a file and give that.`,
  );
}

function checkSite(url: URL): void {
  if (url.username !== '' || url.password !== '')
    throw new ArticleProblem(
      `${shownAddress(url)}: addresses with a name or password are not fetched; leave out what stands before the @.`,
    );
  if (url.port !== '' && !isWebPort(Number(url.port)))
    throw new ArticleProblem(
      `${shownAddress(url)}: port ${url.port} is not one of the web; give an address without it.`,
    );
  const host = url.hostname.replace(/\.$/, '');
  const isName = !host.startsWith('[') && !/^[\d.]+$/.test(host);
  if (isName && (nearBy.test(host) || !host.includes('.'))) throw notPublic(url);
}

function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || (port >= 1024 && !otherProtocols.has(port));
}

function shortened(text: string): string {
  return text.length <= shownCharacters ? text : `${text.slice(0, shownCharacters - 1)}…`;
}
