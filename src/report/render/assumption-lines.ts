import type { EstimateWords } from '../../i18n/estimate.ts';
import { formatNumber, formatRough, formatShare, type Language } from '../../i18n/language.ts';
import { visibleCell } from '../../i18n/visible.ts';
import { modeFacts, modes } from '../../reference/modes.ts';
import type { EstimateReport } from '../estimate-report.ts';

/** What the figures rest on, one sentence each; only what this estimate uses. */
export function assumptionLines(
  report: Pick<EstimateReport, 'assumptions' | 'baseline' | 'privacy'>,
  t: EstimateWords,
  language: Language,
  withGrades = true,
): string[] {
  const { assumptions, baseline, privacy } = report;
  const number = (n: number, decimals = 0) => formatNumber(n, language, decimals);
  const plain = (n: number) => number(n, Number.isInteger(n) ? 0 : 1);
  const origin = (name: string) => t.from[assumptions.from[name] ?? 'default'];
  const lines = [
    `${t.weeks(plain(assumptions.weeksPerYear))} (${origin('weeksPerYear')})`,
    `${t.factorSet((assumptions.factorSetLabel as Record<Language, string>)[language], t.scope[assumptions.scope as keyof EstimateWords['scope']])} (${origin('factorSet')})`,
  ];
  if (baseline.co2eKgPerYear) lines.push(...basisLines(baseline, t, language));
  const { electricity, daysPerWeekAssumed, winterWeeks } = assumptions as Record<string, number | string | null>;
  if (assumptions.from.electricity !== 'default') {
    lines.push(
      `${t.electricity(typeof electricity === 'number' ? `${plain(electricity)} g CO2e/kWh` : String(electricity))} (${origin('electricity')})`,
    );
  }
  if (typeof daysPerWeekAssumed === 'number') lines.push(t.daysAssumed(plain(daysPerWeekAssumed)));
  const carpool = baseline.modes.find((row) => row.mode === 'carpool');
  if (carpool)
    lines.push(`${t.occupancy(plain(assumptions.carpoolOccupancy as number))} (${origin('carpoolOccupancy')})`);
  if (typeof winterWeeks === 'number') lines.push(`${t.winter(plain(winterWeeks))} (${origin('winterWeeks')})`);
  const missing = baseline.respondents - baseline.completeRespondents;
  if (missing > 0 && baseline.co2eKgPerYear) {
    lines.push(baseline.imputedPeople > 0 ? t.imputed(number(baseline.imputedPeople)) : t.missingKm(number(missing)));
  }
  if (baseline.outliers.people > 0) {
    const effect = baseline.outliers.co2eKgPerYear;
    const shift = effect === null ? null : formatRough(effect, language);
    const count = number(baseline.outliers.people);
    lines.push(assumptions.includeOutliers ? t.outliersIncluded(count, shift) : t.outliers(count, shift));
  }
  if (baseline.apart.length > 0) {
    lines.push(
      t.apart(
        baseline.apart
          .map((unit) => visibleCell(unit.department ?? unit.site ?? unit.employer ?? t.groupUnnamed))
          .join(', '),
      ),
    );
  }
  if (privacy.modesHidden) lines.push(t.modesHidden(privacy.minGroup));
  if (privacy.modesMerged) lines.push(t.modesMerged(privacy.minGroup));
  if (privacy.sharedMinGroup !== null) lines.push(t.fromShared(privacy.sharedMinGroup));
  if (privacy.groupsMerged) lines.push(t.groupsHidden(privacy.minGroup));
  if (withGrades) lines.push(t.gradesTitle);
  return lines;
}

/** Factors that stand in for others, that are derived, or that are a mix: said in so many words. */
function basisLines({ modes: rows }: EstimateReport['baseline'], t: EstimateWords, language: Language): string[] {
  const used = rows.flatMap((row) =>
    (row.fuels.length > 0 ? row.fuels : [row]).map(({ factor }) => ({
      name: modeFacts[row.mode].label[language],
      factor,
    })),
  );
  const named = (basis: string) => [
    ...new Set(used.flatMap(({ name, factor }) => (factor?.basis === basis ? [name.toLowerCase()] : []))),
  ];
  const mixes = used.flatMap(({ name, factor }) => {
    if (factor?.basis !== 'assumed-mix' || !factor.mix) return [];
    const parts = Object.entries(factor.mix).map(([id, share]) => {
      const mode = modes.find((known) => known === id);
      return `${formatShare(share, language)} ${mode ? modeFacts[mode].label[language].toLowerCase() : id}`;
    });
    return [t.assumedMix(name, parts.join(', '))];
  });
  const proxies = named('proxy');
  const derived = named('derived');
  return [
    ...mixes,
    ...(proxies.length > 0 ? [t.proxies(proxies.join(', '))] : []),
    ...(derived.length > 0 ? [t.derived(derived.join(', '))] : []),
  ];
}
