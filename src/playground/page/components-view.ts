/** Message components, Components V2 and the older action rows, as DOM nodes without listeners. */
import type {
  APIButtonComponent,
  APIContainerComponent,
  APIMessageComponentEmoji,
  APIMessageTopLevelComponent,
  APISectionComponent,
  APISelectMenuComponent,
} from 'discord.js';
import { cssColour, el, safeUrl, withVariable } from './dom.ts';
import { icon } from './icons.ts';
import { markdownView, type Names } from './markdown-view.ts';
import { fileView, galleryView, nameOf, pictureView } from './media-view.ts';
import { selectTriggerView } from './select-view.ts';

export type ComponentContext = {
  readonly names: Names;
  /** Sizes of attached files by name; a file component does not always carry its own. */
  readonly sizes: ReadonlyMap<string, number>;
};

const componentType = {
  actionRow: 1,
  button: 2,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;
const linkStyle = 5;
const premiumStyle = 6;
const buttonStyles = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'link',
  6: 'premium',
};

export function componentView(
  component: APIMessageTopLevelComponent,
  context: ComponentContext,
): HTMLElement {
  switch (component.type) {
    case componentType.actionRow:
      return el('div', { class: 'action-row' }, ...component.components.map(controlView));
    case componentType.textDisplay:
      return markdownView(component.content, context.names);
    case componentType.section:
      return sectionView(component, context);
    case componentType.mediaGallery:
      return galleryView(
        component.items.map(({ media, description, spoiler }) => ({
          url: media.url,
          description: description ?? null,
          spoiler: spoiler === true,
          width: media.width,
          height: media.height,
        })),
      );
    case componentType.file: {
      const name = component.name ?? nameOf(component.file);
      const sizeBytes = component.size ?? context.sizes.get(name) ?? null;
      return fileView({ name, sizeBytes, url: component.file.url });
    }
    case componentType.separator: {
      const size = component.spacing === 2 ? 'large' : 'small';
      const line = component.divider === false ? 'is-blank' : '';
      return el('div', { class: `separator separator-${size} ${line}`, role: 'separator' });
    }
    case componentType.container:
      return containerView(component, context);
    default:
      // A kind that Discord adds later: say so instead of dropping it silently.
      return el('div', { class: 'md-small' }, 'This page cannot show this component yet.');
  }
}

export function buttonView(button: APIButtonComponent): HTMLElement {
  const style = buttonStyles[button.style];
  const attributes = { class: `button button-${style}`, 'data-testid': 'button' };
  if (button.style === premiumStyle)
    return el('button', { ...attributes, disabled: true }, 'Premium');
  const face = el('span', { class: 'button-face' }, emojiView(button.emoji), button.label ?? '');
  if (button.style === linkStyle) {
    const href = button.disabled ? null : safeUrl(button.url);
    const target = { href, target: '_blank', rel: 'noopener', 'aria-disabled': button.disabled };
    return el('a', { ...attributes, ...target }, face, icon('external'));
  }
  return el(
    'button',
    {
      ...attributes,
      type: 'button',
      disabled: button.disabled === true,
      'data-custom-id': button.custom_id,
      'data-action': 'press',
      'aria-label': button.label ? null : (button.emoji?.name ?? 'Button'),
    },
    face,
    dotsView(),
  );
}

/** Custom emoji come from Discord's servers, so only their name can be shown. */
export function emojiView(emoji: APIMessageComponentEmoji | undefined): HTMLElement | null {
  if (!emoji?.name) return null;
  return el('span', { class: 'emoji' }, emoji.id ? `:${emoji.name}:` : emoji.name);
}

function controlView(control: APIButtonComponent | APISelectMenuComponent): HTMLElement {
  return control.type === componentType.button ? buttonView(control) : selectTriggerView(control);
}

function sectionView(section: APISectionComponent, context: ComponentContext): HTMLElement {
  const { accessory } = section;
  const side =
    accessory.type === componentType.thumbnail
      ? el(
          'div',
          { class: 'thumbnail' },
          pictureView({
            url: accessory.media.url,
            description: accessory.description ?? null,
            spoiler: accessory.spoiler === true,
          }),
        )
      : buttonView(accessory);
  const texts = section.components.map((text) => markdownView(text.content, context.names));
  return el(
    'div',
    { class: 'section' },
    el('div', { class: 'section-text' }, ...texts),
    el('div', { class: 'section-accessory' }, side),
  );
}

function containerView(container: APIContainerComponent, context: ComponentContext): HTMLElement {
  const colour = container.accent_color;
  const hasAccent = colour !== null && colour !== undefined;
  const hidden = container.spoiler && {
    role: 'button',
    tabindex: 0,
    'data-action': 'reveal',
    'aria-label': 'Spoiler, press to reveal',
  };
  const card = el(
    'div',
    {
      class: `container ${hasAccent ? 'has-accent' : ''} ${hidden ? 'spoiler' : ''}`,
      'data-testid': 'container',
      ...hidden,
    },
    ...container.components.map((child) => componentView(child, context)),
  );
  return hasAccent ? withVariable(card, '--accent', cssColour(colour)) : card;
}

/** Shown over a pressed button until the bot has answered. */
function dotsView(): HTMLElement {
  return el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
}
