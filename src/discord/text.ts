const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Zero-width, control and direction-changing characters, but for those that join emoji. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/gu;
const markdown = /[\\`*_~|<>[\]#@]|:\/\//gu;
const lineStart = /^(\s*)([-+>]|\d+\.)/gmu;

/** Text of a person or an article, on one line, without what cannot be seen. Not yet escaped. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(invisible, '').trim();
}

/**
 * Text of a person or an article, made safe to stand in a message: no markdown, no mention, no link.
 * Every special character gets a backslash, which Discord does not show.
 */
export function escaped(text: string): string {
  return plain(text)
    .replace(markdown, (special) => (special === '://' ? ':\\//' : `\\${special}`))
    .replace(lineStart, (_, space: string, sign: string) => `${space}\\${sign}`);
}

/** A name in bold; somebody whose name cannot be seen is called “someone”. */
export function nameOf(name: string): string {
  return `**${escaped(shortened(plain(name) || 'someone', 40))}**`;
}

/** Cuts at a border between graphemes, so that no emoji or accent is split. @param most in characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** @param at ms since 1970. @returns a time that Discord counts down by itself. */
export function relativeTime(at: number): string {
  return `<t:${Math.round(at / 1000)}:R>`;
}

export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`;
}
