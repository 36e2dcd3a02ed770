/** Pictures, files and other attachments of a message. */
import type { APIAttachment, APIUnfurledMediaItem } from 'discord.js';
import { el, safeUrl } from './dom.ts';
import { icon } from './icons.ts';

export type Picture = {
  readonly url: string;
  readonly description: string | null;
  readonly spoiler: boolean;
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
};

export function attachmentsView(attachments: readonly APIAttachment[]): HTMLElement | null {
  if (attachments.length === 0) return null;
  const pictures = attachments.filter(isPicture).map(
    (attachment): Picture => ({
      url: attachment.url,
      description: attachment.description ?? attachment.filename,
      spoiler: attachment.filename.startsWith('SPOILER_'),
      width: attachment.width,
      height: attachment.height,
    }),
  );
  const files = attachments.filter((attachment) => !isPicture(attachment));
  return el(
    'div',
    { class: 'attachments' },
    pictures.length > 0 && galleryView(pictures),
    files.map((file) => fileView({ name: file.filename, sizeBytes: file.size, url: file.url })),
  );
}

export function galleryView(pictures: readonly Picture[]): HTMLElement {
  const count = Math.min(pictures.length, 10);
  return el('div', { class: `gallery gallery-${count}` }, ...pictures.map(pictureView));
}

/** A picture that opens in its own tab; a spoiler is blurred until pressed. */
export function pictureView(picture: Picture): HTMLElement {
  const url = safeUrl(picture.url);
  const image = el('img', {
    src: url,
    alt: picture.description ?? '',
    loading: 'lazy',
    // The size keeps the place before the picture has arrived, so that nothing jumps.
    width: picture.width,
    height: picture.height,
  });
  if (picture.spoiler) {
    const label = 'Spoiler, press to reveal';
    const attributes = { class: 'picture spoiler', role: 'button', tabindex: 0 };
    const cover = el('span', { class: 'spoiler-tag' }, 'SPOILER');
    return el('div', { ...attributes, 'aria-label': label, 'data-action': 'reveal' }, image, cover);
  }
  return el('a', { class: 'picture', href: url, target: '_blank', rel: 'noopener' }, image);
}

export function fileView(file: {
  readonly name: string;
  readonly sizeBytes: number | null;
  readonly url: string;
}): HTMLElement {
  const url = safeUrl(file.url);
  const label = `Download ${file.name}`;
  return el(
    'div',
    { class: 'file', 'data-testid': 'file' },
    icon('file'),
    el(
      'div',
      { class: 'file-text' },
      el('a', { href: url, download: file.name, class: 'file-name' }, file.name),
      file.sizeBytes !== null && el('div', { class: 'file-size' }, formatBytes(file.sizeBytes)),
    ),
    el(
      'a',
      { href: url, download: file.name, class: 'file-download', 'aria-label': label },
      icon('download'),
    ),
  );
}

/** The file name at the end of a URL, for media that come without one. */
export function nameOf(item: APIUnfurledMediaItem): string {
  const path = item.url.split(/[?#]/)[0] ?? '';
  return decodeURIComponent(path.split('/').at(-1) || 'file');
}

export function formatBytes(sizeBytes: number): string {
  if (sizeBytes < 1024) return `${sizeBytes} bytes`;
  const isKilo = sizeBytes < 1024 ** 2;
  return isKilo
    ? `${(sizeBytes / 1024).toFixed(2)} KB`
    : `${(sizeBytes / 1024 ** 2).toFixed(2)} MB`;
}

function isPicture(attachment: APIAttachment): boolean {
  const type = attachment.content_type;
  return type
    ? type.startsWith('image/')
    : /\.(png|jpe?g|gif|webp|svg)$/i.test(attachment.filename);
}
