import type { Attachment, ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import { UserFailure } from '../failures.ts';
import type { Wish } from '../intake/intake.ts';
import { countWords, leastWords } from '../intake/intake-rules.ts';
import { type IntakeSource, sourceOfText } from '../intake/intake-source.ts';
import { typedIn } from './form.ts';
import { articleFields } from './views/article-view.ts';

/** What was given with a command or in a form. Texts that are empty were not given. */
export type Given = {
  readonly file: Attachment | undefined;
  readonly address: string;
  readonly text: string;
  readonly title: string;
};

export function givenWith({ options }: ChatInputCommandInteraction): Given {
  return {
    file: options.getAttachment('file') ?? undefined,
    address: options.getString('url')?.trim() ?? '',
    text: options.getString('text')?.trim() ?? '',
    title: options.getString('title')?.trim() ?? '',
  };
}

export function givenIn(interaction: ModalSubmitInteraction): Given {
  const files = interaction.fields.getUploadedFiles(articleFields.file);
  return {
    file: files?.first(),
    address: '',
    text: typedIn(interaction, articleFields.text),
    title: typedIn(interaction, articleFields.title),
  };
}

/** Whether there is still something to be typed: nothing was given, or too little to be an article. */
export function isUnfinished({ file, address, text }: Given): boolean {
  if (file !== undefined || address !== '') return false;
  return sourceOfText(text).kind === 'text' && countWords(text) < leastWords;
}

/** @throws {UserFailure} `one-source` unless it is one file, one address or one text. */
export function wishOf({ file, address, text, title }: Given): Wish {
  const sources: IntakeSource[] = [
    ...(file === undefined ? [] : [sourceOf(file)]),
    ...(address === '' ? [] : [{ kind: 'address', address } as const]),
    ...(text === '' ? [] : [sourceOfText(text)]),
  ];
  const [source] = sources;
  if (source === undefined || sources.length > 1)
    throw new UserFailure('one-source', { givenCount: sources.length });
  return title === '' ? { source } : { source, title };
}

export function sourceOf({ url, name, size }: Attachment): IntakeSource {
  return { kind: 'file', url, name, byteCount: size };
}
