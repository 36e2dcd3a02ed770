import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const chatBody = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.looseObject({ type: z.string() }).optional(),
});

/** One request as the server got it. */
export type Asked = {
  readonly about: 'questions' | 'answers with text' | 'answers without text';
  readonly system: string;
  readonly user: string;
  readonly body: z.infer<typeof chatBody>;
  readonly authorization: string | undefined;
  /** Counted from 1. */
  readonly number: number;
};

/** What the server does with a request: a text to answer with, or anything it likes with the connection. */
export type Behaviour = (asked: Asked) => string | ((response: ServerResponse) => void);

export type StandIn = {
  readonly url: string;
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
};

/** An OpenAI-compatible server on this machine that behaves, or misbehaves, as it is told. */
export async function startStandIn(behaviour: Behaviour): Promise<StandIn> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const one = await read(request, asked.length + 1);
    asked.push(one);
    const doing = behaviour(one);
    if (typeof doing === 'string') sendJson(response, completion(doing));
    else doing(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/v1`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function completion(content: unknown, more: object = {}): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [
      { index: 0, message: { role: 'assistant', content }, finish_reason: 'stop', ...more },
    ],
    usage: { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1_000 },
  };
}

export function sendJson(
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** An address at which nothing listens. */
export async function deadUrl(): Promise<string> {
  const { url, close } = await startStandIn(() => '');
  await close();
  return url;
}

/** What a model is taught to say of one prompt. */
export type Lesson = {
  readonly answer: string;
  readonly right?: readonly string[];
  /** What it says without the text; absent: `unknown`. */
  readonly memory?: string;
};

/** A model that proposes `items` for every part of an article and answers each prompt as it was taught. */
export function goodModel(
  items: readonly object[],
  lessons: Readonly<Record<string, Lesson>>,
): Behaviour {
  return ({ about, user }) => {
    if (about === 'questions') return JSON.stringify({ questions: items });
    const lines = user.matchAll(/^(\d+)\. (?:True or false\? )?(.*)$/gm);
    const answers = [...lines].map(([, number, prompt = '']) => {
      const { answer = 'unknown', right = [], memory = 'unknown' } = lessons[prompt] ?? {};
      const hasText = about === 'answers with text';
      return { number: Number(number), answer: hasText ? answer : memory, right };
    });
    return JSON.stringify({ answers });
  };
}

async function read(request: IncomingMessage, number: number): Promise<Asked> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const body = chatBody.parse(JSON.parse(Buffer.concat(parts).toString()));
  const [system = '', user = ''] = body.messages.map(({ content }) => content);
  const about = system.startsWith('You write')
    ? 'questions'
    : system.includes('from a text')
      ? 'answers with text'
      : 'answers without text';
  return { about, system, user, body, authorization: request.headers.authorization, number };
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
