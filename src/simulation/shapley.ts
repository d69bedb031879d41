/**
 * Fair parts of a plan's saving: each measure's saving averaged over all orders in which the measures could come.
 * `savings[mask]` is the saving of the combination whose bits are set; the parts add up to the saving of all.
 */
export function shapleyParts(savings: Float64Array, measures: number): Float64Array {
  const parts = new Float64Array(measures);
  // weight of a combination of s others: s! (n − s − 1)! / n!, as 1 / (n · C(n−1, s))
  const weights = Array.from({ length: measures }, (_, s) => 1 / (measures * binomial(measures - 1, s)));
  for (let mask = 0; mask < savings.length; mask++) {
    const weight = weights[bitCount(mask)];
    if (weight === undefined) continue;
    for (let i = 0; i < measures; i++) {
      const bit = 1 << i;
      if (mask & bit) continue;
      parts[i] = (parts[i] as number) + weight * ((savings[mask | bit] as number) - (savings[mask] as number));
    }
  }
  return parts;
}

export function bitCount(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}
