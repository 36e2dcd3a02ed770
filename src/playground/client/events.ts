import type { WebSocket } from 'ws';
import type { ClientEvent } from '../client-protocol.ts';
import type { Local } from '../local.ts';
import type { WorldEvent } from '../world/feed.ts';
import type { Person } from '../world/world.ts';
import { allCommands, seesChannel, snapshotFor } from './snapshot.ts';

/** Keeps the page of one acting person up to date until its connection closes. */
export function showEvents(local: Local, socket: WebSocket, userId: string): void {
  // A page that is opened for the first time knows nobody yet: it acts as the first person.
  const [first] = local.world.people.values();
  const person = userId === '' ? first : local.world.people.get(userId);
  if (!person) {
    socket.close(4004, 'There is no such person');
    return;
  }
  const send = (event: ClientEvent) => socket.send(JSON.stringify(event));
  const end = local.feed.subscribe((event) => {
    const shown = shownTo(local, person, event);
    if (shown) send(shown);
  });
  socket.on('close', end);
  socket.on('error', () => socket.terminate());
  send({ op: 'snapshot', data: snapshotFor(local, person) });
}

function shownTo(local: Local, person: Person, event: WorldEvent): ClientEvent | undefined {
  const isSeen = !('channel' in event) || seesChannel(local, person, event.channel);
  const isForeign =
    'ownerId' in event && event.ownerId !== null && event.ownerId !== person.user.id;
  if (!isSeen || isForeign) return undefined;
  switch (event.kind) {
    case 'message':
    case 'message-edit':
      return { op: event.kind, data: event.message };
    case 'message-delete':
      return { op: event.kind, data: { id: event.messageId, channelId: event.channel.id } };
    case 'typing':
      return { op: 'typing', data: { channelId: event.channel.id } };
    case 'commands':
      return { op: 'commands', data: allCommands(local) };
    case 'bot-online':
      return { op: 'bot-online', data: event.online };
    case 'channel':
    case 'thread':
      return { op: 'snapshot', data: snapshotFor(local, person) };
    case 'modal': {
      const { interactionId, modal } = event;
      const isOwn = event.userId === person.user.id;
      return isOwn ? { op: 'modal', data: { interactionId, modal } } : undefined;
    }
    case 'interaction':
    case 'refusal':
      return undefined;
  }
}
