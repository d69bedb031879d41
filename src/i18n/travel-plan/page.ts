import type { Language } from '../language.ts';

/** Words of the page alone: what can be tried in it. */
const en = {
  contents: 'Contents',
  skip: 'Skip to the report',
  numbers: 'The numbers',
  try: 'Try it yourself',
  tryLead:
    'Switch measures on and off, change their size, the budget or the target: the whole plan is counted again here in the browser. Nothing is sent anywhere.',
  measures: 'Measures',
  size: 'Size',
  sizeOf: (measure: string, unit: string) => `${measure}: ${unit}`,
  uptakeOf: (measure: string) => `${measure}: share who take them, per cent`,
  perCent: 'per cent of the staff',
  budget: 'Budget a year',
  budgetNote: 'Picks what saves most for that money.',
  target: 'Target, per cent less',
  cheapest: 'Pick the cheapest that meets the target',
  reset: 'Back to the plan as it was',
  changed: 'The figures on this page have been changed here, and are no longer those of the plan as it was made.',
  done: (saved: string, cost: string) => `Saves ${saved}, costs ${cost} a year.`,
  doneUnpriced: (saved: string) => `Saves ${saved}.`,
  outOfReach: (target: string, most: string) => `${target} cannot be reached: the most is ${most}. This is that plan.`,
  withoutRange: 'the range is being counted',
};

export type PageWords = typeof en;

const sv: PageWords = {
  contents: 'Innehåll',
  skip: 'Hoppa till rapporten',
  numbers: 'Siffrorna',
  try: 'Prova själv',
  tryLead:
    'Slå på och av åtgärder, ändra storlek, budget eller mål: hela planen räknas om direkt i webbläsaren. Ingenting skickas någonstans.',
  measures: 'Åtgärder',
  size: 'Storlek',
  sizeOf: (measure, unit) => `${measure}: ${unit}`,
  uptakeOf: (measure) => `${measure}: andel som tar dem, procent`,
  perCent: 'procent av personalen',
  budget: 'Budget per år',
  budgetNote: 'Väljer det som sparar mest för de pengarna.',
  target: 'Mål, procent mindre',
  cheapest: 'Välj det billigaste som når målet',
  reset: 'Tillbaka till planen som den var',
  changed: 'Siffrorna på sidan är ändrade här och är inte längre de som planen togs fram med.',
  done: (saved, cost) => `Sparar ${saved}, kostar ${cost} om året.`,
  doneUnpriced: (saved) => `Sparar ${saved}.`,
  outOfReach: (target, most) => `${target} går inte att nå: det mesta är ${most}. Det är den planen som visas.`,
  withoutRange: 'spannet räknas fram',
};

export const pageWords: Record<Language, PageWords> = { sv, en };
