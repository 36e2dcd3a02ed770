import Chromium from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A real browser that comes from npm, so that a fresh machine needs nothing else. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await Chromium.executablePath(),
    args: [...Chromium.args, '--no-sandbox', '--disable-background-networking'],
    headless: true,
  });
}
