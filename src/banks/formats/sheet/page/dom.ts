/** Builds DOM nodes. A bank reaches the page through here as text and attributes only, never as HTML. */

export type Child = Node | string | undefined | false;
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** `true` gives an empty attribute; `false` and `undefined` give none. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter(isShown));
  return element;
}

/** A button that does `act`. */
export function button(
  label: Child,
  act: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const element = el('button', { type: 'button', class: 'button', ...attributes }, label);
  element.addEventListener('click', act);
  return element;
}

/** @throws when the page's own HTML lacks it. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no #${id}`);
  return element;
}

/** `1 card`, `12 cards`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function isShown(child: Child): child is Node | string {
  return child !== undefined && child !== false;
}
