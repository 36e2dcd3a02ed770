import { personNouns } from '../gazetteer/people.ts';
import type { Token } from '../reading/sentences.ts';
import type { Refusal } from './refusals.ts';

const demonstrative = /^(this|these|those|such|latter|here|there|thereby|thus|hereby|above|below|following|aforementioned)$/i;
const speaker = /^(I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|let's)$/i;
const third = /^(he|him|his|she|her|hers|it|its|they|them|their|theirs|himself|herself|itself|themselves|one|ones)$/i;
const comparison = /\b(more|less|fewer|larger|smaller|higher|lower|greater|bigger|faster|slower|stronger|weaker|older|longer|shorter|better|worse|cheaper|closer|wider|heavier|lighter|stricter)\b/i;
const relativeTime =
  /\b(yesterday|today|tonight|tomorrow|now|nowadays|currently|recent|recently|lately|ago|soon|earlier|later|so far|to date|until now|upcoming|previously|(is|are|has|have) (already|still|yet)|as yet|yet to|at the time|at the moment|at present|(last|next|this|past|coming) (\w+ )?(week|month|year|decade|century|night|summer|winter|spring|autumn|fall|time|season|morning|evening)s?|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\b/i;
const nobody =
  /^(researchers|scientists|officials|experts|authorities|police|analysts|critics|participants|investigators|authors|witnesses|sources|others|another|both|either|neither|all|each|one|some|someone|everyone|reports)$/i;
/** "The N" that every reader can find without a context. */
const unique =
  /^(world|globe|earth|sun|moon|sky|universe|planet|internet|web|public|environment|atmosphere|climate|ocean|oceans|sea|equator|north|south|east|west|past|future|present|beginning|end|middle|rest|majority|poor|rich|elderly|brain|heart|body|blood|skin|mind|liver|stomach|mouth|eye|eyes|system|media|press|police|army|military|economy|law|air|ground|surface|water|soil|night|day|morning|evening|afternoon|summer|winter|spring|autumn|century|centuries|decade|1[0-9]{3}s|20[0-9]{2}s|age|time|same|first|latter|stars|solar|human|humans)$/i;
/** Openings that go on from the sentence before. */
const sequel = /^(in (return|retaliation|response|reply|contrast|all|total|practice|turn|short|general|theory|any case|both cases)|after that|at first|at (the )?same time|by then|since then|until then|first|firstly|second|secondly|third|then|next|lastly|later|afterwards|before long|elsewhere|as promised|as expected|on top of|besides|unfortunately|sadly|even so|even then|more|not only|perhaps|maybe|once) ?,?( |$)/i;
/** Endings that compare with, or add to, something unsaid. */
const unfinished = /\b(yet|either|too|as well|again|alike|respectively|likewise|instead|though|\w{2,}(?<!numb|memb|lead|work|play|lay|wat|paper|pow|comput|off|rememb|consid|oth|wint|summ|cent|lat|mast|ord|bord|und|ov|aft|nev|ev)er|more|less|fewer) [.?]$/i;
const modifierAfter = /^(of|in|for|to|that|who|which|where|when|whose|at|on|from|between|with|behind|against|into|about|called|known|named|by|among|near|under|over|around|within)$/i;
const inNounPhrase = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV', 'VERB', 'PART', 'PUNCT']);

/** The title that stands above the prompt, and whether a word of the prompt is part of a person's name. */
export type PromptContext = { readonly title: string; readonly isPerson: (word: string) => boolean };

/**
 * Says why a reader who sees only `tokens` (the prompt) and `title` above it could not tell what is
 * meant: [] if they could.
 */
export function contextRefusals(tokens: readonly Token[], { title, isPerson }: PromptContext): Refusal[] {
  const found = new Set<Refusal>();
  const text = tokens.map((token) => token.text).join(' ');
  if (relativeTime.test(text)) found.add('relative-time');
  if (comparison.test(text) && !/\bthan\b|\b(more or less|once more|no longer|more and more)\b/i.test(text)) found.add('vague-reference');
  if (sequel.test(text) || unfinished.test(text)) found.add('vague-reference');
  if (nobody.test(tokens[0]?.text ?? '')) found.add('missing-attribution');
  tokens.forEach((token, index) => {
    if (isPointing(tokens, index, isPerson)) found.add('unresolved-pronoun');
    if (/^the$/i.test(token.text) && isVague(tokens, index, title)) found.add('vague-reference');
    if (/^other$/i.test(token.text) && /^(the|two|three|many|all)$/i.test(tokens[index - 1]?.text ?? '')) {
      found.add('vague-reference');
    }
  });
  return [...found];
}

function isPointing(tokens: readonly Token[], index: number, isPerson: PromptContext['isPerson']): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined) return false;
  const word = token.text;
  // "the US" is no "us"; the numeral of "World War I" is no speaker.
  if (speaker.test(word)) return word !== 'US' && !(word === 'I' && tokens[index - 1]?.pos === 'PROPN');
  if (/^there$/i.test(word)) return !/^(is|are|was|were|has|have|had|will|may|can)$/i.test(next?.text ?? '') && !/^(is|are|was|were)$/i.test(tokens[index - 1]?.text ?? '');
  if (/^such$/i.test(word)) return next?.text !== 'as';
  if (/^those$/i.test(word)) return !/^(who|of|in|with|that|from)$/i.test(next?.text ?? '');
  if (/^following$/i.test(word)) return token.pos === 'NOUN' || tokens[index - 1]?.text === 'the';
  if (/^(above|below)$/i.test(word)) return next === undefined || next.pos === 'PUNCT';
  if (/^thus$/i.test(word)) return index === 0;
  if (demonstrative.test(word)) return true;
  if (/^that$/i.test(word) && /^(ADP|PUNCT)$/.test(next?.pos ?? 'PUNCT') && /^(VERB|ADP)$/.test(tokens[index - 1]?.pos ?? '')) return true;
  if (/^that$/i.test(word) && next?.pos === 'NOUN' && tokens[index - 1]?.pos === 'ADP') return true;
  if (/^that$/i.test(word)) return token.pos === 'DET' && next?.pos === 'NOUN' && tokens[index - 1]?.pos !== 'VERB' && tokens[index - 1]?.pos !== 'NOUN' && tokens[index - 1]?.pos !== 'ADJ';
  return third.test(word) && /^(one|ones)$/i.test(word) ? isBareOne(tokens, index) : third.test(word) && !hasAntecedent(tokens, index, isPerson);
}

function isBareOne(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const previous = tokens[index - 1];
  if (/^(the|this|that|another|an?|new|first|last)$/i.test(previous?.text ?? '')) return true;
  return next?.pos === 'VERB' || next?.pos === 'AUX' || /^[.?!,]$/.test(next?.text ?? '.');
}

/** What the pronoun can mean stands before it in the same prompt. */
function hasAntecedent(tokens: readonly Token[], index: number, isPerson: PromptContext['isPerson']): boolean {
  const word = tokens[index]?.text ?? '';
  const before = tokens.slice(0, index);
  if (/^(he|him|his|she|her|hers|himself|herself)$/i.test(word)) {
    return before.some((token) => /^whom?$/i.test(token.text) || isPerson(token.text) || isIndefinitePerson(token, before));
  }
  if (/^(its|their)$/i.test(word) && isAheadOfSubject(tokens, index)) return true;
  const noun = before.findIndex((token) => token.pos === 'NOUN' || token.pos === 'PROPN');
  if (noun < 0) return false;
  if (/^its$/i.test(word)) return before.some((token, at) => isSingular(token) && before[at + 1]?.pos !== 'NOUN');
  if (/^(their|theirs|itself|themselves)$/i.test(word)) return true;
  // As a subject of a later clause the pronoun takes up the first subject; as an object it may be anything.
  const next = tokens[index + 1]?.pos ?? '';
  const isSubject = ['VERB', 'AUX', 'ADV'].includes(next);
  return isSubject && before.slice(noun).some((token) => token.pos === 'VERB' || token.pos === 'AUX');
}

function isSingular({ pos, text }: Token): boolean {
  return pos === 'PROPN' || (pos === 'NOUN' && !/[^s]s$/.test(text));
}

/** "Since its foundation, Mozilla has ...": the owner follows the comma. */
function isAheadOfSubject(tokens: readonly Token[], index: number): boolean {
  const comma = tokens.findIndex((token) => token.text === ',');
  if (comma < index || comma > 8 || !['ADP', 'SCONJ'].includes(tokens[0]?.pos ?? '')) return false;
  const plain = tokens.slice(0, comma).every((token) => token.pos !== 'VERB' && token.pos !== 'AUX');
  return plain && tokens.slice(comma + 1, comma + 3).some((token) => token.pos === 'PROPN');
}

/** "a man ... he": introduced in the prompt itself. */
function isIndefinitePerson(token: Token, before: readonly Token[]): boolean {
  const article = before[before.indexOf(token) - 1]?.text ?? '';
  return token.pos === 'NOUN' && /^an?$/i.test(article) && personNouns.has(token.text);
}

function isVague(tokens: readonly Token[], at: number, title: string): boolean {
  let end = at + 1;
  while (end < tokens.length && inPhrase(tokens, end)) end += 1;
  const phrase = tokens.slice(at + 1, end);
  const head = phrase.findLast((token) => token.pos === 'NOUN') ?? phrase.at(-1);
  if (head === undefined) return false;
  // In "the low ranking _____ received" the gap is no part of the phrase.
  const isOwner = phrase.at(-1)?.pos === 'PROPN' && phrase.at(-2)?.pos === 'NOUN' && tokens[end]?.pos === 'VERB';
  if ((isOwner ? phrase.slice(0, -1) : phrase).some((token) => /^_|^\p{Lu}/u.test(token.text))) return false;
  if (phrase.some((token) => unique.test(token.text) || /\d/.test(token.text))) return false;
  if (phrase.some((token) => /^(most|least|more|less|only|\w{3,}est)$/i.test(token.text))) return false;
  if (modifierAfter.test(tokens[end]?.text ?? '')) return /^(of|in|to)$/i.test(tokens[end]?.text ?? '') ? false : isAttribution(head);
  return !standsIn(head.text, title) && !introduced(tokens.slice(0, at), head.text);
}

/** "The study by", "the group that": still vague when it says too little; people and papers need a name. */
function isAttribution(head: Token): boolean {
  return /^(study|report|researchers|officials|group|team|person|article|company|firm|paper|authors|scientists|man|woman)$/i.test(head.text);
}

function inPhrase(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !inNounPhrase.has(token.pos)) return /^_/.test(token?.text ?? '');
  if (token.pos === 'PUNCT') return /^[“"‘'-]$/.test(token.text);
  if (token.pos === 'PART') return /^['’]s?$/.test(token.text);
  // "the burning house" goes on; "the house burned" ends at the verb.
  if (token.pos === 'VERB') return tokens[index - 1]?.pos !== 'NOUN' && tokens[index + 1]?.pos === 'NOUN';
  if (token.pos === 'ADV') return tokens[index + 1]?.pos === 'ADJ';
  return true;
}

function standsIn(word: string, title: string): boolean {
  return word.length > 3 && title.toLowerCase().includes(word.toLowerCase().replace(/s$/, ''));
}

function introduced(before: readonly Token[], head: string): boolean {
  return before.some((token) => token.text.toLowerCase().replace(/s$/, '') === head.toLowerCase().replace(/s$/, ''));
}
