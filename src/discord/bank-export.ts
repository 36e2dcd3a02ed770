import { SlashCommandStringOption } from '@discordjs/builders';
import type { ChatInputCommandInteraction } from 'discord.js';
import type { BankSummary } from '../banks/bank.ts';
import { contentOf } from '../banks/content.ts';
import { exportInWorker } from '../banks/formats/export-in-worker.ts';
import { formatNames } from '../banks/formats/format.ts';
import { formats } from '../banks/formats/formats.ts';
import { UserFailure } from '../failures.ts';
import type { App } from './app.ts';
import { answerLimitBytes, asRefusal, oneFileAtATime } from './file-work.ts';
import { deferPrivately, fillIn } from './respond.ts';
import { maySeeAnswers } from './rights.ts';
import { separatorOptions, separatorsIn } from './separators.ts';
import { exportView } from './views/export-view.ts';
import type { View } from './views/view.ts';
import { viewerOf } from './who.ts';

/** The options of `/bank export`. */
export function exportOptions(): readonly SlashCommandStringOption[] {
  return [
    new SlashCommandStringOption()
      .setName('bank')
      .setDescription('Which bank')
      .setRequired(true)
      .setAutocomplete(true),
    new SlashCommandStringOption()
      .setName('format')
      .setDescription('For which program')
      .setRequired(true)
      .addChoices(
        formatNames.map((name) => ({ name: formats[name].label.slice(0, 100), value: name })),
      ),
    ...separatorOptions(),
  ];
}

/** Hands a bank out as a file, with its answers: to those who may see them. */
export async function exportBankFile(
  interaction: ChatInputCommandInteraction,
  app: App,
): Promise<void> {
  const asked = interaction.options.getString('bank', true);
  const bank = await app.banks.summary(viewerOf(interaction, true), asked);
  if (!maySeeAnswers(interaction, bank)) throw new UserFailure('managers-only', {});
  const view = await oneFileAtATime(interaction.user.id, async () => {
    await deferPrivately(interaction);
    return exported(interaction, bank, app);
  });
  await fillIn(interaction, view);
}

async function exported(
  interaction: ChatInputCommandInteraction,
  bank: BankSummary,
  app: App,
): Promise<View> {
  const format = formatNames.find((each) => each === interaction.options.getString('format', true));
  if (format === undefined) throw new UserFailure('button-out-of-date', {});
  const content = await contentOf(app.banks, viewerOf(interaction, true), bank.id);
  if (content.questions.length === 0)
    throw new UserFailure('nothing-to-export', { title: bank.title });
  const order = { format, nowMs: app.room.now(), separators: separatorsIn(interaction) };
  const file = await exportInWorker(content, order).catch(asRefusal);
  const limitBytes = answerLimitBytes(interaction);
  const { byteLength: byteCount } = file.bytes;
  if (byteCount > limitBytes) throw new UserFailure('export-too-large', { byteCount, limitBytes });
  return exportView({ bank, exported: file, label: formats[format].label, content });
}
