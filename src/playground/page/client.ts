/** What a person can do on the page; each is one request to the server and a change of the state. */
import type { ClientEvent, GivenOption } from '../client-protocol.ts';
import type { Question } from './autocomplete.ts';
import type { CommandEntry } from './command-catalog.ts';
import { act } from './server.ts';
import { messagesOf, type Note, withNote, withoutNote } from './state.ts';
import type { Store } from './store.ts';
import type { Choice } from './suggestions.ts';

/** A quick answer shows no "Sending command...". */
const patienceMs = 300;
let noteCount = 0;

export async function runCommand(
  store: Store,
  entry: CommandEntry,
  options: readonly GivenOption[],
): Promise<void> {
  const place = placeOf(store);
  await withNoteWhile(store, entry.label, () =>
    act('slash', { ...place, path: [...entry.path], options: [...options] }),
  );
}

export async function runOnMessage(
  store: Store,
  command: { readonly id: string; readonly name: string },
  targetId: string,
): Promise<void> {
  const place = placeOf(store);
  await withNoteWhile(store, command.name, () =>
    act('context-menu', { ...place, commandId: command.id, targetId }),
  );
}

export async function say(store: Store, content: string, uploads: string[]): Promise<void> {
  const result = await act('say', { ...placeOf(store), content, uploads });
  if (!result.ok) addNote(store, newNote(store, content, result.error));
}

export async function askChoices(store: Store, question: Question): Promise<readonly Choice[]> {
  const { path, options, focused } = question;
  const body = { ...placeOf(store), path: [...path], options: [...options], focused };
  const result = await act('autocomplete', body);
  return result.ok ? (result.choices ?? []) : [];
}

/** The server tells this person's pages that the message is gone; this page forgets it at once. */
export async function dismiss(
  store: Store,
  messageId: string,
  receive: (event: ClientEvent) => void,
): Promise<void> {
  const { as, channelId } = placeOf(store);
  receive({ op: 'message-delete', data: { id: messageId, channelId } });
  await act('dismiss', { as, messageId });
}

function placeOf(store: Store): { as: string; channelId: string } {
  const { snapshot, channelId } = store.get();
  return { as: snapshot?.me.id ?? '', channelId };
}

async function withNoteWhile(
  store: Store,
  command: string,
  send: () => ReturnType<typeof act>,
): Promise<void> {
  const note = newNote(store, command, null);
  const timer = setTimeout(() => addNote(store, note), patienceMs);
  const result = await send();
  clearTimeout(timer);
  if (result.ok) store.update((state) => withoutNote(state, note.id));
  else addNote(store, { ...note, error: result.error });
}

function newNote(store: Store, command: string, error: string | null): Note {
  const state = store.get();
  const afterId = messagesOf(state).at(-1)?.id ?? null;
  return { id: `note-${++noteCount}`, channelId: state.channelId, afterId, command, error };
}

function addNote(store: Store, note: Note): void {
  store.update((state) => withNote(state, note));
}
