import { Hono } from 'hono';
import type { Json } from '../json.ts';
import type { Local } from '../local.ts';
import { applicationRoutes } from './application-routes.ts';
import { type Handler, type Routes, readCall } from './call.ts';
import { channelRoutes } from './channel-routes.ts';
import { commandRoutes } from './command-routes.ts';
import type { Faults } from './faults.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { REFUSALS, Refusal } from './refusal.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** A request that was refused, for tests and the log. */
export type RefusedRequest = {
  readonly request: string;
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly body: Json;
};

export type RestHooks = {
  readonly faults: Faults;
  readonly onRefusal: (refused: RefusedRequest) => void;
  /** Something broke in the local Discord itself. */
  readonly onBug: (request: string, cause: unknown) => void;
};

/** These need no token: the interaction's own stands in the path. */
const OPEN = /^\/(interactions|webhooks)\//;

/** The REST API, version 10, below `/api/v10`. */
export function restApp(local: Local, hooks: RestHooks): Hono {
  const app = new Hono({ strict: false }).basePath('/api/v10');
  const routes: Routes = {
    ...applicationRoutes(local),
    ...commandRoutes(local),
    ...channelRoutes(local),
    ...messageRoutes(local),
    ...interactionRoutes(local),
    ...webhookRoutes(local),
  };
  for (const [route, handler] of Object.entries(routes)) {
    const [method = '', path = ''] = route.split(' ');
    app.on(method, path, (context) => answer(context, { local, hooks, handler }));
  }
  app.notFound((context) =>
    answer(context, { local, hooks, handler: () => refuse('unknown-route') }),
  );
  return app;
}

type Answering = { readonly local: Local; readonly hooks: RestHooks; readonly handler: Handler };
type Context = Parameters<typeof readCall>[0];

async function answer(context: Context, { local, hooks, handler }: Answering): Promise<Response> {
  const path = context.req.path.replace(/^\/api(\/v\d+)?/, '');
  const request = `${context.req.method} ${path}`;
  const fault = hooks.faults.take(request);
  if (fault && !fault.after) return failed(fault.status);
  try {
    if (!OPEN.test(path) && context.req.header('authorization') !== `Bot ${local.token}`) {
      refuse('unauthorized');
    }
    const result = await handler(await readCall(context));
    if (fault) return failed(fault.status);
    return result === undefined ? context.body(null, 204) : context.json(result, 200);
  } catch (error) {
    if (error instanceof Refusal) return refused(context, { request, error, hooks });
    hooks.onBug(request, error);
    return context.json({ message: 'The local Discord failed; see its log', code: 0 }, 500);
  }
}

function refused(
  context: Context,
  { request, error, hooks }: { request: string; error: Refusal; hooks: RestHooks },
): Response {
  const { status, code, message } = REFUSALS[error.reason];
  const body = error.toBody();
  hooks.onRefusal({ request, status, code, message, body });
  return context.json(body, status);
}

function failed(status: number): Response {
  const isLimit = status === 429;
  const body = isLimit
    ? { message: 'You are being rate limited.', retry_after: 0.05, global: false }
    : { message: `${status}: ordered by failNext`, code: 0 };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...(isLimit ? { 'retry-after': '0.05' } : {}) },
  });
}

function refuse(reason: 'unauthorized' | 'unknown-route'): never {
  throw new Refusal(reason);
}
