/** Classic embeds. */
import type { APIEmbed } from 'discord.js';
import { cssColour, el, safeUrl, withVariable } from './dom.ts';
import { parseInline } from './markdown-inline.ts';
import { inlineView, markdownView, type Names } from './markdown-view.ts';
import { pictureView } from './media-view.ts';
import { formatMessageTime } from './timestamps.ts';

export function embedView(embed: APIEmbed, names: Names): HTMLElement {
  const card = el(
    'article',
    { class: 'embed', 'data-testid': 'embed' },
    el(
      'div',
      { class: 'embed-main' },
      embed.author && authorView(embed.author),
      embed.title && titleView(embed.title, embed.url, names),
      embed.description && markdownView(embed.description, names),
      embed.fields && fieldsView(embed.fields, names),
    ),
    embed.thumbnail && el('div', { class: 'embed-thumbnail' }, imageView(embed.thumbnail.url)),
    embed.image && el('div', { class: 'embed-image' }, imageView(embed.image.url)),
    footerView(embed),
  );
  return embed.color ? withVariable(card, '--accent', cssColour(embed.color)) : card;
}

function authorView(author: NonNullable<APIEmbed['author']>): HTMLElement {
  const url = author.url ? safeUrl(author.url) : null;
  const picture = author.icon_url ? safeUrl(author.icon_url) : null;
  return el(
    'div',
    { class: 'embed-author' },
    picture && el('img', { class: 'embed-author-picture', src: picture, alt: '' }),
    url ? el('a', { href: url, target: '_blank', rel: 'noopener' }, author.name) : author.name,
  );
}

function titleView(title: string, url: string | undefined, names: Names): HTMLElement {
  const text = inlineView(parseInline(title), names);
  const href = url ? safeUrl(url) : null;
  const content = href ? [el('a', { href, target: '_blank', rel: 'noopener' }, text)] : text;
  return el('div', { class: 'embed-title' }, content);
}

function fieldsView(fields: NonNullable<APIEmbed['fields']>, names: Names): HTMLElement {
  return el(
    'div',
    { class: 'embed-fields' },
    ...fields.map((field) =>
      el(
        'div',
        { class: field.inline ? 'embed-field is-inline' : 'embed-field' },
        el('div', { class: 'embed-field-name' }, inlineView(parseInline(field.name), names)),
        markdownView(field.value, names),
      ),
    ),
  );
}

function footerView(embed: APIEmbed): HTMLElement | null {
  const time = embed.timestamp ? formatMessageTime(embed.timestamp, Date.now()) : null;
  const text = [embed.footer?.text, time].filter(Boolean).join(' • ');
  return text ? el('div', { class: 'embed-footer' }, text) : null;
}

function imageView(url: string): HTMLElement {
  return pictureView({ url, description: '', spoiler: false });
}
