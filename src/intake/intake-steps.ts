import { withPages } from '../articles/with-pages.ts';
import { addArticle, type Same } from '../banks/adding.ts';
import type { By } from '../banks/bank-records.ts';
import type { Owner } from '../banks/owner.ts';
import type { QuotedQuestion } from '../questions/question.ts';
import type { IntakeParts, Outcome, Watch, Wish, WriteQuestions, WrittenReport } from './intake.ts';
import type { Ticket } from './intake-desk.ts';
import { requireLength, requireQuestions } from './intake-failures.ts';
import { questionCount } from './intake-rules.ts';
import { readSource } from './intake-source.ts';
import { type IntakeArticle, keepOffer } from './offers.ts';

/** One request on its way. */
export type Run = { readonly ticket: Ticket; readonly watch: Watch };

/** `count`: how many are tried for; default: by the length of the article. */
type WritingOrder = {
  readonly article: IntakeArticle;
  readonly count?: number;
  readonly leastCount?: number;
};

/** Fixed, so that the same article gives the same questions. */
const seed = 1;

/**
 * The article that is wished for.
 *
 * @throws {UserFailure} `text-too-short`, `article-too-long`.
 * @throws {ArticleProblem} and the signal's reason.
 */
export async function readWish(
  parts: IntakeParts,
  { ticket, watch }: Run,
  { source, title }: Wish,
): Promise<IntakeArticle> {
  if (source.kind !== 'text') watch({ kind: 'fetching' });
  const { blocks: _, ...article } = await readSource(source, parts, {
    signal: ticket.signal,
    onFetched: () => watch({ kind: 'reading' }),
  });
  // Before anybody compares it with other articles, which takes long for a whole library.
  requireLength(article.text);
  return title === undefined ? article : { ...article, title };
}

/**
 * Questions about an article, after which nothing can be cancelled any more.
 *
 * @throws {UserFailure} `article-language`, `too-few-facts`.
 * @throws {GenerationProblem} and the signal's reason.
 */
export async function writeAbout(
  write: WriteQuestions,
  { ticket, watch }: Run,
  { article, count, leastCount = 1 }: WritingOrder,
): Promise<{ questions: readonly QuotedQuestion[]; written: WrittenReport }> {
  const { signal } = ticket;
  const wordCount = requireLength(article.text);
  const about = { title: article.title, wordCount };
  const wantedCount = count ?? questionCount(wordCount);
  watch({ kind: 'writing', about });
  const generated = await write(
    article,
    { count: wantedCount, seed },
    { signal, onProgress: (progress) => watch({ kind: 'writing', about, progress }) },
  );
  requireQuestions(generated, { leastCount, wordCount });
  ticket.commit();
  watch({ kind: 'saving', about });
  return {
    questions: withPages(article, generated.questions),
    written: { ...generated.report, wantedCount },
  };
}

/** @throws as `writeAbout`; {UserFailure} `bank-limit`, `question-limit`. */
export async function addBank(
  parts: IntakeParts,
  run: Run,
  order: { readonly owner: Owner; readonly article: IntakeArticle; readonly anyway: boolean },
): Promise<Outcome> {
  const { owner, article, anyway } = order;
  const { questions, written } = await writeAbout(parts.write, run, { article });
  const added = await addArticle(parts.library, {
    owner,
    article,
    questions,
    anyway,
    addedBy: byOf(run.ticket),
    bankId: run.ticket.id,
  });
  if (added.kind === 'added') return { kind: 'added', bank: added.bank, written };
  // Somebody else has added it while its questions were written.
  return offer(parts, run, { owner, article, same: added });
}

/** Leaves it to a person what becomes of an article that is known already. */
export async function offer(
  { library }: IntakeParts,
  { ticket }: Run,
  { owner, article, same }: { owner: Owner; article: IntakeArticle; same: Same },
): Promise<Outcome> {
  await keepOffer(library.store, ticket.id, { owner, bankId: same.bank.id, article });
  return { kind: 'same', same, offerId: ticket.id };
}

export function byOf({ asker }: Ticket): By {
  return { id: asker.userId, name: asker.name };
}
