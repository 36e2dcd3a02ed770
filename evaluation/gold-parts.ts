import { join } from 'node:path';
import { scoreDgen } from './dgen.ts';
import { exampleCount, type Part, percent } from './part.ts';
import { scoreQamr } from './qamr.ts';
import { scoreReferences } from './references.ts';
import { scoreTreebank, type TreeScores } from './treebank.ts';

export const treebankPart: Part = {
  name: 'Parser',
  needs: 'treebank',
  measure: (data) => {
    const { ewt, gum } = scoreTreebank(join(data, 'treebank'));
    const line = (name: string, { words, upos, xpos, lasFull }: TreeScores) =>
      `${name}: ${words.toLocaleString('en')} words; UPOS ${percent(upos)}, XPOS ${percent(xpos)}, LAS with subtypes ${percent(lasFull)}.`;
    const kinds = Object.entries(gum.entitiesByKind).map(
      ([kind, { f1 }]) => `${kind} ${percent(f1)}`,
    );
    return {
      measured: [
        { name: 'ewtUas', value: ewt.uas },
        { name: 'ewtLas', value: ewt.las },
        { name: 'gumUas', value: gum.uas },
        { name: 'gumLas', value: gum.las },
        { name: 'entityF1', value: gum.entities.f1 },
      ],
      notes: [line('EWT', ewt), line('GUM', gum), `Entity F1: ${kinds.join(', ')}.`],
    };
  },
};

export const referencesPart: Part = {
  name: 'References',
  needs: 'treebank',
  measure: (data) => {
    const { written } = scoreReferences(join(data, 'treebank'));
    const classes = Object.entries(written);
    const sum = (key: 'right' | 'settled') =>
      classes.reduce((total, [, score]) => total + score[key], 0);
    return {
      measured: [{ name: 'references', value: sum('right') / Math.max(1, sum('settled')) }],
      notes: classes.map(
        ([name, { precision, coverage, right, settled }]) =>
          `${name}: ${right} of ${settled} right (${percent(precision)}), covering ${percent(coverage)} of those that refer.`,
      ),
    };
  },
};

export const qamrPart: Part = {
  name: 'QAMR',
  needs: 'qamr',
  measure: (data) => {
    const score = scoreQamr(join(data, 'qamr'));
    return {
      measured: [
        { name: 'qamrPrecision', value: score.precision },
        { name: 'qamrRecall', value: score.recall },
        { name: 'qamrRougeL', value: score.rougeL },
      ],
      notes: [
        `${score.answerCount} answers asked for in ${score.askedSentenceCount} of ${score.sentenceCount} sentences; ${score.humanSpanCount} human spans.`,
        `The very words of a human answer: precision ${percent(score.exactPrecision)}, recall ${percent(score.exactRecall)}; a word in common: precision ${percent(score.touchingPrecision)}.`,
        `ROUGE-L over ${score.rougeCount} wh-questions.`,
        ...score.strays.slice(0, exampleCount).map((stray) => `Nobody asked about: ${stray}`),
      ],
    };
  },
};

export const dgenPart: Part = {
  name: 'Distractors',
  needs: 'dgen',
  measure: (data) => {
    const { items, precisionAt1, f1At3, meanReciprocalRank } = scoreDgen(data);
    return {
      measured: [
        { name: 'dgenPrecision', value: precisionAt1 },
        { name: 'dgenReciprocalRank', value: meanReciprocalRank },
      ],
      notes: [`${items} held-out items; F1@3 ${f1At3.toFixed(1)}.`],
    };
  },
};
