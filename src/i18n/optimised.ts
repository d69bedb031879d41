import type { Language } from './language.ts';

const en = {
  none: 'Without kilometres there is nothing to save from.',
  withinBudget: (sek: string) => `Best plan within SEK ${sek} a year`,
  meetsTarget: (share: string) => `Cheapest plan that saves ${share}`,
  missesTarget: (share: string) => `No plan saves ${share}; this is as close as one gets`,
  summary: (saved: string, share: string, cost: string) =>
    `${saved} tonnes CO2e less a year (${share}), SEK ${cost} a year`,
  empty: 'No measures: nothing saves anything within these bounds.',
  measure: 'Measure',
  size: 'Size',
  frontier: 'From cheap to far: each saves more than any that costs less',
  cost: 'SEK/year',
  saved: 't/year',
  share: 'Share',
  measures: 'Measures',
  neighbours: 'One more, one less',
  change: { add: '+', remove: '−', resize: '↔' },
  searched: (plans: string) => `${plans} plans compared, all of them exactly, at the central figures.`,
  next: 'With range and warnings: resplan simulate FILE',
};

export type OptimisedWords = typeof en;

const sv: OptimisedWords = {
  none: 'Utan kilometer finns inget att spara på.',
  withinBudget: (sek) => `Bästa planen inom ${sek} kr per år`,
  meetsTarget: (share) => `Billigaste planen som sparar ${share}`,
  missesTarget: (share) => `Ingen plan sparar ${share}; så här nära går det att komma`,
  summary: (saved, share, cost) => `${saved} ton CO2e mindre per år (${share}), ${cost} kr per år`,
  empty: 'Inga åtgärder: inget sparar något inom de här gränserna.',
  measure: 'Åtgärd',
  size: 'Storlek',
  frontier: 'Från billigt till långt: var och en sparar mer än alla som kostar mindre',
  cost: 'kr/år',
  saved: 't/år',
  share: 'Andel',
  measures: 'Åtgärder',
  neighbours: 'En mer, en mindre',
  change: { add: '+', remove: '−', resize: '↔' },
  searched: (plans) => `${plans} planer jämförda, alla exakt, med de centrala siffrorna.`,
  next: 'Med spann och varningar: resplan simulate FIL',
};

export const optimisedWords: Record<Language, OptimisedWords> = { sv, en };
