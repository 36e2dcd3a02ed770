/** What the reader knows already, kept in this browser and nowhere else. */

/** `known`: they said so. `learning`: they did not know it, or missed it in the quiz. */
export type Mark = 'known' | 'learning';
export type Marks = ReadonlyMap<string, Mark>;

/** The part of `localStorage` that is needed. */
export type Shelf = {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
};

export type Progress = {
  readonly marks: () => Marks;
  readonly mark: (id: string, mark: Mark) => void;
  readonly forget: () => void;
  /** False where the browser keeps nothing, as in a private window: then it lasts as long as the page. */
  readonly isKept: () => boolean;
};

/**
 * The progress kept on `shelf` under `key`. Each change is made to what is on the shelf at that moment, so that
 * two windows of one sheet do not undo each other. A shelf that fails, or holds something else, counts as empty.
 */
export function openProgress(shelf: Shelf | undefined, key: string): Progress {
  const place = `quizzical:sheet:${key}`;
  let marks: Marks = new Map();
  let isKept = shelf !== undefined;
  const read = (): Marks => {
    try {
      if (shelf !== undefined && isKept) marks = parseMarks(shelf.getItem(place));
    } catch {
      isKept = false;
    }
    return marks;
  };
  const write = (changed: Marks): void => {
    marks = changed;
    try {
      shelf?.setItem(place, JSON.stringify({ version: 1, marks: [...changed] }));
    } catch {
      isKept = false;
    }
  };
  return {
    marks: read,
    mark: (id, mark) => write(new Map([...read(), [id, mark]])),
    forget: () => write(new Map()),
    isKept: () => {
      read();
      return isKept;
    },
  };
}

/** Asking for it throws where cookies are forbidden. */
export function shelfOf(window: { readonly localStorage: Shelf }): Shelf | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function parseMarks(text: string | null): Marks {
  const marks = new Map<string, Mark>();
  for (const entry of entriesIn(text)) {
    if (!Array.isArray(entry)) continue;
    const [id, mark]: readonly unknown[] = entry;
    if (typeof id === 'string' && (mark === 'known' || mark === 'learning')) marks.set(id, mark);
  }
  return marks;
}

function entriesIn(text: string | null): readonly unknown[] {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    const isOurs = found !== null && typeof found === 'object' && 'marks' in found;
    return isOurs && Array.isArray(found.marks) ? found.marks : [];
  } catch {
    return [];
  }
}
