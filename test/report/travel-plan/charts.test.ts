import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../../src/report/render/document/charts.ts';
import type { Chart } from '../../../src/report/render/document/report-document.ts';

const svg = (chart: Chart) => chartSvg({ chart, caption: 'Caption', alternative: 'What it says.' });
const bar = (label: string, value: number, low: number | null = null, high: number | null = null) => ({
  ...{ label, value, low, high },
  text: String(value),
});

describe('bars', () => {
  test('are as long as their values are, the longest reaching the edge', () => {
    const drawn = svg({ kind: 'bars', max: null, rows: [bar('a', 10), bar('b', 5)] });
    expect([...drawn.matchAll(/width="([\d.]+)%" height="14"/g)].map(([, width]) => Number(width))).toEqual([84, 42]);
  });

  test('below zero go the other way from a line at zero', () => {
    const drawn = svg({ kind: 'bars', max: null, rows: [bar('a', 10), bar('b', -10)] });
    expect(drawn).toContain('x="42%" y="22" width="42%"');
    expect(drawn).toContain('x="0%" y="66" width="42%"');
    expect(drawn).toContain('<line class="axis"');
  });

  test('have room for the whole of a range', () => {
    const drawn = svg({ kind: 'bars', max: null, rows: [bar('a', 10, 5, 20)] });
    expect(drawn).toMatch(/x1="21%" x2="84%"/);
  });

  test('have a text too long to stand beside them on a line of its own, clear of bar and whisker', () => {
    const row = { ...bar('a', 10, 5, 20), text: '10 (5–20)' };
    const drawn = svg({ kind: 'bars', max: null, rows: [row, { ...row, label: 'b' }] });
    const textsPx = [...drawn.matchAll(/y="(\d+)" text-anchor="start" class="value"/g)].map(([, y]) => Number(y));
    const barsPx = [...drawn.matchAll(/y="(\d+)" width="[\d.]+%" height="14"/g)].map(([, y]) => Number(y));
    expect([textsPx.length, barsPx.length]).toEqual([2, 2]);
    for (const [i, y] of textsPx.entries()) expect(y).toBeLessThan(barsPx[i] as number);
    expect(textsPx[1]).toBeGreaterThan((barsPx[0] as number) + 14);
  });

  test('of nothing are no bars, and no NaN', () => {
    const drawn = svg({ kind: 'bars', max: null, rows: [bar('a', 0), bar('b', 0)] });
    expect(drawn).not.toMatch(/NaN|Infinity/);
  });
});

test('a stack says its series by number, not by colour alone', () => {
  const drawn = svg({
    kind: 'stack',
    series: ['Car', 'Bus'],
    rows: [
      {
        label: 'all',
        text: '30',
        parts: [
          { value: 20, text: '20' },
          { value: 10, text: '10' },
        ],
      },
    ],
  });
  expect(drawn).toContain('>1. Car<');
  expect(drawn).toContain('>2. Bus<');
  expect(drawn).toMatch(/class="in on0">1</);
});

test('a line through one point, or points alike, has no NaN', () => {
  const point = { x: 2026, y: 5 };
  for (const points of [[point], [point, point]]) {
    const drawn = svg({
      kind: 'line',
      ...{ xLabel: 'x', yLabel: 'y', marks: [{ name: 'here', point }] },
      lines: [{ name: 'line', style: 'solid', points }],
      ...{ xTicks: [{ value: 2026, text: '2026' }], yTicks: [{ value: 0, text: '0' }] },
    });
    expect(drawn).not.toMatch(/NaN|Infinity/);
  }
});

test('every chart says what it shows to those who do not see it, and text in it is text', () => {
  const drawn = chartSvg({
    chart: { kind: 'bars', max: null, rows: [bar('<b>', 1)] },
    caption: '"Caption"',
    alternative: 'A & B.',
  });
  expect(drawn).toContain('role="img"');
  expect(drawn).toContain('aria-label="&quot;Caption&quot;. A &amp; B."');
  expect(drawn).not.toContain('<b>');
});
