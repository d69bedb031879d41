import type { GoalFigure } from '../report/network/goals.ts';
import type { CommitmentStanding } from '../report/network/standing.ts';
import type { ActionStatus } from '../report/travel-plan/action.ts';
import type { Language } from './language.ts';

type Standing = CommitmentStanding['standing'];

/** Words of a network's status. */
const en = {
  title: (name: string, year: string) => `${name}: status ${year}`,
  colophon: (version: string, isShared: boolean) =>
    `Made with resplan ${version}${isShared ? ' from the members’ shared profiles' : ''}.`,
  roundYear: (file: string, own: string, given: string) =>
    `${file} is of ${own} by itself, and stands as ${given} in the network file.`,
  reading: (n: number, of: number) => `Reading the members’ rounds: ${n} of ${of} …`,
  summary: 'In short',
  reported: (reported: string, members: string, year: string) =>
    `${reported} of ${members} members have reported for ${year}.`,
  notReported: (names: string) => `Not reported yet: ${names}.`,
  figures: {
    total: 'CO2e a year from commuting, by each member’s newest round',
    perEmployee: 'per employee and year',
    change: (year: string) => `per employee since ${year}`,
    commitments: 'commitments kept or on track',
    saved: 'CO2e a year that the planned measures save',
  },
  interval: (range: string) => `95% interval ${range}`,
  changeRange: (percent: string, range: string) => `${percent}; 95% interval ${range} kg`,
  ranges: (range: string) => `range ${range}`,
  change: {
    less: (who: string, size: string, range: string) =>
      `${who} emit ${size} kg less per employee and year than in their first round (95% interval ${range})`,
    more: (who: string, size: string, range: string) =>
      `${who} emit ${size} kg more per employee and year than in their first round (95% interval ${range})`,
    real: 'more than chance explains.',
    noise: 'no more than chance can explain.',
    none: 'No member has two rounds that can be compared, with headcounts and intervals in both: no change can be told yet.',
  },
  followed: (n: number, shown: string) =>
    n === 1 ? 'The people of the one member with two rounds' : `The ${shown} members with two rounds`,
  totalNote: (counted: string, members: string, headcount: string) =>
    `The total is that of ${counted} of ${members} members with ${headcount} employees together: those whose headcount and distances are known.`,
  progress: (year: string) => `Members, since ${year}`,
  chart: 'kg CO2e per employee and year, newest round',
  chartAlternative: 'Lines are 95% intervals.',
  member: 'Member',
  rounds: 'Rounds',
  answers: 'Answers',
  employees: 'Employees',
  perEmployee: 'kg CO2e per employee',
  changes: 'Change per employee, members with two rounds',
  changeHead: 'Change, kg per employee',
  percentHead: 'in per cent',
  rangeHead: '95% interval',
  verdict: 'Real?',
  verdicts: { real: 'real', noise: 'within chance', none: '–' },
  travel: 'How their people travel, newest round',
  solo: 'Car, alone',
  sustainable: 'Sustainable',
  group: 'Group',
  groups: 'By group',
  groupChanges: 'Change per employee, by group',
  reportedHead: 'Reported',
  tonnes: 't CO2e a year',
  progressNote:
    'A change counts from the first round in or after the baseline year. Members without a headcount are in no total. Factors are the same in all rounds: what cleaner electricity or fuel does is not part of a change.',
  moved: (names: string) =>
    `So few answered that merging small groups has moved what these emit by a twentieth or more: no change is told by them, and their commitments are uncertain: ${names}.`,
  overfull: (names: string) =>
    `More answers than the headcount given, which is therefore not used; in no total: ${names}.`,
  commitments: 'Commitments',
  commitment: (share: string, year: string) => `−${share} by ${year}`,
  commitmentHead: 'Commitment, per employee',
  path: 'By the target path (kg)',
  actual: 'Is now (kg)',
  standing: 'Standing',
  standings: {
    kept: 'kept',
    missed: 'not kept',
    'on-track': 'on track',
    behind: 'behind',
    unknown: 'cannot be judged yet',
  } as Record<Standing, string>,
  unsure: 'uncertain',
  counts: (parts: string) => `Commitments: ${parts}.`,
  counted: (_: number, shown: string, standing: Standing): string => `${shown} ${en.standings[standing]}`,
  commitmentNote:
    'On track: at or below the straight path from the first round to the year of the commitment. “Uncertain” where the difference to the path is no more than chance in the two rounds can explain: who happened to answer may decide.',
  noCommitments: 'No commitments are in the network file.',
  challenges: 'Challenges',
  challenge: 'Challenge',
  goal: 'Goal',
  figureWords: {
    co2ePerEmployee: 'kg CO2e per employee',
    soloCarShare: 'trips alone by car',
    sustainableShare: 'sustainable trips',
  } as Record<GoalFigure, string>,
  atLeast: (amount: string) => `at least ${amount}`,
  atMost: (amount: string) => `at most ${amount}`,
  by: (year: string) => ` by ${year}`,
  taken: (challenge: string, names: string) => `${challenge} has been taken on by ${names}.`,
  met: 'Met',
  notMet: 'Not met',
  unmeasured: 'Not measured',
  portfolio: 'Measures of all members',
  portfolioLead: (n: number, members: string, saved: string, range: string) =>
    `The ${n === 1 ? 'plan of one member' : `plans of ${members} members`} would save ${saved} a year${range}, each project reckoned on the member’s own survey.`,
  portfolioCost: (cost: string, range: string, each: string) =>
    `They cost the employers ${cost} a year${range}${each}.`,
  perTonne: (cost: string) => `, ${cost} a tonne`,
  portfolioUnpriced: 'What they cost together is not known: a measure has no price in SEK.',
  portfolioNone: 'No member has measures in a plan: plan: in network.yaml, with the plan’s path.',
  measure: 'Measure',
  members: 'Members',
  progressHead: 'How far along',
  statuses: {
    proposed: (_: number, shown: string) => `${shown} proposed`,
    decided: (_: number, shown: string) => `${shown} decided`,
    started: (_: number, shown: string) => `${shown} started`,
    done: (_: number, shown: string) => `${shown} done`,
  } as Record<ActionStatus, (n: number, shown: string) => string>,
  status: 'Status',
  projects: 'Each member’s measures',
  savedHead: (unit: string) => `Saves, ${unit}/yr`,
  cost: 'SEK a year',
  costPerTonne: 'SEK/t',
  total: 'Together',
  plans: 'By member',
  share: 'Of its footprint',
  portfolioNote: (draws: string) =>
    `A measure’s part is what it adds on average over all orders (Shapley): the parts add up to the plans. The range is the sum of the plans’ own, of ${draws} draws each: what is not known of a measure is the same for all members and does not even out. Measures that are done are in the newest answers, and save nothing once more.`,
  neighbours: 'What neighbours could have together',
  neighboursLead: (place: string, members: string) => `${place}: ${members}`,
  added: (unit: string) => `Adds, ${unit}/yr`,
  numberApart: 'Number, apart',
  numberShared: 'Number, shared',
  costApart: 'SEK/yr, apart',
  costShared: 'SEK/yr, shared',
  lacking: 'For',
  lackingAll: 'all',
  lackingSome: (n: string, of: string) => `${n}\u00a0of\u00a0${of}`,
  lackingNames: (measure: string, names: string) => `${measure}: for ${names}.`,
  siteNote: (measure: string) =>
    `${measure}: the catalogue has the cost per workplace. That it is lower together is only that cost counted once, as if the neighbours were one workplace.`,
  left: (names: string) => `Not reckoned, since headcount or distances are not known: ${names}.`,
  neighboursNone: 'Nothing to share: fewer than two lack any of the measures.',
  neighboursNote:
    'What a measure adds is beyond the members’ own plans; it is for those that have neither it nor anything that does not go with it. Sizes are those recommended; costs are SEK a year, of the measure alone. Apart: each on its own. A dash: the measure is no number of places; what is paid by user costs the same together. A transit authority’s discount for many is not in it: no published figure is at hand.',
  method: 'How this is reckoned',
  footing: (factors: string, weeks: string) =>
    `All on the same footing: factors ${factors}, ${weeks} working weeks a year, the same scope, whatever a member’s own plan says.`,
  methodNote:
    'Employers are independent samples: the variance of their sum is the sum of their variances. A member without an interval of its own counts as anything from nothing to the double. The change per employee is reckoned with the newest headcounts in both rounds, so that a member that grows changes the total alone.',
  sharedNote: 'Members send profiles in which no group is smaller than the smallest that may be shown.',
};

export type NetworkWords = typeof en;

const sv: NetworkWords = {
  title: (name, year) => `${name}: läget ${year}`,
  colophon: (version, isShared) =>
    `Framtagen med resplan ${version}${isShared ? ' ur medlemmarnas avidentifierade profiler' : ''}.`,
  roundYear: (file, own, given) => `${file} är enligt sig själv från ${own}, men står som ${given} i nätverksfilen.`,
  reading: (n, of) => `Läser medlemmarnas omgångar: ${n} av ${of} …`,
  summary: 'I korthet',
  reported: (reported, members, year) => `${reported} av ${members} medlemmar har rapporterat för ${year}.`,
  notReported: (names) => `Har inte rapporterat än: ${names}.`,
  figures: {
    total: 'CO2e per år från arbetsresor, enligt varje medlems senaste omgång',
    perEmployee: 'per anställd och år',
    change: (year) => `per anställd sedan ${year}`,
    commitments: 'åtaganden uppfyllda eller i fas',
    saved: 'CO2e per år som de planerade åtgärderna minskar',
  },
  interval: (range) => `95 % intervall ${range}`,
  changeRange: (percent, range) => `${percent}; 95 % intervall ${range} kg`,
  ranges: (range) => `spann ${range}`,
  change: {
    less: (who, size, range) =>
      `${who} släpper ut ${size} kg mindre per anställd och år än i sin första (95 % intervall ${range})`,
    more: (who, size, range) =>
      `${who} släpper ut ${size} kg mer per anställd och år än i sin första (95 % intervall ${range})`,
    real: 'mer än slumpen förklarar.',
    noise: 'inte mer än slumpen kan förklara.',
    none: 'Ingen medlem har två omgångar som går att jämföra, med antal anställda och intervall i båda: någon förändring kan inte anges än.',
  },
  followed: (n, shown) =>
    n === 1 ? 'Den enda medlem som har två omgångar' : `De ${shown} medlemmar som har två omgångar`,
  totalNote: (counted, members, headcount) =>
    `Totalen gäller ${counted} av ${members} medlemmar med ${headcount} anställda tillsammans: de vars antal anställda och avstånd är kända.`,
  progress: (year) => `Medlemmarna sedan ${year}`,
  chart: 'kg CO2e per anställd och år, senaste omgången',
  chartAlternative: 'Strecken är 95 % intervall.',
  member: 'Medlem',
  rounds: 'Omgångar',
  answers: 'Svar',
  employees: 'Anställda',
  perEmployee: 'kg CO2e per anställd',
  changes: 'Förändring per anställd, medlemmar med två omgångar',
  changeHead: 'Förändring, kg per anställd',
  percentHead: 'i procent',
  rangeHead: '95 % intervall',
  verdict: 'Verklig?',
  verdicts: { real: 'verklig', noise: 'kan vara slump', none: '–' },
  travel: 'Hur de anställda reser, senaste omgången',
  solo: 'Bil, ensam',
  sustainable: 'Hållbart',
  group: 'Grupp',
  groups: 'Efter grupp',
  groupChanges: 'Förändring per anställd, efter grupp',
  reportedHead: 'Rapporterat',
  tonnes: 'ton CO2e per år',
  progressNote:
    'En ändring räknas från den första omgången under eller efter basåret. Medlemmar vars antal anställda inte är känt ingår inte i någon total. Faktorerna är desamma i alla omgångar: vad renare el eller drivmedel gör ingår inte i en ändring.',
  moved: (names) =>
    `Så få har svarat att sammanslagningen av små grupper har flyttat dessas utsläpp med en tjugondel eller mer: någon ändring anges inte, och deras åtaganden är osäkra: ${names}.`,
  overfull: (names) =>
    `Fler svar än det antal anställda som angivits, som därför inte används; ingår inte i någon total: ${names}.`,
  commitments: 'Åtaganden',
  commitment: (share, year) => `−${share} till ${year}`,
  commitmentHead: 'Åtagande, per anställd',
  path: 'Enligt målbanan (kg)',
  actual: 'Är nu (kg)',
  standing: 'Läge',
  standings: {
    kept: 'uppfyllt',
    missed: 'inte uppfyllt',
    'on-track': 'i fas',
    behind: 'ligger efter',
    unknown: 'kan inte bedömas än',
  },
  unsure: 'osäkert',
  counts: (parts) => `Åtaganden: ${parts}.`,
  counted: (n, shown, standing) =>
    `${shown} ${n === 1 ? sv.standings[standing] : sv.standings[standing].replace(/uppfyllt$/, 'uppfyllda')}`,
  commitmentNote:
    'I fas: på eller under målbanan, den raka linjen från den första omgången till åtagandets år. ”Osäkert” där skillnaden mot banan inte är större än slumpen i de två omgångarna kan förklara: vilka som råkade svara kan avgöra.',
  noCommitments: 'Nätverksfilen har inga åtaganden.',
  challenges: 'Utmaningar',
  challenge: 'Utmaning',
  goal: 'Mål',
  figureWords: {
    co2ePerEmployee: 'kg CO2e per anställd',
    soloCarShare: 'resor ensam i bil',
    sustainableShare: 'hållbara resor',
  },
  atLeast: (amount) => `minst ${amount}`,
  atMost: (amount) => `högst ${amount}`,
  by: (year) => ` till ${year}`,
  taken: (challenge, names) => `${challenge} har antagits av ${names}.`,
  met: 'Når målet',
  notMet: 'Når inte målet',
  unmeasured: 'Inte mätt',
  portfolio: 'Alla medlemmars åtgärder',
  portfolioLead: (n, members, saved, range) =>
    `${n === 1 ? 'En medlems plan' : `Planerna hos ${members} medlemmar`} skulle minska utsläppen med ${saved} per år${range}. Varje åtgärd är klimatberäknad på medlemmens egen enkät.`,
  portfolioCost: (cost, range, each) => `De kostar arbetsgivarna ${cost} per år${range}${each}.`,
  perTonne: (cost) => `, ${cost} per ton`,
  portfolioUnpriced: 'Vad de kostar tillsammans är inte känt: en åtgärd saknar pris i kronor.',
  portfolioNone: 'Ingen medlem har åtgärder i någon plan: skriv plan: i network.yaml, med sökvägen till planen.',
  measure: 'Åtgärd',
  members: 'Medlemmar',
  progressHead: 'Hur långt',
  statuses: {
    proposed: (n, shown) => `${shown} ${n === 1 ? 'föreslagen' : 'föreslagna'}`,
    decided: (n, shown) => `${shown} ${n === 1 ? 'beslutad' : 'beslutade'}`,
    started: (n, shown) => `${shown} ${n === 1 ? 'påbörjad' : 'påbörjade'}`,
    done: (n, shown) => `${shown} ${n === 1 ? 'genomförd' : 'genomförda'}`,
  },
  status: 'Status',
  projects: 'Medlemmarnas åtgärder, var för sig',
  savedHead: (unit) => `Minskar, ${unit}/år`,
  cost: 'kr per år',
  costPerTonne: 'kr/ton',
  total: 'Tillsammans',
  plans: 'Efter medlem',
  share: 'Av dess utsläpp',
  portfolioNote: (draws) =>
    `En åtgärds del är vad den ger i genomsnitt över alla ordningsföljder (Shapley): delarna summerar till planerna. Spannet är summan av planernas egna, av ${draws} dragningar var: det som är okänt om en åtgärd är detsamma för alla medlemmar och jämnar inte ut sig. Genomförda åtgärder ligger i de senaste svaren och minskar inget en gång till.`,
  neighbours: 'Vad grannar kunde ha tillsammans',
  neighboursLead: (place, members) => `${place}: ${members}`,
  added: (unit) => `Tillför, ${unit}/år`,
  numberApart: 'Antal, var för sig',
  numberShared: 'Antal, ihop',
  costApart: 'kr/år, var för sig',
  costShared: 'kr/år, ihop',
  lacking: 'För',
  lackingAll: 'alla',
  lackingSome: (n, of) => `${n}\u00a0av\u00a0${of}`,
  lackingNames: (measure, names) => `${measure}: för ${names}.`,
  siteNote: (measure) =>
    `${measure}: katalogen anger kostnaden per arbetsplats. Att den blir lägre ihop är bara att den räknas en gång, som om grannarna vore en enda arbetsplats.`,
  left: (names) => `Ej medräknade, eftersom antal anställda eller avstånd inte är kända: ${names}.`,
  neighboursNone: 'Inget att dela på: färre än två saknar någon av åtgärderna.',
  neighboursNote:
    'Vad en åtgärd tillför är utöver medlemmarnas egna planer; den är för dem som varken har den eller något som den inte går ihop med. Storlekarna är de rekommenderade; kostnaderna är kronor per år, av åtgärden för sig. Ett streck: åtgärden räknas inte i antal platser; det som betalas per användare kostar detsamma ihop. Någon mängdrabatt från kollektivtrafiken är inte med: det finns ingen publicerad siffra till hands.',
  method: 'Så är det räknat',
  footing: (factors, weeks) =>
    `Alla på samma grund: faktorerna ${factors}, ${weeks} arbetsveckor om året, samma systemgräns, oavsett vad medlemmens egen plan säger.`,
  methodNote:
    'Arbetsgivarna är oberoende stickprov: variansen för deras summa är summan av deras varianser. En medlem utan eget intervall räknas som allt från inget till det dubbla. Ändringen per anställd räknas med de senaste antalen anställda i båda omgångarna, så att en medlem som växer bara ändrar totalen.',
  sharedNote: 'Medlemmarna skickar profiler där ingen grupp är mindre än den minsta som får visas.',
};

export const networkWords: Record<Language, NetworkWords> = { sv, en };
