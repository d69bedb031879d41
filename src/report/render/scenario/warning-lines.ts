import { formatNumber, formatRough, formatShare, type Language } from '../../../i18n/language.ts';
import { scenarioWords } from '../../../i18n/scenario.ts';
import { simulationWarnings, warningList } from '../../../i18n/simulation-warnings.ts';
import type { Text } from '../../../reference/measures/figure.ts';
import { measureName } from '../../../reference/measures/measure-name.ts';
import { type Mode, modeFacts } from '../../../reference/modes.ts';
import type { SimulationWarning } from '../../../simulation/warnings.ts';

/** Warnings of a simulation, a sentence each; one that several figures give stands once. */
export function warningLines(
  warnings: readonly SimulationWarning[],
  language: Language,
  measures: readonly { id: string; label: Text }[] = [],
): string[] {
  const nameOf = (id: string) =>
    measures.find((measure) => measure.id === id)?.label[language] ?? measureName(id, language);
  const lines = byKind(warnings).map((alike) => {
    const [warning] = alike as [SimulationWarning, ...SimulationWarning[]];
    const { details } = warning;
    const modes = alike
      .flatMap(({ details: of }) => (of.modes === undefined ? [of.drawsFrom] : String(of.modes).split(',')))
      .filter((mode) => mode !== undefined)
      .map((mode) => modeFacts[mode as Mode].label[language].toLowerCase().replace(/, (.+)$/, ' ($1)'));
    const names = alike.map(({ measure }) =>
      measure === null ? scenarioWords[language].sharedFigure : nameOf(measure),
    );
    return simulationWarnings[language][warning.code]({
      measure: warningList(names, language, 'and'),
      mode: warningList(modes, language, 'or'),
      what: scenarioWords[language].sizingWhat[String(details.what)] ?? String(details.what ?? ''),
      percent: (share) => formatShare(share, language),
      tonnes: (kg) => formatRough(kg / 1000, language),
      number: (n) => formatNumber(Math.ceil(n - 1e-9), language),
      details,
    });
  });
  return [...new Set(lines)];
}

/** Seeds of several modes are one sentence, and so are savings that hang on a figure of the same grade. */
function byKind(warnings: readonly SimulationWarning[]): SimulationWarning[][] {
  const kinds = new Map<string, SimulationWarning[]>();
  for (const warning of warnings) {
    const { code, measure, details } = warning;
    const alike =
      code === 'seed-used'
        ? code
        : code === 'saving-hangs-on' || code === 'target-hangs-on'
          ? `${code} ${details.grade}`
          : `${code} ${measure} ${JSON.stringify(details)}`;
    const kind = kinds.get(alike) ?? [];
    const byMeasure = code === 'saving-hangs-on' || code === 'target-hangs-on';
    if (!byMeasure || kind.every((other) => other.measure !== measure)) kind.push(warning);
    kinds.set(alike, kind);
  }
  return [...kinds.values()];
}
