import type { ReviewItem } from '../../banks/review-queue.ts';
import type { UserFailure } from '../../failures.ts';
import { customId } from '../custom-id.ts';
import { titleOf } from './bank-view.ts';
import { openQuestion } from './question-view.ts';
import { refusalText } from './refusal-view.ts';
import { type Button, card, type View } from './view.ts';

/** A form that could not be saved: why, and the way back to what was typed. */
export function unsavedView(failure: UserFailure, formId: string, back: Button | undefined): View {
  const again: Button = {
    id: customId('question:form', formId),
    label: 'Open the form again',
    style: 'primary',
  };
  return card('wrong', [
    refusalText(failure),
    '-# Nothing of what you typed is lost: it waits in the form for a day.',
    back === undefined ? [again] : [again, back],
  ]);
}

/** A question as it has been saved, and what can be done with it. */
export function savedView(item: ReviewItem, did: 'added' | 'edited'): View {
  const { bank, question } = item;
  const said = did === 'added' ? `✅ Added to **${titleOf(bank)}**` : '✅ Changed';
  const ids = [bank.id, question.id] as const;
  const buttons: Button[] = [
    ...(did === 'added'
      ? [
          {
            id: customId('question:another', bank.id, question.kind),
            label: 'Add another',
            style: 'primary' as const,
          },
        ]
      : []),
    { id: customId('question:edit', ...ids), label: 'Edit' },
    { id: customId('log:of', ...ids), label: 'History' },
    { id: customId('question:undo', bank.id), label: 'Undo', emoji: '↩️' },
  ];
  return card('right', [said, 'line', ...openQuestion(item), buttons]);
}
