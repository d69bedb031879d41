import type { Language } from './language.ts';

const en = {
  none: 'Without kilometres there is nothing to save from.',
  withinBudget: (amount: string) => `Best plan within ${amount} a year`,
  withinBudgetMissing: (share: string) => `It does not reach ${share}.`,
  meetsTarget: (share: string) => `Cheapest plan that saves ${share}`,
  missesTarget: (share: string, most: string) => `No plan saves ${share}: ${most} is the most there is to save here`,
  assumedTarget: (share: string) =>
    `No target was given: ${share} is assumed. Say your own with --target 15%, or a budget with --budget 400000.`,
  summary: (saved: string, share: string, cost: string) => `${saved} CO2e less a year (${share}), ${cost} a year`,
  flattening: (share: string, of: string, cost: string, mostCost: string) =>
    `Most for the money: ${share} of that (${of} less) comes at ${cost} a year; the rest takes it to ${mostCost}.`,
  empty: 'No measures: nothing saves anything within these bounds.',
  measure: 'Measure',
  size: 'Size',
  frontier: 'From cheap to far: most per krona first',
  frontierNote: 'Each line adds to the line above it (+), takes away from it (−) or changes a size (↔).',
  cost: (perYear: string) => perYear,
  saved: (unit: string) => `${unit}/year`,
  share: 'Share',
  extra: (currency: string) => `${currency} per\nextra t`,
  changes: 'Measures that come (+) and go (−)',
  noMeasures: 'no measures',
  marks: {
    flattening: (share: string) => `◄ ${share} of the greatest saving: from here on it flattens`,
    best: '◄ the plan above',
  },
  neighbours: 'What one more or one less would change',
  change: { add: '+', remove: '−', resize: '↔' },
  overBudget: 'over the budget',
  missed: 'misses the target',
  searched: (plans: string) => `${plans} plans compared, every one in full, at the central figures.`,
  net: 'Costs are net: income from charges is taken off.',
  unpriced: (currency: string, names: string) =>
    `Left out for want of a price in ${currency} (plan file, prices: measures:): ${names}.`,
  next: 'Next: this plan with its range and warnings',
};

export type OptimisedWords = typeof en;

const sv: OptimisedWords = {
  none: 'Utan kilometer finns inget att spara på.',
  withinBudget: (amount) => `Bästa planen inom ${amount} per år`,
  withinBudgetMissing: (share) => `Den når inte ${share}.`,
  meetsTarget: (share) => `Billigaste planen som sparar ${share}`,
  missesTarget: (share, most) => `Ingen plan sparar ${share}: här går det att spara högst ${most}`,
  assumedTarget: (share) =>
    `Inget mål är angivet: ${share} är antaget. Ange ert eget med --target 15%, eller en budget med --budget 400000.`,
  summary: (saved, share, cost) => `${saved} CO2e mindre per år (${share}), ${cost} per år`,
  flattening: (share, of, cost, mostCost) =>
    `Mest för pengarna: ${share} av det (${of} mindre) fås för ${cost} per år; resten höjer kostnaden till ${mostCost}.`,
  empty: 'Inga åtgärder: inget sparar något inom de här gränserna.',
  measure: 'Åtgärd',
  size: 'Storlek',
  frontier: 'Från billigt till långtgående: mest per krona först',
  frontierNote: 'Varje rad lägger något till raden ovanför (+), tar bort (−) eller ändrar en storlek (↔).',
  cost: (perYear) => perYear,
  saved: (unit) => `${unit}/år`,
  share: 'Andel',
  extra: (currency) => `${currency} per\nextra t`,
  changes: 'Åtgärder som kommer till (+) och försvinner (−)',
  noMeasures: 'inga åtgärder',
  marks: {
    flattening: (share) => `◄ ${share} av det mesta möjliga: härifrån planar det ut`,
    best: '◄ planen ovan',
  },
  neighbours: 'Vad en mer eller en mindre skulle ändra',
  change: { add: '+', remove: '−', resize: '↔' },
  overBudget: 'över budgeten',
  missed: 'missar målet',
  searched: (plans) => `${plans} planer jämförda, var och en helt uträknad, med de centrala siffrorna.`,
  net: 'Kostnaderna är netto: intäkter från avgifter är avdragna.',
  unpriced: (currency, names) =>
    `Utelämnade, eftersom pris i ${currency} saknas (planfilen, prices: measures:): ${names}.`,
  next: 'Sedan: den planen med spann och varningar',
};

export const optimisedWords: Record<Language, OptimisedWords> = { sv, en };
