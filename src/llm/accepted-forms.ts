import { normaliseText, normalWords } from '../questions/normalise.ts';
import { numberValue } from '../questions/numbers.ts';

/**
 * Those of the `proposed` spellings that are the `answer` beyond doubt: the same words in any order, the same
 * figure, or its initials. Anything else may be another thing ("Ireland" for "Northern Ireland"), and a wrong
 * form would be graded right.
 */
export function safeForms(answer: string, proposed: readonly string[]): string[] {
  const forms = new Set(proposed.filter((form) => form !== answer && isForm(form, answer)));
  return [...forms];
}

function isForm(form: string, answer: string): boolean {
  const given = bareWords(form);
  const asked = bareWords(answer);
  if (given.length === 0) return false;
  if ([...given].sort().join(' ') === [...asked].sort().join(' ')) return true;
  const value = numberValue(normaliseText(answer));
  if (value !== undefined) return numberValue(normaliseText(form)) === value;
  return isInitials(form, asked) || isInitials(answer, given);
}

/** "CSIS" for "Center for Strategic and International Studies". */
function isInitials(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.replaceAll('.', '');
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return false;
  const initials = (kept: readonly string[]) => kept.map((word) => word.charAt(0)).join('');
  const telling = words.filter((word) => word.length > 3);
  return [initials(words), initials(telling)].includes(letters.toLowerCase());
}

function bareWords(text: string): string[] {
  const words = normalWords(text);
  return words.length > 1 && /^(the|an?)$/.test(words[0] ?? '') ? words.slice(1) : words;
}
