/** Backslashes stand before what GIFT takes for marks; line breaks become `\n`, as Moodle writes them. */
export function escapeGift(text: string): string {
  return text
    .trim()
    .replace(/[\\#=~{}:]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');
}

/** What `escapeGift` was given. A backslash before anything else is a backslash. */
export function unescapeGift(text: string): string {
  return text.replace(/\\([\\#=~{}:n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
}

/** Where one of `marks` first stands from `from` on without a backslash before it; -1 where none does. */
export function bareIndex(text: string, marks: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (marks.includes(text.charAt(at))) return at;
  }
  return -1;
}

/** Where `####` last stands without a backslash before it; -1 where it does not. */
export function generalFeedbackIndex(text: string): number {
  let found = -1;
  let at = bareIndex(text, '#');
  while (at >= 0) {
    if (text.startsWith('####', at)) found = at;
    at = bareIndex(text, '#', at + (text.startsWith('####', at) ? 4 : 1));
  }
  return found;
}
