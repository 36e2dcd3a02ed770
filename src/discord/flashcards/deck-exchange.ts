import type { ChatInputCommandInteraction } from 'discord.js';
import { importLimitBytes } from '../../banks/formats/format.ts';
import { UserFailure } from '../../failures.ts';
import { exportDeck } from '../../flashcards/anki/export-deck.ts';
import { importDeck } from '../../flashcards/anki/import-deck.ts';
import { deckCalled } from '../../flashcards/decks.ts';
import type { App } from '../app.ts';
import { readAttachment } from '../attachment.ts';
import { answerLimitBytes, asRefusal, oneFileAtATime } from '../file-work.ts';
import { deferPrivately, fillIn } from '../respond.ts';
import { deckExportView, deckImportView } from '../views/deck-exchange-view.ts';

/** Hands a deck of the member out for Anki, with its schedule. */
export async function exportDeckFile(
  interaction: ChatInputCommandInteraction,
  { study }: App,
): Promise<void> {
  const userId = interaction.user.id;
  const deck = await deckCalled(study, userId, interaction.options.getString('deck', true));
  const exported = await oneFileAtATime(userId, async () => {
    await deferPrivately(interaction);
    return exportDeck(study, { userId, deckId: deck.id }).catch(asRefusal);
  });
  const limitBytes = answerLimitBytes(interaction);
  const byteCount = exported.bytes.byteLength;
  if (byteCount > limitBytes) throw new UserFailure('deck-too-large', { byteCount, limitBytes });
  await fillIn(interaction, deckExportView(exported));
}

/** Takes an Anki package over into the member's decks, with its schedule. */
export async function importDeckFile(
  interaction: ChatInputCommandInteraction,
  { study, fetchAttachment }: App,
): Promise<void> {
  const userId = interaction.user.id;
  const attachment = interaction.options.getAttachment('file', true);
  const { name: fileName } = attachment;
  const imported = await oneFileAtATime(userId, async () => {
    await deferPrivately(interaction);
    const limitBytes = importLimitBytes;
    const bytes = await readAttachment(fetchAttachment, { attachment, limitBytes });
    return importDeck(study, { userId, bytes, fileName }).catch(asRefusal);
  });
  await fillIn(interaction, deckImportView(imported));
}
