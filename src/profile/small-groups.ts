import { modeOf } from '../reference/modes.ts';
import type { Moments, Profile, Tally } from './profile.ts';

/**
 * Where a profile tells of 1 to k − 1 people, as paths into it: in a count, or in the difference of a count and the
 * group that it is counted among (`… of …`). Moments count from 2k. Headcounts are no survey answers and are not
 * looked at.
 */
export function smallGroups(profile: Profile, k: number): string[] {
  const found: string[] = [];
  const check = (path: string, count: number) => {
    if (count > 0 && count < k) found.push(path);
  };
  for (const [i, unit] of profile.units.entries()) {
    checkTally(unit.usual, `units.${i}.usual`, k, check);
    checkTally(unit.outliers, `units.${i}.outliers`, k, check);
  }
  const { rowsUsed, rowsSetAside, rowsRead, problems } = profile.quality;
  check('quality.rowsUsed', rowsUsed);
  check('quality.rowsSetAside', rowsSetAside);
  check('quality.rowsSetAside of rowsRead', rowsRead - rowsUsed);
  for (const [code, count] of Object.entries(problems)) check(`quality.problems.${code}`, count);
  return found;
}

type Check = (path: string, count: number) => void;

function checkTally(tally: Tally, path: string, k: number, check: Check): void {
  const within = (name: string, count: number, among: number, group: string) => {
    check(`${path}.${name}`, count);
    check(`${path}.${name} of ${group}`, among - count);
  };
  check(`${path}.people`, tally.people);
  within('complete.people', tally.complete.people, tally.people, 'people');
  const usual = new Map<string, number>();
  const users = new Map<string, number>();
  for (const [i, segment] of tally.segments.entries()) {
    within(`segments.${i}.people`, segment.people, tally.people, 'people');
    for (const [j, cell] of segment.cells.entries()) {
      const name = `segments.${i}.cells.${j}`;
      within(`${name}.people`, cell.people, segment.people, 'the segment');
      check(`${path}.${name}.users`, cell.users);
      check(`${path}.${name}.users of the segment`, segment.people - cell.users);
      if (cell.travel !== 'remote') check(`${path}.${name}.people of users`, cell.users - cell.people);
      for (const [key, leg] of Object.entries(cell.legs)) check(`${path}.${name}.legs.${key}.users`, leg?.users ?? 0);
      const mode = modeOf(cell.travel);
      if (segment.band !== 'unknown') usual.set(mode, (usual.get(mode) ?? 0) + cell.people);
      users.set(mode, (users.get(mode) ?? 0) + cell.users);
    }
  }
  for (const [mode, bins] of Object.entries(tally.distances)) {
    for (const [i, bin] of (bins ?? []).entries()) check(`${path}.distances.${mode}.${i}`, bin[1]);
    const people = (bins ?? []).reduce((sum, bin) => sum + bin[1], 0);
    check(`${path}.distances.${mode} of usual mode`, Math.abs((usual.get(mode) ?? 0) - people));
  }
  for (const [i, { questions }] of tally.answers.entries()) {
    for (const [question, counts] of Object.entries(questions)) {
      const answered = Object.values(counts).reduce((sum, n) => sum + n, 0);
      for (const [answer, n] of Object.entries(counts)) {
        check(`${path}.answers.${i}.${question}.${answer}`, n);
        check(`${path}.answers.${i}.${question}.${answer} of answered`, answered - n);
      }
      check(`${path}.answers.${i}.${question} of people`, tally.people - answered);
    }
  }
  const { asked, byWeekday } = tally.arrivals;
  within('arrivals.asked', asked, tally.people, 'people');
  for (const [day, counts] of Object.entries(byWeekday)) {
    const present = Object.values(counts).reduce((sum, n) => sum + n, 0);
    check(`${path}.arrivals.${day} of asked`, asked - present);
    for (const [mode, n] of Object.entries(counts)) {
      check(`${path}.arrivals.${day}.${mode}`, n);
      check(`${path}.arrivals.${day}.${mode} of users`, (users.get(mode) ?? 0) - n);
    }
  }
  checkMoments(tally.kilometres, `${path}.kilometres`, k, check);
  checkMoments(tally.days, `${path}.days`, k, check);
}

function checkMoments({ n, sums, products }: Moments, path: string, k: number, check: Check): void {
  // any fewer than 2k are too few for a variance of their own
  check(`${path}.n`, n < 2 * k ? Math.min(n, 1) : n);
  for (const table of [sums, products]) {
    for (const [name, [users]] of Object.entries(table)) {
      check(`${path}.${name}`, users);
      if (users > 0) check(`${path}.${name} of n`, n - users);
    }
  }
}
