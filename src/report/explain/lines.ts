import { lowestGrade } from '../../footprint/mode-rows.ts';
import { modeFacts, modeOf, type TravelKey } from '../../reference/modes.ts';
import type { Line, Step, StepSource } from '../explanation.ts';
import { fewUsers } from './few-users.ts';
import type { Ground } from './ground.ts';
import type { MeasuredKm } from './measured-km.ts';
import { arithmetic } from './steps.ts';
import { sum } from './sum.ts';

/** One line per way of knowing the number aboard; a single one where merged modes have several factors. */
export function linesOf(ground: Ground, travel: TravelKey, measures: readonly MeasuredKm[]): Line[] {
  const factors = new Set(measures.map((one) => one.factor));
  const [factor] = factors;
  const line = (own: readonly MeasuredKm[], middle: (personKm: number, vehicleKm: number) => Step[]): Line[] => {
    const personKm = sum(own, (one) => one.personKm);
    if (personKm === 0) return [];
    const kg = sum(own, (one) => one.grams) / 1000;
    const start: Step = {
      step: 'person-km',
      how: 'start',
      value: personKm,
      unit: 'pkm/week',
      source: { kind: 'survey' },
    };
    const steps = [
      start,
      ...middle(
        personKm,
        sum(own, (one) => one.vehicleKm),
      ),
    ];
    return [
      { travel, steps: [...steps, { step: 'kg-week', how: 'gives', value: kg, unit: 'kg/week', source: arithmetic }] },
    ];
  };
  if (factors.size !== 1 || !factor) {
    const grade = lowestGrade([...factors].map((one) => one?.grade ?? null));
    return line(measures, (personKm) => [
      {
        step: 'factor',
        how: 'times',
        value: sum(measures, (one) => one.grams) / personKm,
        unit: 'gCO2e/pkm',
        source: { kind: 'mean-factor', grade },
      },
    ]);
  }
  const { mix: _, ...cited } = factor;
  const times: Step = {
    step: 'factor',
    how: 'times',
    value: factor.value,
    unit: factor.unit,
    source: { kind: 'factor', factor: cited },
  };
  if (factor.unit === 'gCO2e/pkm') return line(measures, () => [times]);
  const through =
    (source: StepSource) =>
    (personKm: number, vehicleKm: number): Step[] => [
      { step: 'aboard', how: 'divide', value: personKm / vehicleKm, unit: 'people/vehicle', source },
      { step: 'vehicle-km', how: 'gives', value: vehicleKm, unit: 'vkm/week', source: arithmetic },
      times,
    ];
  if (!modeFacts[modeOf(travel)].countsOccupants) return line(measures, through({ kind: 'one-person-vehicle' }));
  const assumed = measures.filter((one) => one.dimension.endsWith('|u'));
  const answered = measures.filter((one) => !one.dimension.endsWith('|u'));
  if (assumed.length > 0 && answered.length > 0 && (fewUsers(ground, assumed) || fewUsers(ground, answered)))
    return line(measures, through({ kind: 'answers-and-assumption' }));
  const id = modeOf(travel) === 'carpool' ? 'carpoolOccupancy' : 'carOccupancy';
  return [
    ...line(answered, through({ kind: 'survey' })),
    ...line(assumed, through({ kind: 'assumption', id, from: ground.from[id] ?? 'default' })),
  ];
}
