import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { addClientRoutes } from '../client/routes.ts';
import { contentTypeOf } from '../files.ts';
import type { Local } from '../local.ts';

const PAGE_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** What a browser asks for: the page, its actions, and attached files. */
export function pageApp(local: Local, pageDir: string | undefined): Hono {
  const app = new Hono();
  addClientRoutes(app, local);
  app.get('/attachments/:channel/:id/:name', (context) => attachedFile(context, local));
  app.get('/', (context) => pageFile(context, pageDir, 'index.html'));
  app.get('/:name', (context) => pageFile(context, pageDir, context.req.param('name')));
  return app;
}

function attachedFile(context: Context, local: Local): Response {
  const file = local.files.get(context.req.param('id') ?? '');
  if (!file) return context.text('This file is not here any more.', 404);
  // A file comes from whoever attached it: it must not run as a part of the page.
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.contentType,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  });
}

async function pageFile(
  context: Context,
  pageDir: string | undefined,
  name: string,
): Promise<Response> {
  const bytes =
    pageDir && /^[\w-][\w.-]*$/.test(name) ? await read(join(pageDir, name)) : undefined;
  if (!bytes) {
    const text =
      name === 'index.html'
        ? 'The local Discord runs, but its page is not built: run "npm run build" and load this again.'
        : 'There is nothing here.';
    return context.text(text, 404);
  }
  const ending = name.split('.').at(-1) ?? '';
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': PAGE_TYPES[ending] ?? contentTypeOf(name),
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  });
}

async function read(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isAbsent) return undefined;
    throw error;
  }
}
