/** A plan in its writer's own hand: indents, blanks, quotes, comments and line ends that no program would write. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editPlan } from '../../src/plan/edit-plan.ts';

const lines = [
  '# vår plan',
  'language: sv   # språket',
  '',
  '',
  'workplace:',
  '    name:   Bolaget   # c',
  '    headcount:    60',
  'surveys:',
  '- file: a.csv     # första',
  '  year: 2026',
  'measures:',
  '-   id: bike-racks',
  '    size: 20   # tjugo',
  '- { id: showers,   size: 2 }',
  '',
  'report:',
  '    title: >',
  '        Grön',
  '        resplan',
  "    author: 'Åsa'",
  '# slut',
];

/** Lines that are no longer there, and lines that are new. */
function differences(before: readonly string[], after: readonly string[]) {
  return { gone: before.filter((line) => !after.includes(line)), come: after.filter((line) => !before.includes(line)) };
}

describe.each([
  ['line ends of Unix', '\n', ''],
  ['line ends of Windows and a byte order mark', '\r\n', '\ufeff'],
])('a plan in its own hand, with %s', (_, eol, mark) => {
  const text = mark + lines.map((line) => `${line}${eol}`).join('');
  const changed = (path: string[], value: string | number | null) => {
    const after = editPlan(text, [{ path, value }]);
    expect(after.startsWith(mark)).toBe(true);
    expect(after.split('\n').every((line, i, all) => i === all.length - 1 || eol === '\n' || line.endsWith('\r'))).toBe(
      true,
    );
    return differences(lines, after.slice(mark.length).split(/\r?\n/).slice(0, -1));
  };

  it.each([
    [['workplace', 'headcount'], 70, ['    headcount:    60'], ['    headcount:    70']],
    [['report', 'author'], "O'Hara", ["    author: 'Åsa'"], ["    author: 'O''Hara'"]],
    [['measures', 'bike-racks', 'status'], 'done', [], ['    status: done']],
    [
      ['measures', 'showers', 'status'],
      'done',
      ['- { id: showers,   size: 2 }'],
      ['- { id: showers,   size: 2, status: done }'],
    ],
    [['surveys', 'b.csv', 'year'], 2028, [], ['- file: b.csv', '  year: 2028']],
    [['workplace', 'sites', 'Norr', 'headcount'], 3, [], ['    sites:', '      - name: Norr', '        headcount: 3']],
    [['assumptions', 'weeksPerYear'], 44, [], ['assumptions:', '  weeksPerYear: 44']],
    [['workplace', 'headcount'], null, ['    headcount:    60'], []],
    [['report', 'title'], 'Ny', ['    title: >', '        Grön', '        resplan'], ['    title: Ny']],
  ])('%j set to %j changes only its own lines', (path, value, gone, come) => {
    expect(changed(path, value)).toEqual({ gone, come });
  });

  it('holds what it is set to, whatever that is, and all else as before', () => {
    const places = [
      ['workplace', 'name'],
      ['workplace', 'headcount'],
      ['measures', 'showers', 'responsible'],
      ['language'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.oneof(fc.string(), fc.integer()), (path, value) => {
        const after = editPlan(text, [{ path, value }]);
        const [before, now] = [parse(text), parse(after)] as { measures: Record<string, unknown>[] }[];
        const wanted = structuredClone(before) as Record<string, unknown> & { measures: Record<string, unknown>[] };
        const parent = (
          path[0] === 'measures' ? wanted.measures[1] : path.length > 1 ? wanted[path[0] as string] : wanted
        ) as Record<string, unknown>;
        parent[path.at(-1) as string] = value;
        expect(now).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});
