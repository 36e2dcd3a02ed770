import Keyv from 'keyv';
import { z } from 'zod';
import type { TextAdapter } from './backend.ts';

/** Keyv's envelope. `expires` in milliseconds since 1970. */
export type Envelope = { readonly value?: unknown; readonly expires?: number | undefined };

/** The text that is stored for a value. */
export function toText(envelope: Envelope): string {
  return JSON.stringify(envelope);
}

/**
 * The envelope in a stored text.
 *
 * @throws {Error} when the text is none.
 */
export function fromText(text: string): Envelope {
  return envelopeSchema.parse(JSON.parse(text));
}

/**
 * A plain Keyv over the same rows and the same text as the guarded commits. It loses updates where two
 * writers meet: it is for values that nobody changes by what they read, and for tools that speak Keyv.
 *
 * @param adapter used by no other Keyv object.
 */
export function plainKeyv(namespace: string, adapter: TextAdapter): Keyv {
  return new Keyv({
    store: adapter,
    namespace,
    // Else a failed read looks like an absent record, and a failed write like a success.
    throwOnErrors: true,
    serialize: JSON.stringify,
    deserialize: JSON.parse,
  });
}

const envelopeSchema = z.object({ value: z.unknown(), expires: z.number().optional() });
