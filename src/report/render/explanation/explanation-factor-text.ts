import { factorWords } from '../../../i18n/factors.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { ModeChain, Step } from '../../explanation.ts';
import { wrapNumbers as wrap } from '../wrap-numbers.ts';
import { type ExplanationPage, show } from './explanation-page.ts';

/** «g CO2e per vehicle-km: derived, 2024, grade B. Title, locator» */
export function factorText({ unit, source }: Step, { t, language }: ExplanationPage): string {
  const per = t.perKm[unit] ?? unit;
  if (source.kind === 'mean-factor')
    return `${per}: ${t.meanFactor}${source.grade ? `, ${t.grade(source.grade)}` : ''}`;
  if (source.kind !== 'factor') return per;
  const { factor } = source;
  const about = [
    factorWords[language].basisWords[factor.basis ?? 'published'],
    factor.year === null ? null : String(factor.year),
    factor.grade === null ? null : t.grade(factor.grade),
    factor.recomputedWithGPerKWh === null ? null : t.recomputed(show(factor.recomputedWithGPerKWh, language)),
  ];
  return `${per}: ${about.filter((part) => part !== null).join(', ')}. ${visibleCell(`${factor.source}, ${factor.locator}`, 200)}`;
}

export function withoutFactor(modes: readonly ModeChain[], { t, language, style, width }: ExplanationPage): string[] {
  const km = modes.reduce((sum, chain) => sum + chain.personKmPerWeekWithoutFactor, 0);
  return km > 0 ? [style.error(wrap(t.without(show(km, language)), width, ' '))] : [];
}
