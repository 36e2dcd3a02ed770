import { bareIndex, unescapeGift } from './gift-text.ts';
import { htmlText, looksLikeHtml } from './html-text.ts';

/** One `=right` or `~wrong` of a question. */
export type GiftAnswer = {
  readonly mark: '=' | '~';
  readonly text: string;
  /** Percent of the points, -100 to 100. */
  readonly weight: number;
  readonly feedback: string;
};

/** `html`, `plain` or another format of Moodle's that stands before a text, or holds for all of a question. */
export type GiftFormat = 'html' | 'plain' | 'moodle' | 'markdown';

const formatMark = /^\[(html|plain|moodle|markdown)\]/;
const weightMark = /^%(-?\d{1,3}(?:\.\d+)?)%/;

/** The format that a text names, or `usual`. */
export function giftFormat(raw: string, usual: GiftFormat): GiftFormat {
  const [, named] = formatMark.exec(raw.trim()) ?? [];
  return named === 'html' || named === 'plain' || named === 'markdown' || named === 'moodle'
    ? named
    : usual;
}

/** A text of the file as plain text. */
export function giftText(raw: string, usual: GiftFormat): string {
  const format = giftFormat(raw, usual);
  const text = unescapeGift(raw.trim().replace(formatMark, '')).trim();
  const isHtml = format === 'html' || (format === 'moodle' && looksLikeHtml(text));
  return isHtml ? htmlText(text) : text;
}

/** The answers between the braces. Where any has a tilde they are options, and `=` is the right one. */
export function giftAnswers(section: string, format: GiftFormat): readonly GiftAnswer[] {
  const areOptions = bareIndex(section, '~') >= 0;
  const marked = /^[=~]/.test(section) ? section : `=${section}`;
  const answers: GiftAnswer[] = [];
  let at = 0;
  while (at >= 0 && at < marked.length) {
    const next = bareIndex(marked, '=~', at + 1);
    const part = marked.slice(at + 1, next < 0 ? undefined : next).trim();
    const mark = marked.charAt(at) === '~' ? '~' : '=';
    const weighed = mark === '~' || !areOptions ? weightMark.exec(part) : null;
    const usual = mark === '=' ? 100 : 0;
    answers.push({
      mark,
      weight: weighed === null ? usual : Number(weighed[1]),
      ...splitFeedback(part.slice(weighed?.[0].length ?? 0), format),
    });
    at = next;
  }
  return answers;
}

function splitFeedback(part: string, format: GiftFormat): Pick<GiftAnswer, 'text' | 'feedback'> {
  const at = bareIndex(part, '#');
  if (at < 0) return { text: giftText(part, format), feedback: '' };
  return {
    text: giftText(part.slice(0, at), format),
    feedback: giftText(part.slice(at + 1), format),
  };
}
