import { isJson, type Json } from '../json.ts';
import type { Issue } from '../rules/check.ts';

/** Discord's statuses, JSON error codes and sentences (reference, "Opcodes and Status Codes"). */
export const REFUSALS = {
  unauthorized: { status: 401, code: 0, message: '401: Unauthorized' },
  'unknown-route': { status: 404, code: 0, message: '404: Not Found' },
  'method-not-allowed': { status: 405, code: 0, message: '405: Method Not Allowed' },
  'body-too-large': { status: 413, code: 40005, message: 'Request entity too large' },
  'bad-json': { status: 400, code: 50109, message: 'The request body contains invalid JSON.' },
  'invalid-form': { status: 400, code: 50035, message: 'Invalid Form Body' },
  'unknown-application': { status: 404, code: 10002, message: 'Unknown Application' },
  'unknown-channel': { status: 404, code: 10003, message: 'Unknown Channel' },
  'unknown-guild': { status: 404, code: 10004, message: 'Unknown Guild' },
  'unknown-member': { status: 404, code: 10007, message: 'Unknown Member' },
  'unknown-message': { status: 404, code: 10008, message: 'Unknown Message' },
  'unknown-role': { status: 404, code: 10011, message: 'Unknown Role' },
  'unknown-user': { status: 404, code: 10013, message: 'Unknown User' },
  'unknown-webhook': { status: 404, code: 10015, message: 'Unknown Webhook' },
  'unknown-interaction': { status: 404, code: 10062, message: 'Unknown interaction' },
  'unknown-command': { status: 404, code: 10063, message: 'Unknown application command' },
  'too-many-commands': {
    status: 400,
    code: 30032,
    message: 'Maximum number of application commands reached (100)',
  },
  'already-acknowledged': {
    status: 400,
    code: 40060,
    message: 'Interaction has already been acknowledged.',
  },
  'missing-access': { status: 403, code: 50001, message: 'Missing Access' },
  'not-the-author': {
    status: 403,
    code: 50005,
    message: 'Cannot edit a message authored by another user',
  },
  'empty-message': { status: 400, code: 50006, message: 'Cannot send an empty message' },
  'dm-closed': { status: 403, code: 50007, message: 'Cannot send messages to this user' },
  'missing-permissions': { status: 403, code: 50013, message: 'Missing Permissions' },
  'token-expired': { status: 401, code: 50027, message: 'Invalid Webhook Token' },
  'bulk-delete-count': {
    status: 400,
    code: 50016,
    message:
      'Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages',
  },
  'thread-exists': {
    status: 400,
    code: 160004,
    message: 'A thread has already been created for this message',
  },
} as const satisfies Record<string, { status: number; code: number; message: string }>;

export type RefusalReason = keyof typeof REFUSALS;

/** A request that Discord would refuse; `issues` name the fields of an invalid form. */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly issues: readonly Issue[] = [],
  ) {
    super(REFUSALS[reason].message);
  }

  /** The HTTP status. */
  get status(): number {
    return REFUSALS[this.reason].status;
  }

  /** The body that Discord sends. */
  toBody(): Json {
    const { code, message } = REFUSALS[this.reason];
    const errors = nested(this.issues);
    return this.issues.length === 0 ? { message, code } : { message, code, errors };
  }
}

/** An invalid form with these issues. */
export function invalidForm(...issues: readonly Issue[]): Refusal {
  return new Refusal('invalid-form', issues);
}

type Node = { [key: string]: unknown };

/** `a.0.b` with an issue becomes `{ a: { 0: { b: { _errors: [issue] } } } }`. */
function nested(issues: readonly Issue[]): Json {
  const root: Node = {};
  for (const { at, code, message } of issues) {
    let node = root;
    for (const key of at.split('.').filter((part) => part !== '')) node = childOf(node, key);
    const known = Array.isArray(node._errors) ? node._errors : [];
    node._errors = [...known, { code, message }];
  }
  return root;
}

function childOf(node: Node, key: string): Node {
  const known = node[key];
  if (isNode(known)) return known;
  const made: Node = {};
  node[key] = made;
  return made;
}

function isNode(value: unknown): value is Node {
  return isJson(value);
}
