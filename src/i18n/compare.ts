import type { ComparedEmployer } from '../report/compare/comparison.ts';
import type { Language } from './language.ts';

/** Words of a comparison of employers. */
const en = {
  title: (n: number) => `${n} employers side by side`,
  footing: (factors: string, weeks: string) =>
    `All on the same footing: factors ${factors}, ${weeks} working weeks a year, the same scope.`,
  table: 'Employers, by kg CO2e per employee and year',
  chart: 'kg CO2e per employee and year',
  chartAlternative: (median: string) => `Half of the employers are below ${median} kg. Lines are 95% intervals.`,
  travelTable: 'How their people travel, and how far',
  placeTable: 'Beside the others, kg per employee and year',
  shareTable: 'Trips, with 95% intervals',
  kindsTable: 'Trips by way of travelling',
  kindsAlternative: 'Each bar is all of an employer’s trips.',
  median: 'km, median',
  colophon: (version: string) => `Made with resplan ${version}.`,
  employer: 'Employer',
  place: 'Place',
  answers: 'Answers',
  headcount: 'Employees',
  perEmployee: 'kg CO2e per employee',
  interval: '95% interval',
  standardised: 'at the network’s distances',
  fromMedian: 'from the median',
  quartile: 'Quartile',
  solo: 'Car, alone',
  sustainable: 'Sustainable',
  distance: 'km, mean',
  placeNote:
    'Places are those that the intervals allow: 2–5 means that the employer may be second, fifth or between. With no true difference at all, a place of its own is claimed for anyone in under 5% of comparisons.',
  standardisedNote:
    'At the network’s distances: what each would emit if its people lived as far away as the network’s do (direct standardisation by distance: under 2, 5, 10 and 20 km and beyond, by members whose headcount is known). A class with too few of its own is one with the next; where that is more than a fifth of the network, nothing is told. It has no interval of its own.',
  network: 'The network together',
  total: (tonnes: string, range: string, counted: string, all: string, headcount: string) =>
    `${tonnes} t CO2e a year${range} from the ${headcount} employees of ${counted} of ${all} employers.`,
  noTotal: 'No total: no employer’s headcount is known.',
  each: (kg: string, range: string) => `${kg} kg per employee and year${range}, each employer by its employees.`,
  half: (median: string) => `Half of the employers are below ${median} kg per employee.`,
  quartiles: (first: string, third: string) =>
    `A quarter of the employers are below ${first} kg per employee, three quarters below ${third}.`,
  distances: 'How far the network’s people live',
  oneWay: 'One way',
  from: (km: string, to: string | null) => (to === null ? `${km} km and more` : `${km}–${to} km`),
  share: 'Share',
  lacks: {
    answers: (names: string) => `Too few answers to be shown: ${names}.`,
    headcount: (names: string) => `Headcount not known, so shown per respondent and in no total: ${names}.`,
    overfull: (names: string) =>
      `More answers than the headcount given, which is therefore not used; shown per respondent and in no total: ${names}.`,
    footprint: (names: string) => `No distances, so no footprint: ${names}.`,
  } as Record<ComparedEmployer['lacks'][number], (names: string) => string>,
  headcountHint: {
    files: 'Give --headcounts FILE, with name and headcount.',
    network: 'Write headcount: by the member in the network file.',
  },
  moved: (names: string) =>
    `So few answered that merging small groups has moved what these emit by a twentieth or more. They have no place, and differences are not to be trusted: ${names}.`,
  sharedNote:
    'Made from shared profiles: small groups are counted with their like, so that shares and distances can differ a little from the survey’s own.',
  namedBy: (files: string) => `Named by their files: ${files}.`,
  anonymous:
    'Employers are called by letters; how many they are and what each emits in all are left out, since that gives an employer away.',
  needsTwo: 'At least two employers are needed: resplan compare a.csv b.profile.json',
  onlyOne: (names: string) =>
    names === ''
      ? 'No member of the network has a round to compare: give them under rounds:.'
      : `Only ${names} has a round to compare: at least two members must have reported.`,
  merged: (name: string, files: number) => `${name}: ${files} files, put together as one employer.`,
  unknownHeadcounts: (names: string) => `In the file of headcounts, but not among the employers: ${names}.`,
};

export type CompareWords = typeof en;

const sv: CompareWords = {
  title: (n) => `${n} arbetsgivare sida vid sida`,
  footing: (factors, weeks) =>
    `Alla på samma grund: faktorerna ${factors}, ${weeks} arbetsveckor om året, samma systemgräns.`,
  table: 'Arbetsgivarna, efter kg CO2e per anställd och år',
  chart: 'kg CO2e per anställd och år',
  chartAlternative: (median) => `Hälften av arbetsgivarna ligger under ${median} kg. Strecken är 95 % intervall.`,
  travelTable: 'Hur de anställda reser, och hur långt',
  placeTable: 'Jämfört med de andra, kg per anställd och år',
  shareTable: 'Resor, med 95 % intervall',
  kindsTable: 'Resor efter färdmedel',
  kindsAlternative: 'Varje stapel är alla resor till en arbetsgivare.',
  median: 'km, median',
  colophon: (version) => `Gjord med resplan ${version}.`,
  employer: 'Arbetsgivare',
  place: 'Plats',
  answers: 'Svar',
  headcount: 'Anställda',
  perEmployee: 'kg CO2e per anställd',
  interval: '95 % intervall',
  standardised: 'med nätverkets avstånd',
  fromMedian: 'från medianen',
  quartile: 'Kvartil',
  solo: 'Bil, ensam',
  sustainable: 'Hållbart',
  distance: 'km, medel',
  placeNote:
    'Platserna är de som intervallen medger: 2–5 betyder att arbetsgivaren kan vara tvåa, femma eller däremellan. Vore det ingen verklig skillnad alls skulle någon få en egen plats i färre än 5 % av jämförelserna.',
  standardisedNote:
    'Med nätverkets avstånd: vad var och en skulle släppa ut om de anställda bodde lika långt bort som nätverkets (direkt standardisering efter avstånd: under 2, 5, 10 och 20 km och däröver, efter dem vars antal anställda är känt). En klass med för få egna räknas ihop med nästa; gäller det mer än en femtedel av nätverket anges inget. Det har inget eget intervall.',
  network: 'Nätverket tillsammans',
  total: (tonnes, range, counted, all, headcount) =>
    `${tonnes} ton CO2e per år${range} från de ${headcount} anställda hos ${counted} av ${all} arbetsgivare.`,
  noTotal: 'Ingen total: antalet anställda är inte känt för någon arbetsgivare.',
  each: (kg, range) => `${kg} kg per anställd och år${range}, varje arbetsgivare efter sina anställda.`,
  half: (median) => `Hälften av arbetsgivarna ligger under ${median} kg per anställd.`,
  quartiles: (first, third) =>
    `En fjärdedel av arbetsgivarna ligger under ${first} kg per anställd, tre fjärdedelar under ${third}.`,
  distances: 'Hur långt nätverkets anställda har',
  oneWay: 'Enkel väg',
  from: (km, to) => (to === null ? `${km} km och mer` : `${km}–${to} km`),
  share: 'Andel',
  lacks: {
    answers: (names) => `För få svar för att visas: ${names}.`,
    headcount: (names) =>
      `Antalet anställda är inte känt, så de visas per svarande och ingår inte i totalen: ${names}.`,
    overfull: (names) =>
      `Fler svar än det antal anställda som angivits, som därför inte används; de visas per svarande och ingår inte i totalen: ${names}.`,
    footprint: (names) => `Inga avstånd, så inga utsläpp: ${names}.`,
  },
  headcountHint: {
    files: 'Ange --headcounts FIL, med namn och antal.',
    network: 'Skriv headcount: hos medlemmen i nätverksfilen.',
  },
  moved: (names) =>
    `Så få har svarat att sammanslagningen av små grupper har flyttat dessas utsläpp med en tjugondel eller mer. De har ingen plats, och skillnader går inte att lita på: ${names}.`,
  sharedNote:
    'Gjord ur delade profiler: små grupper är räknade tillsammans med närliggande, så andelar och avstånd kan skilja sig något från enkätens egna.',
  namedBy: (files) => `Har fått sina namn av filerna: ${files}.`,
  anonymous:
    'Arbetsgivarna har bokstäver i stället för namn. Hur många de är och vad var och en släpper ut totalt är utelämnat, för det röjer vilka de är.',
  needsTwo: 'Det behövs minst två arbetsgivare: resplan compare a.csv b.profil.json',
  onlyOne: (names) =>
    names === ''
      ? 'Ingen medlem i nätverket har en omgång att jämföra: ange dem under rounds:.'
      : `Bara ${names} har en omgång att jämföra: minst två medlemmar måste ha rapporterat.`,
  merged: (name, files) => `${name}: ${files} filer, sammanlagda till en arbetsgivare.`,
  unknownHeadcounts: (names) => `Finns i filen med antal anställda, men inte bland arbetsgivarna: ${names}.`,
};

export const compareWords: Record<Language, CompareWords> = { sv, en };

/** What is said of the key of `--anonymous`. */
export const anonymousWords: Record<Language, { made(file: string): string; kept(file: string): string }> = {
  sv: {
    made: (file) =>
      `En ny nyckel, vilken bokstav som är vem, ligger i ${file}. Behåll den för er själva och ange den nästa gång: då får samma namn samma bokstav.`,
    kept: (file) => `Vilken bokstav som är vem står i ${file}: behåll den för er själva.`,
  },
  en: {
    made: (file) =>
      `A new key, which letter is whom, is in ${file}. Keep it to yourselves and give it next time: the same name then gets the same letter.`,
    kept: (file) => `Which letter is whom stands in ${file}: keep it to yourselves.`,
  },
};
