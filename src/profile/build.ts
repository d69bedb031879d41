import { ResplanError } from '../resplan-error.ts';
import type { Problem, ProblemCode } from '../survey/problem.ts';
import type { AlikeRespondent, Respondent } from '../survey/respondent.ts';
import { createAlikeTravel, mostWays } from './alike-travel.ts';
import { type Asked, askedOf } from './asked-sums.ts';
import { sortUnits } from './order.ts';
import { type Headcount, type Profile, profileSchema, type UnitKey } from './profile.ts';
import { type ReadyTravel, readyTravel, readyWeek, travelText, withWholeWays } from './ready-travel.ts';
import { createSpellings } from './spellings.ts';
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
  usual: NumberedTally;
  outliers: NumberedTally;
}
interface NumberedTally {
  number: number;
  tally: TallyBuilder;
}
/** How somebody travels, by the number of the way where it has one, and when they come: numbers in arrivalsAt. */
interface KnownTravel {
  way: number;
  travel: ReadyTravel;
  arrivals: readonly number[] | null;
}
const noWay = -1;
type Names<T> = Map<string, T>;

/** Sums a survey into a profile, row by row; memory grows with cells, not with rows. */
export interface ProfileBuilder {
  /** One who answered as a respondent did who was added with these numbers. */
  addAlike(respondent: AlikeRespondent): void;
  /** Throws ResplanError 'too-many-units' {limit} where there is no end of sites or the like. */
  add(respondent: Respondent): void;
  /** A row that could not be used. */
  setAside(): void;
  count(code: Problem['code'], times?: number): void;
  finish(asked: readonly string[], headcounts: readonly Headcount[]): Profile;
}

export function createProfile(options: ProfileOptions): ProfileBuilder {
  const units: UnitBuilder[] = [];
  const spellings = createSpellings();
  // by workplace number, how it was written and by how many more
  const workplaceAt: { key: UnitKey; more: number }[] = [];
  const byName: Names<Names<Names<UnitBuilder>>> = new Map();
  const tallies: TallyBuilder[] = [];
  // what respondents share, by its numbers
  const unitAt: UnitBuilder[] = [];
  const travelAt: KnownTravel[] = [];
  const askedAt: Asked[] = [];
  const ways: ReadyTravel[] = [];
  const wayOfText = new Map<string, number>();
  const alike = createAlikeTravel();
  const problems: Partial<Record<ProblemCode, number>> = {};
  let rowsUsed = 0;
  let rowsSetAside = 0;

  function unitNamed({ employer, site, department }: UnitKey): UnitBuilder {
    const [ofFirst, ofSecond, ofThird] = [employer, site, department].map(spellings.folded) as [string, string, string];
    const ofEmployer = byName.get(ofFirst) ?? put(byName, ofFirst, new Map());
    const ofSite = ofEmployer.get(ofSecond) ?? put(ofEmployer, ofSecond, new Map());
    return ofSite.get(ofThird) ?? put(ofSite, ofThird, addedUnit({ employer, site, department }));
  }

  function addedUnit(key: UnitKey): UnitBuilder {
    if (units.length === mostUnits) throw new ResplanError('too-many-units', { limit: mostUnits });
    const unit = { key, usual: addedTally(), outliers: addedTally() };
    units.push(unit);
    return unit;
  }

  function addedTally(): NumberedTally {
    const tally = createTally();
    return { number: tallies.push(tally) - 1, tally };
  }

  function travelOf(respondent: Respondent): KnownTravel {
    const { weight, remoteDaysPerWeek, trips, distanceKm, weekdayModes } = respondent;
    const own = { weight, remoteDaysPerWeek, trips: withWholeWays(trips, distanceKm) };
    const arrivals = readyWeek(weekdayModes);
    const text = travelText(own);
    const way = wayOfText.get(text);
    if (way !== undefined) return { way, travel: ways[way] as ReadyTravel, arrivals };
    const travel = readyTravel(own);
    if (ways.length === mostWays) return { way: noWay, travel, arrivals };
    wayOfText.set(text, ways.length);
    return { way: ways.push(travel) - 1, travel, arrivals };
  }

  function addPerson(
    unit: UnitBuilder,
    { way, travel, arrivals }: KnownTravel,
    asked: Asked,
    distanceKm: number | null,
  ) {
    const { number, tally } = isOutlier(distanceKm, travel.daysPerWeek, options.outlierKm) ? unit.outliers : unit.usual;
    rowsUsed += 1;
    const segment = tally.addAnswers(asked, travel, arrivals, distanceKm);
    // someone who lives where they work has no kilometres, and is not told as a user of any
    const isAlike = way !== noWay && distanceKm !== 0 && alike.add(number, segment, way, distanceKm ?? 0);
    if (!isAlike) tally.addTravel(segment, travel, distanceKm);
  }

  return {
    add(respondent) {
      const { shared, distanceKm } = respondent;
      const { employer, site, department } = respondent;
      const key = { employer, site, department };
      const unit = unitNamed(key);
      spellings.count(key, 1);
      const known = travelOf(respondent);
      const asked = askedOf(respondent);
      if (shared) {
        unitAt[shared.workplace] = unit;
        workplaceAt[shared.workplace] ??= { key, more: 0 };
        travelAt[shared.travel] = known;
        askedAt[shared.asked] = asked;
      }
      addPerson(unit, known, asked, distanceKm);
    },
    addAlike({ workplace, travel, asked, distanceKm }) {
      (workplaceAt[workplace] as (typeof workplaceAt)[number]).more += 1;
      addPerson(unitAt[workplace] as UnitBuilder, travelAt[travel] as KnownTravel, askedAt[asked] as Asked, distanceKm);
    },
    setAside() {
      rowsSetAside += 1;
    },
    count(code, times = 1) {
      problems[code] = (problems[code] ?? 0) + times;
    },
    finish(asked, headcounts) {
      for (const written of workplaceAt) if (written) spellings.count(written.key, written.more);
      alike.each((tally, segment, way, people) =>
        (tallies[tally] as TallyBuilder).addAlike(segment, ways[way] as ReadyTravel, people),
      );
      return {
        schema: profileSchema,
        shared: null,
        winterWeeks: options.winterWeeks,
        units: sortUnits(
          units.map(({ key, usual, outliers }) => ({
            ...spellings.chosen(key),
            surveyYear: options.surveyYear,
            usual: usual.tally.finish(),
            outliers: outliers.tally.finish(),
          })),
        ),
        headcounts: sortUnits(headcounts.map((given) => ({ ...given, ...spellings.chosen(given) }))),
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

function put<T>(names: Names<T>, name: string, value: T): T {
  names.set(name, value);
  return value;
}
