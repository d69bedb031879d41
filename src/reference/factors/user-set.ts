/** A user's own factor set: in, the text of a JSON or YAML file; out, a whole set. */
import { ResplanError } from '../../resplan-error.ts';
import { readUserFile } from '../user-file.ts';
import type { FactorSet } from './factor-set.ts';
import { applyUserSet } from './load.ts';
import { firstProblem, userSetSchema } from './schema.ts';

/**
 * Reads `{"id": "ours", "extends": "uk", "factors": [{"mode": "bus", "value": 102.15, "unit": "gCO2e/pkm",
 * "source": "…"}]}`, in JSON or YAML. Throws ResplanError `factors-invalid` {file, path, problem} at the
 * first thing wrong: path is the place in the file (`factors[0].mode`, or a line where it cannot be parsed).
 */
export function parseUserSet(text: string, fileName: string, bundled: Readonly<Record<string, FactorSet>>): FactorSet {
  const invalid = (path: string, problem: string) =>
    new ResplanError('factors-invalid', { file: fileName, path, problem });

  const content = readUserFile(text, invalid);
  if (content === null || typeof content !== 'object' || Array.isArray(content))
    throw invalid('', 'is not a factor set: needs at least id and factors');

  const read = userSetSchema(Object.keys(bundled)).safeParse(content);
  if (!read.success) {
    const { path, problem } = firstProblem(read.error);
    throw invalid(path, problem);
  }
  return applyUserSet(read.data, read.data.extends === undefined ? null : (bundled[read.data.extends] ?? null));
}
