import { parseHTML } from 'linkedom';
import { flattened } from './flatten.ts';

/** As much of the DOM as we use. TypeScript's own types of it are for programs that run in a browser. */
export type PageNode = {
  /** 1: an element, 3: text. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
};

export type PageElement = PageNode & {
  /** Lower case. */
  readonly localName: string;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly remove: () => void;
};

/** A document, of whatever kind. */
export type PageTree = {
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly querySelector: (selector: string) => PageElement | null;
};

export type Page = PageTree & {
  readonly body: PageElement;
  readonly documentElement: PageElement;
};

/** The document of `source`; a fragment gets the frame of a page around it, which this parser does not add. */
export function openPage(source: string): Page {
  const html = flattened(source);
  const { document }: { document: Page } = parseHTML(html);
  if (document.querySelector('html > body') !== null) return document;
  const content = html.replace(
    /<\/?(?:html|body|head)\b[^>]{0,1000}>|<!doctype[^>]{0,1000}>/gi,
    '',
  );
  const language = /<html\b[^>]{0,500}?\blang=["']?([\w-]{2,20})/i.exec(html)?.[1] ?? '';
  const framed = parseHTML(
    `<!doctype html><html lang="${language}"><head></head><body>${content}</body></html>`,
  );
  return framed.document;
}

/** True of an element; comments and text are none. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/**
 * Visits all below `root` in the order of the text, without recursion: pages nest thousands of levels
 * deep. An element whose `enter` returns `false` is left out with all that is in it.
 */
export function walk(
  root: PageElement,
  visit: {
    readonly text?: (node: PageNode) => void;
    readonly enter: (element: PageElement) => boolean;
    readonly leave: (element: PageElement) => void;
  },
): void {
  const open: PageElement[] = [];
  let node = root.firstChild;
  for (;;) {
    if (node === null) {
      const parent = open.pop();
      if (parent === undefined) return;
      visit.leave(parent);
      node = parent.nextSibling;
    } else if (isElement(node) && visit.enter(node)) {
      open.push(node);
      node = node.firstChild;
    } else {
      if (node.nodeType === 3) visit.text?.(node);
      node = node.nextSibling;
    }
  }
}
