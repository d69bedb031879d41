import type { PlanAssumptions, PlanSurvey } from '../plan/plan.ts';
import { answerOverrides, refuseUnknownFields } from '../plan/planned-reading.ts';
import type { Profile } from '../profile/profile.ts';
import { surveyProfile } from '../profile/survey-profile.ts';
import type { ReadFile } from '../report/by-file.ts';
import { ResplanError } from '../resplan-error.ts';
import { peek } from '../survey/byte-stream.ts';
import { readDelimiterOption } from '../survey/delimiter.ts';
import { looksLike } from '../survey/looks-like.ts';
import type { SurveyReading } from '../survey/read-survey.ts';
import { settingsOf } from './settings.ts';

/** How a survey is read: what resplan.yaml says of it under `surveys`, and of reading under `assumptions`. */
export interface ReadOptions extends Omit<PlanSurvey, 'file' | 'date' | 'headcount'> {
  /** What errors and problems call it. */
  name?: string;
  /** The character between cells; found by itself where it is not given. */
  delimiter?: string;
  /** Of a workbook, by name or number from 1; the first where it is not given. */
  sheet?: string;
  /** Of these, those about reading: winterWeeks, daysPerWeek, outlierKm, multi, speedKmPerHour. */
  assumptions?: PlanAssumptions;
}

/** A survey as it was read: how, with what problems (each with its cell), and its counts and sums. There is no row in it. */
export interface Survey extends ReadFile {
  reading: SurveyReading;
  profile: Profile;
}

/**
 * Reads a survey: CSV in any encoding and delimiter, or .xlsx. Text is CSV. A stream is read in memory that does not
 * grow with its rows. Distances become km, one way; days are per week.
 *
 * @throws ResplanError where it cannot be used at all: 'looks-like', 'empty-file', 'not-a-survey', 'xlsx-…',
 * 'map-…', 'option-invalid'. Everything milder is in `problems`.
 */
export async function readSurvey(
  source: string | Uint8Array | AsyncIterable<Uint8Array>,
  { name: file = 'survey', map, answers, unit, year, delimiter, sheet, assumptions = {} }: ReadOptions = {},
): Promise<Survey> {
  const { winterWeeks, daysPerWeek, outlierKm, evenSplit, speedKmPerHour } = settingsOf({ assumptions });
  const fields = new Map(Object.entries(map ?? {}));
  refuseUnknownFields(fields);
  const { head, bytes } = await peek(streamOf(source));
  try {
    const read = await surveyProfile(looksLike(head, file), bytes, {
      ...{ winterWeeks, daysPerWeek, outlierKm, evenSplit, speedKmPerHour },
      map: fields,
      answers: answerOverrides(answers === undefined ? undefined : { answers }),
      unit: unit ?? null,
      surveyYear: year ?? null,
      headcounts: [],
      delimiter: delimiter === undefined ? null : readDelimiterOption(delimiter),
      sheet: sheet ?? null,
    });
    return { file, ...read };
  } catch (error) {
    if (error instanceof ResplanError && error.details.file === undefined) error.details.file = file;
    throw error;
  }
}

async function* streamOf(source: string | Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (typeof source === 'string') yield new TextEncoder().encode(source);
  else if (source instanceof Uint8Array) yield source;
  else yield* source;
}
