import type { Context } from 'hono';
import { type GivenFile, MAX_FILE_BYTES } from '../files.ts';
import { isJson } from '../json.ts';
import { Refusal } from './refusal.ts';

/** One request to the API, its body read but not checked. */
export type Call = {
  /** The part of the path under that name. */
  readonly param: (name: string) => string;
  readonly query: (name: string) => string | undefined;
  readonly body: unknown;
  readonly files: readonly GivenFile[];
};

/** Answers a call with the JSON to send, or with undefined for "204 No Content". */
export type Handler = (call: Call) => unknown;
/** Handlers by method and path, e.g. `'GET /users/@me'`. */
export type Routes = Readonly<Record<string, Handler>>;

const MOST_BYTES = 10 * MAX_FILE_BYTES;

/**
 * Reads a request: JSON, or a form whose `payload_json` is the JSON and whose `files[n]` are files.
 * @throws Refusal `bad-json`, `body-too-large`
 */
export async function readCall(context: Context): Promise<Call> {
  const { req } = context;
  const { body, files } = await readBody(context);
  return {
    param: (name) => {
      const value = req.param(name);
      if (value === undefined) throw new Error(`The route has no parameter '${name}'`);
      return value;
    },
    query: (name) => req.query(name),
    body,
    files,
  };
}

type Body = Pick<Call, 'body' | 'files'>;

async function readBody({ req }: Context): Promise<Body> {
  if (req.method === 'GET' || req.method === 'DELETE') return { body: undefined, files: [] };
  if (Number(req.header('content-length') ?? 0) > MOST_BYTES) throw new Refusal('body-too-large');
  if (req.header('content-type')?.startsWith('multipart/form-data')) {
    return readForm(await req.formData());
  }
  return { body: parseJson(await req.text()), files: [] };
}

async function readForm(form: FormData): Promise<Body> {
  const payload = form.get('payload_json');
  const files: GivenFile[] = [];
  for (const [key, value] of form) {
    if (typeof value === 'string') continue;
    const index = Number(/^files\[(\d+)\]$/.exec(key)?.[1] ?? files.length);
    const contentType = value.type || 'application/octet-stream';
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({ name: value.name, contentType, bytes, index });
  }
  if (typeof payload === 'string') return { body: parseJson(payload), files };
  const fields = [...form].filter(([, value]) => typeof value === 'string');
  return { body: Object.fromEntries(fields), files };
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (isJson(value) || Array.isArray(value)) return value;
  } catch {
    throw new Refusal('bad-json');
  }
  throw new Refusal('bad-json');
}
