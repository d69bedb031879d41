import { readFuel } from '../survey/fuel-answer.ts';
import { readModeAnswer } from '../survey/mode-answer.ts';
import { createVocabulary, parseFuelMeaning, parseModeMeaning } from '../survey/vocabulary.ts';

/** What an answer means: as an answer of how one travels, as one of what the car runs on, or as both. */
export interface AnswerMeaning {
  mode: string | null;
  fuel: string | null;
}

/**
 * The meaning that a plan gives an answer under `answers:`, in our words (`car:bev x2`) or in the user's own that the
 * vocabulary knows (`elbil`, `cykel`, `bensin`); null when it means nothing we know.
 */
export function answerMeaning(text: string): AnswerMeaning | null {
  const trimmed = text.trim();
  const mode = parseModeMeaning(trimmed) ? trimmed : modeInWords(trimmed);
  const fuel = parseFuelMeaning(trimmed) ?? fuelOfMode(mode) ?? fuelInWords(trimmed);
  return mode === null && fuel === null ? null : { mode, fuel };
}

function modeInWords(text: string): string | null {
  const read = readModeAnswer(text, createVocabulary());
  if (read.kind === 'none') return 'none';
  if (read.kind !== 'mode' || !read.sure) return null;
  return `${read.mode}${read.fuel === null ? '' : `:${read.fuel}`}${read.occupancy === null ? '' : ` x${read.occupancy}`}`;
}

/** `car:bev` said of an answer about fuels is `bev`. */
function fuelOfMode(mode: string | null): string | null {
  return mode === null ? null : (/:([a-z0-9]+)/.exec(mode)?.[1] ?? null);
}

function fuelInWords(text: string): string | null {
  const read = readFuel(text, createVocabulary());
  return read.kind === 'fuel' && read.by === 'exact' ? read.fuel : null;
}
