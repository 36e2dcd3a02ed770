import { readDocument } from '../../../src/questions/reading/document.ts';
import { clausesOf } from '../../../src/questions/writing/clauses/clauses.ts';
import { gapStems } from '../../../src/questions/writing/gap-stems.ts';
import { withTerms } from '../../../src/questions/writing/key-terms.ts';
import { prepareStatement } from '../../../src/questions/writing/prepare.ts';
import { renderTokens, type Statement } from '../../../src/questions/writing/statement.ts';
import { whStems } from '../../../src/questions/writing/wh-stems.ts';

/** The statements that the sentences of `text` make, their key terms among their facts as the writer has them. */
export function statementsOf(text: string, title = 'A test'): Statement[] {
  const document = readDocument({ id: 'x', title, text });
  return document.sentences.flatMap((sentence) => {
    const whole = prepareStatement(sentence, document);
    return whole === undefined
      ? []
      : clausesOf(whole).map((statement) => withTerms(statement, document));
  });
}

export function textsOf(text: string, title?: string): string[] {
  return statementsOf(text, title).map(({ tokens }) => renderTokens(tokens));
}

/** The wh-questions about `text`, each with its answer: `Who won? [Ada Okafor]`. */
export function questionsAbout(text: string, title?: string): string[] {
  return statementsOf(text, title)
    .flatMap((statement) => whStems(statement))
    .map(({ prompt, fact }) => `${prompt} [${fact.text}]`);
}

/** What `text` leaves a gap for. */
export function gapsIn(text: string): string[] {
  return statementsOf(text).flatMap((statement) =>
    gapStems(statement).map(({ fact }) => fact.text),
  );
}
