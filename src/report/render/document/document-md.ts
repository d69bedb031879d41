import { markdownTable, markdownText } from '../markdown.ts';
import type { Block, ReportDocument, TableBlock } from './report-document.ts';

/** A document as markdown: for a wiki, or for Word through pandoc. */
export function documentMarkdown({ title, byline, sections, colophon }: ReportDocument): string {
  const parts = [
    `# ${markdownText(title)}`,
    ...byline.map(markdownText),
    ...sections.flatMap((section, i) => [
      `## ${i + 1}. ${markdownText(section.title)}`,
      ...section.blocks.map(blockMarkdown),
    ]),
    `*${markdownText(colophon)}*`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'text':
      return { lead: bold, plain: markdownText, note: italic, warning: bold }[block.tone](block.text);
    case 'heading':
      return `### ${markdownText(block.text)}`;
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${markdownText(item)}`).join('\n');
    case 'figures':
      return block.figures
        .map(({ value, unit, label, range }) => {
          const figure = markdownText(`${value}${unit === '' ? '' : ` ${unit}`}`);
          return `- **${figure}** ${markdownText(label)}${range === null ? '' : ` (${markdownText(range)})`}`;
        })
        .join('\n');
    case 'table':
      return table(block);
    case 'chart':
      // a chart is told by its sentence and its numbers
      return [
        `**${markdownText(block.caption)}** ${markdownText(block.alternative)}`,
        ...(block.table ? [table(block.table)] : []),
      ].join('\n\n');
    case 'facts':
      return [
        `### ${markdownText(block.title)}`,
        markdownText(block.lead),
        block.facts
          .map(({ label, value }) => `- **${markdownText(label)}:** ${value === '' ? blank : markdownText(value)}`)
          .join('\n'),
        `**${markdownText(block.stepsTitle)}**`,
        block.steps.map((step, i) => `${i + 1}. ${markdownText(step)}`).join('\n'),
      ].join('\n\n');
    case 'signatures': {
      const { name, date, signature } = block.words;
      return markdownTable(
        ['', signature, name, date].map(markdownText),
        block.lines.map(({ role }) => [markdownText(role), blank, blank, blank]),
      );
    }
  }
}

/** A line to write on; underscores as they are, not as emphasis. */
const blank = '\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_';
const bold = (words: string) => `**${markdownText(words)}**`;
const italic = (words: string) => `*${markdownText(words)}*`;

function table({ caption, columns, rows, foot, toFillIn }: TableBlock): string {
  const cell = (words: string) => (words === '' && toFillIn ? ' ' : markdownText(words));
  const all = [...rows, ...(foot ? [foot] : [])].map((row) => row.map(cell));
  return `${markdownText(caption)}\n\n${markdownTable(
    columns.map(({ head }) => markdownText(head)),
    all,
    columns.map(({ align }) => align),
  )}`;
}
