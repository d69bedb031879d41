import type { Language } from './language.ts';

const en = {
  profileOnly: (file: string) => `${file} is a profile: its rows are no longer there to check.`,
  rows: (read: string, used: string, aside: string) => `${read} rows read = ${used} used + ${aside} set aside`,
  shape: 'How the survey asks',
  shapes: {
    weekdays: 'a mode for each weekday',
    'days-per-mode': 'days a week for each mode',
    seasons: 'one mode in winter and one in summer',
    'usual-mode': 'one usual mode',
    ticks: 'modes ticked, several at once possible',
  },
  noShape: 'It does not ask how people travel, as far as can be seen.',
  columns: 'Columns',
  field: 'Field',
  header: 'Column in the file',
  sure: 'How sure',
  bySure: {
    exact: 'sure',
    wording: 'by its wording',
    fuzzy: 'similar spelling',
    option: 'by its option',
    given: 'as you said',
  } as Record<string, string>,
  notKept: 'dropped, never kept',
  quoted: (text: string) => `“${text}”`,
  unused: 'Not used',
  more: (n: string) => `and ${n} more`,
  correct: 'If a column is wrong: --map FIELD="COLUMN", or --map FIELD=- for none.',
  problems: 'Problems',
  none: 'No problems.',
  row: 'row',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  times: (n: string) => `${n} ×`,
  andMore: (n: string) => `… and ${n} more; all of them: --problems problems.csv`,
};

export type CheckWords = typeof en;

const sv: CheckWords = {
  profileOnly: (file) => `${file} är en profil: raderna finns inte kvar att kontrollera.`,
  rows: (read, used, aside) => `${read} rader lästa = ${used} använda + ${aside} undantagna`,
  shape: 'Så frågar enkäten',
  shapes: {
    weekdays: 'ett färdmedel för varje veckodag',
    'days-per-mode': 'dagar i veckan för varje färdmedel',
    seasons: 'ett färdmedel på vintern och ett på sommaren',
    'usual-mode': 'ett vanligt färdmedel',
    ticks: 'kryss för färdmedel, flera på en gång går bra',
  },
  noShape: 'Den frågar inte hur man reser, så vitt det går att se.',
  columns: 'Kolumner',
  field: 'Fält',
  header: 'Kolumn i filen',
  sure: 'Hur säkert',
  bySure: {
    exact: 'säker',
    wording: 'på ordalydelsen',
    fuzzy: 'liknande stavning',
    option: 'på svarsalternativet',
    given: 'som du angett',
  },
  notKept: 'kastas, sparas aldrig',
  quoted: (text) => `”${text}”`,
  unused: 'Används inte',
  more: (n) => `och ${n} till`,
  correct: 'Om en kolumn är fel: --map FÄLT="KOLUMN", eller --map FÄLT=- för ingen.',
  problems: 'Problem',
  none: 'Inga problem.',
  row: 'rad',
  severity: { error: 'Fel', warning: 'Varning', note: 'Notering' },
  times: (n) => `${n} ×`,
  andMore: (n) => `… och ${n} till; alla: --problems problem.csv`,
};

export const checkWords: Record<Language, CheckWords> = { sv, en };
