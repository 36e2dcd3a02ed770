/** One message of the list. */
import type { ClientMessage, ClientUser, Snapshot } from '../client-protocol.ts';
import { appTag, avatar, knownUser } from './avatar.ts';
import { componentView } from './components-view.ts';
import { type Child, el } from './dom.ts';
import { embedView } from './embed-view.ts';
import { icon } from './icons.ts';
import { markdownView, type Names } from './markdown-view.ts';
import { attachmentsView } from './media-view.ts';
import { channelsOf, displayName, type Note } from './state.ts';
import { formatClock, formatMessageTime } from './timestamps.ts';

export type MessageContext = {
  readonly snapshot: Snapshot;
  readonly names: Names;
  readonly isGrouped: boolean;
  readonly failure: string | undefined;
};

const flag = { suppressEmbeds: 4, ephemeral: 64, loading: 128, componentsV2: 32_768 } as const;

export function namesOf(snapshot: Snapshot): Names {
  const channels = channelsOf(snapshot).map(({ id, name }) => [id, name]);
  return { people: snapshot.names, channels: Object.fromEntries(channels) };
}

export function messageView(message: ClientMessage, context: MessageContext): HTMLElement {
  const author = knownUser(context.snapshot, message.author);
  const isEphemeral = has(message, flag.ephemeral);
  const isMine = message.mentions.some(({ id }) => id === context.snapshot.me.id);
  const classes = [
    'message',
    context.isGrouped && 'is-grouped',
    isEphemeral && 'is-ephemeral',
    isMine && 'is-mention',
  ];
  return el(
    'li',
    {
      class: classes.filter(Boolean).join(' '),
      'data-testid': 'message',
      'data-message-id': message.id,
      'data-key': message.id,
      'aria-label': `${displayName(author)}, ${formatMessageTime(message.timestamp, Date.now())}`,
      tabindex: -1,
    },
    referenceView(message, context),
    gutterView(message, author, context.isGrouped),
    el(
      'div',
      { class: 'message-body' },
      !context.isGrouped && headerView(message, author),
      bodyView(message, context),
      context.failure &&
        el('div', { class: 'failure', role: 'alert' }, icon('warning'), context.failure),
      isEphemeral && dismissView('dismiss'),
    ),
    toolbarView(),
  );
}

/** A command on its way, or the red line that Discord shows when it failed. */
export function noteView(note: Note, snapshot: Snapshot): HTMLElement {
  const text = note.error
    ? el('div', { class: 'failure', role: 'alert' }, icon('warning'), note.error)
    : thinkingView('Sending command...');
  return el(
    'li',
    { class: 'message is-ephemeral is-note', 'data-key': note.id, 'data-note-id': note.id },
    usedView(snapshot.me, note.command),
    el('div', { class: 'message-gutter' }, avatar(snapshot.bot)),
    el(
      'div',
      { class: 'message-body' },
      el('div', { class: 'message-header' }, nameView(snapshot.bot)),
      text,
      note.error && dismissView('dismiss-note'),
    ),
  );
}

function bodyView(message: ClientMessage, context: MessageContext): HTMLElement {
  const { names, snapshot } = context;
  const isEmpty = !message.content && !message.embeds.length && !message.components?.length;
  if (has(message, flag.loading) && isEmpty)
    return thinkingView(`${displayName(snapshot.bot)} is thinking...`);
  const isV2 = has(message, flag.componentsV2);
  const sizes = new Map(message.attachments.map(({ filename, size }) => [filename, size]));
  const components = (message.components ?? []).map((c) => componentView(c, { names, sizes }));
  const embeds = has(message, flag.suppressEmbeds) ? [] : message.embeds;
  const text = message.content ? markdownView(message.content, names) : null;
  const edited = message.edited_timestamp ? el('span', { class: 'edited' }, '(edited)') : null;
  // The mark ends the last line of text, as in Discord; a message without text has it at its end.
  const lastLine = text?.lastElementChild?.matches('.md-paragraph') ? text.lastElementChild : text;
  if (edited) lastLine?.append(' ', edited);
  return el(
    'div',
    { class: isV2 ? 'content is-v2' : 'content' },
    text,
    ...embeds.map((embed) => embedView(embed, names)),
    !isV2 && attachmentsView(message.attachments),
    components,
    lastLine ? null : edited,
  );
}

function gutterView(message: ClientMessage, author: ClientUser, isGrouped: boolean): HTMLElement {
  const time = el('time', { class: 'gutter-time' }, formatClock(message.timestamp));
  return el('div', { class: 'message-gutter' }, isGrouped ? time : avatar(author));
}

function headerView(message: ClientMessage, author: ClientUser): HTMLElement {
  const time = formatMessageTime(message.timestamp, Date.now());
  return el(
    'div',
    { class: 'message-header' },
    nameView(author),
    el('time', { class: 'message-time', datetime: message.timestamp }, time),
  );
}

function nameView(user: ClientUser): HTMLElement {
  return el('span', { class: 'message-author' }, displayName(user), user.bot && appTag());
}

function referenceView(message: ClientMessage, context: MessageContext): Child {
  const { snapshot, names } = context;
  if (message.interaction) {
    const by = knownUser(snapshot, message.interaction.user);
    const isMenu = !snapshot.commands.some(
      ({ type, name }) => type === 1 && message.interaction?.name.split(' ')[0] === name,
    );
    return usedView(by, `${isMenu ? '' : '/'}${message.interaction.name}`);
  }
  // Newer messages may name who used a command, but not which one.
  const meta = message.interaction_metadata;
  if (meta?.type === 2) return usedView(knownUser(snapshot, meta.user), 'a command');
  if (!message.message_reference) return null;
  const replied = message.referenced_message;
  if (!replied) {
    const line = el('div', { class: 'reference' }, el('i', {}, 'Original message was deleted'));
    return line;
  }
  const author = knownUser(snapshot, replied.author);
  const preview = replied.content
    ? markdownView(replied.content, names)
    : 'Click to see the message';
  return el(
    'button',
    { class: 'reference', type: 'button', 'data-action': 'jump', 'data-target-id': replied.id },
    avatar(author),
    el('span', { class: 'message-author' }, displayName(author), author.bot && appTag()),
    el('span', { class: 'reference-text' }, preview),
  );
}

function usedView(user: ClientUser, command: string): HTMLElement {
  return el(
    'div',
    { class: 'reference' },
    avatar(user),
    el('span', { class: 'message-author' }, displayName(user)),
    ' used ',
    el('span', { class: 'mention' }, command),
  );
}

function thinkingView(text: string): HTMLElement {
  const dots = el('span', { class: 'dots' }, el('i'), el('i'), el('i'));
  return el('div', { class: 'thinking', role: 'status' }, dots, text);
}

function dismissView(action: string): HTMLElement {
  const attributes = { class: 'text-button', type: 'button', 'data-action': action };
  const button = el('button', attributes, 'Dismiss message');
  return el('div', { class: 'only-you' }, icon('eye'), 'Only you can see this • ', button);
}

function toolbarView(): HTMLElement {
  const attributes = {
    type: 'button',
    'data-action': 'more',
    'aria-label': 'More: apps and actions',
  };
  return el('div', { class: 'toolbar' }, el('button', attributes, icon('dots')));
}

function has(message: ClientMessage, bit: number): boolean {
  return ((message.flags ?? 0) & bit) !== 0;
}
