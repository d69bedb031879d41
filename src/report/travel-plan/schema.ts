/** The shape of `report --format json`, published as schemas/report.schema.json. Nothing at run time reads it. */
import { z } from 'zod';
import { allModes, type FactorId, type Mode } from '../../reference/modes.ts';
import { type ProblemCode, problemSeverity } from '../../survey/problem.ts';
import { foundSchema } from '../optimised-schema.ts';
import { scenarioSchema } from '../scenario-schema.ts';
import { estimateReportSchema } from '../schema.ts';
import { trackReportSchema } from '../track/schema.ts';
import { parameterIds } from './method.ts';
import { type TravelPlan, travelPlanSchema } from './travel-plan.ts';

const amount = z.number();
const count = z.number().min(0);
const share = z.number().min(0).max(1);
const year = z.int().nullable();
const mode = z.enum(allModes as [Mode, ...Mode[]]);
const grade = z.enum(['A', 'B', 'C', 'J']);
const text = z.strictObject({ sv: z.string(), en: z.string() });
const origin = z.enum(['option', 'plan', 'default']);
const standsBehind = z.enum(['employer', 'propertyOwner', 'municipality', 'transitAuthority']);
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .nullable();
const problemCode = z.enum(Object.keys(problemSeverity) as [ProblemCode, ...ProblemCode[]]);
const source = z.strictObject({
  title: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  year,
});

const reach = z.strictObject({
  people: count.describe('With a known distance: employees where the headcount is known, else respondents'),
  rows: z
    .array(
      z.strictObject({
        withinKm: z.number().nullable().describe('Cumulative; null is all'),
        people: count,
        share,
        by: z.strictObject({
          solo: count,
          carpool: count,
          transit: count,
          active: count,
          other: count,
          remote: count,
        }),
      }),
    )
    .describe('How far people live, by how they usually travel'),
});

const voices = z.array(
  z.strictObject({
    id: z.string(),
    label: text.nullable(),
    yes: count,
    maybe: count,
    of: count.describe('Respondents who were asked'),
  }),
);

const action = z.strictObject({
  id: z.string().min(1),
  summary: text,
  forWhom: text,
  standsBehind: z.array(standsBehind),
  firstSteps: z.strictObject({ sv: z.array(z.string()), en: z.array(z.string()) }),
  indicator: text,
  costNote: text.nullable(),
  responsible: z.string().nullable().describe('Null is left open to fill in'),
  start: date,
  end: date,
  status: z.enum(['proposed', 'decided', 'started', 'done']),
});

const targets = z.strictObject({
  from: origin,
  targets: z.array(z.strictObject({ year, share, co2eKgPerYear: count })),
  startYear: year,
  baselineYear: year.describe('Where the target is set against another year than that of the survey'),
  since: z
    .strictObject({ thenKgPerEmployee: count, nowKgPerEmployee: count, share })
    .nullable()
    .describe('That year, where it has a round; the shares of targets are then of the footprint today'),
  baselineCo2eKgPerYear: count,
  planCo2eKgPerYear: count.nullable(),
  meetsTarget: z.boolean().nullable().describe('The first target, at the central figures'),
  path: z.array(z.strictObject({ year: z.int(), co2eKgPerYear: count })),
  nextSurveyYear: year,
});

const factor = z.strictObject({
  id: z.string() as z.ZodType<FactorId, FactorId>,
  value: count,
  unit: z.enum(['gCO2e/pkm', 'gCO2e/vkm']),
  source: z.string(),
  url: z.string().nullable(),
  locator: z.string(),
  year,
  grade: grade.nullable(),
  basis: z.enum(['derived', 'proxy', 'boundary', 'assumed-mix', 'own']).nullable(),
  note: text,
  range: z.strictObject({ low: count, high: count }).nullable(),
  mix: z.record(z.string(), share).nullable() as z.ZodType<TravelPlan['method']['factors'][number]['mix']>,
  recomputedWithGPerKWh: count.nullable(),
});

const method = z.strictObject({
  factors: z.array(factor).describe('Those that the footprint used'),
  parameters: z.array(
    z.strictObject({
      id: z.enum(parameterIds),
      low: amount,
      central: amount,
      high: amount,
      unit: z.string(),
      grade,
      note: text.nullable(),
      sources: z.array(source),
    }),
  ),
  measures: z.array(z.strictObject({ id: z.string(), label: text, grade, sources: z.array(source) })),
  weak: z.array(z.string()).describe('Measures whose effect rests on memory or judgement'),
});

const data = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string().length(64) })),
  setAside: z
    .array(z.strictObject({ file: z.string(), row: z.int().min(1), code: problemCode }))
    .describe('Rows set aside, as a spreadsheet numbers them'),
  moved: z
    .array(
      z.strictObject({
        figure: z.enum(['co2e', 'meanDistance', 'tripShare']),
        mode: mode.nullable(),
      }),
    )
    .describe('What merging small groups moved by a twentieth or more of itself'),
  distancesMoved: z.boolean(),
  units: z.strictObject({ read: z.int().min(0), shown: z.int().min(0) }),
});

/** What `resplan report --format json` prints: all that the other formats are made of. */
export const travelPlanReportSchema = estimateReportSchema
  .extend({
    schema: z.literal(travelPlanSchema),
    document: z.strictObject({
      title: z.string().nullable(),
      author: z.string().nullable(),
      date: date.describe('Never the clock’s'),
      version: z.string(),
    }),
    shares: z.array(z.strictObject({ mode, personKm: share.nullable(), co2e: share.nullable() })),
    reach,
    voices: z.strictObject({ willing: voices, barriers: voices }),
    potential: z.strictObject({
      soloDrivers: count,
      soloWithin: z.array(z.strictObject({ km: z.number(), people: count })),
      soloWithTransit: count.nullable(),
    }),
    chosenBy: z.enum(['option', 'plan', 'proposed']),
    scenario: scenarioSchema.nullable().describe('Null where there are no kilometres to save from'),
    actions: z.array(action).describe('In the order of the measures of the scenario'),
    signatories: z.array(standsBehind),
    search: foundSchema.nullable().describe('The plans that are worth their cost'),
    targets: targets.nullable(),
    progress: z
      .union([trackReportSchema, z.literal('distorted')])
      .nullable()
      .describe('Since the first round; null where there is only one, distorted where merging moved a round'),
    method,
    data,
  })
  .meta({ title: 'resplan report', description: 'The green travel plan, computed from the shared profile alone' });

/** What fits the schema is a TravelPlan, and a TravelPlan fits it: the two cannot drift apart unseen. */
export const asTravelPlan = (report: z.infer<typeof travelPlanReportSchema>): TravelPlan => report;
export const asTravelPlanJson = (plan: TravelPlan): z.infer<typeof travelPlanReportSchema> =>
  plan as z.infer<typeof travelPlanReportSchema>;
