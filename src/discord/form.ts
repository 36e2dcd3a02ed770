import {
  FileUploadBuilder,
  LabelBuilder,
  ModalBuilder,
  RadioGroupBuilder,
  TextInputBuilder,
} from '@discordjs/builders';
import { TextInputStyle } from 'discord.js';
import { UserFailure } from '../failures.ts';
import type { Press } from './dispatch.ts';
import { limits } from './limits.ts';
import { plain, shortened } from './text.ts';

/** One field of a form, below its label. */
export type Field = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly isOptional?: boolean;
} & (
  | {
      /** `line`: one line; `text`: a large field. */
      readonly kind: 'line' | 'text';
      readonly value?: string;
      readonly placeholder?: string;
      /** In characters; default and most 4,000. */
      readonly longest?: number;
    }
  | { readonly kind: 'choice'; readonly options: readonly FormOption[] }
  | { readonly kind: 'file' }
);

export type FormOption = {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly isChosen?: boolean;
};

/** A form of at most five fields. @param id the custom id under which it is sent. */
export function form(id: string, title: string, fields: readonly Field[]): ModalBuilder {
  return new ModalBuilder()
    .setCustomId(id)
    .setTitle(shortened(plain(title) || '–', limits.modalTitle))
    .addLabelComponents(fields.map(labelOf));
}

/** What was typed into a field, without blanks around it; empty when nothing was. */
export function typedIn(interaction: Press, field: string): string {
  return asForm(interaction).fields.getTextInputValue(field).trim();
}

/** Which option was chosen. */
export function chosenIn(interaction: Press, field: string): string | undefined {
  return asForm(interaction).fields.getRadioGroup(field) ?? undefined;
}

/** @throws {UserFailure} `button-out-of-date` for what is not a form. */
export function asForm(interaction: Press) {
  if (interaction.isModalSubmit()) return interaction;
  throw new UserFailure('button-out-of-date', {});
}

function labelOf(field: Field): LabelBuilder {
  const label = new LabelBuilder().setLabel(shortened(field.label, limits.modalLabel));
  if (field.description !== undefined)
    label.setDescription(shortened(plain(field.description), limits.modalDescription));
  const isRequired = field.isOptional !== true;
  switch (field.kind) {
    case 'choice':
      return label.setRadioGroupComponent(
        new RadioGroupBuilder()
          .setCustomId(field.id)
          .setRequired(isRequired)
          .addOptions(field.options.map(optionOf)),
      );
    case 'file':
      return label.setFileUploadComponent(
        new FileUploadBuilder().setCustomId(field.id).setRequired(isRequired),
      );
    default:
      return label.setTextInputComponent(inputOf(field, isRequired));
  }
}

function inputOf(
  { id, kind, value, placeholder, longest }: Extract<Field, { kind: 'line' | 'text' }>,
  isRequired: boolean,
): TextInputBuilder {
  const most = Math.min(longest ?? limits.modalText, limits.modalText);
  const input = new TextInputBuilder()
    .setCustomId(id)
    .setStyle(kind === 'line' ? TextInputStyle.Short : TextInputStyle.Paragraph)
    .setRequired(isRequired)
    .setMaxLength(most);
  if (value !== undefined && value !== '') input.setValue(value.slice(0, most));
  if (placeholder !== undefined)
    input.setPlaceholder(shortened(plain(placeholder), limits.modalPlaceholder));
  return input;
}

function optionOf({ value, label, description, isChosen = false }: FormOption) {
  return {
    value,
    label: shortened(plain(label) || '–', limits.choiceName),
    default: isChosen,
    ...(description === undefined
      ? {}
      : { description: shortened(plain(description), limits.choiceName) }),
  };
}
