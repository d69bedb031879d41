/** Blocks as html: the same on the command line and in the page. */
import type { Language } from '../../../i18n/language.ts';
import { pageWords } from '../../../i18n/travel-plan/page.ts';
import { escapeHtml } from '../escape-html.ts';
import { chartSvg } from './charts.ts';
import type { Block, ChartBlock, FactsBlock, KeyFigure, Section, TableBlock } from './report-document.ts';

export function blocksHtml(blocks: readonly Block[], language: Language): string {
  const written = blocks.map((block, i) => {
    const before = blocks[i - 1];
    // what the heading has just said is there for those who hear the page, and not said twice to those who see it
    const isSaid = block.kind === 'table' && before?.kind === 'heading' && before.text === block.caption;
    return isSaid ? tableHtml(block, ' class="unseen"') : blockHtml(block, language);
  });
  return blocks
    .map((block, i) => {
      const [before, html, after] = [blocks[i - 1], written[i] as string, written[i + 1]];
      if (before?.kind === 'heading' && isShort(block)) return '';
      const next = blocks[i + 1];
      // on paper a heading is not left alone at the foot of a page
      return block.kind === 'heading' && next && isShort(next) ? `<div class="keep">${html}\n${after}</div>` : html;
    })
    .filter((html) => html !== '')
    .join('\n');
}

const isShort = (block: Block) =>
  block.kind === 'text' ||
  block.kind === 'figures' ||
  (block.kind === 'list' && block.items.length <= shortTable) ||
  (block.kind === 'table' && block.rows.length <= shortTable);

/** A section with its number; `after` is set between its title and its blocks. */
export function sectionHtml({ id, title, blocks }: Section, number: number, language: Language, after = ''): string {
  return [
    `<section id="${id}" aria-labelledby="${id}-title">`,
    `<h2 id="${id}-title"><span class="number">${number}.</span> ${escapeHtml(title)}</h2>`,
    after,
    `<div class="blocks" data-section="${id}">`,
    blocksHtml(blocks, language),
    '</div>',
    '</section>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function blockHtml(block: Block, language: Language): string {
  switch (block.kind) {
    case 'text':
      return `<p class="${block.tone}">${escapeHtml(block.text)}</p>`;
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'figures':
      return `<dl class="figures">${block.figures.map(figureHtml).join('')}</dl>`;
    case 'table':
      return tableHtml(block);
    case 'chart':
      return chartHtml(block, language);
    case 'facts':
      return factsHtml(block);
    case 'signatures': {
      const { name, date, signature } = block.words;
      const columns = ['', signature, name, date].map((head) => ({ head, align: 'left' as const }));
      const rows = block.lines.map(({ role }) => [role, '', '', '']);
      return tableHtml({ caption: signature, columns, rows, foot: null, toFillIn: true }, ' class="unseen"');
    }
  }
}

/** The number itself stands beside what is read, for whoever takes it on by machine. */
function figureHtml({ id, label, value, unit, range, exact }: KeyFigure): string {
  const written = `${escapeHtml(value)}${unit === '' ? '' : ` <span class="unit">${escapeHtml(unit)}</span>`}`;
  const ends = (['low', 'high'] as const).flatMap((end) =>
    exact?.[end] == null ? [] : [` data-${end}="${exact[end]}"`],
  );
  const figure = exact === null ? written : `<data value="${exact.value}"${ends.join('')}>${written}</data>`;
  return [
    `<div class="figure" data-figure="${id}"><dt>${escapeHtml(label)}</dt>`,
    `<dd class="value">${figure}</dd>`,
    range === null ? '' : `<dd class="range">${escapeHtml(range)}</dd>`,
    '</div>',
  ].join('');
}

/** A table of so few rows is not broken over two pages. */
const shortTable = 12;

function tableHtml({ caption, columns, rows, foot, toFillIn }: TableBlock, captionClass = ''): string {
  const cell = (tag: 'th' | 'td', words: string, align: string, scope = '') =>
    `<${tag}${scope}${align === 'right' ? ' class="right"' : ''}>${escapeHtml(words)}</${tag}>`;
  const line = (row: readonly string[]) =>
    `<tr>${row
      .map((words, i) => {
        const align = columns[i]?.align ?? 'left';
        return i === 0 && words !== '' ? cell('th', words, align, ' scope="row"') : cell('td', words, align);
      })
      .join('')}</tr>`;
  return [
    // what is wider than a phone scrolls by itself, by keys too
    `<div class="scroll${rows.length <= shortTable ? ' short' : ''}" tabindex="0" role="region" aria-label="${escapeHtml(caption)}">`,
    `<table${toFillIn ? ' class="fill-in"' : ''}><caption${captionClass}>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${columns.map(({ head, align }) => (head === '' ? '<td></td>' : cell('th', head, align, ' scope="col"'))).join('')}</tr></thead>`,
    `<tbody>${rows.map(line).join('')}</tbody>`,
    foot === null ? '' : `<tfoot>${line(foot)}</tfoot>`,
    '</table></div>',
  ].join('');
}

function chartHtml(block: ChartBlock, language: Language): string {
  const numbers =
    block.table === null
      ? ''
      : `<details><summary>${escapeHtml(pageWords[language].numbers)}</summary>${tableHtml(block.table)}</details>`;
  return `<figure><div class="drawing"><figcaption>${escapeHtml(block.caption)}. <span class="says">${escapeHtml(block.alternative)}</span></figcaption>${chartSvg(block)}</div>${numbers}</figure>`;
}

function factsHtml({ id, title, lead, facts, stepsTitle, steps }: FactsBlock): string {
  const lines = facts.map(
    ({ label, value }) =>
      `<div><dt>${escapeHtml(label)}</dt><dd${value === '' ? ' class="blank"' : ''}>${escapeHtml(value)}</dd></div>`,
  );
  return [
    `<article class="measure" data-measure="${escapeHtml(id)}"><h3>${escapeHtml(title)}</h3>`,
    `<p>${escapeHtml(lead)}</p><dl class="facts">${lines.join('')}</dl>`,
    `<h4>${escapeHtml(stepsTitle)}</h4><ol>${steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol></article>`,
  ].join('');
}
