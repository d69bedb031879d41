/** Names of employers, sites and departments that differ in capitals and blanks only: the same, as most have written it. */
import { compare } from './order.ts';
import type { UnitKey } from './profile.ts';

const fields = ['employer', 'site', 'department'] as const;

export interface Spellings {
  /** What is the same for all spellings of a name; empty for none. */
  folded(name: string | null): string;
  /** So many have written it so. */
  count(key: UnitKey, times: number): void;
  /** The names as most have written them; of two as many, the first in order. Names that nobody has written stay. */
  chosen(key: UnitKey): UnitKey;
}

export function createSpellings(): Spellings {
  const counts = { employer: new Map(), site: new Map(), department: new Map() } as Record<
    (typeof fields)[number],
    Map<string, Map<string, number>>
  >;
  const known = new Map<string, string>();

  function folded(name: string | null): string {
    if (name === null) return '';
    let fold = known.get(name);
    if (fold === undefined) {
      fold = name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
      known.set(name, fold);
    }
    return fold;
  }

  function most(field: (typeof fields)[number], name: string | null): string | null {
    const written = counts[field].get(folded(name));
    if (name === null || !written) return name;
    return ([...written].sort(([a, n], [b, m]) => m - n || compare(a, b))[0] as [string, number])[0];
  }

  return {
    folded,
    count(key, times) {
      for (const field of fields) {
        const name = key[field];
        if (name === null) continue;
        const written = counts[field].get(folded(name)) ?? new Map<string, number>();
        written.set(name, (written.get(name) ?? 0) + times);
        counts[field].set(folded(name), written);
      }
    },
    chosen: (key) => ({
      employer: most('employer', key.employer),
      site: most('site', key.site),
      department: most('department', key.department),
    }),
  };
}
