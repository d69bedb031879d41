/** `tsx same-profile.ts A.json B.json`: whether two profiles are equal, whole numbers exactly, others to 1e-9 of their size. */
import { readFile } from 'node:fs/promises';

const [one = '', other = ''] = process.argv.slice(2);
const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
let numbers = 0;
let apart = 0;

function compare(a: unknown, b: unknown, path: string): void {
  if (typeof a === 'number' && typeof b === 'number') {
    numbers++;
    const isWhole = Number.isInteger(a) && Number.isInteger(b);
    const relative = Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));
    apart = Math.max(apart, relative);
    if ((isWhole && a !== b) || relative > 1e-9) throw new Error(`${path}: ${a} and ${b}`);
  } else if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const keys = Object.keys(a);
    if (keys.join() !== Object.keys(b).join()) throw new Error(`${path}: other keys`);
    for (const key of keys) compare((a as never)[key], (b as never)[key], `${path}.${key}`);
  } else if (a !== b) throw new Error(`${path}: ${a} and ${b}`);
}

compare(await read(one), await read(other), 'profile');
console.log(`equal: ${numbers} numbers, at most ${apart.toExponential(1)} apart`);
