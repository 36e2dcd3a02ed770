import { UserFailure } from '../failures.ts';
import { createBank } from './adding.ts';
import type { BankSummary } from './bank.ts';
import type { By } from './bank-records.ts';
import type { Read } from './formats/format.ts';
import { type ImportedCounts, importQuestions } from './importing.ts';
import { type Library, requireSpace } from './library.ts';
import { liveRecord } from './looking.ts';
import { summaryOf } from './shelf.ts';
import type { Target } from './target.ts';

export type ImportedFile = ImportedCounts & {
  /** With the questions that it has now. */
  readonly bank: BankSummary;
};

/**
 * Puts what a file holds into a bank, which is made if it is new: with the article, where the file has it.
 * What a crash leaves out enters when the file is imported again.
 *
 * @throws {UserFailure} `nothing-to-import`, `question-limit` and `bank-limit` before anything is changed;
 *   `bank-gone`.
 */
export async function importFile(
  library: Library,
  { target, by, file }: { readonly target: Target; readonly by: By; readonly file: Read },
): Promise<ImportedFile> {
  const { questions, date, source, article } = file;
  const { owner, title } = target;
  if (questions.length === 0) throw new UserFailure('nothing-to-import', {});
  await requireSpace(library, owner, questions.length);
  const language = file.language ?? article?.language;
  const described = { title, date, source, language, text: article?.text };
  const bankId = target.isNew
    ? (await createBank(library, { owner, by, ...described })).id
    : target.bankId;
  const place = { owner, bankId };
  const counts = await importQuestions(library, { ...place, by, questions });
  return { ...counts, bank: summaryOf(owner, await liveRecord(library, place)) };
}
