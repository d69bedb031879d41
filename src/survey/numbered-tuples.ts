/** Tuples of whole numbers, numbered in the order of their coming: an open hash table without an object per tuple. */

export interface NumberedTuples {
  /** Where the tuple asked for is put. */
  readonly asked: Int32Array;
  /** The number of what is in `asked`, a new one if need be; −1 for a new one beyond `most`. */
  number(): number;
}

export function createNumberedTuples(width: number, most: number): NumberedTuples {
  const asked = new Int32Array(width);
  let slots = new Int32Array(1024);
  let hashes = new Int32Array(256);
  let held = new Int32Array(256 * width);
  let size = 0;

  function isAt(number: number): boolean {
    for (let k = 0; k < width; k++) if (held[number * width + k] !== asked[k]) return false;
    return true;
  }

  function add(hash: number): number {
    if (size >= most) return -1;
    if (size === hashes.length) {
      hashes = longer(hashes);
      held = longer(held);
    }
    hashes[size] = hash;
    held.set(asked, size * width);
    return size++;
  }

  function spread(): void {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < size; number++) {
      let slot = (hashes[number] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
  }

  return {
    asked,
    number() {
      let hash = 17;
      for (let k = 0; k < width; k++) {
        hash = Math.imul(hash ^ (asked[k] as number), 0x5bd1e995);
        hash ^= hash >>> 15;
      }
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let at = slots[slot] as number; at !== 0; at = slots[slot] as number) {
        if (hashes[at - 1] === hash && isAt(at - 1)) return at - 1;
        slot = (slot + 1) & mask;
      }
      const number = add(hash);
      if (number < 0) return number;
      slots[slot] = number + 1;
      if (size * 2 > slots.length) spread();
      return number;
    },
  };
}

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(numbers.length * 2);
  copy.set(numbers);
  return copy;
}
