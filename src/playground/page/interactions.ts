/** Presses on buttons and choices in selects of a message. */
import type { APIMessageTopLevelComponent, APISelectMenuComponent } from 'discord.js';
import { openListbox } from './listbox.ts';
import { defaultValues, selectOptions } from './select-options.ts';
import { act } from './server.ts';
import { findMessage, withFailure } from './state.ts';
import type { Store } from './store.ts';

/** What Discord shows below a message whose press came to nothing. */
const failedText = 'This interaction failed';

export async function pressButton(store: Store, button: HTMLElement): Promise<void> {
  if (button.hasAttribute('data-ui-pending')) return;
  await send(store, button);
}

export function openSelect(store: Store, trigger: HTMLElement): void {
  const { snapshot } = store.get();
  const message = findMessage(store.get(), messageIdOf(trigger));
  const customId = trigger.dataset.customId ?? '';
  const select = findSelect(message?.components ?? [], customId);
  if (!snapshot || !select) return;
  const options = selectOptions(select, snapshot);
  openListbox({
    anchor: trigger,
    options,
    chosen: chosenOf(trigger) ?? defaultValues(select),
    minCount: select.min_values ?? 1,
    maxCount: Math.min(select.max_values ?? 1, Math.max(options.length, 1)),
    onChoose: (values) => {
      const labels = options.filter((o) => values.includes(o.value)).map(({ label }) => label);
      showChosen(trigger, values, labels);
      void send(store, trigger, [...values]);
    },
  });
}

async function send(store: Store, control: HTMLElement, values?: string[]): Promise<void> {
  const messageId = messageIdOf(control);
  const as = store.get().snapshot?.me.id ?? '';
  store.update((state) => withFailure(state, messageId, null));
  control.setAttribute('data-ui-pending', '');
  const body = { as, messageId, customId: control.dataset.customId ?? '' };
  const result = await act('component', values ? { ...body, values } : body);
  control.removeAttribute('data-ui-pending');
  if (result.ok) return;
  // Discord says the same whatever went wrong; the reason helps the one who tries the bot.
  const text = result.error ? `${failedText}: ${result.error}` : failedText;
  const shown = /did not respond|interaction failed/i.test(result.error) ? failedText : text;
  store.update((state) => withFailure(state, messageId, shown));
}

function messageIdOf(element: Element): string {
  return element.closest('[data-message-id]')?.getAttribute('data-message-id') ?? '';
}

function chosenOf(trigger: HTMLElement): string[] | null {
  const chosen = trigger.getAttribute('data-chosen');
  return chosen === null ? null : chosen.split('\n').filter(Boolean);
}

/** The choice stays visible until the bot edits the message. */
function showChosen(
  trigger: HTMLElement,
  values: readonly string[],
  labels: readonly string[],
): void {
  const face = trigger.querySelector('.select-value');
  if (!face || labels.length === 0) return;
  trigger.setAttribute('data-chosen', values.join('\n'));
  face.textContent = labels.join(', ');
  face.classList.remove('is-placeholder');
}

function findSelect(
  components: readonly APIMessageTopLevelComponent[],
  customId: string,
): APISelectMenuComponent | undefined {
  const rows = components.flatMap((component) =>
    component.type === 17 ? component.components : [component],
  );
  const controls = rows.flatMap((row) => (row.type === 1 ? row.components : []));
  return controls.find(
    (control): control is APISelectMenuComponent =>
      control.type !== 2 && control.custom_id === customId,
  );
}
