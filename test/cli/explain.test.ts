/** `resplan explain` in the user's own words. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { figureNamed, refuseUnknown } from '../../src/cli/figure-asked.ts';
import { errorTexts } from '../../src/i18n/errors.ts';
import type { EstimateReport } from '../../src/report/estimate-report.ts';
import type { ResplanError } from '../../src/resplan-error.ts';
import { oneLine, runSaying, runTool } from './run-tool.ts';

const cwd = mkdtempSync(join(tmpdir(), 'resplan-'));
afterAll(() => rmSync(cwd, { recursive: true }));
/** Cars, cycles and buses, six of each. */
const survey = (header: string, km: (i: number) => string) => {
  const modes = ['Bil', 'Cykel', 'Buss'].flatMap((mode) => Array.from({ length: 6 }, () => mode));
  const rows = modes.map((mode, i) => `${i + 1};${km(i)};${mode};5`);
  return `Svarsid;${header};Färdmedel;Dagar i veckan\n${rows.join('\n')}\n`;
};
writeFileSync(
  join(cwd, 'enkat.csv'),
  survey('Avstånd (km)', (i) => String(i + 3)),
);
writeFileSync(
  join(cwd, 'utan-enhet.csv'),
  survey('Avstånd', (i) => String(i + 3)),
);

describe('a figure', () => {
  it.each([
    ['totalt', 'total'],
    ['Bil', 'car'],
    ['cykel', 'bicycle'],
    ['Gång och cykel', 'active'],
    ['walking', 'walk'],
    ['e-bike', 'e-bike'],
    ['tåg', 'train'],
    ['cyckel', null],
  ])('%s', (text, figure) => {
    expect(figureNamed(text)).toBe(figure);
  });
});

describe('in Swedish', () => {
  it('a word that is none gets the closest and those that are there', async () => {
    const run = await runSaying(['explain', 'cyckel', 'enkat.csv', '--lang', 'sv'], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toBe(
      'Det finns inget som heter ”cyckel” att förklara. Menade du cykel? Välj bland: totalt, cykel, bil, buss\n',
    );
  });

  it('the footer is a line that can be typed', async () => {
    const { out } = await runTool(['explain', 'totalt', 'enkat.csv', '--lang', 'sv'], { cwd });
    expect(out).toContain('resplan explain bil FIL');
    expect((await runTool(['explain', 'bil', 'enkat.csv', '--lang', 'sv'], { cwd })).code).toBe(0);
  });

  it('a survey without a unit gets the remedy', async () => {
    const { out } = await runTool(['explain', 'bil', 'utan-enhet.csv', '--lang', 'sv'], { cwd });
    expect(oneLine(out)).toContain('ingen gissas. Lägg till --unit km (eller mil, mile, m).');
  });
});

describe('a mode whose kilometres are not known, where some answers are complete', () => {
  const report = {
    quality: { problems: [{ code: 'unit-unknown' }] },
    baseline: {
      noFootprint: null,
      completeRespondents: 3,
      personKmPerYear: 0,
      modes: [
        { mode: 'car', personKmPerYear: 0 },
        { mode: 'remote', personKmPerYear: 0 },
      ],
    },
  } as unknown as EstimateReport;

  it.each(['car', 'total'] as const)('%s is refused with the remedy', (figure) => {
    try {
      refuseUnknown('bil', figure, report);
      expect.unreachable();
    } catch (error) {
      const { code, details } = error as ResplanError;
      expect(errorTexts.sv[code](details)).toBe(
        `${figure === 'car' ? 'bil' : 'totalt'}: inga användbara kilometer, så det finns inget att förklara. Kolumnen med avstånd säger inte vilken enhet de har, och ingen gissas. Lägg till --unit km (eller mil, mile, m).`,
      );
    }
  });

  it('remote work has none to know', () => {
    expect(() => refuseUnknown('distans', 'remote', report)).not.toThrow();
  });
});
