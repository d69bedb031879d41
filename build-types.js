import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// The library's declarations: only those that its entries reach, importing each other as a consumer resolves them.
rmSync('dist/types', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/library'], { stdio: 'inherit' });
const wanted = ['library/index.d.ts', 'library/core.d.ts'];
for (const file of wanted) {
  const text = readFileSync(join('dist/all-types/src', file), 'utf8');
  for (const [, from] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g)) {
    const reached = `${join(dirname(file), from)}.d.ts`;
    if (!wanted.includes(reached)) wanted.push(reached);
  }
  if (/from '[^']+\.json'/.test(text))
    throw new Error(`${file}: a consumer cannot be asked to read our JSON for its types`);
  mkdirSync(join('dist/types', dirname(file)), { recursive: true });
  writeFileSync(join('dist/types', file), text.replace(/((?:from |import\()['"]\.[^'"]+)\.ts(['"])/g, '$1.js$2'));
}
rmSync('dist/all-types', { recursive: true });
