import { initialState, type State } from './state.ts';

export type Store = {
  readonly get: () => State;
  readonly update: (change: (state: State) => State) => void;
  readonly subscribe: (listener: (state: State) => void) => void;
};

/** Holds the state; listeners run once after all changes of the same turn. */
export function createStore(): Store {
  let state = initialState;
  let isScheduled = false;
  const listeners: ((state: State) => void)[] = [];
  const notify = (): void => {
    isScheduled = false;
    for (const listener of listeners) listener(state);
  };
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.push(listener);
    },
    update: (change) => {
      const next = change(state);
      if (next === state) return;
      state = next;
      if (!isScheduled) queueMicrotask(notify);
      isScheduled = true;
    },
  };
}
