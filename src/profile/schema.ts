/** The shape of a profile as a file: strict, so that what is not a whole profile is refused at its first fault. */
import { z } from 'zod';
import { bandEdgesKm } from '../reference/bands.ts';
import { allModes, fuels, type Mode, type TravelKey, travelKey } from '../reference/modes.ts';
import { type ProblemCode, problemSeverity } from '../survey/problem.ts';
import { weekdays } from '../survey/respondent.ts';
import { checkProfile } from './check-profile.ts';
import { profileSchema as profileVersion } from './profile.ts';

const people = z.int('must be a whole number').min(0, 'must be 0 or more').max(1e9, 'is not a number of people');
/** A sum over people: kilometres, days, weights. JSON has neither NaN nor infinity, and no workplace has 1e18 km. */
const sum = z.number('must be a number').min(0, 'must be 0 or more').max(1e18, 'is too large');

const name = z.string().min(1).max(500).nullable();
const unitKey = { employer: name, site: name, department: name };

const travelKeys = allModes.flatMap((mode) =>
  mode === 'car' || mode === 'carpool' ? fuels.map((fuel) => travelKey(mode, fuel)) : [mode as TravelKey],
);
const mode = z.enum(allModes as Mode[]);
const travel = z.enum(travelKeys);
const band = z.union([
  z
    .int()
    .min(0)
    .max(bandEdgesKm.length - 1),
  z.literal('unknown'),
]);
const access = z.enum(['yes', 'no', 'unknown']);

/** Ids that the tool or its user's --map makes: never free text of a respondent. */
const question = z.string().regex(/^(has|willing|barrier):.{1,100}$/u, 'must be has:, willing: or barrier: and an id');
const answer = z.enum(['yes', 'maybe', 'no']);
const questions = z.record(question, z.partialRecord(answer, people));

const legSum = z.strictObject({ users: people, personKm: sum, vehicleKm: sum, unknownOccupancyKm: sum });
const cell = z.strictObject({
  travel,
  people,
  users: people,
  daysPerWeek: sum,
  legs: z.partialRecord(travel, legSum),
});
const segment = z.strictObject({
  band,
  carAccess: access,
  transitAccess: access,
  people,
  weight: sum,
  remoteDays: sum,
  cells: z.array(cell),
});
const answerTable = z.strictObject({
  band: band.nullable(),
  carAccess: access.nullable(),
  transitAccess: access.nullable(),
  questions,
});

const moments = (dimension: z.ZodString) =>
  z.strictObject({
    n: people,
    weight: sum,
    weightSquared: sum,
    sums: z.record(dimension, z.tuple([people, sum, sum])),
    products: z.record(z.string().regex(/^\S+ \S+$/, 'must name two dimensions'), z.tuple([people, sum])),
  });
const kmDimension = z
  .string()
  .regex(new RegExp(`^(${travelKeys.join('|')})\\|[pvu]$`), 'must be a travel key and p, v or u');
const dayDimension = z.string().regex(new RegExp(`^(${allModes.join('|')})$`), 'must be a mode');

const tally = z.strictObject({
  people,
  weight: sum,
  segments: z.array(segment),
  answers: z.array(answerTable),
  distances: z.partialRecord(mode, z.array(z.tuple([sum, people, sum]))),
  complete: z.strictObject({ people, weight: sum }),
  kilometres: moments(kmDimension),
  days: moments(dayDimension),
  arrivals: z.strictObject({
    asked: people,
    byWeekday: z.partialRecord(z.enum(weekdays), z.partialRecord(mode, people)),
  }),
});

const unit = z.strictObject({
  ...unitKey,
  surveyYear: z.int().min(1990).max(2100).nullable(),
  usual: tally,
  outliers: tally,
});

const problemCodes = Object.keys(problemSeverity) as [ProblemCode, ...ProblemCode[]];

/** A profile file of this version. */
export const profileFileSchema = z.strictObject({
  schema: z.literal(profileVersion),
  shared: z.strictObject({ minGroup: z.int().min(3), joined: z.array(mode), moved: z.boolean().optional() }).nullable(),
  winterWeeks: z.number().min(0).max(52).nullable(),
  units: z.array(unit),
  headcounts: z.array(z.strictObject({ ...unitKey, headcount: z.int().min(1).max(1e9) })),
  quality: z.strictObject({
    rowsRead: people,
    rowsUsed: people,
    rowsSetAside: people,
    problems: z.partialRecord(z.enum(problemCodes), people),
    asked: z.array(z.string().min(1).max(200)),
  }),
});

/** The same, with what must agree inside it: totals, moments, nothing twice. */
export const wholeProfileSchema = profileFileSchema.superRefine((profile, context) => {
  const fault = checkProfile(profile as unknown as Parameters<typeof checkProfile>[0]);
  if (fault) context.addIssue({ code: 'custom', path: fault.path, message: fault.problem });
});
