import type { Language } from './language.ts';

const en = {
  title: 'What the measures would save',
  none: 'Without kilometres there is nothing to save from: no simulation.',
  saved: (amount: string, share: string) => `${amount} tonnes CO2e a year, ${share} of today’s commuting`,
  measure: 'Measure',
  size: 'Size',
  alone: 'Alone, t/yr',
  overlap: (apart: string, together: string, twice: string) =>
    `Apart ${apart} t, together ${together} t: ${twice} t would be counted twice.`,
  mode: 'Mode',
  before: 'Before',
  after: 'After',
  thin: 'A first picture: central effects, the whole workplace as one group, everyone reached, no range yet. Only measures that act on the choice of mode count so far.',
};

export type ScenarioWords = typeof en;

const sv: ScenarioWords = {
  title: 'Vad åtgärderna skulle spara',
  none: 'Utan kilometer finns inget att spara på: ingen simulering.',
  saved: (amount, share) => `${amount} ton CO2e per år, ${share} av dagens arbetspendling`,
  measure: 'Åtgärd',
  size: 'Storlek',
  alone: 'Ensam, t/år',
  overlap: (apart, together, twice) =>
    `Var för sig ${apart} t, tillsammans ${together} t: ${twice} t skulle räknas dubbelt.`,
  mode: 'Färdmedel',
  before: 'Före',
  after: 'Efter',
  thin: 'En första bild: medelvärden för effekterna, hela arbetsplatsen som en grupp, alla nås, ännu utan osäkerhet. Hittills räknas bara åtgärder som påverkar valet av färdmedel.',
};

export const scenarioWords: Record<Language, ScenarioWords> = { sv, en };
