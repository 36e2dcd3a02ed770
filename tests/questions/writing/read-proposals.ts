import { seededRandom } from '../../../src/questions/random.ts';
import { readDocument } from '../../../src/questions/reading/document.ts';
import { type Draft, type Proposal, written } from '../../../src/questions/writing/draft.ts';
import { QuestionWriter } from '../../../src/questions/writing/question-writer.ts';

/** Everything that is proposed about `text`, good or bad. */
export function proposalsAbout(text: string, title = 'A test'): Proposal[] {
  const document = readDocument({ id: 'x', title, text });
  const writer = new QuestionWriter(document, seededRandom('test'));
  return [
    ...document.sentences.flatMap((sentence) => writer.proposalsAbout(sentence)),
    ...writer.proposalsOfWhole(),
  ];
}

/** The proposals that ask one of `asks`, complete; without those that cannot be completed. */
export function draftsAbout(
  text: string,
  asks: readonly Proposal['asks'][],
  title?: string,
): Draft[] {
  return proposalsAbout(text, title)
    .filter((proposal) => asks.includes(proposal.asks))
    .flatMap((proposal) => written(proposal, seededRandom('test')) ?? []);
}
