/** `resplan plan set`: keys of the plan file changed, comments and every other line as they were, or nothing at all. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { editPlan } from '../../src/plan/edit-plan.ts';
import { oneLine, runTool } from './run-tool.ts';

const cwd = mkdtempSync(join(tmpdir(), 'resplan-'));
const write = (name: string, ...lines: string[]) => writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);
const read = (name: string) => readFileSync(join(cwd, name));
const plan = (...args: string[]) => runTool(['plan', ...args], { cwd });
afterAll(() => rmSync(cwd, { recursive: true }));

const commented = [
  '# the plan of Älvstrand',
  'language: en # and sv next year',
  '',
  '# who works here',
  'workplace:',
  '  name: "Älvstrand" # as on the door',
  '  headcount: 60 # of payroll',
  'targets:',
  '  - { year: 2030, reduction: 0.40 } # the council’s own',
  'measures:',
  '  # by the gate',
  '  - id: bike-racks',
  "    responsible: 'Åsa'",
  '    status: proposed',
  '  - id: showers # both floors',
  '    status: decided',
  '',
  '# not yet: report',
];
/** The lines with some of them changed, by number from 1, and some put in after. */
const changed = (lines: Record<number, string[]>) =>
  `${commented.flatMap((line, i) => lines[i + 1] ?? [line]).join('\n')}\n`;

describe('plan set', () => {
  beforeEach(() => write('resplan.yaml', ...commented));

  it.each([
    [['workplace.headcount=240'], { 7: ['  headcount: 240 # of payroll'] }],
    [['workplace.name=Älvstrands kommun'], { 6: ['  name: "Älvstrands kommun" # as on the door'] }],
    [['measures.bike-racks.status=done'], { 14: ['    status: done'] }],
    [['measures.showers.size=3'], { 16: ['    status: decided', '    size: 3'] }],
    [['measures.showers.status='], { 16: [] }],
    [['targets.0.year=2031'], { 9: ['  - { year: 2031, reduction: 0.40 } # the council’s own'] }],
    [
      ['language=sv', 'measures.showers.status=started'],
      { 2: ['language: sv # and sv next year'], 16: ['    status: started'] },
    ],
    [
      ['workplace.sites.Norr.headcount=20'],
      { 7: [commented[6] ?? '', '  sites:', '    - name: Norr', '      headcount: 20'] },
    ],
  ])('%j changes that, and no comment nor any other line', async (entries, lines) => {
    const run = await plan('set', ...entries, '--lang', 'en');
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(run.err).toMatch(entries.length === 1 ? /: 1 key changed/ : /: 2 keys changed/);
    expect(read('resplan.yaml').toString()).toBe(changed(lines));
  });

  it.each([
    ['an unknown key', ['workplace.headcont=240'], 'Did you mean “headcount”?'],
    ['a number that is none', ['workplace.headcount=many'], 'workplace.headcount: this must be a number.'],
    ['a number that cannot be', ['workplace.headcount=0'], 'workplace.headcount: this must be above 0.'],
    [
      'a status that there is not',
      ['measures.bike-racks.status=finished'],
      'proposed, decided, started, done, dropped',
    ],
    ['a day that there is not', ['measures.bike-racks.start=2027-02-30'], 'there is no such date.'],
    ['no value', ['workplace.headcount'], 'workplace.headcount=240'],
    ['no key', ['=240'], 'workplace.headcount=240'],
    ['one wrong of two', ['workplace.headcount=240', 'measures.showers.status=finished'], 'measures.1.status'],
    ['one unknown of two', ['no=1', 'workplace.headcount=240'], 'there is no key “no”.'],
  ])('refuses %s and leaves the file byte for byte', async (_, entries, told) => {
    const before = read('resplan.yaml');
    const run = await plan('set', ...entries, '--lang', 'en');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(oneLine(run.err)).toContain(told);
    expect(read('resplan.yaml').equals(before)).toBe(true);
  });

  it('changes the plan that --plan names, and not the one in the folder', async () => {
    write('other.yaml', 'workplace:', '  headcount: 5 # few');
    expect(await plan('set', 'workplace.headcount=6', '--plan', 'other.yaml')).toMatchObject({ code: 0 });
    expect(read('other.yaml').toString()).toBe('workplace:\n  headcount: 6 # few\n');
    expect(read('resplan.yaml').toString()).toBe(changed({}));
  });

  test('a key holds whatever it is set to, on its own line, under its own comment', () => {
    const places = [
      ['workplace.name', 6],
      ['workplace.headcount', 7],
      ['measures.bike-racks.responsible', 13],
      ['measures.showers.status', 16],
    ] as const;
    const awkward = [
      'a: b',
      '# x',
      'a # b',
      'yes',
      'null',
      '~',
      '1:0.4',
      '- a',
      "it's",
      '"',
      '007',
      '@a',
      '*a',
      '{a',
      '50%',
    ];
    const values = fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean());
    const law = fc.property(fc.constantFrom(...places), values, ([key, line], value) => {
      const [own, ...others] = [key.split('.').at(-1), ...commented.toSpliced(line - 1, 1)];
      const lines = editPlan(changed({}), [{ path: key.split('.'), value }]).split('\n');
      const [there = ''] = lines.splice(line - 1, 1);
      expect(lines).toEqual([...others, '']);
      expect(parse(there)).toEqual({ [own as string]: value });
      expect(there.endsWith(/ # .*$/.exec(commented[line - 1] as string)?.[0] ?? '')).toBe(true);
    });
    fc.assert(law, { numRuns: 500 });
  });
});
