export declare const root: string;
export declare const fixtures: string;
export interface Run {
  code: number | null;
  out: string;
  err: string;
}
export interface RunOptions {
  /** The folder to run in; the fixtures where not given. */
  cwd?: string;
  env?: Record<string, string>;
  stdin?: string | Uint8Array;
}
export declare function runTool(args: readonly string[], { cwd, env, stdin }?: RunOptions): Promise<Run>;
/** The built command within a shell line, as `$RESPLAN`. */
export declare function runShell(line: string, cwd?: string): Promise<Run>;
/** A message as one line, however it was wrapped. */
export declare const oneLine: (text: string) => string;
/** As runTool, with what it says on standard error as one line. */
export declare function runSaying(args: readonly string[], options?: RunOptions): Promise<Run>;
