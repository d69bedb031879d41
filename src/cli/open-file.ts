import { spawn } from 'node:child_process';
import { absolute } from './files.ts';
import type { Shell } from './shell.ts';

/** What opens a file in the program that the system has for it; `start` takes a title first. */
const openers: Partial<Record<NodeJS.Platform, (path: string) => [string, string[]]>> = {
  win32: (path) => ['cmd', ['/c', 'start', '""', `"${path}"`]],
  darwin: (path) => ['open', [path]],
};

/** Shows a file to the user. That it could not be shown is no failure: the file is there. */
export function openFile(shell: Shell, file: string): Promise<boolean> {
  const path = absolute(shell, file);
  const [program, args] = shell.env.RESPLAN_OPENER
    ? [shell.env.RESPLAN_OPENER, [path]]
    : (openers[process.platform]?.(path) ?? ['xdg-open', [path]]);
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      detached: true,
      stdio: 'ignore',
      windowsVerbatimArguments: process.platform === 'win32',
    });
    child.on('error', () => resolve(false));
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
