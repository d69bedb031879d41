import { compareWords } from '../i18n/compare.ts';
import { visibleCell } from '../i18n/visible.ts';
import { jsonText } from '../json-text.ts';
import type { NetworkFile } from '../plan/network/network.ts';
import { anonymousComparison } from '../report/compare/anonymous.ts';
import { compareEmployers, type Employer } from '../report/compare/comparison.ts';
import { compareGateFigures, compareGateKinds } from '../report/gate-figures.ts';
import { compareDocument } from '../report/render/compare/compare-document.ts';
import { anonymousLetters } from './anonymous-key.ts';
import { employersOf } from './employers.ts';
import { refuseTwice } from './expand-files.ts';
import { failOnEach, readGates } from './fail-on.ts';
import { formatOf } from './format-of.ts';
import { readHeadcounts } from './headcounts-file.ts';
import type { Input } from './input.ts';
import { readInputs } from './inputs.ts';
import { networkYear, readNetworkFile, readRounds, roundsUntil } from './network-file.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { reportDate } from './report-date.ts';
import { say } from './say.ts';
import { oneOf, readSettings, type Settings } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';
import { filesGiven } from './survey-files.ts';
import { version } from './version.ts';
import { documentFormats, writtenDocument } from './write-document.ts';

const formats = [...documentFormats, 'json', 'csv'] as const;

/** `resplan compare`: employers side by side, from surveys and profiles alike. 1 where one cannot be compared whole. */
export async function compare(shell: Shell, given: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', formats) ?? formatOf(options.output, formats) ?? 'text';
  const gates = readGates(options, compareGateKinds);
  const network = options.plan === undefined ? null : await readNetworkFile(shell, options.plan);
  const settings = await readSettings(shell, options, network && { assumptions: network.assumptions });
  const headcounts = await readHeadcounts(shell, options.headcounts);
  const files = given.length === 0 && network ? [] : await filesGiven(shell, given);
  await refuseTwice(shell, files);
  const members = network ? await newestRounds(shell, network, options, settings) : [];
  const inputs = await readInputs(shell, files, options, settings);
  const employers = employersOf(inputs, headcounts, members);
  const t = compareWords[shell.language];
  sayMerged(shell, inputs);
  if (employers.length < 2) {
    say(shell, network ? t.onlyOne(employers.map(({ name }) => visibleCell(name, 40)).join(', ')) : t.needsTwo, {
      code: 'needs-two-employers',
      severity: 'error',
    });
    return 2;
  }
  const known = new Set(employers.map(({ name }) => name));
  const unknown = [...headcounts.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) say(shell, t.unknownHeadcounts(unknown.map((name) => visibleCell(name, 40)).join(', ')));
  const { factors, footprint, minGroup } = settings;
  const compared = compareEmployers(employers, factors, footprint, minGroup);
  const key = options.anonymous;
  const comparison =
    key === undefined
      ? compared
      : anonymousComparison(
          compared,
          await anonymousLetters(
            shell,
            key,
            employers.map(({ name }) => name),
            options.output,
          ),
        );
  const document = compareDocument(
    comparison,
    {
      factors: factors.id,
      weeksPerYear: footprint.weeksPerYear,
      name: network?.name ?? null,
      date: reportDate(options.date, shell.env, null),
      version,
      headcountHint: format !== 'text' || options.output !== undefined ? null : network ? 'network' : 'files',
    },
    shell.language,
  );
  const content =
    format === 'json'
      ? jsonText(comparison)
      : format === 'csv'
        ? (await import('../report/render/compare/compare-csv.ts')).compareCsv(comparison)
        : await writtenDocument(shell, document, format, options.output);
  await put(shell, content, options.output);
  const isWhole = comparison.employers.every(({ lacks }) => lacks.every((lack) => lack === 'headcount'));
  const each = comparison.employers.map((employer) => ({
    whose: employer.name,
    figures: compareGateFigures(employer),
  }));
  return failOnEach(shell, gates, compareGateKinds, each, isWhole ? 0 : 1);
}

/** An employer whose profiles come in several files is all of them together. */
function sayMerged(shell: Shell, inputs: readonly Input[]): void {
  const filesOf = new Map<string, number>();
  for (const { profile } of inputs)
    for (const name of new Set(profile.units.flatMap(({ employer }) => employer ?? [])))
      filesOf.set(name, (filesOf.get(name) ?? 0) + 1);
  for (const [name, files] of filesOf)
    if (files > 1)
      say(shell, compareWords[shell.language].merged(visibleCell(name, 40), files), { code: 'employer-merged' });
}

/** The members of a network by the newest round of each; one without any is in no comparison. */
async function newestRounds(
  shell: Shell,
  network: NetworkFile,
  options: Options,
  settings: Settings,
): Promise<Employer[]> {
  const members: Employer[] = [];
  const year = networkYear(network, options);
  for (const member of network.members) {
    const newest = roundsUntil(year, network, member).slice(-1);
    const [last] = await readRounds(shell, member, newest, options.plan as string, options, settings);
    if (last) members.push({ name: member.name, namedBy: 'network', profile: last.profile });
  }
  return members;
}
