import { moneyWords } from '../../../i18n/chosen-size.ts';
import { formatNumber, formatRough, formatShare, type Language } from '../../../i18n/language.ts';
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
  /** Masses beside the whole footprint, and beside what the plan saves. */
  footprint: Mass;
  savings: Mass;
  /** With its unit. */
  mass(kg: number, of: Mass): string;
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
  const total = plan.baseline.co2eKgPerYear?.value ?? 0;
  const largest = Math.max(
    Math.abs(plan.scenario?.savedCo2eKgPerYear.value ?? 0),
    ...(plan.scenario?.measures ?? []).map((m) => Math.abs(m.aloneCo2eKgPerYear)),
  );
  const name = (mode: Mode) => modeFacts[mode].label[language];
  return {
    plan,
    language,
    number: (value, decimals = 0) => formatNumber(value, language, decimals),
    share: (value) => formatShare(value, language),
    shareBeside: (value, target) => {
      const [own, other] = [formatShare(value, language), formatShare(target, language)];
      const sign = language === 'sv' ? '\u00a0%' : '%';
      return own === other && Math.abs(value - target) >= 0.0005
        ? `${formatNumber(value * 100, language, 1)}${sign}`
        : own;
    },
    percent: (range) => `${range}${language === 'sv' ? '\u00a0%' : '%'}`,
    rough: (value) => formatRough(value, language),
    money: (value) => moneyWords[language].amount(formatRough(value, language), money),
    currency: moneyWords[language].unit(money),
    footprint: massFor(total, language),
    savings: massFor(largest, language),
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

const tonnes: Record<Language, string> = { sv: 'ton', en: 't' };
