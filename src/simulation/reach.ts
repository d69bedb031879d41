import type { AnswerTable } from '../profile/profile.ts';
import { bandEdgesKm } from '../reference/bands.ts';
import { sizeOf } from '../reference/measures/ask.ts';
import type { Measure, TraitNeed } from '../reference/measures/measure.ts';
import { choice } from '../reference/measures/method.ts';
import type { Draw } from './draw.ts';
import type { SimBase, SimSegment } from './segments.ts';

/** What exists already, by the facility keys of the measures: a count, a share, or yes and no. */
export type Facilities = Readonly<Record<string, number | boolean>>;

/**
 * The share of a segment's people that a measure reaches before its size is looked at: within its distances,
 * with all the traits it needs, and willing where that was asked. 0 to 1.
 */
export function reachOf(
  measure: Measure,
  base: SimBase,
  segment: SimSegment,
  facilities: Facilities,
  draw: Draw,
): number {
  if (!withinDistance(measure, segment)) return 0;
  const tables = base.strata[segment.stratum]?.tally.answers ?? [];
  const answers = (question: string) => answersOf(tables, segment, question);
  let reach = 1;
  for (const [index, need] of measure.eligibility.traits.entries()) {
    reach *= traitShare(measure, index, need, segment, facilities, answers, draw);
  }
  const willing = answers(`willing:${measure.id}`);
  if (willing) {
    const maybe = draw('maybeCountsAs', choice.maybeCountsAs);
    reach *= ((willing.yes ?? 0) + maybe * (willing.maybe ?? 0)) / total(willing);
  }
  return reach;
}

/** Below `minKm` and from `maxKm` on a measure is for nobody; nor where the distance is not known. */
export function withinDistance({ eligibility }: Measure, { band }: SimSegment): boolean {
  if (band === 'unknown') return false;
  const from = bandEdgesKm[band] as number;
  return from >= eligibility.minKm && (eligibility.maxKm === null || from < eligibility.maxKm);
}

/**
 * The share of a segment's people who need what the measure gives, as far as the survey tells: by the traits that were
 * asked, 1 for those that were not. 0 to 1.
 */
export function neededByAnswers(measure: Measure, base: SimBase, segment: SimSegment): number {
  const tables = base.strata[segment.stratum]?.tally.answers ?? [];
  return measure.eligibility.traits.reduce(
    (share, need) => share * (answeredShare(need, segment, (question) => answersOf(tables, segment, question)) ?? 1),
    1,
  );
}

type Answers = (question: string) => Record<string, number> | null;

function traitShare(
  measure: Measure,
  index: number,
  need: TraitNeed,
  segment: SimSegment,
  facilities: Facilities,
  answers: Answers,
  draw: Draw,
): number {
  const answered = answeredShare(need, segment, answers);
  if (answered !== null) return answered;
  const facility = need.facility === null ? undefined : facilities[need.facility];
  if (facility !== undefined) return facilityShare(measure, need, facility);
  return draw(`${measure.id}.trait${index}`, need.shareIfNotAsked);
}

/** Several traits that each settle it are taken as independent; null where none was asked. */
function answeredShare(need: TraitNeed, segment: SimSegment, answers: Answers): number | null {
  const known = need.oneOf
    .map(({ trait, answer }) => knownShare(trait, answer, segment, answers))
    .filter((share) => share !== null);
  return known.length === 0 ? null : 1 - known.reduce((none, share) => none * (1 - share), 1);
}

function knownShare(trait: string, answer: string, segment: SimSegment, answers: Answers): number | null {
  const access = trait === 'has:car' ? segment.carAccess : trait === 'has:transit' ? segment.transitAccess : 'unknown';
  if (access !== 'unknown') return access === answer ? 1 : 0;
  const counts = answers(trait);
  return counts ? (counts[answer] ?? 0) / total(counts) : null;
}

/** A count of places says nothing on who lacks one: those already served are taken off the demand instead. */
function facilityShare(measure: Measure, need: TraitNeed, facility: number | boolean): number {
  if (typeof facility === 'boolean') return facility === (need.oneOf[0]?.answer === 'yes') ? 1 : 0;
  const counted = sizeOf(measure);
  return counted && 'servesPerUnit' in counted ? 1 : Math.min(1, facility);
}

/** Answers of the segment's own people, else of the whole unit's; null where nobody was asked. */
function answersOf(
  tables: readonly AnswerTable[],
  segment: SimSegment,
  question: string,
): Record<string, number> | null {
  const own = tables.find(
    (table) =>
      table.band === segment.band &&
      table.carAccess === segment.carAccess &&
      table.transitAccess === segment.transitAccess &&
      table.questions[question],
  );
  const found = own ?? tables.find((table) => table.band === null && table.questions[question]);
  const counts = found?.questions[question];
  return counts && total(counts) > 0 ? counts : null;
}

function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}
