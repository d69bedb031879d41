import { formatNumber, formatRough, formatShare, type Language } from '../../i18n/language.ts';
import { scenarioWords } from '../../i18n/scenario.ts';
import { findMeasure } from '../../reference/measures/catalogue.ts';
import { modeFacts } from '../../reference/modes.ts';
import type { ScenarioResult } from '../../simulation/scenario.ts';
import type { EstimateReport } from '../estimate-report.ts';
import type { Style } from './style.ts';
import { tableText, wrap } from './table-text.ts';

/** What measures save, for a terminal: together, each alone, the overlap and the shares before and after. */
export function scenarioText(
  report: EstimateReport,
  scenario: ScenarioResult | null,
  language: Language,
  style: Style,
  width: number,
): string {
  const t = scenarioWords[language];
  if (!scenario) return `${t.none}\n`;
  const tonnes = (kg: number) => formatRough(kg / 1000, language);
  const apart = scenario.measures.reduce((sum, measure) => sum + measure.aloneCo2eKgPerYear, 0);
  const twice = apart - scenario.savedCo2eKgPerYear;
  const shown = new Set(report.baseline.modes.map((row) => row.mode));
  const measures = scenario.measures.map(({ id, size, aloneCo2eKgPerYear }) => [
    findMeasure(id)?.label[language] ?? id,
    formatNumber(size, language, Number.isInteger(size) ? 0 : 1),
    tonnes(aloneCo2eKgPerYear),
  ]);
  const modes = scenario.modes
    .filter(({ mode }) => shown.has(mode))
    .map(({ mode, tripShareBefore, tripShareAfter }) => [
      modeFacts[mode].label[language],
      formatShare(tripShareBefore, language),
      formatShare(tripShareAfter, language),
    ]);
  const left = (head: string) => ({ head, align: 'left' as const });
  const right = (head: string) => ({ head, align: 'right' as const });
  return [
    style.title(t.title),
    `  ${style.strong(t.saved(tonnes(scenario.savedCo2eKgPerYear), formatShare(scenario.savedShare, language)))}`,
    '',
    tableText([left(t.measure), right(t.size), right(t.alone)], measures, style),
    ...(twice > 0
      ? [wrap(t.overlap(tonnes(apart), tonnes(scenario.savedCo2eKgPerYear), tonnes(twice)), width, '  '), '']
      : []),
    tableText([left(t.mode), right(t.before), right(t.after)], modes, style),
    style.faint(wrap(t.thin, width, '  ')),
    '',
  ].join('\n');
}
