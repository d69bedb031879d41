export declare const hasTmux: boolean;
export interface Terminal {
  /** Words to type, or keys by their names in tmux: Enter, Space, Down, C-c. */
  press(...keys: string[]): void;
  /** Waits until the screen holds the words; throws with the screen when it does not. */
  sees(words: string, seconds?: number): Promise<string>;
  screen(): string;
  close(): void;
}
/** Runs the built command in a terminal of its own, 90 columns wide; `env` as NAME=value. */
export declare function openTerminal(cwd: string, args: string, env?: string): Terminal;
