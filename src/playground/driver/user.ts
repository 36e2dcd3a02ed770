import type { APIApplicationCommandOptionChoice, APIMessage } from 'discord.js';
import {
  autocomplete,
  component,
  contextMenu,
  dismiss,
  modal,
  say,
  slash,
} from '../client/acts.ts';
import { controlsOf, labelOf } from '../client/controls.ts';
import type { ModalValues } from '../client/modal-values.ts';
import { upload } from '../client/routes.ts';
import type { GivenOption } from '../client-protocol.ts';
import type { Interaction } from '../interactions/ledger.ts';
import type { Local } from '../local.ts';
import type { Person } from '../world/world.ts';
import { findChannel } from './places.ts';
import { type InteractionResult, resultOf } from './result.ts';

export type DriverFile = { readonly name: string; readonly data: string | Uint8Array };
/** People, roles and channels can be given by name or id, attachments as files. */
export type OptionValues = Readonly<Record<string, string | number | boolean | DriverFile>>;
/** A message, its id, or a result (whose newest message with that control is meant). */
export type Target = string | APIMessage | InteractionResult;
export type FormValues = Readonly<
  Record<string, string | string[] | boolean | readonly DriverFile[]>
>;

/**
 * One person at their Discord client. Every method throws ClientRefusal for what the client would not let
 * them do. A channel is a name (`'general'`, `'Study Group/general'`), `'dm'`, or an id.
 * Interactions resolve when the bot has acknowledged, and completed what it deferred.
 */
export type DriverUser = {
  readonly id: string;
  readonly name: string;
  /** The id of the direct messages with the bot. */
  readonly dmChannelId: string;
  slash(channel: string, command: string, options?: OptionValues): Promise<InteractionResult>;
  /** The focused option is the last one given. */
  autocomplete(
    channel: string,
    command: string,
    options: OptionValues,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  press(target: Target, customIdOrLabel: string): Promise<InteractionResult>;
  select(
    target: Target,
    customIdOrPlaceholder: string,
    values: readonly string[],
  ): Promise<InteractionResult>;
  submitModal(opener: InteractionResult, values: FormValues): Promise<InteractionResult>;
  /** `target` is a message (or its id), or the name or id of a person. */
  contextMenu(
    channel: string,
    command: string,
    target: string | APIMessage,
  ): Promise<InteractionResult>;
  /** Returns the id of the message. */
  say(channel: string, content: string, files?: readonly DriverFile[]): string;
  dismiss(messageId: string): void;
};

/** A person of the local Discord, driven by a test. */
export function driverUser(
  local: Local,
  person: Person,
  completeWithinMs: () => number,
): DriverUser {
  const as = person.user.id;
  const channelId = (name: string) => findChannel(local, name, person).id;
  const run = (opened: Interaction) => finished(local, opened, completeWithinMs());
  const commandAt = (channel: string, command: string, options: OptionValues) => ({
    as,
    channelId: channelId(channel),
    path: command.split(' '),
    options: given(local, options),
  });
  const use = (target: Target, name: string, values: readonly string[]) => {
    const { id, components } = messageWith(local, target, name);
    const control = controlsOf(components).find((it) => labelOf(it) === name);
    const hasId = controlsOf(components).some((it) => it.custom_id === name);
    const customId = hasId || !control ? name : String(control.custom_id ?? name);
    return run(component(local, { as, messageId: id, customId, values: [...values] }));
  };
  return {
    id: as,
    name: person.user.username,
    dmChannelId: person.dmChannelId,
    slash: async (channel, command, options = {}) =>
      run(slash(local, commandAt(channel, command, options))),
    autocomplete: async (channel, command, options) => {
      const focused = Object.keys(options).at(-1) ?? '';
      const opened = autocomplete(local, { ...commandAt(channel, command, options), focused });
      return (await run(opened)).choices ?? [];
    },
    press: async (target, name) => use(target, name, []),
    select: async (target, name, values) => use(target, name, values),
    submitModal: async ({ interactionId }, values) =>
      run(modal(local, { as, interactionId, values: formValues(local, values) })),
    contextMenu: async (channel, command, target) => {
      const targetId = typeof target === 'string' ? target : target.id;
      return run(
        contextMenu(local, { as, channelId: channelId(channel), commandId: command, targetId }),
      );
    },
    say: (channel, content, files = []) => {
      const uploads = files.map((it) => keep(local, it));
      return say(local, { as, channelId: channelId(channel), content, uploads });
    },
    dismiss: (messageId) => dismiss(local, { as, messageId }),
  };
}

async function finished(
  local: Local,
  opened: Interaction,
  timeoutMs: number,
): Promise<InteractionResult> {
  let hasGivenUp = false;
  const isDone = ({ answer }: Interaction) =>
    answer.hasFailed || (answer.acknowledgement !== null && !answer.isPending);
  hasGivenUp = !(await local.ledger.until(opened.id, isDone, timeoutMs));
  return resultOf(local, opened, () => hasGivenUp);
}

function messageWith(
  local: Local,
  target: Target,
  name: string,
): Pick<APIMessage, 'id' | 'components'> {
  if (typeof target === 'string') {
    return local.messages.get(target)?.message ?? { id: target, components: [] };
  }
  if (!('interactionId' in target)) return local.messages.get(target.id)?.message ?? target;
  const isIn = ({ components }: APIMessage) =>
    controlsOf(components).some((it) => it.custom_id === name || labelOf(it) === name);
  const found = target.messages.findLast(isIn) ?? target.message;
  if (!found) throw new Error(`The answer has no message with a control '${name}'`);
  return found;
}

function given(local: Local, options: OptionValues): GivenOption[] {
  return Object.entries(options).map(([name, value]) => ({
    name,
    value: typeof value === 'object' ? keep(local, value) : value,
  }));
}

function formValues(local: Local, values: FormValues): Record<string, ModalValues[string]> {
  const entries = Object.entries(values).map(([key, value]): [string, ModalValues[string]] => {
    if (!Array.isArray(value)) return [key, typeof value === 'object' ? [] : value];
    return [key, value.map((it) => (typeof it === 'string' ? it : keep(local, it)))];
  });
  return Object.fromEntries(entries);
}

function keep(local: Local, { name, data }: DriverFile): string {
  return upload(local, name, typeof data === 'string' ? new TextEncoder().encode(data) : data);
}
