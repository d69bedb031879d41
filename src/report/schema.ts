/** The shape of the estimate as JSON, published as schemas/estimate.schema.json. Nothing at run time reads it. */
import { z } from 'zod';
import { factorIds } from '../reference/factors/schema.ts';
import { allModes, fuels, type Mode } from '../reference/modes.ts';
import { type ProblemCode, problemSeverity } from '../survey/problem.ts';
import { weekdays } from '../survey/respondent.ts';
import { type EstimateReport, estimateSchema } from './estimate-report.ts';
import { groupLevels } from './groups.ts';

const count = z.int().min(0);
/** JSON has neither NaN nor infinity; nor does z.number() take them. */
const amount = z.number().min(0);
const share = z.number().min(0).max(1);
const name = z.string().nullable();

const estimate = z.strictObject({
  value: amount,
  low: amount.nullable().describe('Lower end of the 95 % interval; null where none can be given'),
  high: amount.nullable().describe('Upper end of the 95 % interval; null where none can be given'),
});
const shareEstimate = z.strictObject({ value: share, low: share.nullable(), high: share.nullable() });
const unitKey = z.strictObject({ employer: name, site: name, department: name });
const mode = z.enum(allModes as [Mode, ...Mode[]]);

const factor = z
  .strictObject({
    id: z.string().min(1),
    value: amount.describe('Grams of CO2e, in the unit'),
    unit: z.string().regex(/^gCO2e\/(vkm|pkm)$/),
    source: z.string(),
    year: z.int().nullable(),
    grade: z.enum(['A', 'B', 'C', 'J']).nullable().describe('How well the figure is known; null for an own figure'),
    basis: z
      .enum(['derived', 'proxy', 'boundary', 'assumed-mix', 'own'])
      .nullable()
      .describe('How it came about; null for a published figure of this country and mode, and for a mean of several'),
    mix: z
      .partialRecord(z.enum(factorIds), z.number())
      .nullable()
      .describe('The shares of the rows that it is the mean of'),
  })
  .nullable();

const modeRow = z.strictObject({
  mode,
  includesOthers: z.boolean().describe('Modes with too few users to be shown are counted in this row'),
  tripShare: shareEstimate.nullable(),
  personKmPerYear: amount.nullable().describe('Null where nobody’s kilometres are known'),
  vehicleKmPerYear: amount.nullable(),
  co2eKgPerYear: amount
    .nullable()
    .describe('Null where nobody’s kilometres are known, or no factor covers any of them'),
  factor,
  fuels: z.array(
    z.strictObject({
      fuel: z.enum(fuels),
      personKmPerYear: amount,
      co2eKgPerYear: amount.nullable(),
      factor,
    }),
  ),
});

const baseline = z.strictObject({
  respondents: count,
  headcount: amount.nullable(),
  basis: z.enum(['headcount', 'respondents']).describe('Whom the totals cover: all employees, or those who answered'),
  completeRespondents: count.describe('People whose kilometres are complete'),
  co2eKgPerYear: estimate.nullable(),
  co2eKgPerEmployeeYear: estimate.nullable(),
  noFootprint: z.enum(['no-answers', 'no-distances']).nullable().describe('Why there is no CO2e'),
  personKmPerYear: amount.nullable(),
  vehicleKmPerYear: amount.nullable().describe('Of the travellers’ own vehicles'),
  meanDistanceKm: amount.nullable().describe('One way'),
  medianDistanceKm: amount.nullable().describe('One way'),
  complete: z.boolean().describe('False where kilometres without a factor are left out of the CO2e'),
  modes: z.array(modeRow),
  soloCarShare: shareEstimate.nullable(),
  sustainableShare: shareEstimate.nullable(),
  arrivals: z.strictObject({
    carsAverageDay: amount.nullable(),
    carsBusiestDay: amount.nullable(),
    bicyclesAverageDay: amount.nullable(),
    bicyclesBusiestDay: amount.nullable(),
    busiestDay: z.enum([...weekdays, 'assumed']),
  }),
  remoteDaysPerWeek: amount.nullable(),
  withoutFactor: z.array(z.strictObject({ mode: mode.nullable(), personKmPerYear: amount.nullable() })),
  outliers: z.strictObject({
    people: count,
    co2eKgPerYear: z.number().nullable().describe('What the total changes by if they count; less than 0 lowers it'),
  }),
  imputedPeople: count,
  apart: z.array(unitKey).describe('Units without a headcount where others have one: in no total'),
  overfull: z.array(unitKey).describe('Units with more respondents than employees'),
});

const group = z.strictObject({
  by: z.enum(groupLevels),
  name: unitKey.describe('The name * stands for small groups that are merged'),
  respondents: count,
  headcount: amount.nullable(),
  co2eKgPerYear: estimate.nullable(),
  co2eKgPerEmployeeYear: estimate.nullable(),
  meanDistanceKm: amount.nullable(),
  soloCarShare: shareEstimate.nullable(),
});

const assumptions = z.strictObject({
  weeksPerYear: amount,
  carpoolOccupancy: z.number().min(1),
  carOccupancy: z.number().min(1),
  busiestDayFactor: z.number().min(1),
  impute: z.enum(['represent', 'mean']),
  includeOutliers: z.boolean(),
  factorSet: z.string().min(1),
  factorSetLabel: z.strictObject({ sv: z.string(), en: z.string() }),
  scope: z.enum(['well-to-wheel', 'tank-to-wheel']),
  electricity: z
    .union([z.string(), amount])
    .nullable()
    .describe('The mix that vehicles are charged with, or g CO2e per kWh; null where the set does not say'),
  daysPerWeekAssumed: amount.nullable().describe('Days a week where the survey asks none'),
  winterWeeks: z.number().min(0).max(52).nullable().describe('Null where no season was asked'),
  outlierKm: amount,
  from: z
    .record(z.string(), z.enum(['option', 'plan', 'default']))
    .describe('Where each setting came from: an option beats the plan, the plan beats the default'),
});

const problemCodes = Object.keys(problemSeverity) as [ProblemCode, ...ProblemCode[]];

/** What `resplan estimate --format json` prints. Numbers are not rounded, and in no language’s form. */
export const estimateReportSchema = z
  .strictObject({
    schema: z.literal(estimateSchema),
    workplace: z.strictObject({
      name,
      headcount: amount.nullable().describe('Null where not known: totals are then those of the respondents'),
      respondents: count,
      responseRate: amount.nullable(),
    }),
    assumptions,
    quality: z.strictObject({
      rowsRead: count,
      rowsUsed: count,
      rowsSetAside: count,
      problems: z.array(
        z.strictObject({
          code: z.enum(problemCodes),
          severity: z.enum(['error', 'warning', 'note']),
          count,
          rows: z.array(z.int().min(1)).max(20).describe('The first rows it stands on, as a spreadsheet numbers them'),
          places: z
            .array(z.strictObject({ file: z.string(), row: z.int().min(1) }))
            .max(20)
            .optional()
            .describe('The same rows, each with its file, where several files were read'),
        }),
      ),
    }),
    columns: z.array(
      z.strictObject({
        field: z.string().min(1),
        file: z.string().optional().describe('Where several files were read'),
        header: z.string(),
        confidence: share,
        by: z.string().min(1).describe('How the column was recognised'),
      }),
    ),
    privacy: z.strictObject({
      minGroup: z.int().min(3),
      modesMerged: z.boolean(),
      groupsMerged: z.boolean(),
      sharedMinGroup: z.int().nullable(),
      modesHidden: z.boolean(),
    }),
    baseline,
    groups: z.array(group),
  })
  .meta({ title: 'resplan estimate', description: 'CO2e from commuting, per mode, with 95 % intervals of sampling' });

/** A report that fits the schema is an EstimateReport: the two cannot drift apart unseen. */
export const asEstimateReport = (report: z.infer<typeof estimateReportSchema>): EstimateReport => report;
