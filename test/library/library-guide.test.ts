/** docs/library.md: its example is run as a program that has installed the package would, and prints what is shown. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fixtures, root, runShell } from '../cli/run-tool.ts';

const text = readFileSync(join(root, 'docs/library.md'), 'utf8');
const block = (language: string) => new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(text)?.[1] ?? '';

test('the example prints what is shown', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'resplan-library-'));
  try {
    copyFileSync(join(fixtures, 'demo-employer.csv'), join(folder, 'survey.csv'));
    const built = pathToFileURL(join(root, 'dist/library/index.js')).href;
    writeFileSync(join(folder, 'example.mjs'), block('js').replace("'resplan'", `'${built}'`));
    const { out, err } = await runShell(`${process.execPath} example.mjs`, folder);
    expect({ out, err }).toEqual({ out: block('text'), err: '' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
