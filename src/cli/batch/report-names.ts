/** Names of files from names of employers: safe on every system, and no two the same. */

/** Devices on Windows, whatever comes after the first dot; and the list of what came of all. */
const taken = /^(con|prn|aux|nul|com\d|lpt\d|batch)(\.|$)/i;
const mostBytes = 120;

/** One for each name, without folder or ending. Names that would be the same file, in any case, are numbered in their order. */
export function reportNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const safe = safeName(name);
    let own = safe;
    for (let n = 2; used.has(own.toLowerCase()); n++) own = `${safe}-${n}`;
    used.add(own.toLowerCase());
    return own;
  });
}

/** Letters, digits and a little more; never a path, hidden, or too long. `../../x` is x. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._&+()-]+/gu, '-')
    .replace(/^[\s.\-\p{M}]+/u, '');
  const short = trimEnd(cut(plain));
  if (short === '') return 'client';
  return taken.test(short) ? `_${short}` : short;
}

/** Windows drops dots and blanks at the end by itself. */
const trimEnd = (text: string) => text.replace(/[\s.-]+$/u, '');

function cut(text: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > mostBytes) break;
    kept += character;
  }
  return kept;
}
