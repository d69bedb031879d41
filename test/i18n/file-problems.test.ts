/** What is wrong in a file is said in Swedish too: every wording in the sources, and what the schema library says itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileProblem, svOf } from '../../src/i18n/file-problems.ts';
import { parseProfile } from '../../src/profile/read-profile.ts';
import { ResplanError } from '../../src/resplan-error.ts';
import { oneLine, root, runTool } from '../cli/run-tool.ts';

const folders = ['src/reference', 'src/reference/factors', 'src/reference/measures', 'src/profile'];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /schema|user-|check-profile|read-profile/.test(name))
    .map((name) => join(folder, name)),
);
const begins =
  '(?:is|must|needs|has|holds|names|not whole|tankToWheel and|the shares|value must|vehicle-km|unknown key) ';
const quoted = new RegExp(`'(${begins}[^'\\n]+)'|\`((?:\\$\\{\\w+\\} )?${begins}[^\`\\n]+)\``, 'g');

/** Wordings as they stand, what is put into them replaced by something. */
const wordings = files.flatMap((file) => {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(quoted)].map(([, plain, template = '']) => {
    const filled = template
      .replace(/\$\{hint\}/g, '; did you mean mode?')
      .replace(/\$\{[^{}]*length > 1[^}]*\}/, 'one of ')
      .replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '7');
    return plain ?? filled;
  });
});

describe('what is wrong in a file', () => {
  it('has Swedish words for every wording in the sources', () => {
    expect(wordings.length).toBeGreaterThan(60);
    expect(wordings.filter((wording) => svOf(wording) === null)).toEqual([]);
  });

  it('is left whole as it is where there are none, half of it never said in each language; in English always', () => {
    for (const unknown of [
      'is odd',
      'must be a kind of bus',
      'must have two wheels',
      'needs a driver',
      'must not exceed the bus',
    ])
      expect(fileProblem(unknown, 'sv')).toBe(unknown);
    expect(fileProblem('is missing', 'en')).toBe('is missing');
  });

  it('has Swedish words for what the schema library says of any part of a profile', async () => {
    const { out } = await runTool(['profile', 'demo-employer.csv']);
    const said = new Set<string>();
    for (const wrong of [null, 'x', -1, 1.5, [], undefined]) {
      for (const path of pathsOf(JSON.parse(out))) {
        const profile = JSON.parse(out);
        place(profile, path, wrong);
        try {
          parseProfile(JSON.stringify(profile), 'p.json');
        } catch (error) {
          if (!(error instanceof ResplanError)) throw error;
          if (error.code === 'profile-invalid') said.add(String(error.details.problem));
        }
      }
    }
    expect(said.size).toBeGreaterThan(8);
    expect([...said].filter((problem) => svOf(problem) === null)).toEqual([]);
  });
});

describe('at the command line, in Swedish', () => {
  it.each([
    ['{"id": "bus", "labbel": "x"}', ['measures', '--measures', '-'], 'labbel är ingen nyckel här; menade du label?'],
    ['{"id": "bus"', ['measures', '--measures', '-'], 'rad 1, kolumn '],
    ['{"id": "ours", "factors": []}', ['factors', '-'], 'factors: behöver minst en rad'],
    ['{"schema": "resplan/profile/1"}', ['estimate', '-'], 'saknas). Gör om den med resplan profile.'],
  ])('%s', async (text, args, words) => {
    expect(oneLine((await runTool([...args, '--lang', 'sv'], { stdin: text })).err)).toContain(words);
  });
});

type Path = (string | number)[];

/** Paths to some of each kind of value: the first of every list and of every table of like things. */
function pathsOf(value: unknown, path: Path = [], depth = 0): Path[] {
  if (typeof value !== 'object' || value === null || depth > 9) return [path];
  const keys = Array.isArray(value) ? [0].filter((i) => i < value.length) : Object.keys(value).slice(0, 6);
  return [path, ...keys.flatMap((key) => pathsOf((value as Record<string, unknown>)[key], [...path, key], depth + 1))];
}

function place(root: unknown, path: Path, value: unknown): void {
  let at = root as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = path.at(-1);
  if (last !== undefined) at[last] = value;
}
