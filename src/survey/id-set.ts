/** Ids beyond this many are not checked for repeats, and the reader says so. */
export const maxCheckedIds = 1_000_000;

/** Ids that are numbers below this are kept as bits. */
const mostBits = 1 << 26;

/**
 * A set of texts: of numbers as bits, for most surveys just count their answers, of others as 64-bit hashes, so that a
 * million ids take 16 MB and no text is held.
 */
export function createIdSet() {
  let bits = new Uint32Array(1024);
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

  function addHash(high: number, low: number): boolean | null {
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

  function addNumber(number: number): boolean | null {
    if (size >= maxCheckedIds) return null;
    const word = number >>> 5;
    if (word >= bits.length) {
      const more = new Uint32Array(Math.max(word + 1, bits.length * 2));
      more.set(bits);
      bits = more;
    }
    const bit = 1 << (number & 31);
    if (((bits[word] as number) & bit) !== 0) return false;
    bits[word] = (bits[word] as number) | bit;
    size += 1;
    return true;
  }

  return {
    /** True for a text not seen before; null when the set is full and nothing can be said. */
    add(text: string): boolean | null {
      const number = /^(0|[1-9]\d{0,7})$/.test(text) ? Number(text) : mostBits;
      return number < mostBits ? addNumber(number) : addHash(fnv(text, highSeed), fnv(text, lowSeed));
    },
    /** The same of a text in ASCII, read where it stands. */
    addAscii(bytes: Uint8Array, start: number, end: number): boolean | null {
      const number = numberWritten(bytes, start, end);
      if (number < mostBits) return addNumber(number);
      return addHash(fnvAscii(bytes, start, end, highSeed), fnvAscii(bytes, start, end, lowSeed));
    },
  };
}

/** A whole number written the one way it can be, with up to eight digits; mostBits for any other text. */
function numberWritten(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > 8 || (bytes[start] === 48 && end - start > 1)) return mostBits;
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 48;
    if (digit < 0 || digit > 9) return mostBits;
    number = number * 10 + digit;
  }
  return number;
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
