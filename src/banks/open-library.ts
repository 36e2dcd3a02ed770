import { randomBytes } from 'node:crypto';
import { SettingsService } from '../settings/settings-service.ts';
import type { Store } from '../storage/store.ts';
import type { Bank } from './bank.ts';
import type { Library } from './library.ts';
import { Shelf } from './shelf.ts';

export type LibraryParts = {
  readonly store: Store;
  /** Those that came with the bot. */
  readonly shipped: readonly Bank[];
  /** Ms since 1970. */
  readonly now: () => number;
};

/** Puts the room of banks together. */
export function openLibrary({ store, shipped, now }: LibraryParts): Library {
  return {
    store,
    settings: new SettingsService(store),
    shipped: new Map(shipped.map((bank) => [bank.id, bank])),
    shelf: new Shelf(store),
    now,
    newId: () => randomBytes(6).toString('base64url'),
  };
}
