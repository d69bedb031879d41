/** A line on the terminal about what takes its time, wiped when it is done; nothing in a pipe. */

/** Work that is done before this shows nothing of how it went. */
const quietMs = 500;
const betweenMs = 100;

export interface Progress {
  /** How far it has come; called often, shown after the first half second and ten times a second at most. */
  at(text: () => string): void;
  /** What is begun now and holds the thread until it is done: shown at once. */
  begin(text: string): Promise<void>;
  clear(): void;
}

export const noProgress: Progress = { at: () => {}, begin: async () => {}, clear: () => {} };

/** `now`: milliseconds since the tool was started. */
export function terminalProgress(write: (text: string) => void, columns: number, now: () => number): Progress {
  let isShown = false;
  let shownAt = 0;
  const show = (text: string) => {
    write(`\r\u001b[2K${text.slice(0, columns - 1)}`);
    isShown = true;
    shownAt = now();
  };
  return {
    at: (text) => {
      if (now() >= quietMs && now() - shownAt >= betweenMs) show(text());
    },
    begin: async (text) => {
      show(text);
      // a terminal that takes its text later gets a turn before the thread is held
      await new Promise((resolve) => setImmediate(resolve));
    },
    clear: () => {
      if (isShown) write('\r\u001b[2K');
      isShown = false;
    },
  };
}
