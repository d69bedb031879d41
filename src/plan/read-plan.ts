import { distance } from 'fastest-levenshtein';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { ResplanError } from '../resplan-error.ts';
import { answerMeaning } from './answer-meaning.ts';
import type { Plan } from './plan.ts';
import { planSchema } from './schema.ts';

/**
 * A plan file's text as a plan. Throws ResplanError 'plan-invalid' with the line, the column, the key
 * and what is allowed there; an empty file is an empty plan.
 */
export function readPlan(text: string, fileName: string, language: 'sv' | 'en' = 'en'): Plan {
  z.config(language === 'sv' ? z.locales.sv() : z.locales.en());
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [syntax] = document.errors;
  if (syntax) {
    const { line, col } = lines.linePos(syntax.pos[0]);
    throw new ResplanError('plan-invalid', { file: fileName, line, column: col, key: '', problem: syntax.message });
  }
  const value = toValue(document, fileName);
  const result = planSchema.safeParse(value ?? {});
  if (result.success) {
    refuseUnknownAnswers(result.data, (path, details) => {
      const { line, col } = lines.linePos(offsetOf(document, path));
      return new ResplanError('plan-invalid', { file: fileName, line, column: col, key: path.join('.'), ...details });
    });
    return result.data;
  }
  const issue = result.error.issues[0] as z.core.$ZodIssue;
  const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = key === undefined ? issue.path : [...issue.path, key];
  const { line, col } = lines.linePos(
    key === undefined ? offsetOf(document, path) : keyOffset(document, issue.path, key),
  );
  throw new ResplanError('plan-invalid', {
    file: fileName,
    line,
    column: col,
    key: path.join('.'),
    ...(key === undefined ? { problem: issue.message } : unknownKey(key, issue.path)),
  });
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
      problem: 'too many aliases',
    });
  }
}

/** What `answers:` say that an answer means has to be a mode or a fuel, in our words or the user's own. */
function refuseUnknownAnswers(
  plan: Plan,
  invalid: (path: PropertyKey[], details: Record<string, string>) => ResplanError,
): void {
  for (const [i, { answers = {} }] of (plan.surveys ?? []).entries()) {
    for (const [answer, meaning] of Object.entries(answers)) {
      if (answerMeaning(meaning) === null)
        throw invalid(['surveys', i, 'answers', answer], { problem: 'answer-unknown', answer, meaning });
    }
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
