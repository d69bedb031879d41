import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMoments, createMoments, emptyMoments, recodeMoments, scaleMoments } from '../../src/profile/moments.ts';
import type { Moments } from '../../src/profile/profile.ts';

type Vector = Record<string, number>;

function momentsOf(people: readonly { vector: Vector; weight: number }[]): Moments {
  const builder = createMoments();
  for (const { vector, weight } of people) {
    const names = Object.keys(vector);
    builder.add(names.map(builder.dimension), Object.values(vector), names.length, weight);
  }
  return builder.finish();
}

const names = ['a', 'b', 'c', 'd'];
const people = fc.array(
  fc.record({
    vector: fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 0, max: 9 })),
    weight: fc.constantFrom(1, 2, 0.5),
  }),
  { maxLength: 20 },
);

describe('moments', () => {
  test('of two people who share one dimension, by hand', () => {
    const moments = momentsOf([
      { vector: { a: 2, b: 3 }, weight: 1 },
      { vector: { b: 5 }, weight: 2 },
    ]);
    expect(moments).toEqual({
      n: 2,
      weight: 3,
      weightSquared: 5,
      sums: { a: [1, 2, 2], b: [2, 13, 23] },
      products: { 'a a': [1, 4], 'a b': [1, 6], 'b b': [2, 109] },
    });
  });

  test('of someone with nothing count them and hold no dimension', () => {
    expect(momentsOf([{ vector: { a: 0 }, weight: 1 }])).toEqual({
      ...emptyMoments(),
      n: 1,
      weight: 1,
      weightSquared: 1,
    });
  });

  test('of more dimensions than there was room for are all there', () => {
    const vector = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`d${i}`, i + 1]));
    const moments = momentsOf([{ vector, weight: 1 }]);
    expect(Object.keys(moments.products)).toHaveLength((40 * 41) / 2);
    expect(moments.products['d39 d7']).toEqual([1, 320]);
  });

  test('of two groups add up to those of all', () => {
    fc.assert(
      fc.property(people, people, (a, b) => {
        expect(addMoments(momentsOf(a), momentsOf(b))).toEqual(momentsOf([...a, ...b]));
      }),
    );
  });

  test('of recoded answers are those of people who had answered so', () => {
    const image = (name: string) =>
      name === 'a' ? ([['x', 1]] as const) : name === 'b' ? ([['x', 2], ['y', 3]] as const) : name === 'c' ? [] : ([['z', 1]] as const); // biome-ignore format: a table
    fc.assert(
      fc.property(people, (list) => {
        const recoded = list.map(({ vector, weight }) => {
          const { a = 0, b = 0, d = 0 } = vector;
          return { weight, vector: { x: a + 2 * b, y: 3 * b, z: d } };
        });
        const expected = momentsOf(recoded);
        const found = recodeMoments(momentsOf(list), image);
        expect(sumsIn(found)).toEqual(sumsIn(expected));
        for (const [name, [users]] of Object.entries(found.sums))
          expect(users).toBeLessThanOrEqual(expected.sums[name]?.[0] ?? 0);
      }),
    );
  });

  test('of as many more of the same are those of everyone twice', () => {
    fc.assert(
      fc.property(people, (list) => {
        const same = list.map(({ vector }) => ({ vector, weight: 1 }));
        const twice = scaleMoments(momentsOf(same), 2 * same.length, 2);
        expect(sumsIn(twice)).toEqual(sumsIn(momentsOf([...same, ...same])));
      }),
    );
  });
});

/** All but the users. */
function sumsIn({ n, weight, weightSquared, sums, products }: Moments) {
  const rest = (table: Record<string, number[]>) =>
    Object.fromEntries(Object.entries(table).map(([name, [, ...values]]) => [name, values]));
  return { n, weight, weightSquared, sums: rest(sums), products: rest(products) };
}
