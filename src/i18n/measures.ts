import type { Grade } from '../reference/factors/factor-set.ts';
import type { Point } from '../reference/measures/figure.ts';
import type { Cost, PublishedMaximum, StandsBehind } from '../reference/measures/measure.ts';
import type { SizeUnit } from '../reference/measures/size.ts';
import type { ExampleMode } from '../report/measure-example.ts';
import type { Language } from './language.ts';

/** Words of `resplan measures`: the catalogue, one measure, what it rests on. Figures come in as they are to be read. */
const en = {
  list: (count: string) => `Measures that resplan can count on (${count})`,
  listOwn: (file: string) => `Your own, from ${file}`,
  found: (count: string, words: string) => `Measures about “${words}” (${count})`,
  size: 'Size',
  noSize: 'none: it is there or not',
  noSizeShort: 'none',
  sizeUnits: {
    places: 'number of places',
    showers: 'number of showers',
    bicycles: 'bicycles serviced a year',
    chargers: 'number of charging points',
    sekPerMonth: 'SEK a month and traveller',
    sekPerDay: 'SEK a day',
    shareOfStaff: 'share of the staff (0–1)',
    people: 'number of people invited',
    daysPerWeek: 'days a week, and share who take them',
  },
  grade: 'Grade',
  who: 'Backed by',
  and: 'and',
  stands: {
    employer: 'employer',
    propertyOwner: 'property owner',
    municipality: 'municipality',
    transitAuthority: 'public transport authority',
  },
  gradeTitle: 'Grade: the weakest thing that the middle figure of the effect rests on',
  grades: 'Grades',
  gradeMeans: {
    A: 'published, and read in the source itself',
    B: 'published, read in a secondary source',
    C: 'from memory, to be verified',
    J: 'our judgement, no published figure',
  },
  next: 'Next',
  nextOne: 'one: sources, worked example',
  nextSearch: 'search by word',
  nextSimulate: 'what it saves for you',
  nextOwn: 'with your own beside (JSON or YAML)',
  nextList: 'all measures',
  searchWord: 'parking',
  surveyFile: 'survey.csv',
  ownFile: 'ours.yaml',
  for: 'For',
  gains: 'Gains',
  gainsLess: 'nobody changes mode: the days grow fewer',
  gainsCleaner: 'nobody changes mode: the kilometres grow cleaner',
  sizeRange: (unit: string, min: string, max: string) => `${unit}, ${min}–${max}`,
  remoteRange: (min: string, max: string) =>
    `days a week (${min}–${max}), a colon, and the share who take them of those who can`,
  write: 'Write it',
  notWith: 'Not with',
  effect: 'Effect',
  points: { low: 'Low', central: 'Middle', high: 'High' },
  figures: {
    gainMinutes: 'Minutes gained, per one-way trip',
    oddsRatio: 'Odds ratio',
    relativeCut: 'Relative cut',
    shareOfEligible: 'Share of the eligible who take part',
    changedShare: 'Share of them who change',
    share: 'Of their car days, the share moved',
    daysPerWeek: 'Days a week moved, each',
    shareOfYear: 'Part of the year',
    reboundShare: 'Kilometres that come back',
    shareOfKm: 'Kilometres that go electric',
    shareOfUnknownFuel: 'Cars of unknown fuel that count',
    servesPerUnit: 'Serves, each and day',
  } as Record<string, string>,
  effectIsMoney:
    'The amount is the size itself. What SEK 1 does comes from the method, in the example below with its low and high end.',
  effectIsDays: 'The days are the size itself: days times the share who take them.',
  sizeSuggested: (size: string) => `Size suggested: ${size}`,
  ofEligible: (share: string) => `${share} of those it is for`,
  assumedTrait: 'Where the survey did not ask',
  arithmetic: 'How it is counted',
  minutes: (minutes: string, each: string, gain: string) =>
    `The trip feels ${minutes} minutes shorter. A minute is worth ${each} in log odds, so the gain is ${minutes}\u00a0×\u00a0${each}\u00a0=\u00a0${gain}.`,
  pass: (month: string, trips: string, trip: string, each: string, gain: string) =>
    `SEK ${month} a month over ${trips} trips is SEK ${trip} a trip. SEK 1 is worth ${each} in log odds, so the gain is ${gain}.`,
  reward: (day: string, trip: string, each: string, gain: string) =>
    `SEK ${day} for a day is SEK ${trip} a trip. SEK 1 is worth ${each} in log odds, so the gain is ${gain}.`,
  charge: (day: string, trip: string, each: string, gain: string) =>
    `SEK ${day} a day is SEK ${trip} a trip. SEK 1 is worth ${each} in log odds, so driving alone gains ${gain}: it loses.`,
  againstCar: (cut: string, before: string, after: string, gain: string) =>
    `A cut of ${cut} lowers the share who drive alone from ${before} to ${after}. As a shift of log odds that is ${gain}.`,
  forTargets: (targets: string, cut: string, before: string, after: string, gain: string) =>
    `A cut of ${cut} in all else takes ${targets} from ${before} to ${after}. As a shift of log odds that is ${gain}.`,
  ofStudy: 'The share before is that of the study.',
  ofWorkplace: 'The share before is that of the workplace itself, here the example below.',
  oddsRatio: (gain: string) => `The odds ratio as a shift: its natural logarithm, ${gain}.`,
  methodMinute: (value: string, low: string, high: string, grade: Grade) =>
    `A minute (${value}, ${low}–${high}, grade ${grade}) is the same in every measure.`,
  methodSek: (value: string, low: string, high: string, grade: Grade, minuteGrade: Grade) =>
    `SEK 1 follows from the value of time, SEK ${value} an hour (${low}–${high}, grade ${grade}), and of a minute (grade ${minuteGrade}), the same in every measure.`,
  odds: (targets: string, factor: string) =>
    `The odds of ${targets} are multiplied by ${factor}; then all shares are scaled to sum to 100%. Most change where the choice is even, hardly any where nobody travels that way.`,
  car: 'driving alone',
  participants: (taking: string, changed: string, moved: string, year: string, product: string) =>
    `${taking} take part × ${changed} of them change × ${moved} of their car days × ${year} of the year = ${product} of all car days. Nobody takes part in two such measures at once.`,
  fewerDays: (days: string, uptake: string, travelled: string, cut: string) =>
    `${days} ${days === '1' ? 'day' : 'days'} × ${uptake} who take them, out of ${travelled} days travelled, is ${cut} fewer trips and kilometres.`,
  rebound: (share: string) => `Of those kilometres ${share} are taken back as other trips.`,
  fuel: (share: string) =>
    `Of the kilometres by plug-in hybrids that get to charge, ${share} go from fuel to electricity. Who travels how stays as it was.`,
  example: 'Worked example',
  exampleAbout: (people: string, km: string, days: string) =>
    `A made-up workplace of ${people} people at ${km} km, ${days} days a week, all of them people whom the measure is for.`,
  exampleWith: (size: string) => `Counted with ${size}.`,
  exampleNeeds: (units: string) => `Enough for everyone, which takes about ${units}.`,
  units: {
    places: (n: string) => (n === '1' ? '1 place' : `${n} places`),
    showers: (n: string) => (n === '1' ? '1 shower' : `${n} showers`),
    bicycles: (n: string) => (n === '1' ? '1 bicycle' : `${n} bicycles`),
    chargers: (n: string) => (n === '1' ? '1 charging point' : `${n} charging points`),
  },
  exampleCars: 'Of the 60 who drive, 36 use petrol, 12 diesel, 6 are plug-in hybrids and 6 electric.',
  exampleModes: {
    car: 'Driving alone',
    carpool: 'Carpool',
    transit: 'Public transport',
    cycling: 'Bicycle, e-bike',
    walk: 'Walking',
  },
  exampleCaveat:
    'Your own figure needs your own survey: distances, who already travels how, and how many the measure reaches.',
  today: 'Today',
  kg: 'CO2e, kg a year',
  savedShare: 'Saved, of the whole',
  costs: 'Cost',
  cost: (middle: string, per: string) => `SEK ${middle} ${per}`,

  per: {
    unit: 'a unit',
    site: 'a site',
    measure: '',
    employee: 'an employee',
    participant: 'a participant',
  },
  once: (per: string) => (per === '' ? 'once' : `${per}, once`),
  yearly: (per: string) => (per === '' ? 'a year' : `${per} and year`),
  byEmployee: 'paid by the employee',
  life: (years: string) => `Spread over ${years} years.`,
  lifeOne: 'Holds for one year at a time.',
  maximum: 'Largest effect published',
  maximumOf: (cut: string, what: string) => `${cut} of ${what}; above that resplan warns.`,
  maximumKinds: { 'car-km': 'the car kilometres', 'commute-co2e': 'the CO2e of commuting' },
  steps: 'First steps',
  indicator: 'Follow up by',
  sources: 'Sources',
  readIn: (where: string) => `Read in: ${where}`,
};

export type MeasureWords = Omit<
  typeof en,
  'sizeUnits' | 'stands' | 'gradeMeans' | 'points' | 'exampleModes' | 'per' | 'maximumKinds'
> & {
  sizeUnits: Record<SizeUnit, string>;
  stands: Record<StandsBehind, string>;
  gradeMeans: Record<Grade, string>;
  points: Record<Point, string>;
  exampleModes: Record<ExampleMode, string>;
  per: Record<Cost['per'], string>;
  maximumKinds: Record<PublishedMaximum['of'], string>;
};

const sv: MeasureWords = {
  list: (count) => `Åtgärder som resplan kan räkna på (${count})`,
  listOwn: (file) => `Egna, ur ${file}`,
  found: (count, words) => `Åtgärder om ”${words}” (${count})`,
  size: 'Storlek',
  noSize: 'ingen: den finns eller finns inte',
  noSizeShort: 'ingen',
  sizeUnits: {
    places: 'antal platser',
    showers: 'antal duschar',
    bicycles: 'cyklar som får service per år',
    chargers: 'antal laddplatser',
    sekPerMonth: 'kr per månad och resenär',
    sekPerDay: 'kr per dag',
    shareOfStaff: 'andel av personalen (0–1)',
    people: 'antal inbjudna',
    daysPerWeek: 'dagar i veckan, och andel som tar dem',
  },
  grade: 'Betyg',
  who: 'Kan stå bakom',
  and: 'och',
  stands: {
    employer: 'arbetsgivare',
    propertyOwner: 'fastighetsägare',
    municipality: 'kommun',
    transitAuthority: 'regional kollektivtrafikmyndighet',
  },
  gradeTitle: 'Betyg: det svagaste som effektens mellersta siffra vilar på',
  grades: 'Betyg',
  gradeMeans: {
    A: 'publicerad, och läst i själva källan',
    B: 'publicerad, läst i andra hand',
    C: 'ur minnet, ska kontrolleras',
    J: 'vår bedömning, ingen publicerad siffra',
  },
  next: 'Nästa steg',
  nextOne: 'en åtgärd: källor, räkneexempel',
  nextSearch: 'sök på ord',
  nextSimulate: 'vad den sparar hos er',
  nextOwn: 'med egna intill (JSON eller YAML)',
  nextList: 'alla åtgärder',
  searchWord: 'cykel',
  surveyFile: 'enkat.csv',
  ownFile: 'egna.yaml',
  for: 'För vem',
  gains: 'Gynnar',
  gainsLess: 'ingen byter färdmedel: resdagarna blir färre',
  gainsCleaner: 'ingen byter färdmedel: kilometrarna blir renare',
  sizeRange: (unit, min, max) => `${unit}, ${min}–${max}`,
  remoteRange: (min, max) => `dagar i veckan (${min}–${max}), kolon och andelen som tar dem av dem som kan`,
  write: 'Skrivs',
  notWith: 'Inte ihop med',
  effect: 'Effekt',
  points: { low: 'Låg', central: 'Mitten', high: 'Hög' },
  figures: {
    gainMinutes: 'Inbesparade minuter per enkel resa',
    oddsRatio: 'Oddskvot',
    relativeCut: 'Relativ minskning',
    shareOfEligible: 'Andel som är med, av dem den gäller',
    changedShare: 'Andel av dem som ändrar sig',
    share: 'Andel av deras bildagar som flyttas',
    daysPerWeek: 'Dagar i veckan som flyttas, per person',
    shareOfYear: 'Del av året',
    reboundShare: 'Kilometer som kommer tillbaka',
    shareOfKm: 'Kilometer som går över till el',
    shareOfUnknownFuel: 'Bilar med okänt drivmedel som räknas',
    servesPerUnit: 'Räcker till, per styck och dag',
  },
  effectIsMoney:
    'Beloppet är själva storleken. Vad en krona betyder kommer ur metoden, i exemplet nedan med dess låga och höga ände.',
  effectIsDays: 'Dagarna är själva storleken: dagar gånger andelen som tar dem.',
  sizeSuggested: (size) => `Föreslagen storlek: ${size}`,
  ofEligible: (share) => `${share} av dem den gäller`,
  assumedTrait: 'Om enkäten inte har frågat',
  arithmetic: 'Så räknas den',
  minutes: (minutes, each, gain) =>
    `Resan upplevs ${minutes} minuter kortare. En minut är värd ${each} i logaritmerade odds, så vinsten är ${minutes}\u00a0×\u00a0${each}\u00a0=\u00a0${gain}.`,
  pass: (month, trips, trip, each, gain) =>
    `${month} kr i månaden på ${trips} resor är ${trip} kr per resa. En krona är värd ${each} i logaritmerade odds, så vinsten är ${gain}.`,
  reward: (day, trip, each, gain) =>
    `${day} kr för en dag är ${trip} kr per resa. En krona är värd ${each} i logaritmerade odds, så vinsten är ${gain}.`,
  charge: (day, trip, each, gain) =>
    `${day} kr om dagen är ${trip} kr per resa. En krona är värd ${each} i logaritmerade odds, så den som kör ensam vinner ${gain}, alltså förlorar.`,
  againstCar: (cut, before, after, gain) =>
    `En minskning med ${cut} sänker andelen som kör ensam från ${before} till ${after}. I logaritmerade odds är det ${gain}.`,
  forTargets: (targets, cut, before, after, gain) =>
    `När allt annat minskar med ${cut} går ${targets} från ${before} till ${after}. I logaritmerade odds är det ${gain}.`,
  ofStudy: 'Andelen före är studiens.',
  ofWorkplace: 'Andelen före är arbetsplatsens egen, här exemplets nedan.',
  oddsRatio: (gain) => `Oddskvoten som förskjutning: dess naturliga logaritm, ${gain}.`,
  methodMinute: (value, low, high, grade) =>
    `Minuten (${value}, ${low}–${high}, betyg ${grade}) är lika i alla åtgärder.`,
  methodSek: (value, low, high, grade, minuteGrade) =>
    `Kronan följer av tidsvärdet, ${value} kr i timmen (${low}–${high}, betyg ${grade}), och av vad en minut är värd (betyg ${minuteGrade}), lika i alla åtgärder.`,
  odds: (targets, factor) =>
    `Oddsen för ${targets} multipliceras med ${factor}; sedan räknas alla andelar om så att summan blir 100 %. Mest händer där valet väger jämnt, nästan inget där ingen reser så.`,
  car: 'att köra ensam',
  participants: (taking, changed, moved, year, product) =>
    `${taking} är med × ${changed} av dem ändrar sig × ${moved} av deras bildagar × ${year} av året = ${product} av alla bildagar. Ingen är med i två sådana åtgärder på en gång.`,
  fewerDays: (days, uptake, travelled, cut) =>
    `${days} ${days === '1' ? 'dag' : 'dagar'} × ${uptake} som tar dem, av ${travelled} resdagar, är ${cut} färre resor och kilometer.`,
  rebound: (share) => `Av de kilometrarna kommer ${share} tillbaka som andra resor.`,
  fuel: (share) =>
    `Av kilometrarna med laddhybrider som får ladda går ${share} från bränsle till el. Hur folk reser ändras inte.`,
  example: 'Räkneexempel',
  exampleAbout: (people, km, days) =>
    `En påhittad arbetsplats med ${people} personer på ${km} km avstånd, ${days} dagar i veckan, alla sådana som åtgärden gäller.`,
  exampleWith: (size) => `Räknat med ${size}.`,
  exampleNeeds: (units) => `Den räcker till alla; det tar ungefär ${units}.`,
  units: {
    places: (n) => (n === '1' ? '1 plats' : `${n} platser`),
    showers: (n) => (n === '1' ? '1 dusch' : `${n} duschar`),
    bicycles: (n) => (n === '1' ? '1 cykel' : `${n} cyklar`),
    chargers: (n) => (n === '1' ? '1 laddplats' : `${n} laddplatser`),
  },
  exampleCars: 'Av de 60 som kör har 36 bensin, 12 diesel, 6 laddhybrid och 6 elbil.',
  exampleModes: {
    car: 'Bil, ensam',
    carpool: 'Samåkning',
    transit: 'Kollektivtrafik',
    cycling: 'Cykel, elcykel',
    walk: 'Gång',
  },
  exampleCaveat: 'För er egen siffra behövs er egen enkät: avstånden, hur folk reser i dag och hur många åtgärden når.',
  today: 'I dag',
  kg: 'CO2e, kg per år',
  savedShare: 'Sparat, av det hela',
  costs: 'Kostnad',
  cost: (middle, per) => `${middle} kr ${per}`,

  per: {
    unit: 'per styck',
    site: 'per arbetsplats',
    measure: '',
    employee: 'per anställd',
    participant: 'per deltagare',
  },
  once: (per) => (per === '' ? 'en gång' : `${per}, en gång`),
  yearly: (per) => (per === '' ? 'per år' : `${per} och år`),
  byEmployee: 'betalas av medarbetaren',
  life: (years) => `Fördelas på ${years} år.`,
  lifeOne: 'Gäller ett år i taget.',
  maximum: 'Största publicerade effekt',
  maximumOf: (cut, what) => `${cut} av ${what}; över det varnar resplan.`,
  maximumKinds: { 'car-km': 'bilkilometrarna', 'commute-co2e': 'arbetspendlingens utsläpp' },
  steps: 'Första stegen',
  indicator: 'Följ upp med',
  sources: 'Källor',
  readIn: (where) => `Läst i: ${where}`,
};

export const measureWords: Record<Language, MeasureWords> = { sv, en };
