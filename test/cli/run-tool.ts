/** Runs the built command as a user does: in a folder, with the language from --lang only. */
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const bin = fileURLToPath(new URL('../../bin/resplan.js', import.meta.url));
/** Whose branches are to be counted: `npm run coverage`. */
export const fromSources = process.env.RESPLAN_FROM_SOURCES !== undefined;
/** What bin/resplan.js calls. */
const built = new URL(fromSources ? '../../src/cli/main.ts' : '../../dist/cli/main.js', import.meta.url).href;

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

export interface RunOptions {
  /** The folder to run in; the fixtures where not given. */
  cwd?: string;
  env?: Record<string, string>;
  stdin?: string | Uint8Array;
  /** For runTool: standard input is a file of that content, as after `<`, so that a command without a file reads it. */
  piped?: boolean;
  /** Takes all that runTool's command says on both streams, in order, as a screen does. */
  screen?: string[];
}

/**
 * The built command, loaded once into the process of the test file: all that `bin/resplan.js` does but the process,
 * which is given. Where the process itself is what is tested (pipes, signals, time zone, colours), take spawnTool.
 */
export async function runTool(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { cwd = fixtures, env, stdin, piped, screen } = options;
  const { main } = (await import(built)) as { main(process: NodeJS.Process): Promise<void> };
  const run: Run = { code: null, out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    on: () => {},
    write(content: string | Uint8Array) {
      const text = Buffer.from(content as string).toString('utf8');
      run[name] += text;
      screen?.push(text);
    },
  });
  const given = {
    argv: [process.execPath, bin, ...args],
    env: environment(env),
    cwd: () => cwd,
    stdin: piped ? asFile(stdin ?? '') : Readable.from(stdin === undefined ? [] : [Buffer.from(stdin as string)]),
    stdout: stream('out'),
    stderr: stream('err'),
    exitCode: null as number | null,
  };
  await main(given as unknown as NodeJS.Process);
  return { ...run, code: given.exitCode };
}

function asFile(content: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'resplan-stdin-'));
  writeFileSync(join(folder, 'stdin'), content);
  const fd = openSync(join(folder, 'stdin'), 'r');
  rmSync(folder, { recursive: true });
  return createReadStream('', { fd });
}

/** The built command in a process of its own. */
export function spawnTool(args: readonly string[], { cwd = fixtures, env, stdin }: RunOptions = {}): Promise<Run> {
  return runProgram(process.execPath, [bin, ...args], {
    cwd,
    ...(env && { env }),
    ...(stdin !== undefined && { stdin }),
  });
}

/** The built command within a shell line, as `$RESPLAN`. */
export function runShell(line: string, cwd = fixtures): Promise<Run> {
  return runProgram('sh', ['-c', line], { cwd, env: { RESPLAN: `${process.execPath} ${bin}` } });
}

/** What a shell makes of `resplan …` with its quotes: the arguments. */
export async function shellArguments(line: string): Promise<string[]> {
  const { code, out, err } = await runProgram('sh', ['-c', `resplan() { printf '%s\\0' "$@"; }\n${line}`], {});
  if (code !== 0) throw new Error(err);
  return out.split('\0').slice(0, -1);
}

function runProgram(program: string, args: readonly string[], { cwd, env, stdin }: RunOptions): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: environment(env) });
    const run: Run = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      run.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      run.err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, code }));
    // a command that ends without reading its input closes the pipe
    child.stdin.on('error', () => {});
    child.stdin.end(stdin ?? '');
  });
}

function environment(more: RunOptions['env']): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env;
  const own = Object.fromEntries(Object.entries({ PATH, HOME, SystemRoot }).filter(([, value]) => value));
  return { ...own, LC_ALL: 'C', ...more } as NodeJS.ProcessEnv;
}

/** A message as one line, however it was wrapped. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** As runTool, with what it says on standard error as one line. */
export async function runSaying(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const run = await runTool(args, options);
  return { ...run, err: `${oneLine(run.err)}\n` };
}
