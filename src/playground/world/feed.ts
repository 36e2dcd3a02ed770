import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Channel } from './world.ts';

/** What happened. `ownerId` is set for an ephemeral message, which that person alone sees. */
export type WorldEvent =
  | {
      readonly kind: 'message' | 'message-edit';
      readonly message: APIMessage;
      readonly channel: Channel;
      readonly ownerId: string | null;
    }
  | {
      readonly kind: 'message-delete';
      readonly messageId: string;
      readonly channel: Channel;
      readonly ownerId: string | null;
    }
  | { readonly kind: 'channel' | 'thread'; readonly channel: Channel }
  | { readonly kind: 'commands' | 'refusal' }
  | { readonly kind: 'typing'; readonly channel: Channel }
  | { readonly kind: 'bot-online'; readonly online: boolean }
  | { readonly kind: 'interaction'; readonly interactionId: string }
  | {
      readonly kind: 'modal';
      readonly userId: string;
      readonly interactionId: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    };

/** Carries what happened from those who do it to those who show it. */
export type Feed = {
  publish(event: WorldEvent): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: WorldEvent) => void): () => void;
};

/** A feed that tells its listeners in the order in which they came, before `publish` returns. */
export function createFeed(): Feed {
  const listeners = new Set<(event: WorldEvent) => void>();
  return {
    publish(event) {
      for (const listener of [...listeners]) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
