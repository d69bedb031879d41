/**
 * The command line: one call from bin/resplan.js.
 * In: the process. Out: printed text and an exit code; the only place that knows either.
 */
import { CommanderError } from 'commander';
import { chooseLanguage, type Language, languages } from '../i18n/language.ts';
import { ResplanError } from '../resplan-error.ts';
import { planLanguage } from './plan-language.ts';
import { createProgram } from './program.ts';
import { noProgress, terminalProgress } from './progress.ts';
import { say } from './say.ts';
import { chooseStyle, type ExitCode, type Shell } from './shell.ts';

export async function main(process: NodeJS.Process): Promise<void> {
  process.exitCode = await run(process);
}

async function run(process: NodeJS.Process): Promise<ExitCode> {
  const argv = process.argv.slice(2);
  let closed = false;
  // a reader that has seen enough (`| head`) is no error
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
    process.exitCode = 0;
  });
  const language = languageOf(process, argv);
  // a terminal that does not know its width says 0
  const columns = Math.min(100, Math.max(40, process.stdout.columns || 80));
  const watched = process.stderr.isTTY && !process.env.CI && process.env.TERM !== 'dumb';
  const progress = watched
    ? terminalProgress(
        (text) => void process.stderr.write(text),
        columns,
        () => performance.now(),
      )
    : noProgress;
  const shell: Shell = {
    stdin: process.stdin,
    env: process.env,
    cwd: process.cwd(),
    language,
    interactive: Boolean(process.stdin.isTTY && process.stderr.isTTY && !process.env.CI),
    columns,
    progress,
    style: await chooseStyle(Boolean(process.stdout.isTTY), process.env, argv),
    out: (text) => {
      progress.clear();
      if (!closed) process.stdout.write(text);
    },
    err: (text) => {
      progress.clear();
      process.stderr.write(text);
    },
  };
  let code: ExitCode = 0;
  try {
    refuseLanguage(argv);
    if (isBare(argv)) return await (await import('./next-steps.ts')).tellNextSteps(shell);
    await createProgram(shell, (ended) => {
      code = ended;
    }).parseAsync(argv, { from: 'user' });
    return closed ? 0 : code;
  } catch (error) {
    if (closed) return 0;
    return await explainFailure(error, shell);
  } finally {
    progress.clear();
  }
}

async function explainFailure(error: unknown, shell: Shell): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // a command that only has commands of its own has printed its help
    if (error.code === 'commander.help') return 2;
    const { commandLineError } = await import('../i18n/command-line.ts');
    say(shell, commandLineError[shell.language](error.code, error.message));
    return 2;
  }
  if (error instanceof ResplanError) {
    const { errorTexts } = await import('../i18n/errors.ts');
    const { visible } = await import('../i18n/visible.ts');
    say(shell, visible(errorTexts[shell.language][error.code](error.details)));
    return 2;
  }
  // Ctrl-C at a question is a wish to stop, not a fault
  if (error instanceof Error && error.name === 'ExitPromptError') return 2;
  shell.err(`resplan: ${error instanceof Error ? error.stack : String(error)}\n`);
  return 2;
}

/** No command, and nothing else that the program does: only how it is to speak. */
function isBare(argv: readonly string[]): boolean {
  return argv.every((word, i) => word === '--no-color' || word.startsWith('--lang') || argv[i - 1] === '--lang');
}

function askedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--lang');
  return at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
}

function refuseLanguage(argv: readonly string[]): void {
  const asked = askedLanguage(argv);
  if (asked === undefined || languages.some((language) => language === asked.toLowerCase())) return;
  throw new ResplanError('option-invalid', { option: 'lang', value: asked, allowed: languages.join(', ') });
}

/** --lang, else the plan's, else LC_ALL / LANG, else the system's own, which takes longest to ask. */
function languageOf(process: NodeJS.Process, argv: readonly string[]): Language {
  function* candidates() {
    const asked = askedLanguage(argv);
    yield asked;
    if (asked === undefined) yield planLanguage(argv, process.cwd());
    const { LC_ALL, LC_MESSAGES, LANG } = process.env;
    yield* [LC_ALL, LC_MESSAGES, LANG];
    yield Intl.DateTimeFormat().resolvedOptions().locale;
  }
  return chooseLanguage(candidates());
}
