import { z } from 'zod';
import type { Collection, Store } from '../storage/store.ts';

/** Whether drafts can be played, marked as such, or wait unseen until somebody approves them. */
export const draftPolicies = ['playable', 'hidden'] as const;

const settingsSchema = z.object({
  version: z.literal(1),
  drafts: z.enum(draftPolicies),
});

/** Key: a server's id, or `@` and a person's id for what they play alone. */
const settings: Collection<Settings> = { namespace: 'settings', schema: settingsSchema };

export type DraftPolicy = (typeof draftPolicies)[number];
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** A new server can play at once what it has just added: the drafts are marked, not hidden. */
export const usualSettings: Settings = { version: 1, drafts: 'playable' };

/** What each server has chosen. */
export class SettingsService {
  constructor(private readonly store: Store) {}

  /** @returns the settings of a server or person; the usual ones if they have chosen nothing. */
  async of(owner: string): Promise<Settings> {
    return (await this.store.get(settings, owner)) ?? usualSettings;
  }

  /** Changes what is named and keeps the rest. */
  async change(owner: string, wanted: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
    return this.store.update(settings, owner, (current) => {
      const value = { ...usualSettings, ...current, ...wanted };
      return { value, result: value };
    });
  }
}
