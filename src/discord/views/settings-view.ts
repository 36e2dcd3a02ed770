import type { Owner } from '../../banks/owner.ts';
import type { DraftPolicy, Settings } from '../../settings/settings-service.ts';
import { customId } from '../custom-id.ts';
import { card, type Menu, type Part, type View } from './view.ts';

export type SettingsState = {
  readonly settings: Settings;
  readonly owner: Owner;
  /** Whether one of them has just been changed. */
  readonly isSaved?: boolean;
};

const draftNames: Readonly<Record<DraftPolicy, { label: string; description: string }>> = {
  playable: {
    label: 'Playable, marked as drafts',
    description: 'A new bank can be played at once; each draft says that it is one',
  },
  hidden: {
    label: 'Approved questions only',
    description: 'Drafts wait unseen until somebody approves them',
  },
};

/** All settings: each with what it is about and a menu that shows what is chosen. */
export function settingsView({ settings, owner, isSaved = false }: SettingsState): View {
  const whose = owner.startsWith('@') ? 'Your settings' : 'Settings of this server';
  const scope = owner.startsWith('@')
    ? 'They hold for what you play alone, in direct messages.'
    : 'They hold for everybody here. Members with **Manage Server** can change them.';
  const parts: Part[] = [
    `## ${whose}\n-# ${scope}`,
    '**Drafts**\nQuestions that nobody has reviewed yet. Review them with `/question review`.',
    { menu: draftsMenu(settings) },
  ];
  if (isSaved) parts.push('✅ Saved. It holds from the next quiz on.');
  return card('quiet', parts);
}

function draftsMenu({ drafts }: Settings): Menu {
  const policies = ['playable', 'hidden'] as const satisfies readonly DraftPolicy[];
  return {
    id: customId('settings:drafts'),
    placeholder: 'What becomes of drafts',
    options: policies.map((value) => ({
      value,
      ...draftNames[value],
      isChosen: value === drafts,
    })),
  };
}
