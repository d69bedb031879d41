import { distance as levenshtein } from 'fastest-levenshtein';
import { ResplanError } from '../resplan-error.ts';
import type { Field } from './field.ts';
import { normaliseHeader } from './header-match.ts';
import type { ColumnHeader } from './header-rows.ts';

/** The user's own mapping, its headers found among those of the file. */
export function givenColumns(map: ReadonlyMap<string, string>, headers: readonly ColumnHeader[]) {
  const given = new Map<Field, ColumnHeader | null>();
  for (const [field, wanted] of map) {
    if (wanted === '-' || wanted === '') {
      given.set(field as Field, null);
      continue;
    }
    const header = findGiven(wanted, headers);
    if (!header) {
      throw new ResplanError('map-header-unknown', {
        field,
        header: wanted,
        closest: closestHeader(wanted, headers),
        headers:
          headers
            .slice(0, listedHeaders)
            .map((h) => h.name)
            .join(' | ') + (headers.length > listedHeaders ? ' | …' : ''),
      });
    }
    given.set(field as Field, header);
  }
  return given;
}

/** Headers named where one was typed that is not there. */
const listedHeaders = 20;

function closestHeader(wanted: string, headers: readonly ColumnHeader[]): string {
  const key = normaliseHeader(wanted);
  const near = headers
    .map(({ name }) => {
      const header = normaliseHeader(name);
      return { name, edits: levenshtein(header, key) / Math.max(header.length, key.length, 1) };
    })
    .sort((a, b) => a.edits - b.edits)[0];
  return near && near.edits <= 0.5 ? near.name : '';
}

/** A header as typed: whole, in another case, or a beginning (perhaps ending in …) that only one header has. */
function findGiven(wanted: string, headers: readonly ColumnHeader[]): ColumnHeader | null {
  const exact = headers.find((h) => h.name === wanted || h.texts.includes(wanted));
  if (exact) return exact;
  const key = normaliseHeader(wanted.replace(/(…|\.\.\.)$/, ''));
  const same = headers.filter((h) => [h.name, ...h.texts].some((text) => normaliseHeader(text) === key));
  if (same.length === 1) return same[0] as ColumnHeader;
  const begins = headers.filter((h) => [h.name, ...h.texts].some((text) => normaliseHeader(text).startsWith(key)));
  return begins.length === 1 ? (begins[0] as ColumnHeader) : null;
}
