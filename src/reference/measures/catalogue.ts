/** The measures that come with resplan, in the order that they are listed in. A new one is a file and its line. */
import bikeRacks from './bike-racks.json' with { type: 'json' };
import bikeService from './bike-service.json' with { type: 'json' };
import carpoolMatching from './carpool-matching.json' with { type: 'json' };
import carpoolParking from './carpool-parking.json' with { type: 'json' };
import cyclingChallenge from './cycling-challenge.json' with { type: 'json' };
import eBikeBenefit from './e-bike-benefit.json' with { type: 'json' };
import evCharging from './ev-charging.json' with { type: 'json' };
import flexiblePass from './flexible-pass.json' with { type: 'json' };
import guaranteedRideHome from './guaranteed-ride-home.json' with { type: 'json' };
import type { Measure, Source } from './measure.ts';
import parkingCashOut from './parking-cash-out.json' with { type: 'json' };
import parkingCharge from './parking-charge.json' with { type: 'json' };
import remoteDays from './remote-days.json' with { type: 'json' };
import secureBikeParking from './secure-bike-parking.json' with { type: 'json' };
import showers from './showers.json' with { type: 'json' };
import bundledSources from './sources.json' with { type: 'json' };
import testCyclists from './test-cyclists.json' with { type: 'json' };
import transitPass from './transit-pass.json' with { type: 'json' };
import transitTrial from './transit-trial.json' with { type: 'json' };
import travelAdvice from './travel-advice.json' with { type: 'json' };

// The compiler reads JSON with wide types; the tests hold each file to the schema of Measure.
export const catalogue = [
  bikeRacks,
  secureBikeParking,
  showers,
  eBikeBenefit,
  bikeService,
  carpoolMatching,
  carpoolParking,
  guaranteedRideHome,
  travelAdvice,
  transitTrial,
  transitPass,
  flexiblePass,
  parkingCharge,
  parkingCashOut,
  remoteDays,
  evCharging,
  cyclingChallenge,
  testCyclists,
] as unknown as readonly Measure[];

export const sources: Readonly<Record<string, Source>> = bundledSources;

export function findMeasure(id: string, measures: readonly Measure[] = catalogue): Measure | undefined {
  return measures.find((measure) => measure.id === id);
}
