import {
  clozeGap,
  type QuestionKind,
  questionKinds,
  questionSchema,
} from '../../questions/question.ts';
import { collectQuestions, type Draft, quotation } from './drafts.ts';
import type { Format, ImportProblem, Read } from './format.ts';
import { type GiftFormat, giftFormat, giftText } from './gift-answers.ts';
import { type GiftBlock, giftBlocks } from './gift-blocks.ts';
import { bareIndex, unescapeGift } from './gift-text.ts';
import { type GiftLoss, type GiftPart, understandGift } from './gift-understand.ts';
import { writeGift } from './gift-write.ts';
import { htmlText, unescapeHtml } from './html-text.ts';
import { counted, lossOf } from './losses.ts';
import { decodeText, unixLines } from './text-bytes.ts';

/** Moodle's text format. */
export const gift: Format = {
  name: 'gift',
  label: 'Moodle GIFT',
  extension: '.gift.txt',
  contentType: 'text/plain; charset=utf-8',
  write: writeGift,
  read: readGift,
};

const { status: statusSchema } = questionSchema.shape;
/** As `gift-write.ts` writes it. */
const quoted =
  /^<blockquote>([^<]*(?:<br>[^<]*)*)<\/blockquote>(?:<p>([^<]*(?:<br>[^<]*)*)<\/p>)?$/;

function readGift(bytes: Uint8Array): Read {
  const decoded = decodeText(bytes);
  const { categories, blocks } = giftBlocks(unixLines(decoded.text));
  const drafts: Draft[] = [];
  const problems: ImportProblem[] = [];
  const lost: GiftLoss[] = [];
  for (const block of blocks) {
    const place = `line ${block.line}`;
    const format = giftFormat(block.before, 'moodle');
    const understood = understandGift(block.answers, format);
    if ('fault' in understood) problems.push({ place, message: understood.fault });
    else if (bareIndex(block.after, '{') >= 0)
      problems.push({ place, message: 'there are several gaps; write one question for each.' });
    else {
      drafts.push({ ...draftOf(block, understood.part, format), place });
      lost.push(...new Set(understood.losses));
    }
  }
  const collected = collectQuestions(drafts, 'gift');
  return {
    title: categories.map(categoryName).find((name) => name !== ''),
    questions: collected.questions,
    problems: [...problems, ...collected.problems],
    losses: [
      ...decoded.losses,
      ...lossOf(
        categories.length > 1 ? categories.length : 0,
        (count) => `${counted(count, 'category').replace('ys', 'ies')} became one bank.`,
      ),
      ...lossSentences(lost),
      ...collected.losses,
    ],
  };
}

function lossSentences(lost: readonly GiftLoss[]): readonly string[] {
  const count = (loss: GiftLoss) => lost.filter((each) => each === loss).length;
  const of = (loss: GiftLoss, what: string) =>
    lossOf(count(loss), (times) => `${counted(times, 'question')} lost ${what}.`);
  return [
    ...of('partial', 'answers that are worth a part of the points'),
    ...of('remark', 'remarks on single answers'),
    ...of('tolerance', 'the tolerance of a number'),
    ...of('wildcard', 'a star that stands for any letters'),
  ];
}

function draftOf(block: GiftBlock, part: GiftPart, format: GiftFormat): Omit<Draft, 'place'> {
  const gap = block.after.trim() === '' ? '' : clozeGap;
  const prompt = giftText(`${block.before}${gap}${block.after}`, 'moodle');
  const [, difficulty] =
    block.tags.map((tag) => /^difficulty ([\d.e-]+)$/.exec(tag)).find(Boolean) ?? [];
  const named = questionKinds.find((kind) => block.tags.includes(kind));
  return {
    ...part,
    prompt,
    id: block.id,
    kind: kindOf(part, prompt, named),
    status: statusSchema.options.find((status) => block.tags.includes(status)),
    difficulty: difficulty === undefined ? undefined : Number(difficulty),
    ...feedbackOf(block.feedback, format),
  };
}

/** Typed answers are of two kinds, and only a tag of ours can tell them apart where there is no gap. */
function kindOf(part: GiftPart, prompt: string, named: QuestionKind | undefined): QuestionKind {
  if (part.kind !== undefined) return part.kind;
  if (named === 'short-answer') return named;
  return prompt.includes(clozeGap) ? 'cloze' : 'short-answer';
}

function feedbackOf(raw: string, format: GiftFormat): Pick<Draft, 'evidence' | 'explanation'> {
  const html = giftFormat(raw, format) === 'html' ? unescapeGift(raw.replace(/^\[html\]/, '')) : '';
  const [, quote, remark] = quoted.exec(html) ?? [];
  if (quote !== undefined)
    return {
      evidence: quotation(unescapeHtml(quote)),
      explanation: remark === undefined ? undefined : unescapeHtml(remark),
    };
  const [, alone] = /^<p>([^<]*(?:<br>[^<]*)*)<\/p>$/.exec(html) ?? [];
  if (alone !== undefined) return { explanation: unescapeHtml(alone) };
  return { explanation: html === '' ? giftText(raw, format) : htmlText(html) };
}

/** The last part of `$course$/top/Sea \/\/ shore`; a doubled slash is a slash. */
function categoryName(path: string): string {
  const parts = unescapeGift(path).replaceAll('//', '\0').split('/');
  return (parts.at(-1) ?? '').replaceAll('\0', '/').trim();
}
