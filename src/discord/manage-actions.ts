import type { Action } from './dispatch.ts';
import { historyActions } from './history-actions.ts';
import { questionActions } from './question-actions.ts';
import { importActions } from './question-import.ts';
import { reviewActions } from './review-actions.ts';
import { settingsActions } from './settings-actions.ts';

/** Everything that those who manage banks can press. Each checks anew that they still may. */
export const manageActions: Readonly<Record<string, Action>> = {
  ...reviewActions,
  ...questionActions,
  ...importActions,
  ...historyActions,
  ...settingsActions,
};
