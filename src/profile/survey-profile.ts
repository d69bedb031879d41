/** A survey file as a profile. In: bytes and how to read them. Out: the profile, how it was read, its problems. */
import { ResplanError } from '../resplan-error.ts';
import { gather } from '../survey/byte-stream.ts';
import { composed } from '../survey/composed-text.ts';
import { decodeText } from '../survey/decode.ts';
import type { FileKind } from '../survey/looks-like.ts';
import type { Problem } from '../survey/problem.ts';
import { readSurvey, type SurveyOptions, type SurveyReading } from '../survey/read-survey.ts';
import { readRecords } from '../survey/table.ts';
import type { TableRows } from '../survey/table-rows.ts';
import { createProfile, type ProfileBuilder } from './build.ts';
import type { Headcount, Profile } from './profile.ts';

const listedPerCode = 1000;

export interface SurveyProfileOptions extends SurveyOptions {
  outlierKm: number;
  surveyYear: number | null;
  headcounts: Headcount[];
  /** Null for the one that the content tells. */
  delimiter: string | null;
  /** Name or number from 1; null for the first. */
  sheet: string | null;
}

export interface SurveyProfile {
  profile: Profile;
  reading: SurveyReading;
  /** At most 1,000 of a code are listed; the profile has the true counts. */
  problems: Problem[];
}

/** Throws ResplanError, without the name of the file, for what is no survey or no table. */
export async function surveyProfile(
  kind: FileKind,
  bytes: AsyncIterable<Uint8Array>,
  options: SurveyProfileOptions,
): Promise<SurveyProfile> {
  const problems: Problem[] = [];
  const perCode = new Map<string, number>();
  let builder: ProfileBuilder | null = null;
  const early: Problem[] = [];
  const problem = (found: Problem) => {
    const seen = (perCode.get(found.code) ?? 0) + 1;
    perCode.set(found.code, seen);
    if (seen <= listedPerCode) problems.push(found);
    if (builder) builder.count(found.code);
    else early.push(found);
  };
  const records = await openRecords(kind, bytes, options, problem);
  const { surveyYear, outlierKm, headcounts } = options;
  const made = createProfile({ surveyYear, winterWeeks: null, outlierKm });
  builder = made;
  for (const found of early) made.count(found.code);
  const reading = await readSurvey(records, options, {
    respondent: made.add,
    alike: made.addAlike,
    setAside: made.setAside,
    problem,
  });
  const finished = made.finish(reading.asked, headcounts);
  const profile = { ...finished, winterWeeks: reading.seasonsAsked ? options.winterWeeks : null };
  return { profile, reading, problems };
}

async function openRecords(
  kind: FileKind,
  bytes: AsyncIterable<Uint8Array>,
  { delimiter, sheet }: SurveyProfileOptions,
  problem: (problem: Problem) => void,
): Promise<AsyncIterable<TableRows>> {
  if (kind === 'csv') return readRecords(composed(decodeText(bytes, problem)), { delimiter }, problem);
  if (kind === 'xlsx') {
    const { readXlsx } = await import('../survey/xlsx.ts');
    return one(await readXlsx(await gather(bytes), { sheet }));
  }
  throw kind === 'empty' ? new ResplanError('empty-file') : new ResplanError('looks-like', { kind });
}

async function* one<T>(value: T): AsyncGenerator<T> {
  yield value;
}
