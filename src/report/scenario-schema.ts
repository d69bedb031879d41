/** The shape of `simulate --format json`, published as schemas/simulate.schema.json. Nothing at run time reads it. */
import { z } from 'zod';
import { allModes, type Mode } from '../reference/modes.ts';
import { type ScenarioReport, type SimulateReport, simulateSchema } from './scenario-report.ts';
import { estimateReportSchema } from './schema.ts';

const amount = z.number();
const positive = z.number().min(0);
const share = z.number().min(0).max(1);
const mode = z.enum(allModes as [Mode, ...Mode[]]);
const ranged = z.strictObject({
  value: amount.describe('At the central figures'),
  low: amount.nullable().describe('5th percentile of the draws; null without draws'),
  high: amount.nullable().describe('95th percentile of the draws; null without draws'),
});
const costRange = z.strictObject({ low: amount, high: amount }).nullable();
const money = z.strictObject({ value: amount, low: amount, high: amount }).nullable();

/** A measure with its size; shared with the plans of optimise. */
export const sizedMeasure = z.strictObject({
  id: z.string().min(1),
  label: z.strictObject({ sv: z.string(), en: z.string() }),
  size: positive,
  unit: z
    .enum([
      'places',
      'showers',
      'bicycles',
      'chargers',
      'sekPerMonth',
      'sekPerDay',
      'shareOfStaff',
      'people',
      'daysPerWeek',
    ])
    .nullable()
    .describe('Null for a measure that is there or not: its size is then 1'),
  uptake: share.nullable().describe('Remote days: the share of those who can that takes them'),
  argument: z.string().min(1).describe('As it is typed after -m'),
});

const measure = sizedMeasure.extend({
  sizeBy: z.enum(['given', 'recommended']),
  aloneCo2eKgPerYear: amount.describe('Saved if it were the only measure'),
  aloneCo2eKgPerYearRange: costRange.describe('5th and 95th percentile of the draws of it alone; null without draws'),
  shapleyCo2eKgPerYear: amount.describe('Its fair part of what the plan saves; the parts add up'),
  costPerYear: amount
    .nullable()
    .describe('Gross, to the employer, central; null where the plan does not price it in its currency'),
  costPerYearRange: costRange,
  costPerTonne: amount.nullable().describe('Null also where it saves nothing'),
  costPerTonneRange: costRange,
  grade: z.enum(['A', 'B', 'C', 'J']).describe('The weakest among the figures of its effect'),
  coverage: share.nullable().describe('How much of its demand its size serves; null where size is no number of places'),
});

const warningCodes = [
  'cycling-facilities-above-published',
  'car-km-cut-above-published',
  'measure-above-published',
  'soft-plan-above-published',
  'priced-plan-above-published',
  'demand-above-size',
  'nobody-eligible',
  'adds-co2e',
  'seed-used',
  'saving-hangs-on',
  'target-hangs-on',
] as const;

export const scenarioSchema = z.strictObject({
  measures: z.array(measure),
  apartCo2eKgPerYear: amount.describe('What the measures would save one by one, added up'),
  overlapCo2eKgPerYear: amount.describe(
    'How much of that they do not save together; below 0 where they reinforce each other',
  ),
  addedActivity: z
    .strictObject({ minutesPerWeek: amount, people: amount })
    .describe('On foot and by cycle, all together'),
  co2eKgPerYear: ranged.describe('With the plan'),
  savedCo2eKgPerYear: ranged,
  savedShare: z.number().max(1).describe('Of the footprint before; below 0 where the plan adds'),
  savedShareRange: costRange.describe('5th and 95th percentile of the draws; null without draws'),
  targetShare: share.nullable(),
  targetProbability: share.nullable().describe('Null without a target or without draws'),
  modes: z.array(z.strictObject({ mode, tripShareBefore: share, tripShareAfter: share })),
  flows: z
    .array(
      z.strictObject({
        from: mode,
        to: mode.nullable().describe('Null for days that fell away: remote work'),
        daysPerWeek: positive,
        people: positive.describe('As many whole weeks of a person'),
      }),
    )
    .describe('The largest first'),
  sizing: z.array(
    z.strictObject({
      what: z.string().min(1),
      needed: positive.describe('On the busiest day after the plan; bicycles serviced a year'),
      existing: positive.nullable(),
      planned: positive,
      short: positive.nullable().describe('Null where what exists is not known and the planned do not suffice'),
      measures: z.array(z.string()),
    }),
  ),
  parking: z.strictObject({ carsBusiestDayBefore: positive, carsBusiestDayAfter: positive, placesFreed: amount }),
  money: z.strictObject({
    currency: z.string().length(3),
    unpriced: z.array(z.string()).describe('Measures without a price in the currency: the sums are then null'),
    costPerYear: amount.nullable(),
    costPerYearRange: costRange,
    costPerTonne: amount.nullable(),
    costPerTonneRange: costRange,
    investment: money,
    annuityPerYear: money,
    runningPerYear: money,
    employeesDrivingSavedPerYear: amount
      .nullable()
      .describe('What employees save on driving less; null where the currency is not SEK'),
    employeesPayPerYear: money,
    revenuePerYear: amount.nullable(),
    carbonValuePerYear: amount.nullable(),
  }),
  activity: z.array(
    z.strictObject({
      mode: z.enum(['walk', 'bicycle', 'e-bike']),
      kmPerWeek: amount,
      minutesPerWeek: amount,
      people: amount,
    }),
  ),
  health: z.strictObject({
    cyclingDeathsAvoidedPerYear: amount.nullable(),
    walkingDeathsAvoidedPerYear: amount.nullable(),
    deathsAvoidedPerYear: amount.nullable(),
    valueSekPerYear: amount.nullable(),
  }),
  modules: z.array(
    z.strictObject({
      id: z.enum(['cycling', 'transit', 'electric', 'remote']),
      kgPerPersonYear: amount.nullable(),
      people: positive.nullable().describe('How many it takes to save one per cent'),
      available: positive,
    }),
  ),
  warnings: z.array(
    z.strictObject({
      code: z.enum(warningCodes),
      measure: z.string().nullable(),
      details: z.record(z.string(), z.union([z.number(), z.string()])),
    }),
  ),
  seeds: z.array(z.strictObject({ mode, segments: z.int().min(0) })),
  draws: z.int().min(0),
  seed: z.int().min(0),
});

/** What `resplan simulate --format json` prints: the estimate, and what the measures would change. */
export const simulateReportSchema = estimateReportSchema
  .extend({
    schema: z.literal(simulateSchema),
    scenario: scenarioSchema.nullable().describe('Null where there are no kilometres to save from'),
  })
  .meta({
    title: 'resplan simulate',
    description: 'What measures would save, together and apart, beside the estimate',
  });

/** What fits the schema is a SimulateReport, and a ScenarioReport fits it: the two cannot drift apart unseen. */
export const asSimulateReport = (report: z.infer<typeof simulateReportSchema>): SimulateReport => report;
export const asScenarioJson = (report: ScenarioReport): z.infer<typeof scenarioSchema> => report;
