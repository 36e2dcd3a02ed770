import type { Scope } from './deck.ts';
import { el } from './dom.ts';

export type ScopeChoice = {
  readonly element: HTMLElement;
  readonly chosen: () => Scope;
  /** Chooses without telling `onChange`. */
  readonly choose: (scope: Scope) => void;
};

/** Two radio buttons that look like one switch: all cards, or those still to learn. */
export function createScopeChoice(onChange: () => void): ScopeChoice {
  const all = radio('All cards');
  const learning = radio('Still to learn');
  all.input.checked = true;
  for (const { input } of [all, learning]) input.addEventListener('change', onChange);
  return {
    element: el(
      'fieldset',
      { class: 'segments' },
      el('legend', { class: 'unseen' }, 'Which cards'),
      all.element,
      learning.element,
    ),
    chosen: () => (learning.input.checked ? 'learning' : 'all'),
    choose: (scope) => {
      (scope === 'all' ? all : learning).input.checked = true;
    },
  };
}

function radio(label: string) {
  const input = el('input', { type: 'radio', name: 'scope' });
  return { input, element: el('label', {}, input, el('span', {}, label)) };
}
