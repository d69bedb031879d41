/** The parts that the schema of a measure is made of: texts, figures with their grades, sizes. One-line messages. */
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';

/** A missing key is told from a wrong one. */
const orMissing = (wrong: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'is missing' : wrong),
});

/** A strict object whose message for a misspelt key names the nearest, and all that are allowed. */
export function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const allowed = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') return unknownKey((issue.keys as string[])[0] ?? '', allowed);
      return issue.input === undefined ? 'is missing' : `must have ${allowed.join(', ')}`;
    },
  });
}

function unknownKey(key: string, allowed: readonly string[]): string {
  const near = closest(key, [...allowed]);
  const hint = distance(key, near) <= 3 ? `; did you mean ${near}?` : '';
  return `${key} is not a key here${hint} (allowed: ${allowed.join(', ')})`;
}

export const choiceOf = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.enum(names, orMissing(`must be ${names.length > 1 ? 'one of ' : ''}${names.join(', ')}`));

/** For a discriminated union: `tag` was none of `names`. */
export const oneKind = (tag: string, names: readonly string[]) => ({
  error: (issue: { input?: unknown }) =>
    issue.input === undefined ? 'is missing' : `needs ${tag}, one of ${names.join(', ')}`,
});

export const words = z.string(orMissing('must be text')).trim().min(1, 'is empty').max(1000, 'is over 1000 characters');

/** `{sv, en}`; a user's own may be one text, which then stands in both languages. */
export const text = either(
  (value) => typeof value === 'string',
  words.transform((own) => ({ sv: own, en: own })),
  record({ sv: words, en: words }),
);
const stepList = z.array(words, orMissing('must be a list of steps')).min(3, 'needs 3 to 5').max(5, 'needs 3 to 5');
export const steps = either(
  Array.isArray,
  stepList.transform((own) => ({ sv: own, en: own })),
  record({ sv: stepList, en: stepList }),
);

// z.number() takes neither NaN nor infinity.
export const number = z.number(orMissing('must be a number'));
const cites = z.array(record({ source: words, locator: words }), orMissing('must be a list')).min(1, 'is empty');
export const basis = z.discriminatedUnion(
  'grade',
  [
    record({ grade: z.literal(['A', 'B']), cites, note: text.optional() }),
    record({ grade: z.literal(['C', 'J']), cites: cites.optional(), note: text }),
  ],
  oneKind('grade', ['A', 'B', 'C', 'J']),
);
const anyBasis = either(
  (value) => !isObject(value) || !('central' in value),
  basis,
  record({ low: basis, central: basis, high: basis }),
);

/** low <= central <= high, each within the limits. */
export function figure(min: number, max: number) {
  const point = number.min(min, `must be ${min} or more`).max(max, `must be ${max} or less`);
  return record({ low: point, central: point, high: point, basis: anyBasis }).refine(
    ({ low, central, high }) => low <= central && central <= high,
    'must have low <= central <= high',
  );
}
export const share = figure(0, 1);
export const shareNumber = number.min(0, 'must be 0 or more').max(1, 'must be 1 or less');

const above0 = number.gt(0, 'must be above 0');
const inRange = { min: above0, max: above0 };
const holds = (size: { min: number; max: number; recommended?: unknown }) =>
  size.min <= size.max &&
  (typeof size.recommended !== 'number' || (size.min <= size.recommended && size.recommended <= size.max));
const mustHold = 'must have min <= recommended <= max';

export const coverageSize = record({
  unit: choiceOf(['places', 'showers', 'bicycles', 'chargers']),
  ...inRange,
  servesPerUnit: figure(1e-6, 1e6),
  recommended: choiceOf(['demand']),
}).refine(holds, mustHold);

export const amountSize = <const Unit extends string>(unit: Unit, limit = Number.MAX_VALUE) =>
  record({
    unit: z.literal(unit, orMissing(`must be ${unit}`)),
    min: above0,
    max: above0.max(limit, `must be ${limit} or less`),
    recommended: above0,
    basis,
  }).refine(holds, mustHold);

export const peopleSize = record({
  unit: z.literal('people'),
  ...inRange,
  recommendedShareOfEligible: shareNumber,
  basis,
}).refine(holds, mustHold);

export const remoteSize = record({
  unit: z.literal('daysPerWeek', orMissing('must be daysPerWeek')),
  min: above0,
  max: above0.max(7, 'must be 7 or less'),
  recommended: above0,
  uptake: record({ min: shareNumber, max: shareNumber, recommended: shareNumber }).refine(holds, mustHold),
  basis,
}).refine(holds, mustHold);

/** One of two shapes, told apart before reading, so that the message is of the shape that was meant. */
function either<First extends z.ZodType, Second extends z.ZodType>(
  isFirst: (value: unknown) => boolean,
  first: First,
  second: Second,
) {
  return z.unknown().transform((value, ctx): z.output<First> | z.output<Second> => {
    const result = (isFirst(value) ? first : second).safeParse(value);
    if (result.success) return result.data as z.output<First> | z.output<Second>;
    for (const { path, message } of result.error.issues)
      ctx.issues.push({ code: 'custom', path: [...path], message, input: value });
    return z.NEVER;
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
