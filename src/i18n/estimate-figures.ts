import type { Estimate } from '../footprint/interval.ts';
import { decimalsOf, formatNumber, formatRough, formatShare, formatSignificant, type Language } from './language.ts';

/** A figure with no more digits than its interval carries: «810 (750–870)»; without an interval, roughly. */
export function formatEstimate(
  estimate: Estimate,
  language: Language,
  scale = 1,
): { value: string; range: string | null } {
  const value = estimate.value * scale;
  if (estimate.low === null || estimate.high === null) return { value: formatRough(value, language), range: null };
  const low = estimate.low * scale;
  const high = estimate.high * scale;
  const halfWidth = (high - low) / 2;
  // a census has no sampling error, yet its factors are no better than three digits
  if (halfWidth <= Math.abs(value) / 1e6) return { value: formatSignificant(value, language, 3), range: null };
  const decimals = decimalsShown({ value, low, high });
  const show = (x: number) => formatNumber(x, language, decimals);
  return { value: show(value), range: `${show(low)}–${show(high)}` };
}

/** Decimals of a figure: those that its interval carries, three digits at most; two digits without an interval. */
export function decimalsShown({ value, low, high }: Estimate): number {
  const digitsOf = (digits: number) => digits - 1 - Math.floor(Math.log10(Math.max(Math.abs(value), 1e-9)));
  if (low === null || high === null) return digitsOf(2);
  const halfWidth = (high - low) / 2;
  // a census has no sampling error, yet its factors are no better than three digits
  return halfWidth <= Math.abs(value) / 1e6 ? digitsOf(3) : Math.min(decimalsOf(halfWidth), digitsOf(3));
}

/** A figure without an interval, to be written with the digits of one that has one: the same relative width. */
export function asSureAs(figure: Estimate, like: Estimate): Estimate {
  if (figure.low !== null || like.low === null || like.high === null || like.value === 0) return figure;
  const ratio = figure.value / like.value;
  return { value: figure.value, low: like.low * ratio, high: like.high * ratio };
}

/** «48 %» and its interval «42–54». */
export function formatShareEstimate(estimate: Estimate, language: Language): { value: string; range: string | null } {
  const range =
    estimate.low === null || estimate.high === null || estimate.high - estimate.low < 1e-9
      ? null
      : `${formatNumber(estimate.low * 100, language)}–${formatNumber(estimate.high * 100, language)}`;
  return { value: formatShare(estimate.value, language), range };
}

/** A part of a figure: no finer than the whole is known, and one digit where it is smaller than that. */
export function formatPart(part: number, whole: Estimate | null, language: Language): string {
  if (whole === null || whole.low === null || whole.high === null) return formatRough(part, language);
  const halfWidth = (whole.high - whole.low) / 2;
  if (halfWidth < Math.abs(whole.value) / 1e6 || part === 0) return formatRough(part, language);
  const ownDecimals = -Math.floor(Math.log10(Math.abs(part)));
  return formatNumber(
    part,
    language,
    Math.abs(part) < halfWidth ? ownDecimals : Math.min(decimalsOf(halfWidth), 1 + ownDecimals),
  );
}
