/** Puts the page together: events change the state, the state is drawn, clicks become requests. */
import type { ClientEvent } from '../client-protocol.ts';
import { listenToClicks } from './actions.ts';
import { readAddress, writeAddress } from './address.ts';
import { askChoices, runCommand, say } from './client.ts';
import { listCommands } from './command-catalog.ts';
import { Composer } from './composer.ts';
import { byId } from './dom.ts';
import { createMessageList } from './message-list.ts';
import { openModal } from './modal.ts';
import { createRender, drawClock } from './render.ts';
import { act, type EventSource, listen } from './server.ts';
import { applyEvent, currentCommands, displayName, markRead, withConnection } from './state.ts';
import { createStore } from './store.ts';

const store = createStore();
const list = createMessageList(byId('scroller'), () =>
  store.update((state) =>
    state.unread[state.channelId] ? markRead(state, state.channelId) : state,
  ),
);
const composer = new Composer(byId('composer'), {
  entries: () => listCommands(currentCommands(store.get())),
  known: knownNames,
  run: (entry, options) => void runCommand(store, entry, options).then(list.goToEnd),
  say: (content, uploads) => void say(store, content, uploads).then(list.goToEnd),
  ask: (question) => askChoices(store, question),
});
const render = createRender({ list, composer });
const address = readAddress();
let events: EventSource | null = null;

store.update((state) => ({ ...state, channelId: address.channelId }));
store.subscribe((state) => {
  render(state);
  if (state.snapshot) writeAddress({ as: state.snapshot.me.id, channelId: state.channelId });
});
listenToClicks({ store, list, composer, receive, become });
setInterval(() => drawClock(store.get()), 1000);
become(address.as);

/** Every connection begins with a snapshot, so switching the person is a new connection. */
function become(personId: string): void {
  events?.close();
  composer.forget();
  events = listen(personId, {
    onEvent: receive,
    onOpen: () => setConnection('open', 0),
    onLost: (retryMs) => setConnection('lost', Date.now() + retryMs),
  });
}

function receive(event: ClientEvent): void {
  const isLooking = list.isAtEnd() && document.hasFocus();
  store.update((state) => applyEvent(state, event, { nowMs: Date.now(), isLooking }));
  const { snapshot } = store.get();
  if (!snapshot) return;
  if (event.op === 'commands' || event.op === 'snapshot') composer.refresh();
  if (event.op === 'modal') {
    const { interactionId, modal } = event.data;
    const as = snapshot.me.id;
    openModal(modal, snapshot, (values) => act('modal', { as, interactionId, values }));
  }
}

function setConnection(status: 'open' | 'lost', retryAtMs: number): void {
  store.update((state) => withConnection(state, { status, retryAtMs }));
}

function knownNames() {
  const { snapshot } = store.get();
  const users = snapshot ? [...snapshot.people, snapshot.bot] : [];
  return {
    people: users.map((user) => ({ id: user.id, name: displayName(user) })),
    channels: snapshot?.guilds.flatMap(({ channels }) => channels) ?? [],
  };
}
