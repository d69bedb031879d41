/** JSON as it is printed: no character in it that a terminal or a log may obey. */

/** JSON.stringify escapes those below a space, and leaves these as they are. */
const obeyed = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON of many lines, two spaces each step, lists of numbers too; ends with a newline. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, (_, field) => (field instanceof Float64Array ? [...field] : field), 2);
  return `${escaped(text)}\n`;
}

/** A value as one line of JSON with its newline. */
export function jsonLine(value: unknown): string {
  return `${escaped(JSON.stringify(value))}\n`;
}

function escaped(json: string): string {
  return json.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
