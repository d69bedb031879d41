/** How long the simulation takes; run by `npx tsx test/bench/simulation.bench.ts`. Reported, not asserted: medians of 5. */
import { catalogue } from '../../src/reference/measures/catalogue.ts';
import { central } from '../../src/simulation/draw.ts';
import { simulateRange } from '../../src/simulation/monte-carlo.ts';
import { planTable } from '../../src/simulation/plan-table.ts';
import { createWorkbench } from '../../src/simulation/workbench.ts';
import { chosen, driver, inputOf, profileOf } from '../simulation/generated.ts';

const kilometres = [0.7, 1.5, 2.5, 4, 5.5, 7, 9, 12, 17, 25];
const modes = [
  ...(['walk', 'bicycle', 'e-bike', 'e-scooter', 'moped', 'motorcycle', 'car'] as const),
  ...(['carpool', 'bus', 'coach', 'train', 'tram', 'metro', 'ferry'] as const),
];
const people = kilometres.flatMap((km) =>
  modes.flatMap((mode, m) => Array.from({ length: mode === 'car' ? 12 : 1 + (m % 3) }, () => driver({ km, mode }))),
);
const profile = profileOf(people, [{ employer: null, site: 'A', department: null, headcount: 600 }]);

function median(label: string, run: () => unknown): void {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  console.log(`${label}: ${Math.round(times[2] as number)} ms (median of 5)`);
}

const everything = inputOf(
  profile,
  catalogue.map(({ id }) => chosen(id)),
);
const plan = inputOf(
  profile,
  ['bike-racks', 'showers', 'e-bike-benefit', 'carpool-matching', 'transit-pass', 'remote-days'].map((id) =>
    chosen(id),
  ),
);

console.log(`${people.length} people, 10 segments × 14 modes`);
median('all 262,144 subsets of 18 measures', () => {
  const bench = createWorkbench(everything);
  return planTable(bench.compile(central), new Int32Array(18), bench.allMask);
});
median('10,000 draws of a plan of 6 measures', () =>
  simulateRange(createWorkbench(plan), { seed: 1, targetShare: 0.2 }),
);
