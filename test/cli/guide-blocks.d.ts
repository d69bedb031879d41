export interface Guide {
  language: 'sv' | 'en';
  file: string;
  /** The locale of the reader's computer: nothing else tells the tool the language. */
  locale: string;
  /** What the guide calls its two rounds of the survey. */
  surveys: readonly [string, string];
}
export declare const guides: readonly Guide[];
/** One thing shown: the output of a command, or the plan file as it is by then. */
export interface Example {
  /** What follows `$ `; null for the plan file, in a block of yaml. */
  command: string | null;
  /** Where its first shown line stands in the guide, from 0. */
  from: number;
  shown: string[];
}
export declare const guideLines: (guide: Guide) => string[];
export declare const outputLines: (text: string) => string[];
/** The examples in the ```console and ```yaml blocks, in the order of the guide. */
export declare function examplesIn(lines: readonly string[]): Example[];
/**
 * The real lines, cut as the shown ones are: as many first and last lines, and between two cuts as many lines from the
 * next one that reads as the first shown there. Equal to what is shown when that is true.
 */
export declare function cutAlike(shown: readonly string[], real: readonly string[]): string[];
