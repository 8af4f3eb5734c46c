import { chromium, type Browser } from 'playwright-core';
import { program } from './needs';

/** Nothing but what a test opens: no sandbox in a container, no traffic of the browser's own. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium: the machine's own, else the one that npm brings. */
export async function launchBrowser(): Promise<Browser> {
  const own = program('chromium', 'chromium-browser', 'google-chrome', 'chrome');
  if (own !== null) return chromium.launch({ executablePath: own, args: FLAGS });
  const { default: bundled } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    args: [...bundled.args, ...FLAGS],
  });
}
