/**
 * Turns one DOM tree into another with as few changes as possible, so that a message that the bot edits
 * every second keeps focus, an opened spoiler, a loaded picture and the reader's selection.
 * Attributes that begin with `data-ui-` belong to the page (e.g. a pressed button) and survive.
 */
export function morph(current: Node, wanted: Node): Node {
  if (current instanceof Element && wanted instanceof Element && isAlike(current, wanted)) {
    morphAttributes(current, wanted);
    morphChildren(current, wanted);
    return current;
  }
  if (current.nodeType === Node.TEXT_NODE && wanted.nodeType === Node.TEXT_NODE) {
    if (current.nodeValue !== wanted.nodeValue) current.nodeValue = wanted.nodeValue;
    return current;
  }
  current.parentNode?.replaceChild(wanted, current);
  return wanted;
}

/** Replaces the children of an element by those given. */
export function morphInto(parent: Element, children: readonly Node[]): void {
  const old = [...parent.childNodes];
  children.forEach((child, index) => {
    const existing = old[index];
    if (existing) morph(existing, child);
    else parent.appendChild(child);
  });
  for (const rest of old.slice(children.length)) rest.remove();
}

function isAlike(current: Element, wanted: Element): boolean {
  return (
    current.tagName === wanted.tagName &&
    current.getAttribute('data-custom-id') === wanted.getAttribute('data-custom-id') &&
    current.getAttribute('data-key') === wanted.getAttribute('data-key')
  );
}

function morphAttributes(current: Element, wanted: Element): void {
  for (const name of current.getAttributeNames()) {
    const isKept = name.startsWith('data-ui-') || name === 'style' || wanted.hasAttribute(name);
    if (!isKept) current.removeAttribute(name);
  }
  for (const name of wanted.getAttributeNames()) {
    const value = wanted.getAttribute(name) ?? '';
    if (name !== 'style' && current.getAttribute(name) !== value) current.setAttribute(name, value);
  }
  if (current instanceof HTMLElement && wanted instanceof HTMLElement) {
    if (current.style.cssText !== wanted.style.cssText)
      current.style.cssText = wanted.style.cssText;
  }
}

function morphChildren(current: Element, wanted: Element): void {
  morphInto(current, [...wanted.childNodes]);
}
