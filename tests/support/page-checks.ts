import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const source = fileURLToPath(new URL('./in-page/checks.ts', import.meta.url));
const texts = z.array(z.string());

/** The script that `page.addInitScript` takes, so that the questions below can be asked of a page. */
export async function checksScript(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [source], bundle: true, write: false });
  return outputFiles[0]?.text ?? '';
}

/** Texts with too little contrast to what is behind them. */
export async function faintTexts(page: Page): Promise<readonly string[]> {
  return texts.parse(await page.evaluate('checks.faintTexts()'));
}

/** Ids given twice, references to nothing, controls without a name or too small, headings that skip a level. */
export async function flaws(page: Page): Promise<readonly string[]> {
  return texts.parse(await page.evaluate('checks.flaws()'));
}

/** The name of what has the focus. */
export async function focusedText(page: Page): Promise<string> {
  return z.string().parse(await page.evaluate('checks.focusedText()'));
}

/** Whether whoever goes by keyboard sees where they are. */
export async function isFocusSeen(page: Page): Promise<boolean> {
  return z.boolean().parse(await page.evaluate('checks.isFocusSeen()'));
}

/** Whether the page scrolls sideways. */
export async function isTooWide(page: Page): Promise<boolean> {
  return z.boolean().parse(await page.evaluate('checks.isTooWide()'));
}
