import { Chalk } from 'chalk';
import type { Style } from '../report/render/style.ts';

/** Colours for a terminal. */
export function terminalStyle(): Style {
  const chalk = new Chalk({ level: 1 });
  return {
    title: (text) => chalk.bold(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    bar: (text) => chalk.cyan(text),
    good: (text) => chalk.green(text),
    warning: (text) => chalk.yellow(text),
    error: (text) => chalk.red(text),
  };
}
