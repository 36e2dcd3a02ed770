import type { Verifier } from './checking/verify-question.ts';
import type { Question, QuestionKind } from './question.ts';
import type { Draft } from './writing/draft.ts';

/** A question that passed the verifier, with the draft it was made from. */
export type Ranked = { readonly draft: Draft; readonly question: Question };

type Choice = {
  readonly count: number;
  readonly kinds: readonly QuestionKind[];
  readonly verify: Verifier;
};

const perSentence = 2;

/**
 * The best `count` of `ranked`, one at a time: worth, less for a paragraph, sentence, kind, fact or
 * truth value that has had its share. So the whole article is covered and the kinds stay in balance.
 * In the order of the article.
 */
export function chooseQuestions(
  ranked: readonly Ranked[],
  { count, kinds, verify }: Choice,
): Question[] {
  const chosen: Ranked[] = [];
  let open = [...ranked];
  while (chosen.length < count && open.length > 0) {
    const best = open.reduce((a, b) => (score(b, chosen, kinds) > score(a, chosen, kinds) ? b : a));
    open = open.filter((one) => one !== best);
    const inSentence = chosen.filter((one) => sentenceOf(one) === sentenceOf(best)).length;
    const sameFact = chosen.some(
      (one) =>
        sentenceOf(one) === sentenceOf(best) &&
        (one.draft.about === best.draft.about || one.question.kind === best.question.kind),
    );
    if (inSentence >= perSentence || sameFact || unbalanced(best, chosen)) continue;
    const refusals = verify(
      best.question,
      chosen.map((one) => one.question),
    );
    if (refusals.length === 0) chosen.push(best);
  }
  return chosen
    .sort((a, b) => a.question.evidence.start - b.question.evidence.start)
    .map(({ question }) => question);
}

function score(
  { draft, question }: Ranked,
  chosen: readonly Ranked[],
  kinds: readonly QuestionKind[],
): number {
  const share = (same: (one: Ranked) => boolean) => chosen.filter(same).length;
  const sentence = sentenceOf({ draft, question });
  const inSentence = share((one) => sentenceOf(one) === sentence);
  const { paragraph } = draft.statement.sentence;
  const ofKind = share((one) => one.question.kind === question.kind);
  const ofAnswer = share(
    (one) => one.question.answer === question.answer && question.kind !== 'true-false',
  );
  return (
    draft.worth -
    0.6 * inSentence -
    0.12 * share((one) => one.draft.statement.sentence.paragraph === paragraph) -
    (0.35 * ofKind * kinds.length) / Math.max(4, chosen.length + 1) -
    0.5 * ofAnswer
  );
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
