const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
};
/** What can have a power: a figure, a bracket, a unit, a variable. */
const powerBase = /(?:[\d)]|(?<!\p{L})(?:[kcmdµn]?m|ft|in|mi|yd|s|kg|[a-z]))$/iu;

/**
 * How raised `text` reads after `before`: a power with raised figures (10⁶, m²), an ordinal's letters as
 * they are (4th), and the mark of a note or a reference not at all.
 */
export function superscript(text: string, before: string): string {
  const trimmed = text.trim();
  if (/^\p{L}{1,4}$/u.test(trimmed)) return /^[a-d]$/.test(trimmed) ? '' : trimmed;
  const isPower = /^[+−-]?\d{1,3}$/.test(trimmed) && powerBase.test(before.slice(-8));
  return isPower ? [...trimmed].map((figure) => raised[figure] ?? figure).join('') : '';
}
