/**
 * The segments of a shared profile, the same for all modes: what somebody takes instead hangs on what others take who
 * live as far away and can travel by the same. In: cells. Out: the same people in fewer segments, so that few are left
 * in cells of fewer than k.
 */
import { type Band, bandEdgesKm } from '../reference/bands.ts';
import { fuelOf, modeOf, type TravelKey, travelKey } from '../reference/modes.ts';
import { gather, joinCells, joinTravel, peopleIn, type SharedCell } from './shared-cell.ts';

type Access = Pick<SharedCell, 'carAccess' | 'transitAccess'>;

/** How finely people are told apart: by what they can travel by, in at least so many stretches of the way. */
interface Fineness {
  accessOf(cell: SharedCell): Access;
  fewestStretches: number;
  /** Of all days, the part that may lie in cells of fewer than k people, who are then counted in the next segment. */
  mostInSmallCells: number;
}

/**
 * The first that holds is taken. On 13 made-up surveys of 70 to 500 answers these bounds moved what measures save by a
 * sixth on average (J); telling modes apart at distances of their own moved it by more than a quarter.
 */
const finenesses: readonly Fineness[] = [
  {
    accessOf: ({ carAccess, transitAccess }) => ({ carAccess, transitAccess }),
    fewestStretches: 6,
    mostInSmallCells: 0.1,
  },
  {
    accessOf: ({ transitAccess }) => ({ carAccess: 'unknown', transitAccess }),
    fewestStretches: 4,
    mostInSmallCells: 0.25,
  },
];
/** Where none does: the way alone, in as many stretches as can be, but not in fewer. */
const coarsest: Fineness = {
  accessOf: () => ({ carAccess: 'unknown', transitAccess: 'unknown' }),
  fewestStretches: 5,
  mostInSmallCells: 0.1,
};

/** Beside the days in small cells: what a long stretch costs, as a part of the days that lie in it (J). */
const costOfLength = 0.3;

/** Bands of one stretch, the nearest first. */
type Stretch = readonly number[];

/** Cells of unknown distance lose no more than the others of what they tell of access. */
export function joinSegments(cells: readonly SharedCell[], k: number): SharedCell[] {
  const bands = new Set(cells.flatMap(({ band }) => (band === 'unknown' ? [] : [band]))).size;
  const found = finenesses
    .map((fineness) => ({ fineness, stretches: commonStretches(cells, fineness, k) }))
    .find(
      ({ fineness, stretches }) =>
        stretches.length >= Math.min(fineness.fewestStretches, bands) &&
        inSmallCells(regrouped(cells, fineness), stretches, k) <= fineness.mostInSmallCells,
    );
  const { fineness, stretches } = found ?? {
    fineness: coarsest,
    stretches: commonStretches(cells, coarsest, k),
  };
  const placed = inStretches(withAccess(cells, fineness), stretches);
  const rareFuels = new Set(
    placed.filter((cell) => fuelOf(cell.travel) !== null && peopleIn(cell) < k).map(({ travel }) => travel),
  );
  return withoutFuels(placed, (travel) => rareFuels.has(travel));
}

/** Neighbouring bands joined, those first that leave fewest days in small cells, until few enough are. */
function commonStretches(cells: readonly SharedCell[], fineness: Fineness, k: number): Stretch[] {
  const own = regrouped(cells, fineness);
  const days = daysByBand(own);
  let stretches: Stretch[] = bandEdgesKm.flatMap((_, band) => (days.has(band) ? [[band]] : []));
  while (stretches.length > fineness.fewestStretches && inSmallCells(own, stretches, k) > fineness.mostInSmallCells) {
    const ways = stretches.slice(1).map((next, i) => {
      const both = [...(stretches[i] as Stretch), ...next];
      const joined = [...stretches.slice(0, i), both, ...stretches.slice(i + 2)];
      return { joined, cost: inSmallCells(own, joined, k) + costOfLength * partOf(both, days) };
    });
    // equal costs differ in their last bits by the order of the answers
    stretches = ways.reduce((best, way) => (way.cost < best.cost - 1e-9 ? way : best)).joined;
  }
  return stretches;
}

function daysByBand(cells: readonly SharedCell[]): Map<Band, number> {
  const days = new Map<Band, number>();
  for (const { band, daysPerWeek } of cells) days.set(band, (days.get(band) ?? 0) + daysPerWeek);
  return days;
}

function partOf(stretch: Stretch, days: ReadonlyMap<Band, number>): number {
  const all = [...days.values()].reduce((sum, n) => sum + n, 0);
  return all === 0 ? 0 : stretch.reduce((sum, band) => sum + (days.get(band) ?? 0), 0) / all;
}

/** The part of the days of known distance that lies in cells of fewer than k people. */
function inSmallCells(cells: readonly SharedCell[], stretches: readonly Stretch[], k: number): number {
  const stretchOf = new Map<Band, number>(stretches.flatMap((bands, i) => bands.map((band) => [band, i] as const)));
  const sums = new Map<string, { people: number; days: number }>();
  let all = 0;
  for (const cell of cells) {
    const stretch = stretchOf.get(cell.band);
    if (stretch === undefined) continue;
    const path = `${stretch}|${cell.carAccess}|${cell.transitAccess}|${cell.travel}`;
    const { people, days } = sums.get(path) ?? { people: 0, days: 0 };
    sums.set(path, { people: people + peopleIn(cell), days: days + cell.daysPerWeek });
    all += cell.daysPerWeek;
  }
  const few = [...sums.values()].reduce((sum, { people, days }) => (people < k ? sum + days : sum), 0);
  return all === 0 ? 0 : few / all;
}

/** Cells by mode alone: fuels are told apart only where no more people have to move for it. */
function regrouped(cells: readonly SharedCell[], fineness: Fineness): SharedCell[] {
  return withoutFuels(withAccess(cells, fineness), () => true);
}

function withAccess(cells: readonly SharedCell[], { accessOf }: Fineness): SharedCell[] {
  return gather(
    cells.map((cell) => ({ ...cell, legs: { ...cell.legs }, ...accessOf(cell) })),
    joinCells,
  );
}

/** Those who drive on a fuel are counted as drivers, their kilometres still by fuel. Some may drive on two. */
function withoutFuels(cells: readonly SharedCell[], isLost: (travel: TravelKey) => boolean): SharedCell[] {
  const plain = (travel: TravelKey) =>
    fuelOf(travel) === null || !isLost(travel) ? travel : travelKey(modeOf(travel));
  return gather(
    cells.map((cell) => ({ ...cell, legs: { ...cell.legs }, travel: plain(cell.travel) })),
    joinTravel,
  );
}

/** All of a stretch stand in the band of its middle person. */
function inStretches(cells: readonly SharedCell[], stretches: readonly Stretch[]): SharedCell[] {
  const people = new Map<Band, number>();
  for (const cell of cells) people.set(cell.band, (people.get(cell.band) ?? 0) + cell.people);
  const standIn = new Map<Band, Band>();
  for (const bands of stretches) {
    const half = bands.reduce((sum, band) => sum + (people.get(band) ?? 0), 0) / 2;
    let seen = 0;
    const middle = bands.find((band) => {
      seen += people.get(band) ?? 0;
      return seen >= half;
    });
    for (const band of bands) standIn.set(band, middle as Band);
  }
  return gather(
    cells.map((cell) => ({ ...cell, band: standIn.get(cell.band) ?? cell.band })),
    joinCells,
  );
}
