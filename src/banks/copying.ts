import { UserFailure } from '../failures.ts';
import { liveRecords } from './adding.ts';
import type { BankSummary } from './bank.ts';
import { type BankPlace, bankKey } from './bank-keys.ts';
import { articleTexts, type By, type StoredQuestion } from './bank-records.ts';
import { changeBank, type Library, requireRoom } from './library.ts';
import { liveRecord } from './looking.ts';
import { type BankArticle, freeTitle, keepArticle, newBank, shelved } from './new-bank.ts';
import type { Owner } from './owner.ts';
import { commitSize } from './review.ts';
import { summaryOf } from './shelf.ts';

export type Copying = {
  /** For a bank that came with the bot the owner does not matter. */
  readonly from: BankPlace;
  /** Whose the copy will be. */
  readonly to: Owner;
  readonly by: By;
};

type Original = {
  readonly article: Partial<BankArticle> & { readonly title: string };
  readonly stored: readonly Kept[];
};
type Kept = Pick<StoredQuestion, 'question'> & Partial<StoredQuestion>;

/**
 * Copies a bank, to share a personal one with a server or to change one that came with the bot. Questions
 * keep their ids and status; flags stay behind. Nobody sees the copy before it is complete; what a crash
 * leaves unfinished is cleared away later.
 *
 * @throws {UserFailure} `bank-gone`, `bank-limit`, `question-limit`.
 */
export async function copyBank(library: Library, { from, to, by }: Copying): Promise<BankSummary> {
  const { article, stored } = await originalOf(library, from);
  await requireRoom(library, to, stored.length);
  const doing = { owner: to, by, bankId: library.newId() };
  await changeBank(library, doing, (open) => {
    const record = newBank(open, article, []);
    open.describe({ ...record, deletedAt: open.opening.at, unfinished: 'writing' });
    if (article.text !== undefined) keepArticle(open, article.text);
  });
  for (let at = 0; at < stored.length; at += commitSize)
    await changeBank(library, doing, (open) => {
      for (const { question, ...more } of stored.slice(at, at + commitSize))
        open.change(undefined, shelved(open, question, fresh(more)));
    });
  return changeBank(library, doing, async (open) => {
    const { record } = open;
    if (record === undefined) throw new UserFailure('bank-gone', {});
    const { deletedAt, unfinished, ...kept } = record;
    const titles = (await liveRecords(library, to)).map(({ title }) => title);
    open.describe({ ...kept, title: freeTitle(kept.title, titles) });
    open.note('added');
    return summaryOf(to, open.bank);
  });
}

/**
 * Copies a personal bank into a server.
 *
 * @throws {UserFailure} as `copyBank`; `not-a-personal-bank`.
 */
export async function shareBank(library: Library, copying: Copying): Promise<BankSummary> {
  const { from } = copying;
  const record = await liveRecord(library, from);
  if (!from.owner.startsWith('@'))
    throw new UserFailure('not-a-personal-bank', { title: record.title });
  return copyBank(library, copying);
}

async function originalOf(library: Library, from: BankPlace): Promise<Original> {
  const shipped = library.shipped.get(from.bankId);
  if (shipped !== undefined) {
    const { questions, ...article } = shipped;
    return { article: known(article), stored: questions.map((question) => ({ question })) };
  }
  const record = await liveRecord(library, from);
  const { stored } = await library.shelf.contentsOf(from, record);
  const article = await library.store.get(articleTexts, bankKey(from));
  return { article: known({ ...record, text: article?.text }), stored };
}

type Known = { readonly [Key in keyof BankArticle]?: BankArticle[Key] | undefined };

function known({
  title = '',
  author,
  date,
  source,
  language = 'und',
  text,
}: Known): Original['article'] {
  const article = { title, author, date, source, language };
  return text === undefined ? article : { ...article, text };
}

/** What goes with a question into the copy. */
function fresh({
  isEdited,
  isQuoteGone,
  article,
}: Partial<StoredQuestion>): Partial<StoredQuestion> {
  return {
    isEdited: isEdited ?? false,
    isQuoteGone: isQuoteGone ?? false,
    ...(article === undefined ? {} : { article }),
  };
}
