/** The tabs as the ARIA practices have them: one stop for the Tab key, arrows go from one to the next. */

/** Shows the first panel, and then the one whose tab is chosen. `onShow` is told its id. */
export function listenToTabs(tabList: HTMLElement, onShow: (panelId: string) => void): void {
  const tabs = [...tabList.querySelectorAll<HTMLElement>('[role=tab]')];
  const show = (chosen: HTMLElement) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      const panel = document.getElementById(panelOf(tab));
      if (panel !== null) panel.hidden = !isChosen;
    }
    onShow(panelOf(chosen));
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => show(tab));
    tab.addEventListener('keydown', (event) => {
      const next = tabs[nextIndex(event.key, index, tabs.length)];
      if (next === undefined) return;
      event.preventDefault();
      show(next);
      next.focus();
    });
  }
  tabList.hidden = false;
  const [first] = tabs;
  if (first !== undefined) show(first);
}

function panelOf(tab: HTMLElement): string {
  return tab.getAttribute('aria-controls') ?? '';
}

/** -1 for a key that does not move. */
function nextIndex(key: string, index: number, count: number): number {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}
