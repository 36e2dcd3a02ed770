import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RepliableInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { UserFailure } from '../failures.ts';
import { apologyView } from './apology.ts';
import type { App } from './app.ts';
import { type CustomId, parseCustomId } from './custom-id.ts';
import { FreshInteractions } from './fresh-interactions.ts';
import { fillIn, isTooLate, replyPrivately, tellMore } from './respond.ts';
import { refusalView } from './views/refusal-view.ts';
import { textsIn, withTyped } from './views/typed-view.ts';

export type Command = {
  readonly data: { readonly name: string; readonly toJSON: () => unknown };
  readonly execute: (interaction: ChatInputCommandInteraction, app: App) => Promise<void>;
  readonly autocomplete?: (interaction: AutocompleteInteraction, app: App) => Promise<void>;
};

/** A command in the menu of a message, below “Apps”. */
export type MessageCommand = {
  readonly data: { readonly name: string; readonly toJSON: () => unknown };
  readonly execute: (interaction: MessageContextMenuCommandInteraction, app: App) => Promise<void>;
};

/** Somebody has pressed a button, chosen from a menu or sent a form. */
export type Press = ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;

/** What a button, a menu or a form does, by the action of its custom id. */
export type Action = (interaction: Press, id: CustomId, app: App) => Promise<void>;

export type Doors = {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly actions: Readonly<Record<string, Action>>;
};

/** The one door for all interactions, and the one error boundary: every interaction is answered. */
export class Dispatcher {
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #messageCommands: ReadonlyMap<string, MessageCommand>;
  readonly #actions: ReadonlyMap<string, Action>;
  readonly #fresh = new FreshInteractions();
  /** Set while Discord sends again what was missed during a lost connection. */
  isReplaying = false;

  constructor(
    private readonly app: App,
    doors: Doors,
  ) {
    this.#commands = new Map(doors.commands.map((command) => [command.data.name, command]));
    this.#messageCommands = new Map(
      doors.messageCommands.map((command) => [command.data.name, command]),
    );
    this.#actions = new Map(Object.entries(doors.actions));
  }

  /** Never rejects. */
  async dispatch(interaction: Interaction): Promise<void> {
    const now = this.app.room.now();
    if (!this.#fresh.admits(interaction, { now, isReplay: this.isReplaying })) {
      this.app.log.warn({ interaction: interaction.id }, 'an interaction came too late or twice');
      return;
    }
    try {
      await this.#handle(interaction);
    } catch (error) {
      await this.#refuse(interaction, error);
    }
  }

  async #handle(interaction: Interaction): Promise<void> {
    if (interaction.isChatInputCommand())
      await known(this.#commands, interaction.commandName).execute(interaction, this.app);
    else if (interaction.isMessageContextMenuCommand())
      await known(this.#messageCommands, interaction.commandName).execute(interaction, this.app);
    else if (interaction.isAutocomplete())
      await known(this.#commands, interaction.commandName).autocomplete?.(interaction, this.app);
    else if (isPress(interaction)) {
      const id = parseCustomId(interaction.customId);
      const action = this.#actions.get(id.action);
      if (action === undefined) throw new UserFailure('button-out-of-date', {});
      await action(interaction, id, this.app);
    }
  }

  async #refuse(interaction: Interaction, error: unknown): Promise<void> {
    const { log } = this.app;
    if (isTooLate(error)) {
      log.warn({ interaction: interaction.id }, 'Discord no longer took the answer');
      return;
    }
    try {
      if (interaction.isAutocomplete()) {
        log.error({ err: error }, 'autocomplete failed');
        if (!interaction.responded) await interaction.respond([]);
      } else if (interaction.isRepliable()) await this.#explain(interaction, error);
    } catch (cause) {
      log.error({ err: cause, interaction: interaction.id }, 'a refusal could not be shown');
    }
  }

  async #explain(interaction: RepliableInteraction, error: unknown): Promise<void> {
    const why =
      error instanceof UserFailure ? refusalView(error) : apologyView(error, this.app.log);
    const view = interaction.isModalSubmit() ? withTyped(why, textsIn(interaction)) : why;
    if (!interaction.replied && !interaction.deferred) await replyPrivately(interaction, view);
    else if (interaction.deferred && !interaction.replied) await fillIn(interaction, view);
    else {
      this.app.log.warn({ interaction: interaction.id }, 'failed after it was answered');
      await tellMore(interaction, view);
    }
  }
}

function isPress(interaction: Interaction): interaction is Press {
  return interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit();
}

/** @throws {UserFailure} `button-out-of-date` for a command of an older version. */
function known<T>(commands: ReadonlyMap<string, T>, name: string): T {
  const command = commands.get(name);
  if (command === undefined) throw new UserFailure('button-out-of-date', {});
  return command;
}
