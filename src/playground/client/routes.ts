import type { Context, Hono } from 'hono';
import type { ActionResult, ClientActions } from '../client-protocol.ts';
import { contentTypeOf, MAX_FILE_BYTES, safeName } from '../files.ts';
import { ACKNOWLEDGE_WITHIN_MS, type Interaction } from '../interactions/ledger.ts';
import type { Local } from '../local.ts';
import { Refusal } from '../rest/refusal.ts';
import { anything, type Check, type Issue, list, passes, shape, text } from '../rules/check.ts';
import { autocomplete, component, contextMenu, dismiss, modal, say, slash } from './acts.ts';
import { ClientRefusal, DID_NOT_RESPOND } from './refusal.ts';

const ID = text(1, 40);
const AS = { as: ID };
const PATH = { channelId: ID, path: list(text(1, 32), 1, 3) };
const OPTIONS = list(shape({ name: text(1, 32), value: anything }), 0, 25);
const VALUES = list(text(0, 4000), 0, 25);
/** A little longer than the bot may take, so that the deadline itself decides. */
const PATIENCE_MS = 2 * ACKNOWLEDGE_WITHIN_MS;

type Action = (local: Local, body: unknown) => Promise<ActionResult>;

/** What the page can ask for; each checks its body and answers as Discord's client would. */
export const ACTIONS: Readonly<Record<keyof ClientActions, Action>> = {
  slash: acting(shape<ClientActions['slash']>({ ...AS, ...PATH, options: OPTIONS }), slash),
  autocomplete: async (local, body) => {
    const check = shape<ClientActions['autocomplete']>({
      ...AS,
      ...PATH,
      options: OPTIONS,
      focused: text(1, 32),
    });
    return guarded(async () => {
      const opened = autocomplete(local, checked(check, body));
      await settled(local, opened);
      return { ok: true, choices: local.ledger.get(opened.id)?.answer.choices ?? [] };
    });
  },
  'context-menu': acting(
    shape<ClientActions['context-menu']>({
      ...AS,
      channelId: ID,
      commandId: text(1, 40),
      targetId: ID,
    }),
    contextMenu,
  ),
  component: acting(
    shape<ClientActions['component']>(
      { ...AS, messageId: ID, customId: text(1, 100) },
      { values: VALUES },
    ),
    component,
  ),
  modal: acting(
    shape<ClientActions['modal']>({ ...AS, interactionId: ID, values: anything }),
    modal,
  ),
  say: doing(
    shape<ClientActions['say']>(
      { ...AS, channelId: ID, content: text(0, 10_000) },
      { uploads: VALUES },
    ),
    say,
  ),
  dismiss: doing(shape<ClientActions['dismiss']>({ ...AS, messageId: ID }), dismiss),
};

/** Adds the actions and the upload to the page's server. */
export function addClientRoutes(app: Hono, local: Local): void {
  for (const [name, act] of Object.entries(ACTIONS)) {
    app.post(`/client/${name}`, async (context) =>
      context.json(await act(local, await jsonOf(context))),
    );
  }
  app.post('/client/upload', async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    if (bytes.length > MAX_FILE_BYTES) return context.json({ error: 'File too large' }, 413);
    return context.json({ uploadId: upload(local, context.req.query('name') ?? 'file', bytes) });
  });
}

/** Keeps a file that a person will attach, and returns its upload id. */
export function upload(local: Local, name: string, bytes: Uint8Array): string {
  const id = local.nextId();
  const known = { name: safeName(name), contentType: contentTypeOf(name), bytes, index: 0 };
  local.files.put(id, known);
  return id;
}

/** Waits until an interaction is acknowledged or has failed. */
export async function settled(local: Local, { id }: Interaction): Promise<boolean> {
  const isSettled = ({ answer }: Interaction) =>
    answer.acknowledgement !== null || answer.hasFailed;
  await local.ledger.until(id, isSettled, PATIENCE_MS);
  return local.ledger.get(id)?.answer.hasFailed === false;
}

function acting<T>(check: Check<T>, act: (local: Local, given: T) => Interaction): Action {
  return (local, body) =>
    guarded(async () => {
      const opened = act(local, checked(check, body));
      const isAnswered = await settled(local, opened);
      if (!isAnswered) throw new ClientRefusal(DID_NOT_RESPOND);
      return { ok: true, interactionId: opened.id };
    });
}

function doing<T>(check: Check<T>, act: (local: Local, given: T) => unknown): Action {
  return (local, body) =>
    guarded(async () => {
      act(local, checked(check, body));
      return { ok: true };
    });
}

async function guarded(act: () => Promise<ActionResult>): Promise<ActionResult> {
  try {
    return await act();
  } catch (error) {
    const isRefusal = error instanceof ClientRefusal || error instanceof Refusal;
    if (isRefusal) return { ok: false, error: error.message };
    throw error;
  }
}

function checked<T>(check: Check<T>, body: unknown): T {
  const issues: Issue[] = [];
  if (passes(check, body, issues)) return body;
  const first = issues[0];
  throw new ClientRefusal(`${first?.at}: ${first?.message}`);
}

async function jsonOf(context: Context): Promise<unknown> {
  return context.req.json().catch(() => undefined);
}
