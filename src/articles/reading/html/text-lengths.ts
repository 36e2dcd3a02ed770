import { type PageElement, walk } from './page.ts';

/** Characters of text in an element, blanks not counted. */
export type TextLength = {
  readonly all: number;
  /** Of them in links. */
  readonly linked: number;
  readonly linkCount: number;
};

/** The length of the text in `root` and in each element below it, all found in one pass. */
export function textLengths(root: PageElement): ReadonlyMap<PageElement, TextLength> {
  const lengths = new Map<PageElement, TextLength>();
  const starts: TextLength[] = [];
  let all = 0;
  let linked = 0;
  let linkCount = 0;
  let openLinks = 0;
  walk(root, {
    text: (node) => {
      const length = node.textContent?.replace(/\s+/g, '').length ?? 0;
      all += length;
      if (openLinks > 0) linked += length;
    },
    enter: ({ localName }) => {
      starts.push({ all, linked, linkCount });
      if (localName === 'a') {
        openLinks++;
        linkCount++;
      }
      return true;
    },
    leave: (element) => {
      if (element.localName === 'a') openLinks--;
      const start = starts.pop();
      lengths.set(element, {
        all: all - (start?.all ?? 0),
        linked: linked - (start?.linked ?? 0),
        linkCount: linkCount - (start?.linkCount ?? 0),
      });
    },
  });
  return lengths.set(root, { all, linked, linkCount });
}
