/** `resplan init` with a person at the terminal, in both languages: the screens, the plan, and a dialogue that is broken off. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initWords } from '../../src/i18n/init.ts';
import { measureName } from '../../src/reference/measures/measure-name.ts';
import { fixtures, runSaying, runTool } from '../cli/run-tool.ts';
import { hasTmux, openTerminal, type Terminal } from './tmux.ts';

let folder: string;
let terminal: Terminal | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resplan-init-'));
  copyFileSync(join(fixtures, 'demo-employer.csv'), join(folder, 'survey.csv'));
});
afterEach(() => {
  terminal?.close();
  terminal = null;
  rmSync(folder, { recursive: true, force: true });
});

const planText = () => readFileSync(join(folder, 'resplan.yaml'), 'utf8');

/** The options that say what the dialogue below is told. */
const byOptions = (language: string) => [
  ...['init', '--lang', language, '--name', 'Åkeriet', '--headcount', '240', '--have', 'bike-racks=30'],
  ...['--survey', 'survey.csv', '--year', '2026', '--target', '15%', '--target-year', '2030', '-m', 'proposed'],
];

describe.skipIf(!hasTmux)('the dialogue', { timeout: 60_000 }, () => {
  test.each(['sv', 'en'] as const)('in %s ends in the plan that the same options give', async (language) => {
    const t = initWords[language];
    terminal = openTerminal(folder, 'init');
    await terminal.sees(initWords.en.language);
    // the environment speaks English
    terminal.press(...(language === 'sv' ? ['Up', 'Enter'] : ['Enter']));
    await terminal.sees(t.name);
    terminal.press('Åkeriet', 'Enter');
    await terminal.sees(t.headcount);
    terminal.press('many', 'Enter');
    await terminal.sees(t.badNumber);
    terminal.press('C-u', '240', 'Enter');
    await terminal.sees(t.sites.slice(0, 20));
    terminal.press('Enter');
    await terminal.sees(t.have);
    terminal.press('Space', 'Enter');
    await terminal.sees(t.haveCount(t.facilities['bike-racks'] as string));
    terminal.press('30', 'Enter');
    await terminal.sees(t.checkMissing('').trim());
    await terminal.sees(t.surveyPick);
    terminal.press('Enter');
    await terminal.sees(t.surveyYear);
    terminal.press('2026', 'Enter');
    const columns = await terminal.sees(t.columnsRight);
    expect(columns).toContain('Hur tar du dig oftast till arbetet?');
    terminal.press('Enter');
    await terminal.sees(t.target);
    terminal.press('15', 'Enter');
    await terminal.sees(t.targetYear);
    terminal.press('2030', 'Enter');
    await terminal.sees(t.budget.slice(0, 30));
    terminal.press('Enter');
    const measures = await terminal.sees(t.measures.slice(0, 20));
    expect(measures).toMatch(new RegExp(`◉ ${measureName('bike-racks', language)}`));
    terminal.press('Enter');
    const chosen = [
      ...['bike-racks', 'showers', 'e-bike-benefit', 'carpool-matching', 'guaranteed-ride-home', 'travel-advice'],
      ...['parking-charge', 'remote-days', 'ev-charging', 'test-cyclists'],
    ];
    for (const id of chosen) {
      const name = measureName(id, language);
      await terminal.sees(t.responsible(name.charAt(0).toLowerCase() + name.slice(1)));
      terminal.press('Enter');
    }
    await terminal.sees(t.reportNow);
    terminal.press('Down', 'Enter');
    const last = await terminal.sees('code 0');
    expect(last).toContain('resplan report');
    const asked = planText();
    expect(asked).toContain('name: Åkeriet');
    expect(existsSync(join(folder, '.resplan-init.json'))).toBe(false);

    const run = await runTool([...byOptions(language), '--force'], { cwd: folder });
    expect(run.code, run.err).toBe(0);
    expect(planText()).toBe(asked);
  });

  test('broken off leaves no plan, and goes on from what was answered', async () => {
    terminal = openTerminal(folder, 'init --lang en');
    const t = initWords.en;
    await terminal.sees(t.name);
    terminal.press('Acme', 'Enter');
    await terminal.sees(t.headcount);
    terminal.press('240', 'Enter');
    await terminal.sees(t.sites.slice(0, 20));
    terminal.press('C-c');
    await terminal.sees('code 2');
    expect(existsSync(join(folder, 'resplan.yaml'))).toBe(false);
    terminal.close();
    terminal = openTerminal(folder, 'init --lang en');
    await terminal.sees(t.goingOn(3).slice(0, 30));
    const screen = await terminal.sees(t.sites.slice(0, 20));
    expect(screen).not.toContain(t.headcount);
  });
});

describe('without a terminal', () => {
  test('what is missing is named, and nothing is waited for', async () => {
    const run = await runSaying(['init', '--name', 'Acme', '--lang', 'en'], { cwd: folder });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('not given: --headcount, --have, --survey, --target, -m.');
    expect(existsSync(join(folder, 'resplan.yaml'))).toBe(false);
  });

  test('options make the plan and the report', async () => {
    const run = await runTool([...byOptions('sv'), '--report'], { cwd: folder });
    expect(run.code, run.err).toBe(0);
    expect(planText()).toMatch(/^# yaml-language-server: \$schema=resplan\.schema\.json\n# En grön resplan/);
    expect(existsSync(join(folder, 'resplan.html'))).toBe(true);
    expect((await runTool(['plan', 'check', '--lang', 'en'], { cwd: folder })).code).toBe(0);
    // the plan in the folder is all that a report needs, in the plan's own language
    const report = await runTool(['report', '--draws', '0'], { cwd: folder });
    expect(report.out).toContain('GRÖN RESPLAN FÖR ÅKERIET');
  });

  test('a plan that is there is not written over', async () => {
    await runTool(byOptions('en'), { cwd: folder });
    const before = planText();
    const run = await runSaying(byOptions('en'), { cwd: folder });
    expect(run.code).toBe(2);
    expect(run.err).toContain('resplan.yaml is already there.');
    expect(planText()).toBe(before);
  });

  test('no survey and no measures is a plan too', async () => {
    const args = ['--have', 'none', '--survey', 'none', '--target', '20%', '-m', 'none'];
    const run = await runTool(['init', '--lang', 'sv', '--name', 'Nya', '--headcount', '40', ...args], { cwd: folder });
    expect(run.code, run.err).toBe(0);
    expect(run.err).toContain('resplan questionnaire');
    expect(planText()).toContain('# Ingen enkät ännu');
  });
});
