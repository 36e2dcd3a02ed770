import type { QuotedQuestion } from '../../src/questions/question.ts';
import type { SourceText } from '../../src/questions/source-text.ts';

/** A small article that every verifier test asks about. */
export const lighthouse: SourceText = {
  id: 'lighthouse',
  title: 'An old lighthouse',
  text: [
    'Bell Rock Lighthouse was built by Robert Stevenson between 1807 and 1810. The tower stands off the coast of Scotland.',
    'In 1988, three keepers painted Bell Rock Lighthouse. The lamp was seen by 35 ships in the first week.',
    'Edward Norton Lorenz visited Norway in 1991. Margaret Hamilton visited Norway in 1992. John Gille stayed in Sweden with the friends of the king.',
  ].join('\n\n'),
};

/** A question about `article` with evidence that quotes `quote` where it stands. */
export function makeQuestion(
  more: Partial<QuotedQuestion> & { quote?: string } = {},
): QuotedQuestion {
  const { quote = 'In 1988, three keepers painted Bell Rock Lighthouse.', ...fields } = more;
  const start = Math.max(0, lighthouse.text.indexOf(quote));
  return {
    id: 'q1',
    kind: 'cloze',
    prompt: 'In _____, three keepers painted Bell Rock Lighthouse.',
    answer: '1988',
    accepted: [],
    choices: [],
    evidence: { quote, start, end: start + quote.length },
    difficulty: 0.5,
    status: 'draft',
    origin: { author: 'test' },
    ...fields,
  };
}
