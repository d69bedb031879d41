/** Shell completion, made from the commands themselves. In: a shell's name. Out: a script for it. */
import type { Command } from 'commander';
import { ResplanError } from '../resplan-error.ts';
import type { ExitCode, Shell } from './shell.ts';

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
type ShellName = (typeof shells)[number];

interface Completed {
  /** `plan check`; empty for the program itself. */
  path: string;
  commands: { name: string; about: string }[];
  options: { name: string; about: string; takesValue: boolean }[];
}

/** `resplan completion SHELL`: the script to put in the shell's own start-up file. */
export async function completion(shell: Shell, [name]: string[], program: Command): Promise<ExitCode> {
  const wanted = shells.find((known) => known === name?.toLowerCase());
  if (!wanted)
    throw new ResplanError('option-invalid', {
      option: 'completion',
      value: name ?? '',
      allowed: shells.join(', '),
      reason: 'argument',
    });
  shell.out(scripts[wanted](completedOf(program)));
  return 0;
}

function completedOf(command: Command, path = ''): Completed[] {
  const own: Completed = {
    path,
    commands: command.commands.map((one) => ({ name: one.name(), about: one.description() })),
    options: command.options.flatMap(({ long, description, required, optional }) =>
      long ? [{ name: long, about: description, takesValue: required || optional }] : [],
    ),
  };
  return [own, ...command.commands.flatMap((one) => completedOf(one, `${path} ${one.name()}`.trim()))];
}

const words = ({ commands, options }: Completed) => [...commands, ...options].map(({ name }) => name).join(' ');
/** PowerShell takes typographic quotes for its own. */
const single = (text: string) => `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
const escaped = (text: string) => text.replace(/[\\'[\]:]/g, (mark) => `\\${mark}`);

const scripts: Record<ShellName, (all: readonly Completed[]) => string> = {
  bash: (all) => `# resplan completion for bash
_resplan() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" path="" word words=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) case "$path $word" in ${pathPatterns(all)}) path="\${path:+$path }$word" ;; esac ;; esac
  done
  case "$path" in
${all.map((one) => `    "${one.path}") words="${words(one)}" ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  [ \${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "$cur"))
}
complete -o filenames -F _resplan resplan
`,
  // $path is zsh's own
  zsh: (all) => `#compdef resplan
# resplan completion for zsh
_resplan() {
  local at="" word
  for word in "\${words[@]:1:$((CURRENT-2))}"; do
    case "$word" in -*) ;; *) case "$at $word" in ${pathPatterns(all)}) at="\${at:+$at }$word" ;; esac ;; esac
  done
  local -a found
  case "$at" in
${all
  .map(
    (one) =>
      `    "${one.path}") found=(${[...one.commands, ...one.options].map(({ name, about }) => `'${name}:${escaped(about)}'`).join(' ')}) ;;`,
  )
  .join('\n')}
  esac
  _describe resplan found
  _files
}
compdef _resplan resplan
`,
  fish: (all) => `# resplan completion for fish
function __resplan_path
  set -l path ''
  for word in (commandline -opc)[2..-1]
    switch "$path $word"
      case ${all
        .filter(({ path }) => path !== '')
        .map(({ path }) => `'${spacedPath(path)}'`)
        .join(' ')}
        set path (string trim "$path $word")
    end
  end
  test "$path" = "$argv"
end
${all
  .flatMap(({ path, commands, options }) => [
    // where a command comes next, no file does
    ...(commands.length > 0 ? [`complete -c resplan -n '__resplan_path ${path}' -f`] : []),
    ...commands.map(
      ({ name, about }) => `complete -c resplan -n '__resplan_path ${path}' -a ${name} -d ${fishText(about)}`,
    ),
    ...options.map(
      ({ name, about, takesValue }) =>
        `complete -c resplan -n '__resplan_path ${path}' -l ${name.slice(2)}${takesValue ? ' -r' : ''} -d ${fishText(about)}`,
    ),
  ])
  .join('\n')}
`,
  powershell: (all) => `# resplan completion for PowerShell
Register-ArgumentCompleter -Native -CommandName resplan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $all = @{
${all
  .map(
    (one) =>
      `    ${single(one.path)} = @(${[...one.commands, ...one.options].map(({ name, about }) => `@(${single(name)}, ${single(about)})`).join(', ')})`,
  )
  .join('\n')}
  }
  $path = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    if ($element.Extent.EndOffset -ge $cursorPosition) { continue }
    $next = ("$path $element").Trim()
    if ($all.ContainsKey($next)) { $path = $next }
  }
  $all[$path] | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`,
};

const fishText = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
/** As `case "$path $word"` sees it: the path so far, a blank, the word. */
const spacedPath = (path: string) => (path.includes(' ') ? path : ` ${path}`);

function pathPatterns(all: readonly Completed[]): string {
  return all
    .filter(({ path }) => path !== '')
    .map(({ path }) => `"${spacedPath(path)}"`)
    .join('|');
}
