/** Files in the composer: for a command's option, or along with a message. */
import type { CommandOption } from './command-catalog.ts';
import { type ComposerFace, drawFiles } from './composer-view.ts';
import { type Upload, upload } from './server.ts';

export type ComposerFiles = {
  readonly uploads: () => readonly Upload[];
  readonly clear: () => void;
  /** Opens the file chooser; the file becomes the value of this option. */
  readonly chooseFor: (option: CommandOption) => void;
};
type Handlers = {
  readonly onOptionFile: (option: CommandOption, id: string, name: string) => void;
  readonly onError: (text: string) => void;
};

export function attachFiles(face: ComposerFace, handlers: Handlers): ComposerFiles {
  let uploads: readonly Upload[] = [];
  let target: CommandOption | null = null;
  const show = (next: readonly Upload[]): void => {
    uploads = next;
    drawFiles(face.files, uploads, (gone) => show(uploads.filter((other) => other !== gone)));
  };
  const take = async (file: File, option: CommandOption | null): Promise<void> => {
    try {
      const done = await upload(file);
      if (option) handlers.onOptionFile(option, done.id, done.name);
      else show([...uploads, done]);
    } catch (error) {
      handlers.onError(error instanceof Error ? error.message : String(error));
    }
  };
  face.fileInput.addEventListener('change', () => {
    for (const file of face.fileInput.files ?? []) void take(file, target);
    face.fileInput.value = '';
    target = null;
  });
  face.addButton.addEventListener('click', () => {
    target = null;
    face.fileInput.click();
  });
  face.box.addEventListener('paste', (event) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length > 0) event.preventDefault();
    for (const file of pasted) void take(file, null);
  });
  return {
    uploads: () => uploads,
    clear: () => show([]),
    chooseFor: (option) => {
      target = option;
      face.fileInput.click();
    },
  };
}
