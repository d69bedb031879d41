/** The workplace of docs/measures-compared.md: 500 made-up employees, stated here in full and nowhere else. */
import type { Profile } from '../../src/profile/profile.ts';
import { bundledSets } from '../../src/reference/factors/load.ts';
import { resolveFactors } from '../../src/reference/factors/resolve.ts';
import type { AnsweredMode, Fuel } from '../../src/reference/modes.ts';
import type { ChosenMeasure } from '../../src/simulation/compile.ts';
import type { SimulationInput } from '../../src/simulation/workbench.ts';
import { commuter, defaultAssumptions, profileOf } from '../footprint/commuters.ts';

/** People by one-way km and mode; five days a week each. */
export type Commuters = readonly [km: number, people: Partial<Record<AnsweredMode, number>>][];
export const commuters: Commuters = [
  [1.5, { walk: 12, bicycle: 12, car: 12 }],
  [4, { walk: 3, bicycle: 26, 'e-bike': 5, car: 52, carpool: 2, bus: 12 }],
  [9, { bicycle: 12, 'e-bike': 7, car: 68, carpool: 5, bus: 18 }],
  [17, { bicycle: 2, 'e-bike': 3, car: 80, carpool: 7, bus: 14, train: 8 }],
  [25, { car: 60, carpool: 7, bus: 5, train: 18 }],
  [40, { car: 28, carpool: 4, train: 18 }],
];

/** Of every ten cars. */
const fuels: readonly Fuel[] = [...Array<Fuel>(6).fill('petrol'), 'diesel', 'diesel', 'phev', 'bev'];

function profileOfCommuters(all: Commuters): Profile {
  const people = all.flatMap(([km, byMode]) =>
    (Object.entries(byMode) as [AnsweredMode, number][]).flatMap(([mode, count]) =>
      Array.from({ length: count }, (_, i) => {
        const byTransit = mode === 'bus' || mode === 'train';
        return commuter(mode, km, {
          fuel: fuels[i % fuels.length] as Fuel,
          ...(mode === 'carpool' ? { aboard: 2 } : {}),
          carAccess: 'yes',
          // three in four of the rest have public transport within reach
          transitAccess: byTransit || i % 4 !== 3 ? 'yes' : 'no',
          answers: {
            'has:bike-racks': 'no',
            'has:parking': 'yes',
            'has:bicycle': 'yes',
            'has:e-bike': mode === 'e-bike' ? 'yes' : 'no',
            'remote-capable': i % 2 === 0 ? 'yes' : 'no',
            'part-time': 'no',
            'parking-scarce': 'yes',
          },
        });
      }),
    ),
  );
  return profileOf(people, people.length);
}

/** The stated workplace with some measures, Swedish factors, 45 weeks. */
export function statedInput(measures: readonly ChosenMeasure[], all: Commuters = commuters): SimulationInput {
  return {
    profile: profileOfCommuters(all),
    measures,
    facilities: {},
    factors: resolveFactors(bundledSets.se, { scope: 'well-to-wheel', electricityGPerKWh: null }),
    assumptions: defaultAssumptions,
  };
}
