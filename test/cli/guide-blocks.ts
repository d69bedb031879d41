/** The guides' examples: what a guide shows of commands and of the plan file, and how it cuts a long output. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-tool.ts';

export interface Guide {
  language: 'sv' | 'en';
  file: string;
  /** The locale of the reader's computer: nothing else tells the tool the language. */
  locale: string;
  /** What the guide calls its two rounds of the survey. */
  surveys: readonly [string, string];
}

export const guides: readonly Guide[] = [
  {
    language: 'sv',
    file: 'docs/guide.sv.md',
    locale: 'sv_SE.UTF-8',
    surveys: ['enkat-2026.csv', 'enkat-2028.csv'],
  },
  {
    language: 'en',
    file: 'docs/guide.en.md',
    locale: 'en_GB.UTF-8',
    surveys: ['survey-2026.csv', 'survey-2028.csv'],
  },
];

/** One thing shown: the output of a command, or the plan file as it is by then. */
export interface Example {
  /** What follows `$ `; null for the plan file, in a block of yaml. */
  command: string | null;
  /** Where its first shown line stands in the guide, from 0. */
  from: number;
  shown: string[];
}

/** A line that stands for any run of lines left out. */
const cut = '…';
const prompt = '$ ';

export const guideLines = (guide: Guide) => readFileSync(join(root, guide.file), 'utf8').split('\n');

export const outputLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());

/** The examples in the ```console and ```yaml blocks, in the order of the guide. */
export function examplesIn(lines: readonly string[]): Example[] {
  const examples: Example[] = [];
  let fence: string | null = null;
  let open: Example | null = null;
  for (const [i, line] of lines.entries()) {
    if (line.startsWith('```')) {
      fence = fence === null ? line.slice(3) : null;
      open = fence === 'yaml' ? { command: null, from: i + 1, shown: [] } : null;
      if (open) examples.push(open);
    } else if (fence === 'console' && line.startsWith(prompt)) {
      open = { command: line.slice(prompt.length), from: i + 1, shown: [] };
      examples.push(open);
    } else open?.shown.push(line);
  }
  return examples;
}

/**
 * The real lines, cut as the shown ones are: as many first and last lines, and between two cuts as many lines from the
 * next one that reads as the first shown there. Equal to what is shown when that is true.
 */
export function cutAlike(shown: readonly string[], real: readonly string[]): string[] {
  const [first = [], ...others] = splitAtCuts(shown);
  const last = others.pop();
  if (last === undefined) return [...real];
  const result = real.slice(0, first.length);
  let position = first.length;
  for (const middle of others) {
    const at = real.indexOf(middle[0] ?? '', position);
    if (at < 0) throw new Error(`no line “${middle[0]}” between the cuts any more; choose another in the guide`);
    result.push(cut, ...real.slice(at, at + middle.length));
    position = at + middle.length;
  }
  // what has become shorter than what is shown of it needs no cut
  const end = real.length - last.length;
  return end <= position ? [...result, ...real.slice(position)] : [...result, cut, ...real.slice(end)];
}

function splitAtCuts(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (line === cut) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}
