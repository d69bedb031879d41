import { formatNumber, type Language } from '../../../i18n/language.ts';
import { type MeasureWords, measureWords } from '../../../i18n/measures.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { Grade } from '../../../reference/factors/factor-set.ts';
import { effectGrade, sizeOf } from '../../../reference/measures/ask.ts';
import type { Measure } from '../../../reference/measures/measure.ts';
import type { Size } from '../../../reference/measures/size.ts';
import type { Style } from '../style.ts';
import { tableText } from '../table-text.ts';
import { wrapNumbers } from '../wrap-numbers.ts';

export interface MeasuresShown {
  bundled: readonly Measure[];
  own: readonly Measure[];
  /** The file that the user's own came in, null where none was given. */
  ownFile: string | null;
  /** What was searched for, null for all. */
  search: string | null;
}

/** Measures, three lines each: what it is, what its size counts, how sure its effect is, who can stand behind it. */
export function measuresText(shown: MeasuresShown, language: Language, style: Style, width: number): string {
  const t = measureWords[language];
  const { bundled, own, ownFile, search } = shown;
  const of = (measures: readonly Measure[]) =>
    measures.map((measure) => entry(measure, language, style, width)).join('\n');
  const count = (measures: readonly Measure[]) => formatNumber(measures.length, language);
  const found = [...bundled, ...own];
  const blocks: string[] = [];
  if (search !== null) blocks.push(`${style.title(t.found(count(found), visibleCell(search)))}\n\n${of(found)}`);
  else {
    blocks.push(`${style.title(t.list(count(bundled)))}\n\n${of(bundled)}`);
    if (own.length > 0) blocks.push(`${style.title(t.listOwn(visibleCell(ownFile ?? '')))}\n\n${of(own)}`);
  }
  blocks.push(
    gradeLegend(
      t.gradeTitle,
      found.map(({ effect }) => effectGrade(effect)),
      t,
      style,
      width,
    ),
  );
  const example = found.find(({ id }) => id === 'showers') ?? (found[0] as Measure);
  blocks.push(nextSteps(example, search, t, style));
  return blocks.join('\n');
}

function entry(measure: Measure, language: Language, style: Style, width: number): string {
  const t = measureWords[language];
  const size = sizeOf(measure);
  const facts = [
    `${t.size}: ${size ? t.sizeUnits[size.unit] : t.noSizeShort}`,
    `${t.grade} ${effectGrade(measure.effect)}`,
    standsBehind(measure, t),
  ];
  return [
    ` ${style.strong(measure.id)}  ${visibleCell(measure.label[language], 60)}`,
    wrapNumbers(visibleCell(measure.summary[language], 1000), width, '   '),
    style.faint(wrapNumbers(facts.join(' · '), width, '   ')),
    '',
  ].join('\n');
}

export function standsBehind({ standsBehind: who }: Measure, t: MeasureWords): string {
  return who.map((one) => t.stands[one]).join(', ');
}

/** What the grades that are shown mean. */
export function gradeLegend(
  title: string,
  grades: readonly Grade[],
  t: MeasureWords,
  style: Style,
  width: number,
): string {
  const lines = (['A', 'B', 'C', 'J'] as const)
    .filter((grade) => grades.includes(grade))
    .map((grade) => `   ${grade}  ${t.gradeMeans[grade]}`);
  return `${[wrapNumbers(title, width, ' '), ...lines].map((line) => style.faint(line)).join('\n')}\n`;
}

function nextSteps(example: Measure, search: string | null, t: MeasureWords, style: Style): string {
  const rows = [
    [`resplan measures ${example.id}`, t.nextOne],
    search === null ? [`resplan measures ${t.searchWord}`, t.nextSearch] : ['resplan measures', t.nextList],
    [`resplan simulate ${t.surveyFile} -m ${typed(example)}`, t.nextSimulate],
    ...(search === null ? [[`resplan measures --measures ${t.ownFile}`, t.nextOwn]] : []),
  ];
  const left = (head: string) => ({ head, align: 'left' as const });
  return tableText([left(t.next), left('')], rows, style);
}

/** A measure as it is typed after -m, with a size that makes sense. */
export function typed(measure: Measure): string {
  const size = sizeOf(measure);
  return size ? `${measure.id}=${typedSize(size)}` : measure.id;
}

export function typedSize(size: Size): string {
  switch (size.unit) {
    case 'daysPerWeek':
      return `${size.recommended}:${size.uptake.recommended}`;
    case 'people':
      return String(Math.min(size.max, Math.max(size.min, 20)));
    case 'showers':
      return String(Math.min(size.max, Math.max(size.min, 2)));
    case 'places':
    case 'bicycles':
    case 'chargers':
      return String(Math.min(size.max, Math.max(size.min, 40)));
    default:
      return String(size.recommended);
  }
}
