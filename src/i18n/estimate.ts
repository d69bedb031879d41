import type { Language } from './language.ts';

/** Words of the estimate, in text and markdown. Functions where a figure stands in the sentence. */
const en = {
  title: 'CO2e from commuting',
  answers: (n: string, of: string | null, rate: string | null) =>
    of === null ? `${n} ${n === '1' ? 'answer' : 'answers'}` : `${n} answers from ${of} employees (${rate})`,
  perYear: 'tonnes CO2e a year',
  perYearKg: 'kg CO2e a year',
  perEmployee: 'kg CO2e per employee and year',
  perRespondent: 'kg CO2e per respondent and year',
  interval: (range: string) => `95% interval ${range}`,
  samplingOnly: 'The interval is sampling only: neither the error of the factors nor who chose not to answer.',
  census: 'Everyone answered: no sampling error.',
  ofRespondents: 'Totals are those of the respondents only. Give --headcount N to cover all employees.',
  noFootprint: {
    'no-distances': 'No CO2e: the survey has no usable distances. Shares of trips are shown.',
    'no-answers': 'No CO2e: no answer could be used.',
  },
  incomplete: (what: string) =>
    `Incomplete: no emission factor for ${what}. These kilometres are left out, not zeroed.`,
  modesHidden: (k: number) =>
    `Kilograms by mode are not shown: so many modes or fuels have fewer than ${k} users that merging them would change the total.`,
  fewUsers: 'a mode with few users (counted as the one it stands with)',
  few: 'Fewer than 30 answers: take the figures as a first picture. Differences between modes or groups of a few people prove nothing.',
  modes: 'How people travel',
  mode: 'Mode',
  share: 'Trips',
  personKm: 'Person-km/yr',
  co2e: 'kg CO2e/yr',
  tonnes: 'Tonnes/yr',
  factor: 'Factor',
  allModes: 'All modes, merged',
  andOthers: (mode: string) => `${mode}, etc.`,
  total: 'Total',
  keyFigures: 'Key figures',
  soloCar: 'Trips alone by car',
  sustainable: 'Trips on foot, by cycle or by public transport',
  meanDistance: 'Mean distance one way',
  medianDistance: 'Median distance one way',
  carsAverage: 'Cars arriving on an average day',
  carsBusiest: 'Cars arriving on the busiest day',
  bicyclesAverage: 'Bicycles arriving on an average day',
  remoteDays: 'Remote days a week and person',
  carKm: 'Car, moped and motorcycle km a year',
  groups: { site: 'By site', department: 'By department', employer: 'By employer' },
  group: 'Group',
  groupPerEmployee: 'kg/employee, yr',
  groupPerRespondent: 'kg/respondent, yr',
  groupDistance: 'Distance',
  groupSolo: 'Alone by car',
  groupAnswers: 'Answers',
  groupMerged: 'others, merged',
  groupUnnamed: 'not stated',
  fromShared: (k: number) =>
    `Made from a shared profile: groups under ${k} are counted with their like, so the figures differ from those of the survey itself, the more the smaller it is.`,
  groupsHidden: (k: number) => `Groups with fewer than ${k} answers are merged.`,
  modesMerged: (k: number) =>
    `Modes and fuels with fewer than ${k} users are counted with their like (“etc.”), so that nobody can be recognised.`,
  assumptions: 'What the figures rest on',
  weeks: (n: string) => `${n} working weeks a year`,
  factorSet: (label: string, scope: string) => `Factors: ${label}, ${scope}`,
  scope: {
    'well-to-wheel': 'well to wheel (fuel production included)',
    'tank-to-wheel': 'tank to wheel (driving only)',
  },
  electricity: (what: string) => `Vehicles charged with: ${what}`,
  daysAssumed: (n: string) => `The survey asks no days: ${n} days a week are assumed (less remote days where asked)`,
  occupancy: (n: string) => `Shared cars where the number aboard was not asked: ${n} in the car`,
  winter: (n: string) => `Seasons weighted with ${n} weeks of winter`,
  missingKm: (n: string) =>
    n === '1'
      ? '1 answer lacks kilometres: represented by the others, neither zeroed nor guessed'
      : `${n} answers lack kilometres: represented by the others, neither zeroed nor guessed`,
  imputed: (n: string) =>
    n === '1'
      ? '1 answer lacks kilometres: given the mean of its site and mode (--impute mean)'
      : `${n} answers lack kilometres: given the mean of their site and mode (--impute mean)`,
  outliers: (n: string, effect: string | null) =>
    `${n} implausible ${n === '1' ? 'answer' : 'answers'} kept apart${effect ? `; counting ${n === '1' ? 'it' : 'them'} would change the total by ${effect} kg a year` : ''}`,
  assumedMix: (mode: string, parts: string) => `${mode}: an assumed mix of ${parts} (J)`,
  proxies: (modes: string) => `Factors of another country or mode stand in for: ${modes}`,
  derived: (modes: string) => `Factors derived by arithmetic, not published as such: ${modes}`,
  outliersIncluded: (n: string, effect: string | null) =>
    `Implausible answers counted as you asked: ${n}${effect ? `; without them the total would be ${effect} kg a year lower` : ''}`,
  overfull: (answers: string) =>
    `More answers (${answers}) than employees: correct --headcount, or remove repeated answers.`,
  grade: (grade: string) => `grade ${grade}`,
  gradesTitle:
    'Grades: A read in the source, B in a secondary source, C unconfirmed, J our judgement. See resplan factors.',
  apart: (names: string) => `No headcount, so in no total: ${names}`,
  from: { option: 'option', plan: 'plan', default: 'default' },
  quality: 'The data',
  rows: (read: string, used: string, aside: string) =>
    `${read} ${read === '1' ? 'row' : 'rows'} read = ${used} used + ${aside} set aside`,
  columns: 'Columns taken',
  sure: {
    exact: 'sure',
    wording: 'by its wording',
    fuzzy: 'similar spelling',
    option: 'by its option',
    given: 'as you said',
  },
  problemSeverity: { error: 'Error', warning: 'Warning', note: 'Note' },
  rowsShort: (rows: string, n: number) => (n === 1 ? `row ${rows}` : `rows ${rows}`),
  quoted: (text: string) => `“${text}”`,
  nextCheck: 'Each problem by row: resplan check FILE',
};

export type EstimateWords = typeof en;

const sv: EstimateWords = {
  title: 'Utsläpp från arbetspendlingen',
  answers: (n, of, rate) => (of === null ? `${n} svar` : `${n} svar av ${of} anställda (${rate})`),
  perYear: 'ton CO2e per år',
  perYearKg: 'kg CO2e per år',
  perEmployee: 'kg CO2e per anställd och år',
  perRespondent: 'kg CO2e per svarande och år',
  interval: (range) => `95 % intervall ${range}`,
  samplingOnly: 'Intervallet gäller bara urvalet: varken faktorernas fel eller vilka som lät bli att svara.',
  census: 'Alla har svarat: inget urvalsfel.',
  ofRespondents: 'Totalen gäller bara de svarande. Ange --headcount N för att täcka alla anställda.',
  noFootprint: {
    'no-distances': 'Inga utsläpp: enkäten har inga användbara avstånd. Andelar av resorna visas.',
    'no-answers': 'Inga utsläpp: inget svar gick att använda.',
  },
  incomplete: (what) =>
    `Ofullständigt: utsläppsfaktor saknas för ${what}. De kilometrarna är utelämnade, inte satta till noll.`,
  modesHidden: (k) =>
    `Kilo per färdmedel visas inte: så många färdmedel eller drivmedel har färre än ${k} användare att en sammanslagning skulle ändra totalen.`,
  fewUsers: 'ett färdmedel med få användare (räknat som det som det står hos)',
  few: 'Färre än 30 svar: se siffrorna som en första bild. Skillnader på några få personer mellan färdmedel eller grupper visar ingenting.',
  modes: 'Så reser vi',
  mode: 'Färdmedel',
  share: 'Resor',
  personKm: 'Personkm/år',
  co2e: 'kg CO2e/år',
  tonnes: 'Ton/år',
  factor: 'Faktor',
  allModes: 'Alla färdmedel, sammanslagna',
  andOthers: (mode) => `${mode} m.fl.`,
  total: 'Summa',
  keyFigures: 'Nyckeltal',
  soloCar: 'Resor ensam i bil',
  sustainable: 'Resor till fots, med cykel eller kollektivtrafik',
  meanDistance: 'Medelavstånd, enkel väg',
  medianDistance: 'Medianavstånd, enkel väg',
  carsAverage: 'Bilar som kommer en genomsnittlig dag',
  carsBusiest: 'Bilar som kommer den mest välbesökta dagen',
  bicyclesAverage: 'Cyklar som kommer en genomsnittlig dag',
  remoteDays: 'Distansdagar per vecka och person',
  carKm: 'Km med bil, moped och motorcykel per år',
  groups: { site: 'Per arbetsplats', department: 'Per avdelning', employer: 'Per arbetsgivare' },
  group: 'Grupp',
  groupPerEmployee: 'kg/anställd, år',
  groupPerRespondent: 'kg/svarande, år',
  groupDistance: 'Avstånd',
  groupSolo: 'Ensam i bil',
  groupAnswers: 'Svar',
  groupMerged: 'övriga, sammanslagna',
  groupUnnamed: 'ej angivet',
  fromShared: (k) =>
    `Räknat på en delad profil: grupper under ${k} är sammanräknade med närliggande, så siffrorna skiljer sig från enkätens egna, mer ju mindre enkäten är.`,
  groupsHidden: (k) => `Grupper med färre än ${k} svar är sammanslagna.`,
  modesMerged: (k) =>
    `Färdmedel och drivmedel med färre än ${k} användare räknas ihop med närliggande (”m.fl.”), så att ingen kan kännas igen.`,
  assumptions: 'Vad siffrorna vilar på',
  weeks: (n) => `${n} arbetsveckor per år`,
  factorSet: (label, scope) => `Faktorer: ${label}, ${scope}`,
  scope: {
    'well-to-wheel': 'från källa till hjul (drivmedlets tillverkning inräknad)',
    'tank-to-wheel': 'från tank till hjul (bara körningen)',
  },
  electricity: (what) => `Fordon laddas med: ${what}`,
  daysAssumed: (n) =>
    `Enkäten frågar inte efter dagar: ${n} dagar i veckan antas (minus distansdagar där de efterfrågats)`,
  occupancy: (n) => `Samåkning där antalet i bilen inte efterfrågats: ${n} i bilen`,
  winter: (n) => `Årstiderna vägda med ${n} vinterveckor`,
  missingKm: (n) =>
    n === '1'
      ? '1 svar saknar kilometer: det räknas som genomsnittet av de andra, inte som noll'
      : `${n} svar saknar kilometer: de räknas som genomsnittet av de andra, inte som noll`,
  imputed: (n) =>
    n === '1'
      ? '1 svar saknar kilometer: det har fått medelvärdet för sin arbetsplats och sitt färdmedel (--impute mean)'
      : `${n} svar saknar kilometer: de har fått medelvärdet för sin arbetsplats och sitt färdmedel (--impute mean)`,
  outliers: (n, effect) =>
    `${n} ${n === '1' ? 'orimligt' : 'orimliga'} svar hålls utanför${effect ? `; med ${n === '1' ? 'det' : 'dem'} skulle totalen ändras med ${effect} kg per år` : ''}`,
  assumedMix: (mode, parts) => `${mode}: en antagen blandning av ${parts} (J)`,
  proxies: (modes) => `Faktorer från ett annat land eller färdmedel används som närmevärde för: ${modes}`,
  derived: (modes) => `Faktorer som är härledda, inte publicerade som de står: ${modes}`,
  outliersIncluded: (n, effect) =>
    `Orimliga svar som räknas med, som du bett om: ${n}${effect ? `; utan dem vore totalen ${effect} kg lägre per år` : ''}`,
  overfull: (answers) => `Fler svar (${answers}) än anställda: rätta --headcount, eller ta bort dubbla svar.`,
  grade: (grade) => `betyg ${grade}`,
  gradesTitle: 'Betyg: A läst i källan, B i andra hand, C obekräftad, J vår bedömning. Se resplan factors.',
  apart: (names) => `Saknar antal anställda och ingår därför inte: ${names}`,
  from: { option: 'angivet', plan: 'planen', default: 'standard' },
  quality: 'Underlaget',
  rows: (read, used, aside) =>
    read === '1'
      ? `1 rad läst = ${used} använd + ${aside} undantagen`
      : `${read} rader lästa = ${used} använda + ${aside} undantagna`,
  columns: 'Kolumner som använts',
  sure: {
    exact: 'säker',
    wording: 'på ordalydelsen',
    fuzzy: 'liknande stavning',
    option: 'på svarsalternativet',
    given: 'som du angett',
  },
  problemSeverity: { error: 'Fel', warning: 'Varning', note: 'Notering' },
  rowsShort: (rows, n) => (n === 1 ? `rad ${rows}` : `raderna ${rows}`),
  quoted: (text) => `”${text}”`,
  nextCheck: 'Varje problem rad för rad: resplan check FIL',
};

export const estimateWords: Record<Language, EstimateWords> = { sv, en };
