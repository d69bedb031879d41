/** A real Chromium where there is one. Tests that need it say loudly when they are skipped, and CI never skips them. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const chromiumPath = candidates.find((path) => path !== undefined && existsSync(path)) ?? null;

if (chromiumPath === null) {
  if (process.env.CI) throw new Error('CI has no Chromium: install it, or set CHROMIUM_PATH');
  console.warn('\n*** NO CHROMIUM FOUND: the browser tests are SKIPPED. Install chromium, or set CHROMIUM_PATH. ***\n');
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath as string,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
