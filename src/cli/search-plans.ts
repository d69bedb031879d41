import type { Measure } from '../reference/measures/measure.ts';
import type { Origin } from '../report/estimate-report.ts';
import type { FoundReport } from '../report/optimised-report.ts';
import { searchedPlans } from '../report/search-plans.ts';
import { ResplanError } from '../resplan-error.ts';
import { knownMeasure, readSize } from './chosen-measures.ts';
import type { Options } from './options.ts';
import type { EstimateRun } from './run-estimate.ts';
import { scenarioAbout, scenarioInput, scenarioSettings } from './scenario-input.ts';
import { readNumberOption } from './settings.ts';

/**
 * The best plans of all measures that have a price; null where there are no kilometres to save from.
 * Throws ResplanError 'plans-too-many' with what to forbid, or 'plans-impossible'.
 */
export function searchPlans(run: EstimateRun, known: readonly Measure[], options: Options): FoundReport | null {
  const require = (options.require ?? []).map((id) => knownMeasure(id, known).id);
  const forbid = (options.forbid ?? []).map((id) => knownMeasure(id, known).id);
  const settings = scenarioSettings(run, options);
  const budget = readNumberOption('budget', options.budget, 0, 1e12);
  const search = {
    budgetSekPerYear: budget,
    targetShare: settings.targetShare,
    targetFrom: targetOrigin(options, settings.targetShare, budget),
    require,
    forbid,
    net: options.net === true,
    sizes: readSizes(options.sizes ?? [], known),
    money: settings.money,
  };
  return searchedPlans(scenarioInput(run, []), search, scenarioAbout(run, known, []));
}

/** Where the target comes from; null where a budget alone bounds the plan. */
export function targetOrigin(options: Options, target: number | null, budget: number | null): Origin | null {
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
