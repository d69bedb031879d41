import { allModes, type Mode, modeFacts } from '../reference/modes.ts';

/** The modes that days can move between, in the fixed order; remote work is no mode of travel. */
export const travelModes: readonly Mode[] = allModes.filter((mode) => mode !== 'remote');
export const modeCount = travelModes.length;

const indexes = new Map(travelModes.map((mode, index) => [mode, index]));

/** The place of a mode in arrays by mode. */
export function modeIndex(mode: Mode): number {
  return indexes.get(mode) as number;
}

export const carIndex = modeIndex('car');

/** Indices of a family's modes. */
export function familyIndexes(family: string): number[] {
  return travelModes.flatMap((mode, index) => (modeFacts[mode].family === family ? [index] : []));
}
