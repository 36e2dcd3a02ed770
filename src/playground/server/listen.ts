import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { type WebSocket, WebSocketServer } from 'ws';
import { foreignReason } from './guard.ts';

const LOOPBACK = '127.0.0.1';
const MOST_FRAME_BYTES = 1024 * 1024;

export type Serving = {
  /** 0 for any free port. */
  readonly port: number;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** WebSockets by path. */
  readonly sockets: Readonly<Record<string, (socket: WebSocket, query: URLSearchParams) => void>>;
};

export type Listening = { readonly port: number; readonly close: () => Promise<void> };

/** Another program listens on the port. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';

  constructor(port: number, options: ErrorOptions) {
    super(`Port ${port} is taken. Set PLAYGROUND_PORT to another one, or to 0 for any.`, options);
  }
}

/**
 * Serves on 127.0.0.1 alone, and only requests that come from this machine and our own page.
 * @throws {PortTaken}
 */
export async function listen({ port, fetch, sockets }: Serving): Promise<Listening> {
  const handle = getRequestListener(fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    const reason = foreignReason(request.headers);
    if (!reason) void handle(request, response);
    else response.writeHead(403, { 'content-type': 'text/plain', connection: 'close' }).end(reason);
  });
  const webSockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MOST_FRAME_BYTES,
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const accept = sockets[url.pathname.replace(/\/$/, '')];
    const reason = foreignReason(request.headers);
    if (reason || !accept) {
      stream.end(`HTTP/1.1 ${reason ? '403 Forbidden' : '404 Not Found'}\r\n\r\n`);
      return;
    }
    webSockets.handleUpgrade(request, stream, head, (socket) => accept(socket, url.searchParams));
  });
  await bind(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was bound');
  return { port: address.port, close: () => close(server, webSockets) };
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE';
      reject(isTaken ? new PortTaken(port, { cause: error }) : error);
    });
    server.listen(port, LOOPBACK, resolve);
  });
}

function close(server: Server, webSockets: WebSocketServer): Promise<void> {
  for (const socket of webSockets.clients) socket.terminate();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
