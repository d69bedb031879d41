/**
 * Other samples that could have answered: each cell of people counts a little more or less. In: the base, a generator.
 * Out: the base's sums drawn anew, in place; their spread is that of the baseline's own sampling variance.
 */
import { gramsPerKm } from '../footprint/gram-vector.ts';
import { meanVariance } from '../footprint/moment-variance.ts';
import type { Stratum } from '../footprint/strata.ts';
import type { FootprintAssumptions } from '../footprint/stratum-footprint.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { modeOf } from '../reference/modes.ts';
import type { Random } from './random.ts';
import { type SimBase, type SimSegment, sumCells } from './segments.ts';

/** A base of its own, to be drawn over and over; cells and strata are shared with the original. */
export function drawnBase(base: SimBase): SimBase {
  return {
    ...base,
    segments: base.segments.map((segment) => ({
      ...segment,
      usual: segment.usual.slice(),
      days: segment.days.slice(),
      personKm: segment.personKm.slice(),
      grams: segment.grams.slice(),
      fuelSaving: segment.fuelSaving.slice(),
      carKmByFuel: segment.carKmByFuel.slice(),
      carpoolKmByFuel: segment.carpoolKmByFuel.slice(),
      carsByFuel: segment.carsByFuel.slice(),
    })),
  };
}

/** People of one stratum with kilometres (or without), among whom the sample varies. */
interface Group {
  fpcRoot: number;
  /** Shrinks the spread between cells where it is above the analytic one. */
  between: number;
  /** Relative variance of one person's kilometres within a cell, 0 to none. */
  within: number;
  cells: { segment: number; place: number; people: number }[];
  drawn: Float64Array;
}

export interface SampleDraw {
  /** Draws the sums of the base anew. */
  draw(random: Random): void;
}

/**
 * Per cell of n people by usual mode g ~ Gamma(n) / n, normalised within the stratum to Σ n g = n, multiplier
 * 1 + √(1 − n/N) (g − 1) on people, days and kilometres together; days of people whose usual mode is another take the
 * mean of their segment. Σ n g / n is Dirichlet, so the spread that this gives the baseline is known without drawing:
 * A/(A + 1) Σ n_c (y_c − ȳ)², y the kilograms per person. The sampling variance fᵀCf also holds what differs within
 * a cell; that part is a second multiplier of each cell, Gamma with mean 1 and variance v / n, v solved so that both
 * together have just the analytic variance.
 */
export function createSampleDraw(
  base: SimBase,
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
): SampleDraw {
  const multipliers = base.segments.map(({ source }) => new Float64Array(source.cells.length).fill(1));
  const travelled = base.segments.map(({ source }) =>
    source.cells.flatMap((cell, place) => (modeOf(cell.travel) === 'remote' ? [] : [place])),
  );
  const forCells = base.segments.map(({ cells }) => new Float64Array(cells.length));
  const weights = base.segments.map(({ weight }) => weight);
  const groups = base.strata.flatMap((stratum, h) => groupsOf(base, stratum, h, factors, assumptions));

  function drawGroup({ fpcRoot, between, within, cells, drawn }: Group, random: Random): void {
    let people = 0;
    let sum = 0;
    for (let c = 0; c < cells.length; c++) {
      const n = (cells[c] as Group['cells'][number]).people;
      drawn[c] = random.gamma(n);
      sum += drawn[c] as number;
      people += n;
    }
    for (let c = 0; c < cells.length; c++) {
      const { segment, place, people: n } = cells[c] as Group['cells'][number];
      const g = ((drawn[c] as number) / n) * (people / sum);
      const h = within > 0 ? (random.gamma(n / within) * within) / n : 1;
      (multipliers[segment] as Float64Array)[place] = (1 + fpcRoot * between * (g - 1)) * (1 + fpcRoot * (h - 1));
    }
  }

  return {
    draw(random) {
      for (const group of groups) drawGroup(group, random);
      for (let s = 0; s < base.segments.length; s++) {
        const segment = base.segments[s] as SimSegment;
        const all = multipliers[s] as Float64Array;
        const mean = meanMultiplier(segment, all);
        const places = travelled[s] as number[];
        const into = forCells[s] as Float64Array;
        for (let c = 0; c < places.length; c++) {
          const place = places[c] as number;
          into[c] = (segment.cells[c]?.people ?? 0) > 0 ? (all[place] as number) : mean;
        }
        segment.weight = (weights[s] as number) * mean;
        sumCells(segment, into);
      }
    },
  };
}

/** Of a segment's people. */
function meanMultiplier({ source }: SimSegment, multipliers: Float64Array): number {
  let people = 0;
  let sum = 0;
  for (let c = 0; c < multipliers.length; c++) {
    const n = source.cells[c]?.people ?? 0;
    people += n;
    sum += n * (multipliers[c] as number);
  }
  return people > 0 ? sum / people : 1;
}

function groupsOf(
  base: SimBase,
  stratum: Stratum,
  index: number,
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
): Group[] {
  const { tally, headcount } = stratum;
  const n = tally.kilometres.n;
  const fpcRoot = headcount === null ? 1 : Math.sqrt(Math.max(0, 1 - n / headcount));
  if (fpcRoot === 0) return [];
  const complete: Group['cells'] = [];
  const incomplete: Group['cells'] = [];
  for (const [segment, { stratum: h, source }] of base.segments.entries()) {
    if (h !== index) continue;
    for (const [place, { people, travel }] of source.cells.entries()) {
      if (people <= 0) continue;
      // whoever travels in band `unknown` has no known kilometres; whoever never travels has
      const known = source.band !== 'unknown' || modeOf(travel) === 'remote';
      (known ? complete : incomplete).push({ segment, place, people });
    }
  }
  const { between, within } = spread(base, stratum, index, complete, fpcRoot, factors, assumptions);
  return [
    { fpcRoot, between, within, cells: complete, drawn: new Float64Array(complete.length) },
    { fpcRoot, between: 1, within: 0, cells: incomplete, drawn: new Float64Array(incomplete.length) },
  ].filter(({ cells }) => cells.length > 0);
}

/** What makes the drawn variance of the stratum's kilograms a year the analytic one, both before the population correction. */
function spread(
  base: SimBase,
  { tally, standsFor }: Stratum,
  index: number,
  cells: Group['cells'],
  fpcRoot: number,
  factors: ResolvedFactors,
  assumptions: FootprintAssumptions,
): { between: number; within: number } {
  const grams = new Map(
    Object.keys(tally.kilometres.sums).map((name) => [name, gramsPerKm(name, factors, assumptions).perKm ?? 0]),
  );
  const ofMean = meanVariance(tally.kilometres, grams);
  const analytic = ofMean === null ? null : ((assumptions.weeksPerYear * standsFor) / 1000) ** 2 * ofMean;
  const kg = cells.map((cell) => kilograms(base, cell, base.kgPerGram[index] as number));
  const people = cells.reduce((sum, cell) => sum + cell.people, 0);
  const mean = kg.reduce((sum, x) => sum + x, 0) / people;
  const squares = cells.reduce((sum, cell, c) => sum + cell.people * ((kg[c] as number) / cell.people - mean) ** 2, 0);
  const drawn = (people / (people + 1)) * squares;
  if (analytic === null || analytic === 0) return { between: analytic === 0 ? 0 : 1, within: 0 };
  if (drawn >= analytic) return { between: Math.sqrt(analytic / drawn), within: 0 };
  const perWithin = cells.reduce((sum, cell, c) => {
    const variance = (people - cell.people) / (cell.people * (people + 1));
    return sum + ((kg[c] as number) ** 2 / cell.people) * (1 + fpcRoot ** 2 * variance);
  }, 0);
  return { between: 1, within: perWithin > 0 ? (analytic - drawn) / perWithin : 0 };
}

/** Of a cell's people: its own days, and its part of the days in the segment that belong to nobody's usual mode. */
function kilograms(base: SimBase, { segment: s, place, people }: Group['cells'][number], kgPerGram: number): number {
  const { source, cells } = base.segments[s] as SimSegment;
  const ofPeople = source.cells.reduce((sum, cell) => sum + cell.people, 0);
  let grams = 0;
  let other = 0;
  let c = 0;
  for (const [at, cell] of source.cells.entries()) {
    if (modeOf(cell.travel) === 'remote') continue;
    const own = cells[c++]?.grams ?? 0;
    if (at === place) grams += own;
    else if (cell.people === 0) other += own;
  }
  return kgPerGram * (grams + (other * people) / ofPeople);
}
