/** docs/scripts.md shows what the tool does: its examples are run, and its lists are those of the code. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  compareGateKinds,
  networkGateKinds,
  optimiseGateKinds,
  scenarioGateKinds,
  trackGateKinds,
} from '../../src/report/gate-figures.ts';
import { cutAlike, examplesIn, outputLines } from './guide-blocks.ts';
import { fixtures, root, runShell } from './run-tool.ts';

const text = readFileSync(join(root, 'docs/scripts.md'), 'utf8');
const rowsUnder = (heading: string) =>
  [...(text.split(heading)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]+?) \|.*\|$/gm)]
    .flatMap(([, first = '']) => first.split(', '))
    .filter((cell) => /^[A-Za-z]\w+$/.test(cell));

test('every example prints what is shown', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'resplan-scripts-'));
  try {
    copyFileSync(join(fixtures, 'demo-employer.csv'), join(folder, 'survey.csv'));
    for (const name of ['first', 'second']) await runShell(`$RESPLAN profile survey.csv >${name}.json`, folder);
    for (const { command, shown } of examplesIn(text.split('\n'))) {
      const tool = 'resplan() { env LC_ALL=en_GB.UTF-8 $RESPLAN "$@"; }; exec 2>&1';
      const real = outputLines((await runShell(`${tool}\n${command}`, folder)).out);
      expect({ command, lines: shown }).toEqual({ command, lines: cutAlike(shown, real) });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('the lists', () => {
  test('every figure of --fail-on', () => {
    const known = new Set(
      [scenarioGateKinds, trackGateKinds, optimiseGateKinds, compareGateKinds, networkGateKinds].flatMap(Object.keys),
    );
    expect(
      rowsUnder('## Bounds')
        .filter((name) => name !== 'figure')
        .sort(),
    ).toEqual([...known].sort());
  });

  test('every environment variable that is read', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.ts$/.test(name),
    );
    const read = sources.flatMap((name) => {
      const code = readFileSync(join(root, 'src', name), 'utf8');
      const taken = [...code.matchAll(/\{ ([A-Z_, ]+) \} = process\.env/g)].flatMap(([, names = '']) =>
        names.split(', '),
      );
      return [...[...code.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name = '']) => name), ...taken];
    });
    const listed = rowsUnder('## Environment').filter((name) => name !== 'variable');
    expect(listed.sort()).toEqual([...new Set(read)].sort());
  });
});
