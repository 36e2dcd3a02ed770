import { type BankSummary, countByKind, draftCount } from '../../banks/bank.ts';
import type { Renewed } from '../../banks/renewing.ts';
import type { Outcome, WrittenReport } from '../../intake/intake.ts';
import { isRefusal } from '../../questions/checking/refusals.ts';
import type { DraftPolicy } from '../../settings/settings-service.ts';
import { customId } from '../custom-id.ts';
import { escaped, plural, shortened } from '../text.ts';
import { kindNames, sizeOf, titleOf } from './bank-view.ts';
import { citation } from './quiz-view.ts';
import { refusedWords } from './refused-words.ts';
import { type Button, card, type Part, type View } from './view.ts';

const mostReasons = 4;
/** Below this share of what was tried for, people are told why. */
const fairShare = 0.8;
/** Of the line that shows where in an article the questions come from. */
const mapLength = 24;
const heights = ['▁', '▃', '▅', '█'];

/** What became of an article. @param drafts whether drafts can be played here. */
export function outcomeView(outcome: Outcome, drafts: DraftPolicy): View {
  if (outcome.kind === 'same') return sameView(outcome);
  const { bank, written } = outcome;
  const head = outcome.kind === 'added' ? addedHead(bank) : renewedHead(bank, outcome.renewed);
  return card('right', [
    head,
    coverageOf(written),
    ...leftOut(written),
    ...(draftCount(bank) > 0 ? [draftLine(drafts)] : []),
    bankButtons(bank),
  ]);
}

/** Buttons below a bank: to review its drafts, and to play it. */
export function bankButtons({ id }: Pick<BankSummary, 'id'>): readonly Button[] {
  return [
    { id: customId('review:open', id), label: 'Review', style: 'primary' },
    { id: customId('bank:play', id), label: 'Start quiz', style: 'success' },
  ];
}

/** The questions of a bank by kind, e.g. `3 multiple-choice, 1 typed`. */
export function kindsOf(bank: BankSummary): string {
  return countByKind(bank)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count.toLocaleString('en')} ${kindNames[kind]}`)
    .join(', ');
}

/** Where a bank comes from: its article, its author, its date. */
export function originOf(bank: BankSummary): string {
  const author = bank.author ? `, by ${escaped(shortened(bank.author, 100))}` : '';
  const date = bank.date ? `, ${escaped(bank.date)}` : '';
  return `From ${citation(bank)}${author}${date}`;
}

function addedHead(bank: BankSummary): string {
  const count = plural(draftCount(bank), 'new question');
  return `## ✅ ${titleOf(bank)}\n**${count}**: ${kindsOf(bank)}\n${originOf(bank)}`;
}

function renewedHead(bank: BankSummary, renewed: Renewed): string {
  const { addedCount, keptCount, droppedCount, quotesGoneCount } = renewed;
  const changes = [
    `**${plural(addedCount, 'new question')}**`,
    `${keptCount.toLocaleString('en')} kept`,
    ...(droppedCount > 0
      ? [`${plural(droppedCount, 'draft')} gone that the new text no longer gives`]
      : []),
  ];
  const isUnchanged = addedCount === 0 && droppedCount === 0 && quotesGoneCount === 0;
  const lines = [
    `## 🔄 ${titleOf(bank)} is up to date`,
    isUnchanged ? 'The text gives no questions that the bank does not have.' : changes.join(' · '),
  ];
  if (quotesGoneCount > 0)
    lines.push(
      `⚠️ ${plural(quotesGoneCount, 'kept question')} ${quotesGoneCount === 1 ? 'quotes' : 'quote'} what the new text no longer says. Please review.`,
    );
  lines.push(`Now ${sizeOf(bank)}: ${kindsOf(bank)}`, originOf(bank));
  return lines.join('\n');
}

function sameView({ same, offerId }: Extract<Outcome, { kind: 'same' }>): View {
  const { bank, because } = same;
  const sign = because === 'address' ? 'it comes from the same address' : 'its text is the same';
  return card('gold', [
    `### I know this article\n**${titleOf(bank)}** was made from it (${sign}). It has ${sizeOf(bank)}.`,
    '-# An update writes new questions from the new text. What has been approved, edited or retired stays, and so do everybody’s flashcards. The choice stands for a day.',
    [
      { id: customId('article:update', offerId), label: 'Update the bank', style: 'primary' },
      { id: customId('article:anyway', offerId), label: 'Add anyway' },
      { id: customId('article:open', bank.id), label: 'Open the existing one' },
    ],
  ]);
}

/** How much of the article is asked about, and where. */
function coverageOf({ paragraphs }: WrittenReport): string {
  const prose = paragraphs.filter(({ sentences }) => sentences > 0);
  if (prose.length === 0) return '';
  const covered = prose.filter(({ kept }) => kept > 0).length;
  const percent = Math.round((100 * covered) / prose.length);
  const map = mapOf(prose.map(({ kept }) => kept));
  return `**Coverage**: ${covered} of ${plural(prose.length, 'paragraph')} (${percent}%)\n-# Where the questions come from, from the beginning to the end: \`${map}\``;
}

function mapOf(keptCounts: readonly number[]): string {
  const cellCount = Math.min(mapLength, keptCounts.length);
  const cells = Array.from({ length: cellCount }, (_, cell) => {
    const from = Math.floor((cell * keptCounts.length) / cellCount);
    const to = Math.floor(((cell + 1) * keptCounts.length) / cellCount);
    return keptCounts.slice(from, to).reduce((sum, count) => sum + count, 0);
  });
  const most = Math.max(1, ...cells);
  return cells
    .map((count) => (count === 0 ? '·' : (heights[Math.ceil((3 * count) / most)] ?? '█')))
    .join('');
}

/** What was refused and why, and why there is not more. */
function leftOut(written: WrittenReport): Part[] {
  const { candidates, passed, kept, wantedCount, refusals } = written;
  const parts: Part[] = [];
  const refused = candidates - passed;
  if (refused > 0) {
    const counts = new Map<string, number>();
    for (const [code, count = 0] of Object.entries(refusals)) {
      const words = isRefusal(code) ? refusedWords[code] : code;
      counts.set(words, (counts.get(words) ?? 0) + count);
    }
    const reasons = [...counts].sort((a, b) => b[1] - a[1]);
    const lines = reasons.slice(0, mostReasons).map(([words, count]) => `- ${count} ${words}`);
    const isSumLarger = reasons.reduce((sum, [, count]) => sum + count, 0) > refused;
    const more = reasons.length > mostReasons ? '\n- and a few for other reasons' : '';
    parts.push(
      `**Left out**: ${plural(refused, 'question')} that did not pass my checks${isSumLarger ? ', some for several reasons' : ''}\n${lines.join('\n')}${more}`,
    );
  }
  if (kept < fairShare * wantedCount)
    parts.push(
      `-# I tried for ${wantedCount} questions. The rest of the text says little that can be asked about on its own: names, dates, figures, facts in full sentences.`,
    );
  return parts;
}

function draftLine(drafts: DraftPolicy): string {
  return drafts === 'playable'
    ? '-# New questions are drafts: they can be played, and are marked until somebody has reviewed them.'
    : '-# New questions are drafts: here nobody can play them before they are approved. **Review** does that.';
}
