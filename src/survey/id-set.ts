/** Ids beyond this many are not checked for repeats, and the reader says so. */
export const maxCheckedIds = 1_000_000;

/** A set of texts kept as 64-bit hashes, so that a million ids take 16 MB and no text is held. */
export function createIdSet() {
  let capacity = 1024;
  let slots = new Uint32Array(capacity * 2);
  let size = 0;

  function insert(table: Uint32Array, mask: number, high: number, low: number): boolean {
    let at = (low & mask) * 2;
    for (; table[at] !== 0 || table[at + 1] !== 0; at = (((at >> 1) + 1) & mask) * 2) {
      if (table[at] === high && table[at + 1] === low) return false;
    }
    table[at] = high;
    table[at + 1] = low;
    return true;
  }

  function add(high: number, low: number): boolean | null {
    if (size >= maxCheckedIds) return null;
    if (size * 2 >= capacity) {
      const bigger = new Uint32Array(capacity * 4);
      for (let i = 0; i < slots.length; i += 2) {
        if (slots[i] !== 0 || slots[i + 1] !== 0) {
          insert(bigger, capacity * 2 - 1, slots[i] as number, slots[i + 1] as number);
        }
      }
      slots = bigger;
      capacity *= 2;
    }
    const isNew = insert(slots, capacity - 1, (high | 1) >>> 0, low);
    if (isNew) size += 1;
    return isNew;
  }

  return {
    /** True for a text not seen before; null when the set is full and nothing can be said. */
    add: (text: string) => add(fnv(text, highSeed), fnv(text, lowSeed)),
    /** The same of a text in ASCII, read where it stands. */
    addAscii: (bytes: Uint8Array, start: number, end: number) =>
      add(fnvAscii(bytes, start, end, highSeed), fnvAscii(bytes, start, end, lowSeed)),
  };
}

const highSeed = 0x811c9dc5;
const lowSeed = 0x9747b28c;

/** FNV-1a over UTF-16 units with a final mix; two seeds give the two halves of the hash. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return mixed(hash);
}

function fnvAscii(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let i = start; i < end; i++) {
    // the second half of the unit is 0
    hash = Math.imul(Math.imul(hash ^ (bytes[i] as number), 0x01000193), 0x01000193);
  }
  return mixed(hash);
}

function mixed(unmixed: number): number {
  let hash = unmixed;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
