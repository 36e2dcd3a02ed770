/** Text within a line of Discord's markdown: emphasis, code, links, mentions, timestamps, emoji. */

export type Emphasis = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler';
export type Inline =
  | { readonly kind: 'text' | 'code' | 'emoji'; readonly text: string }
  | { readonly kind: Emphasis; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'user' | 'channel' | 'role'; readonly id: string }
  | { readonly kind: 'everyone' | 'command'; readonly text: string }
  | { readonly kind: 'time'; readonly unixSeconds: number; readonly style: string };

type Rule = { readonly pattern: RegExp; readonly make: (match: RegExpExecArray) => Inline };

/** Never throws: an unclosed mark stays text. */
export function parseInline(source: string): Inline[] {
  const nodes: Inline[] = [];
  let text = '';
  let position = 0;
  while (position < source.length) {
    const found = ruleAt(source, position);
    if (!found) {
      text += source[position++] ?? '';
    } else if (found.node.kind === 'text') {
      text += found.node.text;
      position = found.end;
    } else {
      if (text !== '') nodes.push({ kind: 'text', text });
      text = '';
      nodes.push(found.node);
      position = found.end;
    }
  }
  if (text !== '') nodes.push({ kind: 'text', text });
  return nodes;
}

/** True when the text is nothing but up to 27 emoji, which Discord shows large. */
export function isOnlyEmoji(nodes: readonly Inline[]): boolean {
  const emoji = nodes.filter((node) => node.kind === 'emoji').length;
  const blank = nodes.every((n) => n.kind === 'emoji' || (n.kind === 'text' && !n.text.trim()));
  return blank && emoji > 0 && emoji <= 27;
}

const emojiPattern =
  /(?:\p{RI}{2}|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)\p{EMod}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{EMod}?)*)/uy;

const emphasis = (kind: Emphasis, pattern: RegExp): Rule => ({
  pattern,
  make: ([, inner = '']) => ({ kind, children: parseInline(inner) }),
});
const mention = (kind: 'user' | 'channel' | 'role', pattern: RegExp): Rule => ({
  pattern,
  make: ([, id = '']) => ({ kind, id }),
});

// In order of precedence, as in Discord's own parser (derived from simple-markdown).
const rules: readonly Rule[] = [
  { pattern: /\\([^A-Za-z0-9\s])/y, make: ([, text = '']) => ({ kind: 'text', text }) },
  {
    pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y,
    make: ([, , text = '']) => ({ kind: 'code', text: text.replace(/^ (.+) $/s, '$1') }),
  },
  { pattern: /<(https?:\/\/[^\s>]+)>/y, make: ([, url = '']) => plainLink(url) },
  mention('user', /<@!?(\d+)>/y),
  mention('role', /<@&(\d+)>/y),
  mention('channel', /<#(\d+)>/y),
  {
    pattern: /<\/([-\w ]+):\d+>/y,
    make: ([, name = '']) => ({ kind: 'command', text: `/${name}` }),
  },
  { pattern: /@(?:everyone|here)\b/y, make: ([text]) => ({ kind: 'everyone', text }) },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y,
    make: ([, seconds, style = 'f']) => ({ kind: 'time', unixSeconds: Number(seconds), style }),
  },
  {
    // Custom emoji live on Discord's CDN; the local Discord has none, so their name is shown.
    pattern: /<a?:(\w+):\d+>/y,
    make: ([, name = '']) => ({ kind: 'text', text: `:${name}:` }),
  },
  {
    pattern:
      /\[((?:\\.|[^\][\\]|\[[^\][]*\])+)\]\(<?(https?:\/\/(?:[^\s()>]|\([^\s()]*\))+)>?(?: +"[^"]*")?\)/y,
    make: ([, label = '', href = '']) => ({ kind: 'link', href, children: parseInline(label) }),
  },
  {
    pattern: /https?:\/\/(?:[^\s<()]|\([^\s<()]*\))*(?:\([^\s<()]*\)|[^\s<().,:;"'\]*_~|])/y,
    make: ([url]) => plainLink(url),
  },
  emphasis('spoiler', /\|\|([\s\S]+?)\|\|/y),
  emphasis('strong', /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y),
  emphasis('underline', /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y),
  emphasis('em', /\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y),
  emphasis('em', /(?<!\w)_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/y),
  emphasis('strike', /~~((?:\\[\s\S]|[^\\])+?)~~/y),
  { pattern: emojiPattern, make: ([text]) => ({ kind: 'emoji', text }) },
];

function plainLink(url: string): Inline {
  return { kind: 'link', href: url, children: [{ kind: 'text', text: url }] };
}

function ruleAt(source: string, position: number): { node: Inline; end: number } | null {
  for (const rule of rules) {
    rule.pattern.lastIndex = position;
    const match = rule.pattern.exec(source);
    if (match) return { end: position + match[0].length, node: rule.make(match) };
  }
  return null;
}
