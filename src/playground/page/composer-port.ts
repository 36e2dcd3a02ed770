/** What the composer needs from the page around it. */
import type { GivenOption } from '../client-protocol.ts';
import type { Question } from './autocomplete.ts';
import type { CommandEntry } from './command-catalog.ts';
import type { Known } from './command-values.ts';
import type { Choice } from './suggestions.ts';

export type ComposerPort = {
  readonly entries: () => readonly CommandEntry[];
  readonly known: () => Omit<Known, 'picked'>;
  readonly run: (entry: CommandEntry, options: readonly GivenOption[]) => void;
  readonly say: (content: string, uploadIds: string[]) => void;
  readonly ask: (question: Question) => Promise<readonly Choice[]>;
};
