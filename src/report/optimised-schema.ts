/** The shape of `optimise --format json`, published as schemas/optimise.schema.json. Nothing at run time reads it. */
import { z } from 'zod';
import { type FoundReport, type OptimiseReport, optimiseSchema } from './optimised-report.ts';
import { sizedMeasure } from './scenario-schema.ts';
import { estimateReportSchema } from './schema.ts';

const place = z.int().min(0);
const share = z.number().min(0).max(1);
const plan = z.strictObject({
  measures: z.array(sizedMeasure),
  costPerYear: z.number().describe('Gross, to the employer; net of revenue with --net'),
  savedCo2eKgPerYear: z.number(),
  savedShare: z.number().max(1),
});

export const foundSchema = z.strictObject({
  plans: z.int().min(1).describe('How many were compared'),
  budgetPerYear: z.number().min(0).nullable(),
  targetShare: share.nullable(),
  targetFrom: z.enum(['option', 'plan', 'default']).nullable(),
  targetMet: z.boolean().nullable().describe('Null without a target; false: the best is how close one can get'),
  net: z.boolean(),
  currency: z.string().length(3),
  unpriced: z.array(z.string()).describe('Measures left out for want of a price in the currency'),
  best: plan,
  neighbours: z
    .array(
      sizedMeasure.extend({
        change: z.enum(['add', 'remove', 'resize']),
        admissible: z.boolean().describe('Whether it stays within the budget and meets the target'),
        costChangePerYear: z.number(),
        savedChangeKgPerYear: z.number(),
      }),
    )
    .describe('One measure more, one less, or another size of one'),
  frontier: z.array(plan).describe('By rising cost; each saves more than any that costs less'),
  steps: z
    .array(
      z.strictObject({
        plan: place.describe('Its place in frontier'),
        added: z.array(sizedMeasure),
        removed: z.array(sizedMeasure),
        costPerExtraTonne: z.number().nullable().describe('From the step before; null for the first'),
      }),
    )
    .describe('The lower edge of the frontier, where each further tonne costs more than the last, and the best plan'),
  flattening: z
    .strictObject({ plan: place, shareOfMost: share })
    .nullable()
    .describe('The first step that saves at least 80 % of the greatest saving'),
});

const nothingToSave = z.strictObject({
  best: z.null(),
  frontier: z.array(z.never()).length(0),
  neighbours: z.array(z.never()).length(0),
});

const estimate = { ...estimateReportSchema.shape, schema: z.literal(optimiseSchema) };

/** What `resplan optimise --format json` prints: the estimate, and the plans; no plans where there are no kilometres. */
export const optimiseReportSchema = z
  .union([
    z.strictObject({ ...estimate, ...foundSchema.shape }),
    z.strictObject({ ...estimate, ...nothingToSave.shape }),
  ])
  .meta({
    title: 'resplan optimise',
    description: 'The best plan, its neighbours and the frontier, beside the estimate',
  });

/** What fits the schema is an OptimiseReport, and a FoundReport fits it: the two cannot drift apart unseen. */
export const asOptimiseReport = (report: z.infer<typeof optimiseReportSchema>): OptimiseReport => report;
export const asFoundJson = (report: FoundReport): z.infer<typeof foundSchema> => report;
