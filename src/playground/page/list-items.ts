/** Messages and notes of a channel -> what stands in the list, line by line. Pure. */
import type { ClientMessage } from '../client-protocol.ts';
import type { Note } from './state.ts';

export type ListItem =
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: ClientMessage;
      readonly isGrouped: boolean;
    }
  | { readonly kind: 'note'; readonly key: string; readonly note: Note }
  | { readonly kind: 'day'; readonly key: string; readonly label: string }
  | { readonly kind: 'new'; readonly key: string };

/** Messages of one author within this time stand under one name, as in Discord. */
const groupMs = 7 * 60_000;

export function listItems(
  messages: readonly ClientMessage[],
  notes: readonly Note[],
  newFromId: string | undefined,
): ListItem[] {
  const items: ListItem[] = notes.filter(({ afterId }) => afterId === null).map(noteItem);
  let previous: ClientMessage | null = null;
  for (const message of messages) {
    const day = dayLabel(message.timestamp);
    const isNewDay = previous === null || dayLabel(previous.timestamp) !== day;
    if (isNewDay) items.push({ kind: 'day', key: `day:${day}`, label: day });
    if (message.id === newFromId) items.push({ kind: 'new', key: 'new' });
    const isAfterBreak = isNewDay || message.id === newFromId || items.at(-1)?.kind === 'note';
    const isGrouped = !isAfterBreak && previous !== null && continues(previous, message);
    items.push({ kind: 'message', key: message.id, message, isGrouped });
    items.push(...notes.filter(({ afterId }) => afterId === message.id).map(noteItem));
    previous = message;
  }
  return items;
}

function continues(previous: ClientMessage, message: ClientMessage): boolean {
  const apartMs = Date.parse(message.timestamp) - Date.parse(previous.timestamp);
  const isUsed = message.interaction !== undefined || message.interaction_metadata?.type === 2;
  const hasHeader = isUsed || message.message_reference !== undefined;
  const isSameKind = ((previous.flags ?? 0) & 64) === ((message.flags ?? 0) & 64);
  return previous.author.id === message.author.id && apartMs < groupMs && !hasHeader && isSameKind;
}

function noteItem(note: Note): ListItem {
  return { kind: 'note', key: note.id, note };
}

function dayLabel(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(iso));
}
