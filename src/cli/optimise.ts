import type { Measure } from '../reference/measures/measure.ts';
import { optimisedReport, optimiseSchema, type SearchAbout } from '../report/optimised-report.ts';
import { optimisedText } from '../report/render/optimised-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { isPriced } from '../report/scenario-report.ts';
import { ResplanError } from '../resplan-error.ts';
import { bestPlans } from '../simulation/best-plans.ts';
import { knownMeasure, knownMeasures, readSize } from './chosen-measures.ts';
import { nextCommand } from './next-command.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { exitCodeOf, runEstimate } from './run-estimate.ts';
import { scenarioAbout, scenarioInput, scenarioSettings } from './scenario-input.ts';
import { oneOf, readNumberOption } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

/** What is aimed at where neither a budget nor a target is given; said where it is used. */
const assumedTarget = 0.2;

/** `resplan optimise`: the best plan within a budget, or the cheapest that meets a target. */
export async function optimisePlans(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', ['text', 'json']) ?? 'text';
  const run = await runEstimate(shell, files, options);
  const known = await knownMeasures(shell, options);
  const require = (options.require ?? []).map((id) => knownMeasure(id, known).id);
  const forbid = (options.forbid ?? []).map((id) => knownMeasure(id, known).id);
  const settings = scenarioSettings(run, options);
  const budget = readNumberOption('budget', options.budget, 0, 1e12);
  const about = scenarioAbout(run, known, []);
  const measures = known.filter(({ id }) => isPriced(id, about));
  const unpriced = known.flatMap(({ id }) => (isPriced(id, about) ? [] : [id]));
  const targetFrom = targetOrigin(options, settings.targetShare, budget);
  const found = bestPlans(scenarioInput(run, []), measures, {
    budgetSekPerYear: budget,
    targetShare: targetFrom === 'default' ? assumedTarget : settings.targetShare,
    require,
    forbid,
    net: options.net === true,
    sizes: readSizes(options.sizes ?? [], known),
    money: settings.money,
  });
  if (found && found.kind !== 'found') throw notFound(found);
  const search = { known, currency: about.currency, targetFrom, net: options.net === true, unpriced };
  const plans = found && optimisedReport(found, search);
  const style = options.output === undefined ? shell.style : plainStyle;
  const text =
    format === 'json'
      ? `${JSON.stringify({ ...run.report, schema: optimiseSchema, ...(plans ?? { best: null, frontier: [], neighbours: [] }) }, null, 2)}\n`
      : optimisedText(plans, shell.language, style, shell.columns, nextCommand('simulate', files, options));
  await put(shell, text, options.output);
  return exitCodeOf(run.report, options);
}

function targetOrigin(options: Options, target: number | null, budget: number | null): SearchAbout['targetFrom'] {
  if (options.target !== undefined) return 'option';
  if (target !== null) return 'plan';
  return budget === null ? 'default' : null;
}

/** `bike-racks=20,40`: sizes to try, by measure, each in the measure's range. */
function readSizes(entries: readonly string[], known: readonly Measure[]): Record<string, number[]> {
  const sizes: Record<string, number[]> = {};
  for (const entry of entries) {
    const [id = '', list = ''] = entry.split('=');
    const measure = knownMeasure(id, known);
    const read = list.split(',').map((part) => readSize(measure, part).size);
    const numbers = read.filter((size) => size !== null);
    if (numbers.length < read.length) {
      throw new ResplanError('option-invalid', { option: 'sizes', value: entry, allowed: 'bike-racks=20,40,80' });
    }
    sizes[id] = [...new Set(numbers)];
  }
  return sizes;
}

function notFound(found: Exclude<NonNullable<ReturnType<typeof bestPlans>>, { kind: 'found' }>): ResplanError {
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
