import type { Language } from '../language.ts';

/** Words of the first page: what a manager reads. */
const en = {
  section: 'On one page',
  title: (name: string | null) => (name === null ? 'Green travel plan' : `Green travel plan for ${name}`),
  date: (date: string) => date,
  author: (name: string) => `Prepared by ${name}`,
  now: (total: string, each: string) => `The staff’s travel to and from work causes ${total} CO2e a year, ${each}.`,
  perEmployee: (kg: string) => `${kg} kg per employee`,
  perRespondent: (kg: string) => `${kg} kg per respondent`,
  noFootprint: 'How people travel is known, but not how much it emits: distances are missing.',
  solo: (share: string, sustainable: string) =>
    `${share} of trips are driven alone; ${sustainable} are made on foot, by cycle or by public transport.`,
  propose: (n: number, saved: string, share: string) =>
    n === 1
      ? `We propose one measure. It saves ${saved} CO2e a year, ${share} of what commuting emits today.`
      : `We propose ${n} measures. Together they save ${saved} CO2e a year, ${share} of what commuting emits today.`,
  adds: (amount: string) =>
    `The measures chosen add ${amount} CO2e a year: they draw from ways of travelling that are cleaner.`,
  nothing: 'No measures are proposed.',
  nothingSaves: 'With the settings given no measure saves anything here.',
  where: 'Where we are',
  give: 'What the plan gives',
  kgEach: { headcount: 'per employee and year', respondents: 'per respondent and year' },
  kgUnit: 'kg CO2e',
  totalLabel: 'from commuting a year',
  soloLabel: 'of trips driven alone',
  sustainableLabel: 'on foot, by cycle or by public transport',
  savedLabel: 'less a year',
  moreLabel: 'more a year',
  shareLabel: 'of what commuting emits today',
  costLabel: 'a year to the employer, gross',
  perTonneLabel: 'per tonne saved',
  investmentLabel: 'to invest at the start',
  chanceLabel: (target: string) => `chance of saving ${target}`,
  met: 'yes',
  missed: 'no',
  metLabel: (target: string) => `saves ${target} at the central figures`,
  interval: (range: string) => `95% interval ${range}`,
  spread: (range: string) => `${range} in nine cases of ten`,
  costRange: (low: string, high: string) => `between ${low} and ${high}`,
  unpriced: (currency: string, names: string) =>
    `What it costs in ${currency} is not known: no price is given for ${names} in the plan file.`,
  revenue: (amount: string) =>
    `Charges, which employees pay, bring in ${amount} a year besides. That is not taken off the cost.`,
  measures: 'What we propose',
  proposedTarget: (share: string) =>
    `Nobody has set a target or chosen measures: the target of ${share} and the choice are resplan’s proposal, the cheapest measures that meet it at the central figures. Who is responsible, and when, is for you to fill in.`,
  proposedForTarget: (share: string) =>
    `The measures are resplan’s proposal: the cheapest that save ${share} at the central figures. Who is responsible, and when, is for you to fill in.`,
  proposedMiss: (share: string, most: string) =>
    `No combination of the measures saves ${share} here: the most is ${most}. Proposed instead is the cheapest that gives at least four fifths of that. Who is responsible, and when, is for you to fill in.`,
  assumedTarget: (share: string) => `Nobody has set a target: ${share} is resplan’s proposal.`,
  shift:
    'Small groups are merged so that nobody can be recognised. With so few answers that has changed the total noticeably against the survey’s own, so take the figures as a first picture. More answers make the difference smaller.',
  signs: 'Signatures',
  signNote: 'Whoever signs is answerable for the measures that are theirs in the action plan.',
  roles: {
    employer: 'Employer',
    propertyOwner: 'Property owner',
    municipality: 'Municipality',
    transitAuthority: 'Public transport authority',
  },
  name: 'Name',
  day: 'Date',
  signature: 'Signature',
  colophon: (version: string) => `Made with resplan ${version}`,
};

export type SummaryWords = typeof en;

const sv: SummaryWords = {
  section: 'På en sida',
  title: (name) => (name === null ? 'Grön resplan' : `Grön resplan för ${name}`),
  date: (date) => date,
  author: (name) => `Framtagen av ${name}`,
  now: (total, each) => `Medarbetarnas resor till och från arbetet orsakar utsläpp på ${total} CO2e om året, ${each}.`,
  perEmployee: (kg) => `${kg} kg per anställd`,
  perRespondent: (kg) => `${kg} kg per svarande`,
  noFootprint: 'Vi vet hur personalen reser, men inte hur stora utsläppen är: avstånden saknas.',
  solo: (share, sustainable) =>
    `${share} av resorna görs ensam i bil, ${sustainable} till fots, med cykel eller med kollektivtrafik.`,
  propose: (n, saved, share) =>
    n === 1
      ? `Vi föreslår en åtgärd. Den minskar utsläppen med ${saved} CO2e om året, ${share} av pendlingens utsläpp i dag.`
      : `Vi föreslår ${n} åtgärder. Tillsammans minskar de utsläppen med ${saved} CO2e om året, ${share} av pendlingens utsläpp i dag.`,
  adds: (amount) =>
    `De valda åtgärderna ökar utsläppen med ${amount} CO2e om året: de lockar från färdmedel som släpper ut mindre.`,
  nothing: 'Inga åtgärder föreslås.',
  nothingSaves: 'Med de här inställningarna minskar ingen åtgärd utsläppen här.',
  where: 'Så ser det ut i dag',
  give: 'Det här ger planen',
  kgEach: { headcount: 'per anställd och år', respondents: 'per svarande och år' },
  kgUnit: 'kg CO2e',
  totalLabel: 'från arbetspendlingen per år',
  soloLabel: 'av resorna görs ensam i bil',
  sustainableLabel: 'till fots, med cykel eller kollektivtrafik',
  savedLabel: 'mindre per år',
  moreLabel: 'mer per år',
  shareLabel: 'av pendlingens utsläpp i dag',
  costLabel: 'per år för arbetsgivaren, brutto',
  perTonneLabel: 'per sparat ton',
  investmentLabel: 'att investera från början',
  chanceLabel: (target) => `chans att minska med ${target}`,
  met: 'ja',
  missed: 'nej',
  metLabel: (target) => `minskar med ${target}, med de centrala siffrorna`,
  interval: (range) => `95 % intervall ${range}`,
  spread: (range) => `${range} i nio fall av tio`,
  costRange: (low, high) => `mellan ${low} och ${high}`,
  unpriced: (currency, names) => `Kostnaden i ${currency} är inte känd: planfilen ger inget pris för ${names}.`,
  revenue: (amount) =>
    `Avgifter, som medarbetarna betalar, ger dessutom ${amount} om året i intäkt. Den är inte avdragen från kostnaden.`,
  measures: 'Det här föreslår vi',
  proposedTarget: (share) =>
    `Ingen har satt något mål eller valt åtgärder. Målet ${share} och urvalet är resplans förslag: de billigaste åtgärderna som når dit med de centrala siffrorna. Ansvariga och datum fyller ni i själva.`,
  proposedForTarget: (share) =>
    `Åtgärderna är resplans förslag: de billigaste som minskar utsläppen med ${share} med de centrala siffrorna. Ansvariga och datum fyller ni i själva.`,
  proposedMiss: (share, most) =>
    `Ingen kombination av åtgärderna når ${share} här: det mesta som går är ${most}. I stället föreslås det billigaste som ger minst fyra femtedelar av det. Ansvariga och datum fyller ni i själva.`,
  assumedTarget: (share) => `Ingen har satt något mål: ${share} är resplans förslag.`,
  shift:
    'Små grupper är hopräknade så att ingen kan kännas igen. Med så få svar har det ändrat totalen märkbart mot enkätens egen: se siffrorna som en första bild. Fler svar gör skillnaden mindre.',
  signs: 'Underskrifter',
  signNote: 'Den som skriver under ansvarar för de åtgärder där den står som ansvarig i handlingsplanen.',
  roles: {
    employer: 'Arbetsgivare',
    propertyOwner: 'Fastighetsägare',
    municipality: 'Kommun',
    transitAuthority: 'Regional kollektivtrafikmyndighet',
  },
  name: 'Namn',
  day: 'Datum',
  signature: 'Underskrift',
  colophon: (version) => `Framtagen med resplan ${version}`,
};

export const summaryWords: Record<Language, SummaryWords> = { sv, en };
