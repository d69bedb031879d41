/** Distance bands: the edges that a survey's one-way distances are sorted into. */

/** Lower edges in km; the last band has no upper edge. */
export const bandEdgesKm = [0, 0.5, 1, 2, 3, 5, 6, 8, 10, 15, 20, 30, 50, 100, 200] as const;

/** Index into bandEdgesKm, or `unknown` for people without a usable distance. */
export type Band = number | 'unknown';

/** The band of a one-way distance in km: lower edge included, upper not. */
export function bandOf(distanceKm: number): number {
  let band = 0;
  for (let i = 1; i < bandEdgesKm.length; i++) if (distanceKm >= (bandEdgesKm[i] as number)) band = i;
  return band;
}
