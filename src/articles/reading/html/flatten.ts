/** Pages nest some tens of levels deep; browsers themselves flatten what is below the 512th. */
const deepest = 80;
/** Elements that have no end tag, or whose end tag may be left out, so that they do not nest. */
const flat =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option|html|head|body)$/;
/** In HTML `<div/>` opens an element like `<div>`; in the drawings of a page `<path/>` is whole. */
const open = /^(?:div|span|a|b|i|u|em|strong|font|ul|ol|table|section|article|blockquote|center)$/;
/** What is between these tags is no markup. */
const raw = /^(?:script|style|textarea|title)$/;

/**
 * `html` without the tags that nest deeper than any page needs, so that neither the parser nor what
 * follows it takes the square of a hostile depth. Their text stays. One pass, whatever the input.
 */
export function flattened(html: string): string {
  const kept: string[] = [];
  let depth = 0;
  let excess = 0;
  let from = 0;
  for (const { start, end, name, isEnd, isEmpty } of tags(html)) {
    if (flat.test(name) || isEmpty) continue;
    if (!isEnd) depth++;
    const isDropped = depth > deepest;
    if (isDropped) excess++;
    if (isEnd) depth = Math.max(0, depth - 1);
    if (!isDropped) continue;
    kept.push(html.slice(from, start));
    from = end;
  }
  return excess === 0 ? html : kept.join('') + html.slice(from);
}

type Tag = {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
};

/** The tags of `html` in their order, comments and the inside of scripts passed over. */
function* tags(html: string): Generator<Tag> {
  let at = html.indexOf('<');
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      const close = html.indexOf('-->', at + 4);
      if (close < 0) return;
      at = html.indexOf('<', close + 3);
      continue;
    }
    const [, slash = '', name] =
      /^<(\/?)([a-z][a-z\d:-]{0,30})/i.exec(html.slice(at, at + 34)) ?? [];
    if (name === undefined) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const close = html.indexOf('>', at);
    if (close < 0) return;
    const lower = name.toLowerCase();
    const isEmpty = html[close - 1] === '/' && !open.test(lower);
    yield { start: at, end: close + 1, name: lower, isEnd: slash === '/', isEmpty };
    const inside = slash === '' && raw.test(lower) ? endOfRaw(html, close, lower) : close;
    if (inside < 0) return;
    at = html.indexOf('<', inside);
  }
}

function endOfRaw(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}
