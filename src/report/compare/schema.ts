/** The shape of `compare --format json`, published as schemas/compare.schema.json. Nothing at run time reads it. */
import { z } from 'zod';
import { travelKinds } from '../../footprint/travel-parts.ts';
import { type Comparison, compareSchema } from './comparison.ts';

const amount = z.number();
const nullable = amount.nullable();
const share = z.number().min(0).max(1);
const estimate = z
  .strictObject({ value: amount, low: nullable, high: nullable })
  .nullable()
  .describe('with its 95 % interval');

const employer = z.strictObject({
  name: z.string(),
  namedBy: z.enum(['column', 'profile', 'network', 'file']),
  respondents: nullable.describe('null in an anonymous comparison'),
  headcount: nullable.describe('null where it is not known, and in an anonymous comparison'),
  co2eKgPerEmployeeYear: estimate,
  co2eKgPerYear: estimate,
  standardisedKgPerEmployee: nullable.describe('with the distances of the network; kg a year'),
  soloCarShare: estimate,
  sustainableShare: estimate,
  shares: z.record(z.enum(travelKinds), estimate),
  meanDistanceKm: nullable,
  medianDistanceKm: nullable,
  place: z
    .strictObject({ best: z.int(), worst: z.int() })
    .nullable()
    .describe('places that the intervals allow, 1 the lowest kg per employee and year'),
  quartile: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  fromMedianKg: nullable,
  isMoved: z.boolean().describe('merging small groups moved what it emits by a twentieth or more: it has no place'),
  lacks: z.array(z.enum(['headcount', 'overfull', 'footprint', 'answers'])),
});

/** What `resplan compare --format json` prints. */
export const comparisonSchema = z
  .strictObject({
    schema: z.literal(compareSchema),
    anonymous: z.boolean(),
    fromShared: z.boolean(),
    employers: z.array(employer),
    network: z.strictObject({
      employers: z.int(),
      respondents: amount,
      headcount: amount.describe('employees of those whose headcount is known'),
      counted: z.int().describe('employers that are in the total'),
      co2eKgPerYear: estimate,
      co2eKgPerEmployeeYear: estimate,
      medianKg: nullable,
      quartilesKg: z
        .strictObject({ first: amount, third: amount })
        .nullable()
        .describe('null with fewer than four employers'),
      distances: z.array(z.strictObject({ fromKm: amount, share })),
    }),
  })
  .describe('Employers on the same footing') satisfies z.ZodType<Comparison>;
