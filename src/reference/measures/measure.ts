/**
 * Measures as data: in, one file each under this folder, or a user's own file;
 * out, what simulation/ needs to change cells, and what a report tells about a measure.
 */
import type { Basis, Figure, Text } from './figure.ts';
import type { AmountSize, CoverageSize, PeopleSize, RemoteSize } from './size.ts';

/** Who gains. `transit` is the whole family: bus, coach, train, tram, metro, ferry and transit not told apart. */
export type TargetMode = 'walk' | 'bicycle' | 'e-bike' | 'carpool' | 'transit';

export type StandsBehind = 'employer' | 'propertyOwner' | 'municipality' | 'transitAuthority';

/**
 * For the ceilings: a plan of `soft` measures only, or one with a `price` in it (charge, reward, subsidy).
 * `facility` is something built; `policy` is how work and staff terms are arranged.
 */
export type Nature = 'soft' | 'facility' | 'price' | 'policy';

export interface Measure {
  id: string;
  label: Text;
  /** One line. */
  summary: Text;
  nature: Nature;
  eligibility: Eligibility;
  effect: Effect;
  costs: Cost[];
  /** What the list of costs leaves out, or why it is empty. Passes, rewards and charges cost by their users: `effect`. */
  costNote: Text | null;
  /** Years that an investment is spread over, as an annuity; for a campaign, how long its effect lasts. */
  life: { years: number; basis: Basis };
  /** The largest effect of this measure alone that has been published: above it a warning, never a clip. */
  publishedMaximum: PublishedMaximum | null;
  /** Measures that do not go together with this one. Symmetric in the catalogue; a user's may name one side only. */
  excludes: string[];
  standsBehind: StandsBehind[];
  firstSteps: { sv: string[]; en: string[] };
  /** How to follow it up. */
  indicator: Text;
}

/** Whom the measure is for. */
export interface Eligibility {
  inWords: Text;
  /** Edges of distance bands, one way; minKm counts in, maxKm does not; null is no upper limit. */
  minKm: number;
  maxKm: number | null;
  /** `drivers` have driving alone as their usual mode. Participants are drawn from them; a pivot needs no such limit. */
  travelBy: 'drivers' | 'anyone';
  /** All must hold. The shares multiply into the measure's reach. */
  traits: TraitNeed[];
}

/**
 * A trait that any of `oneOf` settles. `has:car` and `has:transit` are the access of a segment, the rest are its counts
 * of answers. `willing:<measure id>` is no need: where it was asked it bounds the reach of any measure.
 */
export interface TraitNeed {
  oneOf: { trait: Trait; answer: 'yes' | 'no' }[];
  /** The key of `facilities` in the plan file that settles it for all where the survey did not ask, or null. */
  facility: string | null;
  /** 0 to 1, of those for whom the survey does not tell. */
  shareIfNotAsked: Figure;
}

/** A question of the profile (`has:e-bike`, `has:parking`), or what only a plan or an assumption tells (`remote-capable`). */
export type Trait = string;

export type Effect =
  | MinutesEffect
  | MoneyEffect
  | PercentageEffect
  | OddsRatioEffect
  | ParticipantsEffect
  | FewerDaysEffect
  | FuelEffect;
export type EffectKind = Effect['kind'];

/** A gain worth so many minutes in the vehicle, per one-way trip: ΔU = −b_t × minutes for each target. */
export interface MinutesEffect {
  kind: 'minutes';
  targets: TargetMode[];
  gainMinutes: Figure;
  size: CoverageSize | null;
}

/** Money, per one-way trip: ΔU = −b_c × SEK. The amount is the size, so the effect has no range of its own. */
export type MoneyEffect = PassEffect | RewardEffect | ChargeEffect;

/** The employer pays `size` SEK a month to each user of a target, old ones too: size / (2 × days a month) a trip. */
export interface PassEffect {
  kind: 'money';
  instrument: 'pass';
  targets: TargetMode[];
  size: AmountSize<'sekPerMonth'>;
  /** What the ticket is worth beside its price, in minutes a trip. */
  comfort: { targets: TargetMode[]; gainMinutes: Figure } | null;
  /** That money works as the model has it. */
  basis: Basis;
}

/** The employer pays `size` SEK per present day to whoever comes by a target: half of it a trip. */
export interface RewardEffect {
  kind: 'money';
  instrument: 'reward';
  targets: TargetMode[];
  size: AmountSize<'sekPerDay'>;
  basis: Basis;
}

/** Whoever drives alone pays `size` SEK per present day, half of it a trip: a negative gain of the solo car only, and revenue. */
export interface ChargeEffect {
  kind: 'money';
  instrument: 'charge';
  size: AmountSize<'sekPerDay'>;
  basis: Basis;
}

/** A published cut of the car share, relative (0.04 is 4 % of the share), as the shift of utility that gives it. */
export interface PercentageEffect {
  kind: 'percentage';
  /** `against-car` lowers the solo car; `for-targets` lifts the targets until all else has fallen by the cut. */
  acts: { on: 'against-car' } | { on: 'for-targets'; targets: TargetMode[] };
  relativeCut: Figure;
  /** The study's own share of the car (or of the targets), 0 to 1; null where unknown: the workplace's own, unchanged. */
  studyShare: number | null;
  /** How much of the staff it covers. */
  size: AmountSize<'shareOfStaff'> | null;
}

/** A published odds ratio of choosing a target: ΔU = ln OR. */
export interface OddsRatioEffect {
  kind: 'oddsRatio';
  targets: TargetMode[];
  oddsRatio: Figure;
  size: CoverageSize | null;
}

/** Some take part, and some of those change: uptake × changedShare of the eligible move days from the solo car. */
export interface ParticipantsEffect {
  kind: 'participants';
  uptake: Uptake;
  /** Of those who take part, the share who then travel otherwise, 0 to 1. */
  changedShare: Figure;
  /** Of the car days of someone who changed: a share (0 to 1), or so many days a week. */
  moves: { by: 'share-of-car-days'; share: Figure } | { by: 'days-a-week'; daysPerWeek: Figure };
  /** Where those days go; the shares sum to 1. */
  to: { mode: TargetMode; share: number }[];
  /** Of the year's working weeks, 0 to 1. */
  shareOfYear: Figure;
}

/** Open to all, with a share who take it; or as many as are invited, or asked for. */
export type Uptake =
  | { by: 'offer'; shareOfEligible: Figure; size: null }
  | { by: 'size'; size: PeopleSize | AmountSize<'shareOfStaff'> };

/** Days at home instead of days travelled: days × uptake × capable share. */
export interface FewerDaysEffect {
  kind: 'fewer-days';
  size: RemoteSize;
  /** Of the kilometres saved, the share that other trips and longer commutes take back, 0 to 1. */
  reboundShare: Figure;
  basis: Basis;
}

/** Kilometres of car that go over to electricity; who travels how stays as it was. */
export interface FuelEffect {
  kind: 'fuel';
  from: CarFuel[];
  to: 'bev';
  /** Of the kilometres of the cars served, the share that goes over, 0 to 1. */
  shareOfKm: Figure;
  /** Of cars whose fuel was not asked, the share that counts as `from`, 0 to 1. */
  shareOfUnknownFuel: Figure;
  /** A unit serves so many of the `from` cars a day. */
  size: CoverageSize | null;
}
export type CarFuel = 'petrol' | 'diesel' | 'e85' | 'biogas' | 'hvo' | 'hybrid' | 'phev';

/** SEK, excluding what `effect` itself pays out or takes in. */
export interface Cost {
  what: Text;
  /** A unit of the size; each site with the measure; the measure as a whole; each employee; each who takes part. */
  per: 'unit' | 'site' | 'measure' | 'employee' | 'participant';
  when: 'once' | 'yearly';
  /** What employees pay themselves is shown and is not part of a budget. */
  paidBy: 'employer' | 'employee';
  sek: Figure;
}

export interface PublishedMaximum {
  /** 0 to 1. */
  relativeCut: number;
  of: 'car-km' | 'commute-co2e';
  basis: Basis;
}

export interface Source {
  title: string;
  publisher: string | null;
  url: string | null;
  year: number | null;
  /** Where it was read, when not in the publication itself. */
  readIn?: string | undefined;
}
