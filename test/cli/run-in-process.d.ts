/** The program in this process, from its sources: for many runs of what is tested as a built command elsewhere. */
import type { ExitCode, Shell } from '../../src/cli/shell.ts';
export declare function runInProcess(
  args: readonly string[],
  cwd?: string,
  about?: Partial<Shell>,
): Promise<{
  code: ExitCode;
  out: string;
  err: string;
}>;
