import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded random numbers: the same seed gives the same numbers on any machine (only exp, log and sqrt beside + − × /). */
export interface Random {
  /** In [0, 1), 53 bits. */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** Mean `shape`, variance `shape`. */
  gamma(shape: number): number;
}

/** Numbers of different streams of one seed do not overlap: each starts 2⁶⁴ draws after the one before. */
export function createRandom(seed: number, stream = 0): Random {
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < stream; i++) generator.jump();
  // the first few outputs still show the seed
  for (let i = 0; i < 32; i++) generator.next();
  let spare: number | null = null;

  const uniform = () => ((generator.next() >>> 5) * 67_108_864 + (generator.next() >>> 6)) / 9_007_199_254_740_992;

  /** Marsaglia's polar method: two at a time, from a point drawn in the unit disc. */
  function normal(): number {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  }

  /** Marsaglia and Tsang, A simple method for generating gamma variables (ACM TOMS 26, 2000); below 1 by their boost. */
  function gamma(shape: number): number {
    if (shape === 1) return -Math.log(1 - uniform());
    if (shape < 1) return gamma(shape + 1) * Math.exp(Math.log(1 - uniform()) / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = uniform();
      if (u < 1 - 0.0331 * x * x * x * x) return d * v;
      if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
    }
  }

  return { uniform, normal, gamma };
}
