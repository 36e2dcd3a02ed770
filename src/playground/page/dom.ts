/** Builds DOM nodes. Data reaches the page through here as text and attributes only, never as HTML. */

export type Child = Node | string | null | undefined | false;
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** `true` gives an empty attribute; `false`, `null` and `undefined` give none. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children.flat());
  return element;
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

/** Sets a CSS variable; a `style` attribute would be refused by the page's content security policy. */
export function withVariable<E extends HTMLElement>(element: E, name: string, value: string): E {
  element.style.setProperty(name, value);
  return element;
}

/** @throws when the page's own HTML lacks it. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/** 24-bit colour as CSS. */
export function cssColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

/** Only web addresses and our own paths become links; `javascript:` and the like do not. */
export function safeUrl(url: string): string | null {
  try {
    const { protocol, href, origin } = new URL(url, location.href);
    if (origin === location.origin) return href;
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
