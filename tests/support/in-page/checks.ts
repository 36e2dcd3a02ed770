/** What a page is held to, checked within the browser. `tests/support/page-checks.ts` puts it there and asks. */

Object.assign(window, { checks: { faintTexts, flaws, focusedText, isFocusSeen, isTooWide } });

/** Texts with too little contrast to what is behind them: 4.5, or 3 where the letters are large (WCAG 1.4.3). */
function faintTexts(): readonly string[] {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => isSeen(element) && holdsText(element))
    .filter((element) => element.closest('.unseen, :disabled, noscript') === null)
    .flatMap((element) => {
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const lights = [luminance(color), luminance(behind(element))];
      const ratio = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
      const sizePx = Number.parseFloat(fontSize);
      const isLarge = sizePx >= 24 || (sizePx >= 18.66 && Number(fontWeight) >= 700);
      return ratio >= (isLarge ? 3 : 4.5) ? [] : [`${element.textContent}: ${ratio.toFixed(2)}`];
    });
}

/** Ids given twice, references to nothing, controls without a name or too small, headings that skip a level. */
function flaws(): readonly string[] {
  const all = [...document.querySelectorAll('*')];
  const ids = all.map(({ id }) => id).filter((id) => id !== '');
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `#${id} twice`);
  const lost = ['aria-controls', 'aria-labelledby', 'aria-describedby', 'for']
    .flatMap((name) => all.map((element) => element.getAttribute(name)))
    .flatMap((value) => value?.split(' ') ?? [])
    .filter((id) => !ids.includes(id))
    .map((id) => `#${id} is nowhere`);
  const controls = all.filter((one) => one.matches('button, input, a[href], select'));
  const nameless = controls.filter((one) => nameOf(one).trim() === '');
  const small = controls.filter(
    (one) => isSeen(one) && !one.matches('a') && isSmall(targetOf(one)),
  );
  const levels = all
    .filter((one) => one.matches('h1, h2, h3, h4') && isSeen(one))
    .map(({ tagName }) => Number(tagName.slice(1)));
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return [
    ...twice,
    ...lost,
    ...nameless.map((one) => `${one.outerHTML} has no name`),
    ...small.map((one) => `${nameOf(one)} is small`),
    ...skips.map((level) => `a heading skips to level ${level}`),
  ];
}

/** The name of what has the focus. */
function focusedText(): string {
  return document.activeElement === null ? '' : nameOf(document.activeElement);
}

/** Whether whoever goes by keyboard sees where they are: the focus, or the label around it, has a frame. */
function isFocusSeen(): boolean {
  const at = document.activeElement;
  if (at === null || at === document.body) return true;
  return [at, at.closest('label')].some((one) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
}

/** Whether the page scrolls sideways. */
function isTooWide(): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function holdsText({ childNodes }: Element): boolean {
  return [...childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
}

function nameOf(element: Element): string {
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [element];
  const text = labels.map((label) => label.textContent ?? '').join(' ');
  return element.getAttribute('aria-label') ?? text;
}

/** A radio button or box is hit by its label, too. */
function targetOf(control: Element): Element {
  return control.closest('label') ?? control;
}

function isSmall(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return Math.min(width, height) < 43.5;
}

/** The colour behind an element: of itself or the next around it that has one. */
function behind(element: Element | null): string {
  if (element === null) return 'rgb(255, 255, 255)';
  const { backgroundColor } = getComputedStyle(element);
  return channelsOf(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor;
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour)
    .slice(0, 3)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): readonly number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}
