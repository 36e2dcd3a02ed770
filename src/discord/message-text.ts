/** What Discord writes between angle brackets, and what a reader sees instead. */
const marks: readonly (readonly [pattern: RegExp, shown: (...found: string[]) => string])[] = [
  [/<a?:\w{1,40}:\d+>/g, () => ''],
  [/<\/([^:<>\n]{1,100}):\d+>/g, (_, command = '') => `/${command}`],
  [/<#\d+>|<@&\d+>|<id:\w+>/g, () => ''],
  [/<t:(-?\d{1,17})(?::[a-zA-Z])?>/g, (_, seconds = '') => dateOf(Number(seconds))],
];
const codeBlock = /```[\s\S]*?(?:```|$)/g;
const webAddress = /<?\bhttps?:\/\/[^\s<>]+>?/gi;
/** A link with a label is read as its label, so its address must stay. */
const bareAddress = new RegExp(`(?<!\\]\\()${webAddress.source}`, 'gi');

/** The people that a message mentions: id -> name. */
export type Names = ReadonlyMap<string, string>;

/**
 * What a message says, as a text to ask about: without code, emoji, bare addresses and marks of Discord’s
 * own. Markdown that articles have, too, is left to the reader of articles.
 */
export function articleTextOf(content: string, names: Names): string {
  let text = content.replace(codeBlock, '\n\n');
  for (const [pattern, shown] of marks) text = text.replace(pattern, shown);
  return (
    text
      .replace(/<@!?(\d+)>/g, (_, id: string) => names.get(id) ?? '')
      .replace(/@(?:everyone|here)\b/g, '')
      .replace(bareAddress, '')
      .replace(/\|\|/g, '')
      .replace(/~~/g, '')
      .replace(/^(?:-# |>>> )/gm, '')
      // Not the front matter of an article.
      .replace(/^\s*(?:-{3,}\s*)+/, '')
      // Nobody breaks lines by hand in a message: a line that ends a sentence ends a paragraph.
      .replace(/(?<=[.!?…:"”’)])[ \t]*\n(?!\n)/g, '\n\n')
      .trim()
  );
}

/** The one web address in a message; `undefined` if there is none, or several to choose from. */
export function addressIn(content: string): string | undefined {
  const found = content.replace(codeBlock, '').match(webAddress) ?? [];
  const addresses = new Set(found.map((each) => each.replace(/^<|[>.,;:!?)\]]+$/g, '')));
  const [address] = addresses;
  return addresses.size === 1 ? address : undefined;
}

function dateOf(seconds: number): string {
  const date = new Date(seconds * 1_000);
  if (Number.isNaN(date.getTime())) return '';
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
