/** What each person answered beside how they travel, counted: answers by segment, distances, who comes on which weekday. */
import { allModes, type Mode } from '../reference/modes.ts';
import type { Respondent } from '../survey/respondent.ts';
import { distanceBin, distanceBinEdgesKm } from './distances.ts';
import { sortAnswers, sortKeys } from './order.ts';
import type { AnswerTable, DistanceBin, Tally } from './profile.ts';
import { arrivalsAt } from './ready-travel.ts';
import { accessNumber, segmentNamed } from './segment-number.ts';

/** What somebody was asked beside: the answers, and the part of the segment that comes of them. */
export interface Asked {
  access: number;
  answers: readonly (readonly [question: string, answer: string])[];
}

export function askedOf({ carAccess, transitAccess, answers }: Respondent): Asked {
  return { access: accessNumber(carAccess, transitAccess), answers: Object.entries(answers) };
}

export interface AskedSums {
  addAnswers(segment: number, asked: Asked): void;
  /** `mode`: the number of the usual one. */
  addDistance(mode: number, distanceKm: number): void;
  /** The weekdays and modes that one person comes by, as numbers in arrivalsAt. */
  addArrivals(arrivals: readonly number[]): void;
  finish(): Pick<Tally, 'answers' | 'distances' | 'arrivals'>;
}

export function createAskedSums(): AskedSums {
  /** By segment, then by the number of a question and an answer. */
  const answered: (number[] | undefined)[] = [];
  const names: (readonly [question: string, answer: string])[] = [];
  const numbersOf = kept((asked: Asked) => asked.answers.map(numberOf));
  /** By the number of the usual mode. */
  const bins: ({ people: number[]; km: number[] } | undefined)[] = [];
  /** By their numbers in arrivalsAt. */
  let arrived: Float64Array | null = null;
  let askedByWeekday = 0;

  function numberOf([question, answer]: readonly [string, string]): number {
    const known = names.findIndex(([q, a]) => q === question && a === answer);
    return known < 0 ? names.push([question, answer]) - 1 : known;
  }

  function tableOf(counts: readonly (number | undefined)[], segment: number): AnswerTable {
    const questions: AnswerTable['questions'] = {};
    for (const [number, [question, answer]] of names.entries()) {
      const count = counts[number];
      if (count) questions[question] = { ...questions[question], [answer]: count };
    }
    return { ...segmentNamed(segment), questions };
  }

  function byWeekday(): Tally['arrivals']['byWeekday'] {
    const counts: Record<string, Record<string, number>> = {};
    for (const [at, [day, mode]] of arrivalsAt.entries()) {
      const people = arrived?.[at];
      if (people) counts[day] = { ...counts[day], [mode]: people };
    }
    return sortKeys(counts, (ofDay) => sortKeys(ofDay, (n) => n));
  }

  return {
    addAnswers(segment, asked) {
      if (asked.answers.length === 0) return;
      const counts = answered[segment] ?? [];
      answered[segment] = counts;
      for (const number of numbersOf(asked)) counts[number] = (counts[number] ?? 0) + 1;
    },
    addDistance(mode, distanceKm) {
      let ofMode = bins[mode];
      if (!ofMode) {
        ofMode = { people: distanceBinEdgesKm.map(() => 0), km: distanceBinEdgesKm.map(() => 0) };
        bins[mode] = ofMode;
      }
      const bin = distanceBin(distanceKm);
      ofMode.people[bin] = (ofMode.people[bin] as number) + 1;
      ofMode.km[bin] = (ofMode.km[bin] as number) + distanceKm;
    },
    addArrivals(arrivals) {
      askedByWeekday += 1;
      arrived ??= new Float64Array(arrivalsAt.length);
      for (let i = 0; i < arrivals.length; i++) (arrived[arrivals[i] as number] as number) += 1;
    },
    finish() {
      const byMode = bins.flatMap((ofMode, mode): [string, DistanceBin[]][] =>
        ofMode ? [[allModes[mode] as Mode, binsOf(ofMode)]] : [],
      );
      return {
        answers: sortAnswers(answered.flatMap((counts, segment) => (counts ? [tableOf(counts, segment)] : []))),
        distances: sortKeys(Object.fromEntries(byMode), (ofMode) => ofMode),
        arrivals: { asked: askedByWeekday, byWeekday: byWeekday() },
      };
    },
  };
}

function binsOf(ofMode: { people: number[]; km: number[] }): DistanceBin[] {
  return distanceBinEdgesKm
    .map((from, bin): DistanceBin => [from, ofMode.people[bin] as number, ofMode.km[bin] as number])
    .filter(([, n]) => n > 0);
}

/** The same function, remembering what it made of the very same objects. */
function kept<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, T>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) {
      known = make(key);
      made.set(key, known);
    }
    return known;
  };
}
