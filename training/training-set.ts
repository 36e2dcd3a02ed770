import { readTreebank } from './conllu.ts';
import { goldEntities } from './gold-entities.ts';
import { joinHyphens, type TrainingSentence } from './training-sentence.ts';

/** What a treebank file teaches: its sentences, and again those with hyphens as the program reads them. */
export function readTrainingSet(text: string): TrainingSentence[] {
  const marksEntities = text.includes('Entity=');
  return readTreebank(text).flatMap((sentence) => {
    const { document, words, pos, tags, heads, relations } = sentence;
    const plain = { document, words, pos, tags, heads, relations };
    const whole = marksEntities ? { ...plain, entities: goldEntities(sentence) } : plain;
    const joined = joinHyphens(whole, sentence.spaced);
    return joined === undefined ? [whole] : [whole, joined];
  });
}
