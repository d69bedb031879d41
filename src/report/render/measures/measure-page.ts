import { formatNumber, type Language } from '../../../i18n/language.ts';
import type { MeasureWords } from '../../../i18n/measures.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import { type Basis, basisOf, type Figure, type Point } from '../../../reference/measures/figure.ts';
import type { MeasureSheet } from '../../measure-sheet.ts';
import type { Style } from '../style.ts';
import { wrapNumbers } from '../wrap-numbers.ts';

/** What lays out one measure: the measure, words, language, colours, width in characters. */
export interface MeasurePage {
  sheet: MeasureSheet;
  t: MeasureWords;
  language: Language;
  style: Style;
  width: number;
}

export const points: readonly Point[] = ['low', 'central', 'high'];

export const left = (headText: string) => ({ head: headText, align: 'left' as const });
export const right = (headText: string) => ({ head: headText, align: 'right' as const });

/** A figure and why its three points are what they are. */
export function figureLines(name: string, figure: Figure, page: MeasurePage): string[] {
  return [` ${page.style.strong(name)}`, ...reasonLines(figure, page), ''];
}

/** One reason where the points share it, else one for each. */
export function reasonLines(figure: Figure, page: MeasurePage): string[] {
  if ('grade' in figure.basis) return basisLines('', figure.basis, page);
  return points.flatMap((point) => basisLines(`${page.t.points[point]}: `, basisOf(figure, point), page));
}

/** «C. 6,0 minuter …; ur minnet. [1] showers and changing» */
export function basisLines(label: string, { grade, cites, note }: Basis, page: MeasurePage): string[] {
  const { sheet, language, width } = page;
  const number = (id: string) => sheet.sources.findIndex((source) => source.id === id) + 1;
  const places = (cites ?? []).map(({ source, locator }) => `[${number(source)}] ${locator}`);
  const text = [`${label}${grade}.`, note?.[language], places.join('; ')].filter(Boolean).join(' ');
  return [wrapNumbers(visibleCell(text, 2000), width, '   ')];
}

/** «C», or «C/C/J» where low, middle and high differ. */
export function gradesText(figure: Figure): string {
  const grades = points.map((point) => basisOf(figure, point).grade);
  return new Set(grades).size === 1 ? (grades[0] as string) : grades.join('/');
}

/** A share of 1 in per cent, with as many decimals as it has or as are asked for. */
export function percent(share: number, language: Language, places?: number): string {
  const value = share * 100;
  return `${formatNumber(value, language, places ?? decimals(value))}${language === 'sv' ? '\u00a0%' : '%'}`;
}

/** As many decimals as a figure has, at most two. */
export function plain(value: number, language: Language): string {
  return formatNumber(value, language, decimals(value));
}

function decimals(value: number): number {
  const rounded = Number(value.toFixed(2));
  return [0, 1].find((places) => rounded === Number(rounded.toFixed(places))) ?? 2;
}
