import { formatNumber, formatRough, formatShare, type Language } from '../../i18n/language.ts';
import { scenarioWords } from '../../i18n/scenario.ts';
import { simulationWarnings } from '../../i18n/simulation-warnings.ts';
import { measureName } from '../../reference/measures/measure-name.ts';
import { type Mode, modeFacts } from '../../reference/modes.ts';
import type { SimulationWarning } from '../../simulation/warnings.ts';

/** Warnings of a simulation, a sentence each; one that several figures give stands once. */
export function warningLines(warnings: readonly SimulationWarning[], language: Language): string[] {
  const lines = warnings.map((warning) => {
    const { details } = warning;
    const mode = (details.mode ?? details.drawsFrom ?? '') as Mode | '';
    return simulationWarnings[language][warning.code]({
      measure: warning.measure === null ? '' : measureName(warning.measure, language),
      mode: mode === '' ? '' : modeFacts[mode].label[language].toLowerCase(),
      what: scenarioWords[language].sizingWhat[String(details.what)] ?? String(details.what ?? ''),
      percent: (share) => formatShare(share, language),
      tonnes: (kg) => formatRough(kg / 1000, language),
      number: (n) => formatNumber(Math.ceil(n - 1e-9), language),
      details,
    });
  });
  return [...new Set(lines)];
}
