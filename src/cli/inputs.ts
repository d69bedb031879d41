import type { PlanSurvey } from '../plan/plan.ts';
import { plannedHeadcounts } from '../plan/planned-headcounts.ts';
import { answerOverrides, refuseUnknownFields } from '../plan/planned-reading.ts';
import { withHeadcounts } from '../profile/headcounts.ts';
import { mergeProfiles } from '../profile/merge.ts';
import type { Headcount, Profile } from '../profile/profile.ts';
import { surveyProfile } from '../profile/survey-profile.ts';
import { ResplanError } from '../resplan-error.ts';
import { gather, peek } from '../survey/byte-stream.ts';
import { readDelimiterOption } from '../survey/delimiter.ts';
import { type FileKind, looksLike } from '../survey/looks-like.ts';
import type { DistanceUnit } from '../survey/unit-in-text.ts';
import { openBytes } from './files.ts';
import type { Input } from './input.ts';
import { type ReadingSettings, readInThreads } from './input-threads.ts';
import type { Options } from './options.ts';
import { asCopy, digesting } from './repeated-content.ts';
import { readNumberOption, type Settings } from './settings.ts';
import type { Shell } from './shell.ts';
import { plannedSurvey } from './survey-files.ts';

/** Reads files in the order given. */
export async function readInputs(
  shell: Shell,
  paths: readonly string[],
  options: Options,
  settings: Settings,
): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of eachInput(shell, paths, options, settings)) inputs.push(input);
  return inputs;
}

/** The same one after the other, for whoever needs no two at once. */
export async function* eachInput(
  shell: Shell,
  paths: readonly string[],
  options: Options,
  settings: Settings,
): AsyncGenerator<Input> {
  const seen = new Map<string, string>();
  const read = (path: string) => readInput(shell, path, options, settings);
  const threads = await readInThreads(shell, paths, options, settings, read);
  try {
    for (const [place, path] of paths.entries()) {
      const input = threads ? await threads.input(place) : await read(path);
      const first = seen.get(input.sha256);
      yield first === undefined ? input : asCopy(input, first);
      if (first === undefined) seen.set(input.sha256, path);
    }
  } finally {
    await threads?.end();
  }
}

/** All inputs as one profile. */
export function mergeInputs(inputs: readonly Input[]): Profile {
  return inputs.map((input) => input.profile).reduce(mergeProfiles);
}

/** Reads one file, in whatever thread. */
export async function readInput(
  shell: Pick<Shell, 'cwd' | 'language' | 'progress' | 'stdin'>,
  path: string,
  options: Options,
  settings: ReadingSettings,
): Promise<Input> {
  const { bytes: opened, digest } = digesting(await openBytes(shell, path));
  const { head, bytes } = await peek(opened);
  const kind = looksLike(head, path);
  try {
    const input =
      kind === 'json'
        ? await readProfileInput(path, bytes, options, settings)
        : await readSurveyInput(path, kind, bytes, options, settings);
    return { ...input, sha256: digest() };
  } catch (error) {
    if (error instanceof ResplanError && error.details.file === undefined) error.details.file = path;
    throw error;
  }
}

/** An input whose bytes have been read, but not yet to their end. */
type ReadInput = Omit<Input, 'sha256'>;

async function readProfileInput(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  options: Options,
  settings: ReadingSettings,
): Promise<ReadInput> {
  const { parseProfile } = await import('../profile/read-profile.ts');
  const text = new TextDecoder().decode(await gather(bytes));
  const profile = parseProfile(text, file);
  return { file, profile: withHeadcounts(profile, headcounts(settings, options, file)), reading: null, problems: [] };
}

async function readSurveyInput(
  file: string,
  kind: FileKind,
  bytes: AsyncIterable<Uint8Array>,
  options: Options,
  settings: ReadingSettings,
): Promise<ReadInput> {
  const planned = plannedSurvey(settings.plan, file);
  const year = readNumberOption('year', options.year, 1990, 2100, true) ?? planned?.year ?? null;
  if (kind === 'empty' && file === '-') throw new ResplanError('empty-file', { file, reason: 'stdin' });
  const read = await surveyProfile(kind, bytes, {
    map: fieldMap(options.map ?? [], planned),
    answers: answerOverrides(planned),
    unit: unitOption(options.unit) ?? planned?.unit ?? null,
    winterWeeks: settings.winterWeeks,
    daysPerWeek: settings.daysPerWeek,
    evenSplit: settings.evenSplit,
    speedKmPerHour: settings.speedKmPerHour,
    outlierKm: settings.outlierKm,
    surveyYear: year,
    headcounts: headcounts(settings, options, file),
    delimiter: kind === 'csv' && options.delimiter !== undefined ? readDelimiterOption(options.delimiter) : null,
    sheet: options.sheet ?? null,
  });
  return { file, ...read };
}

/** The headcounts of options and plan, for the whole and by site; the plan may know another for a survey of its own. */
function headcounts(settings: ReadingSettings, options: Options, file: string): Headcount[] {
  const then = options.headcount === undefined ? plannedSurvey(settings.plan, file)?.headcount : undefined;
  // the sites have the headcounts of today
  return plannedHeadcounts(then === undefined ? settings.plan : null, then ?? settings.headcount);
}

function fieldMap(options: readonly string[], planned: PlanSurvey | undefined): Map<string, string> {
  const map = new Map(Object.entries(planned?.map ?? {}));
  for (const entry of options) {
    const equals = entry.indexOf('=');
    if (equals < 0)
      throw new ResplanError('option-invalid', { option: 'map', value: entry, allowed: 'field="header"' });
    map.set(
      entry.slice(0, equals).trim(),
      entry
        .slice(equals + 1)
        .trim()
        .normalize('NFC'),
    );
  }
  refuseUnknownFields(map);
  return map;
}

const unitNames: Record<DistanceUnit, readonly string[]> = {
  km: ['km', 'kilometer', 'kilometers', 'kilometre', 'kilometres'],
  mil: ['mil', 'swedish mil', 'svenska mil'],
  mile: ['mile', 'miles', 'mi', 'engelska mil'],
  m: ['m', 'meter', 'meters', 'metre', 'metres'],
};

function unitOption(unit: string | undefined): DistanceUnit | null {
  if (unit === undefined) return null;
  const name = unit.trim().toLowerCase();
  const known = Object.entries(unitNames).find(([, names]) => names.includes(name));
  if (!known) throw new ResplanError('option-invalid', { option: 'unit', value: unit, allowed: 'km, mil, mile, m' });
  return known[0] as DistanceUnit;
}
