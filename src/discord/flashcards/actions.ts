import type { Action } from '../dispatch.ts';
import { cardActions } from './card-actions.ts';
import { deckActions } from './deck-actions.ts';
import { settingsActions } from './settings-actions.ts';
import { studyActions } from './study-actions.ts';

/** What every button, menu and form of the flashcards does. */
export const flashcardActions: Readonly<Record<string, Action>> = {
  ...studyActions,
  ...cardActions,
  ...deckActions,
  ...settingsActions,
};
