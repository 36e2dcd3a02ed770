import type { ChatInputCommandInteraction } from 'discord.js';
import { csvTemplate } from '../banks/formats/csv.ts';
import { importFormatNames, importLimitBytes, type Separators } from '../banks/formats/format.ts';
import { FormatProblem } from '../banks/formats/format-problem.ts';
import { formats } from '../banks/formats/formats.ts';
import { importInWorker } from '../banks/formats/import-in-worker.ts';
import { importFile } from '../banks/import-file.ts';
import { ownerHere } from '../banks/owner.ts';
import { targetFor, targetOf } from '../banks/target.ts';
import { UserFailure } from '../failures.ts';
import type { App } from './app.ts';
import { readAttachment } from './attachment.ts';
import type { Action } from './dispatch.ts';
import { deferPrivately, fillIn, replyPrivately } from './respond.ts';
import { requireManager } from './rights.ts';
import { separatorsIn } from './separators.ts';
import { importView, templateView } from './views/import-view.ts';
import { actorOf, viewerOf } from './who.ts';

/** The title of a bank whose file has none. */
const usualTitle = 'Imported questions';

/** Takes the questions of an attached file over into a bank, and tells what became of each. */
export async function importQuestionsFrom(
  interaction: ChatInputCommandInteraction,
  app: App,
): Promise<void> {
  const { options } = interaction;
  const { library } = app.banks;
  const viewer = viewerOf(interaction, true);
  requireManager(interaction, ownerHere(viewer));
  const asked = options.getString('bank') ?? undefined;
  const separators = separatorsIn(interaction);
  const named = asked === undefined ? undefined : await targetOf(library, viewer, asked);
  if (named !== undefined) requireManager(interaction, named.owner);
  await deferPrivately(interaction);
  const attached = options.getAttachment('file', true);
  const bytes = await readAttachment(attached, importLimitBytes);
  const file = await readFile(bytes, {
    format: importFormatNames.find((each) => each === options.getString('format')),
    fileName: attached.name,
    separators,
  });
  const { problems, losses } = file;
  const report = {
    fileName: attached.name,
    format: formats[file.format].label,
    problems,
    losses,
    isNew: false,
  };
  if (file.questions.length === 0) {
    const nothing = { bank: undefined, addedCount: 0, duplicates: [] };
    return fillIn(interaction, importView({ ...report, ...nothing }));
  }
  const target = named ?? (await targetFor(library, viewer, file.title ?? usualTitle));
  const imported = await importFile(library, { target, by: actorOf(interaction), file });
  await fillIn(interaction, importView({ ...report, ...imported, isNew: target.isNew }));
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

/** @throws {UserFailure} `file-unfit` when the file as a whole cannot be read. */
async function readFile(
  bytes: Uint8Array,
  options: {
    readonly format: (typeof importFormatNames)[number] | undefined;
    readonly fileName: string;
    readonly separators: Separators | undefined;
  },
) {
  return importInWorker(bytes, options).catch(asRefusal);
}

/** What is wrong with a file is its sender's to mend. */
export function asRefusal(error: unknown): never {
  if (error instanceof FormatProblem)
    throw new UserFailure('file-unfit', { problem: error.message });
  throw error;
}
