import { backLimit, frontLimit, type TypedCard } from '../../flashcards/card-draft.ts';
import { deckTitleLimit } from '../../flashcards/decks.ts';
import type { Face } from '../../flashcards/records.ts';
import type { Press } from '../dispatch.ts';
import { chosenIn, type Field, form, typedIn } from '../form.ts';

const fields = {
  front: 'front',
  back: 'back',
  tags: 'tags',
  how: 'how',
  deck: 'deck',
  lines: 'lines',
};
const longestTags = 400;

/** The form of one card: a new one for a deck, or one that is there. */
export function cardForm(
  id: string,
  { face, deckTitle }: { readonly face?: Face; readonly deckTitle?: string },
) {
  const isCloze = face?.form === 'cloze';
  return form(id, face ? 'Edit the card' : 'A new card', [
    {
      id: fields.front,
      kind: 'text',
      label: 'Front',
      description: isCloze
        ? 'The gap is five underscores: _____'
        : 'Or a sentence with gaps: {{Paris}} lies on the {{Seine}}',
      longest: frontLimit,
      ...prefilled(face?.front),
    },
    {
      id: fields.back,
      kind: 'text',
      label: 'Back',
      description: isCloze ? 'The answer' : 'May stay empty for a sentence with gaps',
      isOptional: true,
      longest: backLimit,
      ...prefilled(face?.back),
    },
    {
      id: fields.tags,
      kind: 'line',
      label: 'Tags',
      description: 'Separated by spaces or commas',
      isOptional: true,
      longest: longestTags,
      ...prefilled(face?.tags.join(' ')),
    },
    ...(isCloze ? [] : [howField(face?.form === 'typed')]),
    ...(deckTitle === undefined ? [] : [deckField(deckTitle)]),
  ]);
}

/** The form for many cards at once. */
export function linesForm(id: string, deckTitle: string) {
  return form(id, 'Many new cards', [
    {
      id: fields.lines,
      kind: 'text',
      label: 'One card a line',
      description:
        'Term; definition. A tab can stand for the semicolon; after a second tab come tags.',
      placeholder: 'cat; chat',
    },
    deckField(deckTitle),
  ]);
}

export function cardIn(interaction: Press): TypedCard {
  return {
    front: typedIn(interaction, fields.front),
    back: typedIn(interaction, fields.back),
    tags: typedIn(interaction, fields.tags),
    isTyped: hasField(interaction, fields.how) && chosenIn(interaction, fields.how) === 'typed',
  };
}

export function linesIn(interaction: Press): string {
  return typedIn(interaction, fields.lines);
}

export function deckTitleIn(interaction: Press): string {
  return typedIn(interaction, fields.deck);
}

function howField(isTyped: boolean): Field {
  return {
    id: fields.how,
    kind: 'choice',
    label: 'How it is asked',
    options: [
      { value: 'turned', label: 'I turn it over', isChosen: !isTyped },
      { value: 'typed', label: 'I type the answer first', isChosen: isTyped },
    ],
  };
}

function deckField(deckTitle: string): Field {
  return {
    id: fields.deck,
    kind: 'line',
    label: 'Deck',
    description: 'A new name makes a new deck',
    value: deckTitle,
    longest: deckTitleLimit,
  };
}

function prefilled(value: string | undefined): { readonly value?: string } {
  return value === undefined ? {} : { value };
}

function hasField(interaction: Press, field: string): boolean {
  return interaction.isModalSubmit() && interaction.fields.fields.has(field);
}
