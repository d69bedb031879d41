import type { AssumptionId } from '../reference/assumptions.ts';
import type { StepName } from '../report/explanation.ts';
import type { Language } from './language.ts';

/** Words of `resplan explain`. A text follows its number: «236» «with whole kilometres». */
const en = {
  title: (figure: string, value: string) => `${figure}: ${value}`,
  total: 'All modes',
  andOthers: (mode: string) => `${mode}, etc.`,
  tonnes: (value: string, range: string | null) => `${value} tonnes CO2e a year${range ? ` (${range})` : ''}`,
  kg: (value: string, range: string | null) => `${value} kg CO2e a year${range ? ` (${range})` : ''}`,
  noFigure: {
    'no-distances': 'no CO2e, as the survey has no usable distances',
    'no-answers': 'no CO2e, as no answer could be used',
  },
  intro: 'From rows to kilograms, step by step. Numbers are rounded here, not in the sums.',
  includesOthers: (k: number) => `Counted in it: modes with fewer than ${k} users, and those drawn in to hide them.`,
  answers: 'The answers',
  counts: {
    'rows-read': 'rows read',
    'rows-set-aside': 'rows set aside',
    'outliers-apart': 'implausible answers kept apart',
    'no-headcount-apart': 'answers from places without a headcount, where others have one',
    respondents: 'answers counted',
    complete: 'of them with whole kilometres, or no travel at all',
    imputed: 'given the mean kilometres of their site and mode (--impute mean)',
    users: 'travel so on some day',
    days: 'days a week among all who answered',
  } as Partial<Record<StepName, string>>,
  weighted: 'The answers carry weights: days, kilometres and kilograms are weighted, people are not.',
  groups: (n: string) => `${n} groups are scaled each by its own headcount:`,
  group: (name: string, employees: string, answers: string, each: string) =>
    `${name}: ${employees} employees / ${answers} answers = ${each} per answer`,
  groupsHidden: (n: string, k: number) =>
    `${n} groups are scaled each by its own headcount; one has fewer than ${k} answers, so they are not shown singly.`,
  unnamed: 'not stated',
  kilometres: 'Kilometres and CO2e a week',
  who: { answered: 'those whose kilometres are known', headcount: 'all employees', respondents: 'all who answered' },
  scaled: (k: number) =>
    `Some group has fewer than ${k} users of a mode, so its kilometres are shown scaled from the start.`,
  personKm: 'person-km a week, there and back',
  aboard: (source: string) => `people per vehicle: ${source}`,
  aboardSource: {
    survey: 'by the answers',
    'answers-and-assumption': 'by the answers, assumed where not asked',
    'one-person-vehicle': 'one person on each',
  },
  assumed: {
    carOccupancy: 'assumed alone, no company named',
    carpoolOccupancy: 'assumed, the number aboard was not asked',
  } as Partial<Record<AssumptionId, string>>,
  fromPlan: 'from the plan file',
  grade: (grade: string) => `grade ${grade}`,
  vehicleKm: 'vehicle-km a week',
  perKm: { 'gCO2e/pkm': 'g CO2e per person-km', 'gCO2e/vkm': 'g CO2e per vehicle-km' } as Record<string, string>,
  recomputed: (grams: string) => `recomputed with power at ${grams} g/kWh`,
  meanFactor: 'mean of several factors by kilometres',
  kgWeek: 'kg CO2e a week',
  mode: 'Mode',
  fuelUnknown: 'fuel unknown or other',
  fuelsMerged: 'fuels merged',
  headPersonKm: 'Person-km/week',
  headGrams: 'g/pkm',
  headKgWeek: 'kg/week',
  headKgYear: 'kg/year',
  sum: 'Sum',
  factorsUsed: 'The factors',
  without: (km: string) => `Left out: ${km} person-km a week that no factor covers. The figure is incomplete.`,
  scale: 'From the week to the year',
  scaleStart: (who: string) => `kg a week, ${who}`,
  perAnswer: {
    headcount: (employees: string, answers: string) =>
      `employees per answer: ${employees} employees / ${answers} answers with kilometres`,
    respondents: 'those without kilometres are represented by the others; nobody else is',
    once: 'every answer has its kilometres, and stands for itself',
    groups: 'employees per answer: what the groups’ own come to for these kilometres',
  },
  weeks: (source: string) => `working weeks a year: ${source}`,
  given: { option: 'as you said', plan: 'from the plan file' },
  kgYear: 'kg CO2e a year',
  perEmployee: (value: string) => `${value} kg per employee and year.`,
  perRespondent: (value: string) => `${value} kg per person who answered and year.`,
  interval: 'The interval',
  halfWidth: (half: string, multiplier: string, error: string, degrees: string) =>
    `± ${half} kg = ${multiplier} × standard error ${error} kg a year (95%, ${degrees} degrees of freedom).`,
  spread: (spread: string, answers: string, employees: string, weeks: string, error: string) =>
    `Standard error: a spread between people of ${spread} kg a week / √${answers} × √(1\u00a0−\u00a0${answers}/${employees}) × ${employees} employees × ${weeks} weeks = ${error} kg.`,
  spreadGroups: 'The standard errors of the groups are squared, added, and the root taken.',
  census: 'Everyone answered: no sampling error.',
  zero: 'None: what emits nothing does not vary.',
  noInterval:
    'None: without a headcount the total is that of those who answered, and nothing is sampled. Give --headcount N.',
  noVariance: 'None: too few answers in some group to tell how they vary.',
  samplingOnly: 'Sampling only: neither the error of the factors nor who chose not to answer.',
  folded: (mode: string, rows: string, k: number) =>
    `${mode} is not explained by itself: a mode with fewer than ${k} users, or one drawn in to hide another, is counted with its like. It is counted in: ${rows}.`,
  next: (command: string) => `Each mode by itself: ${command}`,
  surveyFile: 'FILE',
  noKilometres: (figure: string, remedy: string) =>
    `${figure}: no usable kilometres, so there is nothing to explain. ${remedy}`,
  unknownFigure: (figure: string, closest: string | null, known: string) =>
    `There is nothing called “${figure}” to explain.${closest ? ` Did you mean ${closest}?` : ''} Choose among: ${known}`,
  withoutUnit: 'The distance column does not say its unit, and none is guessed. Add --unit km (or mil, mile, m).',
  withoutKilometres: 'resplan check FILE shows which columns were taken, and what is missing.',
};

export type ExplanationWords = typeof en;

const sv: ExplanationWords = {
  title: (figure, value) => `${figure}: ${value}`,
  total: 'Alla färdmedel',
  andOthers: (mode) => `${mode} m.fl.`,
  tonnes: (value, range) => `${value} ton CO2e per år${range ? ` (${range})` : ''}`,
  kg: (value, range) => `${value} kg CO2e per år${range ? ` (${range})` : ''}`,
  noFigure: {
    'no-distances': 'inga utsläpp, för enkäten har inga användbara avstånd',
    'no-answers': 'inga utsläpp, för inget svar gick att använda',
  },
  intro: 'Från rader till kilo, steg för steg. Talen är avrundade här, men inte i räkningen.',
  includesOthers: (k) =>
    `Här ingår färdmedel med färre än ${k} användare, och sådana som tagits med för att dölja dem.`,
  answers: 'Svaren',
  counts: {
    'rows-read': 'rader lästa',
    'rows-set-aside': 'rader undantagna',
    'outliers-apart': 'orimliga svar hålls utanför',
    'no-headcount-apart': 'svar från enheter utan antal anställda, när andra har det',
    respondents: 'svar räknas',
    complete: 'av dem med fullständiga kilometer, eller utan resor alls',
    imputed: 'har fått medelvärdet för sin arbetsplats och sitt färdmedel (--impute mean)',
    users: 'reser så någon dag',
    days: 'resdagar i veckan bland alla som svarat',
  },
  weighted: 'Svaren är viktade: dagar, kilometer och kilo är viktade, antalet personer inte.',
  groups: (n) => `${n} grupper räknas upp var för sig, efter sitt eget antal anställda:`,
  group: (name, employees, answers, each) => `${name}: ${employees} anställda / ${answers} svar = ${each} per svar`,
  groupsHidden: (n, k) =>
    `${n} grupper räknas upp var för sig, efter sitt eget antal anställda. Någon har färre än ${k} svar, så de visas inte en och en.`,
  unnamed: 'ej angivet',
  kilometres: 'Kilometer och utsläpp i veckan',
  who: { answered: 'de vars kilometer är kända', headcount: 'alla anställda', respondents: 'alla som svarat' },
  scaled: (k) =>
    `Någon grupp har färre än ${k} användare av ett färdmedel. Därför visas kilometrarna uppräknade från början.`,
  personKm: 'personkilometer i veckan, tur och retur',
  aboard: (source) => `personer per fordon: ${source}`,
  aboardSource: {
    survey: 'enligt svaren',
    'answers-and-assumption': 'enligt svaren, antaget där det inte efterfrågats',
    'one-person-vehicle': 'en person på varje',
  },
  assumed: {
    carOccupancy: 'antas köra ensam, inget sällskap nämnt',
    carpoolOccupancy: 'antaget, antalet i bilen har inte efterfrågats',
  },
  fromPlan: 'ur planfilen',
  grade: (grade) => `betyg ${grade}`,
  vehicleKm: 'fordonskilometer i veckan',
  perKm: { 'gCO2e/pkm': 'g CO2e per personkilometer', 'gCO2e/vkm': 'g CO2e per fordonskilometer' },
  recomputed: (grams) => `omräknad med el på ${grams} g/kWh`,
  meanFactor: 'medelvärde av flera faktorer, vägt med kilometrarna',
  kgWeek: 'kg CO2e i veckan',
  mode: 'Färdmedel',
  fuelUnknown: 'okänt eller annat drivmedel',
  fuelsMerged: 'sammanslagna drivmedel',
  headPersonKm: 'Personkm/vecka',
  headGrams: 'g/pkm',
  headKgWeek: 'kg/vecka',
  headKgYear: 'kg/år',
  sum: 'Summa',
  factorsUsed: 'Faktorerna',
  without: (km) => `Utelämnat: ${km} personkilometer i veckan som saknar utsläppsfaktor. Siffran är ofullständig.`,
  scale: 'Från veckan till året',
  scaleStart: (who) => `kg i veckan, ${who}`,
  perAnswer: {
    headcount: (employees, answers) => `anställda per svar: ${employees} anställda / ${answers} svar med kilometer`,
    respondents: 'de som saknar kilometer företräds av de andra; inga fler räknas in',
    once: 'alla svar har kilometer, och vart och ett står för sig självt',
    groups: 'anställda per svar: vad gruppernas egna tal blir för just de här kilometrarna',
  },
  weeks: (source) => `arbetsveckor per år: ${source}`,
  given: { option: 'som du angett', plan: 'ur planfilen' },
  kgYear: 'kg CO2e per år',
  perEmployee: (value) => `${value} kg per anställd och år.`,
  perRespondent: (value) => `${value} kg per svarande och år.`,
  interval: 'Intervallet',
  halfWidth: (half, multiplier, error, degrees) =>
    `± ${half} kg = ${multiplier} × medelfelet ${error} kg per år (95 %, ${degrees} frihetsgrader).`,
  spread: (spread, answers, employees, weeks, error) =>
    `Medelfelet: spridningen mellan personer, ${spread} kg i veckan, / √${answers} × √(1\u00a0−\u00a0${answers}/${employees}) × ${employees} anställda × ${weeks} veckor = ${error} kg.`,
  spreadGroups: 'Gruppernas medelfel kvadreras, läggs ihop, och roten dras ur summan.',
  census: 'Alla har svarat: inget urvalsfel.',
  zero: 'Inget: det som inte släpper ut något varierar inte.',
  noInterval:
    'Inget: utan antal anställda gäller totalen bara dem som svarat, och då finns inget urval. Ange --headcount N.',
  noVariance: 'Inget: för få svar i någon grupp för att se hur de varierar.',
  samplingOnly: 'Gäller bara urvalet: varken faktorernas fel eller vilka som lät bli att svara.',
  folded: (mode, rows, k) =>
    `${mode} förklaras inte för sig: ett färdmedel med färre än ${k} användare, eller ett som tagits med för att dölja ett annat, räknas ihop med sina närmaste. Det ingår i: ${rows}.`,
  next: (command) => `Varje färdmedel för sig: ${command}`,
  surveyFile: 'FIL',
  noKilometres: (figure, remedy) => `${figure}: inga användbara kilometer, så det finns inget att förklara. ${remedy}`,
  unknownFigure: (figure, closest, known) =>
    `Det finns inget som heter ”${figure}” att förklara.${closest ? ` Menade du ${closest}?` : ''} Välj bland: ${known}`,
  withoutUnit:
    'Kolumnen med avstånd säger inte vilken enhet de har, och ingen gissas. Lägg till --unit km (eller mil, mile, m).',
  withoutKilometres: 'resplan check FIL visar vilka kolumner som används, och vad som saknas.',
};

export const explanationWords: Record<Language, ExplanationWords> = { sv, en };
