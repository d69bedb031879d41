import { compareTravel } from '../../profile/order.ts';
import { type Mode, modeOf, travelKey } from '../../reference/modes.ts';
import type { ModeChain, Step } from '../explanation.ts';
import { hasFewUsers } from './few-users.ts';
import { addKm, type Ground, rowOf, travelOf } from './ground.ts';
import { linesOf } from './lines.ts';
import { measureKm } from './measured-km.ts';
import { count } from './steps.ts';
import { sum } from './sum.ts';

export function modeChain(ground: Ground, mode: Mode, scaled: boolean): ModeChain {
  const row = ground.baseline.modes.find((one) => one.mode === mode);
  const km = new Map<string, number>();
  for (const [i, ofStratum] of ground.weeklyKm.entries()) {
    const factor = scaled ? (ground.employeesPerAnswer[i] as number) : 1;
    for (const [dimension, value] of ofStratum) {
      if (rowOf(ground, travelOf(dimension)) === mode) addKm(km, new Map([[dimension, factor * value]]));
    }
  }
  const measures = [...km].map(([dimension, value]) => measureKm(ground, dimension, value));
  const covered = measures.filter((one) => one.factor !== null);
  // where units without a headcount are left out, a fuel may have too few users left: then the mode is one line
  const together = hasFewUsers(ground, mode, ground.strata);
  const shown = [...new Set(covered.map((one) => (together ? travelKey(mode) : one.shown)))].sort(compareTravel);
  const lines = shown.flatMap((key) =>
    linesOf(
      ground,
      key,
      covered.filter((one) => together || one.shown === key),
    ),
  );
  return {
    mode,
    includesOthers: row?.includesOthers ?? false,
    counts: scaled ? [] : modeCounts(ground, mode),
    lines,
    personKmPerWeek: sum(measures, (one) => one.personKm),
    personKmPerWeekWithoutFactor: sum(measures, (one) => (one.factor === null ? one.personKm : 0)),
    kgPerWeek: sum(lines, ({ steps }) => (steps.at(-1) as Step).value),
    kgPerYear: row?.co2eKgPerYear ?? 0,
  };
}

/** People who travel so on some day, and their days; only where the row is the whole mode and nothing else. */
function modeCounts(ground: Ground, mode: Mode): Step[] {
  const { strata, fold, minGroup } = ground;
  if ([...fold].some(([from, to]) => (modeOf(from) === mode) !== (modeOf(to) === mode))) return [];
  const users = sum(strata, ({ tally }) => tally.days.sums[mode]?.[0] ?? 0);
  if (users < minGroup || strata.some(({ tally }) => tally.days.n !== tally.people)) return [];
  const cells = strata.flatMap(({ tally }) => tally.segments.flatMap((segment) => segment.cells));
  const days = sum(cells, (cell) => (modeOf(cell.travel) === mode ? cell.daysPerWeek : 0));
  return [count('users', users, 'people'), count('days', days, 'days/week')];
}
