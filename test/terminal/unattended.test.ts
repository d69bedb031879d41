/** In a terminal where nobody is to be asked: under CI, and where messages are for a program. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askWords } from '../../src/i18n/ask.ts';
import { initWords } from '../../src/i18n/init.ts';
import { fixtures } from '../cli/run-tool.ts';
import { hasTmux, openTerminal, type Terminal } from './tmux.ts';

let folder: string;
let terminal: Terminal | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resplan-ci-'));
  copyFileSync(join(fixtures, 'two-distance-columns.csv'), join(folder, 'survey.csv'));
});
afterEach(() => {
  terminal?.close();
  terminal = null;
  rmSync(folder, { recursive: true, force: true });
});

const question = askWords.en.which('').slice(0, 12);

describe.skipIf(!hasTmux)('no question is asked', { timeout: 60_000 }, () => {
  test('a person at a terminal is asked which column it is', async () => {
    terminal = openTerminal(folder, 'check survey.csv');
    await terminal.sees(question);
  });

  test.each([
    ['under CI', '', 'CI=true'],
    ['with --json-errors', '--json-errors', ''],
  ])('%s', async (_, option, env) => {
    terminal = openTerminal(folder, `check survey.csv ${option}`, env);
    expect(await terminal.sees('code 1')).not.toContain(question);
    terminal.close();
    terminal = openTerminal(folder, `init ${option}`, env);
    expect(await terminal.sees('code 2')).not.toContain(initWords.en.language);
  });
});
