/** The shape of `network --format json`, published as schemas/network.schema.json. Nothing at run time reads it. */
import { z } from 'zod';
import { goalFigures } from './goals.ts';
import { type NetworkReport, networkReportSchema } from './network-report.ts';

const amount = z.number();
const nullable = amount.nullable();
const year = z.int();
const estimate = z.strictObject({ value: amount, low: nullable, high: nullable }).nullable();
const text = z.strictObject({ sv: z.string(), en: z.string() });
const range = z.strictObject({ low: amount, high: amount }).nullable();
const ranged = z.strictObject({ value: amount, low: nullable, high: nullable });

const change = z
  .strictObject({
    before: amount,
    after: amount,
    difference: amount,
    low: nullable,
    high: nullable,
    verdict: z.enum(['real', 'noise']).nullable(),
  })
  .nullable();

const total = z.strictObject({
  headcount: amount,
  counted: z.int(),
  co2eKgPerYear: estimate,
  co2eKgPerEmployeeYear: estimate,
});

const together = {
  members: z.int(),
  reported: z.int(),
  total,
  followed: z.int().describe('members with two rounds and headcounts in both'),
  perEmployee: change.describe('kg per employee and year'),
  tonnes: change,
};

const member = z.strictObject({
  name: z.string(),
  groups: z.array(z.string()).readonly(),
  hasReported: z.boolean(),
  firstYear: year.nullable(),
  lastYear: year.nullable(),
  respondents: nullable,
  headcount: nullable,
  co2eKgPerEmployeeYear: estimate,
  co2eKgPerYear: estimate,
  soloCarShare: estimate,
  sustainableShare: estimate,
  isMoved: z.boolean().describe('merging small groups moved what it emits: no change is told by it'),
  isShared: z.boolean(),
  isOverfull: z.boolean().describe('more answers than the headcount given, which is not used'),
  change,
  commitments: z.array(
    z.strictObject({
      year,
      reduction: amount,
      standing: z.enum(['kept', 'missed', 'on-track', 'behind', 'unknown']),
      isSure: z.boolean(),
      pathKgPerEmployee: nullable,
      actualKgPerEmployee: nullable,
    }),
  ),
});

const challenge = z.strictObject({
  name: z.string(),
  year: year.nullable(),
  figure: z.enum(goalFigures).nullable(),
  atLeast: nullable,
  atMost: nullable,
  members: z.array(
    z.strictObject({
      name: z.string(),
      standing: z.enum(['met', 'not-met', 'unmeasured']).nullable(),
      isSure: z.boolean(),
      value: nullable,
    }),
  ),
});

const status = z.strictObject({ proposed: z.int(), decided: z.int(), started: z.int(), done: z.int() });
const portfolio = z.strictObject({
  members: z.int(),
  savedCo2eKgPerYear: ranged,
  costPerYear: nullable.describe('SEK'),
  costPerYearRange: range,
  costPerTonne: nullable,
  measures: z.array(
    z.strictObject({
      id: z.string(),
      label: text,
      members: status,
      savedCo2eKgPerYear: nullable,
      costPerYear: nullable,
      costPerTonne: nullable,
    }),
  ),
  plans: z.array(
    z.strictObject({
      name: z.string(),
      savedCo2eKgPerYear: ranged,
      savedShare: amount,
      costPerYear: nullable,
      measures: z.array(
        z.strictObject({
          id: z.string(),
          label: text,
          status: z.enum(['proposed', 'decided', 'started', 'done']),
          savedCo2eKgPerYear: amount.describe('its part of what the plan saves'),
          costPerYear: nullable,
        }),
      ),
    }),
  ),
});

const offer = z.strictObject({ size: amount, costPerYear: amount });
const neighbours = z.strictObject({
  place: z.string(),
  members: z.array(z.string()),
  left: z.array(z.string()),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      label: text,
      members: z.array(z.string()),
      addedCo2eKgPerYear: amount,
      apart: offer,
      together: offer.nullable(),
      isCostedBySite: z.boolean().describe('together its cost is counted once, whatever the size'),
    }),
  ),
});

/** What `resplan network --format json` prints. */
export const networkStatusSchema = z
  .strictObject({
    schema: z.literal(networkReportSchema),
    name: z.string(),
    baselineYear: year,
    year,
    members: z.array(member),
    network: z.strictObject(together),
    groups: z.array(z.strictObject({ name: z.string(), ...together })),
    commitments: z.strictObject({
      kept: z.int(),
      missed: z.int(),
      'on-track': z.int(),
      behind: z.int(),
      unknown: z.int(),
    }),
    challenges: z.array(challenge),
    portfolio: portfolio.nullable(),
    neighbours: z.array(neighbours).readonly(),
  })
  .describe('Where a network of employers stands') satisfies z.ZodType<NetworkReport>;
