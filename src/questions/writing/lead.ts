import type { ReadDocument } from '../reading/document.ts';
import { clauseBetween } from './halves.ts';
import type { Statement } from './statement.ts';

/** A definition of no more words can be asked about as it stands. */
const longDefinition = 26;
/** "Mary Anning was a collector" says less than the title does with its first sentence. */
const shortDefinition = 9;

/** Whether `statement` is of the sentence that says what the article is about. */
export function isLead({ sentence }: Statement, { mainSubject }: ReadDocument): boolean {
  // "The UK is to rejoin" says what happens to it, not what it is.
  return mainSubject?.nouns.length !== 0 && sentence.index === mainSubject?.sentence;
}

/** "Mary Anning was an English fossil collector, dealer and palaeontologist" of a lead that goes on with "who ...". */
export function shortLead(whole: Statement, document: ReadDocument): Statement[] {
  if (!isLead(whole, document) || whole.tokens.length <= longDefinition) return [];
  const at = whole.tokens.findIndex(
    ({ tag }, index) => /^(WP|WDT)$/.test(tag) && index >= shortDefinition,
  );
  // "a system exhibiting what is called chaos": the clause is what the verb is about.
  if (at < 0 || /^(ADP|VERB|AUX)$/.test(whole.tokens[at - 1]?.pos ?? '')) return [];
  const end = whole.tokens[at - 1]?.text === ',' ? at - 1 : at;
  const cut = clauseBetween(whole, 0, end);
  return cut === undefined ? [] : [cut];
}
