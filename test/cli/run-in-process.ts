/** The program in this process, from its sources: for many runs of what is tested as a built command elsewhere. */

import { explainFailure } from '../../src/cli/failure.ts';
import { createProgram } from '../../src/cli/program.ts';
import { noProgress } from '../../src/cli/progress.ts';
import type { ExitCode, Shell } from '../../src/cli/shell.ts';
import { languages } from '../../src/i18n/language.ts';
import { plainStyle } from '../../src/report/render/style.ts';
import { fixtures } from './run-tool.ts';

export async function runInProcess(
  args: readonly string[],
  cwd = fixtures,
  about: Partial<Shell> = {},
): Promise<{ code: ExitCode; out: string; err: string }> {
  const run = { code: 2 as ExitCode, out: '', err: '' };
  const at = args.indexOf('--lang');
  const shell: Shell = {
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
    ...about,
  };
  const program = createProgram(shell, (code) => {
    run.code = code;
  });
  const done = program.parseAsync([...args], { from: 'user' });
  // as a script sees it, a failure is lines and a code; to other tests it is thrown
  if (about.jsonErrors || about.piped)
    await done.catch(async (error) => {
      run.code = await explainFailure(error, shell);
    });
  else await done;
  return run;
}
