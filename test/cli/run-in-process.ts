/** The program in this process, from its sources: for many runs of what is tested as a built command elsewhere. */

import { CommanderError } from 'commander';
import { explainFailure } from '../../src/cli/main.ts';
import { createProgram } from '../../src/cli/program.ts';
import { noProgress } from '../../src/cli/progress.ts';
import type { ExitCode, Shell } from '../../src/cli/shell.ts';
import { languages } from '../../src/i18n/language.ts';
import { plainStyle } from '../../src/report/render/style.ts';
import { ResplanError } from '../../src/resplan-error.ts';
import { fixtures } from './run-tool.ts';

interface InProcessRun {
  code: ExitCode;
  out: string;
  err: string;
}

/** Throws what the program throws. */
export async function runInProcess(args: readonly string[], cwd = fixtures): Promise<InProcessRun> {
  const run = emptyRun();
  await start(args, shellOf(run, args, cwd), run);
  return run;
}

/** A refusal is told and ends with 2, as the built tool has it; a fault of the program's own is thrown. */
export async function runTold(args: readonly string[], cwd = fixtures): Promise<InProcessRun> {
  const run = emptyRun();
  const shell = shellOf(run, args, cwd);
  try {
    await start(args, shell, run);
  } catch (error) {
    if (!(error instanceof ResplanError || error instanceof CommanderError)) throw error;
    run.code = await explainFailure(error, shell);
  }
  return run;
}

const emptyRun = (): InProcessRun => ({ code: 2, out: '', err: '' });

async function start(args: readonly string[], shell: Shell, run: InProcessRun): Promise<void> {
  await createProgram(shell, (code) => {
    run.code = code;
  }).parseAsync([...args], { from: 'user' });
}

function shellOf(run: InProcessRun, args: readonly string[], cwd: string): Shell {
  const at = args.indexOf('--lang');
  return {
    stdin: process.stdin,
    env: {},
    cwd,
    language: languages.find((language) => language === args[at + 1]) ?? 'en',
    interactive: false,
    progress: noProgress,
    columns: 80,
    style: plainStyle,
    out: (content) => {
      run.out += String(content);
    },
    err: (text) => {
      run.err += text;
    },
  };
}
