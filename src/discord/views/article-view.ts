import type { ArticleBank } from '../../banks/article-banks.ts';
import type { BankSummary } from '../../banks/bank.ts';
import type { DeletedBank } from '../../banks/keeping.ts';
import { leastWords } from '../../intake/intake-rules.ts';
import { customId } from '../custom-id.ts';
import { type Field, form } from '../form.ts';
import { nameOf, relativeTime } from '../text.ts';
import { sizeOf, titleOf } from './bank-view.ts';
import { bankButtons, kindsOf, originOf } from './outcome-view.ts';
import { type Button, card, type Part, type View } from './view.ts';

const articlesPerPage = 8;

/** The fields of the form. */
export const articleFields = { text: 'text', file: 'file', title: 'title' } as const;
export const longestTitle = 100;

/** What is pasted into `/article add` without any option. `text` and `title` are what was typed already. */
export function articleForm(typed: { readonly text?: string; readonly title?: string }) {
  const fields: readonly Field[] = [
    {
      id: articleFields.text,
      kind: 'text',
      label: 'The article',
      description:
        typed.text === undefined || typed.text === ''
          ? 'Paste it here: English prose, up to 4,000 characters. Longer ones as a file.'
          : `That is too short for an article: paste ${leastWords} words of it or more.`,
      placeholder: 'The text, or the address of a web page',
      isOptional: true,
      ...(typed.text === undefined ? {} : { value: typed.text }),
    },
    {
      id: articleFields.file,
      kind: 'file',
      label: 'Or a file',
      description: 'PDF, Word, EPUB, web page, Markdown or text; up to 10 MB',
      isOptional: true,
    },
    {
      id: articleFields.title,
      kind: 'line',
      label: 'Its title',
      description: 'Leave it empty to take the article’s own',
      isOptional: true,
      longest: longestTitle,
      ...(typed.title === undefined ? {} : { value: typed.title }),
    },
  ];
  return form(customId('article:send'), 'Add an article', fields);
}

/** @param page from 0; clamped to the pages that there are. */
export function articleListView(articles: readonly ArticleBank[], page: number): View {
  const pageCount = Math.max(1, Math.ceil(articles.length / articlesPerPage));
  const shown = Math.min(page, pageCount - 1);
  const some = articles.slice(shown * articlesPerPage, (shown + 1) * articlesPerPage);
  if (some.length === 0)
    return card('quiet', [
      '## Articles\nNone has been added here yet. `/article add` takes a file, the address of a web page, or a text.',
    ]);
  const parts: Part[] = [
    `## Articles\n${some.map(lineOf).join('\n')}`,
    {
      menu: {
        id: customId('article:pick'),
        placeholder: 'Open an article',
        options: some.map(({ bank }) => ({
          value: bank.id,
          label: bank.title,
          description: sizeOf(bank),
        })),
      },
    },
  ];
  const turn = (to: number, label: string): Button => ({ id: customId('article:page', to), label });
  const buttons = [
    ...(shown > 0 ? [turn(shown - 1, 'Previous')] : []),
    ...(shown + 1 < pageCount ? [turn(shown + 1, 'Next')] : []),
  ];
  if (buttons.length > 0) parts.push(`-# Page ${shown + 1} of ${pageCount}`, buttons);
  return card('quiet', parts);
}

/** An article and what can be done with it. */
export function articleView(article: ArticleBank): View {
  return card('quiet', [
    headOf(article),
    [
      ...bankButtons(article.bank),
      { id: customId('article:remove', article.bank.id), label: 'Remove', style: 'danger' },
      { id: customId('article:page', 0), label: 'All articles' },
    ],
  ]);
}

/** The bank of an article that somebody wanted to add once more. */
export function existingView(article: ArticleBank): View {
  return card('quiet', [headOf(article), bankButtons(article.bank)]);
}

/** What is lost when an article is removed, and how to get it back. */
export function removeQuestionView({ bank }: ArticleBank): View {
  return card('wrong', [
    `### Remove **${titleOf(bank)}**?\nThe article goes with its bank: ${sizeOf(bank)}. Nobody can play or review them any more; scores stay.`,
    '-# For 7 days it can be brought back as it was. Then it is gone for good.',
    [
      { id: customId('article:drop', bank.id), label: 'Remove it', style: 'danger' },
      { id: customId('article:keep'), label: 'Keep it' },
    ],
  ]);
}

export function removedView({ bank, until }: DeletedBank): View {
  return card('quiet', [
    `**${titleOf(bank)}** is removed. It is gone for good ${relativeTime(until)}; until then it can be brought back.`,
    [{ id: customId('article:restore', bank.id), label: 'Bring it back' }],
  ]);
}

export function restoredView(bank: BankSummary): View {
  return card('right', [
    `✅ **${titleOf(bank)}** is back as it was: ${sizeOf(bank)}.`,
    bankButtons(bank),
  ]);
}

function headOf({ bank, addedAt, addedBy }: ArticleBank): string {
  const kinds = kindsOf(bank);
  return [
    `## ${titleOf(bank)}`,
    `**${sizeOf(bank)}**${kinds === '' ? '' : `: ${kinds}`}`,
    originOf(bank),
    `-# Added ${relativeTime(addedAt)} by ${nameOf(addedBy.name)}`,
  ].join('\n');
}

function lineOf({ bank, addedAt, addedBy }: ArticleBank): string {
  return `**${titleOf(bank)}**\n-# ${sizeOf(bank)} · added ${relativeTime(addedAt)} by ${nameOf(addedBy.name)}`;
}
