/** Reports that are hard to lay out: every mode, large figures, long names. */

import { estimateBaseline } from '../../src/footprint/baseline.ts';
import { countedFold } from '../../src/footprint/counted-fold.ts';
import { bundledSets } from '../../src/reference/factors/load.ts';
import { modes } from '../../src/reference/modes.ts';
import { baselineReport, type EstimateReport } from '../../src/report/estimate-report.ts';
import type { Respondent } from '../../src/survey/respondent.ts';
import { commuter, defaultAssumptions, profileOf, resolved, several, traveller } from '../footprint/commuters.ts';
import { estimateOf } from './estimate-of.ts';

const nowhere = { employer: null, site: null, department: null };
const atHome = traveller([], { distanceKm: null, remoteDaysPerWeek: 5 });

/** `each` people of every mode at distances far apart, and many more drivers. */
function everyMode(each: number): Respondent[] {
  const all = modes.flatMap((mode) =>
    mode === 'remote' ? several(each, atHome) : [...several(each - 1, commuter(mode, 45)), commuter(mode, 3)],
  );
  return [...all, ...several(40 * each, commuter('car', 45))];
}

/** The report of a survey with a baseline of every mode in it, and many sites apart; `each` below 5 merges modes. */
export async function everyModeReport(each: number, headcount: number, name: string): Promise<EstimateReport> {
  const report = await estimateOf('personas/one-office.csv', { name });
  const profile = profileOf(everyMode(each), headcount);
  const fold = countedFold(profile, false, 5);
  const baseline = baselineReport(estimateBaseline(profile, resolved(bundledSets.se), defaultAssumptions, fold), [
    'remoteDays',
  ]);
  const { respondents } = baseline;
  return {
    ...report,
    workplace: { ...report.workplace, headcount, respondents, responseRate: respondents / headcount },
    baseline: { ...baseline, apart: Array.from({ length: 9 }, (_, i) => ({ ...nowhere, site: `${i} ${name}` })) },
  };
}
