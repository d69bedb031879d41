import { z } from 'zod';
import { goalFigures } from '../../report/network/goals.ts';
import { assumptionsSchema, count, measureSchema, name } from '../schema.ts';
import { amount, shareSchema } from '../share-schema.ts';
import type { NetworkFile } from './network.ts';

const year = z.number().int().min(1990).max(2100);

/** Kilograms, or a share. */
const goal = amount(z.number().min(0));

const commitments = z.array(z.strictObject({ year, reduction: shareSchema }));

/** The network file, strict: a key that is not here is an error that names those that are. */
export const networkSchema = z.strictObject({
  name,
  language: z.enum(['sv', 'en']).optional(),
  baseline: year,
  year: year.optional(),
  assumptions: assumptionsSchema.optional(),
  commitments: commitments.optional(),
  members: z
    .array(
      z.strictObject({
        name,
        groups: z.array(name).optional(),
        headcount: count.optional(),
        rounds: z.array(z.strictObject({ year, file: name, headcount: count.optional() })).optional(),
        commitments: commitments.optional(),
        plan: name.optional(),
        measures: z.array(measureSchema).optional(),
      }),
    )
    .min(1),
  challenges: z
    .array(
      z.strictObject({
        name,
        members: z.array(name).optional(),
        year: year.optional(),
        figure: z.enum(goalFigures).optional(),
        atLeast: goal.optional(),
        atMost: goal.optional(),
      }),
    )
    .optional(),
  neighbours: z
    .array(z.strictObject({ place: name, members: z.array(name).min(2), measures: z.array(name).optional() }))
    .optional(),
}) satisfies z.ZodType<NetworkFile>;
