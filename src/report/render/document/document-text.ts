import type { Style } from '../style.ts';
import { bar, tableText, wrap as wrapCell } from '../table-text.ts';
import { wrapNumbers as wrap } from '../wrap-numbers.ts';
import { fittingWidths } from './fitting-widths.ts';
import type { Block, Chart, ChartBlock, FactsBlock, KeyFigure, ReportDocument, TableBlock } from './report-document.ts';

/** A document for a terminal, or a plain text file. */
export function documentText(document: ReportDocument, style: Style, width: number): string {
  const page = { style, width };
  const parts = [
    `${style.title(wrap(document.title.toUpperCase(), width))}\n${document.byline.map((one) => `${wrap(one, width)}\n`).join('')}`,
    ...document.sections.map(({ title, blocks }, i) =>
      [
        `${style.title(wrap(`${i + 1}. ${title}`, width))}\n${style.faint('─'.repeat(Math.min(width, title.length + 3)))}`,
        ...blocks.map((block) => blockText(block, page)).filter((one) => one !== ''),
      ].join('\n'),
    ),
    style.faint(wrap(document.colophon, width)),
  ];
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`;
}

/** Blocks alone, for whatever else is told in them. */
export function blocksText(blocks: readonly Block[], style: Style, width: number): string {
  const written = blocks.map((block) => blockText(block, { style, width })).filter((one) => one !== '');
  return `${written.join('\n').trimEnd()}\n`;
}

interface TextPage {
  style: Style;
  width: number;
}

function blockText(block: Block, page: TextPage): string {
  const { style, width } = page;
  switch (block.kind) {
    case 'text': {
      const lines = wrap(block.text, width);
      const tint = { lead: style.strong, plain: (words: string) => words, note: style.faint, warning: style.warning };
      return `${tint[block.tone](lines)}\n`;
    }
    case 'heading':
      return `${style.title(wrap(block.text, width))}`;
    case 'list':
      return `${block.items.map((item, i) => listItem(item, block.ordered ? `${i + 1}.` : '•', width)).join('\n')}\n`;
    case 'figures':
      return figuresText(block.figures, page);
    case 'table':
      return tableBlock(block, page);
    case 'chart':
      return chartText(block, page);
    case 'facts':
      return factsText(block, page);
    case 'signatures':
      return `${block.lines.map(({ role }) => signature(role, block.words, width)).join('\n')}\n`;
  }
}

function listItem(item: string, mark: string, width: number): string {
  const indent = ' '.repeat(mark.length + 2);
  return ` ${mark} ${wrap(item, width, indent).slice(indent.length)}`;
}

/** A line to write on. */
const blank = '______________';

function figuresText(figures: readonly KeyFigure[], { style, width }: TextPage): string {
  const values = figures.map(({ value, unit }) => `${value}${unit === '' ? '' : ` ${unit}`}`);
  const wide = Math.max(...values.map((value) => value.length));
  return `${figures
    .map(({ label, range }, i) => {
      const value = (values[i] as string).padStart(wide);
      const words = range === null ? label : `${label} (${range})`;
      const indent = ' '.repeat(wide + 4);
      return `  ${style.strong(value)}  ${wrap(words, width, indent).slice(indent.length)}`;
    })
    .join('\n')}\n`;
}

/** A table where it fits; where it does not, each row under its first cell. */
function tableBlock(table: TableBlock, { style, width }: TextPage): string {
  const rows = [...table.rows, ...(table.foot ? [table.foot] : [])];
  const widths = table.toFillIn ? null : fittingWidths(table, rows, width);
  if (widths) {
    const broken = (cell: string, i: number) => wrapCell(cell, widths[i] as number);
    const columns = table.columns.map(({ head, align }, i) => ({ head: broken(head, i), align }));
    return tableText(
      columns,
      rows.map((row) => row.map(broken)),
      style,
    );
  }
  return `${rows
    .map(([first = '', ...rest]) => {
      const lines = rest.flatMap((cell, i) => {
        const head = table.columns[i + 1]?.head ?? '';
        if (cell === '' && !table.toFillIn) return [];
        return [wrap(`${head}: ${cell === '' ? blank : cell}`, width, '   ')];
      });
      return [wrap(first, width, ' '), ...lines].join('\n');
    })
    .join('\n')}\n`;
}

function chartText(block: ChartBlock, page: TextPage): string {
  const { style, width } = page;
  const drawn = bars(block.chart, page);
  const table = block.table && !(block.chart.kind === 'bars') ? tableBlock(block.table, page) : '';
  return [`${style.title(wrap(block.caption, width))}\n`, drawn, table].filter((part) => part !== '').join('');
}

const barWidth = 24;

/** Bars as lines of blocks; other charts are told by their tables. */
function bars(chart: Chart, { style, width }: TextPage): string {
  if (chart.kind !== 'bars') return '';
  const most = Math.max(chart.max ?? 0, ...chart.rows.map(({ value }) => value)) || 1;
  const name = Math.min(Math.max(...chart.rows.map(({ label }) => label.length)), Math.max(16, width - barWidth - 22));
  const value = Math.max(...chart.rows.map(({ text }) => text.length));
  return `${chart.rows
    .map((row) => {
      const [first = '', ...rest] = wrap(row.label, name).split('\n');
      const own = bar(row.value / most, barWidth);
      return [
        ` ${first.padEnd(name)}  ${row.text.padStart(value)}  ${row.faint ? style.faint(own) : style.bar(own)}`.trimEnd(),
        ...rest.map((more) => ` ${more}`),
      ].join('\n');
    })
    .join('\n')}\n`;
}

function factsText({ title, lead, facts, stepsTitle, steps }: FactsBlock, { style, width }: TextPage): string {
  const wide = Math.max(...facts.map(({ label }) => label.length));
  const indent = ' '.repeat(wide + 4);
  return `${[
    style.title(wrap(title, width)),
    wrap(lead, width, '  '),
    ...facts.map(
      ({ label, value }) =>
        `  ${style.faint(label.padEnd(wide))}  ${wrap(value === '' ? blank : value, width, indent).slice(indent.length)}`,
    ),
    `  ${stepsTitle}`,
    ...steps.map((step, i) => `  ${listItem(step, `${i + 1}.`, width - 2).replaceAll('\n', '\n  ')}`),
  ].join('\n')}\n`;
}

function signature(role: string, words: { name: string; date: string; signature: string }, width: number): string {
  const line = (n: number) => '_'.repeat(Math.max(8, n));
  const own = Math.floor((width - words.name.length - words.date.length - 10) / 3);
  return `\n ${role}\n ${words.signature} ${line(2 * own)}\n ${words.name} ${line(own)}  ${words.date} ${line(10)}`;
}
