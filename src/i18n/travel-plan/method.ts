import type { ParameterId } from '../../report/travel-plan/method.ts';
import type { MovedFigure } from '../../report/travel-plan/moved-figures.ts';
import type { Language } from '../language.ts';

/** Words of what a plan rests on. */
const en = {
  section: 'Method and data',
  assumptions: 'What the figures rest on',
  factors: 'Emission factors',
  factorsTable: 'Factors used, well to wheel unless said otherwise',
  factor: 'Factor',
  value: 'Value',
  grade: 'Grade',
  year: 'Year',
  source: 'Source',
  measures: 'What the effects rest on',
  measuresTable: 'Measures, with the grade of their effect and their sources',
  measure: 'Measure',
  noSource: 'our judgement',
  parameters: 'Figures that all measures share',
  parametersTable: 'Coefficients and prices',
  parameter: 'Figure',
  rangeOf: (low: string, high: string) => `${low} to ${high}`,
  parameterNames: {
    minuteUtility: 'What a minute is worth in the choice of mode (log odds)',
    valueOfTimeSekPerHour: 'Value of time, SEK an hour',
    interestRate: 'Interest rate of annuities',
    carbonValueSekPerKg: 'Value of a kilogram CO2e, SEK',
    drivingSekPerKm: 'Cost of driving, SEK a km',
  } as Record<ParameterId, string>,
  weak: (names: string) =>
    `These effects rest on unconfirmed figures or on our judgement (grade C or J) and should be seen as proposals to try: ${names}.`,
  gradesTitle:
    'Grades: A published and read in the source, B read in a secondary source, C unconfirmed, to be verified, J our judgement.',
  model:
    'Savings are counted by changing how people travel and counting the footprint again. Who changes is found with an incremental logit model (the structure of the US EPA COMMUTER model): the measure makes a mode quicker or cheaper, and the share moves by how people weigh time and money. Nobody changes twice. The range comes from drawing effects, coefficients and the sample again and again.',
  data: 'The data',
  rows: (read: string, used: string, aside: string) =>
    `${read} rows read = ${used} used + ${aside} set aside, implausible answers among them.`,
  coarse: (k: number) => `In that table counts are rounded down to a multiple of ${k}; fewer than ${k} are left out.`,
  problemsTable: 'What was found in the data',
  problem: 'What',
  count: 'Number',
  setAsideTable: 'Rows set aside, and why',
  file: 'File',
  row: 'Row',
  why: 'Why',
  none: 'No row was set aside.',
  more: (n: string) => `… and ${n} more.`,
  privacy: 'Privacy',
  privacyText: (k: number) =>
    `Every figure is computed from a shared profile: counts and sums in which no group is under ${k} people, and none can be had by subtraction. No answer of a single person is in the report.`,
  movedNone:
    'Merging small groups moved none of the total, the mean distance and the mode shares by a twentieth or more.',
  moved: 'Merging small groups moved these figures by a twentieth or more of themselves:',
  movedFigure: {
    co2e: () => 'CO2e in all',
    meanDistance: () => 'mean distance',
    tripShare: (mode: string) => `trips by ${mode}`,
  } as Record<MovedFigure['figure'], (mode: string) => string>,
  unitsMerged: (shown: string, read: string) => `${read} sites or departments are told of as ${shown}.`,
  trace: 'So that it can be made again',
  traceTable: 'Version, settings and files',
  what: 'What',
  is: 'Value',
  version: 'resplan',
  seed: 'Seed and draws',
  seedText: (seed: string, draws: string) => `${seed}, ${draws} draws`,
  date: 'Date',
  noDate: 'none given',
  fileHash: (name: string) => `${name}, SHA-256`,
};

export type MethodWords = typeof en;

const sv: MethodWords = {
  section: 'Metod och underlag',
  assumptions: 'Vad siffrorna vilar på',
  factors: 'Utsläppsfaktorer',
  factorsTable: 'Faktorer som använts, från källa till hjul om inget annat sägs',
  factor: 'Faktor',
  value: 'Värde',
  grade: 'Betyg',
  year: 'År',
  source: 'Källa',
  measures: 'Vad effekterna vilar på',
  measuresTable: 'Åtgärderna, med effektens betyg och källor',
  measure: 'Åtgärd',
  noSource: 'vår bedömning',
  parameters: 'Siffror som åtgärderna delar',
  parametersTable: 'Koefficienter och priser',
  parameter: 'Siffra',
  rangeOf: (low, high) => `${low} till ${high}`,
  parameterNames: {
    minuteUtility: 'Vad en minut är värd i valet av färdmedel (logaritmerade odds)',
    valueOfTimeSekPerHour: 'Tidsvärde, kr per timme',
    interestRate: 'Kalkylränta',
    carbonValueSekPerKg: 'Värdet av ett kilo CO2e, kr',
    drivingSekPerKm: 'Kostnad för att köra, kr per km',
  },
  weak: (names) =>
    `De här effekterna vilar på obekräftade uppgifter eller på vår bedömning (betyg C eller J) och bör ses som förslag att pröva: ${names}.`,
  gradesTitle:
    'Betyg: A publicerad och läst i källan, B läst i andra hand, C obekräftad uppgift som ska kontrolleras, J vår bedömning.',
  model:
    'Minskningarna räknas fram genom att ändra hur personalen reser och räkna utsläppen på nytt. Vilka som byter ges av en inkrementell logitmodell (samma uppbyggnad som amerikanska EPA:s COMMUTER): åtgärden gör ett färdmedel snabbare eller billigare, och andelen flyttas efter hur människor väger tid och pengar. Ingen byter två gånger. Spannet kommer av att effekter, koefficienter och urval dras om och om igen.',
  data: 'Underlaget',
  rows: (read, used, aside) =>
    `${read} rader lästa = ${used} använda + ${aside} undantagna (de orimliga svaren är bland dem).`,
  coarse: (k) => `I den tabellen är antalen avrundade nedåt till en multipel av ${k}; färre än ${k} är utelämnade.`,
  problemsTable: 'Vad som hittades i underlaget',
  problem: 'Vad',
  count: 'Antal',
  setAsideTable: 'Rader som undantagits, och varför',
  file: 'Fil',
  row: 'Rad',
  why: 'Varför',
  none: 'Ingen rad har undantagits.',
  more: (n) => `… och ${n} till.`,
  privacy: 'Personuppgifter',
  privacyText: (k) =>
    `Alla siffror är räknade på en delad profil: antal och summor där ingen grupp är mindre än ${k} personer, och ingen går att räkna fram genom subtraktion. Ingen enskild persons svar finns i rapporten.`,
  movedNone:
    'Att små grupper räknas ihop har inte flyttat totalen, medelavståndet eller någon färdmedelsandel en tjugondel eller mer.',
  moved: 'Att små grupper räknas ihop har flyttat de här siffrorna en tjugondel eller mer av sig själva:',
  movedFigure: {
    co2e: () => 'utsläppen totalt',
    meanDistance: () => 'medelavståndet',
    tripShare: (mode) => `resor med ${mode}`,
  },
  unitsMerged: (shown, read) => `${read} arbetsplatser eller avdelningar redovisas som ${shown}.`,
  trace: 'För att kunna göra om den',
  traceTable: 'Version, inställningar och filer',
  what: 'Vad',
  is: 'Värde',
  version: 'resplan',
  seed: 'Frö och dragningar',
  seedText: (seed, draws) => `${seed}, ${draws} dragningar`,
  date: 'Datum',
  noDate: 'inget angivet',
  fileHash: (name) => `${name}, SHA-256`,
};

export const methodWords: Record<Language, MethodWords> = { sv, en };
