import { languages } from '../i18n/language.ts';
import { modeWord } from '../i18n/mode-words.ts';
import { allModes, type Mode } from '../reference/modes.ts';
import type { EstimateReport } from '../report/estimate-report.ts';
import type { Figure } from '../report/explanation.ts';
import { ResplanError } from '../resplan-error.ts';
import { readModeAnswer } from '../survey/mode-answer.ts';
import { createVocabulary } from '../survey/vocabulary.ts';

/** A figure by its name, or by any word that an answer may use for a mode: `bil` is `car`. Null for anything else. */
export function figureNamed(text: string): Figure | null {
  const name = text.trim().toLowerCase();
  if (['total', 'totalt', 'totalen', 'summa'].includes(name)) return 'total';
  const shown = allModes.find((mode) => mode === name || languages.some((each) => modeWord(mode, each) === name));
  if (shown) return shown;
  const read = readModeAnswer(name, createVocabulary());
  return read.kind === 'mode' && read.by === 'exact' && read.sure ? read.mode : null;
}

/**
 * Refuses, with what can be asked for instead, a figure that is none, and a mode none of whose kilometres are known.
 * @throws ResplanError 'explain-unknown'
 */
export function refuseUnknown(wanted: string, figure: Figure | null, report: EstimateReport): void {
  const { modes, noFootprint, completeRespondents, personKmPerYear } = report.baseline;
  if (figure === null) {
    const known = modes.map((row) => row.mode);
    throw new ResplanError('explain-unknown', {
      figure: wanted,
      closest: closestMode(wanted, known) ?? '',
      known: ['total', ...known].join(', '),
    });
  }
  if (noFootprint !== null) return;
  const row = modes.find(({ mode }) => mode === figure);
  const travels = row && row.mode !== 'remote';
  const hasNone = figure === 'total' ? completeRespondents > 0 && !personKmPerYear : travels && !row.personKmPerYear;
  if (hasNone)
    throw new ResplanError('explain-unknown', {
      figure,
      reason: 'no-kilometres',
      unit: unitIsUnknown(report) ? 'unknown' : 'known',
    });
}

export function unitIsUnknown({ quality }: EstimateReport): boolean {
  return quality.problems.some(({ code }) => code === 'unit-unknown');
}

/** The mode that a misspelt word is likely to stand for, among those that can be explained. */
function closestMode(text: string, known: readonly Mode[]): Mode | null {
  const read = readModeAnswer(text, createVocabulary());
  if (read.kind !== 'unknown' || read.closest === null) return null;
  const { meaning } = read.closest;
  return known.find((mode) => meaning !== 'none' && mode === meaning.mode) ?? null;
}
