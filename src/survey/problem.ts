/** What is wrong or assumed in a survey, as data; the words are in i18n. */

export const problemSeverity = {
  // cells read with an assumption
  'number-approximate': 'note',
  'number-range': 'note',
  'number-in-words': 'note',
  'unit-in-cell': 'note',
  'mode-by-phrase': 'note',
  'distance-from-return': 'note',
  'distance-from-minutes': 'note',
  'days-from-share': 'note',
  'days-assumed': 'note',
  'occupancy-contradicts-mode': 'note',
  'second-leg-without-distance': 'note',
  'even-split': 'note',
  'one-season': 'note',
  'transit-not-told-apart': 'note',
  'stray-quote': 'note',
  'ragged-row': 'note',
  // cells that could not be used, the row still counts
  'unknown-fuel': 'warning',
  'unreadable-distance': 'warning',
  'missing-distance': 'warning',
  'unreadable-number': 'warning',
  outlier: 'warning',
  // rows set aside
  'duplicate-id': 'warning',
  'no-mode': 'warning',
  'unknown-mode': 'warning',
  'several-modes': 'warning',
  'not-employed': 'warning',
  'broken-quote': 'warning',
  'row-too-long': 'warning',
  'unreadable-days': 'warning',
  'bad-weight': 'warning',
  'summary-row': 'warning',
  // the file as a whole
  'same-file-twice': 'warning',
  'ids-not-checked': 'warning',
  'undecodable-bytes': 'warning',
  'duplicate-header': 'warning',
  'column-missing': 'error',
  'speed-needed': 'error',
  'unlabelled-ticks': 'error',
  'column-ambiguous': 'error',
  'column-weak': 'error',
  'column-not-needed-weak': 'note',
  'id-repeats': 'note',
  'unit-unknown': 'error',
  'many-rows-set-aside': 'error',
  'more-respondents-than-headcount': 'error',
  'co2e-incomplete': 'error',
} as const satisfies Record<string, Severity>;

export type Severity = 'note' | 'warning' | 'error';
export type ProblemCode = keyof typeof problemSeverity;

/** Those that set a row aside: its person counts in nothing. */
export const setsRowAside: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'duplicate-id',
  'no-mode',
  'unknown-mode',
  'several-modes',
  'not-employed',
  'broken-quote',
  'row-too-long',
  'unreadable-days',
  'bad-weight',
  'summary-row',
]);

export interface Problem {
  code: ProblemCode;
  /** The row as a spreadsheet numbers it, the header included; null when it is about the whole file. */
  row: number | null;
  /** The header of the column, or null. */
  column: string | null;
  /** The cell's text as found, or null. */
  value: string | null;
  /** Machine-readable help: the option to type; the closest known word with its meaning (`cykel=bicycle`); what an empty cell stands for. */
  hint: string | null;
}
