import type { EstimateWords } from '../../../i18n/estimate.ts';
import { asSureAs, formatPart, formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { formatRough, type Language } from '../../../i18n/language.ts';
import type { BaselineReport } from '../../estimate-report.ts';
import { factorText } from '../factors/factor-short.ts';
import { rowName } from '../row-name.ts';
import { plainStyle, type Style } from '../style.ts';
import { bar, tableText } from '../table-text.ts';

/** Layouts of the modes table, the first that fits is taken: a shorter bar, then none, then no factors. */
const modeLayouts = [
  { barWidth: 12, factors: true },
  { barWidth: 6, factors: true },
  { barWidth: 0, factors: true },
  { barWidth: 0, factors: false },
];

/** How people travel: a line per mode, laid out to fit the width. */
export function modesTable(
  baseline: BaselineReport,
  t: EstimateWords,
  language: Language,
  style: Style,
  width: number,
): string {
  if (baseline.modes.length === 0) return '';
  const fitting = modeLayouts.find((layout) => {
    const lines = modesLayout(baseline, t, language, plainStyle, layout).split('\n');
    return lines.every((line) => line.length <= width);
  });
  const layout = fitting ?? (modeLayouts.at(-1) as ModeLayout);
  return `${style.title(t.modes)}\n${modesLayout(baseline, t, language, style, layout)}`;
}

type ModeLayout = (typeof modeLayouts)[number];

function modesLayout(
  baseline: BaselineReport,
  t: EstimateWords,
  language: Language,
  style: Style,
  { barWidth, factors }: ModeLayout,
): string {
  const hasKm = baseline.co2eKgPerYear !== null;
  const total =
    baseline.co2eKgPerYear && baseline.co2eKgPerEmployeeYear
      ? asSureAs(baseline.co2eKgPerYear, baseline.co2eKgPerEmployeeYear)
      : null;
  const part = (kg: number | null) => (kg === null ? '–' : formatPart(kg, total, language));
  const rough = (n: number | null) => (n === null ? '–' : formatRough(n, language));
  const rows = baseline.modes.map((row) => {
    const share = row.tripShare ? formatShareEstimate(row.tripShare, language) : null;
    return [
      rowName(row, baseline.modes.length, t, language),
      share ? share.value : '',
      share?.range ? `(${share.range})` : '',
      ...(barWidth > 0 ? [row.tripShare ? style.bar(bar(row.tripShare.value, barWidth)) : ''] : []),
      ...(hasKm ? [rough(row.personKmPerYear), part(row.co2eKgPerYear)] : []),
      ...(hasKm && factors ? [row.factor ? factorText(row.factor, language) : '–'] : []),
    ];
  });
  const left = (head: string) => ({ head, align: 'left' as const });
  const right = (head: string) => ({ head, align: 'right' as const });
  const columns = [
    left(t.mode),
    right(t.share),
    left(''),
    ...(barWidth > 0 ? [left('')] : []),
    ...(hasKm ? [right(t.personKm), right(t.co2e)] : []),
    ...(hasKm && factors ? [left(t.factor)] : []),
  ];
  return tableText(columns, rows, style);
}
