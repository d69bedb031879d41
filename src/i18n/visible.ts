const controls = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text from a file with its control characters made visible, so that none reaches the terminal. Line breaks stay. */
export function visible(text: string): string {
  return text.replace(controls, (character) => {
    const code = character.codePointAt(0) as number;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** A cell's text in one line, cut to a length, its control characters visible. */
export function visibleCell(text: string, length = 40): string {
  const line = visible(text.replace(/\s+/g, ' ').trim());
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
