import type { ChatInputCommandInteraction } from 'discord.js';
import type { BankPlace } from '../banks/bank-keys.ts';
import { articleText } from '../banks/content.ts';
import type { Doing } from '../banks/library.ts';
import { reviewItem } from '../banks/review-queue.ts';
import type { Target } from '../banks/target.ts';
import { UserFailure } from '../failures.ts';
import type { QuestionKind } from '../questions/question.ts';
import type { App } from './app.ts';
import type { Press } from './dispatch.ts';
import { type KeptForm, keepForm } from './kept-forms.ts';
import { asComponent } from './press.ts';
import { fieldsFor, questionForm } from './question-form.ts';
import { openModal } from './respond.ts';
import type { Scope } from './views/review-view.ts';

type Opener = ChatInputCommandInteraction | Press;

export type Editing = {
  readonly place: Doing;
  readonly questionId: string;
  /** The review that shows the question, to go back to. */
  readonly review?: Scope | undefined;
};

/**
 * Opens the form of a question with what it says now.
 *
 * @throws {UserFailure} `shipped-bank`, `bank-gone`, `unknown-question`.
 */
export async function openEditForm(
  interaction: Opener,
  { place, questionId, review }: Editing,
  app: App,
): Promise<void> {
  const { library } = app.banks;
  const { bank, question, version } = await reviewItem(library, { ...place, questionId });
  if (bank.owner === undefined) throw new UserFailure('shipped-bank', { title: bank.title });
  const isQuoted = question.evidence !== undefined;
  await openNew(
    interaction,
    {
      ...formAt(place, interaction.user.id),
      seen: version,
      questionId,
      kind: question.kind,
      hasQuote: isQuoted || (await articleText(library, place)) !== undefined,
      typed: fieldsFor(question),
      ...(review === undefined ? {} : { review }),
    },
    app,
  );
}

/** Opens an empty form for a question. */
export async function openAddForm(
  interaction: Opener,
  { target, kind }: { readonly target: Target; readonly kind: QuestionKind },
  app: App,
): Promise<void> {
  const { owner, bankId, title, isNew } = target;
  const text = isNew ? undefined : await articleText(app.banks.library, { owner, bankId });
  await openNew(
    interaction,
    {
      ...formAt({ owner, bankId }, interaction.user.id),
      ...(isNew ? { newTitle: title } : {}),
      kind,
      hasQuote: text !== undefined,
      typed: {},
    },
    app,
  );
}

/** Opens a form that is kept, with what was typed into it. */
export async function openKeptForm(
  interaction: Opener,
  { id, kept }: { readonly id: string; readonly kept: KeptForm },
): Promise<void> {
  const opener = interaction.isChatInputCommand() ? interaction : asComponent(interaction);
  await openModal(opener, questionForm(id, kept));
}

async function openNew(interaction: Opener, kept: KeptForm, app: App): Promise<void> {
  const id = app.newId();
  await keepForm(app.room.store, id, kept);
  await openKeptForm(interaction, { id, kept });
}

function formAt({ owner, bankId }: BankPlace, userId: string) {
  return { version: 1, userId, owner, bankId } as const;
}
