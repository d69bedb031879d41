import type { TravelKind } from '../footprint/travel-parts.ts';
import type { Cause } from '../report/track/decomposition.ts';
import type { DeliveredMeasure } from '../report/track/delivered.ts';
import type { TargetStanding } from '../report/track/track-report.ts';
import type { ActionStatus } from '../report/travel-plan/action.ts';
import type { Language } from './language.ts';

/** Words of what has happened between rounds. */
const en = {
  title: (from: string, to: string) => `From ${from} to ${to}`,
  section: 'Since the first survey',
  distorted:
    'So few have answered that putting small groups together moves the figures of a round too much for a comparison here. resplan track compares the rounds by their totals.',
  needsTwo:
    'Two rounds of the survey are needed: resplan track 2024.csv 2026.csv, or two entries with a year each under surveys: in the plan.',
  roundsCaption: 'Rounds',
  round: 'Round',
  answers: 'Answers',
  employees: 'Employees',
  perEmployee: 'kg CO2e per employee and year',
  what: 'What',
  before: 'Before',
  after: 'After',
  change: 'Change',
  interval: '95% interval',
  verdictHead: 'Real?',
  verdict: { real: 'real', noise: 'within chance', none: '–' },
  rows: {
    perEmployee: 'CO2e per employee, kg a year',
    total: 'CO2e in all, t a year',
    solo: 'Trips alone by car',
    sustainable: 'Trips on foot, by cycle or by public transport',
  },
  lead: {
    less: (amount: string) => `CO2e per employee has fallen by ${amount} a year, more than chance explains.`,
    more: (amount: string) => `CO2e per employee has risen by ${amount} a year, more than chance explains.`,
    noiseLess: (amount: string) =>
      `CO2e per employee is ${amount} a year lower, but no more than chance can explain: who happened to answer.`,
    noiseMore: (amount: string) =>
      `CO2e per employee is ${amount} a year higher, but no more than chance can explain: who happened to answer.`,
    unknown: 'The change in CO2e per employee cannot be told.',
  },
  causes: 'Why: the parts of the change, kg per employee and year',
  pointsNote: 'Changes of shares are in percentage points.',
  causesNote: 'Each row is rounded by itself.',
  causesHidden: 'Why it changed cannot be told: too few users of some modes in one of the rounds.',
  cause: {
    days: 'fewer (or more) days travelled',
    distance: 'shorter (or longer) distances',
    modes: 'other ways of travelling',
    vehicles: 'cleaner and fuller vehicles',
  } as Record<Cause, string>,
  sum: 'together',
  kinds: {
    solo: 'Car, alone',
    carpool: 'Carpool',
    transit: 'Public transport',
    active: 'Walk, cycle',
    other: 'Other',
  } as Record<TravelKind, string>,
  shares: 'Mode share, per cent of trips',
  target: 'Against the target',
  path: (year: string, path: string, actual: string) =>
    `The path to the target allows ${path} per employee in ${year}; the survey gives ${actual}.`,
  standing: {
    'on-track': (by: string, year: string) => `That is on track for ${year}, by ${by}.`,
    behind: (by: string, year: string) => `That is behind the path to ${year}, by ${by}.`,
    uncertain: (by: string, year: string) =>
      `Whether that is on the path to ${year} cannot be told: the difference, about ${by}, is no more than chance can explain.`,
  } as Record<TargetStanding['standing'], (by: string, year: string) => string>,
  noTarget: 'No target path: the plan needs a target year, and each round a year.',
  measures: 'Against the plan’s own forecast',
  measure: 'Measure',
  worksOn: 'Works on',
  forecast: 'Forecast',
  actual: 'Actual',
  days: 'days a week',
  vehicles: 'g/km, car alone',
  outcome: 'Outcome',
  outcomes: {
    delivered: 'as forecast',
    less: 'less than forecast',
    more: 'more than forecast',
    unclear: 'cannot be told from chance',
  } as Record<NonNullable<DeliveredMeasure['verdict']>, string>,
  noInterval: 'no interval: see the direction',
  noMeasures: 'No measure of the plan is started or done. Say so: resplan plan set measures.bike-racks.status=done',
  statuses: { proposed: 'proposed', decided: 'decided', started: 'started', done: 'done' } as Record<
    ActionStatus,
    string
  >,
  measuresNote:
    'What changed has many causes. A measure is held against the change in the travel that it works on, not against what it alone did. Shares are in percentage points.',
  method:
    'The interval of a change is that of two independent samples: where the same people answer both times, it is on the wide side. Factors are the same in both rounds, so cleaner electricity or fuel at the pump is not part of the change.',
};

export type TrackWords = typeof en;

const sv: TrackWords = {
  title: (from, to) => `Från ${from} till ${to}`,
  section: 'Sedan den första enkäten',
  distorted:
    'Så få har svarat att sammanslagningen av små grupper flyttar en omgångs siffror för mycket för en jämförelse här. resplan track jämför omgångarna efter deras totaler.',
  needsTwo:
    'Det behövs två omgångar av enkäten: resplan track 2024.csv 2026.csv, eller två poster med var sitt år under surveys: i planen.',
  roundsCaption: 'Omgångar',
  round: 'Omgång',
  answers: 'Svar',
  employees: 'Anställda',
  perEmployee: 'kg CO2e per anställd och år',
  what: 'Vad',
  before: 'Före',
  after: 'Efter',
  change: 'Ändring',
  interval: '95 % intervall',
  verdictHead: 'Verklig?',
  verdict: { real: 'verklig', noise: 'kan vara slump', none: '–' },
  rows: {
    perEmployee: 'Utsläpp per anställd, kg per år',
    total: 'Utsläpp totalt, ton per år',
    solo: 'Resor ensam i bil',
    sustainable: 'Resor till fots, med cykel eller kollektivtrafik',
  },
  lead: {
    less: (amount) => `Utsläppen per anställd har minskat med ${amount} om året, mer än slumpen förklarar.`,
    more: (amount) => `Utsläppen per anställd har ökat med ${amount} om året, mer än slumpen förklarar.`,
    noiseLess: (amount) =>
      `Utsläppen per anställd är ${amount} lägre om året, men det är inte mer än slumpen kan förklara: vilka som råkade svara.`,
    noiseMore: (amount) =>
      `Utsläppen per anställd är ${amount} högre om året, men det är inte mer än slumpen kan förklara: vilka som råkade svara.`,
    unknown: 'Hur utsläppen per anställd har ändrats går inte att säga.',
  },
  causes: 'Varför: ändringens delar, kg per anställd och år',
  pointsNote: 'Andelar ändras i procentenheter.',
  causesNote: 'Varje rad är avrundad för sig.',
  causesHidden: 'Varför de har ändrats går inte att säga: för få använder några av färdmedlen i en av omgångarna.',
  cause: {
    days: 'färre (eller fler) resdagar',
    distance: 'kortare (eller längre) avstånd',
    modes: 'andra färdmedel',
    vehicles: 'renare fordon, fler i varje bil',
  },
  sum: 'tillsammans',
  kinds: {
    solo: 'Bil, ensam',
    carpool: 'Samåkning',
    transit: 'Kollektivtrafik',
    active: 'Gång, cykel',
    other: 'Annat',
  },
  shares: 'Färdmedelsandelar, procent av resorna',
  target: 'Mot målet',
  path: (year, path, actual) => `Målbanan tillåter ${path} per anställd ${year}; enkäten ger ${actual}.`,
  standing: {
    'on-track': (by, year) => `Det är i takt med målet för ${year}, med ${by} till godo.`,
    behind: (by, year) => `Det är efter målbanan till ${year}, med ${by}.`,
    uncertain: (by, year) =>
      `Om det är i takt med målet för ${year} går inte att säga: skillnaden, omkring ${by}, är inte större än slumpen kan förklara.`,
  },
  noTarget: 'Ingen målbana: planen behöver ett målår och varje omgång ett år.',
  measures: 'Mot planens egen prognos',
  measure: 'Åtgärd',
  worksOn: 'Verkar på',
  forecast: 'Prognos',
  actual: 'Utfall',
  days: 'dagar i veckan',
  vehicles: 'g/km, ensam i bil',
  outcome: 'Bedömning',
  outcomes: {
    delivered: 'som prognosen',
    less: 'mindre än prognosen',
    more: 'mer än prognosen',
    unclear: 'går inte att skilja från slumpen',
  },
  noInterval: 'inget intervall: se riktningen',
  noMeasures:
    'Ingen av planens åtgärder är påbörjad eller genomförd. Säg till: resplan plan set measures.bike-racks.status=done',
  statuses: { proposed: 'föreslagen', decided: 'beslutad', started: 'påbörjad', done: 'genomförd' },
  measuresNote:
    'Det som har ändrats har många orsaker. En åtgärd jämförs med ändringen i det resande som den verkar på, inte med vad den ensam har gjort. Andelar står i procentenheter.',
  method:
    'En ändrings intervall är det för två oberoende urval: svarar samma personer båda gångerna är det i vidaste laget. Faktorerna är desamma i båda omgångarna, så att elen eller drivmedlet vid pumpen blivit renare ingår inte i ändringen.',
};

export const trackWords: Record<Language, TrackWords> = { sv, en };
