import { UserFailure } from '../../failures.ts';
import { fitToMember } from '../../flashcards/fitting.ts';
import { describeOptimised } from '../../flashcards/optimising/describe.ts';
import { usualWeights } from '../../flashcards/plan.ts';
import {
  type Chosen,
  choose,
  chosenBy,
  stepsInWords,
  useWeights,
} from '../../flashcards/settings.ts';
import { customId, textArg } from '../custom-id.ts';
import type { Action } from '../dispatch.ts';
import { form, typedIn } from '../form.ts';
import { asComponent } from '../press.ts';
import { deferPrivately, deferUpdate, fillIn, openModal, updateOrReply } from '../respond.ts';
import { studySettingsView } from '../views/study-settings-view.ts';
import { notice } from '../views/view.ts';
import { drawnStatsView } from './drawing.ts';

const longestNumber = 8;
const longestSteps = 40;

/** What the buttons and forms of the settings do. */
export const settingsActions: Readonly<Record<string, Action>> = {
  'flashcards:change': async (interaction, id, { study }) => {
    const chosen = await chosenBy(study, interaction.user.id);
    const asked = textArg(id, 0);
    await openModal(
      asComponent(interaction),
      asked === 'steps' ? stepsForm(chosen) : dayForm(chosen),
    );
  },

  'flashcards:day': async (interaction, _, { study }) => {
    const chosen = await choose(study, interaction.user.id, {
      zone: typedIn(interaction, 'zone'),
      newPerDay: wholeNumber('The number of new cards a day', typedIn(interaction, 'new')),
      reviewsPerDay: wholeNumber('The number of reviews a day', typedIn(interaction, 'reviews')),
      retention: percentage(typedIn(interaction, 'retention')),
      learnAheadMinutes: wholeNumber('The minutes to learn ahead', typedIn(interaction, 'ahead')),
    });
    await updateOrReply(interaction, studySettingsView(chosen));
  },

  'flashcards:steps': async (interaction, _, { study }) => {
    const chosen = await choose(study, interaction.user.id, {
      learningSteps: typedIn(interaction, 'learning'),
      relearningSteps: typedIn(interaction, 'relearning'),
    });
    await updateOrReply(interaction, studySettingsView(chosen));
  },

  'flashcards:fit': async (interaction, _, { study }) => {
    // Seconds, and more while others wait for theirs.
    await deferPrivately(interaction);
    const optimised = await fitToMember(study, interaction.user.id);
    await fillIn(interaction, notice(`🧠 ${describeOptimised(optimised)}`));
  },

  'flashcards:usual': async (interaction, _, { study }) => {
    const { user } = interaction;
    await useWeights(study, user.id, usualWeights);
    await updateOrReply(interaction, studySettingsView(await chosenBy(study, user.id)));
  },

  'flashcards:chart': async (interaction, id, app) => {
    await deferUpdate(asComponent(interaction));
    await fillIn(interaction, await drawnStatsView(app, interaction.user.id, textArg(id, 0)));
  },

  'flashcards:toggle': async (interaction, id, { study }) => {
    const isWanted = textArg(id, 1) === 'on';
    const wanted =
      textArg(id, 0) === 'buttons' ? { hasTwoButtons: isWanted } : { areQuizzesCounted: isWanted };
    await updateOrReply(
      interaction,
      studySettingsView(await choose(study, interaction.user.id, wanted)),
    );
  },
};

function dayForm({ settings, plan }: Chosen) {
  const number = { kind: 'line', longest: longestNumber } as const;
  return form(customId('flashcards:day'), 'How you study', [
    {
      ...number,
      id: 'new',
      label: 'New cards a day',
      value: String(settings.newPerDay),
    },
    {
      ...number,
      id: 'reviews',
      label: 'Reviews a day',
      value: String(settings.reviewsPerDay),
    },
    {
      ...number,
      id: 'retention',
      label: 'Percent to remember',
      description: '70 to 97. More to remember means more reviews.',
      value: String(Math.round(plan.retention * 100)),
    },
    {
      ...number,
      id: 'ahead',
      label: 'Minutes to learn ahead',
      description: 'Steps that are due so soon come now rather than nothing.',
      value: String(settings.learnAheadMinutes),
    },
    {
      id: 'zone',
      kind: 'line',
      label: 'Time zone',
      description: 'E.g. Europe/Berlin, America/New_York, Asia/Tokyo',
      value: settings.zone,
      longest: 60,
    },
  ]);
}

function stepsForm({ plan }: Chosen) {
  const steps = { kind: 'line', longest: longestSteps } as const;
  return form(customId('flashcards:steps'), 'Steps', [
    {
      ...steps,
      id: 'learning',
      label: 'For new cards',
      description: 'Minutes, hours or days, e.g. 1m 10m; “none” leaves them out',
      value: stepsInWords(plan.learningSteps),
    },
    {
      ...steps,
      id: 'relearning',
      label: 'For forgotten cards',
      value: stepsInWords(plan.relearningSteps),
    },
  ]);
}

/** @throws {UserFailure} `number-out-of-range`. */
function wholeNumber(what: string, typed: string): number {
  if (!/^\d{1,6}$/.test(typed))
    throw new UserFailure('number-out-of-range', { what, asked: typed, least: 0, most: 9_999 });
  return Number(typed);
}

/** @throws {UserFailure} `number-out-of-range`. */
function percentage(typed: string): number {
  const figure = /^(\d{1,3})\s*%?$/.exec(typed)?.[1];
  const what = 'The percentage that you want to remember';
  if (figure === undefined)
    throw new UserFailure('number-out-of-range', { what, asked: typed, least: 70, most: 97 });
  return Number(figure) / 100;
}
