/** The tree of `markdown.ts` as DOM nodes. */
import { el, safeUrl } from './dom.ts';
import { type Block, type ListItem, parseMarkdown } from './markdown.ts';
import { type Inline, isOnlyEmoji } from './markdown-inline.ts';
import { formatTimestamp } from './timestamps.ts';

export type Names = {
  readonly people: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
};

export function markdownView(source: string, names: Names): HTMLElement {
  const blocks = parseMarkdown(source);
  const only = blocks.length === 1 ? blocks[0] : undefined;
  const isLarge = only?.kind === 'paragraph' && isOnlyEmoji(only.content);
  const className = isLarge ? 'markdown is-only-emoji' : 'markdown';
  return el('div', { class: className }, ...blocks.map((block) => blockView(block, names)));
}

/** One line of markdown, e.g. the name of an embed's field. */
export function inlineView(nodes: readonly Inline[], names: Names): Node[] {
  return nodes.map((node) => inlineNode(node, names));
}

/** Brings every timestamp on the page up to date. */
export function tickTimestamps(nowMs: number): void {
  for (const time of document.querySelectorAll('time[data-unix]')) {
    const unixSeconds = Number(time.getAttribute('data-unix'));
    const text = formatTimestamp(
      { unixSeconds, style: time.getAttribute('data-style') ?? 'f' },
      nowMs,
    );
    if (time.textContent !== text) time.textContent = text;
  }
}

function blockView(block: Block, names: Names): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return el('div', { class: 'md-paragraph' }, inlineView(block.content, names));
    case 'small':
      return el('div', { class: 'md-small' }, inlineView(block.content, names));
    case 'heading': {
      // The page's own headings are h1 to h3, so those of messages begin below.
      const level = { 1: 'h4', 2: 'h5', 3: 'h6' } as const;
      const attributes = { class: `md-heading-${block.level}` };
      return el(level[block.level], attributes, inlineView(block.content, names));
    }
    case 'quote':
      return el('blockquote', {}, ...block.children.map((child) => blockView(child, names)));
    case 'code-block':
      return el('pre', { 'data-language': block.language || null }, el('code', {}, block.text));
    case 'list': {
      const items = block.items.map((item) => itemView(item, names));
      return block.ordered ? el('ol', { start: block.start }, ...items) : el('ul', {}, ...items);
    }
  }
}

function itemView(item: ListItem, names: Names): HTMLElement {
  const nested = item.children.map((child) => blockView(child, names));
  return el('li', {}, inlineView(item.content, names), nested);
}

function inlineNode(node: Inline, names: Names): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'code':
      return el('code', {}, node.text);
    case 'emoji':
      return el('span', { class: 'emoji' }, node.text);
    case 'link':
      return linkView(node.href, inlineView(node.children, names));
    case 'spoiler':
      return spoilerView(inlineView(node.children, names));
    case 'time':
      return timeView(node.unixSeconds, node.style);
    case 'user':
      return mention(`@${names.people[node.id] ?? 'unknown-user'}`);
    case 'channel':
      return mention(`#${names.channels[node.id] ?? 'unknown'}`);
    case 'role':
      return mention('@role');
    case 'everyone':
    case 'command':
      return mention(node.text);
    default: {
      const tags = { strong: 'strong', em: 'em', underline: 'u', strike: 's' } as const;
      return el(tags[node.kind], {}, inlineView(node.children, names));
    }
  }
}

function linkView(href: string, children: readonly Node[]): HTMLElement {
  const url = safeUrl(href);
  if (!url) return el('span', {}, children);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, children);
}

function spoilerView(children: readonly Node[]): HTMLElement {
  const label = 'Spoiler, press to reveal';
  const attributes = { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': label };
  const hidden = el('span', { class: 'spoiler-content' }, children);
  return el('span', { ...attributes, 'data-action': 'reveal' }, hidden);
}

function timeView(unixSeconds: number, style: string): HTMLElement {
  const date = new Date(unixSeconds * 1000);
  const isValid = !Number.isNaN(date.getTime());
  const attributes = {
    class: 'timestamp',
    'data-unix': unixSeconds,
    'data-style': style,
    datetime: isValid ? date.toISOString() : null,
    title: formatTimestamp({ unixSeconds, style: 'F' }, 0),
  };
  return el('time', attributes, formatTimestamp({ unixSeconds, style }, Date.now()));
}

function mention(text: string): HTMLElement {
  return el('span', { class: 'mention' }, text);
}
