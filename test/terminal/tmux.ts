/** A terminal with a person at it, as far as the tool can tell: tmux. Tests that need one say loudly when they are skipped. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/resplan.js', import.meta.url));

export const hasTmux = (() => {
  try {
    execFileSync('tmux', ['-V']);
    return true;
  } catch {
    if (process.env.CI) throw new Error('CI has no tmux: install it');
    console.warn('\n*** NO TMUX FOUND: the tests of the dialogue are SKIPPED. Install tmux. ***\n');
    return false;
  }
})();

let count = 0;

export interface Terminal {
  /** Words to type, or keys by their names in tmux: Enter, Space, Down, C-c. */
  press(...keys: string[]): void;
  /** Waits until the screen holds the words; throws with the screen when it does not. */
  sees(words: string, seconds?: number): Promise<string>;
  screen(): string;
  close(): void;
}

/** Runs the built command in a terminal of its own, 90 columns wide; `env` as NAME=value. */
export function openTerminal(cwd: string, args: string, env = ''): Terminal {
  count += 1;
  const name = `resplan-${process.pid}-${count}`;
  const tmux = (...words: string[]) => execFileSync('tmux', ['-L', name, ...words], { encoding: 'utf8' });
  const command = `env -u CI LC_ALL=C.UTF-8 ${env} ${process.execPath} ${bin} ${args}; echo "code $?"; sleep 60`;
  tmux('new-session', '-d', '-s', 'main', '-x', '90', '-y', '60', '-c', cwd, command);
  const screen = () => tmux('capture-pane', '-p', '-t', 'main');
  return {
    press: (...keys) => {
      for (const key of keys) tmux('send-keys', '-t', 'main', key);
    },
    screen,
    async sees(words, seconds = 15) {
      const until = Date.now() + seconds * 1000;
      while (Date.now() < until) {
        const shown = screen();
        if (shown.replace(/\s+/g, ' ').includes(words)) return shown;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`never saw “${words}” on:\n${screen()}`);
    },
    close: () => {
      try {
        tmux('kill-server');
      } catch {
        // it has gone already
      }
    },
  };
}
