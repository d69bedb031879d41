import { ResplanError } from '../resplan-error.ts';
import type { Problem, ProblemCode } from '../survey/problem.ts';
import type { Respondent, Trip } from '../survey/respondent.ts';
import { sortUnits } from './order.ts';
import { type Headcount, type Profile, profileSchema, type UnitKey } from './profile.ts';
import { type ReadyTrips, readyTrips } from './ready-trips.ts';
import { createTally, type TallyBuilder } from './tally.ts';

export interface ProfileOptions {
  surveyYear: number | null;
  /** Weeks of winter used for seasonal answers, null where no season was asked. */
  winterWeeks: number | null;
  /** One way above this many km is an outlier. */
  outlierKm: number;
}

/** More employers, sites and departments than this are answers of another kind, one a row; each takes memory. */
const mostUnits = 10_000;

interface UnitBuilder {
  key: UnitKey;
  usual: TallyBuilder;
  outliers: TallyBuilder;
}
type Names<T> = Map<string, T>;

/** Sums a survey into a profile, row by row; memory grows with cells, not with rows. */
export interface ProfileBuilder {
  /** Throws ResplanError 'too-many-units' {limit} where there is no end of sites or the like. */
  add(respondent: Respondent): void;
  /** A row that could not be used. */
  setAside(): void;
  count(code: Problem['code'], times?: number): void;
  finish(asked: readonly string[], headcounts: readonly Headcount[]): Profile;
}

export function createProfile(options: ProfileOptions): ProfileBuilder {
  const units: UnitBuilder[] = [];
  const byName: Names<Names<Names<UnitBuilder>>> = new Map();
  const kept: ({ trips: readonly Trip[]; ready: ReadyTrips } | undefined)[] = [];
  const problems: Partial<Record<ProblemCode, number>> = {};
  let rowsUsed = 0;
  let rowsSetAside = 0;

  function unitOf(key: UnitKey): UnitBuilder {
    const ofEmployer = byName.get(key.employer ?? '') ?? put(byName, key.employer, new Map());
    const ofSite = ofEmployer.get(key.site ?? '') ?? put(ofEmployer, key.site, new Map());
    return ofSite.get(key.department ?? '') ?? put(ofSite, key.department, addedUnit(key));
  }

  function addedUnit(key: UnitKey): UnitBuilder {
    if (units.length === mostUnits) throw new ResplanError('too-many-units', { limit: mostUnits });
    const unit = { key, usual: createTally(), outliers: createTally() };
    units.push(unit);
    return unit;
  }

  function readyOf({ trips, weekdayModes, sharedTravel }: Respondent): ReadyTrips {
    const known = sharedTravel === undefined ? undefined : kept[sharedTravel];
    if (known?.trips === trips) return known.ready;
    const ready = readyTrips(trips, weekdayModes);
    if (sharedTravel !== undefined) kept[sharedTravel] = { trips, ready };
    return ready;
  }

  return {
    add(respondent) {
      const { usual, outliers } = unitOf(respondent);
      const ready = readyOf(respondent);
      rowsUsed += 1;
      (isOutlier(respondent.distanceKm, ready.daysPerWeek, options.outlierKm) ? outliers : usual).add(
        respondent,
        ready,
      );
    },
    setAside() {
      rowsSetAside += 1;
    },
    count(code, times = 1) {
      problems[code] = (problems[code] ?? 0) + times;
    },
    finish(asked, headcounts) {
      return {
        schema: profileSchema,
        shared: null,
        winterWeeks: options.winterWeeks,
        units: sortUnits(
          units.map(({ key, usual, outliers }) => ({
            employer: key.employer,
            site: key.site,
            department: key.department,
            surveyYear: options.surveyYear,
            usual: usual.finish(),
            outliers: outliers.finish(),
          })),
        ),
        headcounts: sortUnits([...headcounts]),
        quality: {
          rowsRead: rowsUsed + rowsSetAside,
          rowsUsed,
          rowsSetAside,
          problems: Object.fromEntries(Object.entries(problems).sort(([a], [b]) => (a < b ? -1 : 1))),
          asked: [...asked].sort(),
        },
      };
    },
  };
}

/** An implausible answer: too far one way, or more than seven days a week. */
function isOutlier(distanceKm: number | null, daysPerWeek: number, outlierKm: number): boolean {
  return (distanceKm !== null && distanceKm > outlierKm) || daysPerWeek > 7;
}

function put<T>(names: Names<T>, name: string | null, value: T): T {
  names.set(name ?? '', value);
  return value;
}
