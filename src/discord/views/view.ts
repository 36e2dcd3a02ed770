import {
  ActionRowBuilder,
  ButtonBuilder,
  ContainerBuilder,
  SeparatorBuilder,
  TextDisplayBuilder,
} from '@discordjs/builders';
import { type APIMessageTopLevelComponent, ButtonStyle, MessageFlags } from 'discord.js';
import { plain, shortened } from '../text.ts';
import { limits } from '../limits.ts';

/** A message of ours: Components V2 and nothing beside them. */
export type View = { readonly components: readonly APIMessageTopLevelComponent[] };

export type Button = {
  readonly id: string;
  readonly label: string;
  readonly style?: keyof typeof styles;
  readonly emoji?: string;
};

/** A piece of a message, from top to bottom. */
export type Part = string | readonly Button[] | 'line';

export const accents = { open: 0x5865f2, right: 0x3ba55d, wrong: 0xed4245, gold: 0xf0b232, quiet: 0x4e5058 };

const styles = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
};

/** One framed message. If its text is longer than Discord takes, the longest pieces are cut. */
export function card(accent: keyof typeof accents, parts: readonly Part[]): View {
  const container = new ContainerBuilder().setAccentColor(accents[accent]);
  for (const part of fitting(parts.filter((each) => each !== ''))) {
    if (part === 'line') container.addSeparatorComponents(new SeparatorBuilder());
    else if (typeof part === 'string')
      container.addTextDisplayComponents(new TextDisplayBuilder().setContent(part));
    else for (const row of rowsOf(part)) container.addActionRowComponents(row);
  }
  return { components: [container.toJSON()] };
}

/** One line of text in a card, as for a refusal. */
export function notice(text: string, accent: keyof typeof accents = 'quiet'): View {
  return card(accent, [text]);
}

/** What discord.js and the API take: mentions are off in every message. */
export function messageOf(view: View) {
  return {
    flags: MessageFlags.IsComponentsV2 as const,
    components: view.components,
    allowedMentions: { parse: [] },
  };
}

/** The same, seen by one person only. */
export function ephemeralOf(view: View) {
  return {
    ...messageOf(view),
    flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const,
  };
}

function fitting(parts: readonly Part[]): readonly Part[] {
  const texts = parts.filter((part): part is string => typeof part === 'string' && part !== 'line');
  const excess = texts.reduce((sum, text) => sum + text.length, 0) - limits.messageText;
  if (excess <= 0) return parts;
  const longest = texts.reduce((a, b) => (b.length > a.length ? b : a), '');
  const cut = shortened(longest, Math.max(1, longest.length - excess, longest.length >> 1));
  // A lone backslash before the ellipsis would be shown.
  const clean = cut.replace(/\\+…$/u, '…');
  return fitting(parts.map((part) => (part === longest ? clean : part)));
}

function rowsOf(buttons: readonly Button[]): ActionRowBuilder<ButtonBuilder>[] {
  const rows: ActionRowBuilder<ButtonBuilder>[] = [];
  for (let from = 0; from < buttons.length; from += limits.buttonsPerRow) {
    const shown = buttons.slice(from, from + limits.buttonsPerRow).map(buttonOf);
    rows.push(new ActionRowBuilder<ButtonBuilder>().addComponents(...shown));
  }
  return rows;
}

function buttonOf({ id, label, style = 'secondary', emoji }: Button): ButtonBuilder {
  const button = new ButtonBuilder()
    .setCustomId(id)
    .setStyle(styles[style])
    .setLabel(shortened(plain(label) || '–', limits.buttonLabel));
  return emoji === undefined ? button : button.setEmoji({ name: emoji });
}
