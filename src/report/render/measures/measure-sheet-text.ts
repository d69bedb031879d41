import { formatNumber, type Language } from '../../../i18n/language.ts';
import { type MeasureWords, measureWords } from '../../../i18n/measures.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { Cost } from '../../../reference/measures/measure.ts';
import type { Size } from '../../../reference/measures/size.ts';
import { modeFacts } from '../../../reference/modes.ts';
import { type MeasureSheet, sheetGrades } from '../../measure-sheet.ts';
import type { Style } from '../style.ts';
import { tableText } from '../table-text.ts';
import { wrapNumbers } from '../wrap-numbers.ts';
import { arithmeticText } from './measure-arithmetic-text.ts';
import { exampleText } from './measure-example-text.ts';
import {
  basisLines,
  figureLines,
  gradesText,
  left,
  type MeasurePage,
  percent,
  plain,
  points,
  reasonLines,
  right,
} from './measure-page.ts';
import { gradeLegend, standsBehind, typed, typedSize } from './measures-text.ts';

/** One measure: what it is, for whom, what it does and why we think so, a worked example, cost, and how to begin. */
export function measureSheetText(sheet: MeasureSheet, language: Language, style: Style, width: number): string {
  const page: MeasurePage = { sheet, t: measureWords[language], language, style, width };
  const blocks = [head, effect, arithmetic, exampleText, costs, maximum, steps, sourceList, next];
  return blocks
    .map((block) => block(page))
    .filter((text) => text !== '')
    .join('\n');
}

function head({ sheet, t, language, style, width }: MeasurePage): string {
  const { measure, size, targets, grade } = sheet;
  const modes = targets.map((mode) => modeFacts[mode].label[language].toLowerCase()).join(', ');
  const stays = measure.effect.kind === 'fuel' ? t.gainsCleaner : t.gainsLess;
  const facts: [string, string][] = [
    [t.for, visibleCell(measure.eligibility.inWords[language], 1000)],
    [t.gains, modes === '' ? stays : modes],
    [t.size, size ? sizeText(size, t, language) : t.noSize],
    [t.write, `-m ${typed(measure)}`],
    [t.grade, `${grade}: ${t.gradeMeans[grade]}`],
    [t.who, standsBehind(measure, t)],
  ];
  if (measure.excludes.length > 0) facts.push([t.notWith, measure.excludes.join(', ')]);
  const widest = Math.max(...facts.map(([name]) => name.length));
  const indent = ' '.repeat(widest + 3);
  const lines = facts.map(
    ([name, text]) => ` ${style.faint(name.padEnd(widest))}  ${wrapNumbers(text, width, indent).trimStart()}`,
  );
  const title = style.title(`${visibleCell(measure.label[language], 60)} (${measure.id})`);
  return [title, wrapNumbers(visibleCell(measure.summary[language], 1000), width), '', ...lines, ''].join('\n');
}

function sizeText(size: Size, t: MeasureWords, language: Language): string {
  const [min, max] = [plain(size.min, language), plain(size.max, language)];
  if (size.unit === 'daysPerWeek') return t.remoteRange(min, max);
  return size.unit === 'shareOfStaff' ? t.sizeUnits[size.unit] : t.sizeRange(t.sizeUnits[size.unit], min, max);
}

/** Figures that are counts, minutes or ratios; the rest are shares of 1. */
const notShares: ReadonlySet<string> = new Set(['gainMinutes', 'oddsRatio', 'daysPerWeek', 'servesPerUnit']);

function effect(page: MeasurePage): string {
  const { sheet, t, language, style, width } = page;
  const { effect: own, eligibility } = sheet.measure;
  const lines = [style.title(t.effect), ''];
  if (sheet.figures.length > 0) {
    const columns = [left(''), ...points.map((point) => right(t.points[point])), left(t.grade)];
    const rows = sheet.figures.map(({ name, figure }) => [
      t.figures[name] ?? name,
      ...points.map((point) => (notShares.has(name) ? plain : percent)(figure[point], language)),
      gradesText(figure),
    ]);
    lines.push(tableText(columns, rows, style));
  }
  for (const { name, figure } of sheet.figures) lines.push(...figureLines(t.figures[name] ?? name, figure, page));
  if ('basis' in own) {
    lines.push(wrapNumbers(own.kind === 'money' ? t.effectIsMoney : t.effectIsDays, width, ' '));
    lines.push(...basisLines('', own.basis, page), '');
  }
  if (sheet.size && 'basis' in sheet.size) {
    const suggested =
      sheet.size.unit === 'people'
        ? t.ofEligible(percent(sheet.size.recommendedShareOfEligible, language))
        : typedSize(sheet.size);
    lines.push(` ${style.strong(t.sizeSuggested(suggested))}`, ...basisLines('', sheet.size.basis, page), '');
  }
  for (const { shareIfNotAsked } of eligibility.traits) {
    const shares = points.map((point) => percent(shareIfNotAsked[point], language)).join(', ');
    lines.push(...figureLines(`${t.assumedTrait}: ${shares}`, shareIfNotAsked, page));
  }
  return `${lines.join('\n')}\n${gradeLegend(t.grades, sheetGrades(sheet), t, style, width)}`;
}

function arithmetic({ sheet, t, language, style, width }: MeasurePage): string {
  const lines = arithmeticText(sheet, language).map((line) => wrapNumbers(line, width, ' '));
  return `${style.title(t.arithmetic)}\n${lines.join('\n')}\n`;
}

function costs(page: MeasurePage): string {
  const { sheet, t, language, style, width } = page;
  const { measure } = sheet;
  const lines = [style.title(t.costs), ...measure.costs.flatMap((cost) => costLines(cost, page))];
  if (measure.costNote) lines.push(wrapNumbers(visibleCell(measure.costNote[language], 1000), width, ' '), '');
  const { years, basis } = measure.life;
  const life = years === 1 ? t.lifeOne : t.life(plain(years, language));
  return [...lines, ` ${style.strong(life)}`, ...basisLines('', basis, page), ''].join('\n');
}

function costLines({ what, per, when, paidBy, sek }: Cost, page: MeasurePage): string[] {
  const { t, language, style, width } = page;
  const amount = (value: number) => formatNumber(value, language);
  const range = sek.low === sek.high ? '' : ` (${amount(sek.low)}–${amount(sek.high)})`;
  const payer = paidBy === 'employee' ? `, ${t.byEmployee}` : '';
  const text = `${t.cost(amount(sek.central), t[when](t.per[per]))}${range}${payer}.`;
  return [
    ` ${style.strong(visibleCell(what[language], 70))}`,
    wrapNumbers(text, width, '   '),
    ...reasonLines(sek, page),
    '',
  ];
}

function maximum(page: MeasurePage): string {
  const { sheet, t, language, style, width } = page;
  const { publishedMaximum: most } = sheet.measure;
  if (!most) return '';
  const text = wrapNumbers(t.maximumOf(percent(most.relativeCut, language), t.maximumKinds[most.of]), width, ' ');
  return `${style.title(t.maximum)}\n${text}\n${basisLines('', most.basis, page).join('\n')}\n`;
}

function steps({ sheet, t, language, style, width }: MeasurePage): string {
  const { firstSteps, indicator } = sheet.measure;
  const lines = firstSteps[language].map(
    (step, i) => ` ${i + 1}. ${wrapNumbers(visibleCell(step, 1000), width, '    ').trimStart()}`,
  );
  const follow = wrapNumbers(visibleCell(indicator[language], 1000), width, ' ');
  return `${style.title(t.steps)}\n${lines.join('\n')}\n\n${style.title(t.indicator)}\n${follow}\n`;
}

function sourceList({ sheet, t, style, width }: MeasurePage): string {
  if (sheet.sources.length === 0) return '';
  const lines = sheet.sources.flatMap(({ id, source }, i) => {
    const mark = ` [${i + 1}] `;
    const indent = ' '.repeat(mark.length);
    if (!source) return [mark + wrapNumbers(visibleCell(id, 600), width, indent).trimStart()];
    const about = [source.title, source.publisher, source.year === null ? null : String(source.year)];
    return [
      mark + wrapNumbers(about.filter(Boolean).join('. '), width, indent).trimStart(),
      ...(source.url ? [`${indent}${source.url}`] : []),
      ...(source.readIn ? [wrapNumbers(t.readIn(source.readIn), width, indent)] : []),
    ];
  });
  return `${style.title(t.sources)}\n${lines.join('\n')}\n`;
}

function next({ sheet, t, style }: MeasurePage): string {
  const rows = [
    [`resplan simulate ${t.surveyFile} -m ${typed(sheet.measure)}`, t.nextSimulate],
    ['resplan measures', t.nextList],
  ];
  return tableText([left(t.next), left('')], rows, style);
}
