import { LabelBuilder, ModalBuilder, TextInputBuilder } from '@discordjs/builders';
import { TextInputStyle } from 'discord.js';
import { longestAnswer } from '../quiz/answering.ts';
import { numberOf } from '../quiz/machine.ts';
import type { Session } from '../quiz/session.ts';
import { customId } from './custom-id.ts';
import { limits } from './limits.ts';
import { plain, shortened } from './text.ts';

export const typedInput = 'answer';

/** The question again above the field, since Discord covers the message. */
export function typedAnswerModal(session: Session, prompt: string): ModalBuilder {
  const { id, index } = session;
  const input = new TextInputBuilder()
    .setCustomId(typedInput)
    .setStyle(TextInputStyle.Short)
    .setPlaceholder(`Up to ${longestAnswer} characters; small typos are forgiven`);
  const label = new LabelBuilder()
    .setLabel('Your answer')
    .setDescription(shortened(plain(prompt), limits.modalDescription))
    .setTextInputComponent(input);
  return new ModalBuilder()
    .setCustomId(customId('quiz:typed', id, index))
    .setTitle(`Question ${numberOf(session, index)}`)
    .addLabelComponents(label);
}
