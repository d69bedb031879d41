/**
 * The report in words, before any format: sections of blocks of plain text. Every format writes out the same blocks,
 * so that text, markdown and html say the same. Nothing in it is escaped.
 */
import type { Language } from '../../../i18n/language.ts';

export interface ReportDocument {
  language: Language;
  title: string;
  /** Under the title: workplace, date, author. */
  byline: string[];
  sections: Section[];
  /** At the end of each page or file. */
  colophon: string;
}

export interface Section {
  /** An anchor in a page. */
  id: string;
  title: string;
  blocks: Block[];
}

export type Block =
  | TextBlock
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[]; ordered: boolean }
  | { kind: 'figures'; figures: KeyFigure[] }
  | ({ kind: 'table' } & TableBlock)
  | ChartBlock
  | FactsBlock
  | { kind: 'signatures'; lines: SignatureLine[]; words: { name: string; date: string; signature: string } };

/** `lead` opens a section, `note` is small print, `warning` must not be missed. */
export interface TextBlock {
  kind: 'text';
  text: string;
  tone: 'lead' | 'plain' | 'note' | 'warning';
}

/** A number that is meant to be seen from a distance. */
export interface KeyFigure {
  id: string;
  label: string;
  value: string;
  unit: string;
  /** With the word for it, or null. */
  range: string | null;
  /** The number itself, unrounded, for machines; null where there is none. */
  exact: { value: number; low?: number | null; high?: number | null } | null;
}

export interface TableBlock {
  caption: string;
  columns: { head: string; align: 'left' | 'right' }[];
  rows: string[][];
  /** The sum below the line, or null. */
  foot: string[] | null;
  /** Empty cells are to be filled in by hand. */
  toFillIn?: boolean;
}

/** A chart, what it says in a sentence, and its numbers. */
export interface ChartBlock {
  kind: 'chart';
  chart: Chart;
  caption: string;
  alternative: string;
  /** Null where a table nearby has the same numbers. */
  table: TableBlock | null;
}

export type Chart = BarChart | StackChart | LineChart;

export interface BarChart {
  kind: 'bars';
  rows: BarRow[];
  /** Where the scale ends; the largest value where null. */
  max: number | null;
}

export interface BarRow {
  label: string;
  value: number;
  low: number | null;
  high: number | null;
  /** The value as it is written. */
  text: string;
  /** Before, or less: drawn lighter, and said so in the label. */
  faint?: boolean;
}

export interface StackChart {
  kind: 'stack';
  series: string[];
  rows: { label: string; text: string; parts: { value: number; text: string }[] }[];
}

export interface LineChart {
  kind: 'line';
  xLabel: string;
  yLabel: string;
  lines: { name: string; points: LinePoint[]; style: 'solid' | 'dashed' }[];
  marks: { name: string; point: LinePoint }[];
  /** Written at the ends of the axes. */
  xTicks: { value: number; text: string }[];
  yTicks: { value: number; text: string }[];
}

export interface LinePoint {
  x: number;
  y: number;
}

/** One measure, for the one who is to carry it out. */
export interface FactsBlock {
  kind: 'facts';
  id: string;
  title: string;
  lead: string;
  facts: { label: string; value: string }[];
  stepsTitle: string;
  steps: string[];
}

export interface SignatureLine {
  role: string;
  /** What the signature is for, or empty. */
  about: string;
}

export const text = (words: string, tone: TextBlock['tone'] = 'plain'): TextBlock => ({
  kind: 'text',
  text: words,
  tone,
});
export const left = (head: string) => ({ head, align: 'left' as const });
export const right = (head: string) => ({ head, align: 'right' as const });

/** For a terminal, where the tables beside the charts say the same. */
export function withoutCharts(document: ReportDocument): ReportDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'chart'),
  }));
  return { ...document, sections };
}
