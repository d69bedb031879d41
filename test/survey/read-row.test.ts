import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/survey/problem.ts';
import { readSurvey, type SurveyOptions } from '../../src/survey/read-survey.ts';
import type { Respondent } from '../../src/survey/respondent.ts';

const defaults: SurveyOptions = {
  map: new Map(),
  answers: {},
  unit: null,
  winterWeeks: 20,
  daysPerWeek: 5,
  evenSplit: false,
  speedKmPerHour: {},
};

async function read(rows: string[][], options: Partial<SurveyOptions> = {}) {
  const respondents: Respondent[] = [];
  const problems: Problem[] = [];
  async function* batches() {
    yield rows.map((cells, i) => ({ row: i + 1, cells }));
  }
  const reading = await readSurvey(
    batches(),
    { ...defaults, ...options },
    {
      respondent: (respondent) => respondents.push(respondent),
      alike: () => {
        throw new Error('rows are records here');
      },
      setAside: () => {},
      problem: (problem) => problems.push(problem),
    },
  );
  const told = problems.map(({ code, row, column, value }) => [code, row, column, value]);
  return { reading, respondents, told, hints: problems.map(({ hint }) => hint) };
}

describe('rows that are no answers', () => {
  const answers = Array.from({ length: 10 }, (_, i) => [String(i + 1), String(5 + i), 'bil', '5']);
  const header = ['Nr', 'Avstånd (km)', 'Färdmedel', 'Dagar'];

  it.each([['Summa'], ['TOTALT:'], ['Medelvärde'], ['Average'], ['Sum']])(
    '«%s» under the answers is none',
    async (label) => {
      const { respondents, told, reading } = await read([header, ...answers, [label, '95', '', '50']]);
      expect(reading.rowsRead).toBe(11);
      expect(respondents).toHaveLength(10);
      expect(told).toEqual([['summary-row', 12, null, label]]);
    },
  );

  it('a sum beside its label in the second column, in a survey that asks by days', async () => {
    const { respondents, told } = await read([
      ['Nr', 'Enhet', 'km', 'Bil (dagar)', 'Buss (dagar)'],
      ['1', 'Norr', '5', '3', '2'],
      ['2', 'Syd', '5', '5', '0'],
      ['', 'Summa', '10', '8', '2'],
    ]);
    expect(respondents).toHaveLength(2);
    expect(told.filter(([code]) => code === 'summary-row')).toEqual([['summary-row', 4, null, 'Summa']]);
  });

  it('somebody who works at «Total» has answered', async () => {
    const { respondents } = await read([
      ['Företag', 'Avstånd (km)', 'Färdmedel'],
      ['Total', '5', 'bil'],
    ]);
    expect(respondents[0]?.employer).toBe('Total');
  });

  it('people who are not employed are no loss: they do not count among the rows set aside', async () => {
    const unemployed = Array.from({ length: 10 }, () => ['5', 'bil', 'Nej']);
    const employed = Array.from({ length: 8 }, () => ['5', 'bil', 'Ja']);
    const few = await read([['Avstånd (km)', 'Färdmedel', 'Anställd'], ...unemployed, ...employed, ['5', '', 'Ja']]);
    expect(few.told.map(([code]) => code)).not.toContain('many-rows-set-aside');
    const lost = Array.from({ length: 3 }, () => ['5', '', 'Ja']);
    const many = await read([['Avstånd (km)', 'Färdmedel', 'Anställd'], ...unemployed, ...employed, ...lost]);
    expect(many.told.at(-1)).toEqual(['many-rows-set-aside', null, null, '3']);
    expect(many.hints.at(-1)).toBe('11');
  });

  it('a header with nothing under it is an empty file, and says that there is a header', async () => {
    await expect(read([header])).rejects.toMatchObject({ code: 'empty-file', details: { header: 'yes' } });
    await expect(read([])).rejects.toMatchObject({ code: 'empty-file', details: {} });
  });
});

describe('readSurvey', () => {
  it('takes remote days beside a usual mode for what they are', async () => {
    const { reading, respondents } = await read([
      ['distance (km)', 'mode', 'remote days'],
      ['5', 'car', '2'],
    ]);
    expect(reading.shape).toBe('usual-mode');
    expect(respondents[0]).toMatchObject({ remoteDaysPerWeek: 2, trips: [{ daysPerWeek: 3 }] });
  });

  it('takes a mapped days:remote alone for remote days too', async () => {
    const map = new Map([['days:remote', 'hem']]);
    const { reading, respondents } = await read(
      [
        ['distance (km)', 'mode', 'hem'],
        ['5', 'car', '2'],
      ],
      { map },
    );
    expect(reading.shape).toBe('usual-mode');
    expect(respondents[0]?.remoteDaysPerWeek).toBe(2);
  });

  it('tells of days, remote days and people aboard that it had to assume', async () => {
    const { told, respondents } = await read([
      ['distance (km)', 'mode', 'days per week', 'remote days', 'people in the car'],
      ['5', 'car', '', '', '1'],
      ['6', 'carpool', '4', 'a lot', 'some'],
      ['6', 'carpool', '4', '1', '2'],
    ]);
    expect(told).toEqual([
      ['days-assumed', 2, 'days per week', null],
      ['unreadable-number', 3, 'remote days', 'a lot'],
      ['unreadable-number', 3, 'people in the car', 'some'],
    ]);
    expect(respondents[1]?.trips[0]?.legs[0]).toMatchObject({ mode: 'carpool', occupancy: null });
  });

  it('tells once of a cell that several trips of a row ask', async () => {
    const { told } = await read([
      ['distance (km)', 'Monday', 'Tuesday', 'Wednesday', 'fuel'],
      ['5', 'car', 'carpool', 'car', 'unobtainium'],
      ['5', 'car', 'car', 'car', 'petrol'],
    ]);
    expect(told).toEqual([['unknown-fuel', 2, 'fuel', 'unobtainium']]);
  });

  it('keeps days of driving alone apart from days of carpooling when people aboard are asked once', async () => {
    const { respondents } = await read([
      ['distance (km)', 'car days', 'carpool days', 'people in the car'],
      ['5', '3', '2', '4'],
    ]);
    const legs = respondents[0]?.trips.map(({ daysPerWeek, legs: [leg] }) => [daysPerWeek, leg?.mode, leg?.occupancy]);
    expect(legs).toEqual([
      [3, 'car', null],
      [2, 'carpool', 4],
    ]);
  });

  it('lets working from home stand beside one mode where the days travelled are stated', async () => {
    const { respondents, told } = await read([
      ['distance (km)', 'mode', 'days per week'],
      ['5', 'car; work from home', '3'],
      ['5', 'car; bus; work from home', '3'],
      ...Array.from({ length: 4 }, () => ['5', 'car', '5']),
    ]);
    expect(respondents[0]?.trips).toMatchObject([{ daysPerWeek: 3, legs: [{ mode: 'car' }] }]);
    expect(told).toEqual([['several-modes', 3, 'mode', 'car; bus; work from home']]);
  });

  it('asks no distance of someone who never travels', async () => {
    const { told } = await read([
      ['distance (km)', 'mode', 'days per week'],
      ['', 'remote', '0'],
      ['5', 'car', '5'],
    ]);
    expect(told).toEqual([]);
  });

  it('reads each cell in its own unit where the column has none, and counts the numbers without one', async () => {
    const header = ['Avstånd till jobbet', 'Färdmedel'];
    const said = [header, ['3,2 km', 'bil'], ['2 mil', 'tåg'], ['', 'cykel'], ['nära', 'bil']];
    const all = await read(said);
    expect(all.respondents.map(({ distanceKm }) => distanceKm)).toEqual([3.2, 20, null, null]);
    expect(all.told).toEqual([
      ['missing-distance', 4, 'Avstånd till jobbet', null],
      ['unreadable-distance', 5, 'Avstånd till jobbet', 'nära'],
    ]);
    const some = await read([...said, ['7', 'bil'], ['12', 'buss']]);
    expect(some.respondents.map(({ distanceKm }) => distanceKm)).toEqual([3.2, 20, null, null, null, null]);
    expect(some.told.at(-1)).toEqual(['unit-unknown', null, 'Avstånd till jobbet', '2']);
  });

  it('takes the distance there and back where the one-way one says no unit', async () => {
    const { respondents, told } = await read([
      ['Avstånd', 'Avstånd tur och retur (km)', 'Färdmedel'],
      ['7', '14', 'bil'],
    ]);
    expect(respondents[0]?.distanceKm).toBe(7);
    expect(told).toEqual([
      ['distance-from-return', 2, 'Avstånd tur och retur (km)', '14'],
      ['unit-unknown', null, 'Avstånd', '1'],
    ]);
  });

  it('sets aside days that cannot be read, and says what an empty cell there would stand for', async () => {
    const usual = await read([
      ['distance (km)', 'mode', 'days per week'],
      ['5', 'car', 'It depends'],
      ['5', 'car', ''],
      ...['1', '2', '3', '4'].map((days) => ['5', 'car', days]),
    ]);
    expect(usual.told).toEqual([
      ['unreadable-days', 2, 'days per week', 'It depends'],
      ['days-assumed', 3, 'days per week', null],
    ]);
    expect(usual.hints[0]).toBe('full-week');
    const grid = await read([
      ['distance (km)', 'car days', 'bus days'],
      ['5', '3', 'ibland'],
      ['5', '3', ''],
      ...['1', '2', '3', '0'].map((days) => ['5', '2', days]),
    ]);
    expect(grid.told[0]).toEqual(['unreadable-days', 2, 'bus days', 'ibland']);
    expect(grid.hints[0]).toBe('no-days');
    expect(grid.respondents[0]?.trips).toMatchObject([{ daysPerWeek: 3 }]);
  });

  it('shows the cell in which a mode was found by its words', async () => {
    const { told } = await read([
      ['distance (km)', 'mode'],
      ['5', 'mostly my trusty old car'],
      ['6', 'bus'],
    ]);
    expect(told).toEqual([['mode-by-phrase', 2, 'mode', 'mostly my trusty old car']]);
  });
});
