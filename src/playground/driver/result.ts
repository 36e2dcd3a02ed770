import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Interaction } from '../interactions/ledger.ts';
import type { Local } from '../local.ts';
import { textsWithin } from '../messages/mentions.ts';

/** What the bot answered. Its fields are read when asked for, so later edits and follow-ups show. */
export type InteractionResult = {
  readonly interactionId: string;
  /** The type of the first answer; null as long as there is none. */
  readonly acknowledgement: InteractionResponseType | null;
  /** From the event to the first answer, in real milliseconds. */
  readonly latencyMs: number | null;
  /** `no-ack`: no answer within 3 s. `never-completed`: deferred, and not completed while we waited. */
  readonly failed: 'no-ack' | 'never-completed' | null;
  readonly deferred: boolean;
  /** The answer, or the message that the answer updated. */
  readonly message: APIMessage | null;
  /** The answer and all follow-ups that still exist. */
  readonly messages: readonly APIMessage[];
  readonly ephemeral: boolean;
  /** All text of `messages`: content and text displays, one a line. */
  readonly text: string;
  readonly modal: APIModalInteractionResponseCallbackData | null;
  readonly choices: readonly APIApplicationCommandOptionChoice[] | null;
};

/** A live view of an interaction's answer. `hasGivenUp` says that the caller waits no longer. */
export function resultOf(
  local: Local,
  opened: Interaction,
  hasGivenUp: () => boolean,
): InteractionResult {
  const answer = () => (local.ledger.get(opened.id) ?? opened).answer;
  const message = (id: string | null) => local.messages.get(id ?? '')?.message ?? null;
  return {
    interactionId: opened.id,
    get acknowledgement() {
      return answer().acknowledgement;
    },
    get latencyMs() {
      return answer().latencyMs;
    },
    get failed() {
      if (answer().hasFailed) return 'no-ack';
      return hasGivenUp() && answer().isPending ? 'never-completed' : null;
    },
    get deferred() {
      const type = answer().acknowledgement;
      return type === 5 || type === 6;
    },
    get message() {
      return message(answer().originalId);
    },
    get messages() {
      const { originalId, followUpIds } = answer();
      return [originalId, ...followUpIds].flatMap((id) => message(id) ?? []);
    },
    get ephemeral() {
      return ((this.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    },
    get text() {
      return this.messages.map(messageText).join('\n');
    },
    get modal() {
      return answer().modal;
    },
    get choices() {
      return answer().choices;
    },
  };
}

/** All text of a message that a person reads: content, embeds, text displays, one a line. */
export function messageText(message: APIMessage): string {
  const embeds = message.embeds.flatMap((embed) => [
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    embed.footer?.text,
  ]);
  const parts = [message.content, ...embeds, ...textsWithin(message.components)];
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}
