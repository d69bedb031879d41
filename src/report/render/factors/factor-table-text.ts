import { factorLabel } from '../../../i18n/factors.ts';
import { formatNumber } from '../../../i18n/language.ts';
import type { ResolvedFactor } from '../../../reference/factors/resolve.ts';
import { tableText } from '../table-text.ts';
import { wrapNumbers } from '../wrap-numbers.ts';
import { coarse, decimals } from './factor-figure.ts';
import { type FactorsPage, type FactorsShown, left, right, rowsOf } from './factors-page.ts';

export function rowsTable(shown: FactorsShown, sources: Map<string, number>, page: FactorsPage): string {
  const { t, language, style } = page;
  const rows = rowsOf(shown);
  const mostDecimals = Math.max(0, ...rows.map((row) => decimals(row.value)));
  const cells = rows.map((row) => {
    const value = formatNumber(row.value, language, decimals(row.value));
    // decimal commas under each other
    const hidden = mostDecimals - decimals(row.value);
    const gap = ' '.repeat(hidden + (hidden > 0 && decimals(row.value) === 0 ? 1 : 0));
    const own = shown.set.factors.find(({ id }) => id === row.id);
    return [
      factorLabel(row.id, language),
      value + gap,
      t.unit[row.unit],
      row.grade ?? '–',
      t.basisWords[row.basis ?? 'published'],
      row.year === null ? '–' : String(row.year),
      row.range ? `${coarse(row.range.low, language)}–${coarse(row.range.high, language)}` : '',
      `[${own ? sources.get(own.source) : ''}]`,
    ];
  });
  const columns = [
    left(t.row),
    right(t.grams),
    left(t.per),
    left(t.grade),
    left(t.basis),
    left(t.year),
    left(t.range),
    left(t.source),
  ];
  return `${tableText(columns, cells, style)}\n${legend(rows, page)}\n`;
}

const basisOrder = ['published', 'derived', 'proxy', 'assumed-mix', 'boundary', 'own'] as const;

/** What the grades, the bases and the ranges of these rows mean. */
function legend(rows: readonly ResolvedFactor[], { t, style, width }: FactorsPage): string {
  const grades = (['A', 'B', 'C', 'J'] as const).filter((grade) => rows.some((row) => row.grade === grade));
  const bases = basisOrder.filter((basis) => rows.some((row) => (row.basis ?? 'published') === basis));
  const widest = Math.max(...bases.map((basis) => t.basisWords[basis].length));
  const term = (word: string, meaning: string) => {
    const start = `   ${word}  `;
    return start + wrapNumbers(meaning, width, ' '.repeat(start.length)).trimStart();
  };
  const lines = [
    ` ${t.basisTitle}`,
    ...bases.map((basis) => term(t.basisWords[basis].padEnd(widest), t.basisMeans[basis])),
  ];
  if (grades.length > 0) lines.unshift(` ${t.gradeTitle}`, ...grades.map((grade) => term(grade, t.gradeMeans[grade])));
  if (rows.some((row) => row.range)) lines.push(wrapNumbers(t.rangeMeans, width, ' '));
  return lines.map((line) => style.faint(line)).join('\n');
}
