/**
 * The parameters of the method that belong to no single measure: choice of mode, ceilings, health, carbon and interest.
 * Each with low, central, high, grade and source; where only one figure is known the three are equal.
 */
import type { Basis, Citation, Figure } from './figure.ts';

export interface Parameter extends Figure {
  unit: string;
}

const read = (source: string, locator: string): Basis => ({ grade: 'A', cites: [{ source, locator }] });
const judged = (sv: string, en: string, ...cites: Citation[]): Basis => ({ grade: 'J', cites, note: { sv, en } });
const recalled = (sv: string, en: string, ...cites: Citation[]): Basis => ({ grade: 'C', cites, note: { sv, en } });
const one = (value: number, unit: string, basis: Basis): Parameter => ({
  low: value,
  central: value,
  high: value,
  unit,
  basis,
});

const oki: Citation = { source: 'oki', locator: 'Mode Choice – HBW Estimation 22: in-vehicle time −0.0248' };
const helmet: Citation = {
  source: 'helmet',
  locator: 'Scripts/parameters/destination_choice.py and mode_choice.py, home–work',
};

export const choice = {
  /** b_t: utility of a minute more, one way. `low` is the weakest response, so the range runs from the small end down. */
  minuteUtility: {
    low: -0.025,
    central: -0.03,
    high: -0.035,
    unit: 'per minute, one way',
    basis: judged(
      'Mitt emellan Cincinnati–Dayton, −0,0248, och Helsingforsregionen, −0,0353 (omräknat från turer till enkel resa).',
      'Midway between Cincinnati–Dayton, −0.0248, and the Helsinki region, −0.0353 (converted from tours to one way).',
      oki,
      helmet,
    ),
  },
  valueOfTimeSekPerHour: {
    low: 80,
    central: 110,
    high: 150,
    unit: 'SEK/h',
    basis: {
      low: recalled('ASEK för regional tågpendling, ur minnet.', 'ASEK for regional commuting by train, recalled.', {
        source: 'asek-7',
        locator: 'kap. 7, restidsvärden',
      }),
      central: {
        grade: 'A',
        cites: [{ source: 'helmet', locator: 'assignment.py, lines 183–189: 9.18 EUR/h; 9.75 EUR/h from the ratio' }],
        note: {
          sv: '9,18–9,75 euro i timmen, avrundat till 110 kr vid ungefär 11,5 kr per euro.',
          en: 'EUR 9.18–9.75 an hour, rounded to SEK 110 at about 11.5 SEK to the euro.',
        },
      },
      high: recalled('ASEK för cykel, ur minnet.', 'ASEK for cycling, recalled.', {
        source: 'asek-7',
        locator: 'kap. 7, restidsvärden',
      }),
    },
  },
  /** A minute on foot to or from a vehicle, in minutes in the vehicle. */
  walkMinuteFactor: {
    low: 1.5,
    central: 1.75,
    high: 2.5,
    unit: 'in-vehicle minutes per minute',
    basis: {
      low: judged('Som väntetid i Helsingforsmodellen.', 'As waiting time in the Helsinki model.', helmet),
      central: read('helmet', 'assignment.py: auxiliary transit perception 1.75'),
      high: recalled(
        'Mitten av den amerikanska tumregeln, två till tre gånger åktiden.',
        'The middle of the American rule of thumb, two to three times the time in the vehicle.',
      ),
    },
  },
  waitingMinuteFactor: one(
    1.5,
    'in-vehicle minutes per minute',
    read('helmet', 'assignment.py: waiting time perception 1.5'),
  ),
  transferMinutes: one(3, 'in-vehicle minutes', read('helmet', 'assignment.py: transfer penalty, work')),
  /** κ: how many people the shares of the parent group weigh as, in a small segment. */
  smoothingPeople: one(
    10,
    'people',
    judged(
      'Små grupper lutar mot samma avstånd i hela materialet, så att svaret inte beror på hur fint enkäten delas.',
      'Small groups lean on the same distance in the whole survey, so that the result does not depend on how finely it is cut.',
    ),
  ),
  /** The least share of a mode that is there to take; cycling never above `cyclingShare('govtarget', …)`. */
  seedShare: one(
    0.005,
    'share of days',
    judged(
      'Ett färdmedel som ingen använder kan annars aldrig växa.',
      'A mode that nobody uses could otherwise never grow.',
    ),
  ),
  /** For the cycling seed, where the hills are not known. */
  gradientPercent: one(
    1,
    'per cent',
    judged('Måttligt kuperat.', 'Gently rolling.', { source: 'pct', locator: 'R/uptake.R, gradient' }),
  ),
  /** Someone who answered "maybe" on a measure counts as this much of a willing person. */
  maybeCountsAs: {
    low: 0.25,
    central: 0.5,
    high: 0.75,
    unit: 'share of a person',
    basis: judged('Den som svarar kanske räknas som en halv.', 'Someone who answers maybe counts as a half.'),
  },
} as const satisfies Record<string, Parameter>;

/** b_c: utility of a krona more, one way, from b_t and the value of time; −0.01636 at the central values. */
export function costUtilityPerSek(minuteUtility: number, valueOfTimeSekPerHour: number): number {
  return (minuteUtility * 60) / valueOfTimeSekPerHour;
}

/** Above these a warning, never a clip. */
export const ceilings = {
  /** Of all cycling facilities together: ln of the odds ratio of parking, showers and lockers. */
  cyclingFacilitiesUtility: one(
    Math.log(4.86),
    'utility',
    read('buehler-2012', 'odds ratio 4.86 for showers, lockers and parking'),
  ),
  planCarKmCut: one(0.45, 'share of car-km', {
    grade: 'B',
    cites: [{ source: 'capcoa-2021', locator: 'subsector maximum, T-5 to T-13' }],
  }),
  softPlanCut: one(0.05, 'share of solo drivers', read('dft-2002', 'foreword: basic plans 3–5 %')),
  pricedPlanCut: one(
    0.3,
    'share of solo drivers',
    read('dft-2002', 'foreword: with discounts and parking limits or charges 15–30 %'),
  ),
} as const satisfies Record<string, Parameter>;

/** WHO HEAT. Mortality and the value of a life are the user's own: there is no default. */
export const health = {
  /** 1 − RR at the reference volume. */
  cyclingMortalityCut: {
    low: 0.06,
    central: 0.1,
    high: 0.13,
    unit: 'share of mortality',
    basis: read('kelly-2014', 'abstract: 10 % (6–13)'),
  },
  walkingMortalityCut: {
    low: 0.04,
    central: 0.11,
    high: 0.17,
    unit: 'share of mortality',
    basis: read('kelly-2014', 'abstract: 11 % (4–17)'),
  },
  cyclingReferenceMinutesPerWeek: one(100, 'minutes/week', {
    grade: 'A',
    cites: [{ source: 'heat', locator: 'cycling 6.8 METs' }],
    note: { sv: '11,25 MET-timmar genom 6,8, avrundat.', en: '11.25 MET-hours over 6.8, rounded.' },
  }),
  walkingReferenceMinutesPerWeek: one(168, 'minutes/week', {
    grade: 'A',
    cites: [{ source: 'heat', locator: 'walking 4.0 METs' }],
    note: {
      sv: '11,25 MET-timmar genom 4,0 är 169; HEAT skriver 168.',
      en: '11.25 MET-hours over 4.0 is 169; HEAT writes 168.',
    },
  }),
  cyclingCap: one(0.45, 'share of mortality', recalled('HEAT:s tak, ur minnet.', "HEAT's cap, recalled.")),
  walkingCap: one(0.3, 'share of mortality', recalled('HEAT:s tak, ur minnet.', "HEAT's cap, recalled.")),
  /** Of the new activity, the share that takes the place of other exercise. */
  substitutionShare: one(
    0,
    'share of minutes',
    judged(
      'Bara minuter som planen lägger till räknas, och de antas inte tränga undan annan motion.',
      'Only minutes that the plan adds are counted, and they are taken not to displace other exercise.',
    ),
  ),
  cyclingKmPerHour: one(14, 'km/h', read('heat', 'introduction: cycling speed')),
  eBikeKmPerHour: one(18, 'km/h', read('toi-oslo-2017', '721 riders: 18.0 km/h by e-bike')),
  walkingKmPerHour: one(5.3, 'km/h', recalled('HEAT:s gånghastighet, ur minnet.', "HEAT's walking speed, recalled.")),
} as const satisfies Record<string, Parameter>;

export const carbonValueSekPerKg: Parameter = one(
  7,
  'SEK/kg CO2e',
  recalled('ASEK 7.0 i 2017 års priser, ur minnet.', 'ASEK 7.0 in 2017 prices, recalled.', {
    source: 'asek-7',
    locator: 'kap. 12, klimat',
  }),
);

/** Of annuities: an investment is spread over its years at this rate. */
export const interestRate: Parameter = one(
  0.035,
  'share a year',
  recalled('ASEK:s samhällsekonomiska kalkylränta, ur minnet.', "ASEK's social discount rate, recalled.", {
    source: 'asek-7',
    locator: 'kalkylränta 3,5 %',
  }),
);

/** What someone who stops driving saves, by the kilometre: the running cost of an own car, not its purchase. */
export const drivingSekPerKm: Parameter = one(2.5, 'SEK/vehicle-km', {
  grade: 'B',
  cites: [{ source: 'skatteverket-2023', locator: 'avdrag för resor med egen bil, 25 kr per mil från 1 januari 2023' }],
  note: {
    sv: 'Skatteverkets schablon för egen bil, 25 kr per mil: bränsle, slitage och service, inte inköpet.',
    en: "The Swedish Tax Agency's flat rate for an own car, SEK 25 per 10 km: fuel, wear and service, not the purchase.",
  },
});

export const allParameters: Readonly<Record<string, Parameter>> = {
  ...choice,
  ...ceilings,
  ...health,
  carbonValueSekPerKg,
  interestRate,
  drivingSekPerKm,
};
