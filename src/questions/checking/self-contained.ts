import { knownAcronyms } from '../gazetteer/acronyms.ts';
import type { Token } from '../reading/sentences.ts';
import { isVague } from './definite-phrase.ts';
import { hasEmptySubject } from './empty-subjects.ts';
import { hangsOn, isThatTime } from './hanging-on.ts';
import { hasLooseEnd } from './loose-ends.ts';
import {
  afterthought,
  announcement,
  bareEvent,
  comparison,
  eventOfWhat,
  halfCompared,
  harmed,
  headless,
  nobody,
  nothing,
  officeWhen,
  ofWhat,
  ofWhichAnimal,
  reaction,
  relatedToWhat,
  relative,
  relativeTime,
  sequel,
  sinceThen,
  study,
  unfinished,
  yearless,
} from './pointers.ts';
import { isPointing } from './pointing.ts';
import type { PromptContext } from './prompt-context.ts';
import type { Refusal } from './refusals.ts';
import { isUnrelated } from './relational.ts';

/** Where a sentence stands in its prompt. */
export type Standing = {
  /** The tokens of the sentences that stand before it: one or two, or none. */
  readonly before?: readonly Token[];
  /** It only leads to the one that asks, and may speak of "the ice". */
  readonly isOnlyRead?: boolean;
};

/**
 * Says why a reader who sees only `tokens` (the prompt) and `title` above it could not tell what is
 * meant: [] if they could.
 */
export function contextRefusals(
  tokens: readonly Token[],
  { title, isPerson }: PromptContext,
  { before = [], isOnlyRead = false }: Standing = {},
): Refusal[] {
  const text = tokens.map((token) => token.text).join(' ');
  const isFirst = before.length === 0;
  const isAfterYear = before.some((token) => isYear.test(token.text));
  const found = new Set<Refusal>(placeInTime(tokens, text, isAfterYear));
  if (
    (isFirst &&
      comparison.test(text) &&
      !/\bthan\b|\b(more or less|(or|\d) more|once more|no longer|more and more)\b/i.test(text)) ||
    /\b(low|high|turning|starting) point [.?]/i.test(text) ||
    nothing.test(text)
  )
    found.add('vague-reference');
  if (isFirst && study.test(text)) found.add('missing-attribution');
  if (isFirst) for (const code of openEnds(tokens, text)) found.add(code);
  if (
    isFirst &&
    (hasLooseEnd(tokens, text) ||
      hangsOn(tokens, text) ||
      hasEmptySubject(text) ||
      isUnrelated(text))
  )
    found.add('vague-reference');
  const all = [...before, ...tokens];
  all.slice(before.length).forEach((token, index) => {
    const at = before.length + index;
    if (isUnexplained(all, at, title)) found.add('vague-reference');
    if (!(!isFirst && goesBack(token)) && isPointing(all, at, isPerson))
      found.add('unresolved-pronoun');
    if (isThatTime(all, at)) found.add('relative-time');
    const isClear = isOnlyRead || isBridged(all, at, before.length) || isBesideName(tokens, index);
    if (/^the$/i.test(token.text) && isVague(all, at, title) && !isClear)
      found.add('vague-reference');
  });
  return [...found];
}

const isYear = /^1\d{3}$|^20\d\d$/;
/** "His third law appeared ten years later": later than a year that was told before; "last month" is not. */
const fromThatYear =
  /\b(later|earlier|afterwards?)\b|\bthe (same|next|following|previous) (\w+ )?(years?|months?|decades?|weeks?|century|spring|summer|autumn|winter)\b/gi;

/**
 * "A cargo ship struck the bridge. The crew were rescued.": what belongs to what the sentence before tells; but not
 * "the study", which is somebody's.
 */
function isBridged(tokens: readonly Token[], at: number, context: number): boolean {
  if (context === 0) return false;
  const phrase = tokens.slice(at + 1, at + 4);
  return !phrase.some(({ text }) => furtherBack.test(text));
}

/**
 * "Why was Lise Meitner confined to a workshop in the basement?": a reason is asked of what a name has said which; the
 * basement only adds to it.
 */
function isBesideName(tokens: readonly Token[], at: number): boolean {
  const why = tokens.findIndex(({ text }) => /^(why|how)$/i.test(text));
  const asks = why >= 0 && tokens[why + 1]?.pos === 'AUX' && why < at;
  const named = tokens.slice(why, at).some(({ pos }) => pos === 'PROPN');
  return asks && named && !furtherBack.test(tokens[at + 1]?.text ?? '');
}

const furtherBack =
  /^(study|survey|report|paper|researchers?|officials?|scientists|authors|team|group|article|person|man|woman|men|women|pair|couple|two|three|four|others?|latter|former|second|third|same|company|firm)$/i;

function placeInTime(tokens: readonly Token[], text: string, isAfterYear: boolean): Refusal[] {
  const isOpen =
    relativeTime.test(isAfterYear ? text.replaceAll(fromThatYear, ' ') : text) ||
    sinceThen.test(text) ||
    // "On 2 March": of the year that was told before.
    (!isAfterYear && (yearless.test(text) || isYearlessMonth(text))) ||
    isUnderWay(tokens) ||
    isBeforeWhat(tokens) ||
    isAhead.test(text) ||
    byHour.test(text) ||
    (officeWhen.test(text) &&
      !/\d{3}|\b(first|last|second|third|when|during|time|only|founding)\b/i.test(text));
  return isOpen ? ['relative-time'] : [];
}

/** What only the sentence before could complete. */
function openEnds(tokens: readonly Token[], text: string): Refusal[] {
  const isVagueAlone =
    [
      sequel,
      unfinished,
      relative,
      headless,
      reaction,
      harmed,
      halfCompared,
      announcement,
      eventOfWhat,
      relatedToWhat,
      ofWhichAnimal,
      bareEvent,
      afterthought,
      ofWhat,
    ].some((pattern) => pattern.test(text)) ||
    tokens.some(
      (token, index) =>
        /^other$/i.test(token.text) &&
        /^(the|two|three|many|all)$/i.test(tokens[index - 1]?.text ?? ''),
    );
  const last = tokens.findLast(({ pos }) => pos !== 'PUNCT');
  // "Women in Lisbon live longer": than whom? "Charter" and "river" are no comparatives.
  const isComparedLast =
    /^(JJR|RBR)$/.test(last?.tag ?? '') &&
    /\w{3,}er$/i.test(last?.text ?? '') &&
    !/\bthan\b/.test(text);
  const isNobodys =
    nobody.test(tokens[0]?.text ?? '') ||
    /^According to (others|some|many|most|several|another|both|one) ,/.test(text) ||
    (/^what$/i.test(tokens[0]?.text ?? '') && tokens.at(-1)?.text !== '?');
  return [
    ...(isVagueAlone || isComparedLast ? ['vague-reference' as const] : []),
    ...(isNobodys ? ['missing-attribution' as const] : []),
  ];
}

/** "this process", "such plants", "that year": what was said right before. */
function goesBack({ text }: Token): boolean {
  return /^(this|these|those|such|that|there|thus)$/i.test(text);
}

/** "is to begin in the spring": of which year? */
const isAhead =
  /\b(is|are) (due |set |expected |scheduled )?to (begin|start|open|be|go|launch|close|run|arrive|end|take place)\b/i;
/** "Power had been restored by the evening", "shares fell in early trading": on which day? */
const byHour =
  /\bby (the (evening|morning|afternoon|weekend)|nightfall|midday|noon|dawn)\b(?! of)|\bin (early|late|morning|afternoon|pre-market) trading\b(?!.*\d{4})/i;

/** "named ten projects in January", and no year in the prompt. */
function isYearlessMonth(text: string): boolean {
  return (
    /\b([Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|of) (early |late |mid-)?(January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{1,2}\b|,? (\d{4}|_))/.test(
      text,
    ) &&
    !/\b(1\d{3}|20\d\d)\b|\b(in|of) _____|\b(every|each|annual|year|usually|lasts?|celebrated?s?|holiday|(between|from) (early |late |mid-)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b|^In which year/i.test(
      text,
    )
  );
}

/** "Which archaeologist had searched the harbour for years?": before what? */
function isBeforeWhat(tokens: readonly Token[]): boolean {
  const had = tokens.findIndex(
    ({ text }, at) => /^had$/i.test(text) && /^VBN$/.test(tokens[at + 1]?.tag ?? ''),
  );
  return (
    had >= 0 &&
    tokens.at(-1)?.text === '?' &&
    tokens[0]?.text !== 'According' &&
    !tokens.some(
      ({ text, tag }, at) =>
        (/^(VBD|VBZ|VBP|MD)$/.test(tag) && at !== had) ||
        /^(by|before|when|after|until|since|during|while|already|because|never|once|\d{4}|_____)$/i.test(
          text,
        ),
    )
  );
}

/** "Its market share is slipping", "Modi was attending a summit", "Obama will go": when? */
function isUnderWay(tokens: readonly Token[]): boolean {
  const isDated = tokens.some(({ text }) =>
    /^(when|while|as|\d{4}|_____|before|after)$/i.test(text),
  );
  return tokens.some(({ text }, at) => {
    const next = tokens.slice(at + 1).find(({ pos }) => pos !== 'ADV' && pos !== 'PART');
    if (/^will$/i.test(text)) return tokens[at - 1]?.pos === 'PROPN' && !isDated;
    // "A new support is being built" as well.
    const isProgressive = next?.tag === 'VBG' && (next.pos === 'VERB' || next.text === 'being');
    return isProgressive && (/^(is|are)$/i.test(text) || (/^(was|were)$/i.test(text) && !isDated));
  });
}

/** "SSS" and "CoM": letters that only the article spells out; "the CSIS think tank" says what it is. */
function isUnexplained(tokens: readonly Token[], at: number, title: string): boolean {
  const word = tokens[at]?.text ?? '';
  const isAcronym = /^\p{Lu}\p{Ll}?\p{Lu}{1,3}s?$/u.test(word);
  if (!isAcronym || knownAcronyms.has(word) || title.includes(word)) return false;
  return !tokens.slice(Math.max(0, at - 2), at + 3).some(({ text }) => body.test(text));
}

const body =
  /^(tank|agency|group|party|network|company|university|organi[sz]ation|union|standard|committee|airline|channel|station|bank|miner|maker|carrier|broadcaster|regulator|watchdog|charity|fund|firm|gene|protein|drug|virus|vaccine|rocket|satellite|spacecraft|probe|telescope|reactor|missile|rifle|locomotive)$/i;
