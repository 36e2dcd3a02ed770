import { escapedPattern } from '../../text.ts';
import type { ReadDocument } from '../document.ts';

/** "Central Park", "Oxford University": names that end so go without an article. */
const bare =
  /^(square|station|airport|park|street|road|avenue|lane|college|university|school|island|lake|palace|castle|abbey|cathedral|church|hall|beach|bay|prison|stadium|lodge|house|hill|mountain|town|village|city|festival|day|project|operation)$/;

/**
 * `name` with "the" where it ends in `noun` and the article never writes it alone: "the Grand Mosque" for
 * "Mecca's Grand Mosque", but "Trafalgar Square".
 */
export function withArticle(name: string, noun: string, { source }: ReadDocument): string {
  if (/^the /i.test(name) || !new RegExp(`\\b${noun}s?$`, 'i').test(name)) return name;
  const escaped = escapedPattern(name);
  const has = (pattern: string) => new RegExp(pattern, 'u').test(source.text);
  if (has(`\\b[Tt]he ${escaped}\\b(?! \\p{Lu}|['’])`)) return `the ${name}`;
  const isAlone = has(
    `(^|[.?!] |\\n|\\b(in|at|of|to|from|with|by|on|for|near|and) )${escaped}\\b(?! \\p{L}*(s|er|ists?)\\b|['’])`,
  );
  return isAlone || bare.test(noun) ? name : `the ${name}`;
}
