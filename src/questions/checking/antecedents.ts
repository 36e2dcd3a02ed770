import { personNouns } from '../gazetteer/people.ts';
import type { Token } from '../reading/sentences.ts';
import type { PromptContext } from './prompt-context.ts';
/** What the pronoun can mean stands before it in the same prompt. */
export function hasAntecedent(
  tokens: readonly Token[],
  index: number,
  isPerson: PromptContext['isPerson'],
): boolean {
  const word = tokens[index]?.text ?? '';
  const before = tokens.slice(0, index);
  if (isSpeakers(before)) return true;
  // "In which museum did it end up?": the subject of the question itself has nothing to go back to.
  if (asksBefore(before)) return false;
  if (/^(his|her)$/i.test(word) && isAheadOfPerson(tokens, index, isPerson)) return true;
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
  // "608,000 people died, most of them children": those just counted.
  if (
    /^them$/i.test(word) &&
    /^of$/i.test(before.at(-1)?.text ?? '') &&
    isShare.test(before.at(-2)?.text ?? '')
  )
    return before.length > 3;
  const noun = before.findIndex((token) => token.pos === 'NOUN' || token.pos === 'PROPN');
  if (noun < 0) return false;
  if (/^its$/i.test(word))
    return before.some(
      (token, at) => isSingular(token) && !isPerson(token.text) && before[at + 1]?.pos !== 'NOUN',
    );
  if (/^(their|theirs|itself|themselves)$/i.test(word)) return true;
  // As a subject of a later clause the pronoun takes up the first subject; as an object it may be anything.
  const next = tokens.slice(index + 1).find(({ pos, tag }) => pos !== 'ADV' || tag === 'WRB');
  const isSubject = next?.pos === 'VERB' || next?.pos === 'AUX';
  const verb = before.findIndex(
    (token, at) => at > noun && (token.pos === 'VERB' || token.pos === 'AUX'),
  );
  if (verb < 0) return false;
  return (
    isSubject ||
    before
      .slice(verb)
      .some(
        (token) => token.pos === 'SCONJ' || /^(who|which|that|after|before|when)$/.test(token.text),
      )
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

const isShare = /^(most|all|many|some|half|both|none|few|several|third|quarter)$/i;

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

/** "After her retirement Ada Okafor worked abroad": a phrase in front, then the one person who does something. */
function isAheadOfPerson(
  tokens: readonly Token[],
  index: number,
  isPerson: PromptContext['isPerson'],
): boolean {
  const name = tokens.findIndex(({ pos }, at) => at > index && pos === 'PROPN');
  const before = tokens.slice(0, Math.max(0, name));
  if (name < 0 || tokens[0]?.pos !== 'ADP' || !isPerson(tokens[name]?.text ?? '')) return false;
  if (before.some(({ pos }) => /^(VERB|AUX|PROPN|SCONJ)$/.test(pos))) return false;
  // "After her retirement the school of Ada closed."
  if (/^(ADP|DET)$/.test(before.at(-1)?.pos ?? '')) return false;
  const behind = tokens.findIndex(({ pos }, at) => at > name && pos !== 'PROPN');
  return /^(VERB|AUX|ADV)$/.test(tokens[behind]?.pos ?? '');
}

/** "a man ... he": introduced in the prompt itself. */
function isIndefinitePerson(token: Token, before: readonly Token[]): boolean {
  const article = before[before.indexOf(token) - 1]?.text ?? '';
  return (
    token.pos === 'NOUN' &&
    /^(an?|the|old|young|one)$/i.test(article) &&
    personNouns.has(token.text)
  );
}
