/** Asks the bot for values while one types: debounced, latest answer wins, answers remembered. */
import type { GivenOption } from '../client-protocol.ts';
import type { Choice } from './suggestions.ts';

export type Question = {
  readonly path: readonly string[];
  readonly options: readonly GivenOption[];
  readonly focused: string;
};
export type Autocomplete = {
  /** What is known by now for the question; asks for it when nothing is. */
  readonly choicesFor: (question: Question) => readonly Choice[];
  readonly isLoading: () => boolean;
  /** Forgets everything, e.g. when a command was sent or the person changed. */
  readonly reset: () => void;
};

const quietMs = 200;

export function createAutocomplete(
  ask: (question: Question) => Promise<readonly Choice[]>,
  onAnswer: (question: Question, choices: readonly Choice[]) => void,
): Autocomplete {
  let answers = new Map<string, readonly Choice[]>();
  let shown: readonly Choice[] = [];
  let wanted: string | null = null;
  let timer: ReturnType<typeof setTimeout>;
  const run = async (question: Question, key: string): Promise<void> => {
    const choices = await ask(question);
    answers.set(key, choices);
    if (wanted !== key) return;
    wanted = null;
    onAnswer(question, choices);
  };
  return {
    isLoading: () => wanted !== null,
    choicesFor: (question) => {
      const key = JSON.stringify(question);
      const answer = answers.get(key);
      if (answer) {
        wanted = null;
        shown = answer;
      } else if (key !== wanted) {
        wanted = key;
        clearTimeout(timer);
        timer = setTimeout(() => void run(question, key), quietMs);
      }
      // The former list stays until the new one is there, so that it does not flicker.
      return shown;
    },
    reset: () => {
      answers = new Map();
      shown = [];
      wanted = null;
      clearTimeout(timer);
    },
  };
}
