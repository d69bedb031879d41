import type { Basis, Grade } from '../reference/factors/factor-set.ts';
import type { MissingReason } from '../reference/factors/resolve.ts';
import { type FactorId, type Fuel, type Mode, modeFacts } from '../reference/modes.ts';
import type { Language } from './language.ts';

/** Words of `resplan factors`: the sets, their rows, and what each row rests on. */
const en = {
  sets: 'Emission factors that come with resplan',
  set: 'Set',
  country: 'Covers',
  rows: 'Rows',
  rowsTankToWheel: 'Of them tank to wheel',
  review: 'Review due',
  thinMark: (label: string) => `${label}, thin`,
  next: 'Next',
  nextShow: 'every row of a set, with sources',
  nextUse: 'count with a set',
  nextOwn: 'a set of your own (JSON or YAML)',
  surveyFile: 'survey.csv',
  ownFile: 'ours.yaml',
  reviewPassed: (label: string, date: string) =>
    `Warning: ${label} was to be reviewed by ${date}. There may be newer figures.`,
  titleBare: (label: string) => `Emission factors: ${label}`,
  title: (label: string, id: string) => `Emission factors: ${label} (${id})`,
  scope: {
    'well-to-wheel':
      'Grams of CO2e per km and person, or per km and vehicle. Well to wheel: fuel and power from their source; making the vehicle is left out.',
    'tank-to-wheel':
      'Grams of CO2e per km and person, or per km and vehicle. Tank to wheel: driving only, without the making of fuel or power.',
  },
  valid: (from: string, to: string) => `Figures of ${from} to ${to}.`,
  reviewBy: (date: string) => `To be reviewed by ${date}.`,
  builtOn: (id: string) => `Rows that are not your own come from ${id}.`,
  row: 'Row',
  grams: 'g/km',
  per: 'per',
  unit: { 'gCO2e/pkm': 'person', 'gCO2e/vkm': 'vehicle' },
  grade: 'Grade',
  basis: 'Basis',
  year: 'Year',
  range: 'Range',
  source: 'Source',
  basisWords: {
    published: 'published',
    derived: 'derived',
    proxy: 'proxy',
    boundary: 'boundary',
    'assumed-mix': 'assumed mix',
    own: 'own figure',
  },
  gradeTitle: 'Grade: the weakest thing that the figure rests on',
  gradeMeans: {
    A: 'published, and read in the source itself',
    B: 'published, read in a secondary source',
    C: 'from memory, to be verified',
    J: 'our judgement, no published figure',
  },
  basisTitle: 'Basis: how the figure came about',
  basisMeans: {
    published: 'a figure of this country and mode',
    derived: 'computed from published figures; the working is below',
    proxy: 'a figure of another country or vehicle stands in',
    boundary: 'zero because of what is counted: no fuel, and the making is left out',
    'assumed-mix': 'a mean of other rows, by shares that are our judgement',
    own: 'from your own file',
  },
  rangeMeans: 'Range: the lowest and the highest figure found for the same thing.',
  notes: 'What each row rests on',
  perKm: { 'gCO2e/pkm': 'g per person-km', 'gCO2e/vkm': 'g per vehicle-km' },
  recomputed: (grams: string) => `Recomputed with power at ${grams} g/kWh; the note is about the set’s own value.`,
  tankOnly: 'The figure is the tank-to-wheel part; the note is about the whole chain.',
  place: 'From',
  missing: (scope: string) => `Not in this set, ${scope}`,
  scopeShort: { 'well-to-wheel': 'well to wheel', 'tank-to-wheel': 'tank to wheel' },
  missingWords: {
    absent: 'the set has no such row',
    'no-parts-for-scope': 'the source does not split the figure into tank and upstream',
    'electricity-has-no-parts': 'a mix given in g/kWh is one life-cycle figure, with no tank-to-wheel part',
    'mix-member-missing': 'a mix of rows, one of which is missing',
    'mix-member-unit': 'a mix of rows that are not all per person-km',
  },
  missingMeans:
    'Trips by these are counted in the shares; their kilometres are left out of the CO2e, which is then marked incomplete. A set of your own can add rows.',
  electricity: 'Power that vehicles are charged with',
  gramsPerKWh: (grams: string) => `${grams} g CO2e per kWh`,
  electricityOwn: (what: string) => `${what}: what the electric rows start from.`,
  electricityAsked: (what: string) => `${what}, as you asked.`,
  electricityNone: 'The set does not say which power its figures rest on.',
  electricityRows: (rows: string) => `Recomputed: ${rows}.`,
  electricityFixed: 'No row of this set states its energy use, so the choice of power changes nothing.',
  electricityChoices: (choices: string) => `Choose with --electricity: ${choices}, or a number of g/kWh.`,
  weeks: 'Working weeks a year',
  weeksValue: (value: string, grade: string | null) => (grade ? `${value} weeks, grade ${grade}.` : `${value} weeks.`),
  weeksChange: 'Change with --weeks.',
  sources: 'Sources',
  readIn: (where: string) => `Read in: ${where}`,
  licence: (licence: string) => `Licence: ${licence}`,
  average: 'average',
};

export type FactorWords = Omit<typeof en, 'basisWords' | 'basisMeans' | 'gradeMeans' | 'missingWords'> & {
  basisWords: Record<Basis | 'published', string>;
  basisMeans: Record<Basis | 'published', string>;
  gradeMeans: Record<Grade, string>;
  missingWords: Record<MissingReason | 'absent', string>;
};

const sv: FactorWords = {
  sets: 'Utsläppsfaktorer som följer med resplan',
  set: 'Namn',
  country: 'Gäller',
  rows: 'Rader',
  rowsTankToWheel: 'Varav tank till hjul',
  review: 'Ses över senast',
  thinMark: (label) => `${label}, tunn`,
  next: 'Nästa steg',
  nextShow: 'varje rad, med källor',
  nextUse: 'räkna med andra faktorer',
  nextOwn: 'egna faktorer (JSON eller YAML)',
  surveyFile: 'enkat.csv',
  ownFile: 'egna.yaml',
  reviewPassed: (label, date) =>
    `Varning: faktorerna för ${label} skulle ha setts över senast ${date}. Det kan finnas nyare siffror.`,
  titleBare: (label) => `Utsläppsfaktorer: ${label}`,
  title: (label, id) => `Utsläppsfaktorer: ${label} (${id})`,
  scope: {
    'well-to-wheel':
      'Gram CO2e per km och person eller per km och fordon, från källa till hjul: drivmedlets och elens hela kedja. Fordonets tillverkning ingår inte.',
    'tank-to-wheel':
      'Gram CO2e per km och person eller per km och fordon, från tank till hjul: bara körningen, inte tillverkningen av drivmedel och el.',
  },
  valid: (from, to) => `Siffrorna gäller ${from} till ${to}.`,
  reviewBy: (date) => `Ses över senast ${date}.`,
  builtOn: (id) => `Rader som inte är dina egna kommer från ${id}.`,
  row: 'Rad',
  grams: 'g/km',
  per: 'per',
  unit: { 'gCO2e/pkm': 'person', 'gCO2e/vkm': 'fordon' },
  grade: 'Betyg',
  basis: 'Grund',
  year: 'År',
  range: 'Spann',
  source: 'Källa',
  basisWords: {
    published: 'publicerad',
    derived: 'härledd',
    proxy: 'närmevärde',
    boundary: 'avgränsning',
    'assumed-mix': 'antagen mix',
    own: 'egen uppgift',
  },
  gradeTitle: 'Betyg: det svagaste som siffran vilar på',
  gradeMeans: {
    A: 'publicerad, och läst i själva källan',
    B: 'publicerad, läst i andra hand',
    C: 'ur minnet, ska kontrolleras',
    J: 'vår bedömning, ingen publicerad siffra',
  },
  basisTitle: 'Grund: hur siffran har kommit till',
  basisMeans: {
    published: 'en siffra för just det landet och färdmedlet',
    derived: 'uträknad ur publicerade tal; uträkningen står nedan',
    proxy: 'ett annat land eller fordon får stå för det som saknas',
    boundary: 'noll på grund av vad som räknas: inget bränsle, och tillverkningen ingår inte',
    'assumed-mix': 'medelvärde av andra rader, med andelar som är vår bedömning',
    own: 'ur din egen fil',
  },
  rangeMeans: 'Spann: den lägsta och den högsta siffra vi har hittat för samma sak.',
  notes: 'Vad varje rad vilar på',
  perKm: { 'gCO2e/pkm': 'g per personkilometer', 'gCO2e/vkm': 'g per fordonskilometer' },
  recomputed: (grams) => `Omräknad med el på ${grams} g/kWh; anmärkningen gäller det värde som raden annars har.`,
  tankOnly: 'Siffran är delen från tank till hjul; anmärkningen gäller hela kedjan.',
  place: 'Ur',
  missing: (scope) => `Saknas, ${scope}`,
  scopeShort: { 'well-to-wheel': 'från källa till hjul', 'tank-to-wheel': 'från tank till hjul' },
  missingWords: {
    absent: 'någon sådan rad finns inte här',
    'no-parts-for-scope': 'källan delar inte upp siffran på tank och uppströms',
    'electricity-has-no-parts': 'en elmix i g/kWh är ett enda livscykelvärde, utan del från tank till hjul',
    'mix-member-missing': 'en mix av rader där någon saknas',
    'mix-member-unit': 'en mix av rader som inte alla gäller per personkilometer',
  },
  missingMeans:
    'Sådana resor räknas i andelarna, men deras kilometer lämnas utanför utsläppen, som då märks som ofullständiga. Lägg till raderna i en egen fil.',
  electricity: 'Elen som fordon laddas med',
  gramsPerKWh: (grams) => `${grams} g CO2e per kWh`,
  electricityOwn: (what) => `${what}: det som de eldrivna raderna utgår från.`,
  electricityAsked: (what) => `${what}, som du angett.`,
  electricityNone: 'Det framgår inte vilken el siffrorna vilar på.',
  electricityRows: (rows) => `Omräknade rader: ${rows}.`,
  electricityFixed: 'Ingen av raderna anger sin elåtgång, så valet av el ändrar ingenting.',
  electricityChoices: (choices) => `Välj med --electricity: ${choices}, eller ett eget tal i g/kWh.`,
  weeks: 'Arbetsveckor per år',
  weeksValue: (value, grade) => (grade ? `${value} veckor, betyg ${grade}.` : `${value} veckor.`),
  weeksChange: 'Ändra med --weeks.',
  sources: 'Källor',
  readIn: (where) => `Läst i: ${where}`,
  licence: (licence) => `Licens: ${licence}`,
  average: 'genomsnitt',
};

export const factorWords: Record<Language, FactorWords> = { sv, en };

export const fuelLabels: Record<Exclude<Fuel, 'unknown'>, { sv: string; en: string }> = {
  petrol: { sv: 'bensin', en: 'petrol' },
  diesel: { sv: 'diesel', en: 'diesel' },
  e85: { sv: 'E85', en: 'E85' },
  biogas: { sv: 'biogas', en: 'biogas' },
  hvo: { sv: 'HVO', en: 'HVO' },
  hybrid: { sv: 'hybrid', en: 'hybrid' },
  phev: { sv: 'laddhybrid', en: 'plug-in hybrid' },
  bev: { sv: 'el', en: 'electric' },
};

const car = { sv: 'Bil', en: 'Car' };

/** A factor row in words: «Bil, bensin», «Buss». */
export function factorLabel(id: FactorId, language: Language): string {
  if (id === 'car-average') return `${car[language]}, ${factorWords[language].average}`;
  if (!id.startsWith('car-')) return modeFacts[id as Mode].label[language];
  return `${car[language]}, ${fuelLabels[id.slice('car-'.length) as Exclude<Fuel, 'unknown'>][language]}`;
}
