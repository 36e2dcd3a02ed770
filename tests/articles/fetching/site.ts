import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ServerOptions } from 'node:https';
import { createServer as createTlsServer } from 'node:https';
import { ArticleProblem } from '../../../src/articles/article-problem.ts';
import {
  articleFetcher,
  type FetchArticle,
  type FetcherOptions,
} from '../../../src/articles/fetching/article-fetcher.ts';
import { isPublicIp } from '../../../src/articles/fetching/public-ip.ts';

/** What the server does with a request: send this text as HTML, or anything it likes. */
export type Page = string | ((response: ServerResponse, request: IncomingMessage) => void);
export type Site = {
  readonly port: number;
  /** The requests so far: `host path`. */
  readonly asked: readonly string[];
  readonly requests: readonly IncomingMessage[];
  readonly close: () => Promise<void>;
};

const open: Site[] = [];

/** A server on this machine with these pages by path; no robots.txt unless it is one of them. */
export async function startSite(
  pages: Readonly<Record<string, Page>>,
  { host = '127.0.0.1', tls }: { host?: string; tls?: ServerOptions } = {},
): Promise<Site> {
  const requests: IncomingMessage[] = [];
  const asked: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    requests.push(request);
    asked.push(`${request.headers.host?.replace(/:\d+$/, '')} ${request.url}`);
    const page = pages[new URL(request.url ?? '', 'http://any').pathname];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'string') send(response, page);
    else page(response, request);
  };
  const server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer);
  const port = await listening(server, host);
  const site: Site = { port, requests, asked, close: () => closed(server) };
  open.push(site);
  return site;
}

/** Closes all sites that were started. */
export async function closeSites(): Promise<void> {
  await Promise.all(open.splice(0).map((site) => site.close()));
}

export function send(
  response: ServerResponse,
  body: string | Uint8Array,
  headers: Record<string, string | string[]> = {},
): void {
  response.writeHead(200, { 'content-type': 'text/html', ...headers });
  response.end(body);
}

/** Redirects to `location`, whatever is asked. */
export function redirect(location: string, status = 302): Page {
  return (response) => response.writeHead(status, { location }).end();
}

/** The loopback address counts as public here, and nothing else that is not. Every name has it. */
export function localFetcher(options: FetcherOptions = {}): FetchArticle {
  return articleFetcher({
    isAllowed: (ip) => ip === '127.0.0.1' || isPublicIp(ip),
    resolve: async () => ['127.0.0.1'],
    ...options,
  });
}

/** The sentence that a fetch was refused with. */
export async function refusal(fetched: Promise<unknown>): Promise<string> {
  const thrown = await fetched.then(
    () => new Error('it was fetched'),
    (error: unknown) => error,
  );
  if (thrown instanceof ArticleProblem) return thrown.message;
  throw thrown;
}

async function listening(server: Server, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function closed(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
