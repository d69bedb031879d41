/**
 * Charts as SVG text: the same bytes for the same figures, on the command line and in the page.
 * Widths are per cent of whatever holds the chart, and letters keep their size on a phone and on a projector.
 * Colours are classes (c0, c1 …) that the page's style gives, so that dark mode and print need no other chart.
 */
import { max, min } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { escapeHtml } from '../escape-html.ts';
import type { BarChart, BarRow, Chart, ChartBlock, LineChart, StackChart } from './report-document.ts';

const rowPx = 44;
const labelPx = 15;
const barTopPx = 22;
const barPx = 14;
/** Bars end here, so that the value has room at the end of their line; its label has the line above to itself. */
const rightEdge = 84;
/** Characters that there is room for beside a bar on a phone; of more, the values have a line of their own above it. */
const mostBeside = 7;
const valueLinePx = 17;
const rightEdgeBelowValue = 99;

/** An `svg` element with its title and what it says in a sentence. */
export function chartSvg({
  chart,
  caption,
  alternative,
}: Pick<ChartBlock, 'chart' | 'caption' | 'alternative'>): string {
  const { body, heightPx } = drawn(chart);
  return [
    `<svg class="chart" role="img" width="100%" height="${heightPx}" aria-label="${escapeHtml(`${caption}. ${alternative}`)}">`,
    body,
    '</svg>',
  ].join('');
}

function drawn(chart: Chart): { body: string; heightPx: number } {
  switch (chart.kind) {
    case 'bars':
      return bars(chart);
    case 'stack':
      return stack(chart);
    case 'line':
      return lines(chart);
  }
}

type Scale = ScaleLinear<number, number>;
const percent = (value: number) => `${Number(value.toFixed(3))}%`;
const label = (x: string, y: number, words: string, anchor = 'start', extra = '') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}"${extra}>${escapeHtml(words)}</text>`;

function bars({ rows, max: end }: BarChart): { body: string; heightPx: number } {
  const ends = rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const lowerPx = rows.some(({ text }) => text.length > mostBeside) ? valueLinePx : 0;
  const scale = scaleLinear(
    [Math.min(0, min(ends) ?? 0), Math.max(end ?? 0, max(ends) ?? 0) || 1],
    [0, lowerPx > 0 ? rightEdgeBelowValue : rightEdge],
  );
  const heightPx = rows.length * (rowPx + lowerPx);
  const body = rows.map((row, i) => barRow(row, i * (rowPx + lowerPx), lowerPx, scale)).join('');
  return { body: `${body}${zeroLine(scale, heightPx)}`, heightPx };
}

/** Where something is below zero, the line that tells which side it is on. */
function zeroLine(scale: Scale, heightPx: number): string {
  if ((scale.domain()[0] as number) >= 0) return '';
  const x = percent(scale(0));
  return `<line class="axis" x1="${x}" x2="${x}" y1="0" y2="${heightPx}"/>`;
}

function barRow(row: BarRow, y: number, lowerPx: number, scale: Scale): string {
  const { label: words, value, low, high, text, faint } = row;
  const [from, to] = [Math.min(0, value), Math.max(0, value)].map((v) => scale(v)) as [number, number];
  const top = y + barTopPx + lowerPx;
  const middle = top + barPx / 2;
  return [
    label('0', y + labelPx, words),
    lowerPx > 0
      ? label('0', y + labelPx + lowerPx, text, 'start', ' class="value"')
      : label('100%', top + 12, text, 'end', ' class="value"'),
    `<rect class="${faint ? 'faint' : 'c0'}" x="${percent(from)}" y="${top}" width="${percent(to - from)}" height="${barPx}"/>`,
    low === null || high === null ? '' : whisker(scale(low), scale(high), middle),
  ].join('');
}

/** With a halo, so that it is seen on the bar as well as beside it. */
function whisker(from: number, to: number, y: number): string {
  const end = (x: number) => `<line x1="${percent(x)}" x2="${percent(x)}" y1="${y - 4}" y2="${y + 4}"/>`;
  const range = (extra: string) => `<line${extra} x1="${percent(from)}" x2="${percent(to)}" y1="${y}" y2="${y}"/>`;
  return `<g class="whisker">${range(' class="halo"')}${range('')}${end(from)}${end(to)}</g>`;
}

const legendRowPx = 22;
const legendPerRow = 2;

function stack({ series, rows }: StackChart): { body: string; heightPx: number } {
  const sums = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const scale = scaleLinear([0, max(sums) || 1], [0, rightEdge]);
  const legendPx = Math.ceil(series.length / legendPerRow) * legendRowPx + 8;
  const legend = series.map((name, i) => {
    const x = (i % legendPerRow) * (100 / legendPerRow);
    const y = Math.floor(i / legendPerRow) * legendRowPx;
    return `<svg x="${percent(x)}" y="${y}" overflow="visible"><rect class="c${i}" x="0" y="3" width="14" height="14"/>${label('20', 15, `${i + 1}. ${name}`)}</svg>`;
  });
  const body = rows.map(({ label: words, text, parts }, i) => {
    const y = legendPx + i * rowPx;
    let from = 0;
    const pieces = parts.map(({ value }, k) => {
      const [x, width] = [scale(from), scale(value)];
      from += value;
      // the number of the series tells it without colour, where there is room for it
      const number =
        width >= 6
          ? label(percent(x + width / 2), y + barTopPx + 12, String(k + 1), 'middle', ` class="in on${k}"`)
          : '';
      return value === 0
        ? ''
        : `<rect class="c${k} piece" x="${percent(x)}" y="${y + barTopPx}" width="${percent(width)}" height="16"/>${number}`;
    });
    return `${label('0', y + labelPx, words)}${label('100%', y + barTopPx + 12, text, 'end', ' class="value"')}${pieces.join('')}`;
  });
  return { body: `${legend.join('')}${body.join('')}`, heightPx: legendPx + rows.length * rowPx };
}

const plotPx = { top: 30, height: 220, left: 8, right: 92 };

function lines(chart: LineChart): { body: string; heightPx: number } {
  const points = [...chart.lines.flatMap((one) => one.points), ...chart.marks.map((mark) => mark.point)];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const x = scaleLinear(
    [Math.min(min(xs) ?? 0, chart.xTicks[0]?.value ?? 0), Math.max(max(xs) ?? 1, chart.xTicks.at(-1)?.value ?? 1)],
    [plotPx.left, plotPx.right],
  );
  const y = scaleLinear(
    [Math.min(0, min(ys) ?? 0), Math.max(max(ys) ?? 1, chart.yTicks.at(-1)?.value ?? 1) || 1],
    [plotPx.top + plotPx.height, plotPx.top],
  );
  const bottom = plotPx.top + plotPx.height;
  const axes = [
    `<line class="axis" x1="${percent(plotPx.left)}" x2="${percent(plotPx.right)}" y1="${bottom}" y2="${bottom}"/>`,
    `<line class="axis" x1="${percent(plotPx.left)}" x2="${percent(plotPx.left)}" y1="${plotPx.top}" y2="${bottom}"/>`,
    label('0', 14, chart.yLabel),
    label(percent(plotPx.right), bottom + 38, chart.xLabel, 'end'),
    ...chart.xTicks.map(({ value, text }) => label(percent(x(value)), bottom + 18, text, 'middle')),
    ...chart.yTicks.map(({ value, text }) => label(percent(plotPx.left - 1), y(value) + 4, text, 'end')),
  ];
  return {
    body: [...axes, ...chart.lines.map((one) => curve(one, x, y)), ...markLabels(chart, x, y)].join(''),
    heightPx: bottom + 46,
  };
}

/** A path has no per cent: it is drawn in a box of its own that stretches with the chart, its stroke as wide as ever. */
function curve({ points, style }: LineChart['lines'][number], x: Scale, y: Scale): string {
  const path = line<{ x: number; y: number }>(
    (point) => Number(x(point.x).toFixed(3)),
    (point) => Number(y(point.y).toFixed(3)),
  );
  const height = plotPx.top + plotPx.height;
  const dots = points.map(
    (point) => `<circle class="c0" cx="${percent(x(point.x))}" cy="${Number(y(point.y).toFixed(3))}" r="3"/>`,
  );
  return `<svg x="0" y="0" width="100%" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none"><path class="curve ${style}" d="${path([...points]) ?? ''}"/></svg>${dots.join('')}`;
}

function markLabels({ marks }: LineChart, x: Scale, y: Scale): string[] {
  return marks.map(({ name, point }) => {
    const [px, py] = [x(point.x), y(point.y)];
    const anchor = px > 50 ? 'end' : 'start';
    return `<circle class="c1 mark" cx="${percent(px)}" cy="${Number(py.toFixed(3))}" r="6"/>${label(percent(px + (px > 50 ? -2 : 2)), Number((py + 18).toFixed(3)), name, anchor, ' class="value"')}`;
  });
}
