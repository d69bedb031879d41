/** `resplan completion SHELL`: the script offers every command and option, and completes where the shell is here to ask. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { noProgress } from '../../src/cli/progress.ts';
import { plainStyle } from '../../src/report/render/style.ts';
import { oneLine, runTool } from './run-tool.ts';

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
const cwd = mkdtempSync(join(tmpdir(), 'resplan-'));
const scripts: Record<string, string> = {};
beforeAll(async () => {
  mkdirSync(join(cwd, 'a'));
  for (const shell of shells) {
    const run = await runTool(['completion', shell, '--lang', 'en'], { cwd });
    expect(run).toMatchObject({ code: 0, err: '' });
    scripts[shell] = run.out;
    writeFileSync(join(cwd, `a/resplan.${shell}`), run.out);
  }
});
afterAll(() => rmSync(cwd, { recursive: true }));

const isHere = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;
/** What a shell prints, in a folder of its own with no settings of the user's. */
function print(shell: string, args: readonly string[]): string[] {
  const { PATH } = process.env;
  const run = spawnSync(shell, args, { cwd, encoding: 'utf8', env: { PATH, HOME: cwd, LC_ALL: 'C.UTF-8' } });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  return run.stdout.split('\n').filter((line) => line !== '');
}

/** The commands that there are, each with what may follow it: commands under it and its options. */
const offered = new Map<string, string[]>();
const collect = (command: Command, path: readonly string[]) => {
  const options = command.options.flatMap(({ long }) => long ?? []);
  offered.set(path.join(' '), [...command.commands.map((one) => one.name()), ...options]);
  for (const one of command.commands) collect(one, [...path, one.name()]);
};
const silent = {
  stdin: process.stdin,
  env: {},
  cwd,
  language: 'en',
  interactive: false,
  progress: noProgress,
  columns: 80,
} as const;
collect(
  createProgram({ ...silent, style: plainStyle, out: () => {}, err: () => {} }, () => {}),
  [],
);

/** How each shell's script lists what may follow a command. */
const listed: Record<(typeof shells)[number], (script: string, path: string) => string[]> = {
  bash: (script, path) => new RegExp(`^ *"${path}"\\) words="(.*)" ;;$`, 'm').exec(script)?.[1]?.split(' ') ?? [],
  zsh: (script, path) =>
    [...(new RegExp(`^ *"${path}"\\) found=\\((.*)\\) ;;$`, 'm').exec(script)?.[1] ?? '').matchAll(/'([\w-]+):/g)].map(
      ([, name]) => name as string,
    ),
  fish: (script, path) =>
    [...script.matchAll(new RegExp(`^complete -c resplan -n '__resplan_path ${path}' -([al]) ([\\w-]+) `, 'gm'))].map(
      ([, kind, name]) => (kind === 'l' ? `--${name}` : (name as string)),
    ),
  powershell: (script, path) =>
    [...(new RegExp(`^ *'${path}' = (.*)$`, 'm').exec(script)?.[1] ?? '').matchAll(/@\('([\w-]+)', /g)].map(
      ([, name]) => name as string,
    ),
};

describe('the completion script', () => {
  it('knows of all commands, those under plan too', () => {
    expect([...offered.keys()]).toEqual(expect.arrayContaining(['', 'report', 'plan set', 'completion']));
    expect(offered.get('report')).toEqual(expect.arrayContaining(['--headcount', '--output', '--measure', '--logo']));
  });

  it.each(shells)('for %s lists all commands, and the options of each with it', (shell) => {
    for (const [path, names] of offered) expect(listed[shell](scripts[shell] ?? '', path), path).toEqual(names);
  });

  it.each(['tcsh', 'bashh', ''])('for a shell called “%s” is refused with the four that there are', async (name) => {
    const english = await runTool(['completion', name, '--lang', 'en'], { cwd });
    expect(english).toMatchObject({ code: 2, out: '' });
    expect(oneLine(english.err)).toBe(`“${name}” is none of bash, zsh, fish, powershell.`);
    const swedish = await runTool(['completion', name, '--lang', 'sv'], { cwd });
    expect(oneLine(swedish.err)).toBe(`”${name}” är inget av bash, zsh, fish, powershell.`);
  });

  it('is the same however the name of the shell is written', async () => {
    expect((await runTool(['completion', 'Bash', '--lang', 'en'], { cwd })).out).toBe(scripts.bash);
  });

  it.each(['bash', 'zsh', 'fish'].filter(isHere))('is read by %s without a fault, in Swedish too', async (shell) => {
    const { out } = await runTool(['completion', shell, '--lang', 'sv'], { cwd });
    writeFileSync(join(cwd, `a/svensk.${shell}`), out);
    expect(print(shell, ['-n', `a/resplan.${shell}`])).toEqual([]);
    expect(print(shell, ['-n', `a/svensk.${shell}`])).toEqual([]);
  });
});

/** What each shell offers for words, of which the last is being written. */
const complete = {
  bash: (words: readonly string[]) =>
    print('bash', [
      '-c',
      `source ./a/resplan.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _resplan; printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
      ...words,
    ]),
  // what the function hands to the shell's own completion, which needs a terminal to run
  zsh: (words: readonly string[]) =>
    print('zsh', [
      '-fc',
      `compdef() {}; source ./a/resplan.zsh; _files() {}; _describe() { print -rl -- \${\${(PA)2}%%:*} }
       words=("$@"); CURRENT=$#; _resplan`,
      'zsh',
      ...words,
    ]).filter((name) => name.startsWith(words.at(-1) ?? '')),
  fish: (words: readonly string[]) =>
    print('fish', ['--no-config', '-c', `source a/resplan.fish; complete -C '${words.join(' ')}'`]).map(
      (line) => line.split('\t')[0] as string,
    ),
};

describe.each(['bash', 'zsh', 'fish'] as const)('%s', (shell) => {
  const ask = (...words: string[]) => complete[shell](['resplan', ...words]);

  describe.skipIf(!isHere(shell))('with the script', () => {
    it('completes a command', () => {
      expect(ask('rep')).toEqual(['report']);
      expect(ask('ch')).toEqual(['check']);
    });

    it('completes a command under plan, and not one of the program', () => {
      expect(ask('plan', 's').toSorted()).toEqual(['schema', 'set']);
      expect(ask('plan', 'rep')).toEqual([]);
    });

    it('offers the options of each command', () => {
      for (const [path, names] of offered) {
        const wanted = names.filter((name) => name.startsWith('--')).toSorted();
        if (wanted.length === 0) continue;
        expect(ask(...path.split(' ').filter(Boolean), '--').toSorted(), path).toEqual(wanted);
      }
    });

    it('finds the command behind options and files', () => {
      expect(ask('report', 'survey.csv', '--headc')).toEqual(['--headcount']);
      expect(ask('--no-color', 'plan', 'set', '--pl')).toEqual(['--plan']);
    });
  });
});

describe.skipIf(!isHere('bash'))('bash', () => {
  it('offers files where nothing of ours is meant', () => {
    writeFileSync(join(cwd, 'survey.csv'), '');
    expect(complete.bash(['resplan', 'check', 'sur'])).toEqual(['survey.csv']);
  });
});
