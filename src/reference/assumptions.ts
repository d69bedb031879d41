/** Defaults of the method that belong to no factor set, each with unit, source and grade. */
import type { Grade } from './factors/factor-set.ts';

export interface Assumption {
  value: number;
  unit: string;
  grade: Grade;
  source: { sv: string; en: string };
}

export const assumptions = {
  daysPerWeek: {
    value: 5,
    unit: 'days/week',
    grade: 'J',
    source: {
      sv: 'Heltid fem dagar i veckan, minus distansdagar där de är kända; används bara när enkäten inte frågar efter dagar.',
      en: 'Full time of five days a week, less remote days where they are known; used only where the survey asks no days.',
    },
  },
  carpoolOccupancy: {
    value: 2,
    unit: 'people/car',
    grade: 'J',
    source: {
      sv: 'Minsta antal i en delad bil; används bara när enkäten inte frågar hur många som åker.',
      en: 'The fewest in a shared car; used only where the survey does not ask how many ride.',
    },
  },
  carOccupancy: {
    value: 1,
    unit: 'people/car',
    grade: 'J',
    source: {
      sv: 'Den som svarar bil utan att nämna sällskap räknas som ensam.',
      en: 'Someone who answers car and names no company is counted as alone.',
    },
  },
  winterWeeks: {
    value: 20,
    unit: 'weeks/year',
    grade: 'J',
    source: {
      sv: 'Vinter ungefär mitten av november till slutet av mars.',
      en: 'Winter from about the middle of November to the end of March.',
    },
  },
  busiestDayFactor: {
    value: 1.15,
    unit: 'ratio',
    grade: 'J',
    source: {
      sv: 'Den mest välbesökta dagen jämfört med en genomsnittlig; används bara när enkäten inte frågar dag för dag.',
      en: 'The busiest day against the average one; used only where the survey does not ask day by day.',
    },
  },
  outlierKm: {
    value: 200,
    unit: 'km one way',
    grade: 'J',
    source: {
      sv: 'Längre enkel resa än så är knappast daglig pendling; räknas för sig.',
      en: 'A longer one-way trip is hardly a daily commute; counted apart.',
    },
  },
  minGroup: {
    value: 5,
    unit: 'people',
    grade: 'J',
    source: {
      sv: 'Minsta grupp som visas, vanlig gräns i svensk personalstatistik; aldrig under 3.',
      en: 'Smallest group shown, a common limit in staff statistics; never under 3.',
    },
  },
} as const satisfies Record<string, Assumption>;

export type AssumptionId = keyof typeof assumptions;
