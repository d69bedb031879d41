/** `resplan report`: the built command, every format, both languages. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { travelPlanReportSchema } from '../../src/report/travel-plan/schema.ts';
import { runSaying, runTool, spawnTool } from './run-tool.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resplan-report-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A search among fewer plans is as good for these tests, and takes a fraction of the time. */
const fewer = [
  'bike-service',
  'carpool-parking',
  'travel-advice',
  'transit-trial',
  'flexible-pass',
  'parking-cash-out',
  'cycling-challenge',
  'test-cyclists',
  'secure-bike-parking',
].flatMap((id) => ['--forbid', id]);

const employers = {
  demo: ['--plan', 'plans/demo.yaml', '--draws', '200', ...fewer],
  council: ['council.csv', '--factors', 'uk', '--headcount', '180', '--target', '8%', '--draws', '200', ...fewer],
} as const;
const formats = ['text', 'md', 'csv', 'json', 'html', 'xlsx'] as const;

const words = (text: string) => text.replace(/\s+/g, ' ');

async function reportOf(args: readonly string[], format: (typeof formats)[number], env: Record<string, string> = {}) {
  const file = join(folder, `report.${format}`);
  // a time zone is the process's
  const run = await (env.TZ ? spawnTool : runTool)(['report', ...args, '-f', format, '-o', file], { env });
  expect(run, run.err).toMatchObject({ code: 0, out: '', err: '' });
  return new Uint8Array(await readFile(file));
}

/** What a format says, without what another machine may compute otherwise in its last digits, or what is not read. */
function readable(format: (typeof formats)[number], bytes: Uint8Array): string {
  const rounded = (text: string) => text.replace(/-?\d+\.\d{6,}(e-?\d+)?/g, (number) => Number(number).toPrecision(8));
  switch (format) {
    case 'html':
      return rounded(
        strFromU8(bytes)
          .replace(/<script[\s\S]*?<\/script>/g, '<script/>')
          .replace(/<style[\s\S]*?<\/style>/, '<style/>')
          .replace(/'sha256-[^']+'/, "'sha256-…'"),
      );
    case 'xlsx':
      return rounded(
        Object.entries(unzipSync(bytes))
          .filter(([path]) => /sharedStrings|worksheets\/sheet|workbook\.xml$|core\.xml/.test(path))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([path, file]) => `${path}\n${strFromU8(file).replaceAll('><', '>\n<')}`)
          .join('\n\n'),
      );
    case 'json': {
      const plan = JSON.parse(strFromU8(bytes));
      // hundreds of plans, each of which `optimise` is tested for
      plan.search.frontier = `${plan.search.frontier.length} plans`;
      plan.search.steps = `${plan.search.steps.length} steps`;
      return rounded(JSON.stringify(plan, null, 2));
    }
    default:
      return rounded(strFromU8(bytes));
  }
}

describe.each(Object.keys(employers) as (keyof typeof employers)[])('the report of %s', (name) => {
  // a table of figures and ids has no language
  const inOneLanguage = new Set(['csv', 'json']);
  const cases = formats.flatMap((format) =>
    inOneLanguage.has(format) ? [[format, 'en'] as const] : [[format, 'sv'] as const, [format, 'en'] as const],
  );
  test.each(cases)('as %s reads so in %s', async (format, language) => {
    const bytes = await reportOf([...employers[name], '--lang', language], format);
    const text = readable(format, bytes);
    await expect(text).toMatchFileSnapshot(`__snapshots__/report/${name}.${language}.${format}.txt`);
    // a terminal of 80 columns, but for what is one word
    if (format === 'text')
      expect(text.split('\n').filter((line) => line.length > 80 && !/[0-9a-f]{64}/.test(line))).toEqual([]);
    if (format === 'json') expect(travelPlanReportSchema.safeParse(JSON.parse(strFromU8(bytes))).error).toBeUndefined();
  });
});

test.each(['text', 'html', 'xlsx'] as const)(
  'the same inputs are the same bytes as %s, in another time zone too',
  async (format) => {
    const args = [...employers.council, '--draws', '100', '--lang', 'sv', '--date', '2026-11-23'];
    const first = await reportOf(args, format);
    const there = await reportOf(args, format, { TZ: 'Pacific/Auckland' });
    // a megabyte, which toEqual compares number by number
    expect(Buffer.compare(first, there)).toBe(0);
  },
);

describe('what is asked for', () => {
  test('without measures the cheapest that meet the target are proposed, and said to be', async () => {
    const plan = JSON.parse(strFromU8(await reportOf(employers.council, 'json')));
    expect(plan.chosenBy).toBe('proposed');
    expect(plan.scenario.savedShare).toBeGreaterThanOrEqual(0.08);
    expect(plan.scenario.measures.map(({ id }: { id: string }) => id)).toEqual(
      plan.search.best.measures.map(({ id }: { id: string }) => id),
    );
    const run = await runTool(['report', ...employers.council, '--lang', 'sv']);
    expect(run.out).toContain('Åtgärderna är resplans förslag: de billigaste som minskar utsläppen med 8\u00a0%');
  });

  test('without a target 20 % is proposed, and said to be ours', async () => {
    const run = await runTool([
      'report',
      'demo-employer.csv',
      '--headcount',
      '240',
      '--lang',
      'en',
      '--draws',
      '0',
      ...fewer.slice(0, 10),
    ]);
    const said = words(run.out);
    expect(said).toContain('Nobody has set a target: 20% is resplan’s proposal.');
    expect(said).toContain('No combination of the measures saves 20% here');
    const near = await runTool([
      'report',
      'weekday-columns.csv',
      '--lang',
      'en',
      '--draws',
      '0',
      ...fewer.slice(0, 10),
    ]);
    expect(words(near.out)).toContain('the target of 20% and the choice are resplan’s proposal');
  });

  test('the measures of -m beat those of the plan, whose dropped ones are never taken', async () => {
    const ids = async (...more: string[]) =>
      JSON.parse(strFromU8(await reportOf([...employers.demo, ...more], 'json'))).actions.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids()).toEqual(['bike-racks', 'showers', 'ev-charging', 'remote-days']);
    expect(await ids('-m', 'transit-pass=300')).toEqual(['transit-pass']);
  });

  test('who is responsible, when and how far it has come are those of the plan', async () => {
    const plan = JSON.parse(strFromU8(await reportOf(employers.demo, 'json')));
    expect(plan.actions[0]).toMatchObject({
      responsible: 'Fastighetschefen',
      start: '2027-03',
      end: '2027-06',
      status: 'decided',
    });
    expect(plan.actions[1]).toMatchObject({ responsible: 'Fastighetsägaren', start: null, status: 'proposed' });
  });

  test('the name of the output says the format', async () => {
    const file = join(folder, 'plan.htm');
    await runTool(['report', 'demo-employer.csv', '--draws', '0', ...fewer, '-o', file]);
    expect(await readFile(file, 'utf8')).toMatch(/^<!doctype html>/);
  });
});

describe('the date of a report', () => {
  const dateOf = async (args: readonly string[], env: Record<string, string> = {}) =>
    JSON.parse(strFromU8(await reportOf([...args, '--draws', '0', ...fewer], 'json', env))).document.date;

  test('is --date, else SOURCE_DATE_EPOCH, else the newest survey’s in the plan, else none', async () => {
    const epoch = { SOURCE_DATE_EPOCH: '1700000000' };
    expect(await dateOf(['--plan', 'plans/demo.yaml', '--date', '2026-11-23'], epoch)).toBe('2026-11-23');
    expect(await dateOf(['--plan', 'plans/demo.yaml'], epoch)).toBe('2023-11-14');
    expect(await dateOf(['--plan', 'plans/demo.yaml'])).toBe('2026-09-30');
    expect(await dateOf(['demo-employer.csv'])).toBeNull();
  });

  test.each(['2026-02-30', '23/11/2026', '2026', 'today'])('%s is none', async (date) => {
    const run = await runSaying(['report', 'demo-employer.csv', '--date', date, '--lang', 'en']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(date);
  });

  test('stands on every entry of the workbook, and in its properties; 1980 without one', async () => {
    const zipped = (bytes: Uint8Array) => {
      const view = new DataView(bytes.buffer);
      const day = view.getUint16(12, true);
      return `${(day >> 9) + 1980}-${(day >> 5) & 15}-${day & 31}`;
    };
    const dated = await reportOf(['demo-employer.csv', '--draws', '0', ...fewer, '--date', '2026-11-23'], 'xlsx');
    expect(zipped(dated)).toBe('2026-11-23');
    expect(readable('xlsx', dated)).toContain('2026-11-23T00:00:00Z');
    const undated = await reportOf(['demo-employer.csv', '--draws', '0', ...fewer], 'xlsx');
    expect(zipped(undated)).toBe('1980-1-1');
    expect(readable('xlsx', undated)).toContain('1980-01-01T00:00:00Z');
  });
});

describe('text of the user', () => {
  const hostile = '=HYPERLINK("http://x")<b>|*a*\u001b[31m';

  test.each(formats)('is text in %s', async (format) => {
    const plan = join(folder, 'hostile.yaml');
    await writeFile(
      plan,
      `workplace: {name: ${JSON.stringify(hostile)}, headcount: 240}\nmeasures: [{id: bike-racks, responsible: ${JSON.stringify(hostile)}}]\n`,
    );
    const bytes = await reportOf(
      ['demo-employer.csv', '--plan', plan, '--draws', '0', ...fewer, '--lang', 'en'],
      format,
    );
    const read = format === 'xlsx' ? readable('xlsx', bytes) : strFromU8(bytes);
    expect(read).toContain('HYPERLINK');
    expect(read).not.toContain('\u001b');
    if (format === 'html' || format === 'md') expect(read).not.toContain('<b>');
    if (format === 'md') expect(read).not.toMatch(/(?<!\\)\*a\*/);
    if (format === 'csv') expect(read).not.toMatch(/(^|,)"?=/m);
    if (format === 'xlsx') {
      expect(read).not.toContain('<f>');
      expect(read).not.toMatch(/>=HYPER/);
    }
  });
});

describe('a logo', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  test('stands in the page as data', async () => {
    const logo = join(folder, 'logo.png');
    await writeFile(logo, png);
    const html = strFromU8(await reportOf(['demo-employer.csv', '--draws', '0', ...fewer, '--logo', logo], 'html'));
    expect(html).toContain(`<img src="data:image/png;base64,${png.toString('base64')}" alt="">`);
  });

  test('that is no PNG is refused', async () => {
    const logo = join(folder, 'logo.txt');
    await writeFile(logo, 'no picture');
    const run = await runSaying([
      'report',
      'demo-employer.csv',
      '--logo',
      logo,
      '-o',
      join(folder, 'no.html'),
      '--lang',
      'sv',
      ...fewer,
    ]);
    expect(run).toMatchObject({ code: 2, err: `${logo} är ingen PNG-bild. Spara logotypen som PNG.\n` });
  });
});

describe('the rows of a survey', () => {
  test('are all accounted for, and those set aside are named with their reason', async () => {
    const file = join(folder, 'rows.csv');
    await writeFile(file, `Mode,Distance (km)\n${'Car,10\n'.repeat(12)}Balloon,9\nCar,950\nBus,11\n`);
    const { quality, data, workplace } = JSON.parse(
      strFromU8(await reportOf([file, '--draws', '0', ...fewer], 'json')),
    );
    expect(quality).toMatchObject({ rowsRead: 15, rowsUsed: 13, rowsSetAside: 2 });
    expect(workplace.respondents).toBe(13);
    expect(data.setAside).toEqual([
      { file: 'rows.csv', row: 14, code: 'unknown-mode' },
      { file: 'rows.csv', row: 15, code: 'outlier' },
    ]);
  });
});

describe('a survey that falls short', () => {
  test('without distances has shares and a plan to fill in, and ends 1', async () => {
    const run = await runTool(['report', 'without-distance.csv', '--lang', 'en']);
    expect(run.code).toBe(1);
    expect(run.out).toContain('distances are missing');
    expect(run.out).toContain('Without distances there is nothing to count savings from.');
  });

  test('with fewer answers than the smallest group has no report', async () => {
    const file = join(folder, 'four.csv');
    await writeFile(file, `Mode,Distance (km)\n${'Car,10\n'.repeat(4)}`);
    const run = await runSaying(['report', file, '--lang', 'en']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('5');
  });

  test('keeps its errors, though small counts of them are not shown', async () => {
    // one row in four has no mode that is known: over 20 % are set aside
    const file = join(folder, 'many-aside.csv');
    await writeFile(file, `Mode,Distance (km)\n${'Car,10\nCar,12\nBus,11\nBalloon,9\n'.repeat(6)}`);
    const run = await runTool(['report', file, '--lang', 'en', '--draws', '0', ...fewer]);
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/Error\s+.*set aside/);
  });
});
