import type { Profile } from '../profile/profile.ts';
import type { Problem } from '../survey/problem.ts';
import type { SurveyReading } from '../survey/read-survey.ts';

/** One file as it was read: a survey with its reading, or a profile. */
export interface Input {
  file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: string;
  profile: Profile;
  /** Null for a profile, which has no columns or rows any more. */
  reading: SurveyReading | null;
  /** Problems as they stand in the file, at most `listedPerCode` of a code; the profile has the true counts. */
  problems: Problem[];
}
