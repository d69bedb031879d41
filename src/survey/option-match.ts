import type { AnsweredMode } from '../reference/modes.ts';
import type { Field, PlainField } from './field.ts';
import { matchHeader, normaliseHeader, takenFrom } from './header-match.ts';
import type { ColumnHeader } from './header-rows.ts';
import { readModeAnswer } from './mode-answer.ts';
import { readableShare } from './sample.ts';
import { lookUpAny, type Vocabulary } from './vocabulary.ts';
import { weekdayNamed } from './words.ts';
import { readTick } from './yes-no-answer.ts';

/** A grid's column is as sure as its question and its option are. */
const optionConfidence = 0.95;
/** Cells that must read as the kind that the grid holds. */
const readableFrom = 0.3;

const dayWords =
  /\b(antal dagar( per vecka| i veckan)?|number of days|days per week|days a week|dagar per vecka|dagar i veckan|dagar|days|dgr|day|per vecka|per week|med|with|by|travel|resa)\b/g;

/**
 * What a column of a grid is: days or ticks of a mode, the mode of a weekday, willingness for a measure or a barrier.
 * The option is the header's own, or the whole header («Måndag», «car_days»). Null for a column of no grid.
 */
export function matchOption(
  header: ColumnHeader,
  cells: readonly string[],
  vocabulary: Vocabulary,
): { field: Field; confidence: number } | null {
  const stems = stemFields(header);
  const option = header.option ?? header.name;
  if (header.option !== null) {
    const asked = askedOption(option, stems, vocabulary);
    if (asked) return { field: asked, confidence: optionConfidence };
  }
  const weekday = weekdayNamed(normaliseHeader(option));
  if (weekday && reads('mode', cells, vocabulary)) {
    return { field: `weekday:${weekday}`, confidence: optionConfidence };
  }
  if (stems.has('has:car') || stems.has('willing') || stems.has('barrier')) return null;
  // «Remote days» beside one usual mode is no grid of days
  if (header.option === null && stems.has('remoteDays')) return null;
  const bare = normaliseHeader(option).replace(dayWords, ' ').trim();
  const mode = modeNamed(header.option ?? bare, vocabulary) ?? (header.option ? null : modeNamed(bare, vocabulary));
  if (!mode) return null;
  // a lone header that names a mode holds days or ticks only if it says so, or if its cells leave no doubt
  const saysDays = stems.has('days') || stems.has('mode') || bare !== normaliseHeader(option);
  if (isTicks(cells, option)) return { field: `tick:${mode}`, confidence: optionConfidence };
  if ((saysDays || header.option === null) && reads('days', cells, vocabulary)) {
    return { field: `days:${mode}`, confidence: saysDays ? optionConfidence : takenFrom };
  }
  return null;
}

/** The fields that the question around an option may be. */
function stemFields(header: ColumnHeader): Set<PlainField> {
  return new Set(header.texts.flatMap((text) => matchHeader(text)).map((match) => match.field));
}

function askedOption(option: string, stems: ReadonlySet<PlainField>, vocabulary: Vocabulary): Field | null {
  if (stems.has('willing')) {
    const measure = lookUpAny(vocabulary.measures, option);
    return measure ? `willing:${measure}` : null;
  }
  if (stems.has('barrier')) {
    const barrier = lookUpAny(vocabulary.barriers, option);
    return barrier ? `barrier:${barrier}` : null;
  }
  return null;
}

function modeNamed(text: string, vocabulary: Vocabulary): AnsweredMode | null {
  const answer = readModeAnswer(text, vocabulary);
  return answer.kind === 'mode' && (answer.by === 'exact' || answer.sure) ? answer.mode : null;
}

function reads(kind: 'mode' | 'days', cells: readonly string[], vocabulary: Vocabulary): boolean {
  const share = readableShare(kind, cells, vocabulary);
  return share !== null && share >= readableFrom;
}

/** Every filled cell is a tick or an empty box, and not a number of days. */
function isTicks(cells: readonly string[], label: string): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0 || filled.some((cell) => /^[2-9]/.test(cell.trim()))) return false;
  return (
    filled.every((cell) => readTick(cell, label) !== 'unknown') && !filled.every((cell) => /^\d/.test(cell.trim()))
  );
}
