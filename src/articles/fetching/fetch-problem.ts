import { ArticleProblem } from '../article-problem.ts';
import { BodyBroken, BodyTooLong } from './read-body.ts';
import { shownAddress, shownSite } from './web-address.ts';

const saveInstead = 'save the page as a file and give that';

/** What a status of a server means for who gave the address; others are told by their hundreds. */
const statuses: Readonly<Record<number, string>> = {
  401: `the page wants a login (401); open it yourself, ${saveInstead}`,
  402: `the page wants to be paid for (402); open it yourself, ${saveInstead}`,
  403: `the site does not let programs read this page (403); open it yourself, ${saveInstead}`,
  404: 'there is no such page (404); check the address',
  410: 'the page was removed for good (410); look for the article elsewhere',
  429: 'the site wants fewer requests (429); try again in an hour',
  451: `the page is withheld for legal reasons (451); look for the article elsewhere`,
};

/** What an error of a connection means. A code of a certificate or of TLS is told by `isAboutTls`. */
const connections: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the site does not accept connections; check the address, or try again later',
  ECONNRESET: 'the connection broke; try again in a minute',
  EPIPE: 'the connection broke; try again in a minute',
  UND_ERR_SOCKET: 'the connection broke; try again in a minute',
  EHOSTUNREACH: 'the site cannot be reached; try again later',
  ENETUNREACH: 'the site cannot be reached; try again later',
  ETIMEDOUT: 'the site does not answer; try again later',
  UND_ERR_CONNECT_TIMEOUT: 'the site does not answer; try again later',
  UND_ERR_HEADERS_TIMEOUT: 'the site does not answer; try again later',
  UND_ERR_BODY_TIMEOUT: 'the site stopped sending; try again later',
  UND_ERR_HEADERS_OVERFLOW: `the site sends more headers than are read; ${saveInstead}`,
};

/** What is said of a page that the server answered with this status, which is not a success. */
export function statusProblem(url: URL, status: number): ArticleProblem {
  const known = statuses[status];
  if (known !== undefined) return problem(url, known);
  return problem(
    url,
    status >= 500
      ? `the site has trouble of its own (${status}); try again later`
      : `the site does not give the page (${status}); open it yourself, ${saveInstead}`,
  );
}

/** What is said of `thrown`, whatever went wrong with a request; problems are passed on as they are. */
export function requestProblem(url: URL, thrown: unknown, limitBytes: number): unknown {
  if (thrown instanceof ArticleProblem) return thrown;
  if (thrown instanceof BodyTooLong) return tooLong(url, limitBytes);
  if (thrown instanceof BodyBroken)
    return problem(url, `the site sends ${thrown.message}; ${saveInstead}`, thrown);
  const code = codeOf(thrown);
  const reason = code === undefined ? undefined : connectionReason(code);
  // Not our sentence but a bug of ours, to be seen as one.
  if (reason === undefined) return thrown;
  return new ArticleProblem(`${shownSite(url)}: ${reason}.`, { cause: thrown });
}

export function tooLong(url: URL, limitBytes: number): ArticleProblem {
  const megabytes = limitBytes / 1_000_000;
  return problem(
    url,
    `larger than ${megabytes} MB; give the address of a part of it, or save that part as a file`,
  );
}

export function wrongType(url: URL, type: string): ArticleProblem {
  return problem(
    url,
    `this is ${type.slice(0, 80)}, which has no article in it; give the address of a web page, a text, or a PDF, Word or EPUB file`,
  );
}

/** `what` is the rest of a sentence, without its full stop. */
export function problem(url: URL, what: string, cause?: unknown): ArticleProblem {
  return new ArticleProblem(`${shownAddress(url)}: ${what}.`, { cause });
}

/** The code of a system's, undici's or OpenSSL's error. */
function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  // undici gives its parser's errors a code only where the parser itself has one.
  return thrown.name === 'HTTPParserError' ? 'HPE_UNKNOWN' : undefined;
}

function connectionReason(code: string): string | undefined {
  const known = connections[code];
  if (known !== undefined) return known;
  if (isAboutTls(code))
    return `the site's certificate or encryption is not valid (${code}); ${saveInstead}`;
  if (/^HPE_|^UND_ERR_(?!INVALID_ARG)/.test(code))
    return `the site does not speak proper HTTP (${code}); ${saveInstead}`;
  return /^E[A-Z]+$/.test(code)
    ? `the site cannot be reached (${code}); try again later`
    : undefined;
}

/** Codes of OpenSSL's verification (X509_V_ERR_...) come without a common beginning. */
function isAboutTls(code: string): boolean {
  return (
    /CERT|ISSUER|SIGNATURE|SSL|TLS|CRL|HOSTNAME_MISMATCH/.test(code) ||
    ['EPROTO', 'INVALID_CA', 'INVALID_PURPOSE', 'PATH_LENGTH_EXCEEDED'].includes(code)
  );
}
