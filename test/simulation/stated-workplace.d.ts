import type { AnsweredMode } from '../../src/reference/modes.ts';
import type { ChosenMeasure } from '../../src/simulation/compile.ts';
import type { SimulationInput } from '../../src/simulation/workbench.ts';
/** People by one-way km and mode; five days a week each. */
export type Commuters = readonly [km: number, people: Partial<Record<AnsweredMode, number>>][];
export declare const commuters: Commuters;
/** The stated workplace with some measures, Swedish factors, 45 weeks. */
export declare function statedInput(measures: readonly ChosenMeasure[], all?: Commuters): SimulationInput;
