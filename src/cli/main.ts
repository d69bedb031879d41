/**
 * The command line: one call from bin/resplan.js.
 * In: the process. Out: printed text and an exit code; the only place that knows either.
 */
import { chooseLanguage, type Language, languages } from '../i18n/language.ts';
import { ResplanError } from '../resplan-error.ts';
import { explainFailure } from './failure.ts';
import { planLanguage } from './plan-language.ts';
import { createProgram } from './program.ts';
import { noProgress, terminalProgress } from './progress.ts';
import { chooseStyle, type ExitCode, type Shell } from './shell.ts';

// imported, all of it would be made ready at every start, which costs help a twentieth
const { fstatSync } = process.getBuiltinModule('node:fs');

export async function main(process: NodeJS.Process): Promise<void> {
  const code = await run(process);
  // what became of the output, where it could not be written, is the end of it
  process.exitCode ??= code;
}

async function run(process: NodeJS.Process): Promise<ExitCode> {
  const argv = process.argv.slice(2);
  let closed = false;
  const language = languageOf(process, argv);
  process.stdout.on('error', async (error: NodeJS.ErrnoException) => {
    if (closed) return;
    closed = true;
    // a reader that has seen enough (`| head`) is no error
    process.exitCode = error.code === 'EPIPE' ? 0 : 2;
    if (error.code !== 'EPIPE') {
      const { say } = await import('./say.ts');
      say(shell, await unwritable(language, error), { code: 'output-unwritable', severity: 'error' });
    }
  });
  // nobody is left to tell
  process.stderr.on('error', () => {});
  // a terminal that does not know its width says 0
  const columns = Math.min(100, Math.max(40, process.stdout.columns || 80));
  const jsonErrors = argv.includes('--json-errors');
  const isUnattended = Boolean(process.env.CI) || jsonErrors;
  const watched = process.stderr.isTTY && !isUnattended && process.env.TERM !== 'dumb';
  const progress = watched
    ? terminalProgress(
        (text) => void process.stderr.write(text),
        columns,
        () => performance.now(),
      )
    : noProgress;
  const shell: Shell = {
    // standard input is opened at the first asking, which help never does
    get stdin() {
      return process.stdin;
    },
    get interactive() {
      return Boolean(process.stdin.isTTY && process.stderr.isTTY && !isUnattended);
    },
    get piped() {
      return isPiped(process.stdin);
    },
    terminal: Boolean(process.stdout.isTTY),
    env: process.env,
    cwd: folderOf(process),
    language,
    jsonErrors,
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

/** Where the tool was started; the root where somebody has taken that away since. */
function folderOf(process: NodeJS.Process): string {
  try {
    return process.cwd();
  } catch {
    return '/';
  }
}

/** Standard output that is a file on a full disk, or the like. */
async function unwritable(language: Language, { code }: NodeJS.ErrnoException): Promise<string> {
  const { errorTexts } = await import('../i18n/errors.ts');
  const { standardOutput } = await import('../i18n/command-line.ts');
  return errorTexts[language]['output-unwritable']({ file: standardOutput[language], reason: String(code) });
}

/** No command, and nothing else that the program does: only how it is to speak. */
function isBare(argv: readonly string[]): boolean {
  const isOurs = (word: string) => ['--no-color', '--json-errors'].includes(word) || word.startsWith('--lang');
  return argv.every((word, i) => isOurs(word) || argv[i - 1] === '--lang');
}

/** `cat survey.csv |` or `< survey.csv`: not a socket or a device, which may never end. */
function isPiped({ fd }: { fd: number }): boolean {
  try {
    const stdin = fstatSync(fd);
    return stdin.isFIFO() || stdin.isFile();
  } catch {
    // it was closed before we began
    return false;
  }
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
    if (asked === undefined) yield planLanguage(argv, folderOf(process));
    const { LC_ALL, LC_MESSAGES, LANG } = process.env;
    yield* [LC_ALL, LC_MESSAGES, LANG];
    // elsewhere these variables are all that the system would be asked for, and asking takes a tenth of a start
    if (process.platform === 'win32' || process.platform === 'darwin')
      yield Intl.DateTimeFormat().resolvedOptions().locale;
  }
  return chooseLanguage(candidates());
}
