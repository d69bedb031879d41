/** A user's own measures (`--measures FILE`): in, the text of a JSON or YAML file; out, measures like the bundled ones. */
import { ResplanError } from '../../resplan-error.ts';
import { type Invalid, readUserFile } from '../user-file.ts';
import { catalogue } from './catalogue.ts';
import type { Measure } from './measure.ts';
import { firstProblem, measureSchema } from './schema.ts';

/**
 * One measure, a list of them, or `{measures: [...]}`. Sources are cited in free text. Throws ResplanError
 * `measures-invalid` {file, path, problem} at the first thing wrong: path is the place in the file
 * (`[0].effect.gainMinutes.low`, or a line where it cannot be parsed).
 */
export function parseMeasures(text: string, fileName: string): Measure[] {
  const invalid = (path: string, problem: string) =>
    new ResplanError('measures-invalid', { file: fileName, path, problem });
  const { prefix, items } = listIn(readUserFile(text, invalid), invalid);

  const measures = items.map((item, i) => {
    const place = prefix(i);
    const read = measureSchema.safeParse(item);
    if (read.success) return read.data;
    const { path, problem } = firstProblem(read.error);
    throw invalid(path === '' ? place : `${place}${place === '' ? '' : '.'}${path}`, problem);
  });
  checkTogether(measures, (i, key, problem) => invalid(prefix(i) === '' ? key : `${prefix(i)}.${key}`, problem));
  return measures;
}

function listIn(content: unknown, invalid: Invalid): { prefix: (i: number) => string; items: unknown[] } {
  if (Array.isArray(content) && content.length > 0) return { prefix: (i) => `[${i}]`, items: content };
  if (content !== null && typeof content === 'object' && !Array.isArray(content)) {
    if (!('measures' in content)) return { prefix: () => '', items: [content] };
    const other = Object.keys(content).find((key) => key !== 'measures');
    if (other !== undefined) throw invalid(other, 'is not a key here (allowed: measures)');
    if (Array.isArray(content.measures) && content.measures.length > 0)
      return { prefix: (i) => `measures[${i}]`, items: content.measures };
  }
  throw invalid('', 'holds no measure: needs one, a list of them, or measures: with a list');
}

/** What one measure alone cannot show: ids taken, and exclusions of what does not exist. */
function checkTogether(
  measures: readonly Measure[],
  invalid: (i: number, key: string, problem: string) => ResplanError,
): void {
  const known = new Set([...catalogue, ...measures].map(({ id }) => id));
  for (const [i, { id, excludes }] of measures.entries()) {
    if (catalogue.some((bundled) => bundled.id === id)) throw invalid(i, 'id', `${id} is a measure of resplan already`);
    if (measures.findIndex((measure) => measure.id === id) < i) throw invalid(i, 'id', `${id} is given twice`);
    const missing = excludes.find((other) => !known.has(other) || other === id);
    if (missing !== undefined) throw invalid(i, 'excludes', `${missing} is not another measure`);
  }
}
