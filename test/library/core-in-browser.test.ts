/** `resplan/core` needs nothing that a browser lacks. */
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { estimate, profile, readSurvey } from '../../src/library/index.ts';
import { root } from '../cli/run-tool.ts';

test('it is bundled for a browser without node, zod or a reader of files, and runs where there is only the language', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, 'src/library/core.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'resplan',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((name) => /zod|yaml|csv-parse|read-excel|schema\.ts|src\/cli\//.test(name))).toEqual([]);
  expect(Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external))).toEqual(
    [],
  );

  const rows = Array.from({ length: 20 }, (_, i) => `${2 + i},${i % 2 ? 'car' : 'bus'},5`);
  const made = profile(await readSurvey(['distance_km,mode,days', ...rows].join('\n')));
  const page = createContext({ given: JSON.stringify(made) });
  runInContext(outputFiles[0]?.text ?? '', page);
  const estimated = runInContext('JSON.stringify(resplan.estimate(JSON.parse(given)))', page);
  expect(JSON.parse(estimated)).toEqual(JSON.parse(JSON.stringify(estimate(made))));
});
