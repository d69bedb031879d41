import type { Estimate } from '../../../footprint/interval.ts';
import { moneyWords } from '../../../i18n/chosen-size.ts';
import { asSureAs, decimalsShown, formatPart } from '../../../i18n/estimate-figures.ts';
import {
  decimalsOf,
  formatNumber,
  formatRough,
  formatShare,
  formatShareBeside,
  type Language,
} from '../../../i18n/language.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import { type Mode, modeFacts } from '../../../reference/modes.ts';
import type { TravelPlan } from '../../travel-plan/travel-plan.ts';
import { type Mass, massFor } from '../mass.ts';

/** What every section is written with: the plan, and how its figures are written in the language. */
export interface SectionContext {
  plan: TravelPlan;
  language: Language;
  number(value: number, decimals?: number): string;
  share(value: number): string;
  /** A share beside a target that it misses or meets by less than a per cent: with the decimal that tells them apart. */
  shareBeside(value: number, target: number): string;
  /** Two ends in per cent, `40–47`, with their sign. */
  percent(range: string): string;
  rough(value: number): string;
  money(value: number): string;
  currency: string;
  /** Of the whole footprint, today or at a target, with the digits that its interval carries; and of a part of it. */
  footprint: { unit: Mass['unit']; show(kg: number): string; part(kg: number): string };
  /** What single measures save, beside each other. */
  savings: Mass;
  /** What the whole plan saves, in the unit of `savings`, with the digits that its range carries. */
  saved(kg: number): string;
  /** With its unit. */
  mass(kg: number, of: Pick<Mass, 'unit' | 'show'>): string;
  modeName(mode: Mode): string;
  /** As it stands in a sentence. */
  modeInText(mode: Mode): string;
  /** Text of the user's or the survey's own. */
  own(text: string): string;
  /** People: whole ones, rounded as the sample carries. */
  people(count: number): string;
}

export function sectionContext(plan: TravelPlan, language: Language): SectionContext {
  const money = plan.scenario?.money.currency ?? 'SEK';
  const largest = Math.max(
    Math.abs(plan.scenario?.savedCo2eKgPerYear.value ?? 0),
    ...(plan.scenario?.measures ?? []).map((m) => Math.abs(m.aloneCo2eKgPerYear)),
  );
  const savings = massFor(largest, language);
  const name = (mode: Mode) => modeFacts[mode].label[language];
  return {
    plan,
    language,
    number: (value, decimals = 0) => formatNumber(value, language, decimals),
    share: (value) => formatShare(value, language),
    shareBeside: (value, target) => formatShareBeside(value, target, language),
    percent: (range) => `${range}${language === 'sv' ? '\u00a0%' : '%'}`,
    rough: (value) => formatRough(value, language),
    money: (value) => moneyWords[language].amount(formatRough(value, language), money),
    currency: moneyWords[language].unit(money),
    footprint: footprintMass(plan, language),
    savings,
    saved: savedMass(plan, savings, language),
    mass: (kg, of) => `${of.show(kg)}\u00a0${of.unit === 't' ? tonnes[language] : 'kg'}`,
    modeName: name,
    modeInText: (mode) =>
      name(mode)
        .toLowerCase()
        .replace(/, (.+)$/, ' ($1)'),
    own: (words) => visibleCell(words, 200),
    people: (count) => formatNumber(count, language),
  };
}

const kgPerTonne = 1000;

/** As the total is written on the first page: no finer than the mean per employee is known. */
function footprintMass({ baseline }: TravelPlan, language: Language): SectionContext['footprint'] {
  const { co2eKgPerYear: total, co2eKgPerEmployeeYear: each } = baseline;
  const unit = (total?.value ?? 0) >= 10 * kgPerTonne ? 't' : 'kg';
  const scale = unit === 't' ? kgPerTonne : 1;
  const sure = total && each ? scaled(asSureAs(total, each), 1 / scale) : null;
  const decimals = sure === null ? 0 : decimalsShown(sure);
  return {
    unit,
    show: (kg) => (sure === null ? formatRough(kg / scale, language) : formatNumber(kg / scale, language, decimals)),
    part: (kg) => (kg === 0 ? formatNumber(0, language) : formatPart(kg / scale, sure, language)),
  };
}

const scaled = ({ value, low, high }: Estimate, by: number): Estimate => ({
  value: value * by,
  low: low === null ? null : low * by,
  high: high === null ? null : high * by,
});

function savedMass({ scenario }: TravelPlan, { unit, exact }: Mass, language: Language): (kg: number) => string {
  const range = scenario?.savedCo2eKgPerYear;
  if (!range || range.low === null || range.high === null) return exact;
  const scale = unit === 't' ? kgPerTonne : 1;
  const decimals = Math.min(unit === 't' ? 2 : 0, decimalsOf((range.high - range.low) / 2 / scale));
  return (kg) => formatNumber(kg / scale, language, decimals);
}

const tonnes: Record<Language, string> = { sv: 'ton', en: 't' };
