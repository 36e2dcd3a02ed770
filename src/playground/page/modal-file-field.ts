/** The file upload of a modal. Files go up when they are chosen, so that submitting stays quick. */
import type { APIFileUploadComponent } from 'discord.js';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { formatBytes } from './media-view.ts';
import { checkCount, type Field } from './modal-field.ts';
import { type Upload, upload } from './server.ts';

type Entry = { readonly file: File; readonly upload: Upload | null };

export function fileField(component: APIFileUploadComponent): Field {
  const isRequired = component.required !== false;
  const limits = { isRequired, min: component.min_values ?? 1, max: component.max_values ?? 1 };
  const list = el('div', { class: 'upload-list' });
  const shelf = createShelf(list, limits.max);
  const input = el('input', {
    type: 'file',
    multiple: limits.max > 1,
    'data-custom-id': component.custom_id,
    'data-testid': 'modal-file',
  });
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) void shelf.add(file);
    input.value = '';
  });
  return {
    customId: component.custom_id,
    element: dropZone(input, list, (file) => void shelf.add(file)),
    focus: input,
    isRequired,
    read: () => shelf.entries().flatMap((entry) => (entry.upload ? [entry.upload.id] : [])),
    check: () => {
      if (shelf.entries().some((entry) => !entry.upload)) return 'The upload is still under way.';
      return checkCount(shelf.entries().length, limits);
    },
  };
}

type Shelf = {
  readonly entries: () => readonly Entry[];
  readonly add: (file: File) => Promise<void>;
};

/** The chosen files; above the limit the oldest give way. */
function createShelf(list: HTMLElement, maxCount: number): Shelf {
  let entries: readonly Entry[] = [];
  const show = (next: readonly Entry[], problem?: string): void => {
    entries = next;
    const remove = (gone: Entry): void => show(entries.filter((other) => other !== gone));
    list.replaceChildren(...entries.map((entry) => entryView(entry, () => remove(entry))));
    if (problem) list.append(el('div', { class: 'field-error' }, problem));
  };
  const add = async (file: File): Promise<void> => {
    const waiting: Entry = { file, upload: null };
    show([...entries, waiting].slice(-maxCount));
    try {
      const done = { file, upload: await upload(file) };
      show(entries.map((entry) => (entry === waiting ? done : entry)));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      show(
        entries.filter((entry) => entry !== waiting),
        problem,
      );
    }
  };
  return { entries: () => entries, add };
}

function dropZone(
  input: HTMLInputElement,
  list: HTMLElement,
  onFile: (file: File) => void,
): HTMLElement {
  const hint = el('span', {}, 'Drop a file here or ', el('u', {}, 'browse'));
  const zone = el('label', { class: 'drop-zone' }, icon('file'), hint, input);
  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    for (const file of event.dataTransfer?.files ?? []) onFile(file);
  });
  return el('div', { class: 'upload' }, zone, list);
}

function entryView(entry: Entry, onRemove: () => void): HTMLElement {
  const attributes = {
    class: 'icon-button',
    type: 'button',
    'aria-label': `Remove ${entry.file.name}`,
  };
  const button = el('button', attributes, icon('close'));
  button.addEventListener('click', onRemove);
  const state = entry.upload ? formatBytes(entry.file.size) : 'Uploading...';
  const text = el(
    'div',
    { class: 'file-text' },
    entry.file.name,
    el('div', { class: 'file-size' }, state),
  );
  return el('div', { class: 'file' }, icon('file'), text, button);
}
