/** The same words and structure, and numbers that differ by 1e-9 at most; ends of intervals by the root of it. */
export declare function expectSame(actual: unknown, wanted: unknown, path?: string): void;
