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

  return {
    /** True for a text not seen before; null when the set is full and nothing can be said. */
    add(text: string): boolean | null {
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
      const high = fnv(text, 0x811c9dc5) | 1;
      const low = fnv(text, 0x9747b28c);
      const isNew = insert(slots, capacity - 1, high >>> 0, low);
      if (isNew) size += 1;
      return isNew;
    },
  };
}

/** FNV-1a over UTF-16 units with a final mix; two seeds give the two halves of the hash. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
