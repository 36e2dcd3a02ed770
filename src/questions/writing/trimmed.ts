import type { Token } from '../reading/sentences.ts';
import { isTightDash } from './clauses/marks.ts';
import { clauseBetween, clauseOfTokens } from './halves.ts';
import type { Statement } from './statement.ts';

/** An opening of more words is mostly more than a phrase of time. */
const longestOpening = 14;
const leastWords = 5;
/** What opens a sentence and is true without: when and where it was, after what. */
const opening =
  /^(after|before|during|following|amid|minutes|hours|days|weeks|months|just|shortly|soon|nearly|almost|about|more|at|as|while|when|with|despite|although|though|in|on|speaking|talking|citing|asked|to|two|three|four|five|six|seven|eight|nine|ten)$/i;
/** What a lede adds behind its statement: ", killing ten", ", who ...", ", as firefighters ...", ", in a deal ...". */
const closing =
  /^(which|who|where|when|as|while|after|with|amid|despite|including|although|though|because|but|and|days|hours|weeks|months|years|part|one|making|both|especially|particularly|mainly|mostly|such|the|an?)$/i;

/**
 * The main clause of a long sentence that the parser lost its way in, without the phrase that opens it and
 * without what is added at its end, read again: "Hours after the talks, a gunman opened fire, killing two".
 */
export function trimmed(whole: Statement): Statement[] {
  const start = openingEnd(whole.tokens);
  for (const stop of closings(whole.tokens, start)) {
    const clause = clauseBetween(whole, start, stop);
    if (clause !== undefined) return [clause];
  }
  const plain = withoutAside(whole, start);
  return plain === undefined ? [] : [plain];
}

/** So many words may stand before what is said of the subject, and in it. */
const longestName = 7;
const longestAside = 20;

/** "Donald Trump, whose three appointees joined the majority, wrote": the sentence without what is said beside it. */
function withoutAside(whole: Statement, start: number): Statement | undefined {
  const { tokens } = whole;
  const isComma = (at: number) => tokens[at]?.text === ',';
  const opens = tokens.findIndex((_, at) => at > start && isComma(at));
  const isNamed =
    opens > start && opens <= start + longestName && tokens[opens - 1]?.pos === 'PROPN';
  if (!isNamed || !aside.test(tokens[opens + 1]?.text ?? '')) return undefined;
  const closes = tokens.findLastIndex(
    ({ tag }, at) => isComma(at) && /^(VBD|VBZ|MD)$/.test(tokens[at + 1]?.tag ?? tag),
  );
  const between = tokens.slice(opens + 1, closes);
  if (closes <= opens || between.length > longestAside) return undefined;
  if (between.some(({ text }) => /^(not|never|no|[“”":;])$/i.test(text))) return undefined;
  const order = tokens.flatMap((_, at) =>
    at < start || (at >= opens && at <= closes) ? [] : [at],
  );
  return clauseOfTokens(whole, order);
}

const aside = /^(who|whose|which|an?|the|now|then|also|one|\d+)$/i;

/** Behind the comma of an opening phrase that has no year and makes no condition; 0 where there is none. */
export function openingEnd(tokens: readonly Token[]): number {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const phrase = tokens.slice(0, comma);
  if (comma < 1 || comma > longestOpening || !opening.test(phrase[0]?.text ?? '')) return 0;
  if (phrase.some(({ text }) => /^\d{4}s?$|^(if|unless|not|no|never|only)$/i.test(text))) return 0;
  return comma + 1;
}

/** ": what follows a colon", " – or a dash": more of what was said. */
function isBreak(tokens: readonly Token[], at: number): boolean {
  return /^(:|--|[–—-])$/.test(tokens[at]?.text ?? '') && !isTightDash(tokens, at);
}

/** "A governor, a council – the parliament – and a board": the dash breaks off a list, or the words of a speaker. */
function opensList(tokens: readonly Token[], start: number, at: number): boolean {
  return (
    at < start + leastWords ||
    tokens.slice(start, at).some(({ text }) => /^[,:“"”;]$/.test(text)) ||
    tokens.slice(at + 1).some((_, index) => isBreak(tokens, at + 1 + index))
  );
}

/** Where the sentence may end early; its own end is one of the places where it was opened. */
function closings(tokens: readonly Token[], start: number): number[] {
  const found = tokens.flatMap(({ text }, at) => {
    const next = tokens[at + 1];
    if (isBreak(tokens, at)) return opensList(tokens, start, at) ? [] : [at];
    if (text !== ',' || at < start + leastWords || next === undefined) return [];
    const isManner = next.text === 'in' && /^(an?|what)$/.test(tokens[at + 2]?.text ?? '');
    return next.tag === 'VBG' || isManner || closing.test(next.text) ? [at] : [];
  });
  return [...found, ...(start > 0 ? [tokens.length] : [])];
}
