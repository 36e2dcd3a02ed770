import { fitOf } from '../../flashcards/fitting.ts';
import { chosenBy } from '../../flashcards/settings.ts';
import type { Study } from '../../flashcards/study.ts';
import { studySettingsView } from '../views/study-settings-view.ts';
import type { View } from '../views/view.ts';

/** How a member studies. @param note what has just been done. */
export async function settingsShown(study: Study, userId: string, note?: string): Promise<View> {
  const [chosen, fit] = await Promise.all([chosenBy(study, userId), fitOf(study, userId)]);
  return studySettingsView({ ...chosen, fit, note });
}
