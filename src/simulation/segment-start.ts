/**
 * What the choice of mode starts from in one segment: fuels shifted, participants moved, shares smoothed.
 * In: a segment, the participants and fuel measures that are on. Out: arrays over the modes that are there.
 */
import type { FuelAction, ParticipantsAction } from './compiled-measure.ts';
import { carIndex, modeCount, modeIndex } from './mode-index.ts';
import { electric, fuelCount, type Newcomers } from './newcomers.ts';
import type { SimBase, SimSegment } from './segments.ts';
import type { Smoothing } from './smoothing.ts';

const carpoolIndex = modeIndex('carpool');

/** By mode, of `modes`, unless said otherwise. Grams and kilometres of the respondents and a week. */
export interface Start {
  /** Indices of the modes with a share; only the first `count` are meant. */
  modes: Int32Array;
  count: number;
  /** S̃, by mode of `travelModes`. */
  smooth: Float64Array;
  days: Float64Array;
  personKm: Float64Array;
  grams: Float64Array;
  total: number;
  /** Grams per person-km of someone new in a mode. */
  newGramsPerKm: Float64Array;
  /** What all of the car's days emit beyond that in shared cars, if those keep the fuel left behind; and the other way. */
  extraToCarpool: number;
  extraToCar: number;
  /** Of the days driven alone, the share that participants take to each mode. */
  moved: Float64Array;
}

export function emptyStart(): Start {
  const byMode = () => new Float64Array(modeCount);
  return {
    modes: new Int32Array(modeCount),
    count: 0,
    smooth: byMode(),
    days: byMode(),
    personKm: byMode(),
    grams: byMode(),
    total: 0,
    newGramsPerKm: byMode(),
    extraToCarpool: 0,
    extraToCar: 0,
    moved: byMode(),
  };
}

/** Of each fuel, the share of the segment's kilometres that has turned electric: 1 − Π (1 − share). */
const shifted = new Float64Array(fuelCount);

export function fillStart(
  into: Start,
  base: SimBase,
  smoothing: Smoothing,
  s: number,
  taking: readonly ParticipantsAction[],
  shifts: readonly FuelAction[],
): void {
  const segment = base.segments[s] as SimSegment;
  const newcomers = base.newcomers[segment.stratum] as Newcomers;
  into.days.set(segment.days);
  into.personKm.set(segment.personKm);
  into.grams.set(segment.grams);
  into.newGramsPerKm.set(newcomers.gramsPerKm);
  into.extraToCarpool = 0;
  into.extraToCar = 0;
  if (shifts.length > 0) shiftGrams(into, segment, newcomers, s, shifts);
  else shifted.fill(0);
  if (newcomers.carpoolUnused)
    into.extraToCarpool =
      keepingFuel(segment.carKmByFuel, base.newCarpoolGrams) - kmGrams(into, carIndex, carpoolIndex);
  if (newcomers.carUnused)
    into.extraToCar = keepingFuel(segment.carpoolKmByFuel, base.newCarGrams) - kmGrams(into, carpoolIndex, carIndex);
  into.moved.fill(0);
  if (taking.length > 0) moveParticipants(into, s, taking);
  smoothing.smooth(s, into.days, into.smooth);
  into.count = 0;
  into.total = 0;
  for (let m = 0; m < modeCount; m++) {
    into.total += into.grams[m] as number;
    if ((into.smooth[m] as number) > 0) into.modes[into.count++] = m;
  }
}

function shiftGrams(
  into: Start,
  { fuelSaving }: SimSegment,
  newcomers: Newcomers,
  s: number,
  shifts: readonly FuelAction[],
): void {
  for (let f = 0; f < fuelCount; f++) {
    let kept = 1;
    for (const { weights, shareOfKm } of shifts) kept *= 1 - (weights[f] as number) * (shareOfKm[s] as number);
    shifted[f] = 1 - kept;
    if (kept === 1) continue;
    for (let m = 0; m < modeCount; m++) {
      const at = f * modeCount + m;
      into.grams[m] = (into.grams[m] as number) - (1 - kept) * (fuelSaving[at] as number);
      into.newGramsPerKm[m] = (into.newGramsPerKm[m] as number) - (1 - kept) * (newcomers.fuelSaving[at] as number);
    }
  }
}

/** Grams of kilometres whose travellers keep their fuel, of which a share has turned electric. */
function keepingFuel(kmByFuel: Float64Array, gramsByFuel: Float64Array): number {
  let grams = 0;
  for (let f = 0; f < fuelCount; f++) {
    const gone = shifted[f] as number;
    grams +=
      (kmByFuel[f] as number) * ((1 - gone) * (gramsByFuel[f] as number) + gone * (gramsByFuel[electric] as number));
  }
  return grams;
}

function kmGrams({ personKm, newGramsPerKm }: Start, from: number, to: number): number {
  return (personKm[from] as number) * (newGramsPerKm[to] as number);
}

/** Nobody takes part twice: q_j / max(1, Σ q); each moves its share of the car's days to its targets. */
function moveParticipants(into: Start, s: number, taking: readonly ParticipantsAction[]): void {
  let all = 0;
  for (const measure of taking) all += measure.taking[s] as number;
  const { moved, days, personKm, grams, newGramsPerKm } = into;
  for (const measure of taking) {
    const share = ((measure.taking[s] as number) / Math.max(1, all)) * (measure.movedShare[s] as number);
    for (const { mode, share: part } of measure.to) moved[mode] = (moved[mode] as number) + share * part;
  }
  const carDays = days[carIndex] as number;
  const carKm = personKm[carIndex] as number;
  let left = 1;
  for (let k = 0; k < modeCount; k++) {
    const share = moved[k] as number;
    if (share === 0) continue;
    left -= share;
    days[k] = (days[k] as number) + share * carDays;
    personKm[k] = (personKm[k] as number) + share * carKm;
    const extra = k === carpoolIndex ? into.extraToCarpool : 0;
    grams[k] = (grams[k] as number) + share * (carKm * (newGramsPerKm[k] as number) + extra);
  }
  days[carIndex] = left * carDays;
  personKm[carIndex] = left * carKm;
  grams[carIndex] = left * (grams[carIndex] as number);
  into.extraToCarpool *= left;
}
