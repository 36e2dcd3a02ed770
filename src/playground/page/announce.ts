/** Tells screen readers about new messages, but not about every edit of a countdown. */
import type { ClientMessage } from '../client-protocol.ts';
import { displayName } from './state.ts';

type Component = { readonly content?: string; readonly components?: readonly unknown[] };

export function announce(region: HTMLElement, message: ClientMessage): void {
  const texts = [message.content, ...(message.components ?? []).flatMap(textsOf)];
  const text = texts.filter(Boolean).join(' ').slice(0, 300);
  region.textContent = `${displayName(message.author)}: ${text || 'sent a message'}`;
}

function textsOf(component: unknown): string[] {
  if (!isComponent(component)) return [];
  const own = typeof component.content === 'string' ? [component.content] : [];
  return [...own, ...(component.components ?? []).flatMap(textsOf)];
}

function isComponent(value: unknown): value is Component {
  return typeof value === 'object' && value !== null;
}
