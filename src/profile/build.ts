import { ResplanError } from '../resplan-error.ts';
import type { Problem, ProblemCode } from '../survey/problem.ts';
import type { Respondent } from '../survey/respondent.ts';
import { sortUnits, unitPath } from './order.ts';
import { type Headcount, type Profile, profileSchema } from './profile.ts';
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
  const units = new Map<string, { key: Respondent; usual: TallyBuilder; outliers: TallyBuilder }>();
  const problems: Partial<Record<ProblemCode, number>> = {};
  let rowsUsed = 0;
  let rowsSetAside = 0;

  return {
    add(respondent) {
      const path = unitPath(respondent);
      let unit = units.get(path);
      if (!unit) {
        if (units.size === mostUnits) throw new ResplanError('too-many-units', { limit: mostUnits });
        unit = { key: respondent, usual: createTally(), outliers: createTally() };
        units.set(path, unit);
      }
      rowsUsed += 1;
      (isOutlier(respondent, options.outlierKm) ? unit.outliers : unit.usual).add(respondent);
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
          [...units.values()].map(({ key, usual, outliers }) => ({
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
export function isOutlier(respondent: Respondent, outlierKm: number): boolean {
  const days = respondent.trips.reduce((sum, trip) => sum + trip.daysPerWeek, 0);
  return (respondent.distanceKm !== null && respondent.distanceKm > outlierKm) || days > 7;
}
