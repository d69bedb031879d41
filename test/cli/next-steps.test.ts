/** `resplan` alone: the steps that a folder leads to, and what is printed of them. */
import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FolderState, nextSteps } from '../../src/cli/next-steps.ts';
import { runTool } from './run-tool.ts';

const empty: FolderState = { plan: null, isDialogueBrokenOff: false, surveys: [], planned: [], report: null };
const commands = (state: Partial<FolderState>) => nextSteps({ ...empty, ...state }).map(({ command }) => command);
const twoRounds = {
  surveys: [
    { file: 'a-2024.csv', year: 2024 },
    { file: 'a-2026.csv', year: 2026 },
  ],
};

describe('the next step', () => {
  it('in an empty folder is the questions of the survey, or the workplace', () => {
    expect(commands({})).toEqual(['resplan questionnaire', 'resplan init']);
  });

  it('with a survey is to check it and make a plan of it, its name quoted where it has spaces', () => {
    expect(commands({ surveys: ['Enkät våren.csv'] })).toEqual([
      'resplan check "Enkät våren.csv"',
      'resplan init --survey "Enkät våren.csv"',
    ]);
  });

  it('after a dialogue that was broken off is to go on with it', () => {
    expect(commands({ isDialogueBrokenOff: true })).toEqual(['resplan init', 'resplan questionnaire']);
  });

  it('with a plan that cannot be read is to see what is wrong in it', () => {
    expect(commands({ plan: 'broken', surveys: ['a.csv'] })).toEqual(['resplan plan check']);
  });

  it('with a plan and its survey is the report', () => {
    expect(commands({ plan: {}, planned: ['a.csv'] })).toEqual(['resplan plan check', 'resplan report --open']);
  });

  it('with a survey that the plan does not name is to add it, by the year in its name', () => {
    expect(commands({ plan: {}, planned: ['a-2024.csv'], surveys: ['a-2026.csv'] })[0]).toBe(
      'resplan plan set surveys.a-2026.csv.year=2026',
    );
  });

  it('with two rounds is to see what has changed', () => {
    expect(commands({ plan: twoRounds, planned: ['a-2024.csv', 'a-2026.csv'] })).toContain('resplan track');
  });

  it('with a report that is up to date is the status of the first measure not begun', () => {
    const measures = [{ id: 'showers', status: 'done' as const }, { id: 'bike-racks' }];
    expect(commands({ plan: { measures }, planned: ['a.csv'], report: 'r.html' })).toEqual([
      'resplan plan set measures.bike-racks.status=started',
    ]);
  });
});

describe('the tool alone', () => {
  it('says what lies in the folder and what to do, in either language, and ends 0', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'resplan-next-'));
    const begun = await runTool(['--lang', 'sv'], { cwd: folder });
    expect(begun.code).toBe(0);
    expect(begun.err).toBe('');
    expect(begun.out).toContain('I den här mappen finns varken enkät eller plan än');
    expect(begun.out).toContain('  resplan questionnaire\n');
    await copyFile(new URL('../../fixtures/demo-employer.csv', import.meta.url), join(folder, 'survey.csv'));
    await writeFile(join(folder, 'resplan.yaml'), 'surveys:\n  - file: survey.csv\n    year: 2026\n');
    const planned = await runTool(['--lang=en'], { cwd: folder });
    expect(planned.out).toContain('In this folder: survey.csv, the plan resplan.yaml');
    expect(planned.out).toContain('  resplan report --open\n');
    expect(planned.out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('reads a command that is all but one of its own as meant', async () => {
    const { code, err } = await runTool(['repport', '--lang', 'sv']);
    expect([code, err.includes('Menade du ”report”?')]).toEqual([2, true]);
  });
});
