/** The keyboard of the composer. */

export type ComposerKeys = {
  readonly rowCount: () => number;
  readonly active: () => number;
  readonly move: (index: number) => void;
  readonly accept: (index: number) => void;
  readonly submit: () => void;
  readonly dismiss: () => void;
  /** Brings the last sent text back. */
  readonly recall: () => void;
  /** The caret went elsewhere. */
  readonly moved: () => void;
};

export function onComposerKey(box: HTMLTextAreaElement, keys: ComposerKeys): void {
  box.addEventListener('keydown', (event) => {
    // While an input method composes a character, Enter and arrows belong to it.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (handle(event, box, keys)) event.preventDefault();
  });
  box.addEventListener('keyup', (event) => {
    if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) keys.moved();
  });
}

/** True when the key was used up. */
function handle(event: KeyboardEvent, box: HTMLTextAreaElement, keys: ComposerKeys): boolean {
  const count = keys.rowCount();
  const active = keys.active();
  switch (event.key) {
    case 'Enter':
      if (event.shiftKey) return false;
      if (active >= 0) keys.accept(active);
      else keys.submit();
      return true;
    case 'Tab':
      // With nothing to choose, Tab leaves the composer as everywhere else.
      if (event.shiftKey || count === 0) return false;
      keys.accept(Math.max(active, 0));
      return true;
    case 'ArrowDown':
      if (count === 0) return false;
      keys.move((active + 1) % count);
      return true;
    case 'ArrowUp':
      if (count > 0) keys.move(active <= 0 ? count - 1 : active - 1);
      else if (box.value === '') keys.recall();
      else return false;
      return true;
    case 'Escape':
      keys.dismiss();
      return true;
    default:
      return false;
  }
}
