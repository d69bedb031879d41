import { travelByScope } from '../footprint/by-scope.ts';
import { shownBaseline } from '../footprint/shown-baseline.ts';
import { estimateWords } from '../i18n/estimate.ts';
import { surveyYearOf } from '../profile/survey-year.ts';
import type { AccountStandard } from '../reference/accounts/definitions.ts';
import { type ResolveOptions, resolveFactors } from '../reference/factors/resolve.ts';
import { type CommutingAccount, commutingAccount } from '../report/accounts/commuting-account.ts';
import { covenantOfMayorsCsv } from '../report/render/accounts/covenant-of-mayors-csv.ts';
import { esrsE1Csv } from '../report/render/accounts/esrs-e1-csv.ts';
import { ghgProtocolDocument } from '../report/render/accounts/ghg-protocol-document.ts';
import { ResplanError } from '../resplan-error.ts';
import { formatOf } from './format-of.ts';
import type { Options } from './options.ts';
import type { EstimateRun } from './run-estimate.ts';
import { say } from './say.ts';
import type { Shell } from './shell.ts';
import { version } from './version.ts';
import { documentFormats, writtenDocument } from './write-document.ts';

/**
 * What writes an estimate as an export to a standard: csv, or for the GHG Protocol a document in the form that -o asks
 * for. Throws ResplanError for options that do not go with it, before anything is read.
 */
export function accountWriter(
  shell: Shell,
  standard: AccountStandard,
  { by, output }: Options,
): (run: EstimateRun) => string | Promise<string> {
  if (by !== undefined)
    throw new ResplanError('option-invalid', { option: 'by', value: by, reason: 'whole-only', format: standard });
  if (standard === 'ghg-protocol') {
    const form = formatOf(output, documentFormats) ?? 'text';
    return (run) => writtenDocument(shell, ghgProtocolDocument(accountOf(run), shell.language, version), form, output);
  }
  formatOf(output, ['csv']);
  return (run) => {
    const account = accountOf(run);
    const t = estimateWords[shell.language];
    const { noFootprint } = run.report.baseline;
    if (noFootprint !== null) say(shell, t.noFootprint[noFootprint]);
    else if (account.byScope === null) say(shell, t.modesHidden(run.report.privacy.minGroup));
    return standard === 'esrs-e1' ? esrsE1Csv(account) : covenantOfMayorsCsv(account);
  };
}

/** Well to wheel and tank to wheel apart, whatever scope the estimate was asked for. */
export function accountOf({ read, settings, report }: EstimateRun): CommutingAccount {
  const { set, factors, footprint, minGroup } = settings;
  const { asked, gPerKWh } = factors.electricity;
  const resolve = (scope: ResolveOptions['scope']) =>
    resolveFactors(set, { scope, electricityGPerKWh: asked ? gPerKWh : null });
  const byScope = { wellToWheel: resolve('well-to-wheel'), tankToWheel: resolve('tank-to-wheel') };
  const { baseline, profile, fold, modesHidden } = shownBaseline(read, byScope.wellToWheel, footprint, minGroup);
  // two sums over the same few people, with other factors, would tell who they are
  const hidden = modesHidden || report.privacy.modesHidden;
  return commutingAccount({
    report,
    reportingYear: surveyYearOf(profile),
    set,
    baseline,
    travel: hidden ? null : travelByScope(profile, fold, byScope, footprint),
  });
}
