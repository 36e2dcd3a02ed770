/** The page's half of `client-protocol.ts`: actions by POST, events by WebSocket. */
import type { ActionResult, ClientActions, ClientEvent, UploadResult } from '../client-protocol.ts';

export type Upload = { readonly id: string; readonly name: string };
export type EventSource = { readonly close: () => void };
type Handlers = {
  readonly onEvent: (event: ClientEvent) => void;
  readonly onOpen: () => void;
  /** The connection is lost; the next attempt is `retryMs` away. */
  readonly onLost: (retryMs: number) => void;
};

const firstRetryMs = 500;
const longestRetryMs = 15_000;
/** The server knows no such person, e.g. an address kept from another day. */
const unknownPersonCode = 4004;

/** Never rejects: a server that cannot be reached reads like one that refuses. */
export async function act<Name extends keyof ClientActions>(
  name: Name,
  body: ClientActions[Name],
): Promise<ActionResult> {
  try {
    const response = await fetch(`/client/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await readAnswer(response);
  } catch (error) {
    console.error(error);
    return { ok: false, error: 'The local server does not answer. Is it still running?' };
  }
}

/** @throws when the server refuses the file. */
export async function upload(file: File): Promise<Upload> {
  const type = file.type || 'application/octet-stream';
  const url = `/client/upload?name=${encodeURIComponent(file.name)}&type=${encodeURIComponent(type)}`;
  const response = await fetch(url, {
    method: 'POST',
    body: file,
    headers: { 'content-type': type },
  });
  if (!response.ok) throw new Error(`The upload of ${file.name} failed (${response.status}).`);
  const result: UploadResult = await response.json();
  return { id: result.uploadId, name: file.name };
}

/** Listens until closed; reconnects by itself with back-off, each time with a new snapshot. */
export function listen(as: string, handlers: Handlers): EventSource {
  let attemptCount = 0;
  let isClosed = false;
  let person = as;
  let socket: WebSocket;
  let timer: ReturnType<typeof setTimeout>;
  const connect = (): void => {
    const url = new URL('/client/events', location.href.replace(/^http/, 'ws'));
    if (person) url.searchParams.set('as', person);
    socket = new WebSocket(url);
    socket.onopen = () => {
      attemptCount = 0;
      handlers.onOpen();
    };
    // What arrives is written by our own server against the same types; it is not checked a second time.
    socket.onmessage = ({ data }) => handlers.onEvent(JSON.parse(String(data)));
    socket.onclose = ({ code }) => {
      if (isClosed) return;
      // Without a person the server takes its first one.
      if (code === unknownPersonCode) person = '';
      const retryMs = Math.min(firstRetryMs * 2 ** attemptCount++, longestRetryMs);
      handlers.onLost(retryMs);
      timer = setTimeout(connect, retryMs);
    };
  };
  connect();
  return {
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      socket.close();
    },
  };
}

async function readAnswer(response: Response): Promise<ActionResult> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) return await response.json();
  return response.ok ? { ok: true } : { ok: false, error: `The server said ${response.status}.` };
}
