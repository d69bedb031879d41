import { distance } from 'fastest-levenshtein';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { nestsTooDeeply } from '../reference/nesting.ts';
import { ResplanError } from '../resplan-error.ts';

/** A value read from YAML by a schema, or everything that is wrong in it, in its order. */
export interface ParsedYaml<T> {
  value: T | null;
  errors: ResplanError[];
  /** An error of what stands at a path. */
  errorAt(path: readonly PropertyKey[], details: Record<string, string>): ResplanError;
}

/** An empty file is an empty mapping. Errors are 'plan-invalid', with the line, the column, the key and what is allowed there. */
export function parseYaml<T>(schema: z.ZodType<T>, text: string, fileName: string): ParsedYaml<T> {
  if (nestsTooDeeply(text)) {
    const error = new ResplanError('plan-invalid', {
      ...{ file: fileName, line: 1, column: 1, key: '' },
      ...{ problem: 'yaml', yaml: 'RESOURCE_EXHAUSTION' },
    });
    return { value: null, errors: [error], errorAt: () => error };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const invalid = (offset: number, key: string, details: Record<string, string>) => {
    const { line, col } = lines.linePos(offset);
    return new ResplanError('plan-invalid', { file: fileName, line, column: col, key, ...details });
  };
  const errorAt: ParsedYaml<T>['errorAt'] = (path, details) =>
    invalid(offsetOf(document, path), path.join('.'), details);
  if (document.errors.length > 0) {
    const errors = document.errors.map(({ pos, code }) => invalid(pos[0], '', { problem: 'yaml', yaml: code }));
    return { value: null, errors, errorAt };
  }
  const result = schema.safeParse(toValue(document, fileName) ?? {});
  const errors = result.success
    ? []
    : whatIsThereFirst(result.error.issues, document).flatMap((issue) => errorsOf(issue, document, schema, invalid));
  return { value: result.success ? result.data : null, errors, errorAt };
}

/** A file of more is no plan. */
const mostUnknownKeys = 50;

/** A key that is missing may be there misspelt, which tells more. */
function whatIsThereFirst(issues: readonly z.core.$ZodIssue[], document: ReturnType<typeof parseDocument>) {
  return [...issues].sort((a, b) => Number(isMissing(a, document)) - Number(isMissing(b, document)));
}

function isMissing({ code, path }: z.core.$ZodIssue, document: ReturnType<typeof parseDocument>): boolean {
  return code === 'invalid_type' && path.length > 0 && !document.hasIn(path);
}

/** Of keys that are not known each is an error of its own. */
function errorsOf(
  issue: z.core.$ZodIssue,
  document: ReturnType<typeof parseDocument>,
  root: z.ZodType,
  invalid: (offset: number, key: string, details: Record<string, string>) => ResplanError,
): ResplanError[] {
  if (issue.code !== 'unrecognized_keys')
    return [invalid(offsetOf(document, issue.path), issue.path.join('.'), valueProblem(issue, document))];
  return issue.keys
    .slice(0, mostUnknownKeys)
    .map((key) =>
      invalid(keyOffset(document, issue.path, key), [...issue.path, key].join('.'), unknownKey(root, key, issue.path)),
    );
}

/** What a value must be, as a code that i18n has words for; the schema's own words where it says more. */
function valueProblem(issue: z.core.$ZodIssue, document: ReturnType<typeof parseDocument>): Record<string, string> {
  if (isMissing(issue, document)) return { problem: 'missing', kind: 'expected' in issue ? issue.expected : '' };
  switch (issue.code) {
    case 'invalid_type':
      return { problem: 'must-be', kind: issue.expected };
    case 'too_small':
      return {
        problem: issue.inclusive === false ? 'must-be-above' : 'must-be-at-least',
        bound: String(issue.minimum),
      };
    case 'too_big':
      if (issue.message === 'share-above-one') return { problem: issue.message };
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

function unknownKey(root: z.ZodType, key: string, path: readonly PropertyKey[]) {
  const allowed = allowedKeys(root, path);
  const closest = [...allowed].sort((a, b) => distance(a, key) - distance(b, key))[0];
  return {
    problem: 'unknown-key',
    unknown: key,
    closest: closest !== undefined && distance(closest, key) <= 3 ? closest : '',
    allowed: allowed.join(', '),
  };
}

/** The keys that the schema allows at a path. */
function allowedKeys(root: z.ZodType, path: readonly PropertyKey[]): string[] {
  let schema: unknown = root;
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
