import { distance } from 'fastest-levenshtein';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { nestsTooDeeply } from '../reference/nesting.ts';
import { ResplanError } from '../resplan-error.ts';
import { answerMeaning } from './answer-meaning.ts';
import type { Plan } from './plan.ts';
import { planSchema } from './schema.ts';

/**
 * A plan file's text as a plan. Throws ResplanError 'plan-invalid' with the line, the column, the key
 * and what is allowed there; an empty file is an empty plan.
 */
export function readPlan(text: string, fileName: string): Plan {
  const { plan, errors } = parsePlan(text, fileName);
  if (plan === null) throw errors[0] as ResplanError;
  return plan;
}

/** The same, with everything that is wrong in the file, in its order; the plan is null where anything is. */
export function parsePlan(text: string, fileName: string): { plan: Plan | null; errors: ResplanError[] } {
  if (nestsTooDeeply(text)) {
    const details = { file: fileName, line: 1, column: 1, key: '', problem: 'yaml', yaml: 'RESOURCE_EXHAUSTION' };
    return { plan: null, errors: [new ResplanError('plan-invalid', details)] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const invalid = (offset: number, key: string, details: Record<string, string>) => {
    const { line, col } = lines.linePos(offset);
    return new ResplanError('plan-invalid', { file: fileName, line, column: col, key, ...details });
  };
  if (document.errors.length > 0)
    return {
      plan: null,
      errors: document.errors.map(({ pos, code }) => invalid(pos[0], '', { problem: 'yaml', yaml: code })),
    };
  const result = planSchema.safeParse(toValue(document, fileName) ?? {});
  const errors = result.success
    ? unknownAnswers(result.data).map(({ path, details }) => invalid(offsetOf(document, path), path.join('.'), details))
    : result.error.issues.flatMap((issue) => errorsOf(issue, document, invalid));
  return { plan: result.success && errors.length === 0 ? result.data : null, errors };
}

/** A file of more is no plan. */
const mostUnknownKeys = 50;

/** Of keys that are not known each is an error of its own. */
function errorsOf(
  issue: z.core.$ZodIssue,
  document: ReturnType<typeof parseDocument>,
  invalid: (offset: number, key: string, details: Record<string, string>) => ResplanError,
): ResplanError[] {
  if (issue.code !== 'unrecognized_keys')
    return [invalid(offsetOf(document, issue.path), issue.path.join('.'), valueProblem(issue))];
  return issue.keys
    .slice(0, mostUnknownKeys)
    .map((key) =>
      invalid(keyOffset(document, issue.path, key), [...issue.path, key].join('.'), unknownKey(key, issue.path)),
    );
}

/** What a value must be, as a code that i18n has words for; the schema's own words where it says more. */
function valueProblem(issue: z.core.$ZodIssue): Record<string, string> {
  switch (issue.code) {
    case 'invalid_type':
      return { problem: 'must-be', kind: issue.expected };
    case 'too_small':
      return {
        problem: issue.inclusive === false ? 'must-be-above' : 'must-be-at-least',
        bound: String(issue.minimum),
      };
    case 'too_big':
      return { problem: 'must-be-at-most', bound: String(issue.maximum) };
    case 'invalid_value':
      return { problem: 'must-be-one-of', values: issue.values.join(', ') };
    case 'invalid_union':
      return { problem: 'not-understood' };
    default:
      return { problem: issue.message === 'no such date' ? 'no-such-date' : issue.message };
  }
}

function toValue(document: ReturnType<typeof parseDocument>, fileName: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new ResplanError('plan-invalid', {
      file: fileName,
      line: 1,
      column: 1,
      key: '',
      problem: 'yaml',
      yaml: 'TOO_MANY_ALIASES',
    });
  }
}

/** What `answers:` say that an answer means has to be a mode or a fuel, in our words or the user's own. */
function unknownAnswers(plan: Plan): { path: PropertyKey[]; details: Record<string, string> }[] {
  return (plan.surveys ?? []).flatMap(({ answers = {} }, i) =>
    Object.entries(answers).flatMap(([answer, meaning]) =>
      answerMeaning(meaning) === null
        ? [{ path: ['surveys', i, 'answers', answer], details: { problem: 'answer-unknown', answer, meaning } }]
        : [],
    ),
  );
}

/** Where a key itself stands in the text, under what holds it. */
function keyOffset(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => String(item.key) === key) : undefined;
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, [...path, key]);
}

/** Where a value stands in the text, or the nearest that holds it. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function unknownKey(key: string, path: readonly PropertyKey[]) {
  const allowed = allowedKeys(path);
  const closest = [...allowed].sort((a, b) => distance(a, key) - distance(b, key))[0];
  return {
    problem: 'unknown-key',
    unknown: key,
    closest: closest !== undefined && distance(closest, key) <= 3 ? closest : '',
    allowed: allowed.join(', '),
  };
}

/** The keys that the schema allows at a path. */
function allowedKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = planSchema;
  for (const step of path) {
    schema = unwrap(schema);
    const { shape, element } = schema as { shape?: Record<string, unknown>; element?: unknown };
    schema = typeof step === 'number' ? element : shape?.[String(step)];
  }
  return Object.keys((unwrap(schema) as { shape?: Record<string, unknown> })?.shape ?? {});
}

function unwrap(schema: unknown): unknown {
  const optional = schema as { unwrap?: () => unknown } | undefined;
  return typeof optional?.unwrap === 'function' && !('element' in (optional as object)) ? optional.unwrap() : schema;
}
