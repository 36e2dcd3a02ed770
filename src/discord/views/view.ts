import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { limits } from '../limits.ts';
import { plain, shortened } from '../text.ts';

/** A message of ours: Components V2 and nothing beside them. */
export type View = {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Sent along; a part of the message shows each. */
  readonly files?: readonly ViewFile[];
};

/** Discord leaves only some characters in a name: letters and digits of ASCII, `.`, `-` and `_` are safe. */
export type ViewFile = { readonly fileName: string; readonly bytes: Uint8Array };

export type Button = {
  readonly id: string;
  readonly label: string;
  readonly style?: keyof typeof styles;
  readonly emoji?: string;
  readonly isDisabled?: boolean;
};

/** A menu to choose one or more of up to 25 from. */
export type Menu = {
  readonly id: string;
  /** Shown while nothing is chosen. */
  readonly placeholder: string;
  readonly options: readonly MenuOption[];
  /** Default: 1. */
  readonly mostChosen?: number;
};

export type MenuOption = {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly isChosen?: boolean;
};

/** A picture that is sent along under `fileName`. */
export type Picture = { readonly fileName: string; readonly altText: string };

/** A piece of a message, from top to bottom. */
export type Part =
  | string
  | readonly Button[]
  | { readonly menu: Menu }
  | { readonly picture: Picture }
  /** To be saved; the name of one of the view's `files`. */
  | { readonly file: string }
  | 'line';

export const accents = {
  open: 0x5865f2,
  right: 0x3ba55d,
  wrong: 0xed4245,
  gold: 0xf0b232,
  quiet: 0x4e5058,
};

const styles = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

/**
 * One framed message. If its text is longer than Discord takes, the longest pieces are cut.
 *
 * Plain objects and not builders: a view is made at every press, and the validators of the builders cost
 * more than the rest of it. Our limits are kept here and tested with arbitrary text.
 */
export function card(accent: keyof typeof accents, parts: readonly Part[]): View {
  const components = fitting(parts.filter((part) => part !== '')).flatMap(componentsOf);
  return {
    components: [{ type: ComponentType.Container, accent_color: accents[accent], components }],
  };
}

/** The same message with files that its parts name. */
export function withFiles(view: View, files: readonly ViewFile[]): View {
  return files.length === 0 ? view : { ...view, files };
}

/** One line of text in a card, as for a refusal. */
export function notice(text: string, accent: keyof typeof accents = 'quiet'): View {
  return card(accent, [text]);
}

/** The same to read, and nothing to press: what stays of a message when the quiz has moved on. */
export function withoutButtons({ components }: View): View {
  return {
    components: components.map((part) =>
      part.type === ComponentType.Container
        ? {
            ...part,
            components: part.components.filter(({ type }) => type !== ComponentType.ActionRow),
          }
        : part,
    ),
  };
}

/** What discord.js and the API take: mentions are off in every message. */
export function messageOf(view: View) {
  return {
    flags: MessageFlags.IsComponentsV2 as const,
    components: view.components,
    allowedMentions: { parse: [] },
    ...(view.files === undefined ? {} : { files: view.files.map(attachmentOf) }),
  };
}

/** What the REST API takes, where a message is sent without discord.js. */
export function viewBody(view: View) {
  const { flags, components, allowedMentions } = messageOf(view);
  return { flags, components, allowed_mentions: allowedMentions };
}

/** The same, seen by one person only. */
export function ephemeralOf(view: View) {
  return {
    ...messageOf(view),
    flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const,
  };
}

function attachmentOf({ fileName, bytes }: ViewFile) {
  return { name: fileName, attachment: Buffer.from(bytes) };
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

function componentsOf(part: Part): APIComponentInContainer[] {
  if (part === 'line') return [{ type: ComponentType.Separator }];
  if (typeof part === 'string') return [{ type: ComponentType.TextDisplay, content: part }];
  if ('menu' in part) return [menuRowOf(part.menu)];
  if ('file' in part)
    return [{ type: ComponentType.File, file: { url: `attachment://${part.file}` } }];
  if ('picture' in part) return [galleryOf(part.picture)];
  return rowsOf(part);
}

function menuRowOf({
  id,
  placeholder,
  options,
  mostChosen = 1,
}: Menu): APIActionRowComponent<APIStringSelectComponent> {
  const shown = options.slice(0, limits.choiceCount);
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: shortened(plain(placeholder), limits.menuPlaceholder),
    max_values: Math.min(mostChosen, shown.length),
    options: shown.map(({ value, label, description, isChosen }) => ({
      value,
      label: shortened(plain(label) || '–', limits.choiceName),
      ...(description === undefined
        ? {}
        : { description: shortened(plain(description) || '–', limits.choiceName) }),
      ...(isChosen === undefined ? {} : { default: isChosen }),
    })),
  };
  return { type: ComponentType.ActionRow, components: [menu] };
}

function galleryOf({ fileName, altText }: Picture): APIComponentInContainer {
  const description = shortened(plain(altText), limits.altText);
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${fileName}` }, description }],
  };
}

function rowsOf(buttons: readonly Button[]): APIActionRowComponent<APIButtonComponent>[] {
  const rows: APIActionRowComponent<APIButtonComponent>[] = [];
  for (let from = 0; from < buttons.length; from += limits.buttonsPerRow) {
    const components = buttons.slice(from, from + limits.buttonsPerRow).map(buttonOf);
    rows.push({ type: ComponentType.ActionRow, components });
  }
  return rows;
}

function buttonOf({
  id,
  label,
  style = 'secondary',
  emoji,
  isDisabled,
}: Button): APIButtonComponent {
  return {
    type: ComponentType.Button,
    custom_id: id,
    style: styles[style],
    label: shortened(plain(label) || '–', limits.buttonLabel),
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
    ...(isDisabled === undefined ? {} : { disabled: isDisabled }),
  };
}
