/** The page of the built report in a real browser: what it says, what it counts, what it looks like to axe and on paper. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool } from '../cli/run-tool.ts';
import { axeViolations } from './axe.ts';
import { chromiumPath, openBrowser } from './chromium.ts';

/** Enough for a range, and a fraction of the time. */
const draws = ['--draws', '300'];

const reports = {
  proposal: ['demo-employer.csv', '--headcount', '240', '--name', 'Demobolaget', '--lang', 'sv', ...draws],
  planned: ['--plan', 'plans/demo.yaml', '--lang', 'sv', ...draws],
  english: ['council.csv', '--factors', 'uk', '--headcount', '180', '--target', '10%', '--lang', 'en', ...draws],
} as const;
type ReportName = keyof typeof reports;

describe.skipIf(chromiumPath === null)('the page of a report', { timeout: 120_000 }, () => {
  let folder: string;
  let browser: Browser;
  const address = (name: ReportName) => pathToFileURL(join(folder, `${name}.html`)).href;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'resplan-page-'));
    browser = await openBrowser();
    for (const [name, args] of Object.entries(reports)) {
      const run = await runTool(['report', ...args, '-o', join(folder, `${name}.html`)]);
      expect(run, run.err).toMatchObject({ code: 0, err: '' });
    }
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(name: ReportName, width = 1000, scheme: 'light' | 'dark' = 'light') {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address(name));
    return { page, said, asked };
  }

  const figure = (page: Page, id: string) =>
    page.locator(`[data-figure="${id}"] data`).evaluate((data) => Number((data as HTMLDataElement).value));

  test.each(Object.keys(reports) as ReportName[])(
    '%s: nothing on the console, and no request but for the file',
    async (name) => {
      const { page, said, asked } = await open(name);
      await page.locator('#try input[data-measure="bike-racks"]').click();
      expect(said).toEqual([]);
      expect(asked).toEqual([address(name)]);
      await page.close();
    },
  );

  test.each(Object.keys(reports) as ReportName[])(
    '%s: axe finds no violation of WCAG 2.2 AA, in light or dark',
    async (name) => {
      // one style sheet holds the colours of all reports
      for (const scheme of name === 'planned' ? (['light', 'dark'] as const) : (['light'] as const)) {
        const { page } = await open(name, 1000, scheme);
        // one measure off, another on, and all numbers unfolded: the page as it is used
        await page.locator('input[data-measure="showers"]').click();
        await page.locator('summary').first().click();
        expect(await axeViolations(page), scheme).toEqual([]);
        await page.close();
      }
    },
  );

  test.each(Object.keys(reports) as ReportName[])('%s: 360 pixels wide it does not scroll sideways', async (name) => {
    const { page } = await open(name, 360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.close();
  });

  test('what stands in it before anything is touched is what the command line says', async () => {
    const { page } = await open('planned');
    const { scenario, baseline } = await asJson(reports.planned);
    expect(await figure(page, 'co2e')).toBe(baseline.co2eKgPerYear.value);
    expect(await figure(page, 'saved')).toBe(scenario.savedCo2eKgPerYear.value);
    expect(await figure(page, 'cost')).toBe(scenario.money.costPerYear);
    await page.close();
  });

  test('a measure switched off and a size changed give what the command line gives, range and all', async () => {
    const { page } = await open('planned');
    await page.locator('input[data-measure="ev-charging"]').click();
    await page.locator('input[data-size="showers"]').fill('2');
    await page.locator('input[data-size="remote-days"]').fill('2');
    await page.locator('input[data-uptake="remote-days"]').fill('25');
    await rangeCounted(page);
    const { scenario } = await asJson([
      ...reports.planned,
      ...['-m', 'bike-racks=60', '-m', 'showers=2', '-m', 'remote-days=2:0.25'],
    ]);
    const { value, low, high } = scenario.savedCo2eKgPerYear;
    expect((await figure(page, 'saved')) / value).toBeCloseTo(1, 9);
    expect(await figure(page, 'cost')).toBeCloseTo(scenario.money.costPerYear, 3);
    expect(await figure(page, 'chance')).toBe(scenario.targetProbability);
    const range = await page.locator('[data-figure="saved"] data').evaluate((data) => {
      const { low, high } = (data as HTMLDataElement).dataset;
      return { low: Number(low), high: Number(high) };
    });
    expect(range.low / low).toBeCloseTo(1, 9);
    expect(range.high / high).toBeCloseTo(1, 9);
    expect(await page.locator('#changed').isVisible()).toBe(true);
    await page.close();
  });

  test('two measures that exclude each other are never on together', async () => {
    const { page } = await open('planned');
    await page.locator('input[data-measure="secure-bike-parking"]').click();
    expect(await page.locator('input[data-measure="bike-racks"]').isChecked()).toBe(false);
    await page.close();
  });

  test('the budget picks what saves most for it, the target the cheapest that meets it, as optimise does', async () => {
    const { page } = await open('english');
    await page.locator('#budget').evaluate((slider) => {
      (slider as HTMLInputElement).value = '40000';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await figure(page, 'cost')).toBeLessThanOrEqual(40_000);
    await page.locator('#target').fill('5');
    await page.locator('#cheapest').click();
    const { search } = await asJson([
      ...reports.english.filter((arg) => arg !== '--target' && arg !== '10%'),
      '--target',
      '5%',
    ]);
    expect(await figure(page, 'cost')).toBeCloseTo(search.best.costPerYear, 3);
    expect(await figure(page, 'saved-share')).toBeGreaterThanOrEqual(0.05);
    await page.close();
  });

  test('back to the plan as it was gives the page as it was', async () => {
    const { page } = await open('planned');
    // the numbers for machines may differ in their sixteenth digit: two programs, two logarithms
    const shown = async () =>
      (await page.locator('main').innerHTML()).replace(/>\s+</g, '><').replace(/<data [^>]*>/g, '<data>');
    const before = await shown();
    await page.locator('input[data-measure="showers"]').click();
    await rangeCounted(page);
    expect(await page.locator('#changed').isVisible()).toBe(true);
    await page.locator('#as-it-was').click();
    expect(await page.locator('#answer').textContent()).toBe('');
    expect(await shown()).toBe(before);
    await page.close();
  });

  test('without scripts it is still the whole report, and nothing that needs one is shown', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address('proposal'));
    expect(await page.locator('section').count()).toBe(8);
    expect(await page.locator('#try').isVisible()).toBe(false);
    expect(await page.locator('svg.chart').count()).toBeGreaterThan(5);
    await context.close();
  });

  test.each(Object.keys(reports) as ReportName[])(
    '%s: printed it is A4 pages, the summary on the first, and no drawing is cut',
    async (name) => {
      const { page } = await open(name);
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const pdf = Buffer.from(bytes).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+)/g)].map(([, w, h]) => [
        Number(w),
        Number(h),
      ]);
      expect(boxes.length).toBeGreaterThan(5);
      for (const [width = 0, height = 0] of boxes) {
        expect(width).toBeCloseTo(595, -0.5);
        expect(height).toBeCloseTo(842, -0.5);
      }
      // as the printer sees it: heights of what must not be cut, against the height of a page
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 680, height: 986 });
      const heights = await page
        .locator('.drawing, .measure, tr')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(Math.max(...heights)).toBeLessThan(986);
      const rules = await page.evaluate(() => {
        const of = (selector: string, property: 'breakInside' | 'display') =>
          [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one)[property]);
        return {
          whole: [...new Set(of('.drawing, .measure, .keep, tr', 'breakInside'))],
          heads: [...new Set(of('thead', 'display'))],
        };
      });
      expect(rules.whole).toEqual(['avoid']);
      expect(rules.heads).toEqual(['table-header-group']);
      expect(await cutWords(page)).toEqual([]);
      const summary = await page.evaluate(
        () => (document.querySelector('#summary')?.getBoundingClientRect().bottom ?? 0) + scrollY,
      );
      expect(summary).toBeLessThan(986);
      await page.close();
    },
  );

  test('text from the plan and the survey is text: no markup of it comes alive', async () => {
    const file = join(folder, 'hostile.html');
    const hostile = '<img src=x onerror=alert(1)></script><script>alert(2)</script>"\'&';
    const run = await runTool([
      'report',
      'demo-employer.csv',
      '--headcount',
      '240',
      '--name',
      hostile,
      '--title',
      hostile,
      '--author',
      hostile,
      ...draws,
      '-o',
      file,
    ]);
    expect(run.code).toBe(0);
    const page = await browser.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(file).href);
    expect(await page.title()).toContain('<img src=x');
    expect(await page.locator('img').count()).toBe(0);
    await page.locator('input[data-measure="showers"]').click();
    expect(await page.locator('h1').textContent()).toContain('</script>');
    expect(dialogs).toEqual([]);
    await page.close();
  });

  test('a page is under a megabyte and a half', async () => {
    for (const name of Object.keys(reports))
      expect((await readFile(join(folder, `${name}.html`))).length).toBeLessThan(1_500_000);
  });
});

/** Cells of the printed action plan whose words run out of them. */
function cutWords(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#actions th, #actions td')].flatMap((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      const [box, text] = [cell.getBoundingClientRect(), words.getBoundingClientRect()];
      const isCut = text.right > box.right + 1 || text.left < box.left - 1;
      return isCut && cell.textContent !== '' ? [cell.textContent] : [];
    }),
  );
}

async function asJson(args: readonly string[]) {
  const run = await runTool(['report', ...args, '-f', 'json']);
  expect(run.code, run.err).toBe(0);
  return JSON.parse(run.out);
}

/** Waits until the range, which is counted when nothing has been changed for a while, stands there. */
async function rangeCounted(page: Page): Promise<void> {
  await page.waitForFunction(() => /\(\d/.test(document.querySelector('#answer')?.textContent ?? ''), undefined, {
    timeout: 30_000,
  });
}
