import { compareWords } from '../i18n/compare.ts';
import { visibleCell } from '../i18n/visible.ts';
import { compareEmployers } from '../report/compare/comparison.ts';
import { compareBlocks } from '../report/render/compare-blocks.ts';
import { blocksText } from '../report/render/document/document-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { employersOf } from './employers.ts';
import { refuseTwice } from './expand-files.ts';
import { formatOf } from './format-of.ts';
import { readHeadcounts } from './headcounts-file.ts';
import { readInputs } from './inputs.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { say } from './say.ts';
import { oneOf, readSettings } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';
import { filesGiven } from './survey-files.ts';

const formats = ['text', 'json', 'csv'] as const;

/** `resplan compare`: employers side by side, from surveys and profiles alike. 1 where one cannot be compared whole. */
export async function compare(shell: Shell, given: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', formats) ?? formatOf(options.output, formats) ?? 'text';
  const settings = await readSettings(shell, options, null);
  const headcounts = await readHeadcounts(shell, options.headcounts);
  const files = await filesGiven(shell, given);
  await refuseTwice(shell, files);
  const employers = employersOf(await readInputs(shell, files, options, settings), headcounts);
  const t = compareWords[shell.language];
  if (employers.length < 2) {
    say(shell, t.needsTwo);
    return 2;
  }
  const known = new Set(employers.map(({ name }) => name));
  const unknown = [...headcounts.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) say(shell, t.unknownHeadcounts(unknown.map((name) => visibleCell(name, 40)).join(', ')));
  const { factors, footprint, minGroup } = settings;
  const comparison = compareEmployers(employers, factors, footprint, minGroup);
  const style = options.output === undefined ? shell.style : plainStyle;
  const footing = { factors: factors.id, weeksPerYear: footprint.weeksPerYear };
  const render = {
    text: () =>
      `${style.title(t.title(employers.length))}\n\n${blocksText(compareBlocks(comparison, footing, shell.language), style, shell.columns)}`,
    json: () => `${JSON.stringify(comparison, null, 2)}\n`,
    csv: async () => (await import('../report/render/compare-csv.ts')).compareCsv(comparison),
  };
  await put(shell, await render[format](), options.output);
  return comparison.employers.some(({ lacks }) => lacks.some((lack) => lack !== 'headcount')) ? 1 : 0;
}
