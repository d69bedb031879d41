/** A measure as somebody asks for it: by its id, with its size as text. In: words. Out: a measure and its size, checked. */
import { distance } from 'fastest-levenshtein';
import { ResplanError } from '../../resplan-error.ts';
import { sizeOf } from './ask.ts';
import { findMeasure } from './catalogue.ts';
import type { Measure } from './measure.ts';
import { type Size, wholeUnits } from './size.ts';

/** A measure as it was asked for. */
export interface AskedMeasure {
  measure: Measure;
  /** Null where none was given: the recommended one then. */
  size: number | null;
  uptake: number | null;
}

/** Throws ResplanError 'measures-exclude' for one that is there twice, and two that do not go together. */
export function refuseClashes(measures: readonly Measure[]): void {
  for (const [i, measure] of measures.entries()) {
    for (const other of measures.slice(i + 1)) {
      const clash =
        other.id === measure.id || measure.excludes.includes(other.id) || other.excludes.includes(measure.id);
      if (clash) throw new ResplanError('measures-exclude', { first: measure.id, second: other.id });
    }
  }
}

/** A size in its range: a number with point or comma, per cent for shares, `days:uptake` for remote days. */
export function readSize(measure: Measure, text: string | undefined): Omit<AskedMeasure, 'measure'> {
  const size = sizeOf(measure);
  const invalid = (allowed: string) => new ResplanError('size-invalid', { id: measure.id, size: text ?? '', allowed });
  if (!size) {
    if (text !== undefined) throw invalid(`-m ${measure.id}`);
    return { size: 1, uptake: null };
  }
  const [first, second, ...more] = (text ?? '').split(':');
  const remote = size.unit === 'daysPerWeek';
  if (more.length > 0 || (second !== undefined && !remote)) throw invalid(rangeOf(size));
  const number = (part: string | undefined, within: Range, fallback: number | null) => {
    if (part === undefined || part.trim() === '') return fallback;
    const value = readAmount(part, within.max <= 1);
    if (!(value >= within.min && value <= within.max)) throw invalid(rangeOf(size));
    if (wholeUnits.has(size.unit) && !Number.isInteger(value)) throw invalid(rangeOf(size));
    return value;
  };
  return {
    size: number(first, size, null),
    uptake: remote ? number(second, size.uptake, size.uptake.recommended) : null,
  };
}

type Range = { min: number; max: number };
/** `1–10000`; `1–100%` of a share; `0.1–5`, a colon and `1–100%` of remote days. */
function rangeOf(size: Size): string {
  const range = ({ min, max }: Range) => (max <= 1 ? `${100 * min}–${100 * max}%` : `${min}–${max}`);
  return size.unit === 'daysPerWeek' ? `${range(size)}:${range(size.uptake)} (1:40%)` : range(size);
}

function readAmount(text: string, isShare: boolean): number {
  const [, digits, percent] = /^\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*$/.exec(text) ?? [];
  if (digits === undefined || (percent && !isShare)) return Number.NaN;
  return Number(digits.replace(',', '.')) / (percent ? 100 : 1);
}

/** The measure of that id; throws ResplanError with the closest one where there is none. */
export function knownMeasure(id: string, known: readonly Measure[]): Measure {
  const found = findMeasure(id, known);
  if (found) return found;
  const closest = known.map((measure) => measure.id).sort((a, b) => distance(a, id) - distance(b, id))[0] as string;
  throw new ResplanError('measure-unknown', { id, closest: distance(closest, id) <= 5 ? closest : '' });
}
