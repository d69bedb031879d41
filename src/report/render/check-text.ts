import { type CheckWords, checkWords } from '../../i18n/check.ts';
import { formatNumber, type Language } from '../../i18n/language.ts';
import { problemTexts } from '../../i18n/problems.ts';
import { visibleCell } from '../../i18n/visible.ts';
import type { Quality } from '../../profile/profile.ts';
import { type Problem, type ProblemCode, problemSeverity, type Severity } from '../../survey/problem.ts';
import type { SurveyReading } from '../../survey/read-survey.ts';
import type { Style } from './style.ts';
import { tableText, wrap } from './table-text.ts';

export interface CheckedFile {
  file: string;
  quality: Quality;
  reading: SurveyReading | null;
  problems: Problem[];
}

/** Rows shown of one kind of problem; the rest go to the file that --problems writes. */
const shownPerCode = 10;
const shownUnused = 12;
const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** How a file was read: columns, shape, counts, and each problem by row with what repairs it. */
export function checkText(checked: CheckedFile, language: Language, style: Style, width: number): string {
  const t = checkWords[language];
  const { file, reading, quality } = checked;
  if (!reading) return `${t.profileOnly(visibleCell(file, 80))}\n`;
  const number = (n: number) => formatNumber(n, language);
  const lines = [
    style.title(visibleCell(file, 80)),
    t.rows(number(quality.rowsRead), number(quality.rowsUsed), number(quality.rowsSetAside)),
    reading.shape ? `${t.shape}: ${t.shapes[reading.shape]}` : style.warning(t.noShape),
    '',
    columnsText(reading, t, style, width),
    problemsText(checked, t, language, style, width),
  ];
  return `${lines.join('\n')}\n`;
}

function columnsText(reading: SurveyReading, t: CheckWords, style: Style, width: number): string {
  const rows = reading.columns.map((column) => [
    column.field,
    visibleCell(column.header, width - 42),
    column.by === 'fuzzy' ? `${t.bySure.fuzzy} ${column.confidence.toFixed(2)}` : (t.bySure[column.by] as string),
  ]);
  const left = (head: string) => ({ head, align: 'left' as const });
  const unused = reading.unused.slice(0, shownUnused).map((name) => visibleCell(name, 24));
  const rest = reading.unused.length - unused.length;
  const lines = [tableText([left(t.field), left(t.header), left(t.sure)], rows, style)];
  if (unused.length > 0) {
    lines.push(
      style.faint(
        wrap(`${t.unused}: ${unused.join(' · ')}${rest > 0 ? ` · ${t.more(String(rest))}` : ''}`, width, ' '),
      ),
    );
  }
  lines.push(style.faint(wrap(t.correct, width, ' ')), '');
  return lines.join('\n');
}

function problemsText(
  { quality, problems }: CheckedFile,
  t: CheckWords,
  language: Language,
  style: Style,
  width: number,
): string {
  const codes = (Object.entries(quality.problems) as [ProblemCode, number][]).sort(
    ([a], [b]) => severities.indexOf(problemSeverity[a]) - severities.indexOf(problemSeverity[b]) || (a < b ? -1 : 1),
  );
  if (codes.length === 0) return style.good(t.none);
  const tint = { error: style.error, warning: style.warning, note: style.faint };
  const lines = [style.title(t.problems)];
  for (const [code, count] of codes) {
    const severity = problemSeverity[code];
    const text = problemTexts[language][code];
    lines.push(
      tint[severity](
        wrap(`${t.severity[severity]}: ${t.times(formatNumber(count, language))} ${text.what}`, width, ' '),
      ),
    );
    const own = problems.filter((problem) => problem.code === code);
    let last = '';
    for (const problem of own.slice(0, shownPerCode)) {
      lines.push(...placeLines(problem, t, width));
      const repair = text.repair(problem.hint);
      if (repair !== '' && repair !== last) lines.push(wrap(`→ ${repair}`, width, '     '));
      last = repair;
    }
    if (own.length > shownPerCode)
      lines.push(style.faint(`   ${t.andMore(formatNumber(count - shownPerCode, language))}`));
  }
  return lines.join('\n');
}

/** «rad 14, Avstånd: ”några”», or nothing for a problem of the whole file without a column. */
function placeLines(problem: Problem, t: CheckWords, width: number): string[] {
  const place = [
    problem.row === null ? null : `${t.row} ${problem.row}`,
    problem.column === null || problem.column === '' ? null : visibleCell(problem.column, Math.max(20, width - 40)),
  ].filter((part) => part !== null);
  const value = problem.value === null || problem.value === '' ? '' : `: “${visibleCell(problem.value)}”`;
  return place.length === 0 && value === '' ? [] : [`   ${place.join(', ')}${value}`];
}
