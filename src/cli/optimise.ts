import { optimisedText } from '../report/render/optimised-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { bestPlans } from '../simulation/best-plans.ts';
import { ResplanError } from '../survey/resplan-error.ts';
import { knownMeasures } from './chosen-measures.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { exitCodeOf, runEstimate } from './run-estimate.ts';
import { scenarioInput, scenarioSettings } from './scenario-input.ts';
import { oneOf, readNumberOption } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

/** `resplan optimise`: the best plan within a budget, or the cheapest that meets a target. */
export async function optimisePlans(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', ['text', 'json']) ?? 'text';
  const run = await runEstimate(shell, files, options);
  const measures = await knownMeasures(shell, options);
  const ids = measures.map(({ id }) => id);
  for (const id of [...(options.require ?? []), ...(options.forbid ?? [])]) {
    if (!ids.includes(id)) throw new ResplanError('measure-unknown', { id, closest: '' });
  }
  const settings = scenarioSettings(run, options);
  const budget = readNumberOption('budget', options.budget, 0, 1e12);
  const found = bestPlans(scenarioInput(run, []), measures, {
    budgetSekPerYear: budget,
    targetShare: budget === null ? (settings.targetShare ?? 0.2) : settings.targetShare,
    require: options.require ?? [],
    forbid: options.forbid ?? [],
    net: options.net === true,
    sizes: readSizes(options.sizes ?? []),
    money: settings.money,
  });
  if (found && found.kind !== 'found') throw tooMany(found);
  const style = options.output === undefined ? shell.style : plainStyle;
  const text =
    format === 'json'
      ? `${JSON.stringify({ ...run.report, ...(found ?? { best: null, frontier: [] }) }, null, 2)}\n`
      : optimisedText(found, budget, shell.language, style, shell.columns);
  await put(shell, text, options.output);
  return exitCodeOf(run.report, options);
}

/** `bike-racks=20,40`: sizes to try, by measure. */
function readSizes(entries: readonly string[]): Record<string, number[]> {
  const sizes: Record<string, number[]> = {};
  for (const entry of entries) {
    const [id, list] = entry.split('=');
    const numbers = (list ?? '').split(',').map((part) => Number(part));
    if (!id || numbers.length === 0 || numbers.some((n) => !(n > 0))) {
      throw new ResplanError('option-invalid', { option: 'sizes', value: entry, allowed: 'bike-racks=20,40,80' });
    }
    sizes[id] = numbers;
  }
  return sizes;
}

function tooMany(found: Exclude<NonNullable<ReturnType<typeof bestPlans>>, { kind: 'found' }>): ResplanError {
  switch (found.kind) {
    case 'too-many':
      return new ResplanError('plans-too-many', {
        plans: found.plans,
        limit: found.limit,
        forbid: found.forbid.join(', '),
      });
    case 'too-many-sizes':
      return new ResplanError('plans-too-many', { plans: found.entries, limit: found.limit, forbid: '' });
    case 'impossible':
      return new ResplanError('plans-impossible', { reason: found.reason });
  }
}
