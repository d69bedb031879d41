/** Runs the built command as a user does: a process of its own, in a folder, with the language from --lang only. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const bin = fileURLToPath(new URL('../../bin/resplan.js', import.meta.url));

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
}

export function runTool(args: readonly string[], { cwd = fixtures, env = {}, stdin }: RunOptions = {}): Promise<Run> {
  return runProgram(process.execPath, [bin, ...args], { cwd, env, ...(stdin === undefined ? {} : { stdin }) });
}

/** The built command within a shell line, as `$RESPLAN`. */
export function runShell(line: string, cwd = fixtures): Promise<Run> {
  return runProgram('sh', ['-c', line], { cwd, env: { RESPLAN: `${process.execPath} ${bin}` } });
}

function runProgram(program: string, args: readonly string[], { cwd, env, stdin }: RunOptions): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { PATH, HOME, SystemRoot } = process.env;
    const own = Object.fromEntries(Object.entries({ PATH, HOME, SystemRoot }).filter(([, value]) => value));
    const child = spawn(program, args, { cwd, env: { ...own, LC_ALL: 'C', ...env } as NodeJS.ProcessEnv });
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

/** A message as one line, however it was wrapped. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** As runTool, with what it says on standard error as one line. */
export async function runSaying(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const run = await runTool(args, options);
  return { ...run, err: `${oneLine(run.err)}\n` };
}
