import type { Clock } from './clock.ts';
import type { CommandBook } from './commands.ts';
import type { FileShelf } from './files.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Ledger } from './interactions/ledger.ts';
import type { Feed } from './world/feed.ts';
import type { MessageStore } from './world/message-store.ts';
import type { World } from './world/world.ts';

/** The parts of one running local Discord, as its rooms hand them to each other. */
export type Local = {
  readonly world: World;
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly feed: Feed;
  readonly messages: MessageStore;
  readonly files: FileShelf;
  readonly commands: CommandBook;
  readonly ledger: Ledger;
  readonly gateway: Gateway;
  readonly token: string;
  /** `http://127.0.0.1:<port>`, known once it listens. */
  readonly origin: () => string;
};

/** Time now as Discord writes it. */
export function timestamp(clock: Clock): string {
  return new Date(clock.now()).toISOString().replace('Z', '000+00:00');
}
