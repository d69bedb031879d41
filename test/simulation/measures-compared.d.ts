interface Compared {
  /** As the table has them. */
  name: string;
  sizeText: string;
  measures: readonly Sized[];
}
type Sized = readonly [id: string, size: number, uptake?: number];
/** Things that come in numbers are given in plenty: the question is what they do, not how many there are. */
export declare const compared: {
  readonly racks: Compared;
  readonly garage: Compared;
  readonly showers: Compared;
  readonly amenities: {
    readonly name: 'secure-bike-parking and showers';
    readonly sizeText: 'enough for all';
    readonly measures: readonly Sized[];
  };
  readonly eBikes: Compared;
  readonly service: Compared;
  readonly matching: Compared;
  readonly carpoolParking: Compared;
  readonly guarantee: Compared;
  readonly advice: Compared;
  readonly trial: Compared;
  readonly pass: Compared;
  readonly flexiblePass: Compared;
  readonly charge: Compared;
  readonly cashOut: Compared;
  readonly remote: Compared;
  readonly charging: Compared;
  readonly challenge: Compared;
  readonly testCyclists: Compared;
  readonly softPlan: {
    readonly name: 'soft plan';
    readonly sizeText: 'five measures';
    readonly measures: readonly Sized[];
  };
  readonly pricedPlan: {
    readonly name: 'soft plan, amenities, pass and charge';
    readonly sizeText: 'nine measures';
    readonly measures: readonly [...Sized[], readonly ['transit-pass', 300], readonly ['parking-charge', 25]];
  };
};
/** Relative changes: of the share of days driven alone, and of CO2e. */
export interface Effect {
  soloShare: number;
  co2e: number;
}
export declare function effectOf({ measures }: Compared): Effect;
/** The table of the page, between its markers. */
export declare function comparedTable(): string;
