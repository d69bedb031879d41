/** Distinct texts are read once: beyond this many a column is free text, and is read cell by cell. */
const maxDistinct = 1_048_576;

/** The same function, remembering what it said of each text. */
export function memo<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      if (known.size < maxDistinct) known.set(text, value);
    }
    return value;
  };
}
