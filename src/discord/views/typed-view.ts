import { ComponentType, type ModalSubmitInteraction } from 'discord.js';
import type { View } from './view.ts';

/** Longer texts come as a file. */
const longestShown = 600;
const fileName = 'what-you-typed.txt';

/** What was written into the fields of a form, from top to bottom; without those that were left empty. */
export function textsIn({ fields }: ModalSubmitInteraction): readonly string[] {
  return [...fields.fields.values()].flatMap((field) =>
    field.type === ComponentType.TextInput && field.value.trim() !== '' ? [field.value.trim()] : [],
  );
}

/** The same message with `texts` below it, to be copied: a form that was refused comes back empty. */
export function withTyped(view: View, texts: readonly string[]): View {
  const typed = texts.join('\n\n');
  if (typed === '') return view;
  const note = {
    type: ComponentType.TextDisplay,
    content: '-# What you typed, to copy it:',
  } as const;
  if (typed.length <= longestShown && !typed.includes('```')) {
    const block = { ...note, content: `${note.content}\n\`\`\`\n${typed}\n\`\`\`` };
    return { ...view, components: [...view.components, block] };
  }
  const file = { type: ComponentType.File, file: { url: `attachment://${fileName}` } } as const;
  return {
    components: [...view.components, note, file],
    files: [...(view.files ?? []), { fileName, bytes: new TextEncoder().encode(typed) }],
  };
}
