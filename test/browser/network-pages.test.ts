/** The pages of a comparison and of a network's status in a real browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool } from '../cli/run-tool.ts';
import { axeViolations } from './axe.ts';
import { chromiumPath, openBrowser } from './chromium.ts';

const pages = {
  compare: ['compare', '--plan', 'networks/astad.yaml', '--lang', 'sv'],
  network: ['network', 'networks/astad.yaml', '--draws', '20', '--lang', 'en'],
} as const;
type Name = keyof typeof pages;
const names = Object.keys(pages) as Name[];

describe.skipIf(chromiumPath === null)('the page of', { timeout: 120_000 }, () => {
  let folder: string;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'resplan-network-page-'));
    browser = await openBrowser();
    for (const name of names) {
      const run = await runTool([...pages[name], '-o', join(folder, `${name}.html`)]);
      expect(run, run.err).toMatchObject({ code: 0, err: '' });
    }
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(names)(
    '%s: axe finds nothing in light or dark, 360 pixels do not scroll, nothing is asked for',
    async (name) => {
      const address = pathToFileURL(join(folder, `${name}.html`)).href;
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width: 360, height: 800 }, colorScheme });
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        page.on('console', (message) => asked.push(message.text()));
        await page.goto(address);
        expect(await axeViolations(page), colorScheme).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        expect(asked).toEqual([address]);
        await page.close();
      }
    },
  );

  test.each(names)(
    '%s: on paper sections follow each other, and no bar or whisker runs through a text',
    async (name) => {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      const touched = await page.evaluate(() => {
        const overlaps = (a: DOMRect, b: DOMRect) =>
          a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom - 3 && a.bottom > b.top + 3;
        return [...document.querySelectorAll('svg.chart')].flatMap((chart) =>
          [...chart.querySelectorAll('text:not(.in)')]
            .filter((words) =>
              [...chart.querySelectorAll('.whisker, rect')].some((mark) =>
                overlaps(mark.getBoundingClientRect(), words.getBoundingClientRect()),
              ),
            )
            .map((words) => words.textContent),
        );
      });
      expect(touched).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      const breaks = await page.evaluate(() =>
        [...document.querySelectorAll('h2')].map((title) => getComputedStyle(title).breakBefore),
      );
      expect(new Set(breaks)).toEqual(new Set(['auto']));
      await page.close();
    },
  );
});
