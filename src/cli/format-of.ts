import { ResplanError } from '../resplan-error.ts';

const spelled: Record<string, string> = { htm: 'html', txt: 'text' };
const endings: Record<string, string> = { text: 'txt' };

/** How the name of a file in a format ends. */
export function endingOf(format: string): string {
  return endings[format] ?? format;
}

/**
 * The format that a file's name asks for, of those there are; null where there is no file.
 * Throws ResplanError 'format-of-name-unknown' for a name that asks for none of them.
 */
export function formatOf<F extends string>(output: string | undefined, formats: readonly F[]): F | null {
  if (output === undefined || output === '-' || output.startsWith('/dev/')) return null;
  const ending = /\.([a-z0-9]+)$/i.exec(output)?.[1]?.toLowerCase() ?? '';
  const found = formats.find((format) => format === (spelled[ending] ?? ending));
  if (found) return found;
  const known = formats.map((format) => `.${endingOf(format)}`).join(', ');
  throw new ResplanError('format-of-name-unknown', { file: output, known });
}
