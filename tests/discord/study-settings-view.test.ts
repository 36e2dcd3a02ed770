import { expect, test } from 'vitest';
import { studySettingsView } from '../../src/discord/views/study-settings-view.ts';
import { newMember } from '../../src/flashcards/member.ts';
import { planWith, usualPlan, usualWeights } from '../../src/flashcards/plan.ts';
import { expectWithinLimits, textOf } from './within-limits.ts';

test('whoever has numbers of their own sees it, and can go back to the usual ones', () => {
  const { settings } = newMember;
  const own = planWith({ ...usualPlan, weights: usualWeights.with(8, 1) });
  const [usual, fitted] = [usualPlan, own].map((plan) => studySettingsView({ settings, plan }));
  if (usual === undefined || fitted === undefined) throw new Error('no views');
  expect(textOf(usual)).toContain('The usual numbers of FSRS-6');
  expect(JSON.stringify(usual)).not.toContain('flashcards:usual');
  expect(textOf(fitted)).toContain('Fitted to how you forget');
  expect(JSON.stringify(fitted)).toContain('flashcards:usual');
  expectWithinLimits(usual);
  expectWithinLimits(fitted);
});
