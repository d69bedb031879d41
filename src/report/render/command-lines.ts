/** A long command over several lines, each but the last ending in a backslash, as a shell joins them. */
export function commandLines(words: readonly string[], width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length + 2 > width) {
      lines.push(line);
      line = `     ${word}`;
    } else line = line === '' ? `   ${word}` : `${line} ${word}`;
  }
  return [...lines, line].join(' \\\n');
}
