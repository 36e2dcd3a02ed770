import { randomBytes } from 'node:crypto';
import { Events, Status } from 'discord.js';
import type { Logger } from 'pino';
import type { FetchAttachment } from '../articles/fetching/attachment-fetcher.ts';
import type { BankService } from '../banks/bank-service.ts';
import type { Study } from '../flashcards/study.ts';
import type { IntakeService } from '../intake/intake-service.ts';
import { Painter } from '../pictures/painter.ts';
import { Conductor } from '../quiz/conductor.ts';
import { type GradedAnswer, PlanShelf, type Room } from '../quiz/room.ts';
import { ScoreService } from '../scores/score-service.ts';
import type { Store } from '../storage/store.ts';
import { articleActions } from './article-actions.ts';
import { bankActions } from './bank-actions.ts';
import { type Connection, createClient, logIn } from './client.ts';
import { DirectMessages } from './direct-messages.ts';
import { type Command, Dispatcher, type MessageCommand } from './dispatch.ts';
import { flashcardActions } from './flashcards/actions.ts';
import { BackgroundFits } from './flashcards/background-fits.ts';
import { countInMemory } from './flashcards/quiz-memory.ts';
import { ReminderRound } from './flashcards/reminder-round.ts';
import { Greetings } from './greetings.ts';
import { listActions } from './list-actions.ts';
import { manageActions } from './manage-actions.ts';
import { quizActions } from './quiz-actions.ts';
import { QuizMessages } from './quiz-messages.ts';
import { Receipts } from './receipts.ts';
import { registerCommands } from './register-commands.ts';
import { reportActions } from './report-actions.ts';
import { MessageStage } from './stage.ts';

export type BotSettings = Connection & {
  readonly token: string;
  readonly store: Store;
  readonly banks: BankService;
  readonly intake: IntakeService;
  readonly fetchAttachment: FetchAttachment;
  readonly study: Study;
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly log: Logger;
  /** Ms since 1970. */
  readonly now: () => number;
  /** Discord has closed the connection for good, with this code. */
  readonly onGivenUp: (code: number) => void;
};

export type Bot = {
  /** Whether Discord is connected at this moment. */
  readonly isConnected: () => boolean;
  /** Logs in, registers the commands and takes up the quizzes of the last run. Resolves once ready. */
  readonly start: () => Promise<void>;
  /** Stops taking interactions, tells running quizzes that they will go on, and leaves Discord. */
  readonly stop: () => Promise<void>;
};

const farewellMs = 2_000;
const betweenReminderRoundsMs = 10_000;
const farewell = '-# ⏸️ I am restarting. This quiz goes on in a moment; all answers are kept.';

/** Puts the bot together; nothing happens before its `start`. */
export function prepareBot(settings: BotSettings): Bot {
  const { store, banks, intake, study, log, now } = settings;
  const client = createClient(settings);
  const scores = new ScoreService(store, now);
  const onGraded = (answer: GradedAnswer) => countInMemory(study, answer, log);
  const room: Room = { store, scores, plans: new PlanShelf(store), now, onGraded };
  const stage = new MessageStage(room, new QuizMessages(client.rest), log);
  const conductor = new Conductor(room, stage, log);
  const receipts = new Receipts(client.rest, now, log);
  const greetings = new Greetings(log, now);
  conductor.whenRevealed((quizId) => void receipts.clear(quizId));
  stage.connect({
    followed: (session) => conductor.follow(session),
    lost: (quizId) => conductor.stop(quizId, 'unreachable'),
  });
  const newId = () => randomBytes(6).toString('base64url');
  const fits = new BackgroundFits(study, log);
  const painter = new Painter();
  const app = {
    room,
    study,
    fits,
    painter,
    banks,
    intake,
    fetchAttachment: settings.fetchAttachment,
    conductor,
    stage,
    receipts,
    log,
    newId,
    chance: Math.random,
  };
  const actions = {
    ...quizActions,
    ...listActions,
    ...flashcardActions,
    ...bankActions,
    ...reportActions,
    ...manageActions,
    ...articleActions,
  };
  const { commands, messageCommands } = settings;
  const dispatcher = new Dispatcher(app, { commands, messageCommands, actions });

  client.on(Events.InteractionCreate, (interaction) => void dispatcher.dispatch(interaction));
  client.on(Events.MessageCreate, (message) => {
    if (message.author.id === client.user?.id) return;
    stage.written(message.channelId);
    void greetings.answer(message);
  });
  client.on(Events.Error, (error) => log.error({ err: error }, 'the Discord client failed'));
  client.on(Events.ShardReconnecting, (shard) => {
    dispatcher.isReplaying = true;
    log.warn({ shard }, 'the connection to Discord was lost; trying again');
  });
  for (const event of [Events.ShardResume, Events.ShardReady] as const)
    client.on(event, () => {
      dispatcher.isReplaying = false;
    });
  let isStopping = false;
  // discord.js tells this only when it will not try again: a token that was reset, or a change of rules.
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (!isStopping) settings.onGivenUp(code);
  });

  const isConnected = () => client.isReady() && client.ws.status === Status.Ready;
  const messages = new DirectMessages(client.rest);
  const reminders = new ReminderRound({ study, messages, isConnected, log });

  return {
    isConnected,
    start: async () => {
      const startedAt = now();
      const { application, user } = await logIn(client, settings.token);
      const definitions = [...commands, ...messageCommands].map(({ data }) => data);
      const registered = await registerCommands(client.rest, application.id, definitions);
      const resumed = await conductor.resume(
        (guildId) => isOurs(guildId, settings.shards),
        startedAt,
      );
      // Direct messages belong to shard 0, so its process alone sends them.
      if (isOurs('@me', settings.shards)) reminders.start(betweenReminderRoundsMs);
      log.info({ user: user.tag, registered, resumed }, 'ready');
    },
    stop: async () => {
      isStopping = true;
      client.removeAllListeners(Events.InteractionCreate);
      conductor.halt();
      await Promise.all([
        stage.farewell(conductor.running, farewell, farewellMs),
        within(farewellMs, intake.close()),
        within(farewellMs, reminders.stop()),
        within(farewellMs, fits.stop()),
        painter.close(),
      ]);
      await client.destroy();
    },
  };
}

/** Waits for `work`, but no longer than `ms`. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

/** Discord sends a guild to shard (id >> 22) % count, and direct messages to shard 0. */
function isOurs(guildId: string, shards: BotSettings['shards']): boolean {
  if (shards === undefined) return true;
  const shard = guildId === '@me' ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards.count));
  return shards.ids.includes(shard);
}
