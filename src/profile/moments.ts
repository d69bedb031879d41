import { sortKeys } from './order.ts';
import type { Moments } from './profile.ts';

/** Gathers first and second moments of sparse vectors, one person at a time, in arrays that grow with the dimensions. */
export interface MomentsBuilder {
  /** The index of a dimension, made on first use. */
  dimension(name: string): number;
  /**
   * One person: parallel lists of distinct dimension indices and values, of which the first `count` are read. Or people
   * of the same weight whose values lie on a line, each value the one given and its slope × what is theirs alone.
   */
  add(
    dimensions: ArrayLike<number>,
    values: ArrayLike<number>,
    count: number,
    weight: number,
    onLine?: PeopleOnLine,
  ): void;
  finish(): Moments;
}

/** People whose values are values + slopes × t, by the sums over all of them of what is each one’s t, above 0. */
export interface PeopleOnLine {
  slopes: ArrayLike<number>;
  people: number;
  sum: number;
  squares: number;
}
const onePerson: PeopleOnLine = { slopes: [], people: 1, sum: 0, squares: 0 };

export function emptyMoments(): Moments {
  return { n: 0, weight: 0, weightSquared: 0, sums: {}, products: {} };
}

/** The key of an unordered pair of dimensions. */
export function pairKey(a: string, b: string): string {
  return a <= b ? `${a} ${b}` : `${b} ${a}`;
}

export function createMoments(): MomentsBuilder {
  const names: string[] = [];
  const indexOf = new Map<string, number>();
  let capacity = 8;
  let sums = new Float64Array(capacity * 3);
  let products = new Float64Array(capacity * capacity * 2);
  // what rounding has lost of each, since a variance is the small difference of large sums
  let lostOfSums = new Float64Array(sums.length);
  let lostOfProducts = new Float64Array(products.length);
  const weights = new Float64Array(2);
  const lostOfWeights = new Float64Array(2);
  let n = 0;

  function grow() {
    const bigger = capacity * 2;
    sums = wider(sums, 1, capacity * 3, bigger * 3);
    lostOfSums = wider(lostOfSums, 1, capacity * 3, bigger * 3);
    products = wider(products, capacity, capacity * 2, bigger * 2, bigger);
    lostOfProducts = wider(lostOfProducts, capacity, capacity * 2, bigger * 2, bigger);
    capacity = bigger;
  }

  return {
    dimension(name) {
      const known = indexOf.get(name);
      if (known !== undefined) return known;
      if (names.length === capacity) grow();
      indexOf.set(name, names.length);
      return names.push(name) - 1;
    },
    add(dimensions, values, count, weight, { slopes, people, sum, squares } = onePerson) {
      const weightSquared = weight * weight;
      n += people;
      addTo(weights, lostOfWeights, 0, weight * people);
      addTo(weights, lostOfWeights, 1, weightSquared * people);
      for (let a = 0; a < count; a++) {
        const [x, slope] = [values[a] as number, slopes[a] ?? 0];
        if (x === 0 && slope === 0) continue;
        const i = dimensions[a] as number;
        const all = x * people + slope * sum;
        sums[i * 3] = (sums[i * 3] as number) + people;
        addTo(sums, lostOfSums, i * 3 + 1, weight * all);
        addTo(sums, lostOfSums, i * 3 + 2, weightSquared * all);
        for (let b = a; b < count; b++) {
          const [y, other] = [values[b] as number, slopes[b] ?? 0];
          if (y === 0 && other === 0) continue;
          const j = dimensions[b] as number;
          const at = (i < j ? i * capacity + j : j * capacity + i) * 2;
          const product = x * y * people + (x * other + y * slope) * sum + slope * other * squares;
          products[at] = (products[at] as number) + people;
          addTo(products, lostOfProducts, at + 1, weightSquared * product);
        }
      }
    },
    finish() {
      const ofWeight = (at: number) => whole(weights, lostOfWeights, at);
      const moments: Moments = { n, weight: ofWeight(0), weightSquared: ofWeight(1), sums: {}, products: {} };
      const order = names.map((_, i) => i).sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1));
      for (const i of order) {
        const users = sums[i * 3] as number;
        const sum = (at: number) => whole(sums, lostOfSums, i * 3 + at);
        if (users > 0) moments.sums[names[i] as string] = [users, sum(1), sum(2)];
      }
      for (const [position, i] of order.entries()) {
        for (const j of order.slice(position)) {
          const at = (i < j ? i * capacity + j : j * capacity + i) * 2;
          const users = products[at] as number;
          if (users > 0) {
            moments.products[pairKey(names[i] as string, names[j] as string)] = [
              users,
              whole(products, lostOfProducts, at + 1),
            ];
          }
        }
      }
      return moments;
    },
  };
}

function addTo(sums: Float64Array, lost: Float64Array, at: number, x: number): void {
  const before = sums[at] as number;
  const after = before + x;
  lost[at] = (lost[at] as number) + lostToRounding(before, x, after);
  sums[at] = after;
}

/** Of `after`, which is before + x: Neumaier's sum keeps it beside, so that the order of the people does not tell. */
export function lostToRounding(before: number, x: number, after: number): number {
  return Math.abs(before) >= Math.abs(x) ? before - after + x : x - after + before;
}

function whole(sums: Float64Array, lost: Float64Array, at: number): number {
  return (sums[at] as number) + (lost[at] as number);
}

/** The same rows in a larger matrix. */
function wider(matrix: Float64Array, rows: number, from: number, to: number, toRows = rows) {
  const copy = new Float64Array(toRows * to);
  for (let i = 0; i < rows; i++) copy.set(matrix.subarray(i * from, (i + 1) * from), i * to);
  return copy;
}

/** Moments of both groups of people together. */
export function addMoments(a: Moments, b: Moments): Moments {
  const sum: Moments = {
    n: a.n + b.n,
    weight: a.weight + b.weight,
    weightSquared: a.weightSquared + b.weightSquared,
    sums: {},
    products: {},
  };
  for (const name of [...new Set([...Object.keys(a.sums), ...Object.keys(b.sums)])].sort()) {
    const x = a.sums[name] ?? [0, 0, 0];
    const y = b.sums[name] ?? [0, 0, 0];
    sum.sums[name] = [x[0] + y[0], x[1] + y[1], x[2] + y[2]];
  }
  for (const pair of [...new Set([...Object.keys(a.products), ...Object.keys(b.products)])].sort()) {
    const x = a.products[pair] ?? [0, 0];
    const y = b.products[pair] ?? [0, 0];
    sum.products[pair] = [x[0] + y[0], x[1] + y[1]];
  }
  return sum;
}

/** What a dimension becomes: the new dimensions that it adds to, each with a coefficient. Empty: it is left out. */
export type Image = readonly (readonly [dimension: string, coefficient: number])[];

/**
 * Moments of linearly recoded vectors, as if the people had answered that way: y = Lx, Σy = LΣx, Σyyᵀ = LΣxxᵀLᵀ.
 * Renaming two dimensions to one gives Σ(x+y)² = Σx² + 2Σxy + Σy². Users of what is joined are a lower bound: all users
 * of its parts less those of each two, which is right where nobody has three of them, and at least the most of any part.
 */
export function recodeMoments(moments: Moments, imageOf: (dimension: string) => Image): Moments {
  const sums: Moments['sums'] = {};
  const products: Moments['products'] = {};
  const parts = new Map<string, string[]>();
  for (const [name, [users, weighted, squared]] of Object.entries(moments.sums)) {
    for (const [to, c] of imageOf(name)) {
      const sum = sums[to] ?? [0, 0, 0];
      sums[to] = [Math.max(sum[0], users), sum[1] + c * weighted, sum[2] + c * squared];
      parts.set(to, [...(parts.get(to) ?? []), name]);
    }
  }
  const usersOfBoth = (a: string, b: string) => moments.products[pairKey(a, b)]?.[0] ?? 0;
  for (const [to, names] of parts) {
    const sum = sums[to] as [number, number, number];
    const apart = names.reduce((users, name, i) => {
      const shared = names.slice(0, i).reduce((both, other) => both + usersOfBoth(name, other), 0);
      return users + (moments.sums[name]?.[0] ?? 0) - shared;
    }, 0);
    sums[to] = [Math.max(sum[0], apart), sum[1], sum[2]];
  }
  for (const [pair, [users, product]] of Object.entries(moments.products)) {
    const [a, b] = pair.split(' ') as [string, string];
    // a pair is stored once but stands twice in the matrix
    const places = a === b ? [[a, b] as const] : [[a, b] as const, [b, a] as const];
    for (const [from, other] of places) {
      for (const [x, c] of imageOf(from)) {
        for (const [y, d] of imageOf(other)) {
          if (x > y) continue;
          const sum = products[pairKey(x, y)] ?? [0, 0];
          products[pairKey(x, y)] = [Math.max(sum[0], users), sum[1] + c * d * product];
        }
      }
    }
  }
  for (const [name, [users]] of Object.entries(sums)) {
    const square = products[pairKey(name, name)];
    if (square) products[pairKey(name, name)] = [Math.max(square[0], users), square[1]];
  }
  return { ...moments, sums: sortKeys(sums, (sum) => sum), products: sortKeys(products, (product) => product) };
}

/**
 * The moments of n people, `factor` times the weight of those counted, all of them like those. Their weights may be
 * more unequal than n allows with sums alone made larger: what is squared in the weight grows at least by that much.
 */
export function scaleMoments(moments: Moments, n: number, factor: number): Moments {
  const factorOfSquares = Math.max(factor, n === 0 ? 0 : (factor * factor * moments.n) / n);
  const scaled: Moments = {
    n,
    weight: moments.weight * factor,
    weightSquared: moments.weightSquared * factorOfSquares,
    sums: {},
    products: {},
  };
  for (const [name, [users, a, b]] of Object.entries(moments.sums))
    scaled.sums[name] = [users, a * factor, b * factorOfSquares];
  for (const [pair, [users, product]] of Object.entries(moments.products))
    scaled.products[pair] = [users, product * factorOfSquares];
  return scaled;
}
