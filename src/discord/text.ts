const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Control, zero-width and direction-changing characters and fillers, but for those that emoji are joined of. */
const invisible = /(?!\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{DI}]/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
const markdown = /[\\`*_~|<>[\]#@]|:\/\//gu;
const bullet = /^[-+]/u;
const numbering = /^(\d+)\./u;

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
    .replace(bullet, '\\$&')
    .replace(numbering, '$1\\.');
}

/** A name in bold; somebody whose name cannot be seen is called “someone”. */
export function nameOf(name: string): string {
  const shown = plain(name);
  return `**${visible.test(shown) ? escaped(shortened(shown, 40)) : 'someone'}**`;
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
