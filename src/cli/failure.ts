import { CommanderError } from 'commander';
import { ResplanError } from '../resplan-error.ts';
import type { ExitCode, Shell } from './shell.ts';

/** Says why a run could not go on, and gives the exit code; a fault of our own too. */
export async function explainFailure(error: unknown, shell: Shell): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const { say } = await import('./say.ts');
    const { commandLineError, whichCommand } = await import('../i18n/command-line.ts');
    if (error.code === 'commander.help') {
      // a command that only has commands of its own has printed its help
      if (shell.jsonErrors) say(shell, whichCommand[shell.language], { code: 'missing-command', severity: 'error' });
      return 2;
    }
    say(shell, commandLineError[shell.language](error.code, error.message), {
      code: kebab(error.code.replace('commander.', '')),
      severity: 'error',
    });
    return 2;
  }
  if (error instanceof ResplanError) {
    (await import('./say-error.ts')).sayError(shell, error);
    return 2;
  }
  // Ctrl-C at a question is a wish to stop, not a fault
  if (error instanceof Error && error.name === 'ExitPromptError') return 2;
  const { say } = await import('./say.ts');
  const { internalFault } = await import('../i18n/command-line.ts');
  const words = internalFault[shell.language](error instanceof Error ? error.message : String(error));
  say(shell, words, { code: 'internal', severity: 'error' });
  if (shell.env.RESPLAN_DEBUG && error instanceof Error) shell.err(`${error.stack}\n`);
  return 2;
}

/** unknownOption is unknown-option. */
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
