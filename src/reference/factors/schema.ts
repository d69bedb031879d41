/** The shape of factor sets as files: the bundled ones, and what a user may write. */
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { allModes, type FactorId, fuels } from '../modes.ts';

/** Every name that a row can have: car-petrol … car-average, and the modes that emit by themselves. */
export const factorIds: readonly FactorId[] = [
  ...fuels.filter((fuel) => fuel !== 'unknown').map((fuel) => `car-${fuel}` as const),
  'car-average',
  ...allModes.filter((mode) => mode !== 'car' && mode !== 'remote' && mode !== 'other'),
];

/** Modes whose kilometres are the passenger's own, so that a figure per vehicle could not be used. */
const perPersonOnly: ReadonlySet<string> = new Set(['bus', 'coach', 'train', 'tram', 'metro', 'ferry', 'transit']);

/** A missing key is told from a wrong one. */
const orMissing = (wrong: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'is missing' : wrong),
});
const textSchema = (maxLength: number) =>
  z
    .string(orMissing('must be text'))
    .trim()
    .min(1, 'is empty')
    .max(maxLength, `must be ${maxLength} characters or less`);
// z.number() takes neither NaN nor infinity.
const gramsSchema = z.number(orMissing('must be a number of grams')).min(0, 'must be 0 or more');
const factorIdSchema = z.string(orMissing('must be the name of a row')).transform((name, ctx) => {
  const id = factorIds.find((known) => known === name);
  if (id) return id;
  ctx.addIssue({ code: 'custom', message: unknownRow(name) });
  return z.NEVER;
});
const unitSchema = z.enum(['gCO2e/pkm', 'gCO2e/vkm'], orMissing('must be gCO2e/pkm or gCO2e/vkm'));
const gradeSchema = z.enum(['A', 'B', 'C', 'J'], { error: 'must be A, B, C or J' });
const yearSchema = z.int('must be a year, as a number').min(1990, 'must be 1990 or later').max(2100, 'must be a year');
const partsSchema = z.strictObject({ tankToWheel: gramsSchema, wellToTank: gramsSchema });
const textsSchema = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });
const citeShape = { source: z.string().min(1), locator: z.string().min(1) };
const inputsSchema = z.array(z.strictObject(citeShape)).min(1);
const shareSchema = z.number().gt(0).max(1);

interface RowShape {
  value: number;
  unit: string;
  parts?: { tankToWheel: number; wellToTank: number } | undefined;
}

/** Checks that hold for any row: parts add up, and public transport is per person-km. */
function checkRow(id: string, row: RowShape, ctx: z.RefinementCtx): void {
  // The last decimal of a published sum may differ from its parts by rounding.
  if (row.parts && Math.abs(row.parts.tankToWheel + row.parts.wellToTank - row.value) > 0.011)
    ctx.addIssue({ code: 'custom', path: ['parts'], message: 'tankToWheel and wellToTank must sum to value' });
  if (row.unit === 'gCO2e/vkm' && perPersonOnly.has(id))
    ctx.addIssue({ code: 'custom', path: ['unit'], message: `must be gCO2e/pkm: ${id} is counted per person-km` });
}

const factorSchema = z
  .strictObject({
    id: factorIdSchema,
    value: gramsSchema,
    unit: unitSchema,
    parts: partsSchema.optional(),
    electric: z.strictObject({ kWhPerKm: z.number().gt(0), otherGPerKm: gramsSchema }).optional(),
    mix: z.partialRecord(z.enum(factorIds), shareSchema).optional(),
    basis: z.enum(['derived', 'proxy', 'boundary', 'assumed-mix']).optional(),
    range: z.strictObject({ low: gramsSchema, high: gramsSchema }).optional(),
    ...citeShape,
    inputs: inputsSchema.optional(),
    year: yearSchema.nullable(),
    grade: gradeSchema,
    note: textsSchema,
  })
  .superRefine((row, ctx) => {
    checkRow(row.id, row, ctx);
    if (row.range && !(row.range.low <= row.value && row.value <= row.range.high))
      ctx.addIssue({ code: 'custom', path: ['range'], message: 'value must lie within the range' });
    const shares = Object.values(row.mix ?? {});
    if (row.mix && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 1e-9)
      ctx.addIssue({ code: 'custom', path: ['mix'], message: 'the shares must sum to 1' });
  });

const sourceSchema = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1).nullable(),
  url: z.url().nullable(),
  year: yearSchema.nullable(),
  licence: z.string().min(1).nullable(),
  readIn: z.string().min(1).optional(),
});

export const factorSetSchema = z.strictObject({
  id: z.string().min(1),
  label: textsSchema,
  extends: z.string().nullable(),
  region: z.string().min(2),
  thin: textsSchema.nullable(),
  validity: z.string().regex(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/),
  licence: z.string().min(1),
  reviewBy: z.iso.date(),
  weeksPerYear: z.strictObject({
    value: z.number().gt(0).max(53),
    ...citeShape,
    inputs: inputsSchema.optional(),
    grade: gradeSchema,
    note: textsSchema,
  }),
  electricity: z.strictObject({ mix: z.string().min(1), gPerKWh: gramsSchema }).nullable(),
  sources: z.record(z.string(), sourceSchema),
  factors: z.array(factorSchema).min(1),
});

const userFactorSchema = z
  .strictObject(
    {
      mode: factorIdSchema,
      value: gramsSchema,
      unit: unitSchema,
      source: textSchema(500),
      year: yearSchema.optional(),
      grade: gradeSchema.optional(),
      note: textSchema(1000).optional(),
      parts: partsSchema.optional(),
    },
    { error: 'must be a row with mode, value, unit and source' },
  )
  .superRefine((row, ctx) => checkRow(row.mode, row, ctx));

/** A user's set; `bundledIds` are the sets that it may extend, and whose ids it may not take. */
export function userSetSchema(bundledIds: readonly string[]) {
  const names = bundledIds.join(', ');
  return z
    .strictObject({
      id: textSchema(60).refine((id) => !bundledIds.includes(id), `is taken by a set of resplan (${names})`),
      extends: z.enum(bundledIds, `must be one of ${names}`).optional(),
      label: textSchema(100).optional(),
      region: textSchema(40).optional(),
      weeksPerYear: z
        .number('must be a number of weeks')
        .gt(0, 'must be above 0')
        .max(53, 'must be 53 or less')
        .optional(),
      factors: z.array(userFactorSchema, orMissing('must be a list of rows')).min(1, 'needs at least one row'),
    })
    .superRefine((set, ctx) => {
      if (set.extends === undefined && set.weeksPerYear === undefined)
        ctx.addIssue({
          code: 'custom',
          path: ['weeksPerYear'],
          message: `is needed in a set that extends none (or add extends: ${names})`,
        });
      for (const [i, { mode }] of set.factors.entries())
        if (set.factors.findIndex((row) => row.mode === mode) < i)
          ctx.addIssue({ code: 'custom', path: ['factors', i, 'mode'], message: `${mode} is given twice` });
    });
}

/**
 * The problem of a set that is most worth naming: where (`factors[0].mode`) and what, in one line.
 * A misspelt key comes before all else, since the key it was meant for is then missing too.
 */
export function firstProblem(error: z.ZodError): { path: string; problem: string } {
  const misspelt = error.issues.find(({ code }) => code === 'unrecognized_keys');
  const issue = (misspelt ?? error.issues[0]) as z.core.$ZodIssue;
  const path = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  const at = path.replace(/^\./, '');
  if (issue.code !== 'unrecognized_keys') return { path: at, problem: issue.message };
  const [key = ''] = issue.keys;
  const allowed = allowedKeys(issue.path);
  const near = closest(key, allowed);
  const hint = distance(key, near) <= 3 ? `; did you mean ${near}?` : '';
  return { path: at ? `${at}.${key}` : key, problem: `is not a key here${hint} (allowed: ${allowed.join(', ')})` };
}

function allowedKeys(path: readonly PropertyKey[]): string[] {
  if (path.at(-1) === 'parts') return Object.keys(partsSchema.shape);
  return path.length === 0 ? Object.keys(userSetSchema([]).shape) : Object.keys(userFactorSchema.shape);
}

function unknownRow(name: string): string {
  const byFuel = factorIds.find((id) => id === `car-${name}`);
  const near = name === 'car' ? 'car-average' : (byFuel ?? closest(name.toLowerCase(), [...factorIds]));
  return `"${name}" is not a row; did you mean ${near}? (known: ${factorIds.join(', ')})`;
}
