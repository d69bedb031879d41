/** The shape of batch.json, published as schemas/batch.schema.json; a batch that goes on reads its own records by it. */
import { z } from 'zod';
import { type ProblemCode, problemSeverity } from '../../survey/problem.ts';
import { type BatchClient, type BatchReport, batchSchema } from './batch-report.ts';

const count = z.int().min(0);
const estimate = z
  .strictObject({
    value: z.number(),
    low: z.number().nullable().describe('Lower end of the 95 % interval; null where none can be given'),
    high: z.number().nullable().describe('Upper end of the 95 % interval; null where none can be given'),
  })
  .nullable();

export const batchClientSchema = z.strictObject({
  name: z.string(),
  status: z.enum(['done', 'data-errors', 'failed']),
  reports: z.array(z.string()).describe('File names, in the folder of batch.json'),
  inputs: z.array(z.strictObject({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  error: z
    .strictObject({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable()
    .describe('Why there is no report'),
  problems: z.array(
    z.strictObject({
      code: z.enum(Object.keys(problemSeverity) as [ProblemCode, ...ProblemCode[]]),
      severity: z.enum(['error', 'warning', 'note']),
      count: z.number().min(0).nullable().describe('Null where it is too small to be told'),
    }),
  ),
  figures: z
    .strictObject({
      respondents: z.number().min(0),
      headcount: count.nullable(),
      co2eKgPerYear: estimate,
      co2eKgPerEmployeeYear: estimate,
      savedCo2eKgPerYear: estimate.describe('By the measures of the plan, with its range; null without any'),
      costPerYear: z.number().nullable(),
      currency: z.string().nullable(),
    })
    .nullable(),
}) as unknown as z.ZodType<BatchClient>;

export const batchReportSchema: z.ZodType<BatchReport> = z.strictObject({
  schema: z.literal(batchSchema),
  version: z.string(),
  formats: z.array(z.string()),
  counts: z.strictObject({ done: count, 'data-errors': count, failed: count }),
  clients: z.array(batchClientSchema),
});
