import type { Options } from './options.ts';

/** A command on the same files, as it is typed after `resplan`; the options that change the figures go with it. */
export function nextCommand(command: string, files: readonly string[], options: Options): string[] {
  const single: [string, string | undefined][] = [
    ['--plan', options.plan],
    ['--headcount', options.headcount],
    ['--unit', options.unit],
    ['--weeks', options.weeks],
    ['--factors', options.factors],
    ['--electricity', options.electricity],
    ['--scope', options.scope],
    ['--impute', options.impute],
    ['--outliers', options.outliers],
    ['--measures', options.measures],
  ];
  return [
    `resplan ${command}`,
    ...files.map(typed),
    ...(options.map ?? []).map((entry) => `--map ${typed(entry)}`),
    ...single.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${typed(value)}`])),
  ];
}

/** As a shell takes it as one word. */
export const typed = (text: string) => (/^[\p{L}\p{N}._/\\:=%,-]+$/u.test(text) ? text : `"${text}"`);
