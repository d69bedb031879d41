import { askWords } from '../i18n/ask.ts';
import { visibleCell } from '../i18n/visible.ts';
import type { Input } from './input.ts';
import type { Options } from './options.ts';
import type { Shell } from './shell.ts';

/**
 * Asks, in a terminal, which column each open field is. Returns options with the answers as --map, or null
 * where there is nothing to ask or nobody to ask.
 */
export async function askColumns(shell: Shell, inputs: readonly Input[], options: Options): Promise<Options | null> {
  const open = inputs.flatMap((input) => input.reading?.open ?? []);
  const fields = new Map(open.map((one) => [one.field, one]));
  // standard input cannot be read again
  const isReadable = inputs.every(({ file }) => file !== '-');
  if (!shell.interactive || !isReadable || fields.size === 0) return null;
  const t = askWords[shell.language];
  // questions write on the terminal themselves
  shell.progress.clear();
  const { default: inquirer } = await import('inquirer');
  const map = [...(options.map ?? [])];
  for (const { field, candidates } of fields.values()) {
    const { header } = await inquirer.prompt<{ header: string }>([
      {
        type: 'select',
        name: 'header',
        message: t.which(t.fields[field] ?? field),
        choices: [
          ...candidates.map((candidate) => ({ name: visibleCell(candidate.header, 70), value: candidate.header })),
          { name: t.none, value: '-' },
        ],
      },
    ]);
    map.push(`${field}=${header}`);
  }
  shell.err(`${t.again} ${map.map((entry) => `--map ${quote(entry)}`).join(' ')}\n`);
  return { ...options, map };
}

function quote(entry: string): string {
  const equals = entry.indexOf('=');
  return `${entry.slice(0, equals)}="${entry.slice(equals + 1)}"`;
}
