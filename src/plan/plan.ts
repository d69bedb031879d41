/** The plan file resplan.yaml as a value. Each part of the tool fills and reads its own keys. */

export interface Plan {
  language?: 'sv' | 'en' | undefined;
  workplace?:
    | {
        name?: string | undefined;
        headcount?: number | undefined;
        sites?: { name: string; headcount?: number | undefined }[] | undefined;
      }
    | undefined;
  surveys?: PlanSurvey[] | undefined;
  assumptions?: PlanAssumptions | undefined;
  /** What exists already, by measure id: places, showers, SEK a month … */
  facilities?: Record<string, number | boolean> | undefined;
  /** Prices by measure id, over the catalogue's own, and the currency they are in. */
  prices?:
    | {
        currency?: string | undefined;
        measures?:
          | Record<
              string,
              { investment?: number | undefined; yearly?: number | undefined; perUnit?: number | undefined }
            >
          | undefined;
      }
    | undefined;
  measures?: PlanMeasure[] | undefined;
  targets?: { year?: number | undefined; reduction: number; baselineYear?: number | undefined }[] | undefined;
  report?: { title?: string | undefined; author?: string | undefined; logo?: string | undefined } | undefined;
}

export interface PlanSurvey {
  file: string;
  year?: number | undefined;
  date?: string | undefined;
  /** Employees at that time, where they are others than today. */
  headcount?: number | undefined;
  /** Field → header. */
  map?: Record<string, string> | undefined;
  /** Answer text → mode, fuel or mode:fuel. */
  answers?: Record<string, string> | undefined;
  unit?: 'km' | 'mil' | 'mile' | 'm' | undefined;
}

export interface PlanAssumptions {
  weeksPerYear?: number | undefined;
  winterWeeks?: number | undefined;
  carpoolOccupancy?: number | undefined;
  carOccupancy?: number | undefined;
  busiestDayFactor?: number | undefined;
  daysPerWeek?: number | undefined;
  outlierKm?: number | undefined;
  includeOutliers?: boolean | undefined;
  impute?: 'represent' | 'mean' | undefined;
  minGroup?: number | undefined;
  factors?: string | undefined;
  electricity?: string | number | undefined;
  scope?: 'well-to-wheel' | 'tank-to-wheel' | undefined;
  /** Speeds by mode, for surveys that ask minutes. */
  speedKmPerHour?: Record<string, number> | undefined;
  multi?: 'even' | undefined;
  /** For WHO HEAT, which has no default of either: deaths a year among 100,000 of working age, and the value of a life. */
  mortalityPer100000?: number | undefined;
  valueOfLife?: number | undefined;
}

export interface PlanMeasure {
  id: string;
  size?: number | string | undefined;
  responsible?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
  status?: 'proposed' | 'decided' | 'started' | 'done' | 'dropped' | undefined;
}
