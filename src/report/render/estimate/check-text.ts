import { type CheckWords, checkWords } from '../../../i18n/check.ts';
import { formatNumber, type Language } from '../../../i18n/language.ts';
import { problemTexts } from '../../../i18n/problems.ts';
import { visible, visibleCell } from '../../../i18n/visible.ts';
import type { Quality } from '../../../profile/profile.ts';
import type { Column } from '../../../survey/columns.ts';
import { type Problem, type ProblemCode, problemSeverity, type Severity } from '../../../survey/problem.ts';
import type { SurveyReading } from '../../../survey/read-survey.ts';
import type { Style } from '../style.ts';
import { tableText, wrap } from '../table-text.ts';

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
    columnsText(reading, t, language, style, width),
    problemsText(checked, t, language, style, width),
  ];
  return `${lines.join('\n')}\n`;
}

function columnsText(reading: SurveyReading, t: CheckWords, language: Language, style: Style, width: number): string {
  const rows = reading.columns.map((column) => [
    column.field,
    headerLabel(column, width - 42),
    column.field === 'postcode' ? t.notKept : howSure(column, t, language),
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

/** The header, and with it what tells it from its neighbours: the option of a grid, the question behind a code. */
function headerLabel({ header, texts, option }: Column, width: number): string {
  if (option === null) {
    const [code, question] = texts;
    return visibleCell(code === header && question ? `${header}: ${question}` : header, width);
  }
  const ending = ` [${visibleCell(option, Math.floor(width / 2))}]`;
  const question = texts.at(-1) === header ? header.slice(0, -option.length) : (texts.at(-1) ?? header);
  return visibleCell(question, width - ending.length) + ending;
}

function howSure({ by, confidence }: Column, t: CheckWords, language: Language): string {
  return by === 'fuzzy' ? `${t.bySure.fuzzy} ${formatNumber(confidence, language, 2)}` : (t.bySure[by] as string);
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
      lines.push(...placeLines(problem, text.show, t, width));
      const repair = visible(text.repair(problem.hint, problem.value));
      if (repair !== '' && repair !== last) lines.push(wrap(`→ ${repair}`, width, '     '));
      last = repair;
    }
    if (own.length > shownPerCode)
      lines.push(style.faint(`   ${t.andMore(formatNumber(count - shownPerCode, language))}`));
  }
  return lines.join('\n');
}

/** A long header of a grid, cut in its question rather than in its [option]. */
function endingKept(header: string, width: number): string {
  const option = /\[[^[\]]{1,25}\]$/.exec(header.trim())?.[0];
  return option === undefined || header.length <= width
    ? visibleCell(header, width)
    : `${visibleCell(header.slice(0, -option.length), width - option.length - 1)} ${visibleCell(option)}`;
}

/** «rad 14, Avstånd: ”några”», or nothing for a problem of the whole file without a column. */
function placeLines(
  { row, column, value, hint }: Problem,
  show: ((value: string, hint: string | null) => string) | undefined,
  t: CheckWords,
  width: number,
): string[] {
  const place = [
    row === null ? null : `${t.row} ${row}`,
    // columns in doubt are listed whole, since the user chooses among them
    column === null || column === ''
      ? null
      : show
        ? visibleCell(column, 1000)
        : endingKept(column, Math.max(20, width - 40)),
  ].filter((part) => part !== null);
  const shown = value === null || value === '' ? null : show ? show(value, hint) : t.quoted(visibleCell(value));
  const line = [place.join(', '), shown].filter((part) => part !== null && part !== '').join(': ');
  return line === '' ? [] : [wrap(line, width, '   ')];
}
