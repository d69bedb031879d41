import { trackWords } from '../i18n/track.ts';
import { jsonText } from '../json-text.ts';
import { trackGateFigures, trackGateKinds } from '../report/gate-figures.ts';
import { blocksText } from '../report/render/document/document-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { trackBlocks } from '../report/render/track-blocks.ts';
import { failOn, readGates } from './fail-on.ts';
import { formatOf } from './format-of.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import type { RunRound } from './rounds.ts';
import { exitCodeOf } from './run-estimate.ts';
import { say } from './say.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';
import { trackOf } from './track-rounds.ts';

const formats = ['text', 'json'] as const;

/** `resplan track`: what has happened between rounds, why, and against target and forecast. */
export async function track(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', formats) ?? formatOf(options.output, formats) ?? 'text';
  const gates = readGates(options, trackGateKinds);
  const found = await trackOf(shell, files, options);
  const t = trackWords[shell.language];
  if (found === null) {
    say(shell, t.needsTwo, { code: 'needs-two-rounds', severity: 'error' });
    return 2;
  }
  const { report, runs } = found;
  const last = runs.at(-1) as RunRound;
  const style = options.output === undefined ? shell.style : plainStyle;
  const [from, to] = [report.rounds[0]?.name ?? '', report.rounds.at(-1)?.name ?? ''];
  const content =
    format === 'json'
      ? jsonText(report)
      : `${style.title(t.title(from, to))}\n\n${blocksText(trackBlocks(report, shell.language), style, shell.columns)}`;
  await put(shell, content, options.output);
  const figures = trackGateFigures(last.run.report, report);
  return failOn(shell, gates, trackGateKinds, figures, exitCodeOf(last.run.report, options));
}
