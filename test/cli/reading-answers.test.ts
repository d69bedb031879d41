/** Fixtures that differ in what the cells say: numbers, modes, fuels, people, traits. */
import { describe, expect, it } from 'vitest';
import { readFixture, readKilometres } from './read-fixture.ts';
import { runTool } from './run-tool.ts';

const yearly = 90;

describe('an answer is read for what it says, and an assumption is told of', () => {
  it('numbers in words, halves, ranges and other units are read; «a few» is a problem, never 0', async () => {
    const read = await readFixture('numbers-in-words.csv');
    expect(read).toMatchObject({ code: 0, rows: '16 = 16 + 0' });
    expect(read.problems).toEqual([
      'unreadable-distance: 9',
      'number-approximate: 4 7 14',
      'number-in-words: 3 5 6 13 17',
      'number-range: 6 8 15',
      'unit-in-cell: 11 12',
    ]);
    const miles = 1.5 + 2.9 + 5 + 5 + 5 + 5 + 12.5 + 0.5 + 20 + 3 + 1 + 0 + 7.5;
    expect(read.report.baseline.meanDistanceKm).toBeCloseTo((miles * 1.609344 + 5 + 1.2) / 15, 6);
  });

  it('NA, N/A and «-» are missing, and no mode; days left empty are assumed and noted', async () => {
    const read = await readFixture('missing-NA.csv');
    expect(read).toMatchObject({ code: 0, rows: '12 = 10 + 2' });
    expect(read.problems).toEqual(['missing-distance: 3 10', 'no-mode: 6 13', 'days-assumed: 4']);
  });

  it('an unknown mode names the closest known word and what to write in the plan', async () => {
    const { code, out } = await runTool(['check', 'unknown-modes.csv', '--lang', 'sv']);
    expect(code).toBe(0);
    expect(out).toContain(
      [
        ' Varning: 3 × ett okänt färdmedel; raden undantas',
        '   rad 4, Färdmedel: ”Luftballong”',
        '     → Rätta cellen, eller skriv vad det betyder i resplan.yaml, under enkätens',
        '     answers: "Luftballong": FÄRDMEDEL, det vill säga ett färdmedel som car, bus',
        '     eller bicycle; utan det är raden undantagen',
        '   rad 7, Färdmedel: ”Cyckel”',
        '     → Menades ”cykel”? Rätta cellen, eller skriv vad det betyder i',
        '     resplan.yaml, under enkätens answers: "Cyckel": bicycle',
      ].join('\n'),
    );
  });

  it('a mode called «Annat» keeps its trips but has no factor: the CO2e is incomplete and the run ends 1', async () => {
    const read = await readFixture('unknown-modes.csv');
    expect(read).toMatchObject({ code: 1, rows: '17 = 14 + 3' });
    expect(read.problems).toEqual(['co2e-incomplete ×1', 'unknown-mode: 4 7 14']);
    expect(read.report.baseline.complete).toBe(false);
  });

  it('fuels in many words are told apart, and an unknown one counts as an average car', async () => {
    const read = await readFixture('fuel-answers.csv');
    expect(read).toMatchObject({ code: 0, problems: ['unknown-fuel: 12 13'] });
    const km = await readKilometres('fuel-answers.csv');
    const people = Object.fromEntries(Object.entries(km).map(([key, leg]) => [key, leg.personKm / (2 * 10 * 5)]));
    expect(people).toMatchObject({ 'car:petrol': 5, 'car:diesel': 5, 'car:bev': 5 });
  });

  it('people aboard make a carpool of a car, and a car of a carpool of one', async () => {
    const read = await readFixture('occupancy.csv');
    expect(read).toMatchObject({ code: 0, problems: ['occupancy-contradicts-mode: 7'] });
    const alone = 9 * 5 + 9 * 4 + 12 * 5 + 7 * 5;
    const shared = (10 * 5) / 2 + (14 * 5) / 4 + (8 * 4) / 2 + (22 * 3) / 3 + (11 * 5) / 2;
    expect(read.km.car).toBe(alone * yearly);
    expect(read.report.baseline.vehicleKmPerYear).toBeCloseTo((alone + shared) * yearly, 6);
  });

  it('part-time work travels its share of five days, less days at home', async () => {
    const read = await readFixture('part-time.csv');
    expect(read).toMatchObject({ code: 0, problems: [] });
    expect(read.km.car).toBeCloseTo((14 * 4 + 9 * 3 + 12 * 5) * yearly, 6);
  });

  it('a weight counts an answer several times; one that is not above 0 sets the row aside', async () => {
    const read = await readFixture('weights.csv');
    expect(read).toMatchObject({ code: 0, rows: '12 = 10 + 2', problems: ['bad-weight: 9 10'] });
    expect(read.report.baseline.respondents).toBe(10);
  });

  it('a repeated id is set aside, the first answer stands', async () => {
    const read = await readFixture('repeated-ids.csv');
    expect(read).toMatchObject({ code: 0, rows: '14 = 12 + 2', problems: ['duplicate-id: 5 9'] });
    expect(read.km.car).toBe((14 * 5 + 9 * 4 + 12 * 5 + 7 * 5) * yearly);
  });

  it('a distance no one commutes is kept apart, named by its row, and counted only on request', async () => {
    const read = await readFixture('outliers.csv');
    expect(read).toMatchObject({ code: 0, rows: '13 = 12 + 1' });
    expect(read.problems).toEqual(['outlier: 7 14', 'unreadable-days: 12']);
    expect(read.km.car).toBe((14 * 5 + 12 * 5 + 4 * 5) * yearly);
    const included = await readFixture('outliers.csv', ['--outliers', 'include']);
    expect(included.km.car).toBe((14 * 5 + 12 * 5 + 4 * 5 + 13_950 * 5) * yearly);
  });
});

describe('the traits that a survey asks are counted per segment', () => {
  it('access, wishes and barriers end in the profile; the postcode does not', async () => {
    const { code, out } = await runTool(['profile', 'access-and-willingness.csv']);
    expect(code).toBe(0);
    const profile = JSON.parse(out);
    expect(profile.quality.asked).toEqual([
      'barrier',
      'days',
      'distance',
      'has:bicycle',
      'has:car',
      'has:e-bike',
      'has:licence',
      'has:parking',
      'has:transit',
      'id',
      'mode',
      'willing',
    ]);
    expect(out).not.toContain('351');
    for (const id of ['willing:showers', 'willing:carpool-matching', 'barrier:weather']) expect(out).toContain(id);
    const check = await runTool(['check', 'access-and-willingness.csv', '--lang', 'sv']);
    expect(check.out).toMatch(/ postcode +Postnummer +kastas, sparas aldrig\n/);
  });

  it('employers, sites and departments make units of their own', async () => {
    const employers = JSON.parse((await runTool(['profile', 'several-employers.csv'])).out);
    expect(employers.units.map((unit: { employer: string }) => unit.employer).sort()).toEqual(
      ['Byggbolaget', 'Lilla firman', 'Älvstrand AB'].sort(),
    );
    const sites = JSON.parse((await runTool(['profile', 'sites-and-departments.csv'])).out);
    expect(new Set(sites.units.map((unit: { site: string }) => unit.site))).toEqual(
      new Set(['Butiken', 'Huvudkontoret', 'Lagret']),
    );
  });
});

describe('hostile cells stay harmless', () => {
  it('control characters are made visible and never reach the terminal', async () => {
    const { out } = await runTool(['check', 'control-characters.csv', '--lang', 'en']);
    expect(out).toContain('   row 4, mode: “␛[31mBus␛[0m rocket”\n');
    expect(out).toContain('   row 8, distance km: “␛]0;owned␇ near”\n');
    expect(out).toContain('“broom␛[2J\\u202estick”');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('a cell that looks like a formula is written so that a spreadsheet does not run it', async () => {
    const { code, out } = await runTool(['check', 'formula-in-name.csv', '--problems', '-', '--lang', 'sv']);
    expect(code).toBe(1);
    expect(out).toContain(`,'=cmd|' /C calc'!A0,`);
    expect(out).toContain(`,'+46701234567,`);
    expect(out).not.toMatch(/(^|,)"?[=+@]/m);
  });
});
