/** Modes that a forecast lets grow from nothing. In: a workbench with a compiled plan. Out: at most one warning. */
import { travelModes } from './mode-index.ts';
import type { SimSegment } from './segments.ts';
import type { Compiled, Workbench } from './workbench.ts';

/** `seed-used` among the warnings. */
interface SeedWarning {
  code: 'seed-used';
  measure: null;
  details: { modes: string; segments: number; daysPerWeek: number; shareOfDays: number };
}

/** Of the workplace's days: a mode that grows from its seed by less is not worth a line. */
const leastSeeded = 0.01;

/**
 * Modes that grow from their seed where nobody uses them today, by at least 1 % of the days of all: one warning with
 * the modes (their ids, comma between, most days first), segments, days a week and the share of all days.
 */
export function seedsUsed(bench: Workbench, compiled: Compiled, mask: number): SeedWarning[] {
  const { base, seeds } = bench;
  const all = base.segments.reduce(
    (sum, { stratum, days }) => sum + (base.employeesPerAnswer[stratum] as number) * days.reduce((a, b) => a + b, 0),
    0,
  );
  const grown = new Map<number, { segments: number[]; days: number }>();
  for (const { segment, mode } of seeds) {
    const days = daysFromSeed(bench, compiled, mask, segment, mode);
    if (days <= 0) continue;
    const sum = grown.get(mode) ?? { segments: [], days: 0 };
    grown.set(mode, { segments: [...sum.segments, segment], days: sum.days + days });
  }
  const told = [...grown].filter(([, { days }]) => days >= leastSeeded * all).sort(([, a], [, b]) => b.days - a.days);
  if (told.length === 0) return [];
  const daysOfAll = told.reduce((sum, [, { days }]) => sum + days, 0);
  return [
    {
      code: 'seed-used',
      measure: null,
      details: {
        modes: told.map(([mode]) => travelModes[mode]).join(','),
        segments: new Set(told.flatMap(([, { segments }]) => segments)).size,
        daysPerWeek: daysOfAll,
        shareOfDays: daysOfAll / all,
      },
    },
  ];
}

/** Days a week, of all employees, that a segment's choice moves to a mode that nobody there uses. */
function daysFromSeed({ base }: Workbench, { kernel }: Compiled, mask: number, s: number, mode: number): number {
  const { days, stratum } = base.segments[s] as SimSegment;
  const { participantRates, choiceRates, cut } = kernel.outcome(s, mask);
  const count = travelModes.length;
  let moved = 0;
  for (let m = 0; m < count; m++) {
    for (let j = 0; j < count; j++) {
      const rate = j === mode ? 0 : (choiceRates[j * count + mode] as number);
      moved += (days[m] as number) * (participantRates[m * count + j] as number) * rate;
    }
  }
  return moved * (base.employeesPerAnswer[stratum] as number) * (1 - cut);
}
