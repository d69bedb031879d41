/**
 * Who moved from what to what: days a week by mode, of all employees, before and after a plan.
 * In: a workbench with a compiled plan. Out: a matrix of days, its main flows as people.
 */
import type { Mode } from '../reference/modes.ts';
import { averageRates } from './average-rates.ts';
import type { SegmentOutcome } from './kernel.ts';
import { modeCount, travelModes } from './mode-index.ts';
import type { Compiled, Workbench } from './workbench.ts';

/** Days a week of all employees. Row m: what became of the days of mode m; `modes` gives rows and columns alike. */
export interface FlowMatrix {
  modes: readonly Mode[];
  /** days[m][k]: from m before to k after; those that stay are on the diagonal. */
  days: number[][];
  /** Days of mode m that are no longer travelled at all. With them a row sums to the days before. */
  away: number[];
  before: number[];
  after: number[];
  /** Travelled days a week per employee who travels, before the plan; 0 where nobody does. */
  meanDaysPerPerson: number;
}

/** Days that moved, and as many whole weeks of a person; `to` is null for days that fell away. */
export interface Flow {
  from: Mode;
  to: Mode | null;
  daysPerWeek: number;
  /** daysPerWeek / mean days a week of a person who travels. */
  people: number;
}

/**
 * The plan's moves in its fixed order, composed: participants × choice × (1 − the days that fall away).
 * People without a known distance move as the average of their stratum, as in the footprint after the plan.
 */
export function flowMatrix(bench: Workbench, { kernel }: Pick<Compiled, 'kernel'>, mask: number): FlowMatrix {
  const { base } = bench;
  const average = averageRates(base, kernel, mask);
  const days = travelModes.map(() => travelModes.map(() => 0));
  const away = travelModes.map(() => 0);
  let travellers = 0;
  for (const [s, segment] of base.segments.entries()) {
    const outcome = segment.band === 'unknown' ? average(segment.stratum) : kernel.outcome(s, mask);
    const scale = base.employeesPerAnswer[segment.stratum] as number;
    for (let m = 0; m < modeCount; m++) {
      travellers += scale * (segment.usual[m] as number);
      const own = scale * (segment.days[m] as number);
      if (own === 0) continue;
      away[m] = (away[m] as number) + own * outcome.cut;
      addRow(days[m] as number[], outcome, m, own * (1 - outcome.cut));
    }
  }
  const rows = days.map((row) => row.reduce((sum, d) => sum + d, 0));
  const before = rows.map((stay, m) => stay + (away[m] as number));
  const all = before.reduce((sum, d) => sum + d, 0);
  return {
    modes: travelModes,
    days,
    away,
    before,
    after: travelModes.map((_, k) => days.reduce((sum, row) => sum + (row[k] as number), 0)),
    meanDaysPerPerson: travellers > 0 ? all / travellers : 0,
  };
}

/** Adds days of mode m where participation, and then the choice, takes them. */
function addRow(row: number[], { participantRates, choiceRates }: SegmentOutcome, m: number, days: number): void {
  for (let j = 0; j < modeCount; j++) {
    const taken = days * (participantRates[m * modeCount + j] as number);
    if (taken === 0) continue;
    for (let k = 0; k < modeCount; k++) {
      row[k] = (row[k] as number) + taken * (choiceRates[j * modeCount + k] as number);
    }
  }
}

/** All flows but those that stay, the largest first; equal ones in the fixed order of modes. */
export function flowsOf({ modes, days, away, meanDaysPerPerson }: FlowMatrix): Flow[] {
  const flow = (from: Mode, to: Mode | null, daysPerWeek: number): Flow[] =>
    daysPerWeek > 0 ? [{ from, to, daysPerWeek, people: daysPerWeek / meanDaysPerPerson }] : [];
  return modes
    .flatMap((from, m) => [
      ...modes.flatMap((to, k) => (k === m ? [] : flow(from, to, days[m]?.[k] ?? 0))),
      ...flow(from, null, away[m] ?? 0),
    ])
    .sort((a, b) => b.daysPerWeek - a.daysPerWeek);
}
