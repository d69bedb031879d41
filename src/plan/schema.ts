import { z } from 'zod';
import { modes } from '../reference/modes.ts';
import type { Plan } from './plan.ts';
import { shareSchema } from './share-schema.ts';

/** A year alone is a number to YAML. */
const date = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD')
    .refine(isDate, 'no such date'),
);
export const count = z.number().int().positive().max(100_000_000);
const positive = z.number().positive().finite();

/** 2026-02-30 is none. */
function isDate(text: string): boolean {
  const [year, month = 1, day = 1] = text.split('-').map(Number) as [number, number?, number?];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export const assumptionsSchema = z.strictObject({
  weeksPerYear: z.number().positive().max(53).optional(),
  winterWeeks: z.number().min(0).max(52).optional(),
  carpoolOccupancy: z.number().min(1).max(9).optional(),
  carOccupancy: z.number().min(1).max(9).optional(),
  busiestDayFactor: z.number().min(1).max(5).optional(),
  daysPerWeek: z.number().positive().max(7).optional(),
  outlierKm: positive.optional(),
  includeOutliers: z.boolean().optional(),
  impute: z.enum(['represent', 'mean']).optional(),
  minGroup: z.number().int().min(3).max(1000).optional(),
  factors: z.string().min(1).optional(),
  electricity: z.union([z.enum(['nordic', 'swedish', 'eu']), z.number().min(0).max(2000)]).optional(),
  scope: z.enum(['well-to-wheel', 'tank-to-wheel']).optional(),
  speedKmPerHour: z.partialRecord(z.enum(modes), z.number().positive().max(300)).optional(),
  multi: z.literal('even').optional(),
  mortalityPer100000: z.number().positive().max(100_000).optional(),
  valueOfLife: positive.optional(),
});

export const measureSchema = z.strictObject({
  id: z.string().min(1),
  size: z.union([z.number(), z.string()]).optional(),
  responsible: z.string().optional(),
  start: date.optional(),
  end: date.optional(),
  status: z.enum(['proposed', 'decided', 'started', 'done', 'dropped']).optional(),
});

/** A letter with its accent is one, however it was written. */
export const name = z.string().min(1).normalize('NFC');

/** The plan file, strict: a key that is not here is an error that names those that are. */
export const planSchema = z
  .strictObject({
    language: z.enum(['sv', 'en']).optional(),
    workplace: z
      .strictObject({
        name: name.optional(),
        headcount: count.optional(),
        sites: z.array(z.strictObject({ name, headcount: count.optional() })).optional(),
      })
      .optional(),
    surveys: z
      .array(
        z.strictObject({
          file: z.string().min(1),
          year: z.number().int().min(1990).max(2100).optional(),
          date: date.optional(),
          headcount: count.optional(),
          map: z.record(z.string(), z.string()).optional(),
          answers: z.record(z.string(), z.string()).optional(),
          unit: z.enum(['km', 'mil', 'mile', 'm']).optional(),
        }),
      )
      .optional(),
    assumptions: assumptionsSchema.optional(),
    facilities: z.record(z.string(), z.union([z.number().min(0), z.boolean()])).optional(),
    prices: z
      .strictObject({
        currency: z.string().length(3).optional(),
        measures: z
          .record(
            z.string(),
            z.strictObject({
              investment: z.number().optional(),
              yearly: z.number().optional(),
              perUnit: z.number().optional(),
            }),
          )
          .optional(),
      })
      .optional(),
    measures: z.array(measureSchema).optional(),
    targets: z
      .array(
        z.strictObject({
          year: z.number().int().min(2000).max(2100).optional(),
          reduction: shareSchema,
          baselineYear: z.number().int().min(1990).max(2100).optional(),
        }),
      )
      .optional(),
    report: z
      .strictObject({ title: z.string().optional(), author: z.string().optional(), logo: z.string().optional() })
      .optional(),
  })
  .strict() satisfies z.ZodType<Plan>;
