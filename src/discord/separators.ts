import { SlashCommandStringOption } from '@discordjs/builders';
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Separators } from '../banks/formats/format.ts';

/** Discord takes away blanks at the ends of what is typed, so some separators have names. */
const named: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  'line break': '\n',
  'empty line': '\n\n',
  comma: ',',
  semicolon: ';',
  dash: ' - ',
};
const longest = 20;

/** The options by which the separators of Quizlet's text are chosen. */
export function separatorOptions(): readonly SlashCommandStringOption[] {
  const option = (name: string, description: string) =>
    new SlashCommandStringOption().setName(name).setDescription(description).setMaxLength(longest);
  return [
    option('between_term_and_answer', 'Quizlet text only: tab, comma, dash, or what you type'),
    option('between_cards', 'Quizlet text only: line, empty line, semicolon, or what you type'),
  ];
}

/** The separators that were asked for; `undefined` when none was. */
export function separatorsIn({ options }: ChatInputCommandInteraction): Separators | undefined {
  const field = options.getString('between_term_and_answer');
  const card = options.getString('between_cards');
  if (field === null && card === null) return undefined;
  return { field: separatorOf(field ?? 'tab'), card: separatorOf(card ?? 'line') };
}

/** `tab` and `\t` are a tab; other words are what they say. */
function separatorOf(typed: string): string {
  const known = named[typed.trim().toLowerCase()];
  return known ?? typed.replaceAll('\\t', '\t').replaceAll('\\n', '\n');
}
