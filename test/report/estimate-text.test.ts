import { describe, expect, test } from 'vitest';
import { estimateText } from '../../src/report/render/estimate/estimate-text.ts';
import { plainStyle, type Style } from '../../src/report/render/style.ts';
import { estimateOf } from './estimate-of.ts';
import { everyModeReport } from './every-mode.ts';

const languages = ['sv', 'en'] as const;
const tooLong = (text: string, width: number) => text.split('\n').filter((line) => line.length > width);

describe.each(languages)('the estimate as text in %s', (language) => {
  test('reads so for two sites of which one mode has no factor', async () => {
    const report = await estimateOf('personas/two-sites.csv', { plan: 'personas/two-sites.yaml' });
    expect(estimateText(report, language, plainStyle, 80)).toMatchSnapshot();
  });

  test('reads so without distances', async () => {
    expect(estimateText(await estimateOf('personas/no-distances.csv'), language, plainStyle, 80)).toMatchSnapshot();
  });

  test.each([
    ['one office', () => estimateOf('personas/one-office.csv', { headcount: '100' })],
    ['two sites', () => estimateOf('personas/two-sites.csv', { plan: 'personas/two-sites.yaml' })],
    ['groups with long names', () => longGroups()],
    ['no distances', () => estimateOf('personas/no-distances.csv')],
    ['the demo employer', () => estimateOf('demo-employer.csv', { headcount: '240' })],
    ['every mode, 90,000 employees and a long name', () => everyModeReport(6, 90_000, longName)],
    ['modes that are merged', () => everyModeReport(4, 90_000, longName)],
    ['everyone of every mode', () => everyModeReport(6, 348, longName)],
  ])('has no line longer than 80 characters: %s', async (_, report) => {
    expect(tooLong(estimateText(await report(), language, plainStyle, 80), 80)).toEqual([]);
  });

  test('has no line longer than the terminal, from 70 to 100 characters', async () => {
    const reports = [
      await estimateOf('personas/two-sites.csv', { plan: 'personas/two-sites.yaml' }),
      await everyModeReport(6, 90_000, longName),
    ];
    for (let width = 70; width <= 100; width++) {
      for (const report of reports) {
        expect(tooLong(estimateText(report, language, plainStyle, width), width), `${width}`).toEqual([]);
      }
    }
  });

  test('has bars where there is room for them, and factors as long as they fit', async () => {
    const report = await everyModeReport(6, 90_000, longName);
    const at = (width: number) => estimateText(report, language, plainStyle, width);
    expect(at(100)).toMatch(/█/);
    expect(at(100)).toMatch(/ g\/person-?km/);
    expect(at(60)).not.toMatch(/█| g\/person-?km/);
    expect(at(60)).toMatch(/(Långfärdsbuss|Coach) .* \d/);
  });

  test('is as wide in colour as without: colours are no characters', async () => {
    const report = await everyModeReport(6, 90_000, longName);
    const marked = (text: string) => `\u001b[1m${text}\u001b[22m`;
    const colour = Object.fromEntries(Object.keys(plainStyle).map((name) => [name, marked])) as unknown as Style;
    const bare = estimateText(report, language, colour, 80).replaceAll('\u001b[1m', '').replaceAll('\u001b[22m', '');
    const trimmed = (text: string) => text.replace(/ +$/gm, '');
    expect(trimmed(bare)).toBe(trimmed(estimateText(report, language, plainStyle, 80)));
  });

  test('shows control characters in names, and sends none to the terminal', async () => {
    const report = await estimateOf('personas/one-office.csv', { name: 'Acme\u001b[31m AB' });
    const text = estimateText(report, language, plainStyle, 80);
    expect(text).not.toContain('\u001b');
    expect(text).toContain('Acme␛[31m AB');
  });
});

const longName = 'Länsstyrelsen i Västra Götalands läns samlade förvaltningar och verksamheter';

/** Two sites whose names start alike and are cut. */
async function longGroups() {
  const report = await estimateOf('personas/two-sites.csv', { plan: 'personas/two-sites.yaml', by: 'site' });
  const groups = report.groups.map((group, i) => ({ ...group, name: { ...group.name, site: `${longName} ${i}` } }));
  return { ...report, groups };
}

describe('what the text says of its interval', () => {
  const english = async (headcount?: string) =>
    estimateText(await estimateOf('personas/one-office.csv', headcount ? { headcount } : {}), 'en', plainStyle, 80);

  test('a total of the respondents has no interval and says whose it is; the mean has one', async () => {
    const text = await english();
    expect(text).toMatch(/^ +8,000 kg CO2e a year$/m);
    expect(text).toMatch(/kg CO2e per respondent and year {2}\(95% interval /);
    expect(text).toContain('Totals are those of the respondents only');
  });

  test('everyone answered: no interval and no sampling error', async () => {
    const text = await english('25');
    expect(text).toContain('Everyone answered: no sampling error.');
    expect(text).not.toMatch(/95% interval/);
  });

  test('some answered: an interval, and that it is of sampling only', async () => {
    const text = await english('100');
    expect(text).toMatch(/tonnes CO2e a year {2}\(95% interval \d+–\d+\)/);
    expect(text).toContain('sampling only');
  });
});

test('cars below ten are whole, and below one a part', async () => {
  const report = await estimateOf('personas/one-office.csv');
  const text = (carsAverageDay: number, carsBusiestDay: number) => {
    const arrivals = { ...report.baseline.arrivals, carsAverageDay, carsBusiestDay };
    return estimateText({ ...report, baseline: { ...report.baseline, arrivals } }, 'en', plainStyle, 80);
  };
  expect(text(6, 6.9)).toMatch(/average day +6$[\s\S]*busiest day +7$/m);
  expect(text(0.4, 0.46)).toMatch(/average day +0\.40?$/m);
});
