/** What people would use instead, each reading all of a survey and grouping it by one day's mode. */
import { spawnSync } from 'node:child_process';
import type { Command } from './measure.ts';

export interface Peer {
  name: string;
  version: string;
  /** Null where the machine does not have it. */
  read: ((file: string) => Command) | null;
}

const python = process.env.BENCH_PYTHON ?? 'python3';
const day = 'Monday';
const distance = 'Distance to work one way (km)';

const pandas = `import sys, pandas
table = pandas.read_csv(sys.argv[1])
print(table.groupby('${day}')['${distance}'].agg(['count', 'sum']))`;
const duckdb = `import sys, duckdb
print(duckdb.sql(f"""select ${day}, count(*), sum("${distance}") from read_csv('{sys.argv[1]}') group by 1"""))`;
const csvParse = `import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
let sum = 0;
const parser = createReadStream(process.argv[1]).pipe(parse({ from_line: 2 }));
parser.on('data', (cells) => { sum += Number(cells[3]); });
parser.on('end', () => console.log(sum));`;
const bytes = `import { createReadStream } from 'node:fs';
let size = 0;
createReadStream(process.argv[1]).on('data', (part) => { size += part.length; }).on('end', () => console.log(size));`;

export function peers(): Peer[] {
  const inPython = (module: string) => version(python, ['-c', `import ${module}; print(${module}.__version__)`]);
  const inNode = (name: string, script: string): Peer['read'] => {
    return (file) => ({ name, program: process.execPath, args: ['--input-type=module', '-e', script, file] });
  };
  return [
    peer('pandas', inPython('pandas'), (file) => ({ program: python, args: ['-c', pandas, file] })),
    peer('Miller', version('mlr', ['--version']), (file) => ({
      program: 'mlr',
      args: ['--icsv', '--ojson', 'stats1', '-a', 'count,sum', '-f', distance, '-g', day, file],
    })),
    peer('DuckDB', inPython('duckdb'), (file) => ({ program: python, args: ['-c', duckdb, file] })),
    peer('sqlite3', version('sqlite3', ['--version']), (file) => ({
      program: 'sqlite3',
      args: [
        ...[':memory:', '-cmd', '.mode csv', '-cmd', `.import "${file}" t`],
        `select ${day}, count(*), sum("${distance}") from t group by 1`,
      ],
    })),
    { name: 'csv-parse', version: 'as in package-lock.json', read: inNode('csv-parse', csvParse) },
    { name: 'bytes alone', version: process.version, read: inNode('bytes alone', bytes) },
  ];
}

function peer(name: string, version: string | null, read: (file: string) => Omit<Command, 'name'>): Peer {
  if (version === null) return { name, version: 'not installed', read: null };
  return { name, version, read: (file) => ({ name, ...read(file) }) };
}

/** The first line that a program says of its version; null where it cannot be run. */
function version(program: string, args: string[]): string | null {
  const run = spawnSync(program, args, { encoding: 'utf8' });
  return run.status === 0 ? (run.stdout.trim().split('\n')[0] ?? '').slice(0, 30) : null;
}
