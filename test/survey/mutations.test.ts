/** Fixtures with a few bytes changed: whatever comes of them, nothing is thrown but our own error and no row is lost. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ResplanError } from '../../src/resplan-error.ts';
import { decodeText } from '../../src/survey/decode.ts';
import { type Problem, problemSeverity } from '../../src/survey/problem.ts';
import { readSurvey } from '../../src/survey/read-survey.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { readRecords } from '../../src/survey/table.ts';
import { cutAt } from './bytes.ts';

const folder = new URL('../../fixtures/', import.meta.url);
const surveys = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .sort();
const runs = 300;

/** Whole numbers from 0 up to the bound, the same for the same seed (mulberry32). */
function seeded(seed: number) {
  let state = seed;
  return (bound: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

type Random = ReturnType<typeof seeded>;

/** Bytes that a table hangs on, beside any others. */
const telling = [...'",;\t|\r\n \u0000-=0159'].map((sign) => sign.charCodeAt(0)).concat([0xef, 0xbb, 0xbf, 0xff, 0xfe]);

const mutations: ((bytes: number[], at: number, random: Random) => void)[] = [
  (bytes, at, random) => (bytes[at] = random(256)),
  (bytes, at, random) => (bytes[at] = telling[random(telling.length)] ?? 0),
  (bytes, at, random) => bytes.splice(at, 0, telling[random(telling.length)] ?? 0),
  (bytes, at, random) => bytes.splice(at, 1 + random(40)),
  (bytes, at, random) => bytes.splice(at, 0, ...bytes.slice(at, at + 1 + random(200))),
  (bytes, at, random) => bytes.splice(at, 0, ...Array.from({ length: random(12) }, () => random(256))),
  (bytes, at) => bytes.splice(at),
];

function mutate(original: Uint8Array, random: Random): Uint8Array {
  const bytes = [...original];
  for (let i = 0; i <= random(5); i++) {
    mutations[random(mutations.length)]?.(bytes, random(bytes.length + 1), random);
  }
  return Uint8Array.from(bytes);
}

async function read(bytes: Uint8Array, random: Random) {
  const respondents: Respondent[] = [];
  const problems: Problem[] = [];
  let setAside = 0;
  const problem = (found: Problem) => problems.push(found);
  const pieces = cutAt(bytes, [random(bytes.length + 1), random(bytes.length + 1)]);
  const records = readRecords(decodeText(pieces, problem), { delimiter: null }, problem);
  const { rowsRead } = await readSurvey(
    records,
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
      setAside: () => {
        setAside++;
      },
      problem,
    },
  );
  return { respondents, problems, setAside, rowsRead };
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
  it(`is read or refused, and every row is accounted for (${runs} times)`, { timeout: 30_000 }, async () => {
    let used = 0;
    for (let run = 0; run < runs; run++) {
      const random = seeded(run);
      const name = surveys[run % surveys.length] as string;
      const bytes = mutate(readFileSync(new URL(name, folder)), random);
      const where = `${name}, run ${run}`;
      try {
        const { respondents, problems, setAside, rowsRead } = await read(bytes, random);
        used += respondents.length;
        expect(`${where}: ${respondents.length + setAside}`).toBe(`${where}: ${rowsRead}`);
        expect([where, ...respondents.flatMap(faults)]).toEqual([where]);
        expect(problems.filter(({ code }) => !(code in problemSeverity))).toEqual([]);
      } catch (error) {
        if (!(error instanceof ResplanError)) throw new Error(where, { cause: error });
      }
    }
    // most are still read
    expect(used).toBeGreaterThan(runs * 3);
  });
});
