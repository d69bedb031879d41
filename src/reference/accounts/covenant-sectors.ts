/**
 * Where a way of travelling stands in a Covenant of Mayors inventory: subsector and energy carrier.
 * Grade C: the names are those of the SECAP template of 2016, from memory; municipal fleets are not told by a survey.
 */
import { type Fuel, fuelOf, type Mode, modeFacts, modeOf, type TravelKey } from '../modes.ts';

export type Subsector = 'private-and-commercial-transport' | 'public-transport' | 'no-motor' | 'not-told';

const withoutMotor: readonly Mode[] = ['walk', 'bicycle', 'active'];

export function subsectorOf(travel: TravelKey): Subsector {
  const mode = modeOf(travel);
  if (withoutMotor.includes(mode)) return 'no-motor';
  const { family } = modeFacts[mode];
  if (family === 'transit') return 'public-transport';
  return family === 'car' || family === 'active' ? 'private-and-commercial-transport' : 'not-told';
}

/** Blends, plug-in hybrids and unknown fuels are of no single carrier. */
const carriers: Partial<Record<Fuel, string>> = {
  petrol: 'gasoline',
  diesel: 'diesel',
  hvo: 'biofuel',
  bev: 'electricity',
};

/** The carrier of the template, null where it is mixed or not told. */
export function carrierOf(travel: TravelKey): string | null {
  if (travel === 'e-bike' || travel === 'e-scooter') return 'electricity';
  const fuel = fuelOf(travel);
  return fuel === null ? null : (carriers[fuel] ?? null);
}
