import { knownAcronyms } from '../gazetteer/acronyms.ts';
import { personNouns } from '../gazetteer/people.ts';
import { isSpelledOut } from '../reading/references/pronouns.ts';
import type { Token } from '../reading/sentences.ts';
import { isVague } from './definite-phrase.ts';
import {
  afterthought,
  announcement,
  bareEvent,
  comparison,
  demonstrative,
  eventOfWhat,
  halfCompared,
  harmed,
  headless,
  nobody,
  nothing,
  officeWhen,
  ofWhichAnimal,
  reaction,
  relatedToWhat,
  relative,
  relativeTime,
  sequel,
  sinceThen,
  speaker,
  study,
  third,
  unfinished,
  yearless,
} from './pointers.ts';
import type { Refusal } from './refusals.ts';

/** The title that stands above the prompt, and whether a word of the prompt is part of a person's name. */
export type PromptContext = {
  readonly title: string;
  readonly isPerson: (word: string) => boolean;
};

/**
 * Says why a reader who sees only `tokens` (the prompt) and `title` above it could not tell what is
 * meant: [] if they could. `before` are the tokens of a sentence that stands before them in the prompt.
 */
export function contextRefusals(
  tokens: readonly Token[],
  { title, isPerson }: PromptContext,
  before: readonly Token[] = [],
): Refusal[] {
  const text = tokens.map((token) => token.text).join(' ');
  const found = new Set<Refusal>(placeInTime(tokens, text));
  if (
    (comparison.test(text) &&
      !/\bthan\b|\b(more or less|(or|\d) more|once more|no longer|more and more)\b/i.test(text)) ||
    /\b(low|high|turning|starting) point [.?]/i.test(text) ||
    nothing.test(text)
  )
    found.add('vague-reference');
  if (study.test(text)) found.add('missing-attribution');
  if (before.length === 0) for (const code of openEnds(tokens, text)) found.add(code);
  const all = [...before, ...tokens];
  all.slice(before.length).forEach((token, index) => {
    const at = before.length + index;
    if (isUnexplained(all, at, title)) found.add('vague-reference');
    if (!(before.length > 0 && goesBack(token)) && isPointing(all, at, isPerson))
      found.add('unresolved-pronoun');
    if (/^the$/i.test(token.text) && isVague(all, at, title)) found.add('vague-reference');
  });
  return [...found];
}

function placeInTime(tokens: readonly Token[], text: string): Refusal[] {
  const isOpen =
    relativeTime.test(text) ||
    sinceThen.test(text) ||
    yearless.test(text) ||
    isUnderWay(tokens) ||
    isAhead.test(text) ||
    isYearlessMonth(text) ||
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
    ].some((pattern) => pattern.test(text)) ||
    tokens.some(
      (token, index) =>
        /^other$/i.test(token.text) &&
        /^(the|two|three|many|all)$/i.test(tokens[index - 1]?.text ?? ''),
    );
  const isNobodys =
    nobody.test(tokens[0]?.text ?? '') ||
    (/^what$/i.test(tokens[0]?.text ?? '') && tokens.at(-1)?.text !== '?');
  return [
    ...(isVagueAlone ? ['vague-reference' as const] : []),
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
/** "named ten projects in January", and no year in the prompt. */
function isYearlessMonth(text: string): boolean {
  return (
    /\b([Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|of) (early |late |mid-)?(January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{1,2}\b|,? (\d{4}|_))/.test(
      text,
    ) &&
    !/\b(1\d{3}|20\d\d)\b|\b(in|of) _____|\b(every|each|annual|year|usually|lasts?|(between|from) (early |late |mid-)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b|^In which year/i.test(
      text,
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
    const isProgressive = next?.tag === 'VBG' && next.pos === 'VERB';
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
  /^(tank|agency|group|party|network|company|university|organi[sz]ation|union|standard|committee|airline|channel|station)$/;

function isPointing(
  tokens: readonly Token[],
  index: number,
  isPerson: PromptContext['isPerson'],
): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined) return false;
  const word = token.text;
  // "the US" is no "us"; the numeral of "World War I" is no speaker.
  if (speaker.test(word))
    return word !== 'US' && !(word === 'I' && tokens[index - 1]?.pos === 'PROPN');
  if (/^there$/i.test(word))
    return (
      !/^(is|are|was|were|has|have|had|will|may|can)$/i.test(next?.text ?? '') &&
      (!/^(is|are|was|were)$/i.test(tokens[index - 1]?.text ?? '') || next?.text === 'to')
    );
  if (/^such$/i.test(word)) return next?.text !== 'as';
  if (/^those$/i.test(word)) return !/^(who|of|in|with|that|from)$/i.test(next?.text ?? '');
  if (/^following$/i.test(word)) return token.pos === 'NOUN' || tokens[index - 1]?.text === 'the';
  if (/^(above|below)$/i.test(word)) return next === undefined || next.pos === 'PUNCT';
  if (/^thus$/i.test(word)) return index === 0;
  if (demonstrative.test(word)) return true;
  if (/^that$/i.test(word)) return isPointingThat(tokens, index);
  if (/^(one|ones)$/i.test(word)) return isBareOne(tokens, index);
  if (isSpelledOut(tokens, index)) return false;
  return third.test(word) && !hasAntecedent(tokens, index, isPerson);
}

/** "calls that into question", "in that update", "that storm": not "said that", not "the man that". */
function isPointingThat(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.pos ?? '';
  const next = tokens[index + 1]?.pos ?? 'PUNCT';
  // "found in pufferfish and that can kill": a second relative clause.
  if (before === 'CCONJ' && (next === 'AUX' || next === 'VERB')) return false;
  const goesOn = tokens.slice(index + 2).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (before === 'ADP') return ['NOUN', 'ADJ', 'VERB'].includes(next) || !goesOn;
  if (before === 'VERB' && (next === 'ADP' || next === 'PUNCT')) return !goesOn;
  return tokens[index]?.pos === 'DET' && /^(NOUN|ADJ|PROPN)$/.test(next);
}

function isBareOne(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const previous = tokens[index - 1];
  if (/^(the|this|that|another|an?|new|first|last)$/i.test(previous?.text ?? '')) return true;
  return next?.pos === 'VERB' || next?.pos === 'AUX' || /^[.?!,]$/.test(next?.text ?? '.');
}

/** What the pronoun can mean stands before it in the same prompt. */
function hasAntecedent(
  tokens: readonly Token[],
  index: number,
  isPerson: PromptContext['isPerson'],
): boolean {
  const word = tokens[index]?.text ?? '';
  const before = tokens.slice(0, index);
  if (isSpeakers(before)) return true;
  // "In which museum did it end up?": the subject of the question itself has nothing to go back to.
  if (asksBefore(before)) return false;
  if (/^(he|him|his|she|her|hers|himself|herself)$/i.test(word)) {
    return before.some(
      (token) =>
        /^whom?$/i.test(token.text) || isPerson(token.text) || isIndefinitePerson(token, before),
    );
  }
  if (/^(its|their)$/i.test(word) && isAheadOfSubject(tokens, index)) return true;
  if (/^(they|them|their|theirs|themselves)$/i.test(word)) {
    if (!before.some((token) => isSeveral(token))) return false;
    if (before.some((token) => /^there$/i.test(token.text))) return false;
  }
  const noun = before.findIndex((token) => token.pos === 'NOUN' || token.pos === 'PROPN');
  if (noun < 0) return false;
  if (/^its$/i.test(word))
    return before.some(
      (token, at) => isSingular(token) && !isPerson(token.text) && before[at + 1]?.pos !== 'NOUN',
    );
  if (/^(their|theirs|itself|themselves)$/i.test(word)) return true;
  // As a subject of a later clause the pronoun takes up the first subject; as an object it may be anything.
  const next = tokens[index + 1]?.pos ?? '';
  const isSubject = ['VERB', 'AUX', 'ADV'].includes(next);
  const verb = before.findIndex(
    (token, at) => at > noun && (token.pos === 'VERB' || token.pos === 'AUX'),
  );
  if (verb < 0) return false;
  return (
    isSubject ||
    before
      .slice(verb)
      .some((token) => token.pos === 'SCONJ' || /^(who|which|that|after|before)$/.test(token.text))
  );
}

/** "According to the ministry, when will it ...": the speaker. */
function isSpeakers(before: readonly Token[]): boolean {
  const comma = before.findIndex(({ text }) => text === ',');
  const isNear = before.slice(comma + 1).every(({ pos }) => !/^(PROPN|VERB)$/.test(pos));
  return before[0]?.text === 'According' && comma > 2 && comma < 10 && isNear;
}

/** "..., what did" right before the pronoun. */
function asksBefore(before: readonly Token[]): boolean {
  const wh = before.findLastIndex(({ text }) =>
    /^(who|whom|what|which|when|where|why|how)$/i.test(text),
  );
  const between = before.slice(wh + 1);
  const isQuestion = wh >= 0 && before.at(-1)?.pos === 'AUX';
  return isQuestion && between.slice(0, -1).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
}

const measure =
  /^(days|weeks|months|years|decades|centuries|hours|minutes|seconds|times|percent|metres|meters|kilometres|miles|feet)$/i;

/** A plural, a list or a body of several people. */
function isSeveral({ pos, text }: Token): boolean {
  if (/^and$/i.test(text)) return true;
  if ((pos !== 'NOUN' && pos !== 'PROPN') || measure.test(text)) return false;
  return (
    /[^s]s$/.test(text) ||
    (/^(people|men|women|children|police|team|family|group|couple|army|band|\p{Lu}.*)$/u.test(
      text,
    ) &&
      pos === 'NOUN')
  );
}

function isSingular({ pos, text }: Token): boolean {
  return pos === 'PROPN' || (pos === 'NOUN' && !/[^s]s$/.test(text));
}

/** "Since its foundation, Mozilla has ...": the owner follows the comma. */
function isAheadOfSubject(tokens: readonly Token[], index: number): boolean {
  const comma = tokens.findIndex((token) => token.text === ',');
  if (comma < index || comma > 8 || !['ADP', 'SCONJ'].includes(tokens[0]?.pos ?? '')) return false;
  const plain = tokens
    .slice(0, comma)
    .every((token) => token.pos !== 'VERB' && token.pos !== 'AUX');
  return plain && tokens.slice(comma + 1, comma + 3).some((token) => token.pos === 'PROPN');
}

/** "a man ... he": introduced in the prompt itself. */
function isIndefinitePerson(token: Token, before: readonly Token[]): boolean {
  const article = before[before.indexOf(token) - 1]?.text ?? '';
  return (
    token.pos === 'NOUN' && /^(an?|the|old|young)$/i.test(article) && personNouns.has(token.text)
  );
}
