import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/questions/reading/document.ts';
import { readGumDocuments, sourceOf } from '../../../training/gum-documents.ts';
import { trainReferences } from '../../../training/reference-weights.ts';

const row = (cells: string) => cells.split(' ').join('\t');
const sample = [
  '# newdoc id = GUM_bio_sample',
  '# newpar',
  '# sent_id = GUM_bio_sample-1',
  row('1 Anna Anna PROPN NNP _ 2 nsubj _ Entity=(1-person-new-nnnnn-cf1-1-ana)'),
  row('2 saw see VERB VBD _ 0 root _ _'),
  row(
    '3 her her PRON PRP$ _ 4 nmod:poss _ Entity=(2-place-new-nnnnn-cf2-2-sgl(1-person-giv:act-nnnnn-cf1-1-ana)',
  ),
  row('4 home home NOUN NN _ 2 obj _ Entity=2)|SpaceAfter=No'),
  row('5 . . PUNCT . _ 2 punct _ _'),
  '',
  '# newpar',
  '# sent_id = GUM_bio_sample-2',
  row('1 It it PRON PRP _ 2 nsubj _ Entity=(2-place-giv:act-nnnnn-cf1-1-ana)'),
  row('2 shone shine VERB VBD _ 0 root _ SpaceAfter=No'),
  row('3 . . PUNCT . _ 2 punct _ _'),
  '',
].join('\n');

describe('GUM documents', () => {
  const [document] = readGumDocuments(sample);

  it('give their text, a blank line between paragraphs', () => {
    expect(document?.text).toBe('Anna saw her home.\n\nIt shone.');
  });

  it('give every mention with its cluster, its span and its head in the text', () => {
    const mentions = document?.mentions.map(({ cluster, start, end, headStart }) => [
      cluster,
      document.text.slice(start, end),
      document.text.slice(headStart, end),
    ]);
    expect(mentions).toEqual([
      ['1', 'Anna', 'Anna'],
      ['1', 'her', 'her'],
      ['2', 'her home', 'home'],
      ['2', 'It', 'It'],
    ]);
  });

  it('give sentences whose tokens stand where they say', () => {
    const tokens = document?.sentences.flatMap((sentence) => sentence.tokens) ?? [];
    expect(tokens.map(({ start, end }) => document?.text.slice(start, end))).toEqual(
      tokens.map(({ text }) => text),
    );
  });

  it('teach the same weights every time', () => {
    const train = () =>
      trainReferences(
        readGumDocuments(sample).map((gold) => ({
          gold,
          document: documentOf(sourceOf(gold), gold.sentences),
        })),
      );
    expect(train()).toEqual(train());
    expect(Object.keys(train().it).length).toBeGreaterThan(0);
  });
});
