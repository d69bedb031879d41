import type { Language } from './language.ts';

/** Words of the simulation, in text. Functions where figures stand in the sentence. */
const en = {
  title: 'What the measures would give',
  none: 'Without kilometres there is nothing to save from: no simulation.',
  noMeasures: 'No measures. Add some: -m bike-racks=40 -m transit-pass=300. See resplan measures.',
  saved: (amount: string, range: string | null) => `${amount} CO2e less a year${range ? ` (${range})` : ''}`,
  more: (amount: string, range: string | null) => `${amount} CO2e more a year${range ? ` (${range})` : ''}`,
  tonnes: (n: string) => `${n} tonnes`,
  kilograms: (n: string) => `${n} kg`,
  ofTotal: (share: string) => `${share} of what commuting emits today`,
  rangeNote: (draws: string) =>
    `The range covers effects, coefficients and the sample (5th to 95th percentile of ${draws} draws).`,
  cost: (amount: string) => `${amount} a year, gross, to the employer`,
  noCost: 'No cost to the employer',
  unpriced: (currency: string, names: string) =>
    `The cost is not known in ${currency}: the plan file gives no such price (prices: measures:) for ${names}. Passes and rewards are counted in SEK only.`,
  perTonne: (amount: string) => `${amount} per tonne saved`,
  revenue: (amount: string) => `${amount} a year comes in from charges; it is not taken off the cost`,
  target: (share: string, chance: string) => `Target −${share}: the chance of meeting it is ${chance}`,
  targetPlain: (share: string, met: boolean) => `Target −${share}: ${met ? 'met' : 'not met'} at the central figures`,
  recommended: (names: string) =>
    `No size was given for ${names}: counted with the recommended one. Another: -m ID=SIZE.`,
  measure: 'Measure',
  alone: (unit: string) => `Alone, ${unit}`,
  part: (unit: string) => `Part, ${unit}`,
  grade: 'Grade',
  unitNote: 'Alone: CO2e a year if it were the only one. Part: its share of what the whole plan saves.',
  overlap: (apart: string, together: string) =>
    `Separately the measures would save ${apart}, together they save ${together}: the same trip can change only once.`,
  reinforce: (apart: string, together: string) =>
    `Separately the measures would save ${apart}, together they save ${together}: they reinforce each other.`,
  modes: 'How people would travel',
  mode: 'Mode',
  before: 'Before',
  after: 'After',
  flows: 'Who changes, in people',
  flow: (people: string, from: string, to: string) => `${people} from ${from} to ${to}`,
  away: (people: string, from: string) => `${people} from ${from} to working from home`,
  flowNote: 'As whole weeks: five people who change one day a week each count as one.',
  other: 'What else it gives',
  activeMinutes: (minutes: string, people: string) =>
    `${minutes} more minutes a week of walking and cycling in all${people === '' ? '' : `, about ${people} more who do`}`,
  cars: (fewer: string, one: boolean) => `${fewer} ${one ? 'car' : 'cars'} fewer at the gate on the busiest day`,
  deathsMore: (n: string) => `${n} more deaths a year, for the plan takes cycling and walking away (WHO HEAT)`,
  deaths: (n: string) => `${n} deaths avoided a year by more cycling and walking (WHO HEAT)`,
  sizing: 'Room needed on the busiest day',
  sizingWhat: {
    'bicycle-places': 'Bicycle places',
    showers: 'Showers',
    chargers: 'Charging points',
    'parking-places': 'Car parking places',
    'carpool-places': 'Places for shared cars',
    'bicycles-serviced': 'Bicycles serviced',
  } as Record<string, string>,
  needed: 'Needed',
  existing: 'There now',
  planned: 'Planned',
  short: 'Short',
  existingUnknown: 'What there is now is not known (–). Say it in the plan file: facilities:',
  /** A coefficient of the choice of mode, which no single measure owns. */
  sharedFigure: 'what a minute or a krona is worth to people',
  modules: 'What it takes to save one per cent',
  module: {
    cycling: (n: string, of: string) => `${n} of ${of} who drive 0.5–6 km ${n === '1' ? 'takes' : 'take'} up cycling`,
    transit: (n: string, of: string) => `${n} of ${of} drivers ${n === '1' ? 'takes' : 'take'} public transport`,
    electric: (n: string, of: string) => `${n} of ${of} drivers ${n === '1' ? 'changes' : 'change'} to an electric car`,
    remote: (n: string, of: string) =>
      `${n} of ${of} people ${n === '1' ? 'works' : 'work'} from home one day more a week`,
  },
  warnings: 'To know before you decide',
  grades: 'Grade: A read in the source, B second-hand, C unconfirmed, J our judgement.',
  next: 'Next: sources and a worked example with resplan measures ID; the best plans with',
};

export type ScenarioWords = typeof en;

const sv: ScenarioWords = {
  title: 'Vad åtgärderna skulle ge',
  none: 'Utan kilometer finns inget att spara på: ingen simulering.',
  noMeasures: 'Inga åtgärder. Lägg till några: -m bike-racks=40 -m transit-pass=300. Se resplan measures.',
  saved: (amount, range) => `${amount} CO2e mindre per år${range ? ` (${range})` : ''}`,
  more: (amount, range) => `${amount} CO2e mer per år${range ? ` (${range})` : ''}`,
  tonnes: (n) => `${n} ton`,
  kilograms: (n) => `${n} kg`,
  ofTotal: (share) => `${share} av det som arbetspendlingen släpper ut i dag`,
  rangeNote: (draws) =>
    `Spannet täcker effekter, koefficienter och urval (5:e till 95:e percentilen av ${draws} dragningar).`,
  cost: (amount) => `${amount} per år för arbetsgivaren, brutto`,
  noCost: 'Ingen kostnad för arbetsgivaren',
  unpriced: (currency, names) =>
    `Kostnaden i ${currency} är inte känd: planfilen ger inget sådant pris (prices: measures:) för ${names}. Periodkort och ersättningar räknas bara i kronor.`,
  perTonne: (amount) => `${amount} per sparat ton`,
  revenue: (amount) => `${amount} per år kommer in i avgifter och är inte avdragna från kostnaden`,
  target: (share, chance) => `Målet −${share}: chansen att nå det är ${chance}`,
  targetPlain: (share, met) => `Målet −${share}: ${met ? 'nås' : 'nås inte'} med de centrala siffrorna`,
  recommended: (names) =>
    `Ingen storlek är angiven för ${names}: räknat med den rekommenderade. En annan: -m ID=STORLEK.`,
  measure: 'Åtgärd',
  alone: (unit) => `Ensam, ${unit}`,
  part: (unit) => `Del, ${unit}`,
  grade: 'Betyg',
  unitNote: 'Ensam: CO2e per år om den vore den enda. Del: dess andel av vad hela planen sparar.',
  overlap: (apart, together) =>
    `Var för sig skulle åtgärderna spara ${apart}, tillsammans sparar de ${together}: samma resa kan bara bytas en gång.`,
  reinforce: (apart, together) =>
    `Var för sig skulle åtgärderna spara ${apart}, tillsammans sparar de ${together}: de förstärker varandra.`,
  modes: 'Så skulle personalen resa',
  mode: 'Färdmedel',
  before: 'Före',
  after: 'Efter',
  flows: 'Vilka som byter, i personer',
  flow: (people, from, to) => `${people} från ${from} till ${to}`,
  away: (people, from) => `${people} från ${from} till arbete hemifrån`,
  flowNote: 'Omräknat till hela veckor: fem personer som byter en dag i veckan räknas som en.',
  other: 'Vad det ger mer',
  activeMinutes: (minutes, people) =>
    `${minutes} fler minuter i veckan till fots och på cykel sammanlagt${people === '' ? '' : `, ungefär ${people} fler som går eller cyklar`}`,
  cars: (fewer, one) => `${fewer} ${one ? 'bil' : 'bilar'} färre på parkeringen den mest välbesökta dagen`,
  deathsMore: (n) => `${n} fler dödsfall per år, för planen tar bort cykling och gång (WHO HEAT)`,
  deaths: (n) => `${n} dödsfall undviks per år genom mer cykling och gång (WHO HEAT)`,
  sizing: 'Plats som behövs den mest välbesökta dagen',
  sizingWhat: {
    'bicycle-places': 'Cykelplatser',
    showers: 'Duschar',
    chargers: 'Laddplatser',
    'parking-places': 'Parkeringsplatser för bil',
    'carpool-places': 'Platser för samåkning',
    'bicycles-serviced': 'Cyklar på service',
  },
  needed: 'Behövs',
  existing: 'Finns',
  planned: 'Planeras',
  short: 'Saknas',
  existingUnknown: 'Vad som finns i dag är inte känt (–). Ange det i planfilen: facilities:',
  sharedFigure: 'vad en minut eller krona är värd för människor',
  modules: 'Vad som krävs för att spara en procent',
  module: {
    cycling: (n, of) => `${n} av ${of} som kör bil 0,5–6 km börjar cykla`,
    transit: (n, of) => `${n} av ${of} bilförare börjar åka kollektivt`,
    electric: (n, of) => `${n} av ${of} bilförare byter till elbil`,
    remote: (n, of) => `${n} av ${of} personer arbetar hemifrån en dag mer i veckan`,
  },
  warnings: 'Att veta innan ni bestämmer er',
  grades: 'Betyg: A läst i källan, B i andra hand, C obekräftad, J vår bedömning.',
  next: 'Sedan: källor och räkneexempel med resplan measures ID; de bästa planerna med',
};

export const scenarioWords: Record<Language, ScenarioWords> = { sv, en };
