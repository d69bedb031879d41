/** Fixtures with a few bytes changed: whatever comes of them, nothing is thrown but our own error and no row is lost. */
import { describe, expect, it } from 'vitest';
import { ResplanError } from '../../src/resplan-error.ts';
import { decodeText } from '../../src/survey/decode.ts';
import { type Problem, problemSeverity } from '../../src/survey/problem.ts';
import { readSurvey } from '../../src/survey/read-survey.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { readRecords } from '../../src/survey/table.ts';
import { isCoded } from '../../src/survey/table-rows.ts';
import { cutAt } from '../survey/bytes.ts';
import { mutate } from './mutate.ts';
import { type Original, surveyOriginals } from './originals.ts';
import { type Random, seeded } from './seeded.ts';

const surveys = surveyOriginals().filter(({ name }) => name.endsWith('.csv'));
const runs = 300;
const parts = 3;
/** Header rows of the form tools, and a sheet's blank ones. */
const mostHeaderRows = 4;

async function read(bytes: Uint8Array, random: Random) {
  const respondents: Respondent[] = [];
  const problems: Problem[] = [];
  let setAside = 0;
  const problem = (found: Problem) => problems.push(found);
  const pieces = cutAt(bytes, [random(bytes.length + 1), random(bytes.length + 1)]);
  let recordsRead = 0;
  async function* records() {
    for await (const batch of readRecords(decodeText(pieces, problem), { delimiter: null }, problem)) {
      recordsRead += isCoded(batch) ? batch.count : batch.length;
      yield batch;
    }
  }
  const { rowsRead } = await readSurvey(
    records(),
    {
      map: new Map(),
      answers: {},
      unit: random(2) === 0 ? null : 'km',
      winterWeeks: 20,
      daysPerWeek: 5,
      evenSplit: random(2) === 0,
      speedKmPerHour: random(2) === 0 ? {} : { car: 40, bus: 20 },
    },
    {
      respondent: (respondent) => respondents.push(respondent),
      alike: () => {
        throw new Error('rows are records here');
      },
      setAside: () => {
        setAside++;
      },
      problem,
    },
  );
  return { respondents, problems, setAside, rowsRead, headerRows: recordsRead - rowsRead };
}

/** What may never come out of the reader, whatever went in. */
function faults(respondent: Respondent): string[] {
  const days = respondent.trips.map((trip) => trip.daysPerWeek);
  const km = respondent.trips.flatMap((trip) => trip.legs.map((leg) => leg.distanceKm));
  const wrong = (value: number | 'whole' | null) =>
    value !== null && value !== 'whole' && !(Number.isFinite(value) && value >= 0);
  return [
    ...(wrong(respondent.distanceKm) || km.some(wrong) ? ['distance'] : []),
    ...(days.some((value) => wrong(value) || value === 0) ? ['days'] : []),
    ...(wrong(respondent.remoteDaysPerWeek) ? ['remote days'] : []),
    ...(wrong(respondent.weight) || respondent.weight === 0 ? ['weight'] : []),
    ...(respondent.trips.some((trip) => trip.legs.length === 0) ? ['legs'] : []),
  ];
}

describe('a survey with bytes changed', () => {
  it.each(Array.from({ length: parts }, (_, part) => part))(
    `is read or refused, and every row is accounted for (${runs / parts} times, part %i)`,
    { timeout: 30_000 },
    async (part) => {
      let used = 0;
      for (let run = (part * runs) / parts; run < ((part + 1) * runs) / parts; run++) {
        const random = seeded(run);
        const { name, bytes } = surveys[run % surveys.length] as Original;
        const where = `${name}, run ${run}`;
        try {
          const { respondents, problems, setAside, rowsRead, headerRows } = await read(mutate(bytes, random), random);
          used += respondents.length;
          expect(`${where}: ${respondents.length + setAside}`).toBe(`${where}: ${rowsRead}`);
          expect([where, headerRows >= 1 && headerRows <= mostHeaderRows]).toEqual([where, true]);
          expect([where, ...respondents.flatMap(faults)]).toEqual([where]);
          expect(problems.filter(({ code }) => !(code in problemSeverity))).toEqual([]);
        } catch (error) {
          if (!(error instanceof ResplanError)) throw new Error(where, { cause: error });
        }
      }
      // most are still read
      expect(used).toBeGreaterThan((runs / parts) * 3);
    },
  );
});
