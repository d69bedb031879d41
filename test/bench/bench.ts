/**
 * `npm run bench`: resplan's whole run beside what people would use instead, and the bounds that it is held to.
 * Writes test/bench/RESULTS.md. `npm run bench -- --runs 3 --rows 500,50000` for less; BENCH_PYTHON names a Python that
 * has pandas and duckdb.
 */
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Language } from '../../src/i18n/language.ts';
import { generateSurvey } from './generate-survey.ts';
import { type Command, inTurn, median, type Run } from './measure.ts';
import { peers } from './peers.ts';
import { hottest } from './where-time-goes.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    rows: { type: 'string', default: '500,50000,1000000,5000000' },
  },
});
const rounds = Number(values.runs);
const sizes = values.rows.split(',').map(Number);
const tool = fileURLToPath(new URL('../../bin/resplan.js', import.meta.url));
const folder = join(tmpdir(), 'resplan-bench');
mkdirSync(folder, { recursive: true });

const lines: string[] = [];
const say = (line = '') => {
  console.log(line);
  lines.push(line);
};
const node = (name: string, ...args: string[]): Command => ({ name, program: process.execPath, args });
const resplan = (name: string, ...args: string[]) => node(name, tool, ...args);

async function survey(
  rows: number,
  language: Language,
  more: { seed?: number; unlike?: boolean } = {},
): Promise<string> {
  const { seed = 1, unlike = false } = more;
  const file = join(folder, `${rows}-${language}-${seed}${unlike ? '-unlike' : ''}.csv`);
  if (!existsSync(file)) {
    await pipeline(Readable.from(generateSurvey({ rows, language, seed, unlike })), createWriteStream(file));
  }
  return file;
}

const seconds = (value: number | null) => (value === null ? '–' : value < 1 ? value.toFixed(3) : value.toFixed(2));
const whole = (value: number | null) => (value === null ? '–' : value.toFixed(0));
const ratio = (a: number | null, b: number | null) => (a === null || b === null ? '–' : (a / b).toFixed(2));
const wall = (runs: readonly Run[] = []) => median(runs.map((run) => run.wallSeconds));
const peak = (runs: readonly Run[] = []) => median(runs.map((run) => run.peakMB));
const cpu = (runs: readonly Run[] = []) => median(runs.map((run) => run.cpuSeconds));

function table(title: string, runs: ReadonlyMap<string, readonly Run[]>, against: string): void {
  say(`### ${title}`);
  say();
  say(`| command | wall s | of ${against} | processor s | of ${against} | peak MB |`);
  say('|---|---|---|---|---|---|');
  const base = runs.get(against);
  for (const [name, of] of runs) {
    const walls = `${seconds(wall(of))} | ${ratio(wall(of), wall(base))}`;
    say(`| ${name} | ${walls} | ${seconds(cpu(of))} | ${ratio(cpu(of), cpu(base))} | ${whole(peak(of))} |`);
  }
  say();
}

const bounds: string[] = [];
function bound(what: string, measured: number | null, most: number, unit = ''): void {
  const reached = measured === null ? 'not measured' : measured <= most ? 'reached' : '**not reached**';
  bounds.push(
    `| ${what} | ≤ ${Number(most.toFixed(2))}${unit} | ${measured === null ? '–' : measured.toFixed(2)}${unit} | ${reached} |`,
  );
}

const known = peers();
const peaks = new Map<number, number | null>();
for (const rows of sizes) {
  const english = await survey(rows, 'en');
  const swedish = await survey(rows, 'sv');
  const commands = [resplan('resplan', 'estimate', '--format', 'json', english)];
  commands.push(resplan('resplan, the Swedish file', 'estimate', '--format', 'json', swedish));
  if (rows === 1_000_000) {
    const unlike = await survey(rows, 'en', { unlike: true });
    commands.push(resplan('resplan, hardly two alike', 'estimate', '--format', 'json', unlike));
  }
  // the largest is for memory: what a peer does with it is its own affair
  if (rows <= 1_000_000) for (const { read } of known) if (read) commands.push(read(english));
  const runs = await inTurn(commands, rounds);
  table(`${rows.toLocaleString('en')} rows (${whole(readFileSync(english).length / 1e6)} MB)`, runs, 'resplan');
  peaks.set(rows, peak(runs.get('resplan')));
  if (rows !== 1_000_000) continue;
  const own = wall(runs.get('resplan'));
  for (const [name, times] of [
    ['pandas', 1],
    ['Miller', 1],
    ['DuckDB', 3],
  ] as const) {
    const other = wall(runs.get(name));
    bound(`1,000,000 rows, of ${name}'s wall time`, own && other && own / other, times, ' ×');
  }
}
const [million, fiveMillion] = [peaks.get(1_000_000) ?? null, peaks.get(5_000_000) ?? null];
bound('peak memory, 1,000,000 rows', million, 250, ' MB');
bound('peak memory, 5,000,000 rows', fiveMillion, 250, ' MB');
bound(
  'peak memory of 5,000,000 rows, of that of 1,000,000',
  million && fiveMillion && fiveMillion / million,
  1.1,
  ' ×',
);

const parts = await Promise.all([1, 2, 3, 4, 5].map((seed) => survey(200_000, 'en', { seed })));
const files = await inTurn(
  [
    resplan('one file of 200,000 rows', 'estimate', '--format', 'json', parts[0] as string),
    resplan('five files of 200,000 rows', 'estimate', '--format', 'json', ...parts),
  ],
  rounds,
);
table('Several files', files, 'one file of 200,000 rows');
const [one, five] = [wall(files.get('one file of 200,000 rows')), wall(files.get('five files of 200,000 rows'))];
bound('five files, of the time of one file', one && five && five / one, 5 / 1.7, ' ×');

const small = await survey(500, 'en');
const html = (...more: string[]) => ['report', small, '--headcount', '800', '-f', 'html', ...more];
const start = await inTurn(
  [
    node('node -e 0', '-e', '0'),
    resplan('resplan --help', '--help'),
    resplan('500 rows → html, no draws', ...html('--draws', '0')),
    resplan('500 rows → html, 10,000 draws', ...html()),
  ],
  rounds * 3,
);
table('Small things', start, 'node -e 0');
const empty = wall(start.get('node -e 0'));
const times = (name: string) => {
  const of = wall(start.get(name));
  return of && empty && of / empty;
};
bound('--help, of node -e 0', times('resplan --help'), 1.4, ' ×');
bound('500 rows to an html report without draws, of node -e 0', times('500 rows → html, no draws'), 10, ' ×');

const [processor] = cpus();
const machine = `${processor?.model.trim()}, ${cpus().length} cores, ${whole(totalmem() / 1e9)} GB, ${process.platform}`;
const text = `# Measured

By \`npm run bench\`, which writes this file. Each command is a whole process, start-up included; all in turn, medians of
${rounds} runs (small things ${rounds * 3}); the file is in the page cache. Peers read every row and group one column; resplan also finds
the columns, judges every cell and row, checks ids and estimates with intervals. Read the ratios: they are of one run, and the
machine is shared. What the figures rest on: [NOTES.md](NOTES.md).

${machine}; Node ${process.version}; ${known.map(({ name, version }) => `${name} ${version}`).join('; ')}.
${new Date().toISOString().slice(0, 10)}.

## Bounds

| what | bound | measured | |
|---|---|---|---|
${bounds.join('\n')}

${lines.join('\n')}
## Where the time goes

1,000,000 rows, by the sampling profiler: share of all samples, the function's own time.

${hottest(tool, await survey(1_000_000, 'en'))}
`;
writeFileSync(fileURLToPath(new URL('./RESULTS.md', import.meta.url)), text);
console.log(bounds.join('\n'));
