import { answerMeaning } from '../plan/answer-meaning.ts';
import type { PlanSurvey } from '../plan/plan.ts';
import { createProfile, type ProfileBuilder } from '../profile/build.ts';
import { mergeProfiles } from '../profile/merge.ts';
import { sortUnits, unitPath } from '../profile/order.ts';
import type { Headcount, Profile } from '../profile/profile.ts';
import { ResplanError } from '../resplan-error.ts';
import { decodeText } from '../survey/decode.ts';
import { readDelimiterOption } from '../survey/delimiter.ts';
import { fieldProblem } from '../survey/field-names.ts';
import { type FileKind, looksLike } from '../survey/looks-like.ts';
import type { Problem } from '../survey/problem.ts';
import { readSurvey } from '../survey/read-survey.ts';
import { readRecords, type TableRecord } from '../survey/table.ts';
import type { DistanceUnit } from '../survey/unit-in-text.ts';
import { openBytes } from './files.ts';
import type { Input } from './input.ts';
import type { Options } from './options.ts';
import { asCopy, digesting } from './repeated-content.ts';
import { readNumberOption, type Settings } from './settings.ts';
import type { Shell } from './shell.ts';
import { plannedSurvey } from './survey-files.ts';

const listedPerCode = 1000;
/** Bytes looked at to tell what a file is. */
const headBytes = 65_536;

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
  for (const path of paths) {
    const input = await readInput(shell, path, options, settings);
    const first = seen.get(input.sha256);
    yield first === undefined ? input : asCopy(input, first);
    if (first === undefined) seen.set(input.sha256, path);
  }
}

/** All inputs as one profile. */
export function mergeInputs(inputs: readonly Input[]): Profile {
  return inputs.map((input) => input.profile).reduce(mergeProfiles);
}

async function readInput(shell: Shell, path: string, options: Options, settings: Settings): Promise<Input> {
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
  settings: Settings,
): Promise<ReadInput> {
  const { parseProfile } = await import('../profile/read-profile.ts');
  const text = new TextDecoder().decode(await gather(bytes));
  const profile = parseProfile(text, file);
  const employers = new Set(profile.units.map(({ employer }) => employer));
  const employer = employers.size === 1 ? ([...employers][0] ?? null) : null;
  const now = headcounts(settings, options, file).map((entry) => ({ ...entry, employer }));
  // what the user says of headcounts now beats what was said when the profile was made
  const said = new Map([...profile.headcounts, ...now].map((entry) => [unitPath(entry), entry]));
  return { file, profile: { ...profile, headcounts: sortUnits([...said.values()]) }, reading: null, problems: [] };
}

async function readSurveyInput(
  file: string,
  kind: FileKind,
  bytes: AsyncIterable<Uint8Array>,
  options: Options,
  settings: Settings,
): Promise<ReadInput> {
  const planned = plannedSurvey(settings.plan, file);
  const year = readNumberOption('year', options.year, 1990, 2100, true) ?? planned?.year ?? null;
  const listed: Problem[] = [];
  const perCode = new Map<string, number>();
  let builder: ProfileBuilder | null = null;
  const early: Problem[] = [];
  const problem = (found: Problem) => {
    const seen = (perCode.get(found.code) ?? 0) + 1;
    perCode.set(found.code, seen);
    if (seen <= listedPerCode) listed.push(found);
    if (builder) builder.count(found.code);
    else early.push(found);
  };
  const records = await openRecords(kind, file, bytes, options, problem);
  const { profile, reading } = await readIntoProfile(records);
  return { file, profile, reading, problems: listed };

  async function readIntoProfile(from: AsyncIterable<TableRecord[]>) {
    const made = createProfile({ surveyYear: year, winterWeeks: null, outlierKm: settings.outlierKm });
    builder = made;
    for (const found of early) made.count(found.code);
    const survey = {
      map: fieldMap(options.map ?? [], planned),
      answers: answerOverrides(planned),
      unit: unitOption(options.unit) ?? planned?.unit ?? null,
      winterWeeks: settings.winterWeeks,
      daysPerWeek: settings.daysPerWeek,
      evenSplit: settings.evenSplit,
      speedKmPerHour: settings.speedKmPerHour,
    };
    const read = await readSurvey(from, survey, { respondent: made.add, setAside: made.setAside, problem });
    const finished = made.finish(read.asked, headcounts(settings, options, file));
    return { profile: { ...finished, winterWeeks: read.seasonsAsked ? settings.winterWeeks : null }, reading: read };
  }
}

async function openRecords(
  kind: FileKind,
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  options: Options,
  problem: (problem: Problem) => void,
): Promise<AsyncIterable<TableRecord[]>> {
  if (kind === 'csv') {
    const delimiter = options.delimiter === undefined ? null : readDelimiterOption(options.delimiter);
    return readRecords(decodeText(bytes, problem), { delimiter }, problem);
  }
  if (kind === 'xlsx') {
    const { readXlsx } = await import('../survey/xlsx.ts');
    return one(await readXlsx(await gather(bytes), { sheet: options.sheet ?? null }));
  }
  if (kind === 'empty') throw new ResplanError('empty-file', { file });
  throw new ResplanError('looks-like', { file, kind });
}

async function* one<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** The headcounts of options and plan, for the whole and by site; the plan may know another for a survey of its own. */
function headcounts(settings: Settings, options: Options, file: string): Headcount[] {
  const known: Headcount[] = [];
  const then = options.headcount === undefined ? plannedSurvey(settings.plan, file)?.headcount : undefined;
  const headcount = then ?? settings.headcount;
  if (headcount !== null) known.push({ employer: null, site: null, department: null, headcount });
  // the sites have the headcounts of today
  if (then !== undefined) return known;
  for (const site of settings.plan?.workplace?.sites ?? []) {
    if (site.headcount) known.push({ employer: null, site: site.name, department: null, headcount: site.headcount });
  }
  return known;
}

function fieldMap(options: readonly string[], planned: PlanSurvey | undefined): Map<string, string> {
  const map = new Map(Object.entries(planned?.map ?? {}));
  for (const entry of options) {
    const equals = entry.indexOf('=');
    if (equals < 0)
      throw new ResplanError('option-invalid', { option: 'map', value: entry, allowed: 'field="header"' });
    map.set(entry.slice(0, equals).trim(), entry.slice(equals + 1).trim());
  }
  for (const field of map.keys()) {
    const wrong = fieldProblem(field);
    if (wrong) throw new ResplanError('map-field-unknown', { field, closest: wrong.closest ?? '' });
  }
  return map;
}

/** The plan's `answers:`, each for modes, for fuels or for both by what it means; wrong ones the plan refused. */
function answerOverrides(planned: PlanSurvey | undefined) {
  const modes: Record<string, string> = {};
  const fuels: Record<string, string> = {};
  for (const [text, meaning] of Object.entries(planned?.answers ?? {})) {
    const { mode, fuel } = answerMeaning(meaning) ?? { mode: null, fuel: null };
    if (mode !== null) modes[text] = mode;
    if (fuel !== null) fuels[text] = fuel;
  }
  return { modes, fuels };
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

/** The first bytes of a stream, and the whole stream still. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; bytes: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < headBytes) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    size += next.value.length;
  }
  async function* all() {
    yield* first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: join(first).subarray(0, headBytes), bytes: all() };
}

async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return join(parts);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
