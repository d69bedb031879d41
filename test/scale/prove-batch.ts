/**
 * `npm run proof:batch`: 60 generated employers (20 to 20,000 answers, odd formats mixed), 3 of them broken, in one
 * batch; killed in the middle and gone on with; with 1 and with 2 workers. Every byte is compared.
 * A number after it is how many draws each report's ranges come from (500).
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateEmployers } from './generated-employers.ts';

const bin = fileURLToPath(new URL('../../bin/resplan.js', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const draws = process.argv[2] ?? '500';
const count = 60;
const folder = await mkdtemp(join(tmpdir(), 'resplan-proof-'));

const employers = await generateEmployers(folder, count);
// one is a PDF, one is cut off, one is not there
await copyFile(join(fixtures, 'leaflet.pdf'), join(folder, employers[10]?.file ?? ''));
const cut = employers.findIndex(({ file }, i) => i > 15 && file.endsWith('.xlsx'));
await truncate(join(folder, employers[cut]?.file ?? ''), 3000);
await rm(join(folder, employers[40]?.file ?? ''));
const names = new Map([
  [3, '../../x'],
  [4, 'CON'],
  [5, 'con'],
  [6, 'Åre kommun, växel/el: "norr"'],
]);
const lines = employers.map(({ name, file, headcount, language }, i) =>
  [`"${(names.get(i) ?? name).replaceAll('"', '""')}"`, file, headcount, language].join(';'),
);
await writeFile(
  join(folder, 'kunder.csv'),
  Buffer.from(`Namn;Enkät;Anställda;Språk\r\n${lines.join('\r\n')}\r\n`, 'latin1'),
);

function start(out: string, workers: number) {
  const args = [
    'batch',
    'kunder.csv',
    '-o',
    out,
    '-f',
    'html,json,csv,xlsx',
    '--draws',
    draws,
    '--workers',
    String(workers),
  ];
  const child = spawn(process.execPath, [bin, ...args, '--lang', 'en'], { cwd: folder });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, said: () => said };
}

async function run(out: string, workers: number): Promise<{ code: number | null; seconds: number; said: string }> {
  const startedAt = performance.now();
  const { ended, said } = start(out, workers);
  const code = await ended;
  return { code, seconds: (performance.now() - startedAt) / 1000, said: said() };
}

const reportsIn = async (out: string) =>
  (await readdir(join(folder, out))).filter((name) => !name.startsWith('.resplan')).sort();

async function digestOf(out: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await reportsIn(out)) hash.update(`${name}\n`).update(await readFile(join(folder, out, name)));
  return hash.digest('hex');
}

const doneIn = (out: string) =>
  readdir(join(folder, out, '.resplan')).then(
    (kept) => kept.filter((name) => name.endsWith('.json')).length,
    () => 0,
  );

const failures: string[] = [];
function hold(what: string, isSo: boolean, seen: unknown = '') {
  console.log(`${isSo ? 'ok  ' : 'FAIL'} ${what} ${seen}`);
  if (!isSo) failures.push(what);
}

const two = await run('two', 2);
console.log(two.said.trimEnd());
hold(
  '2 workers: 57 reports, 3 broken, exit 1',
  two.code === 1 && / 3 without a report/.test(two.said),
  `${two.seconds.toFixed(0)} s`,
);
hold('4 files for each, and batch.json', (await reportsIn('two')).length === 57 * 4 + 1);

const killed = start('killed', 2);
while ((await doneIn('killed')) < 25) await new Promise((resolve) => setTimeout(resolve, 20));
killed.child.kill('SIGKILL');
await killed.ended;
const before = await doneIn('killed');
const left = await reportsIn('killed');
hold(
  'killed in the middle: no batch.json yet',
  before < 57 && !left.includes('batch.json'),
  `${before} done, ${left.length} files`,
);
const resumed = await run('killed', 2);
hold(
  'gone on with: what was done is not done again',
  resumed.said.includes(`${before} were done before`),
  `${resumed.seconds.toFixed(0)} s`,
);
const digest = await digestOf('two');
hold('the same bytes as without the kill', (await digestOf('killed')) === digest, digest.slice(0, 16));

const one = await run('one', 1);
hold('1 worker: the same bytes', one.code === 1 && (await digestOf('one')) === digest, `${one.seconds.toFixed(0)} s`);

const again = await run('two', 2);
hold(
  'again: nothing is done',
  again.said.includes('57 were done before') && (await digestOf('two')) === digest,
  `${again.seconds.toFixed(1)} s`,
);
const changed = join(folder, employers[0]?.file ?? '');
await writeFile(changed, (await readFile(changed, 'utf8')).replace('Kontoret', 'Kontor A'));
const after = await run('two', 2);
hold('one survey changed: one is done', after.said.includes('56 were done before'), `${after.seconds.toFixed(1)} s`);

const bytes = await Promise.all(
  employers.map(({ file }) =>
    stat(join(folder, file)).then(
      ({ size }) => size,
      () => 0,
    ),
  ),
);
console.log(
  `${(bytes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(0)} MB of surveys, ${draws} draws, Node ${process.version}`,
);
await rm(folder, { recursive: true, force: true });
process.exitCode = failures.length > 0 ? 1 : 0;
