import type { Verifier } from './checking/verify-question.ts';
import type { Question } from './question.ts';
import type { Draft } from './writing/draft.ts';

/** A question that passed the verifier, with the draft it was made from. */
export type Ranked = { readonly draft: Draft; readonly question: Question };

type Choice = { readonly count: number; readonly verify: Verifier };

const perSentence = 2;
/** Who guesses the name that everything is about is right every time. */
const perAnswer = 2;

/**
 * The best `count` of `ranked`, one at a time: worth, less for a paragraph, sentence, kind, fact or
 * truth value that has had its share. So the whole article is covered and the kinds stay in balance.
 * In the order of the article.
 */
export function chooseQuestions(ranked: readonly Ranked[], { count, verify }: Choice): Question[] {
  const chosen: Ranked[] = [];
  // A score only falls as others are chosen, so an old score is an upper bound: only the first in
  // line has to be scored again (lazy greedy), and a book costs no more than its pages.
  const line = ranked.map((one) => ({ one, score: scoreOf(one, []) }));
  line.sort((a, b) => a.score - b.score);
  while (chosen.length < count) {
    const first = line.pop();
    if (first === undefined) break;
    const score = scoreOf(first.one, chosen);
    const next = line.at(-1);
    if (next !== undefined && score < next.score) insert(line, { one: first.one, score });
    else if (isWelcome(first.one, chosen, verify)) chosen.push(first.one);
  }
  return chosen
    .sort((a, b) => a.question.evidence.start - b.question.evidence.start)
    .map(({ question }) => question);
}

function insert(
  line: { one: Ranked; score: number }[],
  entry: { one: Ranked; score: number },
): void {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle]?.score ?? 0) < entry.score) low = middle + 1;
    else high = middle;
  }
  line.splice(low, 0, entry);
}

function isWelcome(one: Ranked, chosen: readonly Ranked[], verify: Verifier): boolean {
  const siblings = chosen.filter((other) => sentenceOf(other) === sentenceOf(one));
  const { answer } = one.question;
  const same = chosen.filter(({ question }) => question.answer === answer).length;
  if (same >= perAnswer && !isClaim(one.question)) return false;
  if (siblings.length >= perSentence || unbalanced(one, chosen)) return false;
  const repeats = ({ draft, question }: Ranked) =>
    draft.about === one.draft.about || [question, one.question].every(isClaim);
  if (siblings.some((other) => repeats(other) || tellEachOther(one, other))) return false;
  return (
    verify(
      one.question,
      chosen.map(({ question }) => question),
    ).length === 0
  );
}

function scoreOf({ draft, question }: Ranked, chosen: readonly Ranked[]): number {
  const { index, paragraph } = draft.statement.sentence;
  let score = draft.worth;
  for (const other of chosen) {
    if (sentenceOf(other) === index) score -= 0.6;
    if (other.draft.statement.sentence.paragraph === paragraph) score -= 0.12;
    if (other.question.kind === question.kind) score -= 0.1;
    if (other.question.answer === question.answer && question.kind !== 'true-false') score -= 0.5;
  }
  return score;
}

/** Two items of one sentence: the prompt of neither may hold the answer to the other. */
function tellEachOther(a: Ranked, b: Ranked): boolean {
  const tells = (one: Ranked, other: Ranked) =>
    !isClaim(other.question) && one.question.prompt.includes(other.question.answer);
  return tells(a, b) || tells(b, a);
}

function isClaim({ kind }: Question): boolean {
  return kind === 'true-false';
}

/** True and false claims differ by one at most. */
function unbalanced({ question }: Ranked, chosen: readonly Ranked[]): boolean {
  if (question.kind !== 'true-false') return false;
  const claims = chosen.filter((one) => one.question.kind === 'true-false');
  const same = claims.filter((one) => one.question.answer === question.answer).length;
  return same > claims.length - same;
}

function sentenceOf({ draft }: Ranked): number {
  return draft.statement.sentence.index;
}
