/** Every command in a pipe: standard input by - or by itself, standard output whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, oneLine, runShell, runTool } from './run-tool.ts';

const bytes = (name: string) => readFileSync(join(fixtures, name));
const piped = (content: Uint8Array | string, ...args: string[]) =>
  runTool([...args, '--lang', 'en'], { stdin: content, piped: true });

const demo = bytes('demo-employer.csv');

describe('a survey that is piped in', () => {
  it.each([
    ['estimate', ['estimate', '-f', 'json']],
    ['check', ['check']],
    ['profile', ['profile', '--share']],
    ['explain', ['explain', 'car']],
    ['simulate', ['simulate', '-m', 'showers=2', '--draws', '0', '-f', 'json']],
  ])('needs no name: %s', async (_, args) => {
    const without = await piped(demo, ...args);
    const named = await piped(demo, ...args, '-');
    expect(without.code).toBe(0);
    expect(without.out.length).toBeGreaterThan(200);
    expect(without).toEqual(named);
  });

  it('may be a workbook, or a profile from the command before', async () => {
    expect((await piped(bytes('microsoft-forms.xlsx'), 'check')).out).toContain('rows');
    const { out: profile } = await piped(demo, 'profile');
    const { out } = await piped(profile, 'estimate', '-f', 'json');
    const direct = JSON.parse((await piped(demo, 'estimate', '-f', 'json')).out);
    expect(JSON.parse(out).baseline).toEqual(direct.baseline);
  });

  it('is one of the files of profile merge, compare and track', async () => {
    const { code, out } = await piped(bytes('pipe.csv'), 'profile', 'merge', 'utf16-tab.csv', '-');
    expect({ code, rows: JSON.parse(out).quality.rowsRead }).toEqual({ code: 0, rows: 22 });
    const compared = await piped(demo, 'compare', 'demo-2028.csv', '-', '-f', 'json');
    expect(JSON.parse(compared.out).employers).toHaveLength(2);
    const tracked = await piped(demo, 'track', '-', 'demo-2028.csv', '--headcount', '240', '-f', 'json');
    expect(JSON.parse(tracked.out).rounds).toHaveLength(2);
  });

  it('is not read twice', async () => {
    const { code, err } = await piped(demo, 'estimate', '-', '--plan', '-');
    expect({ code, err: oneLine(err) }).toMatchObject({ code: 2, err: expect.stringContaining('Standard input') });
  });

  it('that is nothing is said to be', async () => {
    const { code, err } = await piped('', 'estimate');
    expect({ code, err: oneLine(err) }).toEqual({
      code: 2,
      err: 'Nothing came in on standard input. Pipe a survey in, or give a file: resplan check survey.csv',
    });
  });

  it('is found by the command in a shell, by a pipe or from a file, and is not waited for otherwise', async () => {
    const line =
      'cat pipe.csv | $RESPLAN estimate -f csv >/dev/null && $RESPLAN check <pipe.csv >/dev/null && echo both';
    expect((await runShell(line)).out).toBe('both\n');
    const { code, err } = await runTool(['estimate', '--lang', 'en']);
    expect({ code, err: oneLine(err) }).toMatchObject({ code: 2, err: expect.stringMatching(/^Which survey\?/) });
  });
});

describe('a plan that is piped in', () => {
  const plan = 'workplace: { name: Älvstrand, headcount: 240 }\n';

  it('is used', async () => {
    const { out } = await piped(plan, 'estimate', 'demo-employer.csv', '--plan', '-', '-f', 'json');
    expect(JSON.parse(out).workplace).toMatchObject({ name: 'Älvstrand', headcount: 240 });
    const options = ['--plan', '-', '-m', 'showers=2', '--draws', '0', '-f', 'json'];
    const report = JSON.parse((await piped(plan, 'report', 'demo-employer.csv', ...options)).out);
    expect(report.workplace).toMatchObject({ name: 'Älvstrand', headcount: 240 });
  });

  it('is checked, and changed on its way', async () => {
    expect((await piped(plan, 'plan', 'check', '-')).out).toContain('Älvstrand');
    const { code, out, err } = await piped(plan, 'plan', 'set', 'workplace.headcount=250', '--plan', '-');
    expect({ code, out, err }).toEqual({ code: 0, out: plan.replace('240', '250'), err: '' });
  });

  it('is what init writes to standard output, and nothing else is', async () => {
    const { code, out, err } = await piped('', 'init', '-o', '-', ...['--name', 'Acme', '--headcount', '240']);
    expect({ code, err: oneLine(err) }).toMatchObject({ code: 2 });
    const options = ['--have', 'none', '--survey', 'none', '--target', '20%', '-m', 'none'];
    const made = await piped('', 'init', '-o', '-', '--name', 'Acme', '--headcount', '240', ...options);
    expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
    expect(made.out).toContain('name: Acme');
    expect(out).toBe('');
  });
});
