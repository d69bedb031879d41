import type { Language } from '../i18n/language.ts';
import { plainStyle, type Style } from '../report/render/style.ts';

import type { Progress } from './progress.ts';

/** What a command may touch of the outside: its streams, its folder, the environment. */
export interface Shell {
  stdin: AsyncIterable<Uint8Array>;
  env: Record<string, string | undefined>;
  cwd: string;
  language: Language;
  /** A person sits at both ends: questions may be asked. */
  interactive: boolean;
  /** Standard input is a pipe or a file, so that a command without files may read it. */
  piped?: boolean;
  /** Standard output is a terminal, which shows text only. */
  terminal?: boolean;
  /** Messages are lines of JSON. */
  jsonErrors?: boolean;
  /** Width to lay text out for. */
  columns: number;
  /** Text to standard output, in colour where it is a terminal. */
  style: Style;
  /** What is under way, where a person watches. */
  progress: Progress;
  out(content: string | Uint8Array): void;
  err(text: string): void;
}

/** 0 done; 1 done, but the data has errors; 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** Colour only on a terminal, and not where NO_COLOR or --no-color asks for none. */
export async function chooseStyle(isTerminal: boolean, env: Shell['env'], argv: readonly string[]): Promise<Style> {
  const wanted = isTerminal && !env.NO_COLOR && env.TERM !== 'dumb' && !argv.includes('--no-color');
  return wanted ? (await import('./style.ts')).terminalStyle() : plainStyle;
}
