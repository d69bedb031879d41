import type { Figure } from '../reference/measures/figure.ts';

/** The value of a figure in this run: its central one, or one drawn from its range. Equal names give equal draws. */
export type Draw = (name: string, figure: Figure) => number;

export const central: Draw = (_name, figure) => figure.central;

/**
 * A split triangular draw from u in [0, 1): half of the mass on each side of the central value,
 * so that a skewed range does not move the middle. The ends may stand in either order.
 */
export function splitTriangular({ low, central: middle, high }: Figure, u: number): number {
  return u < 0.5 ? low + (middle - low) * Math.sqrt(2 * u) : high - (high - middle) * Math.sqrt(2 * (1 - u));
}
