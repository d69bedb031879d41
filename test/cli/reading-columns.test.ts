/** Fixtures that differ in how the survey asks: shapes, units, doubts about columns. */
import { describe, expect, it } from 'vitest';
import { readFixture, readKilometres } from './read-fixture.ts';
import { runSaying, runTool } from './run-tool.ts';

/** One-way kilometres a week, there and back in 45 weeks. */
const yearly = 90;

describe('the shape of a survey is found', () => {
  it('one usual mode with days: remote days beside it are no grid of days', async () => {
    const read = await readFixture('usual-mode-with-days.csv');
    expect(read).toMatchObject({ code: 0, rows: '12 = 12 + 0', problems: [] });
    expect(read.columns.remoteDays).toBe('Remote days');
    expect(read.km.car).toBe((14 * 3 + 9 * 5 + 17 * 4 + 12 * 5) * yearly);
  });

  it('a column per weekday: a day off, ill or at home is no trip', async () => {
    const read = await readFixture('weekday-columns.csv');
    expect(read).toMatchObject({ code: 0, rows: '12 = 11 + 1', problems: ['no-mode: 13'] });
    expect(read.columns).toMatchObject({ 'weekday:mon': 'Måndag', 'weekday:fri': 'Fredag' });
    // 17 of 45 days driven alone or in company
    expect(read.share.car).toBeCloseTo((17 / 45) * 100, 1);
  });

  it('a grid of days per mode with free text: «5 days», «fem», «4 dagar» are read, «Jeden Tag» and «ibland» are not', async () => {
    const read = await readFixture('google-forms-days-grid.csv');
    expect(read).toMatchObject({
      code: 0,
      rows: '15 = 13 + 2',
      problems: ['unreadable-days: 9 15', 'number-in-words: 8 11'],
    });
    const { out } = await runTool(['check', 'google-forms-days-grid.csv', '--lang', 'en']);
    expect(out).toContain(' days:car      On how many days in … [alone in a car]  by its option\n');
    expect(out).toContain('   row 9, On how many days in a … [alone in a car]: “Jeden Tag”\n');
  });

  it('a share of the working time: «40% on campus (2 days a week if FT)» is two days', async () => {
    const read = await readFixture('share-of-time.csv');
    expect(read).toMatchObject({ code: 0, rows: '10 = 9 + 1' });
    expect(read.problems).toEqual(['unreadable-days: 11', 'days-from-share: 2 3 4 5 6 7 8 9 10']);
    expect(read.km.car).toBe((14 * 2 + 9 * 5 + 17 * 4) * yearly);
  });

  it('a second leg takes its kilometres off the first; without any the whole trip is the first mode’s', async () => {
    const read = await readFixture('combined-trips.csv');
    expect(read).toMatchObject({ code: 0, rows: '10 = 10 + 0', problems: ['second-leg-without-distance: 9 10'] });
    const total = 32 * 5 + 28 * 4 + 45 * 5 + 12 * 5 + 9 * 5 + 20 * 4 + 4 * 5 + 38 * 3 + 15 * 5 + 7 * 5;
    expect(read.report.baseline.personKmPerYear).toBeCloseTo(total * yearly, 6);
    // legs by car: 10 km five days; trips by car: 9, 15 (20 less a bus of 5) and 7 km; with them the cycled legs
    const car = (await readKilometres('combined-trips.csv'))['car:unknown'];
    expect(car?.personKm).toBeCloseTo((10 * 5 + 9 * 5 + 15 * 4 + 7 * 5) * 2, 6);
  });

  it('winter and summer weigh by their weeks, and one season alone stands for the year', async () => {
    const read = await readFixture('winter-and-summer.csv', ['--winter-weeks', '26']);
    expect(read).toMatchObject({ code: 0, rows: '12 = 12 + 0', problems: ['one-season: 12 13'] });
    // half a year each: 14 and 11 all year, 8 and 7 in winter, 9 answered for winter only
    const car = 14 * 5 + 11 * 3 + (8 * 5 + 7 * 5) / 2 + 9 * 5;
    expect(read.report.baseline.vehicleKmPerYear).toBeCloseTo(car * yearly, 6);
  });

  it('several modes ticked without days are set aside, never split; bus with train is public transport', async () => {
    const read = await readFixture('several-modes-ticked.csv');
    expect(read).toMatchObject({ code: 1, rows: '12 = 9 + 3' });
    expect(read.problems).toEqual([
      'many-rows-set-aside ×1',
      'no-mode: 13',
      'several-modes: 4 8',
      'transit-not-told-apart: 5',
    ]);
  });

  it('several modes ticked are split evenly under --multi even, and that is noted', async () => {
    const read = await readFixture('several-modes-ticked.csv', ['--multi', 'even']);
    expect(read).toMatchObject({ code: 0, rows: '12 = 11 + 1' });
    expect(read.problems).toEqual(['no-mode: 13', 'even-split: 4 8', 'transit-not-told-apart: 5']);
    expect(read.km.car).toBe((9 + 15 + 11 + 12 / 2) * 5 * yearly);
  });

  it('ticked answers joined with commas are told from labels that hold a comma themselves', async () => {
    const read = await readFixture('multi-select-labels-with-commas.csv');
    expect(read).toMatchObject({ rows: '12 = 10 + 2', problems: ['several-modes: 4 8'], code: 0 });
  });
});

describe('a distance has a unit, or none is guessed', () => {
  it('takes miles from the header, and kilometres where a cell says so', async () => {
    const read = await readFixture('miles-in-header.csv');
    expect(read).toMatchObject({ code: 0, problems: ['unit-in-cell: 10'] });
    const miles = (3 + 10 + 5 + 1 + 20 + 8 + 2 + 12 + 4) * 1.609344;
    expect(read.report.baseline.meanDistanceKm).toBeCloseTo((miles + 16) / 10, 6);
  });

  it('without a unit there is no CO2e but the shares stand, and the option to type is shown', async () => {
    const read = await readFixture('no-unit-in-header.csv');
    expect(read).toMatchObject({ code: 1, rows: '10 = 10 + 0', problems: ['unit-unknown ×1'] });
    expect(read.report.baseline).toMatchObject({ co2eKgPerYear: null, noFootprint: 'no-distances' });
    expect(read.share.car).toBeCloseTo((14 / 46) * 100, 1);
    const { out } = await runTool(['check', 'no-unit-in-header.csv', '--lang', 'sv']);
    expect(out).toContain('     → Lägg till --unit km (eller mil, mile, m).\n');
  });

  it('takes each cell’s own unit where the header has none; a row of means under the answers is no answer', async () => {
    const read = await readFixture('unit-in-cells.csv');
    expect(read).toMatchObject({
      code: 0,
      rows: '11 = 10 + 1',
      problems: ['summary-row: 12', 'number-approximate: 5'],
    });
    expect(read.columns).toMatchObject({ mode: 'Färdsätt till jobbet', remoteDays: 'Hemmadagar' });
    expect(read.report.baseline.meanDistanceKm).toBeCloseTo((3.2 + 20 + 40 + 15 + 0.8 + 5 + 10 + 12 + 6 + 9) / 10, 6);
  });

  it('a number without a unit among them is an error and its distance unknown; the others are used', async () => {
    const read = await readFixture('some-cells-without-unit.csv');
    expect(read).toMatchObject({
      code: 1,
      rows: '10 = 10 + 0',
      problems: ['unit-unknown ×1', 'number-approximate: 5'],
    });
    expect(read.report.baseline.meanDistanceKm).toBeCloseTo((3.2 + 20 + 15 + 0.8 + 10 + 12 + 6 + 9) / 8, 6);
    const { out } = await runTool(['check', 'some-cells-without-unit.csv', '--lang', 'en']);
    expect(out).toContain('   Avstånd till jobbet: numbers without a unit: 2\n');
  });

  it('--unit says it', async () => {
    const km = await readFixture('no-unit-in-header.csv', ['--unit', 'km']);
    expect(km).toMatchObject({ code: 0, problems: [] });
    expect(km.report.baseline.meanDistanceKm).toBeCloseTo(6.94, 6);
    const wrong = await runSaying(['check', 'no-unit-in-header.csv', '--unit', 'yards', '--lang', 'en']);
    expect(wrong).toEqual({ code: 2, out: '', err: '--unit cannot be “yards”. It takes km, mil, mile, m.\n' });
  });

  it('minutes are no distance until a speed is stated', async () => {
    const read = await readFixture('minutes-only.csv');
    expect(read).toMatchObject({ code: 1, problems: ['speed-needed ×1'] });
    expect(read.report.baseline.noFootprint).toBe('no-distances');
  });

  it('--speed turns the minutes of its mode into kilometres; the other modes’ stay missing and are counted', async () => {
    const some = await readFixture('minutes-only.csv', ['--speed', 'car=60', '--speed', 'bicycle=16']);
    expect(some).toMatchObject({
      code: 0,
      problems: ['missing-distance: 4 5 6 10', 'distance-from-minutes: 2 3 7 8 9 11'],
    });
    const speeds = ['car=60', 'bicycle=16', 'bus=20', 'walk=5', 'train=60'].flatMap((speed) => ['--speed', speed]);
    const all = await readFixture('minutes-only.csv', speeds);
    expect(all.km.car).toBe((25 * 5 + 20 * 4 + 60 * 5) * yearly);
  });

  it('halves a distance there and back, once', async () => {
    const read = await readFixture('return-distance.csv');
    expect(read.code).toBe(0);
    expect(read.report.baseline.meanDistanceKm).toBeCloseTo(8.2, 6);
    expect(read.problems).toEqual(['distance-from-return: 2 3 4 5 6 7 8 9 10 11']);
  });

  it('without any distance there are shares, no CO2e, and a reason', async () => {
    const read = await readFixture('without-distance.csv');
    expect(read).toMatchObject({ code: 1, problems: ['column-missing ×1'] });
    expect(read.report.baseline).toMatchObject({ co2eKgPerYear: null, noFootprint: 'no-distances' });
    const { out } = await runTool(['check', 'without-distance.csv', '--lang', 'en']);
    expect(out).toContain(
      ' Error: 1 × a column that is needed (mode or distance) was not found\n   distance\n     → If the file has one, say which: --map distance="…"\n',
    );
  });
});

describe('a doubtful column is not taken silently', () => {
  it('names both candidates and the option to type', async () => {
    const { code, out } = await runTool(['check', 'two-distance-columns.csv', '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toContain(
      [
        ' Error: 1 × several columns could be this field, so none was taken',
        '   Distance to work by road (km) | Distance to work by bicycle path (km):',
        '   distance',
        '     → Say which it is: --map distance="Distance to work by road (km)"',
        '',
      ].join('\n'),
    );
  });

  it('--map settles it, by the beginning of the header', async () => {
    const read = await readFixture('two-distance-columns.csv', ['--map', 'distance=Distance to work by bi…']);
    expect(read).toMatchObject({ code: 0, problems: [] });
    expect(read.report.baseline.meanDistanceKm).toBeCloseTo(11.25, 6);
  });

  it('takes a header that lost its å, ä and ö; asks about one that is too far from any', async () => {
    const { code, out } = await runTool(['check', 'misspelt-headers.csv', '--lang', 'sv']);
    expect(code).toBe(1);
    expect(out).toContain(' distance  Avstand (km)    liknande stavning 0,95\n');
    expect(out).toContain('   Färdmedlet: mode\n     → Om det stämmer: --map mode="Färdmedlet"\n');
    const mapped = await readFixture('misspelt-headers.csv', ['--map', 'mode=Färdmedlet']);
    expect(mapped).toMatchObject({ code: 0, rows: '8 = 8 + 0', problems: [] });
  });

  it('a field or a header that does not exist ends the run with the nearest one named', async () => {
    const field = await runSaying(['check', 'pipe.csv', '--map', 'distanse=avstånd_km', '--lang', 'en']);
    expect(field).toEqual({
      code: 2,
      out: '',
      err: '--map: there is no field “distanse”. Did you mean “distance”? See resplan check --help.\n',
    });
    const header = await runSaying(['check', 'pipe.csv', '--map', 'distance=avstand', '--lang', 'sv']);
    expect(header).toEqual({
      code: 2,
      out: '',
      err: '--map distance: det finns ingen kolumn ”avstand”. Menade du ”avstånd_km”? Kolumnerna är: nr | avstånd_km | färdmedel | dagar_per_vecka\n',
    });
  });

  it('--map FIELD=- leaves a column out', async () => {
    const read = await readFixture('repeated-ids.csv', ['--map', 'id=-', '--map', 'days=-']);
    expect(read).toMatchObject({ rows: '14 = 14 + 0' });
    expect(Object.keys(read.columns)).toEqual(['distance', 'mode']);
    expect(read.report.assumptions.daysPerWeekAssumed).toBe(5);
  });
});
