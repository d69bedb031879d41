import { networkWords } from '../i18n/network.ts';
import { jsonText } from '../json-text.ts';
import { networkFileName } from '../plan/file-names.ts';
import { employerFigures } from '../report/compare/comparison.ts';
import { networkGateFigures, networkGateKinds } from '../report/gate-figures.ts';
import { type NetworkMember, type NetworkReport, networkReport } from '../report/network/network-report.ts';
import { portfolioOf } from '../report/network/portfolio.ts';
import type { RoundFigures } from '../report/network/standing.ts';
import { networkDocument } from '../report/render/network/network-document.ts';
import { ResplanError } from '../resplan-error.ts';
import { knownMeasures } from './chosen-measures.ts';
import { failOn, readGates } from './fail-on.ts';
import { absolute } from './files.ts';
import { formatOf } from './format-of.ts';
import { type MemberRound, networkYear, readNetworkFile, readRounds, roundsUntil } from './network-file.ts';
import { type PlannedMember, plannedMember, reckonedNeighbours, reckonedPlan } from './network-portfolio.ts';
import type { Options } from './options.ts';
import { exists, put } from './output.ts';
import { reportDate } from './report-date.ts';
import { oneOf, readSettings, type Settings } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';
import { version } from './version.ts';
import { documentFormats, writtenDocument } from './write-document.ts';

const formats = [...documentFormats, 'json', 'csv'] as const;
/** Of each member's plan: forty members' ranges in the time of a few. */
const defaultDraws = '1000';

/** `resplan network`: where a network of employers stands, for its yearly status. */
export async function network(shell: Shell, files: string[], given: Options): Promise<ExitCode> {
  const options = { ...given, draws: given.draws ?? defaultDraws };
  const format = oneOf(options, 'format', formats) ?? formatOf(options.output, formats) ?? 'text';
  const gates = readGates(options, networkGateKinds);
  const [asked] = files;
  const path = asked ?? networkFileName;
  if (asked === undefined && !(await exists(absolute(shell, path))))
    throw new ResplanError('network-missing', { file: path });
  const file = await readNetworkFile(shell, path);
  const settings = await readSettings(shell, options, { assumptions: file.assumptions });
  const year = networkYear(file, options);
  const known = await knownMeasures(shell, options);
  const members: NetworkMember[] = [];
  const planned: PlannedMember[] = [];
  for (const member of file.members) {
    const rounds = await readRounds(shell, member, roundsUntil(year, file, member), path, options, settings);
    const own = await plannedMember(shell, member, rounds.at(-1), path, options, settings);
    if (own) planned.push(own);
    members.push({
      name: member.name,
      groups: member.groups ?? [],
      rounds: rounds.map((round) => figuresOf(round, settings)),
      commitments: member.commitments ?? file.commitments ?? [],
    });
    shell.progress.at(() => networkWords[shell.language].reading(members.length, file.members.length));
  }
  const report = networkReport({
    name: file.name,
    baselineYear: file.baseline,
    year,
    members,
    challenges: file.challenges ?? [],
    portfolio: portfolioOf(planned.flatMap((member) => reckonedPlan(member, known) ?? [])),
    neighbours: reckonedNeighbours(file, planned, known),
  });
  await put(shell, await written(shell, report, format, options, settings), options.output);
  const isWhole = members.every(({ rounds }) => rounds.every(({ isOverfull }) => !isOverfull));
  return failOn(shell, gates, networkGateKinds, networkGateFigures(report), isWhole ? 0 : 1);
}

function figuresOf({ year, profile }: MemberRound, { factors, footprint, minGroup }: Settings): RoundFigures {
  const { employer } = employerFigures({ name: '', namedBy: 'network', profile }, factors, footprint, minGroup);
  const { isMoved, lacks } = employer;
  return { year, ...employer, isMoved, isShared: profile.shared !== null, isOverfull: lacks.includes('overfull') };
}

async function written(
  shell: Shell,
  report: NetworkReport,
  format: (typeof formats)[number],
  options: Options,
  { factors, footprint }: Settings,
): Promise<string> {
  if (format === 'json') return jsonText(report);
  if (format === 'csv') return (await import('../report/render/network/network-csv.ts')).networkCsv(report);
  const document = networkDocument(
    report,
    {
      factors: factors.id,
      weeksPerYear: footprint.weeksPerYear,
      draws: Number(options.draws),
      date: reportDate(options.date, shell.env, null),
      version,
    },
    shell.language,
  );
  return writtenDocument(shell, document, format, options.output);
}
