/** --help of every command, in both languages: headings, width, examples. */

import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { noProgress } from '../../src/cli/progress.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { languages } from '../../src/i18n/language.ts';
import { plainStyle } from '../../src/report/render/style.ts';

const headings = {
  sv: ['Användning:', 'Val:', 'Exempel:'],
  en: ['Usage:', 'Options:', 'Examples:'],
};

async function helpOf(language: Shell['language'], command: string | null): Promise<string> {
  let out = '';
  const shell: Shell = {
    stdin: process.stdin,
    env: {},
    cwd: '.',
    language,
    interactive: false,
    progress: noProgress,
    columns: 100,
    style: plainStyle,
    out: (text) => {
      out += text;
    },
    err: () => {},
  };
  const program = createProgram(shell, () => {});
  const args = command === null ? ['--help'] : [...command.split(' '), '--help'];
  await program.parseAsync(args, { from: 'user' }).catch(() => {});
  return out;
}

const commands = createProgram({ language: 'en' } as Shell, () => {}).commands.map((command) => command.name());

describe.each(languages)('in %s', (language) => {
  it.each([null, ...commands])('--help of %s', async (command) => {
    const help = await helpOf(language, command);
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
    for (const heading of headings[language]) expect(help).toContain(`${heading}`);
    expect(help).not.toMatch(/default:|undefined/);
    const examples = help.slice(help.indexOf(headings[language][2] as string));
    expect(examples).toMatch(new RegExp(`^ {2}.*resplan ${command ?? '\\w+'}`, 'm'));
  });

  it.each(['check', 'set', 'schema'])('--help of plan %s has an example', async (command) => {
    expect(await helpOf(language, `plan ${command}`)).toMatch(new RegExp(`^ {2}resplan plan ${command}`, 'm'));
  });

  it('the commands are listed by their names alone', async () => {
    const help = await helpOf(language, null);
    for (const command of commands) expect(help).toMatch(new RegExp(`^ {2}${command} {2,}\\S`, 'm'));
  });
});

it('speaks no English in Swedish', async () => {
  for (const command of [null, ...commands]) {
    const help = await helpOf('sv', command);
    expect(help).not.toMatch(
      /Usage|Arguments|Options|Commands|<file|<percent|<format|<key|<shell|\[options\]|files|<year>/,
    );
  }
});
