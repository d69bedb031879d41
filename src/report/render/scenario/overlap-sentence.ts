import type { Language } from '../../../i18n/language.ts';
import { scenarioWords } from '../../../i18n/scenario.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import type { Mass } from '../mass.ts';

/** Below such a part of the saving an overlap is not worth a sentence. */
const leastOverlap = 0.005;

/** How the measures overlap or reinforce each other, in a sentence; null for one, or where it is next to nothing. */
export function overlapSentence(s: ScenarioReport, mass: Mass, language: Language): string | null {
  const t = scenarioWords[language];
  const { apartCo2eKgPerYear: apart, overlapCo2eKgPerYear: overlap } = s;
  const together = s.savedCo2eKgPerYear.value;
  if (s.measures.length < 2 || Math.abs(overlap) <= Math.abs(together) * leastOverlap) return null;
  const exact = (kg: number) => `${mass.exact(kg)}\u00a0${mass.unit}`;
  return overlap > 0 ? t.overlap(exact(apart), exact(together)) : t.reinforce(exact(apart), exact(together));
}
