import { randomBytes } from 'node:crypto';
import type {
  APIApplicationCommandOptionChoice,
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
} from 'discord.js';
import type { Clock } from '../clock.ts';
import type { Feed } from '../world/feed.ts';
import type { Channel } from '../world/world.ts';

/** A bot must answer an interaction within this time. */
export const ACKNOWLEDGE_WITHIN_MS = 3000;
/** So long may it use the token of an interaction. */
export const TOKEN_LIFE_MS = 15 * 60_000;
const MOST_KEPT = 50_000;

/** What a person did, and what the bot has answered so far. Changes only through `Ledger.change`. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channel: Channel;
  readonly createdAtMs: number;
  /** `performance.now()` when it was sent to the bot. */
  readonly sentAtMs: number;
  /** The message whose component was used. */
  readonly sourceMessageId: string | null;
  readonly metadata: APIMessageInteractionMetadata | null;
  /** What a client shows above the answer: `quiz start`; null unless a command was used. */
  readonly commandName: string | null;
  readonly answer: Answer;
};

export type Answer = {
  readonly acknowledgement: InteractionResponseType | null;
  readonly latencyMs: number | null;
  readonly originalId: string | null;
  /** A deferred answer that is not there yet. */
  readonly isPending: boolean;
  readonly followUpIds: readonly string[];
  readonly modal: APIModalInteractionResponseCallbackData | null;
  readonly choices: readonly APIApplicationCommandOptionChoice[] | null;
  readonly hasFailed: boolean;
};

export type Opening = Pick<
  Interaction,
  'id' | 'type' | 'userId' | 'channel' | 'sourceMessageId' | 'metadata' | 'commandName'
>;

type Entry = { interaction: Interaction; readonly cancelDeadline: () => void };

const NO_ANSWER: Answer = {
  acknowledgement: null,
  latencyMs: null,
  originalId: null,
  isPending: false,
  followUpIds: [],
  modal: null,
  choices: null,
  hasFailed: false,
};

/** The interactions of the last 15 minutes, at most 50,000 of them. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly #idByToken = new Map<string, string>();
  readonly #watchers = new Map<string, Set<() => void>>();

  constructor(
    readonly clock: Clock,
    readonly feed: Feed,
  ) {}

  /** Enters a new interaction; unless it is acknowledged within 3 s it fails. */
  open(opening: Opening): Interaction {
    this.#forgetOld();
    const interaction: Interaction = {
      ...opening,
      token: randomBytes(48).toString('base64url'),
      createdAtMs: this.clock.now(),
      sentAtMs: performance.now(),
      answer: NO_ANSWER,
    };
    const fail = () => this.fail(interaction.id);
    const cancelDeadline = this.clock.after(ACKNOWLEDGE_WITHIN_MS, fail);
    this.#entries.set(interaction.id, { interaction, cancelDeadline });
    this.#idByToken.set(interaction.token, interaction.id);
    return interaction;
  }

  /** The interaction with that id, as it is now. */
  get(id: string): Interaction | undefined {
    return this.#entries.get(id)?.interaction;
  }

  /** The interaction with that token, as it is now. */
  byToken(token: string): Interaction | undefined {
    return this.get(this.#idByToken.get(token) ?? '');
  }

  /** Records the acknowledgement and ends the wait for it. */
  acknowledge(id: string, answer: Partial<Answer>): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.cancelDeadline();
    this.change(id, { ...answer, latencyMs: performance.now() - entry.interaction.sentAtMs });
  }

  /** Records a later part of the answer. */
  change(id: string, answer: Partial<Answer>): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const { interaction } = entry;
    entry.interaction = { ...interaction, answer: { ...interaction.answer, ...answer } };
    this.feed.publish({ kind: 'interaction', interactionId: id });
    for (const watch of [...(this.#watchers.get(id) ?? [])]) watch();
  }

  /**
   * Waits until the interaction is in a state, at most that long in real time.
   * @returns false when the time ran out, or the interaction was forgotten
   */
  until(
    id: string,
    isReached: (interaction: Interaction) => boolean,
    timeoutMs: number,
  ): Promise<boolean> {
    const look = () => {
      const interaction = this.get(id);
      return interaction !== undefined && isReached(interaction);
    };
    if (look()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const watchers = this.#watchers.get(id) ?? new Set();
      this.#watchers.set(id, watchers);
      const end = (isDone: boolean) => {
        clearTimeout(timer);
        watchers.delete(watch);
        if (watchers.size === 0) this.#watchers.delete(id);
        resolve(isDone);
      };
      const watch = () => {
        if (look()) end(true);
      };
      const timer = setTimeout(() => end(false), timeoutMs);
      watchers.add(watch);
    });
  }

  /** Records that nobody answered. */
  fail(id: string): void {
    this.#entries.get(id)?.cancelDeadline();
    this.change(id, { hasFailed: true });
  }

  #forgetOld(): void {
    const oldestMs = this.clock.now() - TOKEN_LIFE_MS;
    for (const [id, { interaction }] of this.#entries) {
      const isKept = interaction.createdAtMs > oldestMs && this.#entries.size < MOST_KEPT;
      if (isKept) return;
      this.#entries.delete(id);
      this.#idByToken.delete(interaction.token);
    }
  }
}
