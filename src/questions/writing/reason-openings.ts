import type { Opening } from './reasons.ts';
import type { Statement } from './statement.ts';

type Tokens = Statement['tokens'];

/** Phrases before a noun that is the cause. */
const ofCause =
  /^(because of|(due|owing|thanks) to|as a result of|on account of|for (fear|want|lack) of|in (response|retaliation|reaction) to|in (revenge|retaliation) for|in protest (at|against)|in recognition of) /;

/** The kind of reason that opens at `at`, behind the main clause. */
export function openingAt(tokens: Tokens, at: number): Opening | undefined {
  const [word, next] = [tokens[at], tokens[at + 1]];
  const text = word?.text ?? '';
  const hasComma = tokens[at - 1]?.text === ',';
  if (isOfCause(tokens, at)) return 'because of';
  if (text === 'because') return 'because';
  if (text === 'since' && hasComma && isCausalSince(tokens, at)) return 'since';
  if (text === 'as' && hasComma && isCausalAs(tokens, at)) return 'as';
  if (isInOrder(tokens, at)) return 'to';
  if (text === 'so' && next?.text === 'that') {
    const finite = tokens.slice(at + 2).find(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
    return !hasComma || intended.test(finite?.text ?? '') ? 'so that' : undefined;
  }
  return isMeans(tokens, at) ? 'by' : undefined;
}

/** "because of", "as a result of", "in response to". */
export function isOfCause(tokens: Tokens, at: number): boolean {
  const words = tokens.slice(at, at + 5).map(({ text }) => text);
  return ofCause.test(`${words.join(' ').toLowerCase()} `);
}

/** "in order to", "so as to". */
export function isInOrder(tokens: Tokens, at: number): boolean {
  const words = tokens.slice(at, at + 3).map(({ text }) => text);
  return /^(in order|so as) to$/i.test(words.join(' ')) && tokens[at + 3]?.tag === 'VB';
}

/** What somebody meant to reach, not what came of it. */
export const intended = /^(could|would|might|may|should)$/;

/** "by clustering together", not "by scarring that restricts a joint". */
function isMeans(tokens: Tokens, at: number): boolean {
  const [word, next, after] = tokens.slice(at, at + 3);
  return (
    word?.text === 'by' &&
    next?.tag === 'VBG' &&
    /ing$/.test(next.text) &&
    !/^(WDT|WP)$/.test(after?.tag ?? '') &&
    !/^(including|being|according)$/.test(next.text)
  );
}

/**
 * In the present ", since" gives a reason, and in the past where nothing is in the perfect: what has lasted
 * since a time "has grown", what had a reason "lost" or "was lost".
 */
function isCausalSince(tokens: Tokens, at: number): boolean {
  const finite = (from: number, to: number) =>
    tokens.slice(from, to).filter(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  if (finite(at, tokens.length).length === 0) return false;
  const main = finite(0, at);
  if (finite(0, tokens.length).every(({ tag }) => tag !== 'VBD')) return main.length > 0;
  return main.length > 0 && main.every(({ text }) => !/^(had|has|have)$/.test(text));
}

const states =
  /^(is|are|was|were|has|have|had|can|could|cannot|lacks?|lacked|needs?|needed|contains?|contained|makes|made|requires?|required)$/;

/** ", as the ground was too soft", not ", as the train pulled out" or ", as he called it". */
export function isCausalAs(tokens: Tokens, at: number): boolean {
  const rest = tokens.slice(at + 1);
  const verb = rest.findIndex(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag));
  const subject = rest.slice(0, verb);
  return (
    verb > 0 &&
    verb <= 6 &&
    states.test(rest[verb]?.text ?? '') &&
    rest[verb + 1]?.tag !== 'VBG' &&
    !/^(said|noted|known|called|seen|shown|described|expected|usual|planned|always|done|often|usually)$/.test(
      rest[verb + 1]?.text ?? '',
    ) &&
    /^(NOUN|PROPN|PRON|DET|ADJ)$/.test(subject[0]?.pos ?? '') &&
    subject.some(({ pos }) => /^(NOUN|PROPN|PRON)$/.test(pos)) &&
    subject.every(({ pos }) => pos !== 'PUNCT' && pos !== 'SCONJ')
  );
}
