/** `text` with its first letter large. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `text` as a part of a regular expression that matches just this text. */
export function escapedPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** "A" or "an" before `next`, by its sound as far as its letters tell it: "an hour", "a union", "an FBI agent", "an 8". */
export function indefiniteArticle(next: string): 'a' | 'an' {
  const isLetters = /^\p{Lu}(\p{Lu}|-)/u.test(next);
  if (isLetters) return /^[AEFHILMNORSX]/.test(next) ? 'an' : 'a';
  const small = next.toLowerCase();
  if (/^(uni(?!n|m|d)|eu|us[eu]|one\b|once|ut[ei])/.test(small)) return 'a';
  return /^([aeiou]|hour|heir|hono|honest|8|11(?!\d)|18(?!\d))/.test(small) ? 'an' : 'a';
}
