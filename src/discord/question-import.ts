import type { ChatInputCommandInteraction } from 'discord.js';
import { csvTemplate } from '../banks/formats/csv.ts';
import { importFormatNames, importLimitBytes } from '../banks/formats/format.ts';
import { formats } from '../banks/formats/formats.ts';
import { importInWorker } from '../banks/formats/import-in-worker.ts';
import { importFile } from '../banks/import-file.ts';
import { type Target, targetFor, targetOf } from '../banks/target.ts';
import type { App } from './app.ts';
import { readAttachment } from './attachment.ts';
import type { Action } from './dispatch.ts';
import { asRefusal, oneFileAtATime } from './file-work.ts';
import { deferPrivately, fillIn, replyPrivately } from './respond.ts';
import { requireManager, requireManagerHere } from './rights.ts';
import { separatorsIn } from './separators.ts';
import { importView, templateView } from './views/import-view.ts';
import type { View } from './views/view.ts';
import { actorOf, viewerOf } from './who.ts';

/** The title of a bank whose file has none. */
const usualTitle = 'Imported questions';

/** Takes the questions of an attached file over into a bank, and tells what became of each. */
export async function importQuestionsFrom(
  interaction: ChatInputCommandInteraction,
  app: App,
): Promise<void> {
  const { options, user } = interaction;
  requireManagerHere(interaction);
  const viewer = viewerOf(interaction, true);
  const asked = options.getString('bank');
  const named = asked === null ? undefined : await targetOf(app.banks.library, viewer, asked);
  if (named !== undefined) requireManager(interaction, named.owner);
  const view = await oneFileAtATime(user.id, async () => {
    await deferPrivately(interaction);
    return importInto(interaction, named, app);
  });
  await fillIn(interaction, view);
}

/** @param named absent: a bank of the title that the file has. */
async function importInto(
  interaction: ChatInputCommandInteraction,
  named: Target | undefined,
  { banks: { library }, fetchAttachment }: App,
): Promise<View> {
  const attachment = interaction.options.getAttachment('file', true);
  const { name: fileName } = attachment;
  const format = importFormatNames.find((each) => each === interaction.options.getString('format'));
  const bytes = await readAttachment(fetchAttachment, {
    attachment,
    limitBytes: importLimitBytes,
  });
  const separators = separatorsIn(interaction);
  const file = await importInWorker(bytes, { format, fileName, separators }).catch(asRefusal);
  const { problems, losses } = file;
  const report = { fileName, format: formats[file.format].label, problems, losses };
  if (file.questions.length === 0)
    return importView({ ...report, bank: undefined, isNew: false, addedCount: 0, duplicates: [] });
  const viewer = viewerOf(interaction, true);
  const target = named ?? (await targetFor(library, viewer, file.title ?? usualTitle));
  const imported = await importFile(library, { target, by: actorOf(interaction), file });
  return importView({ ...report, ...imported, isNew: target.isNew });
}

/** Hands out a table to fill in. */
export async function sendTemplate(interaction: ChatInputCommandInteraction): Promise<void> {
  await replyPrivately(interaction, templateView(csvTemplate()));
}

export const importActions: Readonly<Record<string, Action>> = {
  'question:template': async (interaction) => {
    await replyPrivately(interaction, templateView(csvTemplate()));
  },
};
