/** What comes with the package: dependencies with reasons, nothing that runs on install, data with a source. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../cli/run-tool.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  dev?: boolean;
}
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const registry = 'https://registry.npmjs.org/';
const atRunTime = Object.keys(manifest.dependencies ?? {});
const reasons = read('docs/dependencies.md');

describe('dependencies', () => {
  it('are those that docs/dependencies.md gives a reason for, and no others', () => {
    const rows = [...reasons.matchAll(/^\| ([^|]+) \| \S.*\|$/gm)].flatMap(([, names = '']) => names.split(', '));
    const documented = rows.filter((name) => name !== 'package' && !name.startsWith('---'));
    expect(documented.sort()).toEqual(atRunTime.sort());
    const development = reasons.slice(reasons.indexOf('Development:'));
    const aliases: Record<string, string> = { '@biomejs/biome': 'biome', '@vitest/coverage-v8': 'coverage-v8' };
    const names = Object.keys(manifest.devDependencies ?? {}).filter((name) => !name.startsWith('@types/'));
    expect(names.filter((name) => !development.includes(aliases[name] ?? name))).toEqual([]);
  });

  it('are few at run time', () => {
    expect(atRunTime.length).toBeLessThanOrEqual(20);
  });

  it('are each pinned by the lock file to one version, by its digest and from no other place than the registry', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    const isPinned = ({ version = '', integrity = '', resolved = registry }: Locked) =>
      /^\d+\.\d+\.\d+/.test(version) && integrity.startsWith('sha512-') && resolved.startsWith(registry);
    expect(packages.filter(([, one]) => !isPinned(one)).map(([path]) => path)).toEqual([]);
    for (const name of atRunTime) expect(lock.packages).toHaveProperty([`node_modules/${name}`]);
  });

  it('run nothing when the package is installed, and neither does ours', () => {
    const running = Object.entries(lock.packages).filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev);
    expect(running.map(([path]) => path)).toEqual([]);
    const onInstall = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => onInstall.includes(name))).toEqual([]);
  });
});

describe('data files', () => {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? inFolder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
  const files = inFolder('src/reference').filter((path) => path.endsWith('.json'));
  const rows = [...read('docs/data.md').matchAll(/^\| (src\S+) \| \S[^|]* \| \S[^|]* \|$/gm)].map(
    ([, path = '']) => path,
  );

  it('each have a row in docs/data.md that says where they come from, and no row is of none', () => {
    const matches = (row: string, path: string) =>
      row === path || (row.endsWith('/*.json') && path.startsWith(row.slice(0, -'*.json'.length)));
    expect(files.filter((path) => !rows.some((row) => matches(row, path)))).toEqual([]);
    expect(rows.filter((row) => !files.some((path) => matches(row, path)))).toEqual([]);
  });

  it('name for every source what it is, who it is by and where it stands', () => {
    for (const path of files.filter((file) => /\/factors\//.test(file))) {
      const { sources } = JSON.parse(read(path)) as { sources: Record<string, Record<string, unknown>> };
      for (const [id, source] of Object.entries(sources))
        expect([basename(path), id, source]).toEqual([
          basename(path),
          id,
          expect.objectContaining({
            title: expect.any(String),
            publisher: expect.any(String),
            url: expect.stringMatching(/^https?:/),
          }),
        ]);
    }
  });
});
